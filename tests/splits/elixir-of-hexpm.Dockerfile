FROM hexpm/elixir:1.17.2-erlang-27.0-debian-bookworm-20240701
ENV MIX_ENV=prod LANG=C.UTF-8
WORKDIR /src
COPY . .
RUN mix deps.get && mix assets.deploy && mix release
USER nobody
CMD ["/src/_build/prod/rel/shop/bin/server"]
