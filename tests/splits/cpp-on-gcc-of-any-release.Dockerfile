FROM gcc
ENV APP_HOME=/opt/sums
WORKDIR $APP_HOME
COPY main.cpp sums.hpp ./
RUN g++ -std=c++23 -O2 -o sums main.cpp
ENTRYPOINT ["./sums"]
