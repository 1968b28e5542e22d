FROM dart:3.5
WORKDIR /app
COPY . .
RUN dart pub get && dart compile exe bin/server.dart -o /app/server
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
CMD /app/server --port $PORT
