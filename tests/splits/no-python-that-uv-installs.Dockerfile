FROM python:3.12
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
WORKDIR /app
COPY . .
RUN uv python install 3.13 && uv sync --frozen
CMD ["uv", "run", "main.py"]
