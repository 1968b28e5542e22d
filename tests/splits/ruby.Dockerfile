FROM ruby:3.3
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev libjemalloc2
ENV RAILS_ENV=production LD_PRELOAD=libjemalloc.so.2
WORKDIR /rails
RUN bundle config set without "development test"
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
RUN bundle exec rails assets:precompile
EXPOSE 3000
ENTRYPOINT ["/rails/bin/docker-entrypoint"]
CMD bundle exec rails db:migrate && exec bundle exec puma
