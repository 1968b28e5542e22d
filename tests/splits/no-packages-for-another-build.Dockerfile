FROM debian:bookworm-slim
RUN apt-get update && apt-get build-dep -y nginx && apt-get install -y make
COPY . /src
RUN cd /src && make
CMD ["/src/x"]
