FROM python:3.12
RUN pip install uv
WORKDIR /app
COPY . .
RUN uv sync --frozen --no-install-project
CMD ["uv", "run", "myservice"]
