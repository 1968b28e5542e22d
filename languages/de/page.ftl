# Deutsch. Image, Layer (der), Stage (die), Basis-Image, Build-Kontext, Registry wie in der Docker-Gemeinde üblich; das Dockerfile. Anweisung =
# instruction, Befund = finding, Aufteilen = split, Spanne = range, erfasst = recorded. Ausgeliefert wird, was an Bord geht; „an Land“ bleibt der
# Rest. Niemand wird angesprochen; Schaltflächen stehen im Infinitiv.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Dockerfile-Labor
page-example = Beispiel
page-own-text = eigener Text
page-target = Ziel
page-platform = Plattform
page-size = Größe
page-language = Sprache
page-language-missing = Diese Sprache konnte nicht geladen werden. Für einen neuen Versuch noch einmal wählen.
page-scale = Höhen
page-help = Hilfe und Tasten
page-editor = Dockerfile
page-divider = Breite des Dockerfiles
page-verdict = Ergebnis
page-quay = Was gebaut wird, was hinübergeht, was ausgeliefert wird
page-quay-help = Stages als Säulen aus Layern. Die Pfeiltasten führen von Layer zu Layer und von Stage zu Stage, Enter hält einen Layer hervorgehoben, Escape lässt ihn los.
page-quay-caption = Jede Säule ist eine Stage, ein Image, das der Build unterwegs erzeugt. Nur die umrandete wird ausgeliefert; die anderen bleiben an Land, beim Builder.
page-below-the-picture = Im Einzelnen
page-layers = Layer
page-inside = Inhalt
page-findings = Befunde
page-split = Aufteilen
page-assumptions = Annahmen
page-compare = Vergleich
page-read = Wie es gelesen wurde
page-tab-missing = Dieser Teil konnte nicht geladen werden. Für einen neuen Versuch die Seite neu laden.
page-problems = Probleme
page-line = Zeile
page-stage = Stage
page-instruction = Anweisung
page-adds = Fügt hinzu
page-hidden-later = Später verdeckt
page-range = Spanne
page-rests-on = Beruht auf
page-totals = Ganze Stages
page-all-that-ships = alles, was ausgeliefert wird
page-start-from = Mit einem Beispiel beginnen
page-close = Schließen
page-theme-button = Farbschema: { $now }. Wechseln zu: { $next }
page-line-link = Zeile { $line }
page-missing-target = { $name } (nicht in dieser Datei)
page-show-all = { $count ->
    [one] Die eine Zeile anzeigen
   *[other] Alle { $count } Zeilen anzeigen
}
page-more = { $count ->
    [one] { $count } weiterer Eintrag
   *[other] { $count } weitere Einträge
}
page-stages-left-out = { $count ->
    [one] { $count } weitere Stage steht nur in der Tabelle.
   *[other] { $count } weitere Stages stehen nur in der Tabelle.
}
page-left-aside = { $size } davon { $hidden }
page-named = { $name }: { $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { " " }
page-list = { $some }, { $more }
page-as-sentence = { $words }.

## Narrow screens: the text or the picture

halves-shown = Angezeigt
halves-text = Dockerfile
halves-picture = Bild
halves-editor = Dockerfile. Tab rückt ein; zum Verlassen Escape drücken, dann Tab.

## Themes, scales, kinds of sizes

theme-auto = automatisch
theme-light = hell
theme-dark = dunkel
scale-linear = maßstäblich
scale-linear-explained = Die Höhe steht für Bytes, in jeder Stage im selben Maßstab.
scale-magnified = vergrößert
scale-magnified-explained = Jede Stage in voller Höhe, dünne Layer dicker gezeichnet.
scale-magnified-axis = Nicht maßstäblich: Quadratwurzel der Bytes, jede Stage in voller Höhe
size-unpacked = entpackt
size-unpacked-explained = Entpackt: alle Dateien aller Layer auf der Platte, wie docker history sie zusammenzählt.
size-pull = Pull
size-pull-explained = Pull: was eine Registry überträgt, jeder Layer komprimiert.
size-disk-usage = Docker 29
size-disk-usage-explained = Belegung in Docker 29: die komprimierten Layer und ihre entpackten Dateien; beides bleibt auf der Platte.

## Sizes read aloud

unit-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Byte
}
unit-kilobytes = { $count ->
    [one] { $count } Kilobyte
   *[other] { $count } Kilobyte
}
unit-megabytes = { $count ->
    [one] { $count } Megabyte
   *[other] { $count } Megabyte
}
unit-gigabytes = { $count ->
    [one] { $count } Gigabyte
   *[other] { $count } Gigabyte
}
unit-terabytes = { $count ->
    [one] { $count } Terabyte
   *[other] { $count } Terabyte
}
unit-under = unter { $share }

