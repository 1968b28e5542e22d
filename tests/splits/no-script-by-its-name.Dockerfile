FROM ubuntu:22.04
RUN apt-get update && apt-get install -y make gcc
WORKDIR /app
COPY . .
RUN make
ENTRYPOINT ["/app/run"]
