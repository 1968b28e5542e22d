## What several rules say

rule-both = { $some } und { $more }
rule-fix-run-at-end = { $commands } am Ende dieses RUN ausführen
rule-fix-add-option = { $option } ergänzen
rule-fix-cache-mount = In einen Cache-Mount verlegen
rule-fix-write = { $words } schreiben
rule-fix-start-from = Von { $image } ausgehen

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = Alpine hat eine andere C-Bibliothek (musl): Pakete mit nativem Code müssen womöglich kompiliert werden; dafür ist dort, wo sie installiert werden, RUN apk add --no-cache build-base nötig.
rule-sibling-musl-of-servers = Alpine hat eine andere C-Bibliothek (musl): Ein Modul, das für glibc kompiliert wurde, lässt sich dort nicht laden.
rule-sibling-musl-for-java = Alpine hat eine andere C-Bibliothek (musl): Ein jar mit nativem Code für glibc scheitert dort. Vor Java 21 gibt es das Image nur für amd64.
rule-sibling-musl-for-dotnet = Alpine hat eine andere C-Bibliothek (musl), kein ICU und keine Zeitzonen: Ein Programm, das nach Kultur vergleicht oder formatiert, verhält sich anders.
rule-sibling-chiseled = Es hat keine Shell, keinen Paketmanager, kein ICU und keine Zeitzonen (die beiden letzten bringt das -extra-Image mit) und startet das Programm unter dem Benutzer app (.NET 6 und 7: auf Port 8080).
rule-sibling-scratch = Es ist leer: keine Zertifikate für HTTPS, keine Zeitzonen, keine Benutzer, kein /tmp.
rule-sibling-distroless = Es hat keine Shell, keinen Paketmanager und keine C-Bibliotheken außer denen von GCC und OpenSSL: Was das Programm braucht, zeigt ldd.

## The rules, in alphabetical order

rule-apk-cache-kept-title = Der Index von apk bleibt liegen
rule-apk-cache-kept-message = Der Paketindex, den apk geholt hat, bleibt in diesem Layer; das nächste apk add holt ohnehin einen neuen.

rule-apt-archives-kept-title = Die .deb-Dateien von apt bleiben liegen
rule-apt-archives-kept-message = Die .deb-Dateien, die apt heruntergeladen hat, bleiben in diesem Layer, neben dem, was daraus entpackt wurde.

rule-apt-lists-kept-title = Paketlisten von apt bleiben liegen
rule-apt-lists-kept-message = Die Listen, die apt-get update geholt hat, bleiben in diesem Layer; sind die Pakete installiert, werden sie nicht mehr gebraucht.
rule-apt-lists-kept-for-a-later-run = Die Listen, die apt-get update geholt hat, bleiben für ein späteres RUN in diesem Layer. Beide zusammenfassen und die Listen am Ende entfernen.
rule-apt-lists-kept-fix = Listen am Ende dieses RUN entfernen

rule-apt-recommends-installed-title = Empfohlene Pakete werden installiert
rule-apt-recommends-installed-message = Das installiert auch, was die Pakete nur empfehlen.

rule-archive-kept-title = Ein Archiv bleibt neben dem liegen, was daraus entpackt wurde
rule-archive-kept-message = { $name } bleibt in diesem Layer, neben dem, was daraus entpackt wurde.
rule-archive-kept-add-unpacks = ADD entpackt ein lokales Archiv gleich beim Kopieren.
rule-archive-kept-stage-of-its-own = In einer eigenen Stage entpacken und das Ergebnis kopieren.
rule-archive-kept-download-in-run = In dem RUN herunterladen, das es entpackt, und dort auch entfernen.
rule-archive-kept-remove-in-run = In dem RUN entfernen, das es entpackt.
rule-archive-kept-fix = Archiv am Ende dieses RUN entfernen

rule-build-tools-shipped-title = Build-Werkzeuge sind im ausgelieferten Image installiert
rule-build-tools-shipped-message = { $packages }: nötig zum Bauen, nicht aber, wenn der Container läuft.

rule-bun-cache-kept-title = Der Cache von Bun bleibt liegen
rule-bun-cache-kept-message = Bun behält in diesem Layer, was es über die Versionen von Paketen gelesen hat.