## The verdict: what ships, and what stays ashore

verdict-no-from = Noch kein FROM.
verdict-no-from-detail = Ein Build geht von einem Image aus: Den Anfang macht FROM mit dem Namen des Images.
verdict-nothing = Noch wird nichts ausgeliefert.
verdict-nothing-detail = Die gewünschte Stage lässt sich aus diesem Text nicht bauen.
verdict-ships-nothing = Ausgeliefert wird noch nichts.
verdict-ships-at-a-guess = Ausgeliefert werden, grob geschätzt, <strong>{ $size }</strong>.
verdict-ships = Ausgeliefert werden <strong>{ $size }</strong>.
verdict-too-large = Zu groß zum Lesen.
verdict-too-large-detail = Dieser Text hat { $size }; Plimsoll liest bis zu { $limit }. Der Text bleibt, wie er ist.
verdict-empty = Ein Dockerfile einfügen oder mit einem Beispiel beginnen.
verdict-not-analysed = Nicht ausgewertet.
verdict-held = An diesem Text ist Plimsoll beim letzten Lesen gescheitert. Er ist nicht verloren; nach einer Änderung wird er wieder gelesen.
verdict-coming = Was Werkzeuge installieren und bauen, wird geladen …
verdict-missing = Ein Teil von Plimsoll konnte nicht geladen werden. Der Text bleibt, wie er ist; für einen neuen Versuch die Seite neu laden.
verdict-one-stage = Eine einzige Stage: Alles, was der Build braucht, wird mit ausgeliefert.
verdict-not-copied = Aus den anderen Stages wird nichts kopiert, deshalb baut BuildKit sie nicht.
verdict-built-upon = Das Image baut auf { $stage } auf, deshalb wird auch diese Stage ganz ausgeliefert.
verdict-saves-nothing = In einer einzigen Stage wären es <strong>{ $single }</strong>, nicht mehr als die { $ships }, die jetzt ausgeliefert werden: Das Aufteilen spart nichts.
verdict-ashore = In einer einzigen Stage wären es <strong>{ $single }</strong>. <strong>{ $ashore } ({ $share })</strong> bleiben an Land.
verdict-stops-at = In dieser Form bricht der Build in <a>Zeile { $line }</a> ab.
verdict-no-base = FROM braucht ein Image oder den Namen einer Stage.
verdict-more-unknown = { $count ->
    [one] { $count } weiteres Basis-Image kennt der Katalog nicht.
   *[other] { $count } weitere Basis-Images kennt der Katalog nicht.
}
verdict-packages-coming = Die Größen der { $manager }-Pakete werden geladen: Bis dahin hat jedes eine breite Spanne.
verdict-packages-gone = Die Größen der { $manager }-Pakete konnten nicht geladen werden: Jedes hat eine breite Spanne. Für einen neuen Versuch die Seite neu laden.
verdict-image-given = { $image } wiegt so viel wie angegeben:
verdict-image-unknown = Der Katalog kennt { $image } nicht: Die Größe ist geraten, die Spanne deshalb breit. Falls die Größe bekannt ist:
verdict-image-size = Entpackte Größe von { $image } in { $unit }
verdict-bar-single = In einer Stage
verdict-bar-ships = Ausgeliefert

## What bytes are, on what a size rests, how bad something is

origin-base = Basis-Image
origin-packages = Pakete
origin-dependencies = Abhängigkeiten
origin-files = eigene Dateien
origin-output = Build-Ergebnis
origin-artifact = kopiertes Artefakt
origin-cache = Caches
origin-config = Konfiguration
origin-hidden = verdeckt, zählt aber mit
basis-recorded = erfasst
basis-nearest = ähnlicher Eintrag
basis-computed = berechnet
basis-rule = Regel
basis-assumed = angenommen
basis-yours = eigene Angabe
basis-no-layer = kein Layer
severity-error = Fehler
severity-warning = Warnung
severity-info = Hinweis

## Stages and layers, in the picture and read aloud

