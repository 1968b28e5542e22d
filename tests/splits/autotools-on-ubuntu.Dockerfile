FROM ubuntu:24.04
ARG VERSION=1.2.3
RUN apt-get update && apt-get install -y build-essential curl libevent-dev && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.org/relay-$VERSION.tar.gz | tar -xz -C /usr/src \
    && cd /usr/src/relay-$VERSION && ./configure && make -j4 && make install && make clean
RUN useradd --system relay
USER relay
ENTRYPOINT ["relay"]
CMD ["--foreground"]
