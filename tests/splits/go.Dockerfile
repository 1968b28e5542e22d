# A small web server.
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /server ./cmd/server

EXPOSE 8080
# It listens on 8080.
CMD ["/server"]
