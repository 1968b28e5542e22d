## Directives: `# escape=…` at the top

diagnostic-directive-twice = `{ $name }` se define dos veces: deja solo una de las dos líneas
diagnostic-escape-unknown = el carácter de escape es `\` o un acento grave: escribe `# escape=\`

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = esto no le dice nada a Plimsoll: escribe `# plimsoll: size=12MB`
diagnostic-size-of-what = ¿el tamaño de qué? pon este comentario en la línea justo anterior a una instrucción
diagnostic-size-unreadable = no es un tamaño: escribe un número seguido de B, kB, MB o GB, como en `size=12MB`, o `size=12MB/4MB` para descomprimido y comprimido
diagnostic-size-of-no-image = este FROM no indica ninguna imagen: no hay tamaño que fijar
diagnostic-size-of-no-layer = { $keyword } no añade ninguna capa: no hay tamaño que fijar

## Lines

diagnostic-line-too-long = la línea supera los { $most } bytes: divídela con `{ $escape }`
diagnostic-heredoc-open = el heredoc no termina: escribe `{ $name }`, sin nada más, en una línea posterior
diagnostic-before-from = { $keyword } está antes del primer FROM: muévelo más abajo; aquí solo puede ir ARG
diagnostic-from-missing = no hay ningún FROM: empieza con uno, como en `FROM alpine`

## Instructions

diagnostic-instruction-unknown-near = { $name } no es una instrucción: ¿querías escribir { $near }?
diagnostic-instruction-unknown = { $name } no es una instrucción: si pertenece a la línea anterior, termina esa línea con `{ $escape }`; si es un comando, escribe RUN delante
diagnostic-nothing-follows = { $keyword } necesita algo detrás: escribe `{ $usage }`
diagnostic-only-strings = la lista solo puede contener cadenas: pon cada elemento entre comillas dobles, como en `["a", "1"]`

## Flags

diagnostic-flag-twice = --{ $name } aparece dos veces: deja solo una
diagnostic-flag-is-switch = --{ $name } se activa o se desactiva: escribe `--{ $name }`, `--{ $name }=true` o `--{ $name }=false`
diagnostic-flag-needs-value = --{ $name } necesita un valor: escribe `--{ $name }=…`
diagnostic-flag-unknown-near = { $flag } no es una opción de { $keyword }: ¿querías escribir `--{ $near }`?
diagnostic-flag-unknown-none = { $flag } no es una opción de { $keyword }: { $keyword } no tiene opciones; pon `--` antes de las palabras que empiezan con dos guiones
diagnostic-flag-unknown-of = { $flag } no es una opción de { $keyword }: sus opciones son { $flags }
diagnostic-flag-ignored = se ignora { $flag }: { $keyword } no tiene opciones
diagnostic-network-unknown = { $value } no es un valor de --network: escribe `--network=default`, `--network=none` o `--network=host`
diagnostic-security-unknown = { $value } no es un valor de --security: escribe `--security=sandbox` o `--security=insecure`
diagnostic-mount-unreadable = no se pueden leer los campos de --mount: pon entre comillas el campo entero o ninguna parte de él
diagnostic-mount-from-variable = el from= de un montaje no admite variables: da nombre a una etapa con `FROM image AS name` y escribe `from=name`
diagnostic-mount-kind-unknown = { $kind } no es un tipo de montaje: escribe bind, cache, tmpfs, secret o ssh

## FROM

diagnostic-stage-name-missing = falta el nombre de la etapa: escribe `FROM image AS name`
diagnostic-from-has-more = después de la imagen solo puede ir `AS name`: escribe `FROM image` o `FROM image AS name`
diagnostic-stage-name-unfit = { $name } no sirve como nombre de etapa: empieza con una letra y sigue con letras, cifras, `-`, `_` y `.`

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } abre una comilla { $quote } y no la cierra: añade la otra { $quote } o la construcción se detendrá aquí
diagnostic-quote-open-in-path = { $word } abre una comilla y no la cierra, así que la construcción se detiene aquí: para una ruta con espacios, escribe `{ $keyword } ["a path", "/destination"]`

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } necesita un origen y un destino: escribe `{ $keyword } source /destination`
diagnostic-heredoc-is-destination = un heredoc no puede ser el destino: escribe `{ $keyword } <<EOF /destination`