rule-ca-certificates-missing-title = Stammzertifikate fehlen
rule-ca-certificates-missing-address = { $keyword } nennt eine https://-Adresse, und dieses Image hat keine Stammzertifikate.
rule-ca-certificates-missing-left-behind = Die Zertifikate, die update-ca-certificates geschrieben hat, bleiben in der anderen Stage: Dieses Image hat keine Stammzertifikate.
rule-ca-certificates-missing-fix = Aus { $stage } kopieren

rule-cargo-registry-kept-title = Die Registry von cargo bleibt liegen
rule-cargo-registry-kept-message = Die Crates, die cargo heruntergeladen hat, bleiben in diesem Layer; das daraus gebaute Programm braucht sie nicht.

rule-composer-cache-kept-title = Der Cache von Composer bleibt liegen
rule-composer-cache-kept-message = Composer behält die heruntergeladenen Archive in diesem Layer, neben vendor.

rule-conda-archives-kept-title = Die Archive von conda bleiben liegen
rule-conda-archives-kept-message = conda behält die heruntergeladenen Archive in diesem Layer, neben dem, was es daraus installiert.

rule-consistent-instruction-casing-title = Schlüsselwörter sind teils groß-, teils kleingeschrieben
rule-consistent-instruction-casing-small = Die meisten Anweisungen dieser Datei sind kleingeschrieben: { $keyword } schreiben.
rule-consistent-instruction-casing-capitals = Die meisten Anweisungen dieser Datei stehen in Großbuchstaben: { $keyword } schreiben.

rule-copied-up-by-chown-title = Neue Eigentümer oder Rechte kopieren jede Datei
rule-copied-up-by-chown-message = Jede Datei, deren Eigentümer oder Rechte sich hier ändern, wird noch einmal ganz geschrieben: Der Layer darunter behält die andere Kopie.
rule-copied-up-by-chown-fix = Eigentümer in COPY setzen

rule-copy-from-missing-path-title = COPY --from nimmt einen Pfad, den die Stage nicht erzeugt
rule-copy-from-missing-path-message = Nichts in der Stage { $stage } erzeugt { $missing }: Hier würde der Build abbrechen.
rule-copy-from-missing-path-near = Nichts in der Stage { $stage } erzeugt { $missing }, und hier würde der Build abbrechen: War { $meant } gemeint?
rule-copy-from-missing-path-fix = { $meant } kopieren

rule-copy-ignored-file-title = COPY nimmt, was .dockerignore weglässt
rule-copy-ignored-file-message = .dockerignore lässt { $path } aus dem Build-Kontext weg: Hier würde der Build abbrechen.
rule-copy-ignored-file-everything = .dockerignore lässt alles aus dem Build-Kontext weg: Hier würde der Build abbrechen.

rule-debug-build-shipped-title = Ein Debug-Build wird ausgeliefert
rule-debug-build-shipped-cargo = cargo build ohne --release erzeugt einen Debug-Build, und der wird ausgeliefert: Er ist größer und langsamer als ein Release-Build.
rule-debug-build-shipped-message = { $command } erzeugt einen Debug-Build, und der wird ausgeliefert: Er ist größer und langsamer als ein Release-Build.

rule-debug-symbols-kept-title = Das Programm wird mit Debug-Symbolen ausgeliefert
rule-debug-symbols-kept-message = Das ausgelieferte Programm behält seine Symboltabelle und seine Debug-Informationen; nur ein Debugger liest sie.
rule-debug-symbols-kept-cargo = Das ausgelieferte Programm behält seine Symboltabelle, aus der Backtraces die Namen nehmen; sonst liest sie nichts.
rule-debug-symbols-kept-autotools = configure kompiliert mit -g, deshalb behält das Ergebnis seine Debug-Informationen: make install-strip oder strip nimmt sie heraus.
rule-debug-symbols-kept-fix = { $variable } setzen

rule-development-dependencies-shipped-title = Entwicklungsabhängigkeiten sind im ausgelieferten Image installiert
rule-development-dependencies-shipped-message = Das installiert auch, was das Projekt zum Bauen und Testen aufführt, und hier geschieht keines von beiden: { $option } lässt es weg.
rule-development-dependencies-shipped-gems = Das installiert auch die Gems, die das Gemfile für Entwicklung und Tests aufführt: ENV BUNDLE_WITHOUT=development:test weiter oben lässt sie weg.

