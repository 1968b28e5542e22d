FROM busybox:1.37
RUN mkdir -p /etc/shop && echo "mode = live" > /etc/shop/shop.conf

from --platform=$BUILDPLATFORM golang:1.25-bookworm
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0
RUN go build -o /usr/local/bin/shop ./cmd/shop
COPY --from=0 /etc/shop/shop.conf /etc/shop/shop.conf
ENTRYPOINT ["/usr/local/bin/shop"]
