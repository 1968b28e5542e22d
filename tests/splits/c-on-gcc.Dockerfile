FROM gcc:14-bookworm
WORKDIR /usr/src/app
COPY . .
RUN gcc -O2 -Wall -o server main.c http.c -lpthread
EXPOSE 8080
CMD ["./server"]
