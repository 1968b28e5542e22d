FROM maven:3.9-eclipse-temurin-21
WORKDIR /src
COPY . .
RUN mvn -B package -DskipTests -DfinalName=app && jlink --add-modules java.se,jdk.unsupported --strip-debug --no-header-files --output /opt/jre
ENV JAVA_HOME=/opt/jre PATH="/opt/jre/bin:$PATH"
CMD ["java", "-jar", "/src/target/app.jar"]
