FROM gcc:13-bookworm
COPY . /src
WORKDIR /src
RUN ./configure && make && make install
CMD ["tool"]
