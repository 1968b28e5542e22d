FROM debian:bookworm
RUN apt-get update && apt-get install -y build-essential
WORKDIR /src
COPY . .
RUN ./configure --prefix=/usr --sysconfdir=/etc && make && make install
CMD ["/usr/bin/tool"]
