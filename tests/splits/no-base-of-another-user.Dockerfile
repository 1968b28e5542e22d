FROM jenkins/agent
USER root
RUN apt-get update && apt-get install -y --no-install-recommends gcc make
WORKDIR /src
COPY . .
RUN make
USER jenkins
ENTRYPOINT ["/src/agent"]
