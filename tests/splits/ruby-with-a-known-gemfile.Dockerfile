FROM ruby:3.4-slim-bookworm
RUN apt-get update && apt-get install -y build-essential
WORKDIR /app
COPY <<EOF Gemfile
source "https://gems.example"
gem "sinatra"
gem "mysql2"
EOF
RUN bundle config set --local path vendor/bundle && bundle install
COPY . .
USER nobody
CMD ["bundle", "exec", "rackup", "-p", "8080"]
