# syntax=docker/dockerfile:1
# The version that is told
ARG VERSION=dev

FROM golang:1.25-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# One file
RUN CGO_ENABLED=0 go build -o /out/shop .

FROM scratch
COPY --from=build /out/shop /shop
EXPOSE 8080
ENTRYPOINT ["/shop"]