rule-dnf-cache-kept-title = Die Metadaten von dnf oder yum bleiben liegen
rule-dnf-cache-kept-message = Was der Paketmanager über alle Pakete geholt hat, bleibt in diesem Layer; sind die Pakete installiert, wird es nicht mehr gebraucht.

rule-duplicate-stage-name-title = Zwei Stages haben denselben Namen
rule-duplicate-stage-name-message = Auch eine Stage weiter oben heißt { $name }: Ab hier steht der Name für diese.

rule-dynamic-binary-on-scratch-title = Ein Programm, das eine C-Bibliothek braucht, kommt in ein Image, das keine hat
rule-dynamic-binary-on-scratch-cargo = cargo linkt dieses Programm gegen glibc, und die fehlt in diesem Image: Das Programm würde nicht starten.
rule-dynamic-binary-on-scratch-go = Mit CGO_ENABLED=1 linkt Go dieses Programm gegen die C-Bibliothek, und die fehlt in diesem Image: Das Programm würde nicht starten.
rule-dynamic-binary-on-scratch-compiler = Der Compiler linkt dieses Programm gegen die C-Bibliothek, und die fehlt in diesem Image: Das Programm würde nicht starten.

rule-entrypoint-not-in-image-title = Das Programm, das starten soll, ist nicht im Image
rule-entrypoint-not-in-image-message = { $keyword } startet { $program }, und nichts bringt es in dieses Image.
rule-entrypoint-not-in-image-near = { $keyword } startet { $program }, und nichts bringt es in dieses Image: War { $meant } gemeint?
rule-entrypoint-not-in-image-fix = { $meant } starten

rule-expose-invalid-format-title = EXPOSE enthält eine Portzuordnung
rule-expose-invalid-format-message = EXPOSE nimmt nur einen Port des Containers an: { $port } schreiben.

rule-expose-proto-casing-title = Das Protokoll von EXPOSE ist nicht kleingeschrieben
rule-expose-proto-casing-message = { $protocol } in Kleinbuchstaben schreiben.

rule-from-as-casing-title = FROM und AS sind verschieden geschrieben
rule-from-as-casing-message = { $meant } schreiben, groß oder klein wie { $keyword }.

rule-from-platform-flag-const-disallowed-title = FROM ist auf eine Plattform festgelegt
rule-from-platform-flag-const-disallowed-message = Diese Stage ist immer { $platform }, gleich welche Plattform verlangt wird: --platform weglassen oder die Stage nach der Plattform benennen.

rule-gem-archives-kept-title = Archive von Gems bleiben liegen
rule-gem-archives-kept-message = Die Archive, aus denen die Gems entpackt wurden, bleiben in diesem Layer.

rule-go-cache-kept-title = Die Caches von Go bleiben liegen
rule-go-cache-kept-message = Die Module und kompilierten Pakete, die Go behält, bleiben in diesem Layer; das daraus gebaute Programm braucht sie nicht.

rule-gradle-cache-kept-title = Der Cache von Gradle bleibt liegen
rule-gradle-cache-kept-message = Was Gradle heruntergeladen hat, bleibt in diesem Layer; das damit gebaute jar braucht es nicht.

rule-heavier-base-than-needed-title = Vom Basis-Image gibt es eine schlanke Variante
rule-heavier-base-than-needed-message = { $image } ist dasselbe ohne Compiler, Header und Werkzeuge, sofern hier nichts davon gebraucht wird.
rule-heavier-base-than-needed-missed = { $image } ist dasselbe ohne Compiler, Header und Werkzeuge; dort zu installieren: { $programs }.
rule-heavier-base-than-needed-debian = { $image } ist dasselbe ohne Handbücher und Übersetzungen, sofern hier nichts davon gebraucht wird.
rule-heavier-base-than-needed-debian-missed = { $image } ist dasselbe ohne Handbücher und Übersetzungen; dort zu installieren: { $programs }.

rule-ignorable-folders-copied-title = Ordner, die kein Image braucht, werden hineinkopiert
rule-ignorable-folders-copied-message = { $count ->
    [one] Das nimmt { $folders } aus dem Build-Kontext mit; eine Zeile in .dockerignore lässt den Ordner weg.
   *[other] Das nimmt { $folders } aus dem Build-Kontext mit; Zeilen in .dockerignore lassen die Ordner weg.
}
rule-ignorable-folders-copied-fix = In .dockerignore eintragen

