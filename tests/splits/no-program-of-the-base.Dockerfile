FROM postgres:16
RUN apt-get update && apt-get install -y cmake gcc git postgresql-server-dev-16
RUN git clone https://example.org/ext.git /ext && cd /ext && cmake . && make && make install
CMD ["postgres"]
