FROM golang:1.22
COPY ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
ENV TZ=Europe/Berlin
ENTRYPOINT ["/app"]
