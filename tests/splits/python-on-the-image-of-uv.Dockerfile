FROM ghcr.io/astral-sh/uv:python3.13-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ADD . /app
RUN uv sync --locked --no-dev
CMD uv run alembic upgrade head && exec uv run main.py
