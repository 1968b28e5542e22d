FROM --platform=linux/amd64 alpine AS a
COPY --link --chown=1:1 --chmod=644 x /y
COPY --parents --exclude=*.md ./a/b ./c /d/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/a /b
ADD --keep-git-dir=true https://example.org/a.git#v1 /c
RUN --mount=type=secret,id=token --mount=type=bind,from=a,target=/a \
    --network=none --security=sandbox make
FROM a
COPY --from=a --link /y /y
