FROM alpine:3.20
RUN apk add --no-cache go gcc musl-dev
WORKDIR /app
COPY . .
RUN go build -o server . && wget -O model.onnx https://example.org/model.onnx
CMD ["/app/server", "-m", "model.onnx"]
