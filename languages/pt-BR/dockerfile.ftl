## Directives: `# escape=…` at the top

diagnostic-directive-twice = `{ $name }` está definido duas vezes: deixe só uma das duas linhas
diagnostic-escape-unknown = o caractere de escape é `\` ou um acento grave: escreva `# escape=\`

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = isto não diz nada ao Plimsoll: escreva `# plimsoll: size=12MB`
diagnostic-size-of-what = o tamanho de quê? coloque este comentário na linha logo acima de uma instrução
diagnostic-size-unreadable = isto não é um tamanho: escreva um número seguido de B, kB, MB ou GB, como em `size=12MB`, ou `size=12MB/4MB` para descompactado e compactado
diagnostic-size-of-no-image = este FROM não indica nenhuma imagem: não há tamanho a definir
diagnostic-size-of-no-layer = { $keyword } não adiciona nenhuma camada: não há tamanho a definir

## Lines

diagnostic-line-too-long = a linha tem mais de { $most } bytes: quebre-a com `{ $escape }`
diagnostic-heredoc-open = o heredoc não termina: escreva `{ $name }` sozinho em uma linha abaixo
diagnostic-before-from = { $keyword } está antes do primeiro FROM: mova-o para baixo; só ARG pode ficar aqui
diagnostic-from-missing = não há FROM: comece com um, como em `FROM alpine`

## Instructions

diagnostic-instruction-unknown-near = { $name } não é uma instrução: você quis dizer { $near }?
diagnostic-instruction-unknown = { $name } não é uma instrução: se faz parte da linha acima, termine aquela linha com `{ $escape }`; se é um comando, escreva RUN antes dele
diagnostic-nothing-follows = { $keyword } precisa de algo depois: escreva `{ $usage }`
diagnostic-only-strings = a lista só pode conter strings: coloque cada item entre aspas duplas, como em `["a", "1"]`

## Flags

diagnostic-flag-twice = --{ $name } aparece duas vezes: deixe só uma
diagnostic-flag-is-switch = --{ $name } só pode estar ativada ou desativada: escreva `--{ $name }`, `--{ $name }=true` ou `--{ $name }=false`
diagnostic-flag-needs-value = --{ $name } precisa de um valor: escreva `--{ $name }=…`
diagnostic-flag-unknown-near = { $flag } não é uma opção de { $keyword }: você quis dizer `--{ $near }`?
diagnostic-flag-unknown-none = { $flag } não é uma opção de { $keyword }: { $keyword } não tem opções; coloque `--` antes de palavras que começam com dois hifens
diagnostic-flag-unknown-of = { $flag } não é uma opção de { $keyword }: existem { $flags }
diagnostic-flag-ignored = { $flag } é ignorada: { $keyword } não tem opções
diagnostic-network-unknown = { $value } não é um valor de --network: escreva `--network=default`, `--network=none` ou `--network=host`
diagnostic-security-unknown = { $value } não é um valor de --security: escreva `--security=sandbox` ou `--security=insecure`
diagnostic-mount-unreadable = não é possível ler os campos de --mount: coloque cada campo inteiro entre aspas ou sem nenhuma
diagnostic-mount-from-variable = o from= de uma montagem não aceita variáveis: dê nome a um estágio com `FROM image AS name` e escreva `from=name`
diagnostic-mount-kind-unknown = { $kind } não é um tipo de montagem: escreva bind, cache, tmpfs, secret ou ssh

## FROM

diagnostic-stage-name-missing = falta o nome do estágio: escreva `FROM image AS name`
diagnostic-from-has-more = depois da imagem, só pode vir `AS name`: escreva `FROM image` ou `FROM image AS name`
diagnostic-stage-name-unfit = { $name } não serve como nome de estágio: comece com uma letra e continue com letras, dígitos, `-`, `_` e `.`

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } abre um { $quote } e não o fecha: acrescente o outro { $quote }, senão o build para aqui
diagnostic-quote-open-in-path = { $word } abre aspas e não as fecha, e o build para aqui: para um caminho com espaços, escreva `{ $keyword } ["a path", "/destination"]`

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } precisa de uma origem e de um destino: escreva `{ $keyword } source /destination`
diagnostic-heredoc-is-destination = um heredoc não pode ser o destino: escreva `{ $keyword } <<EOF /destination`

