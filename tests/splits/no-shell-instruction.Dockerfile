FROM golang:1.24
SHELL ["/bin/bash", "-c"]
WORKDIR /src
COPY . .
RUN go build -o /x .
CMD ["/x"]
