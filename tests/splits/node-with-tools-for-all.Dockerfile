FROM node:20
RUN curl -L https://example.org/render -o /usr/local/bin/render && chmod +x /usr/local/bin/render
RUN corepack enable
RUN npm install -g serverless && npm cache clean --force
WORKDIR /app
COPY . .
RUN npm i -g tsc-watch && pnpm install
CMD ["pnpm", "start"]
