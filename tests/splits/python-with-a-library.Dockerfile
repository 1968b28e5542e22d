FROM python:3.12
WORKDIR /app
RUN pip install psycopg2 flask
COPY . .
CMD ["flask", "run"]
