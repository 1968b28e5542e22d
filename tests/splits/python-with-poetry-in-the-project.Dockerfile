FROM python:3.12-slim
ENV POETRY_VIRTUALENVS_IN_PROJECT=1 PATH="/srv/.venv/bin:$PATH"
RUN apt-get update && apt-get install -y gcc default-libmysqlclient-dev pkg-config
RUN pip install poetry
WORKDIR /srv
COPY . .
RUN poetry install --only main
RUN poetry run python manage.py collectstatic --noinput
CMD ["./start.sh"]
