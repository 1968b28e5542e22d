FROM ubuntu:22.04
ENV DEBIAN_FRONTEND=noninteractive TZ=Europe/Paris
RUN ln -snf /usr/share/zoneinfo/$TZ /etc/localtime && echo $TZ > /etc/timezone
RUN apt-get update && apt-get install -y --no-install-recommends g++ make tzdata libssl-dev ca-certificates
RUN groupadd -r app && useradd -r -g app app
WORKDIR /app
RUN mkdir -p data logs && chown -R app:app data logs
COPY --chown=app:app . .
RUN make -j4
ENV LD_LIBRARY_PATH=/app/lib:/usr/local/lib
USER app
VOLUME /app/data
HEALTHCHECK --interval=10s CMD ["/app/bin/healthcheck", "--fast"]
CMD ["./bin/server", "--data=/app/data", "settings.json"]
