FROM python:3.12
ADD ./ /site
WORKDIR /site
RUN apt-get update
RUN apt-get install -y gcc ffmpeg libmagic1 && \
    pip install -r /site/requirements.txt
CMD python3 ./site.py --port $PORT
