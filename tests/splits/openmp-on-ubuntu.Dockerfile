FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends g++
WORKDIR /src
COPY nbody.cpp .
RUN g++ -O3 -fopenmp -o nbody nbody.cpp
CMD ["./nbody"]
