FROM python:3.13
LABEL maintainer="somebody"
RUN pip3 --no-cache-dir install bandit
ENTRYPOINT ["bandit"]