rule-invalid-default-arg-in-from-title = Ohne Build-Argumente nennt FROM kein Image
rule-invalid-default-arg-in-from-empty = Ohne Build-Argumente ist { $variable } leer: dem ARG einen Standardwert geben.
rule-invalid-default-arg-in-from-no-image = Ohne Build-Argumente steht hier FROM { $text }, was kein Image nennt: dem ARG einen Standardwert geben.
rule-invalid-default-arg-in-from-neither = { $text } nennt weder ein Image noch eine Stage: Namen werden kleingeschrieben und haben höchstens ein Tag.

rule-invalid-definition-description-title = Ein Kommentar über FROM oder ARG beschreibt es nicht
rule-invalid-definition-description-message = Der Kommentar über diesem { $keyword } beginnt nicht mit { $name }: durch eine Leerzeile trennen oder # { $name } schreiben und dahinter, was es ist.

rule-json-args-recommended-title = CMD oder ENTRYPOINT läuft über eine Shell
rule-json-args-recommended-message = { $keyword } läuft über eine Shell, die Signale womöglich nicht weitergibt: als Liste schreiben.
rule-json-args-recommended-fix = { $keyword } als Liste schreiben

rule-legacy-key-value-format-title = ENV oder LABEL ist ohne Gleichheitszeichen geschrieben
rule-legacy-key-value-format-message = Das ist die alte Form: { $pair } schreiben.

rule-login-records-filled-title = Eine große Benutzer-ID füllt die Anmeldeprotokolle
rule-login-records-filled-message = Das füllt die Anmeldeprotokolle bis zur ID des neuen Benutzers auf: fast nur mit Nullen, die der Layer mitspeichert.

rule-maintainer-deprecated-title = MAINTAINER ist veraltet
rule-maintainer-deprecated-message = MAINTAINER ist veraltet: Werkzeuge lesen das Label org.opencontainers.image.authors.
rule-maintainer-deprecated-fix = Als Label schreiben

rule-maven-repository-kept-title = Das lokale Repository von Maven bleibt liegen
rule-maven-repository-kept-message = Die Bibliotheken, die der Build heruntergeladen hat, bleiben in diesem Layer; das daraus gebaute Programm braucht sie nicht.

rule-multiple-instructions-disallowed-title = Eine Anweisung wird von einer späteren aufgehoben
rule-multiple-instructions-disallowed-message = Nur das letzte { $keyword } einer Stage gilt: Dieses bewirkt nichts.
rule-multiple-instructions-disallowed-fix = Dieses { $keyword } löschen

rule-no-empty-continuation-title = Mitten in einer Anweisung steht eine Leerzeile
rule-no-empty-continuation-message = Eine Leerzeile innerhalb einer Anweisung wird künftig ein Fehler sein.
rule-no-empty-continuation-fix = Leerzeilen dieser Anweisung löschen

rule-npm-cache-kept-title = Der Cache von npm bleibt liegen
rule-npm-cache-kept-message = npm behält in diesem Layer jedes heruntergeladene Archiv und das, was es über andere Versionen gelesen hat.

rule-nuget-packages-kept-title = Der Paketordner von NuGet bleibt liegen
rule-nuget-packages-kept-message = Was NuGet entpackt hat, bleibt in diesem Layer; das veröffentlichte Programm hat eine eigene Kopie dessen, was es braucht.

rule-overwritten-in-a-later-layer-title = In einem späteren Layer überschrieben
rule-overwritten-in-a-later-layer-message = Das überschreibt Dateien, die eine frühere Anweisung gebracht hat: Beide Kopien sind im Image.

rule-packages-upgraded-title = Pakete des Basis-Images werden aktualisiert
rule-packages-upgraded-message = { $command } schreibt Pakete des Basis-Images noch einmal, und dessen Layer behalten die älteren Kopien: Ein neueres Basis-Image hat nur die neuen.

rule-pacman-cache-kept-title = Die Paketdateien von pacman bleiben liegen
rule-pacman-cache-kept-message = pacman behält die heruntergeladenen Paketdateien in diesem Layer, neben dem, was daraus entpackt wurde.

rule-pip-cache-kept-title = Der Cache von pip bleibt liegen
rule-pip-cache-kept-message = pip behält die heruntergeladenen Archive in diesem Layer, neben dem, was es daraus installiert.

