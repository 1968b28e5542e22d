FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /server ./cmd/server

FROM node:22 AS web
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY web .
RUN npm run build

FROM debian:bookworm
RUN apt-get update && apt-get install -y curl ca-certificates
RUN rm -rf /var/lib/apt/lists/*
COPY --from=build /server /usr/local/bin/server
COPY --from=web /app/dist /srv/www
RUN chown -R www-data /srv/www
CMD ["server"]
