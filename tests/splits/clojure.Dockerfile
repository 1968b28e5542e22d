FROM clojure:temurin-17-lein-jammy
WORKDIR /app
COPY project.clj .
RUN lein deps
COPY . .
RUN lein uberjar
CMD ["java", "-jar", "target/shop-standalone.jar"]