stage-number = Stage { $number }
stage-number-from = Stage { $number } ({ $base })
stage-last = letzte Stage
stage-last-named = letzte Stage: { $stage }
stage-no-image = noch kein Image
stage-ships = wird ausgeliefert
stage-aboard = wird mitgeliefert
stage-ashore = bleibt an Land
stage-skipped = nicht gebaut
stage-total = insgesamt, { $fate }
stage-ships-explained = Diese Stage wird ausgeliefert.
stage-aboard-explained = Was ausgeliefert wird, baut auf dieser Stage auf: Sie wird ganz mitgeliefert.
stage-ashore-explained = Diese Stage wird gebaut und bleibt an Land.
stage-skipped-explained = BuildKit baut diese Stage nicht: Nichts, was ausgeliefert wird, braucht sie.
stage-spoken = Stage { $stage }, ausgehend von { $base }, insgesamt { $size }. { $fate }
stage-base-yours = { $size } · eigene Angabe
stage-base-unknown = { $size } · unbekannt
stage-base-recorded = { $size } · erfasst { $month }
layer-heredoc = Heredoc-Skript
layer-spoken = Stage { $stage }, Zeile { $line }, { $text }, fügt { $size } hinzu
layer-spoken-about = Stage { $stage }, Zeile { $line }, { $text }, fügt etwa { $size } hinzu
layer-spoken-hidden = { $spoken }, wovon spätere Layer etwa { $hidden } verdecken
layer-spoken-together = { $count ->
    [one] Stage { $stage }, { $count } Layer, Zeilen { $first } bis { $last }, fügt etwa { $size } hinzu
   *[other] Stage { $stage }, { $count } Layer, Zeilen { $first } bis { $last }, fügen zusammen etwa { $size } hinzu
}
band-copy = COPY --from
band-mount = eingehängt
band-base = FROM Stage
band-range = Spanne
band-copy-title = Zeile { $line }: COPY --from={ $from } holt { $paths }: { $size }
band-mount-title = Zeile { $line }: RUN --mount from={ $from } holt { $paths }: { $size }
band-missing = Nichts dort erzeugt { $paths }.
band-base-title = Zeile { $line }: { $stage } baut auf { $base } auf: { $size }

## Assumptions

assumed-introduction = Diese Zahlen sind Annahmen, die gewichtigsten zuerst. Wer es genauer weiß, trägt es in das Feld ein: Alles wird neu berechnet. Die Angaben bleiben in diesem Browser gespeichert.
assumed-none = Jede Zahl hier ist erfasst oder berechnet.
assumed-small = Annahmen, die wahrscheinlich weniger als 1 MB ausmachen, fehlen hier, sofern ihre Spanne nicht 10 MB breit ist.
assumed-unused = Gespeichert, hier aber nicht verwendet
assumed-your-size = Eigene Größe
assumed-your-size-of = Eigene Größe von { $what }
assumed-placeholder = z. B. 12 MB
assumed-no-size = Das ist keine Größe. Nötig ist eine Zahl mit B, kB, MB oder GB, etwa 12 MB.
assumed-take-back = Zurücknehmen
assumed-remove = Entfernen
assumed-yours = Eigene Angabe, gilt als exakt.
assumed-in-lines = Verwendet in

## How it was read

