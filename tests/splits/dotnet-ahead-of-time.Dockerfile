FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
RUN apt-get update && apt-get install -y clang zlib1g-dev
RUN dotnet publish -c Release -r linux-x64 -p:PublishAot=true -o /app
WORKDIR /app
ENTRYPOINT ["./Shop"]
