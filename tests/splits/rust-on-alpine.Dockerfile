FROM rust:1.88-alpine3.22
RUN apk add --no-cache musl-dev
WORKDIR /build
COPY Cargo.toml Cargo.lock ./
COPY src ./src
RUN cargo build --release
EXPOSE 3000
ENTRYPOINT ["/build/target/release/api"]
