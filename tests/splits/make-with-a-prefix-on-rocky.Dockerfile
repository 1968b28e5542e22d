FROM rockylinux:9
RUN dnf install -y gcc-c++ make openssl-devel procps-ng && dnf clean all
WORKDIR /srv/app
COPY . .
RUN make PREFIX=/opt/app install
ENV PATH=/opt/app/bin:$PATH
CMD ["app"]
