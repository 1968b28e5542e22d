FROM golang:1.24-alpine3.22
RUN apk add --no-cache git
WORKDIR /app
COPY . .
RUN go build -o app .
USER 1000
ENTRYPOINT ["./app"]
CMD ["--port", "80"]
