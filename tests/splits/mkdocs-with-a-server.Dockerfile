FROM python:3.12
WORKDIR /docs
COPY . .
RUN pip install mkdocs-material && mkdocs build --site-dir site
EXPOSE 8080
CMD python -m http.server 8080 --directory site
