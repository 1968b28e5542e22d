FROM node:20 AS base
ONBUILD COPY package.json /app/
ONBUILD RUN npm install
ONBUILD ENV NODE_ENV=production
FROM base
HEALTHCHECK NONE
CMD ["node", "."]
