FROM python:3.12-bookworm
COPY --from=ghcr.io/astral-sh/uv /uv /bin/uv
WORKDIR /app
COPY requirements.txt .
RUN uv pip install --system -r requirements.txt
COPY . .
USER nobody
CMD ["gunicorn", "app:app"]