rule-pnpm-cache-kept-title = Der Cache von pnpm bleibt liegen
rule-pnpm-cache-kept-message = pnpm behält in diesem Layer, was es über die Versionen von Paketen gelesen hat.

rule-poetry-cache-kept-title = Der Cache von Poetry bleibt liegen
rule-poetry-cache-kept-message = Poetry behält die heruntergeladenen Archive in diesem Layer, neben dem, was es daraus installiert.

rule-redundant-target-platform-title = FROM nennt die Plattform, die es ohnehin hat
rule-redundant-target-platform-message = FROM nimmt ohnehin die Zielplattform: --platform weglassen.
rule-redundant-target-platform-fix = --platform weglassen

rule-removed-in-a-later-layer-title = In einem späteren Layer entfernt
rule-removed-in-a-later-layer-of-base = Was hier entfernt wird, stammt aus dem Basis-Image: Dessen Layer behalten die Bytes, und das Image wird nicht kleiner.
rule-removed-in-a-later-layer-of-earlier = Was hier entfernt wird, hat eine frühere Anweisung hinzugefügt: Deren Layer behält die Bytes, und das Image wird nicht kleiner.
rule-removed-in-a-later-layer-of-copy = Was hier entfernt wird, stammt aus dem COPY darüber, und dessen Layer behält die Bytes: stattdessen in .dockerignore eintragen.
rule-removed-in-a-later-layer-fix = Mit dem RUN darüber zusammenfassen

rule-reserved-stage-name-title = Eine Stage hat einen reservierten Namen
rule-reserved-stage-name-message = { $name } hat für BuildKit eine eigene Bedeutung: der Stage einen anderen Namen geben.

rule-sdk-in-the-final-image-title = Das ausgelieferte Image enthält die ganze Toolchain
rule-sdk-in-the-final-image-scratch-or-distroless = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf scratch oder einem distroless-Image.
rule-sdk-in-the-final-image-debian-or-distroless = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf einem schlanken Debian- oder einem distroless-Image.
rule-sdk-in-the-final-image-dotnet = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf mcr.microsoft.com/dotnet/aspnet oder …/runtime.
rule-sdk-in-the-final-image-jre = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf einem JRE-Image.
rule-sdk-in-the-final-image-same-jre = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf dem -jre-Image derselben Version.
rule-sdk-in-the-final-image-php = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf einem php-Image.
rule-sdk-in-the-final-image-debian = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf einem schlanken Debian-Image.
rule-sdk-in-the-final-image-same-slim = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf dem -slim-Image derselben Version.
rule-sdk-in-the-final-image-scratch = Dieses Image ist zum Bauen da; ausgeliefert werden kann das Ergebnis auf scratch.

rule-secrets-used-in-arg-or-env-title = Ein Secret steckt in ARG oder ENV
rule-secrets-used-in-arg-or-env-message = Was { $name } durch { $keyword } erhält, kann jeder lesen, der das Image hat: als Secret einhängen.

rule-single-stage-title = Eine einzige Stage baut und wird ausgeliefert
rule-single-stage-message = Womit diese Stage baut, wird mit ausgeliefert: „Aufteilen“ zeigt sie in zwei Stages, von denen nur die zweite ausgeliefert wird.

rule-smaller-base-possible-title = Ein kleineres Image hat dasselbe Programm
rule-smaller-base-possible-message = { $image } ist kleiner.

rule-sources-before-dependencies-title = Der Quelltext wird vor dem Installieren der Abhängigkeiten kopiert
rule-sources-before-dependencies-and-lock = Nach jeder Änderung an einer Datei läuft { $command } erneut: zuerst { $manifest } und { $lock } kopieren, dann installieren und erst danach den Rest kopieren.
rule-sources-before-dependencies-npm = Nach jeder Änderung an einer Datei läuft npm erneut: zuerst package.json und die Lock-Datei kopieren, dann installieren und erst danach den Rest kopieren.
rule-sources-before-dependencies-dotnet = Nach jeder Änderung an einer Datei läuft dotnet restore erneut: zuerst die Projektdateien kopieren, dann installieren und erst danach den Rest kopieren.
rule-sources-before-dependencies-pip = Nach jeder Änderung an einer Datei läuft pip erneut: zuerst die Requirements-Datei kopieren, dann installieren und erst danach den Rest kopieren.
rule-sources-before-dependencies-fix = Zuerst { $files } kopieren

