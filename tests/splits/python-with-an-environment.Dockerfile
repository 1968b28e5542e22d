FROM python:3.12
ENV VIRTUAL_ENV=/opt/env
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
RUN python train.py
COPY . .
CMD python manage.py migrate && gunicorn --workers $(nproc) site.wsgi
