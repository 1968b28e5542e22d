FROM alpine
RUN echo \\
RUN echo end
