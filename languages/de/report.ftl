## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = ausgeliefert
told-pull = Pull
told-disk-usage = Belegung
told-wasted = verschwendet
told-single-stage = in einer Stage
told-stays-ashore = bleibt an Land
told-context = Build-Kontext
told-nothing = nichts: keine Stage
told-files = { $count ->
    [one] { $count } Datei, { $size }
   *[other] { $count } Dateien, { $size }
}
told-ignoring = { $sent }; .dockerignore lässt { $size } weg

## Sizes, and on what they rest

told-size = { $size } ({ $basis })
told-range = { $size } ({ $low } – { $high }, { $basis })
told-nearest = ähnlicher Eintrag

## Stages

told-stage = Stage { $number }, ausgehend von { $base }{ $state }: { $unpacked } entpackt, { $pull } Pull
told-stage-named = Stage { $number } { $name }, ausgehend von { $base }{ $state }: { $unpacked } entpackt, { $pull } Pull
told-hidden = von späteren Layern verdeckt

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = Kopien
told-mount = (Mount: gelesen, nicht behalten)
told-missing = fehlt: { $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = Befunde
told-finding = Zeile { $line } { $severity } { $rule }: { $what }
told-saves = Spart { $size }.
told-saves-nothing = 0 B im ausgelieferten Image.
told-fix = Korrektur: { $fix }.
told-fix-to-review = Korrektur, erst ansehen: { $fix }.
told-remarks = Anmerkungen
told-error = Fehler
told-warning = Warnung
told-info = Hinweis

## The proposed file in two stages

told-no-split = keine Aufteilung: { $why }
told-split = Aufteilung: { $summary }
told-ships-now = ausgeliefert jetzt
told-ships-then = ausgeliefert dann
told-split-on = mit { $base }: { $size } ({ $caveat })
told-step = Zeile { $line }: { $reason }
told-step-to-check = Zeile { $line }: zu prüfen: { $reason }
