FROM python:3.11
ENV POETRY_VERSION=1.8.3
RUN pip install "poetry==$POETRY_VERSION" && poetry config virtualenvs.create false
WORKDIR /code
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --without dev
COPY . .
HEALTHCHECK CMD curl -f http://127.0.0.1:8000/
CMD ["poetry", "run", "gunicorn", "app:app", "-b", "0.0.0.0:8000"]
