# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = Lektionen
lesson-menu = Kurs: alle Lektionen
lesson-title = Lektionen
lesson-number = Lektion { $number } von { $all }
lesson-own = Lektion einer Lehrkraft
lesson-done-of = { $done } von { $all } Lektionen geschafft. Der Stand bleibt nur in diesem Browser.
lesson-done = geschafft
lesson-all = Alle Lektionen
lesson-close = Lektion schließen
lesson-goals = Ziele
lesson-builds = Die Datei lässt sich bauen.
lesson-met = erreicht
lesson-not-met = noch nicht erreicht
lesson-met-of = { $met } von { $all } Zielen erreicht.
lesson-solved = Alle Ziele sind erreicht: Diese Lektion ist geschafft.
lesson-waiting = Die Ziele werden beurteilt, sobald alles geladen ist.
lesson-hint = Hinweis { $number } von { $all } zeigen
lesson-hints = Hinweise
lesson-show-answer = Eine Lösung zeigen
lesson-answer = Eine richtige Lösung
lesson-answer-target = Mit dem Ziel-Stage { $stage }.
lesson-reset = Neu beginnen
lesson-next = Nächste Lektion
lesson-ignore = .dockerignore dieser Lektion

## How it stands with a goal

lesson-now-no-image = Noch wird nichts ausgeliefert.
lesson-now-ships = Ausgeliefert werden { $now } ({ $size }); das Ziel sind höchstens { $goal }.
lesson-now-file = { $path } wird ausgeliefert: { $now }.
lesson-now-no-file = { $path } ist nicht im Image, das ausgeliefert wird.
lesson-now-small-file = { $path } hat nur { $now }; das Ziel sind mindestens { $goal }.
lesson-now-other-origin = { $path } wird ausgeliefert, ist aber etwas anderes: { $origin }.
lesson-now-starts = Der Container startet { $program }.
lesson-now-starts-other = Der Container startet etwas anderes: { $program }
lesson-now-starts-nothing = Das Image sagt nicht, was zu starten ist.
lesson-now-not-in-image = { $program } soll starten, ist aber nicht im Image.
lesson-now-left-out = Nichts davon wird ausgeliefert.
lesson-now-still-ships = Das wird noch ausgeliefert: { $what }
lesson-now-holds = { $what } ist im Image.
lesson-now-holds-not = { $what } ist nicht im Image.
lesson-now-target = Ausgeliefert wird die Stage { $stage }
lesson-now-stages = { $count ->
    [one] Es gibt eine Stage.
   *[other] Es gibt { $count } Stages.
}
lesson-now-layers = { $count ->
    [one] Sie fügt einen Layer hinzu.
   *[other] Sie fügt { $count } Layer hinzu.
}
lesson-now-builds = BuildKit baut { $stage }.
lesson-now-skips = BuildKit überspringt { $stage }.
lesson-now-no-stage = Es gibt keine Stage namens { $stage }.
lesson-now-copies = Kopiert aus { $from }.
lesson-now-no-copies = Aus { $from } wird nichts kopiert.
lesson-now-base = Sie beginnt mit { $base }.
lesson-now-wasted = { $now } sind verdeckt und kosten doch; das Ziel sind höchstens { $goal }.
lesson-now-found = Zeile { $line }: { $title }
lesson-now-nothing-found = Nichts dergleichen wird gefunden.
lesson-now-sent = { $now } des Projekts werden gesendet; das Ziel sind höchstens { $goal }.
lesson-now-nothing-sent = Nichts wird gesendet.
lesson-now-mounted = Ein RUN hat einen Mount vom Typ { $kind }.
lesson-now-no-mount = Kein RUN hat einen solchen Mount vom Typ { $kind }.
lesson-now-said = Das steht da: { $words }
lesson-now-not-said = In keiner Anweisung, die gebaut wird, steht: { $words }
lesson-fails = Zeile { $line } hält den Build an: { $why }
lesson-not-there = nichts erzeugt { $path }.

## What is wrong with a lesson's file

lesson-wrong = Diese Lektion lässt sich nicht öffnen.
lesson-wrong-field = { $field }: { $expected }
lesson-expected-text = ein Text wird erwartet
lesson-expected-texts = eine Liste von Texten wird erwartet
lesson-expected-bytes = eine Größe wie "30MB" wird erwartet
lesson-expected-count = eine ganze Zahl wird erwartet
lesson-expected-table = eine Tabelle wird erwartet
lesson-expected-tables = mindestens eine Tabelle in doppelten Klammern wird erwartet
lesson-expected-one-of = eines davon wird erwartet: { $names }
lesson-expected-fields = dieses Feld gibt es nicht; es gibt: { $names }
lesson-expected-path = ein Pfad im Projekt ohne .. wird erwartet
lesson-expected-bound = at-least oder at-most wird erwartet
lesson-expected-block = ein solcher Block wird erwartet
lesson-expected-at-most = höchstens { $count } sind erlaubt
lesson-expected-lesson = eine Lektion wird erwartet: TOML zwischen zwei Zeilen +++, dann Markdown
lesson-unknown = Im Kurs gibt es keine Lektion namens { $name }.
lesson-not-fetched = Die Lektion konnte nicht geladen werden: { $name }
lesson-elsewhere = { $url } wurde nicht geladen: Eine Lektion darf von dieser Website kommen und von denen, die sie nennt, sonst von keiner.
lesson-toml = Zeile { $line } der Lektion ist kein TOML: { $why }
