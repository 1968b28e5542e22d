FROM elixir:1.17
ENV MIX_ENV=prod
WORKDIR /app
RUN apt-get update && apt-get install -y build-essential git && mix local.hex --force && mix local.rebar --force
COPY mix.exs mix.lock ./
RUN mix deps.get --only prod && mix deps.compile
COPY . .
RUN mix release
EXPOSE 4000
CMD ["_build/prod/rel/shop/bin/shop", "start"]
