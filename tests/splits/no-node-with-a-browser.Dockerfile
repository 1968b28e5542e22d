FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npx playwright install --with-deps chromium
CMD ["node", "server.js"]