read-introduction = Was BuildKit aus jeder Zeile liest, wofür Plimsoll es hält, und was davon bleibt: zum Lernen und für Fehlerberichte.
read-before = Vor dem ersten FROM
read-remarks = Zum ganzen Text
read-open-all = Alles aufklappen
read-close-all = Alles zuklappen
read-copy = Als Text kopieren
read-copied-all = Kopiert: Alles liegt in der Zwischenablage, auch das Dockerfile.
read-programs = Programme, wie der Shell gefolgt wird
read-leaves = Was davon bleibt
read-words = Was da steht
read-broken = nicht gelesen
read-conditional = läuft vielleicht nicht
read-unknown = unbekannt
read-no-programs = Darin wurde kein Programm gefunden.
read-empty = (leer)
read-nothing-here = Es folgt keine Anweisung.
read-is-read = wird gelesen als
read-stage = Stage { $number }
read-stage-named = Stage { $number }: { $name }
read-instructions = { $count ->
    [one] { $count } Anweisung
   *[other] { $count } Anweisungen
}
read-base-stage = Sie macht da weiter, wo die Stage { $number } ({ $stage }) endet.
read-base-scratch = Sie beginnt leer: scratch ist kein Image.
read-base-untold = Womit sie beginnt, lässt sich nicht sagen.
read-base-known = Sie beginnt mit dem Image { $image }: Der Katalog hat { $known }.
read-base-recorded = Sie beginnt mit dem Image { $image }: Der Katalog hat { $known }, erfasst am { $day }.
read-base-near = Sie beginnt mit dem Image { $image }: Der Katalog hat es nicht und nimmt das nächste, { $known }.
read-base-near-recorded = Sie beginnt mit dem Image { $image }: Der Katalog hat es nicht und nimmt das nächste, { $known }, erfasst am { $day }.
read-base-unknown = Sie beginnt mit dem Image { $image }, das der Katalog nicht kennt: Seine Größe ist geraten.
read-why-last = Sie ist das Ziel, wie es die letzte Stage ist: Sie wird gebaut und ausgeliefert.
read-why-chosen = Sie ist das gewählte Ziel: Sie wird gebaut und ausgeliefert.
read-why-aboard = Sie wird gebaut und ausgeliefert: Das Ziel baut darauf auf.
read-why-skipped = BuildKit baut sie nicht: Nichts, was das Ziel braucht, führt hierher.
read-why-taken = Sie wird gebaut, weil Zeile { $line } etwas daraus nimmt; die Stage selbst wird nicht ausgeliefert.
read-why-built-on = Sie wird gebaut, weil die Stage { $number } ({ $stage }) darauf aufbaut; ausgeliefert wird sie nicht.
read-why-ashore = Sie wird gebaut und nicht ausgeliefert.
read-role-flag = Option
read-role-image = Image oder Stage
read-role-stage-name = Name der Stage
read-role-source = Quelle
read-role-destination = Zielpfad
read-role-command = Befehl
read-role-shell = gelesen von
read-role-exec-word = Wort
read-role-variable = Variable
read-role-argument = Build-Argument
read-role-label = Label
read-role-port = Port
read-role-path = Pfad
read-role-directory = Verzeichnis
read-role-user = Benutzer
read-role-signal = Signal
read-role-kept = für später
read-role-text = Text
read-unset = { $names }: hier ohne Wert
read-heredoc = { $count ->
    [one] Heredoc { $name }: { $count } Zeile, { $size }; { $how }.
   *[other] Heredoc { $name }: { $count } Zeilen, { $size }; { $how }.
}
read-heredoc-shell = Variablen darin gehören der Shell
read-heredoc-expands = Docker setzt die Variablen darin ein
read-heredoc-quoted = er gilt, wie er dasteht, weil sein Wort in Anführungszeichen steht
read-heredoc-tabs = Tabulatoren am Zeilenanfang entfallen
read-builtin = Das macht die Shell selbst.
read-leaves-nothing = Es hinterlässt nichts.
read-writes-unknown = Was es schreibt, ist unbekannt.
read-in-directory = in { $directory }
read-effect-adds = fügt hinzu
read-effect-removes = nimmt weg, was dieses RUN erzeugt hat
read-effect-mount = in einen Mount, nicht in den Layer
read-more = { $count ->
    [one] … und { $count } weiteres
   *[other] … und { $count } weitere
}
read-layer-arg = Es macht keinen Layer, und nichts davon bleibt im Image.
read-layer-onbuild = Es macht keinen Layer: Es wartet auf Builds, die von diesem Image ausgehen.
read-layer-config = Es macht keinen Layer: Es ändert die Konfiguration des Images.
read-layer-brings = Es bringt { $size }.
read-layer-empty = Sein Layer enthält nichts von Gewicht.
read-layer-adds = Sein Layer fügt { $size } hinzu. Grundlage: { $basis }.
read-layer-adds-noted = Sein Layer fügt { $size } hinzu. Grundlage: { $basis } ({ $note }).
read-hides-removed = Es entfernt { $size } aus Zeile { $line }: Man sieht sie nicht mehr und bezahlt sie dort doch.
read-hides-overwritten = Es überschreibt { $size } aus Zeile { $line }, die dort bezahlt bleiben.
read-hides-changed = Es speichert { $size } aus Zeile { $line } noch einmal, mit anderem Eigentümer oder anderen Rechten.
read-takes-from-stage = Es nimmt { $paths } aus der Stage { $number } ({ $stage }): { $size }.
read-takes-from-image = Es nimmt { $paths } aus dem Image { $image }: { $size }.
read-mounts-from-stage = Es hängt { $paths } aus der Stage { $number } ({ $stage }) ein und behält es nicht: { $size }.
read-mounts-from-image = Es hängt { $paths } aus dem Image { $image } ein und behält es nicht: { $size }.
read-missing = Dort ist nichts zu sehen, was { $paths } erzeugt.
read-show-stages = { $count ->
    [one] Die eine Stage anzeigen
   *[other] Alle { $count } Stages anzeigen
}
read-show-instructions = { $count ->
    [one] Die eine Anweisung anzeigen
   *[other] Alle { $count } Anweisungen anzeigen
}

## Export

