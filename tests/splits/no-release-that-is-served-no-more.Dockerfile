FROM golang:1.14-buster
WORKDIR /src
COPY . .
RUN go build -o /bin/app .
CMD /bin/app
