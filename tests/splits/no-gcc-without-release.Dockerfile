FROM gcc:14
RUN apt-get update && apt-get install -y --no-install-recommends libncurses-dev && rm -rf /var/lib/apt/lists/*
COPY . /src
WORKDIR /src
RUN gcc -O2 -o snake snake.c -lncurses
CMD ["./snake"]
