## What was expected; stands after most of the sentences below

history-expected = Erwartet wird die Ausgabe von `docker history --no-trunc IMAGE`, auch mit `--format json`, oder von `docker image inspect IMAGE`.

## What is wrong with what was pasted

history-nothing = Hier gibt es nichts zu lesen.
history-several-images = Hier geht es um mehrere Images; nur eines einfügen.
history-no-size = Eine Image-Größe steht hier nicht.
history-none = Das ist nicht die History eines Images.
history-no-row = Das ist keine Zeile einer History: `{ $line }`.
history-cut-off = Die Tabelle ist abgeschnitten (`…`): `docker history --no-trunc IMAGE` verwenden.
history-row-without-size = In einer Tabellenzeile fehlt die Größe: `{ $row }…`.
history-line-without-size = In einer Zeile fehlen `CreatedBy` und `Size`.

## Why it cannot be compared

history-nothing-ships = Noch wird nichts ausgeliefert: Es gibt nichts, womit sich vergleichen ließe.
history-another-image = Keine Zeile dieser History gehört zu einer Anweisung hier: Sie stammt wohl von einem anderen Image.
