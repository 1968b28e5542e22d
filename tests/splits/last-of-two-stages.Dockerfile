# The pages
FROM node:22-slim AS build
WORKDIR /web
COPY web/package.json web/package-lock.json ./
RUN npm ci
COPY web .
RUN npm run build

# The server
FROM python:3.12-bookworm AS server
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
COPY --from=build /web/dist ./static
USER www-data
EXPOSE 8000
CMD ["gunicorn", "-b", "0.0.0.0:8000", "shop.wsgi"]
