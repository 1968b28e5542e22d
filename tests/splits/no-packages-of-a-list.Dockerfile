FROM debian:bookworm
COPY packages.txt /tmp/
RUN apt-get update && apt-get install -y gcc make && xargs -a /tmp/packages.txt apt-get install -y
WORKDIR /src
COPY . .
RUN make
CMD ["./tool"]