## ENV, LABEL and ARG

diagnostic-pair-without-name = falta um nome antes de `=`: escreva `{ $keyword } NAME=value`
diagnostic-pair-without-equals = { $word } não tem `=`: escreva `NAME=value` e coloque entre aspas um valor com espaços
diagnostic-pair-without-value = { $name } não tem valor: escreva `{ $keyword } { $plain }=value`
diagnostic-arg-needs-name = ARG precisa de um nome: escreva `ARG NAME` ou `ARG NAME=default`
diagnostic-arg-without-name = falta um nome antes de `=`: escreva `ARG NAME=default`

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME precisa de um caminho: escreva `VOLUME /path`
diagnostic-volume-empty = um texto vazio não é um volume: escreva um caminho
diagnostic-shell-needs-list = SHELL recebe uma lista de strings: escreva `SHELL ["/bin/sh", "-c"]`
diagnostic-healthcheck-none-has-more = nada pode vir depois de HEALTHCHECK NONE: apague o que sobra ou escreva `HEALTHCHECK CMD command`
diagnostic-healthcheck-kind-unknown = { $word } não é CMD nem NONE: escreva `HEALTHCHECK CMD command`
diagnostic-healthcheck-needs-command = falta o comando: escreva `HEALTHCHECK CMD command`
diagnostic-healthcheck-time = { $value } não é um tempo de um milissegundo ou mais: escreva `--{ $name }=30s` ou `1m30s`
diagnostic-healthcheck-retries = { $value } não é um número de tentativas: escreva `--retries=3`
diagnostic-onbuild-cannot-keep = ONBUILD não pode guardar { $keyword }: escreva uma instrução que adicione algo a um estágio, como RUN ou COPY

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

diagnostic-expand-quote-open = um { $quote } é aberto e não é fechado: feche-o ou use o caractere de escape antes dele
diagnostic-expand-brace-open = um { $open } é aberto e não é fechado: acrescente { $close }
diagnostic-expand-slash-missing = falta uma /: escreva { $example }
diagnostic-expand-name-missing = falta um nome: escreva { $example }
diagnostic-expand-modifier-unknown = { $modifier } não existe em { $braces }: escreva { $default } ou { $other }
diagnostic-expand-pattern-unreadable = não é possível ler o padrão { $pattern }: \ só pode vir antes de *, ? e \
diagnostic-expand-empty = { $name }: está vazia e não pode estar: dê um valor a ela
diagnostic-expand-unset = { $name }: não está definida e precisa estar: dê um valor a ela
diagnostic-expand-too-long = isto se expande para mais de { $most } bytes: encurte
diagnostic-expand-too-deep = há mais de { $most } { $braces } uns dentro dos outros: use menos

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM precisa de uma imagem ou do nome de um estágio.
diagnostic-stage-comes-later = O estágio { $name } só vem depois: FROM enxerga os estágios acima dele, então o BuildKit procura uma imagem com esse nome. Mova o estágio para cima.
diagnostic-stage-number-unknown = Não há estágio { $number }: os deste arquivo vão de 0 a { $last }. É melhor dar um nome ao estágio com AS.
diagnostic-stage-variable = Aqui, as variáveis não são expandidas. Coloque FROM { $reference } AS nome acima e copie a partir desse nome.
diagnostic-stage-unknown-near = Não há estágio { $name }: você quis dizer { $near }? Do jeito que está, o BuildKit procura uma imagem com esse nome.
diagnostic-stage-itself = Um estágio não pode copiar de si mesmo ({ $reference }).
diagnostic-stage-cycle = Este estágio e { $name } precisam um do outro: um dos dois tem que copiar de outro lugar.
diagnostic-target-unknown = Não há estágio { $name } para entregar: em vez dele, é mostrado o último estágio.
