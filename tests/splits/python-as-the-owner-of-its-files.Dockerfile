FROM python:3.12
RUN useradd --create-home app
WORKDIR /home/app/site
COPY --chown=app:app . .
RUN pip install -r requirements.txt opencv-python-headless
USER app
CMD ["gunicorn", "site:app"]
