FROM buildpack-deps:bookworm
WORKDIR /src
COPY . .
RUN ./configure --prefix=/opt/tool && make && make install
CMD ["/opt/tool/bin/tool"]
