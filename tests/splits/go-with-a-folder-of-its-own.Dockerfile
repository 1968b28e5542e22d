FROM golang:1.24
RUN mkdir -p /data && chmod 777 /data
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /shop .
ENTRYPOINT ["/shop"]
