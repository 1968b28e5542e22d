FROM buildpack-deps:jammy
WORKDIR /app
COPY . .
RUN cc -o app app.c -lssl -lcrypto
CMD ["./app"]
