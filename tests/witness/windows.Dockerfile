# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR C:\app
RUN dir C:\ `
    && echo done
COPY a C:\b\
CMD ["cmd"]
