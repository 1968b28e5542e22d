FROM alpine:3.20
ENTRYPOINT []
CMD ["true"]