exported-export = Teilen
exported-link = Link
exported-link-note = Nichts wird an einen Server gesendet: Der Link enthält das Dockerfile, Ihre Auswahl und Zahlen und was vom Build-Kontext bekannt ist, in seinem eigenen Text.
exported-picture = Bild
exported-table = Tabelle als Markdown
exported-report = Ganzer Bericht
exported-paper = Bild und Tabelle
exported-copy = Kopieren
exported-copy-text = Text kopieren
exported-save = Speichern
exported-text = Text
exported-print = Drucken
exported-copied = In die Zwischenablage kopiert.
exported-not-copied = Dieser Browser gibt der Seite die Zwischenablage nicht frei. Speichern geht stattdessen.
exported-not-saved = Das ließ sich nicht erzeugen. Vielleicht klappt es mit einem anderen Format.
exported-saved = Gespeichert als { $file }
exported-source = Von Plimsoll aus dem Dockerfile geschätzt.

## Findings

found-none = Hier fällt nichts auf, was das Image größer macht als nötig.
found-undo = Als Ersparnis gilt, um wie viel die geänderte Datei schätzungsweise weniger wiegt. Im Editor springt F8 von Befund zu Befund, Strg+. zur Korrektur, und Strg+Z nimmt eine Änderung zurück.
found-all-rules = Alle Regeln mit Beispielen
found-saves = spart <strong>{ $size }</strong>
found-why = Warum, mit Beispielen
found-new-tab = (öffnet sich in einem neuen Tab)
found-also = Auch bekannt als { $names }
found-show = Änderung ansehen: { $title }
found-removed = Entfernt:
found-added = Hinzugefügt:
found-check = Das kann mehr als die Größe ändern: bitte erst ansehen.
found-apply = Änderung übernehmen
found-see = Ansehen
found-mark = { $count ->
    [one] { $count } Befund: { $titles }
   *[other] { $count } Befunde: { $titles }
}
found-layer = { $count ->
    [one] { $layer }, { $count } Befund
   *[other] { $layer }, { $count } Befunde
}
found-lines = Zeilen { $first } bis { $last }
found-hunk = Ab Zeile { $line }
found-costs-nothing = Kein Befund vergrößert das ausgelieferte Image.
found-count = { $count ->
    [one] { $count } Befund.
   *[other] { $count } Befunde.
}
found-count-saving = { $count ->
    [one] { $count } Befund; die Korrektur könnte bis zu { $size } sparen.
   *[other] { $count } Befunde; alle Korrekturen zusammen könnten bis zu { $size } sparen.
}
found-apply-all = { $count ->
    [one] Die eine sichere Korrektur übernehmen
   *[other] Alle sicheren Korrekturen übernehmen ({ $count })
}
found-free = { $count ->
    [one] { $count } Befund, der im ausgelieferten Image 0 B kostet
   *[other] { $count } Befunde, die im ausgelieferten Image 0 B kosten
}
found-free-more = { $count ->
    [one] { $count } weiterer Befund, der im ausgelieferten Image 0 B kostet
   *[other] { $count } weitere Befunde, die im ausgelieferten Image 0 B kosten
}
found-note-saving = { $count ->
    [one] { $count } Befund: Die Korrektur könnte bis zu { $size } sparen.
   *[other] { $count } Befunde: Die Korrekturen könnten bis zu { $size } sparen.
}
found-look = { $fix } (erst ansehen)

## Split

split-take = Diese Datei verwenden
split-smaller = Mit einem kleineren Basis-Image
split-joined = Diese Datei ist schon aufgeteilt. In einer einzigen Stage, mit der das Ergebnis sie vergleicht, sähe sie so aus:
split-join = In den Editor übernehmen
split-joined-file = Die Datei in einer einzigen Stage mit dem, was neu ist, und warum
split-joined-undo = Sie dient dem Vergleich und zeigt, was das Aufteilen spart. Im Editor nimmt Strg+Z sie zurück.
split-check = Zu prüfen:
split-see = Aufteilung ansehen
split-ships = Was jetzt ausgeliefert wird und was dann ausgeliefert würde
split-file = Die vorgeschlagene Datei mit dem, was neu ist, und warum
split-undo = Die Größen beider Dateien sind geschätzt. Ein Vorschlag ist kein Build: Wichtig sind die Begründungen, vor allem das, was zu prüfen ist. Im Editor nimmt Strg+Z ihn zurück.
split-change = Änderung { $number } von { $count }
split-would-ship = würde etwa { $size } ausliefern.
split-use-base = Datei mit { $base } verwenden
split-chosen = Mit den angekreuzten Änderungen würden etwa { $size } ausgeliefert.
split-chosen-stops = Die angekreuzten Änderungen lassen sich ohne die anderen nicht bauen.
split-none-because = Es wird keine Aufteilung vorgeschlagen.
split-note = In zwei Stages würden etwa { $size } ausgeliefert.
split-no-stage = Es gibt noch keine Stage zum Aufteilen.
split-no-recipe = Für diese Datei gibt es kein Rezept: Aufteilungen werden für Dateien ohne Fehler vorgeschlagen, deren Basis und Befehle zeigen, was gebaut wird und wie es startet.
split-several = Diese Datei hat schon mehrere Stages.

