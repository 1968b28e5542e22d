FROM node:20
WORKDIR /app
COPY . .
RUN npm ci
CMD wait-for db:5432 && node server.js
