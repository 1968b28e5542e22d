FROM ruby:3.3
RUN gem install puppet-lint
ENTRYPOINT ["puppet-lint"]
