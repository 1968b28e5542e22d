FROM ruby:3.3-alpine
RUN apk add --no-cache build-base postgresql-dev tzdata git
WORKDIR /app
COPY . .
RUN bundle install --without development
CMD ["bundle", "exec", "sidekiq"]
