## Directives: `# escape=…` at the top

diagnostic-directive-twice = `{ $name }` est défini deux fois : gardez une seule des deux lignes
diagnostic-escape-unknown = le caractère d’échappement est `\` ou l’accent grave : écrivez `# escape=\`

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = ceci ne dit rien à Plimsoll : écrivez `# plimsoll: size=12MB`
diagnostic-size-of-what = la taille de quoi ? placez ce commentaire sur la ligne juste au-dessus d’une instruction
diagnostic-size-unreadable = ce n’est pas une taille : écrivez un nombre suivi de B, kB, MB ou GB, comme dans `size=12MB`, ou `size=12MB/4MB` pour les tailles décompressée et compressée
diagnostic-size-of-no-image = ce FROM ne nomme aucune image : il n’y a pas de taille à fixer
diagnostic-size-of-no-layer = { $keyword } n’ajoute pas de couche : il n’y a pas de taille à fixer

## Lines

diagnostic-line-too-long = la ligne dépasse { $most } octets : coupez-la avec `{ $escape }`
diagnostic-heredoc-open = le heredoc ne se termine jamais : écrivez `{ $name }` seul sur une ligne plus bas
diagnostic-before-from = { $keyword } se trouve avant le premier FROM : placez cette instruction plus bas, car seul ARG est permis ici
diagnostic-from-missing = il n’y a pas de FROM : commencez par là, par exemple avec `FROM alpine`

## Instructions

diagnostic-instruction-unknown-near = { $name } n’est pas une instruction : vouliez-vous écrire { $near } ?
diagnostic-instruction-unknown = { $name } n’est pas une instruction : si c’est la suite de la ligne précédente, terminez cette dernière par `{ $escape }` ; si c’est une commande, écrivez RUN devant
diagnostic-nothing-follows = { $keyword } demande une suite : écrivez `{ $usage }`
diagnostic-only-strings = la liste ne peut contenir que des chaînes de caractères : mettez chaque élément entre guillemets doubles, comme dans `["a", "1"]`

## Flags

diagnostic-flag-twice = l’option --{ $name } est donnée deux fois : n’en gardez qu’une
diagnostic-flag-is-switch = l’option --{ $name } est activée ou désactivée : écrivez `--{ $name }`, `--{ $name }=true` ou `--{ $name }=false`
diagnostic-flag-needs-value = l’option --{ $name } demande une valeur : écrivez `--{ $name }=…`
diagnostic-flag-unknown-near = { $flag } n’est pas une option de { $keyword } : vouliez-vous écrire `--{ $near }` ?
diagnostic-flag-unknown-none = { $flag } n’est pas une option de { $keyword } : { $keyword } n’en a aucune ; mettez `--` avant les mots qui commencent par deux tirets
diagnostic-flag-unknown-of = { $flag } n’est pas une option de { $keyword } : les options possibles sont { $flags }
diagnostic-flag-ignored = l’option { $flag } est ignorée : { $keyword } n’a pas d’options
diagnostic-network-unknown = { $value } n’est pas une valeur de --network : écrivez `--network=default`, `--network=none` ou `--network=host`
diagnostic-security-unknown = { $value } n’est pas une valeur de --security : écrivez `--security=sandbox` ou `--security=insecure`
diagnostic-mount-unreadable = les champs de --mount sont illisibles : mettez le champ entier entre guillemets, ou pas du tout
diagnostic-mount-from-variable = le from= d’un montage n’accepte pas de variable : nommez une étape avec `FROM image AS name` et écrivez `from=name`
diagnostic-mount-kind-unknown = { $kind } n’est pas un type de montage : écrivez bind, cache, tmpfs, secret ou ssh

## FROM

diagnostic-stage-name-missing = il manque le nom de l’étape : écrivez `FROM image AS name`
diagnostic-from-has-more = après l’image, seul `AS name` peut suivre : écrivez `FROM image` ou `FROM image AS name`
diagnostic-stage-name-unfit = { $name } ne peut pas nommer une étape : commencez par une lettre, puis utilisez des lettres, des chiffres, `-`, `_` et `.`

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } ouvre un { $quote } et ne le referme pas : ajoutez l’autre { $quote }, sinon le build s’arrête ici
diagnostic-quote-open-in-path = { $word } ouvre un guillemet et ne le referme pas, et le build s’arrête ici : pour un chemin avec des espaces, écrivez `{ $keyword } ["a path", "/destination"]`

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } demande une source et une destination : écrivez `{ $keyword } source /destination`
diagnostic-heredoc-is-destination = un heredoc ne peut pas être la destination : écrivez `{ $keyword } <<EOF /destination`

