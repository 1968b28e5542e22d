FROM alpine:3.20
ENV A=1 B="two words" C=a\ b D='$A' E=
ENV OLD the rest of the line
ARG X
ARG Y=1
ARG Z="a b"
LABEL "quoted key"=value other=1
LABEL maintainer Somebody <somebody@example.org>
MAINTAINER Somebody
EXPOSE 80/tcp 443 5000-5010/udp
USER 1000:1000
WORKDIR /a b
