FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends cmake g++ make python3-dev libsqlite3-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /solver
COPY . .
RUN cmake -S . -B build && cmake --build build
CMD ["build/solver"]
