FROM gradle:8.7-jdk17
WORKDIR /home/gradle/app
COPY . .
RUN gradle bootJar --no-daemon
ENV JAVA_OPTS=-Xmx512m
CMD ["java", "-jar", "build/libs/app.jar"]
