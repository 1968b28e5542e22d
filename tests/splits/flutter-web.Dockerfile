FROM ghcr.io/cirruslabs/flutter:3.24.0
WORKDIR /app
COPY . .
RUN flutter pub get && flutter build web --release
WORKDIR /app/build/web
EXPOSE 8000
CMD ["python3", "-m", "http.server", "8000"]
