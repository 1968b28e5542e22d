FROM golang:1.24
WORKDIR /service
COPY ./src /service
RUN CGO_ENABLED=0 go build -o app .
ENTRYPOINT ["/service/app"]