## Step through the build

step-title = Schritt für Schritt durch den Build
step-buttons = Schritte
step-slider = Schritt des Builds
step-first = Erster Schritt
step-back = Ein Schritt zurück
step-play = Abspielen
step-pause = Anhalten
step-next = Nächster Schritt
step-last = Letzter Schritt
step-pace = Tempo
step-close = Alles zeigen
step-link = Link zu diesem Schritt kopieren
step-place = Schritt { $number } von { $count }, Zeile { $line }:
step-skipped = BuildKit überspringt diese Stage: Nichts, was ausgeliefert wird, braucht sie.
step-ships = Bis hierher würden { $size } ausgeliefert.
step-weighs = Bis hierher wiegt die Stage { $stage } { $size }.
step-scratch = Die Stage beginnt leer: scratch ist kein Image.
step-goes-on = Die Stage setzt da an, wo die Stage { $stage } aufhört: Deren { $size } werden geteilt, nicht kopiert.
step-begins = Die Stage beginnt mit dem Image { $image }: { $size } sind da, bevor irgendetwas läuft.
step-brings = { $instruction } bringt { $size } in das Image; von nun an bleiben sie darin.
step-stops = COPY soll { $path } aus { $stage } holen, doch dort ist nichts zu erkennen, was das erzeugt: Hier würde der Build abbrechen.
step-takes-from-stage = COPY holt { $paths } aus der Stage { $stage }: { $size } gehen hinüber, alles andere bleibt dort.
step-takes-from-image = COPY holt { $paths } aus dem Image { $image }: { $size } gehen hinüber, alles andere bleibt dort.
step-runs = Der Befehl läuft und hinterlässt keine Bytes.
step-runs-adds = Der Befehl läuft und fügt { $size } hinzu.
step-runs-adds-what = Der Befehl läuft und fügt { $size } hinzu: { $what }.
step-cache-mount = Was er in seinen Cache-Mount schreibt, bleibt beim Builder und ist nicht im Image.
step-mount = Was er aus { $from } einhängt, wird gelesen und nicht behalten.
step-twice = Eine Datei, deren Eigentümer oder Rechte sich ändern, wird noch einmal ganz gespeichert: { $size } sind jetzt doppelt da.
step-hides = { $size } aus tieferen Layern sind nun verdeckt: Zu sehen sind sie nicht mehr, aber sie zählen weiter mit.
step-env = ENV setzt eine Variable für alles, was ab hier läuft, und im Container.
step-arg = ARG nimmt beim Build einen Wert entgegen; das Image behält ihn nicht.
step-workdir = WORKDIR legt den Ordner an, in dem alles Weitere läuft.
step-user = USER bestimmt, unter welchem Benutzer alles Weitere läuft.
step-starts = Das legt fest, was beim Start des Containers läuft.
step-expose = EXPOSE vermerkt einen Port, öffnet aber keinen.
step-label = Ein Label wird in der Konfiguration des Images vermerkt.
step-volume = VOLUME legt fest, welcher Ordner außerhalb des Containers gespeichert wird.
step-healthcheck = HEALTHCHECK legt fest, woran zu erkennen ist, ob der Container gesund ist.
step-shell = SHELL legt fest, womit die folgenden Befehle ausgeführt werden.
step-stopsignal = STOPSIGNAL legt fest, mit welchem Signal der Container zum Beenden aufgefordert wird.
step-onbuild = ONBUILD wartet: Ausgeführt wird es, wenn eine andere Datei auf diesem Image aufbaut.
step-config = Das ändert die Konfiguration des Images.
step-adds-nothing = Bytes kommen dabei nicht hinzu.
step-adds = Dabei kommen { $size } hinzu.

## Inside the image

inside-nothing = Noch wird nichts ausgeliefert, also gibt es keinen Inhalt.
inside-empty = Das ausgelieferte Image enthält keine Dateien.
inside-whole = Das Image
inside-way = Ort im Image
inside-map = Was das Image enthält: je größer die Fläche, desto schwerer. Die Pfeiltasten führen von Fläche zu Fläche, Enter öffnet eine, Escape führt zurück.
inside-table = Dasselbe als Tabelle
inside-what = Pfad
inside-origin = Herkunft
inside-bytes = Größe
inside-share = Anteil am Image
inside-in-proportion = Wie viel die Einträge komprimiert wiegen, ist im Einzelnen nicht bekannt: Bei dieser Zahl sind alle im Verhältnis ihrer entpackten Größen gezeichnet.
inside-holds = Das Image enthält { $size }: { $parts }.
inside-holds-more = Das Image enthält { $size }: { $parts } und kleinere Anteile von anderem.
inside-part = { $share } { $origin }
inside-things = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
inside-of-the-image = { $share } des Images

