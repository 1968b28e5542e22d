FROM ruby:3.3
WORKDIR /work
RUN gem install fastlane
ENTRYPOINT ["fastlane"]