rule-stage-name-casing-title = Der Name einer Stage ist nicht kleingeschrieben
rule-stage-name-casing-message = Für BuildKit ist der Name einer Stage kleingeschrieben: { $name } schreiben.
rule-stage-name-casing-fix = Den Namen kleinschreiben

rule-stages-without-gain-title = Eine zweite Stage, die kaum etwas bringt
rule-stages-without-gain-all = Diese Stage geht von { $stage } aus, wo gebaut wird: Alles, was zum Bauen nötig war, wird mit ausgeliefert.
rule-stages-without-gain-most = Diese Stage geht vom selben Image aus wie { $stage } und kopiert das meiste von dem, was { $stage } hinzufügt: Ausgeliefert wird fast so viel wie mit einer einzigen Stage.

rule-time-zones-missing-title = Zeitzonen fehlen
rule-time-zones-missing-set = TZ nennt eine Zeitzone, und dieses Image kennt keine außer UTC.
rule-time-zones-missing-left-behind = Die Zeitzonen, die tzdata gebracht hat, bleiben in der anderen Stage: Dieses Image kennt keine außer UTC.
rule-time-zones-missing-fix = Aus { $stage } kopieren

rule-undefined-arg-in-from-title = FROM nennt ein Argument, das nicht deklariert ist
rule-undefined-arg-in-from-message = { $name } ist vor dem ersten FROM nicht deklariert, hier also leer: mit ARG vor dem ersten FROM deklarieren.
rule-undefined-arg-in-from-near = { $name } ist vor dem ersten FROM nicht deklariert, hier also leer: War { $meant } gemeint?

rule-undefined-var-title = Eine Variable hat keinen Wert
rule-undefined-var-near = { $variable } hat hier keinen Wert, eingesetzt wird nichts: War { $meant } gemeint?
rule-undefined-var-in-heredoc = { $variable } hat hier keinen Wert, eingesetzt wird nichts: Damit der Text bleibt, wie er ist, das Wort nach << in Anführungszeichen setzen.
rule-undefined-var-declare = { $variable } hat hier keinen Wert, eingesetzt wird nichts: weiter oben mit ARG oder ENV deklarieren.
rule-undefined-var-escape = { $variable } hat hier keinen Wert, eingesetzt wird nichts: Soll es bleiben, wie es ist, { $escaped } schreiben.

rule-unused-stage-title = Keine andere Stage braucht diese
rule-unused-stage-message = Keine Stage nimmt etwas aus dieser: BuildKit überspringt sie.
rule-unused-stage-named = Keine Stage nimmt etwas aus { $name }: BuildKit überspringt sie, es sei denn, sie wird mit --target { $name } verlangt.
rule-unused-stage-fix = Stage entfernen

rule-uv-cache-kept-title = Der Cache von uv bleibt liegen
rule-uv-cache-kept-message = uv behält in diesem Layer, was es herunterlädt, neben der Umgebung.

rule-virtual-packages-kept-title = Ein virtuelles Paket wird nie gelöscht
rule-virtual-packages-kept-message = Die Pakete von { $name } bleiben: Nichts löscht sie.
rule-virtual-packages-kept-fix = { $name } am Ende dieses RUN löschen

rule-whole-stage-copied-title = Eine ganze Stage wird kopiert
rule-whole-stage-copied-message = Die Stage { $stage } kommt ganz herüber, mit ihrem Basis-Image und ihren Werkzeugen.

rule-workdir-relative-path-title = Das erste WORKDIR ist relativ
rule-workdir-relative-path-message = { $path } setzt am Verzeichnis des Basis-Images an, das sich ändern kann: den ganzen Pfad schreiben.

rule-yarn-cache-kept-title = Der Cache von Yarn bleibt liegen
rule-yarn-cache-kept-message = Yarn behält jedes heruntergeladene Paket in diesem Layer, neben node_modules.

rule-zypper-cache-kept-title = Die Metadaten von zypper bleiben liegen
rule-zypper-cache-kept-message = Was zypper über alle Pakete geholt hat, bleibt in diesem Layer; sind die Pakete installiert, wird es nicht mehr gebraucht.
