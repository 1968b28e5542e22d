FROM golang:1.24
ENV CGO_ENABLED=0
COPY config.yml /etc/shop/config.yml
RUN mkdir -p /var/lib/shop && chown 1000 /var/lib/shop
WORKDIR /src
COPY *.go go.* ./
RUN go install .
USER 1000:1000
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
CMD ["src"]
