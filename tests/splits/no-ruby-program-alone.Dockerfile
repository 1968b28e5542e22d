FROM ruby:3.3
WORKDIR /work
COPY . .
RUN gem install fastlane
ENTRYPOINT ["fastlane"]
