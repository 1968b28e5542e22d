# Deutsch. Image, Layer, Stage, Basis-Image, Build-Kontext und Registry wie in der Docker-Gemeinde üblich; „an Land“ bleibt, was nicht
# ausgeliefert wird, und ausgeliefert wird, was „an Bord“ geht. Niemand wird angesprochen; Schaltflächen stehen im Infinitiv.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Dockerfile-Labor
page-example = Beispiel
page-own-text = eigenes
page-target = Ziel
page-platform = Plattform
page-size = Größe
page-language = Sprache
page-language-missing = Diese Sprache konnte nicht geladen werden. Für einen neuen Versuch noch einmal wählen.
page-scale = Höhen
page-help = Hilfe und Tasten
page-editor = Dockerfile
page-verdict = Ergebnis
page-quay = Was gebaut wird, was hinübergeht, was ausgeliefert wird
page-quay-help = Stages als Säulen aus Layern. Die Pfeiltasten führen von Layer zu Layer und von Stage zu Stage, Enter hält einen fest, Escape lässt los.
page-below-the-picture = Im Einzelnen
page-layers = Layer
page-inside = Inhalt
page-findings = Befunde
page-split = Aufteilen
page-assumptions = Annahmen
page-compare = Vergleich
page-tab-coming = Wird geladen …
page-tab-missing = Dieser Teil konnte nicht geladen werden. Ein Neuladen der Seite versucht es noch einmal.
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
page-theme-button = Farben: { $now }. Zu { $next } wechseln
page-line-link = Zeile { $line }
page-missing-target = { $name } (nicht in dieser Datei)
page-show-all = { $count ->
    [one] Die eine Zeile anzeigen
   *[other] Alle { $count } Zeilen anzeigen
}
page-more = { $count ->
    [one] { $count } weiteres
   *[other] { $count } weitere
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
size-disk-usage-explained = Plattenbelegung in Docker 29: die komprimierten Layer und ihre entpackten Dateien, beide bleiben auf der Platte.

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
verdict-no-from-detail = Ein Build geht von einem Image aus: Am Anfang steht FROM mit dessen Namen.
verdict-nothing = Noch wird nichts ausgeliefert.
verdict-nothing-detail = Die gewünschte Stage lässt sich aus diesem Text nicht bauen.
verdict-ships-nothing = Liefert noch nichts aus.
verdict-ships-at-a-guess = Liefert schätzungsweise <strong>{ $size }</strong> aus.
verdict-ships = Liefert <strong>{ $size }</strong> aus.
verdict-too-large = Zu groß zum Lesen.
verdict-too-large-detail = Dieser Text hat { $size }; Plimsoll liest bis zu { $limit }. Der Text bleibt, wie er ist.
verdict-empty = Ein Dockerfile einfügen oder mit einem Beispiel beginnen.
verdict-not-analysed = Nicht ausgewertet.
verdict-held = Dieser Text hat Plimsoll beim letzten Lesen angehalten. Er ist sicher; nach einer Änderung wird er wieder gelesen.
verdict-coming = Lädt, was Werkzeuge installieren und bauen …
verdict-missing = Ein Teil von Plimsoll konnte nicht geladen werden. Der Text bleibt, wie er ist; ein Neuladen der Seite versucht es noch einmal.
verdict-one-stage = Eine einzige Stage: Alles, was der Build braucht, wird mit ausgeliefert.
verdict-not-copied = Aus den anderen Stages wird nichts kopiert, deshalb baut BuildKit sie nicht.
verdict-built-upon = Sie baut auf { $stage } auf, deshalb wird auch diese Stage ganz ausgeliefert.
verdict-saves-nothing = In einer einzigen Stage wären es <strong>{ $single }</strong>, nicht mehr als die { $ships }, die jetzt ausgeliefert werden: Das Aufteilen spart nichts.
verdict-ashore = In einer einzigen Stage wären es <strong>{ $single }</strong>. <strong>{ $ashore } ({ $share })</strong> bleiben an Land.
verdict-stops-at = So wie er dasteht, bricht der Build in <a>Zeile { $line }</a> ab.
verdict-no-base = FROM braucht ein Image oder den Namen einer Stage.
verdict-more-unknown = { $count ->
    [one] { $count } weiteres Basis-Image kennt der Katalog nicht.
   *[other] { $count } weitere Basis-Images kennt der Katalog nicht.
}
verdict-packages-coming = Die Größen der { $manager }-Pakete werden geladen: Bis dahin hat jedes eine weite Spanne.
verdict-packages-gone = Die Größen der { $manager }-Pakete konnten nicht geladen werden: Jedes hat eine weite Spanne. Ein Neuladen der Seite versucht es noch einmal.
verdict-image-given = { $image } wiegt so viel wie angegeben:
verdict-image-unknown = Der Katalog kennt { $image } nicht: Seine Größe ist geraten und die Spanne deshalb weit. Falls sie bekannt ist:
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
origin-hidden = verdeckt, aber bezahlt
basis-recorded = gemessen
basis-nearest = nahe verwandt
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
stage-aboard = geht mit
stage-ashore = bleibt an Land
stage-skipped = nicht gebaut
stage-total = ganz, { $fate }
stage-ships-explained = Das wird ausgeliefert.
stage-aboard-explained = Was ausgeliefert wird, baut darauf auf: Sie geht ganz mit.
stage-ashore-explained = Sie wird gebaut und bleibt an Land.
stage-skipped-explained = BuildKit baut sie nicht: Nichts, was ausgeliefert wird, braucht sie.
stage-spoken = Stage { $stage }, ausgehend von { $base }, insgesamt { $size }. { $fate }
stage-base-yours = { $size } · eigene Angabe
stage-base-unknown = { $size } · unbekannt
stage-base-recorded = { $size } · gemessen { $month }
layer-heredoc = Heredoc-Skript
layer-spoken = Stage { $stage }, Zeile { $line }, { $text }, fügt { $size } hinzu
layer-spoken-about = Stage { $stage }, Zeile { $line }, { $text }, fügt etwa { $size } hinzu
layer-spoken-hidden = { $spoken }, wovon spätere Layer etwa { $hidden } verdecken
layer-spoken-together = { $count ->
    [one] Stage { $stage }, { $count } Layer, Zeilen { $first } bis { $last }, fügt etwa { $size } hinzu
   *[other] Stage { $stage }, { $count } Layer, Zeilen { $first } bis { $last }, fügen zusammen etwa { $size } hinzu
}
band-copy = COPY --from
band-mount = eingehängt von
band-base = FROM Stage
band-copy-title = Zeile { $line }: COPY --from={ $from } nimmt { $paths }: { $size }
band-mount-title = Zeile { $line }: RUN --mount from={ $from } nimmt { $paths }: { $size }
band-missing = Nichts dort erzeugt { $paths }.
band-base-title = Zeile { $line }: { $stage } baut auf { $base } auf: { $size }

## Assumptions

assumed-introduction = Diese Zahlen sind geschätzt, die schwersten zuerst. Wer es besser weiß, schreibt es in das Feld: Alles wird neu berechnet. Es bleibt in diesem Browser gespeichert.
assumed-none = Jede Zahl hier ist gemessen oder berechnet.
assumed-small = Schätzungen, die wahrscheinlich weniger als 1 MB ausmachen, sind weggelassen, außer ihre Spanne ist 10 MB weit.
assumed-unused = Gespeichert, hier aber nicht gebraucht
assumed-your-size = Eigene Größe
assumed-your-size-of = Eigene Größe von { $what }
assumed-placeholder = etwa 12 MB
assumed-no-size = Das ist keine Größe. Eine Zahl mit B, kB, MB oder GB schreiben, wie in 12 MB.
assumed-take-back = Zurücknehmen
assumed-remove = Entfernen
assumed-yours = Eigene Angabe, als genau genommen.
assumed-in-lines = Gebraucht in

## Export

exported-export = Exportieren
exported-picture = Bild
exported-table = Tabelle als Markdown
exported-report = Ganzer Bericht
exported-paper = Bild und Tabelle
exported-copy = Kopieren
exported-copy-text = Text kopieren
exported-save = Speichern
exported-text = Text
exported-print = Drucken
exported-copied = Kopiert: Es liegt in der Zwischenablage.
exported-not-copied = Dieser Browser gibt der Seite die Zwischenablage nicht frei. Speichern geht stattdessen.
exported-not-saved = Das ließ sich nicht erzeugen. Eine andere Form geht vielleicht.
exported-saved = Gespeichert als { $file }
exported-source = Von Plimsoll aus dem Dockerfile geschätzt.

## Findings

found-none = Hier ist nichts bekannt, was das Image größer als nötig macht.
found-undo = Jede Ersparnis ist, was die geänderte Datei geschätzt weniger wiegt. Im Editor führt F8 von Befund zu Befund, Strg+. zu dessen Korrektur, und Strg+Z nimmt eine Änderung zurück.
found-all-rules = Alle Regeln mit Beispielen
found-saves = spart <strong>{ $size }</strong>
found-why = Warum, mit Beispielen
found-new-tab = (öffnet in einem neuen Tab)
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
    [one] { $count } Befund; ihn zu beheben könnte bis zu { $size } sparen.
   *[other] { $count } Befunde; alle zu beheben könnte bis zu { $size } sparen.
}
found-apply-all = { $count ->
    [one] Die eine sichere Korrektur übernehmen
   *[other] Alle sicheren Korrekturen übernehmen ({ $count })
}
found-free = { $count ->
    [one] { $count }, der im ausgelieferten Image 0 B kostet
   *[other] { $count }, die im ausgelieferten Image 0 B kosten
}
found-free-more = { $count ->
    [one] { $count } weiterer, der im ausgelieferten Image 0 B kostet
   *[other] { $count } weitere, die im ausgelieferten Image 0 B kosten
}
found-note-saving = { $count ->
    [one] Befunde: { $count } könnte bis zu { $size } sparen.
   *[other] Befunde: { $count } könnten bis zu { $size } sparen.
}
found-look = { $fix } (erst ansehen)

