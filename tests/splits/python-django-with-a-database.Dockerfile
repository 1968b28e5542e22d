FROM python:3.12
ENV DB_HOST=db
WORKDIR /srv
COPY . .
RUN pip install -r requirements.txt
CMD ["gunicorn", "shop.wsgi"]