## Compare

compare-files = Zwei Dateien
compare-files-hint = Die Datei in ihrem jetzigen Stand anheften und weiter bearbeiten: Was jede Änderung spart oder kostet, steht dann hier.
compare-pin = Diese Datei anheften
compare-pin-again = Stattdessen die aktuelle Datei anheften
compare-unpin = Vergleich beenden
compare-restore = Angeheftete Datei wiederherstellen
compare-paste-file = oder ein anderes Dockerfile einfügen:
compare-nothing-ships = Eine der beiden Dateien liefert nichts aus, also gibt es nichts zu vergleichen.
compare-before = Angeheftet
compare-now = Jetzt
compare-difference = Unterschied
compare-paste = Schätzung und Messung
compare-hint = Hier einfügen, was docker history --no-trunc IMAGE (auch mit --format json) oder docker image inspect IMAGE für das gebaute Image ausgibt. Nur Größen werden gelesen, und nichts verlässt diesen Browser.
compare-estimate = Geschätzt
compare-measured = Gemessen
compare-off-by = Abweichung
compare-use-sizes = Diese Größen verwenden
compare-take-back = Zurücknehmen
compare-not-found = nicht gefunden
compare-same = Beide liefern gleich viel aus: { $now }.
compare-more = Es werden { $difference } mehr ausgeliefert: { $before } → { $now }.
compare-saved = { $difference } ({ $share }) gespart: { $before } → { $now }.
compare-saved-by-split = { $difference } ({ $share }) gespart, alles durch das Aufteilen: { $before } → { $now }.
compare-saved-in-part = { $difference } ({ $share }) gespart, davon { $part } durch das Aufteilen: { $before } → { $now }.
compare-kept-ashore = an Land: { $size }
compare-equal = gleich
compare-off-more = { $much } mehr
compare-off-less = { $much } weniger
compare-off-times = { $times }-mal so viel
compare-inside = Gemessen: { $measured }, geschätzt: { $estimate } ({ $off }). Der gemessene Wert liegt innerhalb der Spanne.
compare-outside = Gemessen: { $measured }, geschätzt: { $estimate } ({ $off }). Der gemessene Wert liegt außerhalb der Spanne.

## The build context

context-title = Build-Kontext
context-unknown = Den Projektordner irgendwo auf diese Seite ziehen: COPY wird dann nach den Dateien gewogen, die es kopiert.
context-private = Gelesen werden nur Pfade, Größen und die Texte von Manifesten wie package.json. Nichts verlässt den Browser, auch wenn er von „Hochladen“ spricht.
context-choose = Ordner wählen
context-total = oder seine Gesamtgröße:
context-take-back = Zurücknehmen
context-kept = Der Text oben ist nicht das Dockerfile dieses Ordners.
context-open = Dessen Dockerfile öffnen
context-is = Der Build-Kontext ist { $size } groß.
context-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
context-holds = { $name }: { $files }, { $size }.
context-holds-ignored = { $name }: { $files }, { $size }; .dockerignore lässt { $ignored } weg.
context-largest = Am größten: { $names }.
context-folders = { $count ->
    [one] { $count } Ordner namens { $name }
   *[other] { $count } Ordner namens { $name }
}
context-lesson = Davon entfallen { $size } auf { $what }, was Builds selten brauchen: Die Zeile { $line } in .dockerignore lässt es weg.
context-of-example = Build-Kontext des Beispiels: { $files }

## The page's scripts: a dropped folder

folder-drop = Projektordner oder Dockerfile hier ablegen.
folder-this = Dieser Ordner
folder-this-size = Diese Größe
folder-stop = Anhalten
folder-reading = { $name } wird gelesen: { $files } Dateien
folder-too-many = { $name } hat mehr als { $files } Dateien, mehr, als diese Seite verarbeiten kann. Stattdessen die Gesamtgröße angeben oder den Ordner wählen, aus dem das Dockerfile kopiert.
folder-no-size = { $text } ist keine Größe in MB.
folder-several = { $count } Dateien und Ordner
folder-unreadable = { $what } ließ sich nicht lesen. { $cause }
folder-too-large = { $name } ist zu groß für ein Dockerfile. Der Text ist unverändert.
folder-not-text = { $name } ist keine Textdatei und kann deshalb kein Dockerfile sein. Der Text ist unverändert.

## The page's scripts: links

