FROM gcc:13
WORKDIR /src
COPY nbody.cpp .
RUN g++ -O3 -fopenmp -o nbody nbody.cpp
CMD ["./nbody"]
