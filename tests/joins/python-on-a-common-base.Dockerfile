FROM python:3.13-slim AS base
ENV PYTHONUNBUFFERED=1
WORKDIR /app

FROM base AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install --target /deps -r requirements.txt

FROM base
COPY --from=build /deps /usr/local/lib/python3.13/site-packages
COPY . .
CMD ["python", "main.py"]
