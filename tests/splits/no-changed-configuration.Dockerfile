FROM ubuntu:22.04
RUN apt-get update && apt-get install -y gcc make redis-server && sed -i 's/a/b/' /etc/redis/redis.conf
WORKDIR /src
COPY . .
RUN make
CMD ["./tool"]
