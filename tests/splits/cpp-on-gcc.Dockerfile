FROM gcc:13-bookworm
COPY . /src
WORKDIR /src/build
RUN apt-get update && apt-get install -y --no-install-recommends cmake libssl-dev && rm -rf /var/lib/apt/lists/*
RUN cmake -DCMAKE_BUILD_TYPE=Release .. && cmake --build . -j4
CMD ["/src/build/server"]