## Split

split-take = Diese Datei verwenden
split-smaller = Auf einem kleineren Image
split-joined = Diese Datei ist schon aufgeteilt. So sähe sie in einer einzigen Stage aus, womit das Ergebnis oben vergleicht:
split-join = In den Editor übernehmen
split-joined-file = Die Datei in einer einzigen Stage, mit dem, was neu ist, und warum
split-joined-undo = Sie dient dem Vergleich und zeigt, was das Aufteilen spart. Im Editor nimmt Strg+Z sie zurück.
split-check = Zu prüfen:
split-see = Aufteilung ansehen
split-ships = Was jetzt ausgeliefert wird, und was es dann würde
split-file = Die vorgeschlagene Datei, mit dem, was neu ist, und warum
split-added = Hinzugefügt:
split-removed = Entfernt:
split-undo = Die Größen sind die geschätzten beider Dateien. Ein Vorschlag ist kein Build: Zu lesen sind die Gründe, vor allem, was zu prüfen ist. Im Editor nimmt Strg+Z ihn zurück.
split-change = Änderung { $number } von { $count }
split-would-ship = würde etwa { $size } ausliefern.
split-use-base = Datei auf { $base } verwenden
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
step-place = Schritt { $number } von { $count }, Zeile { $line }:
step-skipped = BuildKit überspringt diese Stage: Nichts, was ausgeliefert wird, braucht sie.
step-ships = Bis hierher würden { $size } ausgeliefert.
step-weighs = Bis hierher wiegt die Stage { $stage } { $size }.
step-scratch = Die Stage beginnt leer: scratch ist kein Image.
step-goes-on = Die Stage macht da weiter, wo die Stage { $stage } endete: Deren { $size } werden geteilt, nicht kopiert.
step-begins = Die Stage beginnt mit dem Image { $image }: { $size } sind da, bevor irgendetwas läuft.
step-brings = { $instruction } bringt { $size } in das Image; von nun an sind sie da.
step-stops = Es nimmt { $path } aus { $stage }, doch dort ist nichts zu sehen, was das erzeugt: Hier bräche der Build ab.
step-takes-from-stage = Es nimmt { $paths } aus der Stage { $stage }: { $size } gehen hinüber, alles andere bleibt dort.
step-takes-from-image = Es nimmt { $paths } aus dem Image { $image }: { $size } gehen hinüber, alles andere bleibt dort.
step-runs = Der Befehl läuft und hinterlässt keine Bytes.
step-runs-adds = Der Befehl läuft und fügt { $size } hinzu.
step-runs-adds-what = Der Befehl läuft und fügt { $size } hinzu: { $what }.
step-cache-mount = Was er in seinen Cache-Mount schreibt, bleibt beim Builder und ist nicht im Image.
step-mount = Was er von { $from } einhängt, wird gelesen und nicht behalten.
step-twice = Eine Datei, deren Eigentümer oder Rechte sich ändern, wird noch einmal ganz gespeichert: { $size } sind jetzt doppelt da.
step-hides = Er verdeckt { $size } aus tieferen Layern: Man sieht sie nicht mehr und bezahlt sie doch.
step-env = ENV setzt eine Variable für alles, was ab hier läuft, und im Container.
step-arg = ARG erlaubt, dem Build einen Wert mitzugeben; das Image behält ihn nicht.
step-workdir = WORKDIR legt den Ordner an, in dem das Folgende läuft.
step-user = USER sagt, als wer das Folgende läuft.
step-starts = Das sagt, was der Container startet.
step-expose = EXPOSE vermerkt einen Port; es öffnet keinen.
step-label = Ein Label wird in der Konfiguration des Images vermerkt.
step-volume = VOLUME sagt, welcher Ordner außerhalb des Containers gehalten wird.
step-healthcheck = HEALTHCHECK sagt, woran man erkennt, ob es dem Container gut geht.
step-shell = SHELL sagt, womit die folgenden Befehle laufen.
step-stopsignal = STOPSIGNAL sagt, wie dem Container das Ende angekündigt wird.
step-onbuild = ONBUILD wartet: Es läuft, wenn eine andere Datei auf diesem Image aufbaut.
step-config = Das ändert die Konfiguration des Images.
step-adds-nothing = Es fügt keine Bytes hinzu.
step-adds = Es fügt { $size } hinzu.