## ENV, LABEL and ARG

diagnostic-pair-without-name = falta un nombre antes del `=`: escribe `{ $keyword } NAME=value`
diagnostic-pair-without-equals = a { $word } le falta el `=`: escribe `NAME=value` y, si el valor tiene espacios, ponlo entre comillas
diagnostic-pair-without-value = { $name } no tiene valor: escribe `{ $keyword } { $plain }=value`
diagnostic-arg-needs-name = ARG necesita un nombre: escribe `ARG NAME` o `ARG NAME=default`
diagnostic-arg-without-name = falta un nombre antes del `=`: escribe `ARG NAME=default`

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME necesita una ruta: escribe `VOLUME /path`
diagnostic-volume-empty = un texto vacío no es un volumen: escribe una ruta
diagnostic-shell-needs-list = SHELL lleva una lista de cadenas: escribe `SHELL ["/bin/sh", "-c"]`
diagnostic-healthcheck-none-has-more = HEALTHCHECK NONE no lleva nada detrás: bórralo o escribe `HEALTHCHECK CMD command`
diagnostic-healthcheck-kind-unknown = { $word } no es ni CMD ni NONE: escribe `HEALTHCHECK CMD command`
diagnostic-healthcheck-needs-command = falta el comando: escribe `HEALTHCHECK CMD command`
diagnostic-healthcheck-time = { $value } no es un tiempo de un milisegundo o más: escribe `--{ $name }=30s` o `1m30s`
diagnostic-healthcheck-retries = { $value } no es un número de reintentos: escribe `--retries=3`
diagnostic-onbuild-cannot-keep = ONBUILD no puede guardar { $keyword }: escribe una instrucción que añada algo a una etapa, como RUN o COPY

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

diagnostic-expand-quote-open = se abre una comilla { $quote } y no se cierra: ciérrala o ponle delante el carácter de escape
diagnostic-expand-brace-open = se abre { $open } y no se cierra: añade { $close }
diagnostic-expand-slash-missing = falta una /: escribe { $example }
diagnostic-expand-name-missing = falta un nombre: escribe { $example }
diagnostic-expand-modifier-unknown = { $modifier } no se admite dentro de { $braces }: escribe { $default } o { $other }
diagnostic-expand-pattern-unreadable = no se puede leer el patrón { $pattern }: \ solo puede ir antes de *, ? o \
diagnostic-expand-empty = { $name }: está vacía y no puede estarlo: dale un valor
diagnostic-expand-unset = { $name }: no está definida y tiene que estarlo: dale un valor
diagnostic-expand-too-long = al sustituir las variables, esto supera los { $most } bytes: acórtalo
diagnostic-expand-too-deep = hay más de { $most } { $braces } anidadas: usa menos

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM necesita una imagen o el nombre de una etapa.
diagnostic-stage-comes-later = La etapa { $name } viene más abajo: FROM solo ve las etapas anteriores, así que BuildKit busca una imagen con ese nombre. Sube la etapa.
diagnostic-stage-number-unknown = No hay ninguna etapa { $number }: las de este archivo van de la 0 a la { $last }. Es mejor dar un nombre a la etapa con AS.
diagnostic-stage-variable = Aquí no se sustituyen las variables. Pon más arriba FROM { $reference } AS name y usa ese nombre como origen.
diagnostic-stage-unknown-near = No hay ninguna etapa { $name }: ¿querías escribir { $near }? Tal como está, BuildKit busca una imagen con ese nombre.
diagnostic-stage-itself = Una etapa no puede copiar de sí misma ({ $reference }).
diagnostic-stage-cycle = Esta etapa y { $name } se necesitan mutuamente: una de las dos tiene que copiar de otro sitio.
diagnostic-target-unknown = No hay ninguna etapa { $name } que entregar: en su lugar se muestra la última.
