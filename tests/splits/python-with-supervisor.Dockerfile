FROM python:3.12
RUN apt-get update && apt-get install -y supervisor
WORKDIR /srv
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
COPY supervisord.conf /etc/supervisor/conf.d/
CMD ["supervisord", "-n", "-c", "/etc/supervisor/supervisord.conf"]
