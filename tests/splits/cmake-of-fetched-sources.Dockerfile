FROM ubuntu:22.04
RUN apt-get update && apt-get install -y git cmake g++ libboost-system-dev locales
RUN locale-gen en_US.UTF-8
ENV LANG=en_US.UTF-8
RUN git clone --depth 1 https://example.org/game.git /game
WORKDIR /game
COPY server.conf conf/server.conf
RUN cmake -B build && cmake --build build
CMD ./build/game
