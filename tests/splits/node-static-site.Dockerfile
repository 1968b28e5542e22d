FROM node:20
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm install -g serve
ENV NODE_ENV=production
EXPOSE 3000
# the site
CMD ["serve", "-s", "build", "-l", "3000"]
