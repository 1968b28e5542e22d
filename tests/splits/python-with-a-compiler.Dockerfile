FROM python:3.12-bookworm
ENV PYTHONUNBUFFERED=1
RUN apt-get update && apt-get install -y build-essential && rm -rf /var/lib/apt/lists/*
WORKDIR /code
COPY . /code
RUN pip3 install flask
ENTRYPOINT ["python", "app.py"]
