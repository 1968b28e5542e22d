FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends g++ make libsqlite3-dev sqlite3
ADD https://example.org/tini /tini
RUN chmod +x /tini
WORKDIR /src
COPY . .
COPY rootfs/ /
RUN make && install -m 755 indexer /usr/local/bin/indexer && mkdir -p /var/lib/indexer /etc/indexer && cp indexer.conf /etc/indexer/
WORKDIR /var/lib/indexer
HEALTHCHECK CMD curl -f http://localhost/
ENTRYPOINT ["/tini", "--", "indexer", "-c", "/etc/indexer/indexer.conf"]
