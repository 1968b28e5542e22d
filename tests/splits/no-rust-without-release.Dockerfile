FROM rust:1.53
WORKDIR /app
COPY . .
RUN cargo build --release
CMD ["./target/release/app"]
