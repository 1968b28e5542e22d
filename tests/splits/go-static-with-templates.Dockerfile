FROM golang:1.24-bookworm
ARG VERSION=dev
ENV CGO_ENABLED=0 GOFLAGS=-mod=mod
ENV APP_VERSION=$VERSION
WORKDIR /app
COPY templates ./templates
COPY main.go go.mod ./
RUN go build -o /usr/local/bin/web .
HEALTHCHECK CMD ["web", "-check"]
CMD web