## Inside the image

inside-nothing = Noch wird nichts ausgeliefert, also gibt es keinen Inhalt.
inside-empty = Das ausgelieferte Image enthält keine Dateien.
inside-whole = Das Image
inside-way = Wo das im Image liegt
inside-map = Was das Image enthält: je größer die Fläche, desto schwerer. Die Pfeiltasten führen von Fläche zu Fläche, Enter öffnet eine, Escape führt zurück.
inside-table = Dasselbe als Tabelle
inside-what = Pfad
inside-origin = Herkunft
inside-bytes = Größe
inside-share = Anteil am Image
inside-in-proportion = Was jedes Einzelne komprimiert wiegt, ist nicht bekannt: Bei dieser Zahl ist alles im Verhältnis seiner entpackten Größe gezeichnet.
inside-holds = Das Image enthält { $size }: { $parts }.
inside-holds-more = Das Image enthält { $size }: { $parts } und weniger von anderem.
inside-part = { $share } { $origin }
inside-things = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
inside-of-the-image = { $share } des Images

## Compare

compare-files = Zwei Dateien
compare-files-hint = Die Datei anheften, wie sie jetzt ist, und weiterschreiben: Was jede Änderung spart oder kostet, steht dann hier.
compare-pin = Diese Datei anheften
compare-pin-again = Stattdessen die jetzige Datei anheften
compare-unpin = Nicht mehr vergleichen
compare-restore = Angeheftete Datei zurückholen
compare-paste-file = oder ein anderes Dockerfile einfügen:
compare-nothing-ships = Eine der beiden Dateien liefert nichts aus, also gibt es nichts zu vergleichen.
compare-by-stage = Stage
compare-by-instruction = Anweisung
compare-before = Angeheftet
compare-now = Jetzt
compare-difference = Unterschied
compare-paste = Schätzung und Messung
compare-hint = Hier einfügen, was docker history --no-trunc IMAGE für das gebaute Image ausgibt (auch mit --format json), oder docker image inspect IMAGE. Nur Größen werden gelesen, und nichts verlässt diesen Browser.
compare-estimate = Geschätzt
compare-measured = Gemessen
compare-off-by = Abweichung
compare-use-sizes = Diese Größen verwenden
compare-take-back = Zurücknehmen
compare-not-found = nicht gefunden
compare-same = Beide liefern gleich viel aus: { $now }.
compare-more = Es werden { $difference } mehr ausgeliefert: { $before } → { $now }.
compare-saved = Gespart: { $difference } ({ $share }): { $before } → { $now }.
compare-saved-by-split = Gespart: { $difference } ({ $share }), alles durch das Aufteilen: { $before } → { $now }.
compare-saved-in-part = Gespart: { $difference } ({ $share }), davon { $part } durch das Aufteilen: { $before } → { $now }.
compare-kept-ashore = an Land: { $size }
compare-equal = gleich
compare-off-more = { $much } mehr
compare-off-less = { $much } weniger
compare-off-times = { $times }-mal so viel
compare-inside = Das Image misst { $measured }; die Schätzung ist { $estimate }: { $off }. Das Gemessene liegt in der Spanne.
compare-outside = Das Image misst { $measured }; die Schätzung ist { $estimate }: { $off }. Das Gemessene liegt außerhalb der Spanne.

