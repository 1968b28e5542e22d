FROM node:20-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends imagemagick && rm -rf /var/lib/apt/lists/*
RUN npm install -g pm2
WORKDIR /srv
COPY . .
RUN npm install
USER node
CMD ["pm2-runtime", "server.js"]
