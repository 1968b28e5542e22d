FROM sbtscala/scala-sbt:eclipse-temurin-21.0.6_7_1.10.11_3.6.4
WORKDIR /shop
COPY project project
COPY build.sbt .
COPY src src
COPY conf conf
RUN sbt stage
EXPOSE 9000
CMD target/universal/stage/bin/shop -Dplay.http.secret.key=$SECRET
