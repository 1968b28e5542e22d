FROM sbtscala/scala-sbt:eclipse-temurin-21.0.6_7_1.10.11_3.6.4
WORKDIR /shop
COPY . .
RUN sbt compile
CMD ["sbt", "run"]
