FROM php:8.3-fpm
WORKDIR /app
RUN apt-get update && apt-get install -y libicu-dev git build-essential && docker-php-ext-install intl
RUN usermod -u 1000 www-data
COPY . .
RUN composer install
