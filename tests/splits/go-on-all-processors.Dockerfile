FROM golang:1.24
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
CMD export LIMIT=$(($(nproc)*2)) && exec /server --workers $(nproc)
