FROM ghcr.io/astral-sh/uv:python3.12-bookworm
WORKDIR /app
COPY . .
RUN uv pip install --system -r requirements.txt
CMD ["gunicorn", "app:app"]
