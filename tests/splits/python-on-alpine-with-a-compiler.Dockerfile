FROM python:3.13-alpine
RUN apk add --no-cache gcc musl-dev libffi-dev libmagic
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["gunicorn", "app:app"]
