## Directives: `# escape=…` at the top

diagnostic-directive-twice = `{ $name }` ist zweimal gesetzt: nur eine der beiden Zeilen behalten
diagnostic-escape-unknown = Das Escape-Zeichen ist `\` oder ein Backtick: `# escape=\` schreiben

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = Das sagt Plimsoll nichts: `# plimsoll: size=12MB` schreiben
diagnostic-size-of-what = Die Größe wovon? Dieser Kommentar gehört in die Zeile direkt über einer Anweisung
diagnostic-size-unreadable = Das ist keine Größe: eine Zahl mit B, kB, MB oder GB schreiben, etwa `size=12MB`, oder `size=12MB/4MB` für entpackt und komprimiert
diagnostic-size-of-no-image = Dieses FROM nennt kein Image: Hier lässt sich keine Größe festlegen
diagnostic-size-of-no-layer = { $keyword } fügt keinen Layer hinzu: Hier lässt sich keine Größe festlegen

## Lines

diagnostic-line-too-long = Die Zeile ist länger als { $most } Byte: mit `{ $escape }` umbrechen
diagnostic-heredoc-open = Der Heredoc endet nie: weiter unten `{ $name }` allein in eine Zeile schreiben
diagnostic-before-from = { $keyword } steht vor dem ersten FROM: nach unten verschieben; hier darf nur ARG stehen
diagnostic-from-missing = Es gibt kein FROM: Den Anfang macht eines, etwa `FROM alpine`

## Instructions

diagnostic-instruction-unknown-near = { $name } ist keine Anweisung: War { $near } gemeint?
diagnostic-instruction-unknown = { $name } ist keine Anweisung: Gehört es zur Zeile darüber, muss diese mit `{ $escape }` enden; ist es ein Befehl, fehlt davor RUN
diagnostic-nothing-follows = Nach { $keyword } fehlt etwas: `{ $usage }` schreiben
diagnostic-only-strings = Die Liste darf nur Zeichenketten enthalten: jeden Eintrag in doppelte Anführungszeichen setzen, etwa `["a", "1"]`

## Flags

diagnostic-flag-twice = --{ $name } ist zweimal angegeben: nur eine Angabe behalten
diagnostic-flag-is-switch = --{ $name } ist an oder aus: `--{ $name }`, `--{ $name }=true` oder `--{ $name }=false` schreiben
diagnostic-flag-needs-value = --{ $name } braucht einen Wert: `--{ $name }=…` schreiben
diagnostic-flag-unknown-near = { $flag } ist keine Option von { $keyword }: War `--{ $near }` gemeint?
diagnostic-flag-unknown-none = { $flag } ist keine Option von { $keyword }: { $keyword } hat keine Optionen; vor Wörter, die mit zwei Bindestrichen beginnen, gehört `--`
diagnostic-flag-unknown-of = { $flag } ist keine Option von { $keyword }: Es gibt { $flags }
diagnostic-flag-ignored = { $flag } wird nicht beachtet: { $keyword } hat keine Optionen
diagnostic-network-unknown = { $value } ist kein Wert von --network: `--network=default`, `--network=none` oder `--network=host` schreiben
diagnostic-security-unknown = { $value } ist kein Wert von --security: `--security=sandbox` oder `--security=insecure` schreiben
diagnostic-mount-unreadable = Die Felder von --mount sind nicht lesbar: ein Feld ganz in Anführungszeichen setzen oder gar nicht
diagnostic-mount-from-variable = Bei einem Mount sind in from= keine Variablen möglich: mit `FROM image AS name` eine Stage benennen und `from=name` schreiben
diagnostic-mount-kind-unknown = { $kind } ist keine Art von Mount: bind, cache, tmpfs, secret oder ssh schreiben

## FROM

diagnostic-stage-name-missing = Der Name der Stage fehlt: `FROM image AS name` schreiben
diagnostic-from-has-more = Nach dem Image darf nur `AS name` folgen: `FROM image` oder `FROM image AS name` schreiben
diagnostic-stage-name-unfit = { $name } taugt nicht als Name einer Stage: mit einem Buchstaben beginnen, dann nur Buchstaben, Ziffern, `-`, `_` und `.`

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } öffnet { $quote } und schließt es nie: das zweite { $quote } ergänzen, sonst bricht der Build hier ab
diagnostic-quote-open-in-path = { $word } öffnet ein Anführungszeichen und schließt es nie, deshalb bricht der Build hier ab: für einen Pfad mit Leerzeichen `{ $keyword } ["a path", "/destination"]` schreiben

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } braucht Quelle und Zielpfad: `{ $keyword } source /destination` schreiben
diagnostic-heredoc-is-destination = Ein Heredoc kann nicht der Zielpfad sein: `{ $keyword } <<EOF /destination` schreiben

