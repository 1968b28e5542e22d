FROM python:3.13
LABEL maintainer="somebody"
RUN apt-get update && apt-get install -y git gcc
RUN pip3 --no-cache-dir install bandit
ENTRYPOINT ["bandit"]
