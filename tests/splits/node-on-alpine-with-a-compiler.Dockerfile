FROM node:20-alpine
RUN apk add --no-cache python3 make g++ vips-dev tini
RUN apk add --no-cache --virtual .fetch git openssh && apk del .fetch
WORKDIR /srv
COPY . .
RUN npm ci
ENTRYPOINT ["/sbin/tini", "--"]
CMD npx knex migrate:latest && node server.js
