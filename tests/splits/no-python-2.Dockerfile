FROM python:2.7
WORKDIR /app
RUN pip install flask
COPY . .
CMD ["python", "app.py"]
