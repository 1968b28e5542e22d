FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -q package

FROM eclipse-temurin:21-jre
ENV SHOP=/opt/shop
COPY --from=build /src/target/shop.jar $SHOP/
CMD ["java", "-jar", "/opt/shop/shop.jar"]
