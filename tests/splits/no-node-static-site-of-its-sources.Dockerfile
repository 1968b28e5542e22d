FROM node:20
WORKDIR /app
COPY . .
RUN npm install -g http-server
CMD ["http-server", "."]
