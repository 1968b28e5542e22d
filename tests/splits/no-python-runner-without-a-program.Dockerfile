FROM python:3.11
ENV POETRY_VERSION=1.8.3
RUN pip install "poetry==$POETRY_VERSION" && poetry config virtualenvs.create false
WORKDIR /code
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --without dev
COPY . .
ENTRYPOINT ["poetry", "run"]
CMD ["gunicorn", "app:app"]
