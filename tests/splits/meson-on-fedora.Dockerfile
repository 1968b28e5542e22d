FROM fedora:41
RUN dnf install -y gcc meson ninja-build glib2-devel && dnf clean all
COPY . /src
RUN cd /src && meson setup build --prefix=/opt/agent && meson install -C build
ENTRYPOINT ["/opt/agent/bin/agent"]
