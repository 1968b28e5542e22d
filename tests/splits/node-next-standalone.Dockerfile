FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN npx next build
EXPOSE 3000
CMD ["node", ".next/standalone/server.js"]