## ENV, LABEL and ARG

diagnostic-pair-without-name = Vor dem `=` fehlt ein Name: `{ $keyword } NAME=value` schreiben
diagnostic-pair-without-equals = In { $word } fehlt das `=`: `NAME=value` schreiben und einen Wert mit Leerzeichen in Anführungszeichen setzen
diagnostic-pair-without-value = { $name } hat keinen Wert: `{ $keyword } { $plain }=value` schreiben
diagnostic-arg-needs-name = ARG braucht einen Namen: `ARG NAME` oder `ARG NAME=default` schreiben
diagnostic-arg-without-name = Vor dem `=` fehlt ein Name: `ARG NAME=default` schreiben

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME braucht einen Pfad: `VOLUME /path` schreiben
diagnostic-volume-empty = Ein leerer Text ist kein Volume: einen Pfad angeben
diagnostic-shell-needs-list = SHELL verlangt eine Liste von Zeichenketten: `SHELL ["/bin/sh", "-c"]` schreiben
diagnostic-healthcheck-none-has-more = Nach HEALTHCHECK NONE darf nichts folgen: den Rest löschen oder `HEALTHCHECK CMD command` schreiben
diagnostic-healthcheck-kind-unknown = { $word } ist weder CMD noch NONE: `HEALTHCHECK CMD command` schreiben
diagnostic-healthcheck-needs-command = Der Befehl fehlt: `HEALTHCHECK CMD command` schreiben
diagnostic-healthcheck-time = { $value } ist keine Dauer von mindestens einer Millisekunde: `--{ $name }=30s` oder `1m30s` schreiben
diagnostic-healthcheck-retries = { $value } ist keine Anzahl von Versuchen: `--retries=3` schreiben
diagnostic-onbuild-cannot-keep = ONBUILD kann { $keyword } nicht aufheben: eine Anweisung verwenden, die zu einer Stage etwas hinzufügt, etwa RUN oder COPY

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

diagnostic-expand-quote-open = { $quote } wird geöffnet und nie geschlossen: schließen oder maskieren
diagnostic-expand-brace-open = { $open } wird geöffnet und nie geschlossen: { $close } ergänzen
diagnostic-expand-slash-missing = Ein / fehlt: { $example } schreiben
diagnostic-expand-name-missing = Ein Name fehlt: { $example } schreiben
diagnostic-expand-modifier-unknown = { $modifier } ist in { $braces } nicht bekannt: { $default } oder { $other } schreiben
diagnostic-expand-pattern-unreadable = Das Muster { $pattern } ist nicht lesbar: \ darf nur vor * ? und \ stehen
diagnostic-expand-empty = { $name } ist leer, darf es aber nicht sein: einen Wert angeben
diagnostic-expand-unset = { $name } ist nicht gesetzt, muss es aber sein: einen Wert angeben
diagnostic-expand-too-long = Mit eingesetzten Variablen wird das länger als { $most } Byte: kürzen
diagnostic-expand-too-deep = Mehr als { $most } { $braces } sind ineinander verschachtelt: weniger verwenden

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM braucht ein Image oder den Namen einer Stage.
diagnostic-stage-comes-later = Die Stage { $name } kommt erst später: FROM sieht nur die Stages darüber, deshalb sucht BuildKit ein Image dieses Namens. Die Stage nach oben verschieben.
diagnostic-stage-number-unknown = Eine Stage { $number } gibt es nicht: Die Stages dieser Datei haben die Nummern 0 bis { $last }. Besser ist es, der Stage mit AS einen Namen zu geben.
diagnostic-stage-variable = Variablen werden hier nicht eingesetzt. Weiter oben FROM { $reference } AS name schreiben und hier diesen Namen verwenden.
diagnostic-stage-unknown-near = Eine Stage { $name } gibt es nicht: War { $near } gemeint? So, wie es dasteht, sucht BuildKit ein Image dieses Namens.
diagnostic-stage-itself = Eine Stage kann nicht aus sich selbst kopieren ({ $reference }).
diagnostic-stage-cycle = Diese Stage und { $name } brauchen einander: Eine von beiden muss aus einer anderen Quelle kopieren.
diagnostic-target-unknown = Eine Stage { $name }, die ausgeliefert werden könnte, gibt es nicht: Gezeigt wird stattdessen die letzte Stage.
