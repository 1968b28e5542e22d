FROM golang:1.24-bookworm
ENV CGO_ENABLED=1
WORKDIR /app
COPY . .
RUN go build -o /app/db .
RUN useradd --create-home runner
USER runner
CMD ["/app/db"]
