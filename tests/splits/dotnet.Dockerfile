FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /source
COPY *.csproj .
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /app
WORKDIR /app
ENV ASPNETCORE_URLS=http://+:8080
ENTRYPOINT ["dotnet", "shop.dll"]
