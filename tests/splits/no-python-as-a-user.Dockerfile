FROM python:3.11
RUN useradd -m app
USER app
WORKDIR /home/app
COPY --chown=app . .
RUN pip install -r requirements.txt
CMD ["python", "-m", "app"]
