FROM gcc:13
COPY . /src
WORKDIR /src
RUN make
CMD ["./tool"]