## The build context

context-title = Build-Kontext
context-unknown = Den Ordner des Projekts irgendwo auf diese Seite ziehen: COPY wird dann nach den Dateien gewogen, die es nimmt.
context-private = Gelesen werden nur Pfade, Größen und die Texte von Manifesten wie package.json. Nichts verlässt den Browser, auch wenn er von einem Hochladen spricht.
context-choose = Ordner wählen
context-total = oder seine Gesamtgröße:
context-take-back = Zurücknehmen
context-kept = Der Text oben ist nicht das Dockerfile dieses Ordners.
context-open = Dieses öffnen
context-is = Der Build-Kontext hat { $size }.
context-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
context-holds = { $name }: { $files }, { $size }.
context-holds-ignored = { $name }: { $files }, { $size }; .dockerignore lässt { $ignored } weg.
context-largest = Am größten: { $names }.
context-folders = { $count ->
    [one] { $count } Ordner { $name }
   *[other] { $count } Ordner { $name }
}
context-lesson = { $size } davon sind { $what }, was Builds selten brauchen: Eine Zeile { $line } in .dockerignore lässt es weg.
context-of-example = Build-Kontext des Beispiels: { $files }

## The page's scripts: a dropped folder

folder-drop = Den Ordner des Projekts oder ein Dockerfile hier ablegen.
folder-this = Dieser Ordner
folder-this-size = Diese Größe
folder-close = Schließen
folder-stop = Anhalten
folder-reading = { $name } wird gelesen: { $files } Dateien
folder-too-many = { $name } hat mehr als { $files } Dateien, mehr als diese Seite halten kann. Stattdessen die Gesamtgröße angeben oder den Ordner wählen, aus dem das Dockerfile kopiert.
folder-no-size = { $text } ist keine Größe in MB.
folder-several = { $count } Dateien und Ordner
folder-unreadable = { $what } ließ sich nicht lesen. { $cause }
folder-too-large = { $name } ist zu groß für ein Dockerfile. Der Text ist unverändert.
folder-not-text = { $name } ist keine Textdatei und kann deshalb kein Dockerfile sein. Der Text ist unverändert.

