FROM debian:12
RUN apt-get update \
    # what the program needs
    && apt-get install -y --no-install-recommends \
        curl \
# at the margin
        git \
    && rm -rf /var/lib/apt/lists/*
ENV A=1 \
    B=2
LABEL one="1" \
      two="2 3"
