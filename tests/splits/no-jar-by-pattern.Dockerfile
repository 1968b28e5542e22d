FROM maven:3-eclipse-temurin-21
COPY . .
RUN mvn package
CMD java -jar target/*.jar
