FROM ruby:3.3
WORKDIR /app
COPY <<EOF Gemfile
gem "rmagick"
EOF
RUN bundle install
CMD ["ruby", "app.rb"]
