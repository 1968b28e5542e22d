FROM mcr.microsoft.com/dotnet/sdk:8.0
COPY . .
ENTRYPOINT ["dotnet", "watch", "run"]
