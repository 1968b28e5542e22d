FROM debian:bookworm
RUN apt-get update && apt-get install -y gcc libcurl4-openssl-dev libmicrohttpd-dev
ADD . /opt/web
RUN gcc -o /opt/web/webd /opt/web/webd.c -lcurl -lmicrohttpd
EXPOSE 80
WORKDIR /opt/web
CMD ["/opt/web/webd"]
