FROM node:22-alpine
WORKDIR /app
COPY <<EOF package.json
{
  "scripts": { "build": "tsc", "start": "node dist/index.js" },
  "dependencies": { "express": "^4.19.2" },
  "devDependencies": { "typescript": "^5.4.0" }
}
EOF
COPY . .
RUN npm install && npm run build
CMD ["npm", "start"]
