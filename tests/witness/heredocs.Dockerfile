FROM alpine:3.20
RUN <<EOF
set -e
FROM=1
apk add curl
EOF
RUN <<-"SCRIPT" sh
	RUN echo no instruction
	SCRIPT
COPY <<one <<'two' /etc/conf/
key = $value
one
COPY x y
two
CMD ["cat", "/a"]
