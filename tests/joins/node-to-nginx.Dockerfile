FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
USER node
CMD ["npm", "start"]

FROM nginx:1.29-alpine
# The pages
COPY --from=build /app/dist /usr/share/nginx/html
RUN apk add --no-cache curl
HEALTHCHECK CMD curl -f http://localhost/
