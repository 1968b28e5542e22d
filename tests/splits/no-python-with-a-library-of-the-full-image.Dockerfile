FROM python:3.12
WORKDIR /app
RUN pip install python-ldap flask
COPY . .
CMD ["flask", "run"]
