FROM alpine
RUN echo "héllo ☃" # ünï