## The page's scripts: the editor

editor-diagnostics = Meldungen
editor-no-diagnostics = Keine Meldungen
editor-find = Suchen
editor-replace = Ersetzen
editor-next = nächstes
editor-previous = voriges
editor-all = alle
editor-match-case = Groß/klein
editor-regexp = regulärer Ausdruck
editor-by-word = ganze Wörter
editor-replace-one = ersetzen
editor-replace-all = alle ersetzen
editor-close = schließen
editor-current-match = jetziger Treffer
editor-on-line = in Zeile
editor-replaced-on-line = Treffer in Zeile $ ersetzt
editor-replaced = $ Treffer ersetzt
editor-go-to-line = Gehe zu Zeile
editor-go = los
editor-completes = Tab ergänzt zu { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll: ein Labor für Dockerfiles
start-your-text = Das Dockerfile
start-not-loaded = Plimsoll konnte nicht geladen werden.
start-no-wasm = Plimsoll braucht WebAssembly, das dieser Browser nicht bietet.
start-try-again = Ein Neuladen der Seite versucht es noch einmal. ({ $cause })
start-newer-browser = Ein neuerer Browser oder dieser mit erlaubtem WebAssembly zeigt die Seite.
start-reload = Neu laden
start-restart = Neu starten
start-copy-text = Text kopieren
start-copy-report = Bericht kopieren
start-copied = { $what }: kopiert
start-press = { $what }: Strg+C drücken
start-stopped = Plimsoll ist stehen geblieben. Der Text ist sicher.
start-stopped-copy = Plimsoll ist stehen geblieben. Vor dem Neustart den Text kopieren.
start-not-kept = Dieser Browser lässt die Seite ihn nicht aufbewahren.

## Help

help-what = Plimsoll liest das Dockerfile hier im Browser; nichts wird irgendwohin geschickt. Es schätzt, was jede Anweisung hinzufügt und was das ausgelieferte Image wiegt.
help-estimates = Jede Größe ist eine Schätzung mit Spanne und Quelle; die Tabelle nennt beide. Ein wirklicher Build kann abweichen.
help-guesses = Was geraten ist, steht unter Annahmen, jeweils mit einem Feld für besseres Wissen. Im Dockerfile legt # plimsoll: size=12MB in der Zeile über einer Anweisung fest, was sie hinzufügt.
help-twins = Auf eine Zeile, einen Layer, ein Band oder eine Tabellenzeile zeigen: Das Gegenstück leuchtet auf. Ein Klick hält es fest.
help-english = Was Plimsoll findet, vorschlägt und zu einzelnen Größen anmerkt, steht bisher auf Englisch da.
help-tab = Von Teil zu Teil; im Editor rückt es ein: zum Verlassen erst Escape drücken
help-up-down = Im Bild: von Layer zu Layer
help-left-right = Im Bild: von Stage zu Stage
help-home-end = Im Bild: erste und letzte Stage
help-enter = Den Layer festhalten und wieder loslassen
help-escape = Loslassen

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
