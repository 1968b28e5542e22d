FROM ruby:3.1
WORKDIR /app
RUN apt-get update && apt-get install -y build-essential nodejs npm
COPY Gemfile Gemfile.lock package.json ./
RUN bundle install && npm install
COPY . .
ENV RAILS_ENV=production
RUN bundle exec rails assets:precompile
CMD ["bundle", "exec", "rails", "server", "-b", "0.0.0.0"]
