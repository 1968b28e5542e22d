FROM node:22-slim AS pages
WORKDIR /web
COPY web .
RUN npm ci && npm run build

FROM golang:1.25-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/shop ./cmd/shop

FROM debian:bookworm-slim
WORKDIR /srv
COPY --from=build /usr/local/bin/shop /usr/local/bin/
COPY --from=pages /web/dist ./public
CMD ["shop"]
