FROM ubuntu:24.04
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ["apt-get", "update"]
RUN [ -f /etc/passwd ] && echo yes
COPY ["with blank", "/with blank"]
ADD https://example.org/file.tar.gz /opt/
VOLUME ["/data", "/more"]
VOLUME /a /b
HEALTHCHECK --interval=30s --timeout=3s CMD curl -f http://localhost/ || exit 1
STOPSIGNAL SIGINT
CMD echo "hello, $USER"
