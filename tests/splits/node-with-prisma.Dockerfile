FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npx prisma generate && npm run build
CMD npx prisma migrate deploy && node dist/main.js
