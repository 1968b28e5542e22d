FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/shop .

FROM build
CMD ["shop"]
