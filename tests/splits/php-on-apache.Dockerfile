FROM php:8.3-apache
RUN apt-get update && apt-get install -y git unzip libzip-dev libicu-dev libpng-dev libpq-dev nodejs npm && rm -rf /var/lib/apt/lists/*
RUN docker-php-ext-install intl zip gd pdo_pgsql && a2enmod rewrite
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
RUN mv "$PHP_INI_DIR/php.ini-production" "$PHP_INI_DIR/php.ini"
ENV COMPOSER_ALLOW_SUPERUSER=1
COPY . .
RUN composer install --no-dev && npm ci && npm run build
RUN chown -R www-data:www-data storage bootstrap/cache
EXPOSE 80
