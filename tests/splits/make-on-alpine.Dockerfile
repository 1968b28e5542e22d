FROM alpine:3.22
RUN apk add --no-cache build-base openssl-dev tini
WORKDIR /src
COPY . .
RUN make -j4 && cp bin/gateway /usr/local/bin/gateway
ENTRYPOINT ["tini", "--", "gateway"]
