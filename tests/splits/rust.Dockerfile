FROM rust:1.88
WORKDIR /usr/src/hello
COPY . .
RUN cargo build --release
LABEL org.opencontainers.image.title="hello"
CMD ["./target/release/hello"]
