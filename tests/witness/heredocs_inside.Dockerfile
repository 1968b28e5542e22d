FROM alpine:3.20
RUN cat <<a >/a && cat <<b >/b
1
a
2
b
CMD ["cat", "/a"]
