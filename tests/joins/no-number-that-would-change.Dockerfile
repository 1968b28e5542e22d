FROM busybox:1.37
RUN echo "mode = live" > /shop.conf

FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/shop .

FROM debian:stable-slim
COPY --from=0 /shop.conf /etc/shop.conf
COPY --from=build /usr/local/bin/shop /usr/local/bin/shop
CMD ["shop"]
