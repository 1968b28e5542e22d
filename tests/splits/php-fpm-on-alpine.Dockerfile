FROM php:8.4-fpm-alpine
RUN apk add --no-cache icu-dev oniguruma-dev \
    && apk add --no-cache --virtual .build $PHPIZE_DEPS linux-headers \
    && docker-php-ext-install intl mbstring sockets && pecl install redis && docker-php-ext-enable redis
RUN apk add --no-cache git nodejs npm
WORKDIR /srv/app
COPY . .
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer && composer install
USER www-data
CMD ["php-fpm"]
