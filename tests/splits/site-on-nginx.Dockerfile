FROM nginx:1.27-alpine
RUN apk add --no-cache nodejs npm
WORKDIR /src
COPY . .
RUN npm ci && npm run build && cp -r dist/. /usr/share/nginx/html/
COPY nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 80
