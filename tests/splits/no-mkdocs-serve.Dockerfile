FROM python:3.12-slim
WORKDIR /docs
COPY . .
RUN pip install mkdocs-material
CMD ["mkdocs", "serve", "-a", "0.0.0.0:8000"]
