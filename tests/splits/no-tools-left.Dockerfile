FROM alpine:3.22
WORKDIR /src
COPY . .
RUN apk add --no-cache --virtual .build build-base && make && cp tool /usr/local/bin/ && apk del .build
CMD ["tool"]
