FROM alpine:3.19
RUN apk add --no-cache build-base cmake git hiredis-dev
RUN git clone https://example.org/queue.git && cd queue && mkdir build && cd build && cmake .. && make && make install
WORKDIR /app
COPY . .
RUN mkdir build && cd build && cmake .. && make
CMD ["./build/app"]
