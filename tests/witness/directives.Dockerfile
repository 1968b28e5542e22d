#syntax=docker/dockerfile:1.7
# Check = skip=all
# escape=\

# escape=` comes too late
FROM "alpine:3.20"
RUN echo \
  hi
