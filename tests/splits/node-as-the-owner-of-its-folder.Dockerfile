FROM node:20
WORKDIR /home/node/app
RUN chown node:node .
USER node
COPY --chown=node:node package*.json ./
RUN npm ci
COPY --chown=node:node . .
VOLUME ["/home/node/app/data"]
VOLUME /var/data
HEALTHCHECK CMD curl -f http://localhost:3000 || exit 1
CMD ["node", "index.js"]