link-opened = Aus einem Link geöffnet. Der Text, der vorher hier war, ist aufgehoben.
link-bring-back = Zurückholen
link-damaged = Dieser Link ist beschädigt oder abgeschnitten und konnte nicht geöffnet werden. Der Text hier ist, wie er war.
link-newer = Dieser Link kommt von einer neueren Version von Plimsoll. Laden Sie die Seite neu, um sie zu erhalten; der Text hier ist, wie er war.
link-too-large = Dieser Link enthält mehr, als geöffnet werden kann. Der Text hier ist, wie er war.
link-too-long = Ein Link dazu wäre zu lang zum Teilen. Speichern Sie stattdessen die Datei, oder nehmen Sie den Build-Kontext zurück.
link-long = Kopiert. Der Link ist { $count } Zeichen lang: Manche Programme schneiden solche Links ab.
link-name = Dockerfile in Plimsoll

## The page's scripts: the editor

editor-diagnostics = Meldungen
editor-no-diagnostics = Keine Meldungen
editor-find = Suchen
editor-replace = Ersetzen
editor-next = nächster
editor-previous = voriger
editor-all = alle
editor-match-case = Groß-/Kleinschreibung
editor-regexp = regulärer Ausdruck
editor-by-word = ganze Wörter
editor-replace-one = ersetzen
editor-replace-all = alle ersetzen
editor-close = schließen
editor-current-match = aktueller Treffer
editor-on-line = in Zeile
editor-replaced-on-line = Treffer in Zeile $ ersetzt
editor-replaced = $ Treffer ersetzt
editor-go-to-line = Gehe zu Zeile
editor-go = los
editor-completes = Tab ergänzt zu { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll: ein Labor für Dockerfiles
start-your-text = Eigenes Dockerfile
start-not-loaded = Plimsoll konnte nicht geladen werden.
start-no-wasm = Plimsoll braucht WebAssembly, das dieser Browser nicht bietet.
start-try-again = Für einen neuen Versuch die Seite neu laden. ({ $cause })
start-newer-browser = Mit einem neueren Browser oder mit erlaubtem WebAssembly wird die Seite angezeigt.
start-reload = Neu laden
start-restart = Neu starten
start-copy-report = Bericht kopieren
start-copied = { $what }: erledigt
start-press = { $what }: Strg+C drücken
start-stopped = Plimsoll ist stehen geblieben. Der Text ist nicht verloren.
start-stopped-copy = Plimsoll ist stehen geblieben. Vor dem Neustart den Text kopieren.
start-not-kept = In diesem Browser kann die Seite ihn nicht speichern.

## Help

help-what = Plimsoll liest das Dockerfile hier im Browser; nichts wird übertragen. Es schätzt, was jede Anweisung hinzufügt und was das ausgelieferte Image wiegt.
help-estimates = Jede Größe ist eine Schätzung mit Spanne und Quelle; die Tabelle nennt beides. Ein echter Build kann abweichen.
help-guesses = Was nur angenommen ist, steht unter „Annahmen“, jeweils mit einem Feld für genauere Angaben. Im Dockerfile legt # plimsoll: size=12MB in der Zeile über einer Anweisung fest, was sie hinzufügt.
help-twins = Auf eine Zeile, einen Layer, ein Band oder eine Tabellenzeile zeigen: Das Gegenstück leuchtet auf. Ein Klick hält es fest.
help-english = Woher Zahlen stammen und die Hilfeseiten der Befunde sind auf Englisch.
help-tab = Von Teil zu Teil; im Editor rückt die Taste ein: zum Verlassen erst Escape drücken
help-up-down = Im Bild: von Layer zu Layer
help-left-right = Im Bild: von Stage zu Stage
help-home-end = Im Bild: erste und letzte Stage
help-magnify = Im Bild: maßstäblich oder vergrößert
help-enter = Den Layer hervorgehoben halten und wieder loslassen
help-escape = Loslassen

## Keys, as they are marked

key-tab = Tab
key-enter = Enter
key-escape = Escape
key-home = Pos1
key-end = Ende

## Examples

example-the-lesson = Die Lektion
example-by-language = Nach Sprache
example-article = Der Artikel: Go → scratch
example-article-single = Dasselbe in einer einzigen Stage
example-three-targets = Drei Ziele in einer Datei
example-heredoc = Dateien und Skripte als Heredocs
example-go = Go → distroless
example-rust = Rust → Debian slim
example-node-app = Node: ein Server
example-node-static = Node: eine Website hinter nginx
example-python = Python mit virtueller Umgebung
example-java = Java: JDK → JRE
example-dotnet = .NET: SDK → Runtime
example-c = C und C++ mit CMake
example-php = PHP mit Composer