## ENV, LABEL and ARG

diagnostic-pair-without-name = il manque un nom avant le `=` : écrivez `{ $keyword } NAME=value`
diagnostic-pair-without-equals = { $word } n’a pas de `=` : écrivez `NAME=value`, et mettez entre guillemets une valeur qui contient des espaces
diagnostic-pair-without-value = { $name } n’a pas de valeur : écrivez `{ $keyword } { $plain }=value`
diagnostic-arg-needs-name = ARG demande un nom : écrivez `ARG NAME` ou `ARG NAME=default`
diagnostic-arg-without-name = il manque un nom avant le `=` : écrivez `ARG NAME=default`

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME demande un chemin : écrivez `VOLUME /path`
diagnostic-volume-empty = un texte vide n’est pas un volume : écrivez un chemin
diagnostic-shell-needs-list = SHELL demande une liste de chaînes de caractères : écrivez `SHELL ["/bin/sh", "-c"]`
diagnostic-healthcheck-none-has-more = rien ne doit suivre HEALTHCHECK NONE : supprimez la suite, ou écrivez `HEALTHCHECK CMD command`
diagnostic-healthcheck-kind-unknown = { $word } n’est ni CMD ni NONE : écrivez `HEALTHCHECK CMD command`
diagnostic-healthcheck-needs-command = il manque la commande : écrivez `HEALTHCHECK CMD command`
diagnostic-healthcheck-time = { $value } n’est pas une durée d’au moins une milliseconde : écrivez `--{ $name }=30s` ou `1m30s`
diagnostic-healthcheck-retries = { $value } n’est pas un nombre de tentatives : écrivez `--retries=3`
diagnostic-onbuild-cannot-keep = ONBUILD ne peut pas contenir { $keyword } : écrivez une instruction qui ajoute à une étape, comme RUN ou COPY

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

diagnostic-expand-quote-open = un { $quote } est ouvert et jamais refermé : refermez-le, ou échappez-le
diagnostic-expand-brace-open = { $open } est ouvert et jamais refermé : ajoutez { $close }
diagnostic-expand-slash-missing = il manque un / : écrivez { $example }
diagnostic-expand-name-missing = il manque un nom : écrivez { $example }
diagnostic-expand-modifier-unknown = { $modifier } n’est pas reconnu dans { $braces } : écrivez { $default } ou { $other }
diagnostic-expand-pattern-unreadable = le motif { $pattern } est illisible : \ ne peut précéder que * ? et \
diagnostic-expand-empty = { $name } est vide et ne doit pas l’être : donnez-lui une valeur
diagnostic-expand-unset = { $name } n’est pas définie et doit l’être : donnez-lui une valeur
diagnostic-expand-too-long = une fois les variables remplacées, ceci dépasse { $most } octets : raccourcissez-le
diagnostic-expand-too-deep = plus de { $most } { $braces } sont imbriqués : utilisez-en moins

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM demande une image ou le nom d’une étape.
diagnostic-stage-comes-later = L’étape { $name } ne vient qu’après : FROM ne voit que les étapes placées au-dessus, et BuildKit cherche donc une image de ce nom. Placez l’étape plus haut.
diagnostic-stage-number-unknown = Il n’y a pas d’étape { $number } : celles de ce fichier vont de 0 à { $last }. Mieux vaut donner un nom à l’étape avec AS.
diagnostic-stage-variable = Les variables ne sont pas remplacées ici. Écrivez FROM { $reference } AS name plus haut, puis utilisez ce nom.
diagnostic-stage-unknown-near = Il n’y a pas d’étape { $name } : vouliez-vous écrire { $near } ? En l’état, BuildKit cherche une image de ce nom.
diagnostic-stage-itself = Une étape ne peut pas copier depuis elle-même ({ $reference }).
diagnostic-stage-cycle = Cette étape et { $name } ont besoin l’une de l’autre : l’une des deux doit copier depuis un autre endroit.
diagnostic-target-unknown = Il n’y a pas d’étape { $name } à livrer : la dernière étape est affichée à la place.
