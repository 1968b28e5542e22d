FROM node:20
RUN apt-get update && apt-get install -y curl python3 make g++ libcairo2-dev
WORKDIR /srv
COPY . .
RUN npm ci && npm run build
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/docker-entrypoint.sh && npm run assets
ENTRYPOINT ["/usr/local/bin/docker-entrypoint.sh"]
CMD ["node", "dist/main.js"]
