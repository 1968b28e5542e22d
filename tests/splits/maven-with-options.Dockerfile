FROM maven:3.9-eclipse-temurin-17 AS maven
WORKDIR /shop
COPY pom.xml .
COPY conf conf
COPY src src
RUN mvn -q package
ENTRYPOINT exec java $JAVA_OPTS -jar target/shop.jar
