FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn -q package
CMD ["java", "-jar", "target/quarkus-app/quarkus-run.jar"]
