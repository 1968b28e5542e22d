FROM golang:1.22
RUN groupadd -r g && useradd -r -g g -d /data u
RUN mkdir /data && chown u:g /data
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/app .
USER u
WORKDIR /data
ENTRYPOINT ["app"]
