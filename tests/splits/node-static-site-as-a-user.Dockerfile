FROM node:22-alpine
WORKDIR /site
COPY . .
RUN npm ci && npm run build
USER node
EXPOSE 8080
HEALTHCHECK CMD wget -q --spider http://localhost:8080/ || exit 1
ENTRYPOINT ["npx", "http-server", "dist"]
CMD ["-p", "8080", "-c-1"]
