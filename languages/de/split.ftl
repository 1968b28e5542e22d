## What the proposal does, in one sentence

proposed-summary-program = Baut auf { $build } und liefert das Programm auf { $base } aus.
proposed-summary-published = Baut auf { $build } und liefert das Veröffentlichte auf { $base } aus.
proposed-summary-release = Baut auf { $build } und liefert das Release auf { $base } aus.
proposed-summary-java = Baut auf { $build } und liefert auf { $base } aus, was ausgeführt wird.
proposed-summary-jlink = Baut auf { $build } und liefert auf { $base } aus, was ausgeführt wird, mit der Laufzeitumgebung, die jlink erzeugt.
proposed-summary-native = Baut auf { $build } mit den Compilern und liefert das Ergebnis auf { $base } aus.
proposed-summary-next = Baut auf { $build } und liefert den Standalone-Server von Next.js auf { $base } aus.
proposed-summary-node = Installiert und baut auf { $build } und liefert den Projektordner auf { $base } aus.
proposed-summary-php = Installiert auf { $build } und liefert die Erweiterungen, die Pakete und den Projektordner auf { $base } aus.
proposed-summary-python = Installiert auf { $build } und liefert die Umgebung und den Projektordner auf { $base } aus.
proposed-summary-ruby = Installiert auf { $build } und liefert die Gems und den Projektordner auf { $base } aus.
proposed-summary-files = Baut auf { $build } und liefert die gebauten Dateien aus, die { $base } bereitstellt.
proposed-summary-server = Baut auf { $build } und liefert die Einstellungen des Servers und seine Dateien auf { $base } aus.

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = Die bisherige Stage baut und bleibt an Land; sie bekommt einen Namen, damit aus ihr kopiert werden kann.
proposed-build-pinned = Das Tag nennt jetzt die Debian-Version, weil die zweite Stage dieselbe haben muss.
proposed-build-same-libc = Beide Stages haben dieselbe C-Bibliothek.
proposed-base-smaller = Ein kleineres Image, auf dem das Programm unter den genannten Bedingungen läuft.
proposed-base-slim = Dieselbe Version auf derselben Distribution, ohne Compiler und Header.
proposed-base-same-without-compiler = Dasselbe Image, ohne den installierten Compiler.
proposed-base-same-without-build = Dasselbe Image, ohne das, was zum Bauen installiert wurde.
proposed-base-same-without-development = Dasselbe Image, ohne das, was nur der Entwicklung dient.
proposed-base-same-without-installer = Dasselbe Image, ohne das Werkzeug, das die Pakete installiert hat.
proposed-base-same-without-extensions = Dasselbe Image, ohne das, was zum Bauen der Erweiterungen und zum Installieren der Pakete nötig war.
proposed-base-same-server = Derselbe Server, ohne das, was die Dateien baut.
proposed-base-distribution-without = Dieselbe Distribution, ohne { $language }.
proposed-base-distribution-without-jdk = Dieselbe Distribution, ohne JDK.
proposed-base-debian-without-jdk = Dieselbe Debian-Version, ohne JDK.
proposed-base-debian-same-release = Dieselbe Debian-Version, damit das Programm seine C-Bibliothek findet.
proposed-base-release-lean = Dieselbe Version der Distribution, damit das Programm seine C-Bibliothek findet, ohne Compiler und Header.
proposed-base-release-without-manuals = Dieselbe Version ohne Handbücher und ohne das, was zum Bauen installiert wurde.
proposed-base-newest-debian = Die C-Bibliothek des neuesten stabilen Debian (auf einem neueren ist das Image nicht gebaut), ohne Compiler und Header.
proposed-base-debian-libc = Ein kleines Debian; das Programm braucht nur dessen C-Bibliothek.
proposed-base-debian-libc-of-run-time = Ein kleines Debian; die Laufzeitumgebung braucht nur dessen C-Bibliothek.
proposed-base-debian = Ein kleines Debian; alles andere bringt das Programm selbst mit.
proposed-base-debian-with-shell = Ein kleines Debian, dessen Shell die Zeilen darunter brauchen; alles andere bringt das Programm selbst mit.
proposed-base-scratch = Nichts als das Programm und das, was die nächste Zeile bringt.
proposed-base-static = Nur Zertifikate, Zeitzonen und eine Benutzerliste: Mehr braucht ein Programm ohne C-Bibliotheken nicht. (Eine Shell gibt es darin nicht.)
proposed-base-dotnet-alone = Das Programm bringt .NET selbst mit; dieses Image hat die C-Bibliotheken, die es braucht.
proposed-base-dotnet = Die Runtime derselben Version. Für ein Programm, das keine Webseiten ausliefert, genügt das kleinere dotnet/runtime.
proposed-base-erlang = Dieselbe Version der Distribution, damit die Laufzeitumgebung ihre C-Bibliotheken findet.
proposed-base-elixir-slim = Das schlanke Image derselben Version: dieselbe Distribution und dasselbe Erlang, ohne Compiler.
proposed-base-jre = Eine JRE derselben Java-Version: kein Compiler, kein Build-Werkzeug.
proposed-base-next = Dieselbe Version von Node; alles andere, was der Server braucht, hat der Build zusammengestellt.
proposed-base-uv = Das Image, auf dem das von uv aufbaut: dasselbe Python, ohne uv.
proposed-base-web-server = Gebaut wurden Dateien, die jeder Webserver bereitstellen kann.

## Why a line is new in the first stage

proposed-line-venv-pip = Was pip installiert, kommt in einen einzigen Ordner, der sich als Ganzes kopieren lässt.
proposed-line-venv-poetry = Was Poetry installiert, kommt in einen einzigen Ordner, der sich als Ganzes kopieren lässt.
proposed-line-venv-path = Ab hier sind python und pip die der Umgebung.
proposed-line-venv-active = Poetry verwendet die Umgebung, die aktiv ist.
proposed-line-uv-python = Die Umgebung soll das Python dieses Images verwenden, das in der zweiten Stage an derselben Stelle liegt.
proposed-line-no-cgo = Ohne cgo braucht das Programm keine C-Bibliothek und läuft auf jedem Basis-Image.
proposed-line-prune = Was in package.json unter devDependencies steht, dient nur dem Bauen und geht nicht mit hinüber.

## Why a line is new in the second stage

proposed-line-packages = Das Programm braucht womöglich, was diese Pakete mitbringen; was nur zum Bauen dient, kann weg.
proposed-line-package-of-package = Ein Paket, das vom Programm verwendet wird, braucht es; im schlanken Image fehlt es.
proposed-line-databases = Wogegen Pakete für PostgreSQL und MySQL gelinkt sind; was das Programm nicht braucht, kann weg.
proposed-line-time-zones = Zeitzonen, die im schlanken Image womöglich fehlen.
proposed-line-rails = Zeitzonen, die Rails liest, und wogegen Gems für Datenbanken (pg, mysql2) gelinkt sind; was das Programm nicht braucht, kann weg.
proposed-line-certificates = Zertifikate für HTTPS.
proposed-line-certificates-of-build = Ein Programm, das HTTPS-Verbindungen öffnet, braucht die Stammzertifikate, die das Build-Image hatte.
proposed-line-certificates-openssl = Zertifikate für HTTPS und OpenSSL, gegen das viele Crates gelinkt sind; was das Programm nicht braucht, kann weg.
proposed-line-certificates-libgcc = Zertifikate für HTTPS und die Bibliothek, gegen die Rust-Programme auf musl gelinkt sind.
proposed-line-erlang-libraries = Die C-Bibliotheken, gegen die die Laufzeitumgebung von Erlang gelinkt ist, und Zertifikate für HTTPS.
proposed-line-erlang-utf8 = Erlang liest Dateinamen als UTF-8.
proposed-line-health = Der Healthcheck führt es aus.
proposed-line-environment-path = Damit das Programm findet, was installiert ist.
proposed-line-bundler-settings = Bundler legt Einstellungen womöglich im Home-Verzeichnis des Benutzers ab, der sie vornimmt.
proposed-line-hostname = Sonst lauscht der Server nur auf dem Namen des Containers.
proposed-line-global = Was für alle Projekte installiert ist, wird auch hier gebraucht.
proposed-line-port = Derselbe Port wie zuvor.
proposed-line-port-single-page = Derselbe Port, und für Adressen, die keine Dateien sind, die erste Seite, wie es Single-Page-Anwendungen brauchen.
proposed-line-library-path = Die Bibliotheken dieses Compilers sind neuer als die der Distribution; das Programm sucht sie hier zuerst.
proposed-line-ldconfig = Die Liste der Bibliotheken nennt auch die, die kopiert wurden.
proposed-line-sets-up = Diese Zeile richtet das System ein, auch hier.
proposed-line-argument = Jede Stage deklariert die Argumente, die sie liest.
proposed-line-variable = Das Programm liest sie womöglich zur Laufzeit.
proposed-line-workdir = Das Programm startet, wo es bisher startete.
proposed-line-outside = Es liegt außerhalb des Projektordners, und das Programm sucht es womöglich dort.
proposed-line-not-built = Es gehört nicht zu dem, was gebaut wird; das Programm braucht es also womöglich.
proposed-line-files = Das Programm liest diese Dateien womöglich zur Laufzeit.
proposed-line-arranges = Diese Zeile richtet Ordner ein, die das Programm womöglich verwendet.
proposed-line-account = Das Programm läuft unter diesem Benutzer, also wird er auch hier angelegt.
proposed-line-account-changed-to = Das Programm wechselt womöglich zu diesem Benutzer.
proposed-line-crosses = Das geht hinüber und behält seinen Platz.
proposed-line-crosses-to-programs = Das geht hinüber, in einen Ordner, in dem nach Programmen gesucht wird.
proposed-line-crosses-elsewhere = Das geht hinüber, dorthin, wo danach gesucht wird.
proposed-line-user = Das Programm läuft unter demselben Benutzer wie bisher.
proposed-line-moved = Was dem Container für den Start vorgegeben wird, gehört in die Stage, die ausgeliefert wird.
proposed-line-starts-next = Der Standalone-Server liegt jetzt im Ordner selbst.
proposed-line-starts-nginx = An die Stelle des Servers, der die Sprache brauchte, tritt nginx.
proposed-line-starts-directly = Das Programm der Umgebung wird direkt gestartet; { $tool } bleibt an Land, und beim Start wird nichts installiert.

## What to check: each stands after split-check ("To check:")

proposed-check-files = Dateien, die das Programm zur Laufzeit liest (Vorlagen, Konfiguration, statische Dateien), müssen ebenfalls kopiert werden.
proposed-check-arranges = „{ $command } …“ richtet auch Dateien außerhalb des Projektordners ein; wenn das Programm sie braucht, muss das auch hier geschehen.
proposed-check-left-behind = Außerhalb des Projektordners haben Befehle { $paths } erzeugt; was das Programm davon braucht, muss kopiert werden.
proposed-check-tools = Ruft das Programm selbst { $packages } auf, muss das in der zweiten Stage installiert werden.
proposed-check-script = { $script } ist ein Skript: Programme, die es aufruft und die in { $base } fehlen (curl, git …), müssen in der zweiten Stage installiert werden.
proposed-check-programs = Programme, die es aufruft und die in { $base } fehlen (git, curl …), müssen in der zweiten Stage installiert werden.
proposed-check-ldd = ldd { $program }, in der ersten Stage ausgeführt, nennt die Bibliotheken, die das Programm braucht; jede muss auch in der zweiten Stage vorhanden sein.
proposed-check-make-install = Ein Makefile installiert womöglich auch in andere Ordner als { $folder }; was dort liegt, muss ebenfalls kopiert werden.
proposed-check-program-alone = Liest das Programm keine andere Datei aus { $folder }, genügt { $program } allein.
proposed-check-written = { $path } muss ebenfalls kopiert werden, wenn das Programm es liest.
proposed-check-argument = { $path }, das dem Programm mitgegeben wird, muss ebenfalls kopiert werden, wenn es eine Datei des Projekts ist.
proposed-check-cgo = Ein Paket, das cgo braucht (go-sqlite3 …), lässt sich ohne cgo bauen, scheitert aber zur Laufzeit.
proposed-check-rust-libraries = C-Bibliotheken außer OpenSSL, gegen die das Programm gelinkt ist (ldd zeigt sie), müssen in der zweiten Stage installiert werden.
proposed-check-release-without-erlang = Ein Release, das Erlang weglässt (include_erts: false), braucht zur Laufzeit das bisherige Image.
proposed-check-release-files = Dateien außerhalb des Releases, die das Programm zur Laufzeit liest, müssen ebenfalls kopiert werden.
proposed-check-jar = Ein jar, das seine Abhängigkeiten nicht enthält, braucht seine Bibliotheken auch in der zweiten Stage neben sich.
proposed-check-node-libraries = Programme und C-Bibliotheken, die Pakete aufrufen und die in { $base } fehlen (git, python3, ImageMagick …), müssen in der zweiten Stage installiert werden.
proposed-check-dependencies = Was das Programm zur Laufzeit braucht, muss in package.json unter dependencies stehen.
proposed-check-development = Entwicklungsabhängigkeiten kommen mit herüber; npm prune --omit=dev am Ende der ersten Stage lässt sie weg.
proposed-check-standalone = Mit output: 'standalone' in der Konfiguration legt next build alles, was ausgeliefert werden muss, in .next/standalone ab.
proposed-check-corepack = corepack lädt den Paketmanager beim Start des Containers herunter; corepack install in der zweiten Stage oder node als Programm vermeidet das.
proposed-check-node-gyp = Python wurde für ein Build-Werkzeug (node-gyp) gehalten und fehlt in der zweiten Stage.
proposed-check-next-public = Hat das Projekt einen Ordner public, muss er ebenfalls kopiert werden: { $instruction }.
proposed-check-php-extensions = php -m muss dieselben Erweiterungen ohne Warnungen auflisten: Jede braucht ihre C-Bibliothek in der zweiten Stage.
proposed-check-php-node = Node wurde für ein Build-Werkzeug gehalten und fehlt in der zweiten Stage; node_modules kann am Ende der ersten gelöscht werden.
proposed-check-script-runner = Das Skript muss Programme mit ihrem Namen starten, ohne { $runner }.
proposed-check-moved-programs = Programme aus Paketen liegen jetzt in { $folder } und nicht mehr in /usr/local/bin.
proposed-check-python-libraries = Ein Paket, das hier kompiliert wurde, ist womöglich gegen eine C-Bibliothek gelinkt, die im schlanken Image fehlt (libgomp1, libpq5 …); sie muss in der zweiten Stage installiert werden.
proposed-check-python-left = Was „{ $command } …“ außerhalb des Projektordners abgelegt hat (Modelle, Daten), muss ebenfalls kopiert werden.
proposed-check-ruby-libraries = Ein Gem mit C-Code ist womöglich gegen eine Bibliothek gelinkt, die in { $base } fehlt (rmagick, ruby-vips …); sie muss in der zweiten Stage installiert werden.
proposed-check-ruby-assets = node_modules kommt mit herüber; was nur Assets baut, kann am Ende der ersten Stage gelöscht werden.
proposed-check-server-told = Header, Weiterleitungen und Rewrites, die für den bisherigen Server eingestellt waren, müssen auch für nginx eingestellt werden.
proposed-check-single-page = Ist es keine Single-Page-Anwendung, gehört =404 an die Stelle von /index.html.
proposed-check-ipv4 = nginx lauscht hier nur auf IPv4: Der Healthcheck muss 127.0.0.1 statt localhost abfragen.
proposed-check-low-port = Port { $port } verlangt Rechte, die der Benutzer womöglich nicht überall hat.
proposed-check-preview = preview wurde für vite preview gehalten, das den Ordner dist bereitstellt: Aufschluss geben package.json und vite.config.
proposed-check-server-packages = Pakete, die der Server selbst braucht (Module), müssen in der zweiten Stage installiert werden.

## Why there is no proposal: of any file

proposed-none-layout = Die Datei ist so aufgebaut, dass sie sich nicht aufteilen ließ.
proposed-none-missing = Es ist nichts zu sehen, was { $path } erzeugt; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-no-shell = { $base } hat keine Shell, und die zweite Stage müsste etwas ausführen.
proposed-none-no-stage = Es gibt keine Stage.
proposed-none-no-base = Es gibt kein Basis-Image.
proposed-none-not-in-image = { $path }, das der Container startet, wäre nicht im Image.
proposed-none-saves-nothing = Eine zweite Stage würde fast nichts sparen: Was ausgeliefert wird, ist größtenteils das, was läuft.
proposed-none-whole-stage = SHELL und ONBUILD gelten für eine ganze Stage; diese Datei ist von Hand aufzuteilen.
proposed-none-own-certificates = Die Datei fügt eigene Zertifikate hinzu, denen die zweite Stage nicht vertrauen würde; sie ist von Hand aufzuteilen.
proposed-none-archived = Die zweite Stage müsste Pakete installieren, und die von Debian { $release } werden nicht mehr bereitgestellt.
proposed-none-small-npm = { $base } ist schon klein; was noch zu gewinnen ist, bringt npm ci --omit=dev.
proposed-none-small = { $base } ist schon klein; zu gewinnen ist nur noch etwas bei dem, was darauf installiert wird.
proposed-none-no-folder = Das Programm hat keinen eigenen Ordner (WORKDIR); was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-no-path = { $word } ist kein Pfad.

## Why there is no proposal: what the container starts

proposed-none-no-start = Kein CMD oder ENTRYPOINT sagt, was der Container startet; was ausgeliefert werden muss, ist deshalb nicht bekannt.
proposed-none-bare-shell = Der Container startet nur eine Shell; was ausgeliefert werden muss, ist deshalb nicht bekannt.
proposed-none-shell-options = Der Container startet eine Shell mit Optionen, die alles Mögliche bedeuten können.
proposed-none-shell-line = Der Container startet eine Shell-Zeile, deren Programme sich nicht bestimmen lassen.
proposed-none-shell-line-with = Der Container startet eine Shell-Zeile mit { $program }; was das braucht, ist nicht bekannt.
proposed-none-several-commands = Der Container startet eine Shell-Zeile, die mehr ist als ein einfacher Befehl.
proposed-none-shell-script = Der Container startet ein Shell-Skript, das alles Mögliche brauchen kann.
proposed-none-script = Der Container startet { $script }, ein Skript, das alles aus dem bisherigen Image brauchen kann.
proposed-none-script-by-name = Der Container startet { $program }, dem Namen nach ein Skript, das alles aus dem bisherigen Image brauchen kann.
proposed-none-interpreted = Der Container startet { $program }: Was ein Programm mit der Endung { $ending } zur Laufzeit braucht, ist nicht bekannt.
proposed-none-toolchain = Der Container startet mit { $program }, und das braucht zur Laufzeit die ganze Toolchain.
proposed-none-development = Der Container startet { $program }, das zum Entwickeln da ist und alles braucht, was installiert ist.
proposed-none-unknown-start = Woher { $program } kommt, das der Container startet, ist nicht bekannt.
proposed-none-outside = { $program }, das der Container startet, liegt außerhalb des Projektordners.
proposed-none-brought = { $program }, das der Container startet, kam mit dem Build-Kontext; was es braucht, lässt sich nicht ablesen.
proposed-none-not-built = Es ist nichts zu sehen, was { $program } baut, das der Container startet.
proposed-none-not-published = Es ist nichts zu sehen, was { $program } veröffentlicht, das der Container startet.
proposed-none-beside-server = Der Container startet neben dem Server { $program }, und das kann alles Mögliche brauchen.

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = Der Benutzer ist eine Variable; ob es ihn in der zweiten Stage gäbe, ist deshalb nicht bekannt.
proposed-none-user-made = Den Benutzer { $user } legt ein RUN an, das noch mehr tut; er muss zuerst ein eigenes RUN bekommen.
proposed-none-some-user-made = Ein RUN, das einen Benutzer anlegt, tut noch mehr; der Benutzer muss zuerst ein eigenes RUN bekommen.
proposed-none-unusual-packages = Die Datei installiert Pakete auf eine Weise, die sich in einer zweiten Stage nicht wiederholen ließe.
proposed-none-manager = Die Datei installiert Pakete mit { $manager }, das im Image der zweiten Stage fehlen würde.
proposed-none-links = { $package } ist gegen eine C-Bibliothek gelinkt, die im schlanken Image fehlt: Sie muss dort zuerst installiert werden.

## Why there is no proposal: compiled programs

proposed-none-dart = Kein dart compile exe erzeugt ein Programm, das ohne Dart läuft.
proposed-none-dotnet = Der Container startet mit dotnet, aber ohne eine .dll: Er braucht zur Laufzeit das ganze SDK.
proposed-none-elixir = Der Container startet kein Release, das mix hier erzeugt (_build/prod/rel/NAME/bin/NAME).
proposed-none-elixir-tag = Das Tag { $tag } sagt nicht, auf welcher Distribution das Release gebaut wird.
proposed-none-go-tag = Das Programm verwendet C-Bibliotheken, und das Tag { $tag } sagt nicht, auf welcher Debian-Version es gebaut wird.
proposed-none-debian-tag = Das Tag { $tag } sagt nicht, auf welcher Debian-Version das Programm gebaut wird.
proposed-none-java-builds-nothing = In dieser Datei wird nichts gebaut; vielleicht lässt sich nur mit einer JRE anstelle des JDK etwas gewinnen.
proposed-none-java-start = Der Container startet java nicht selbst; was er braucht, ist deshalb nicht bekannt.
proposed-none-java-tag = Das Tag { $tag } nennt keine Java-Version, zu der es ein JRE-Image gibt.
proposed-none-java-no-jar = Der Container startet java ohne -jar und ohne Klassenpfad.
proposed-none-java-pattern = { $word } ist ein Muster: Das jar muss beim Namen genannt sein, damit es kopiert werden kann.
proposed-none-native-taken-away = Was zum Bauen installiert wurde, wird wieder entfernt: Eine zweite Stage würde fast nichts sparen.
proposed-none-native-other-user = { $base } läuft unter einem anderen Benutzer als root; wie die zweite Stage einzurichten wäre, ist deshalb nicht bekannt.
proposed-none-native-links = Das Programm ist gegen eine Bibliothek ({ $library }) aus { $base } gelinkt, die in einem kleineren Image fehlt: Sie muss zuerst unter ihrem Namen installiert werden.
proposed-none-native-library-path = Die Datei legt selbst fest, wo Bibliotheken liegen (LD_LIBRARY_PATH); dort müssen auch die des Compilers sein.
proposed-none-native-fortran = Fortran-Programme brauchen Bibliotheken dieses Compilers, deren Namen von seiner Version abhängen.
proposed-none-native-tag = Das Tag { $tag } sagt nicht, auf welcher Debian-Version das Programm gebaut wird und welche C-Bibliothek es also braucht.
proposed-none-native-runs = Die Datei führt { $program } aus; was es für das gebaute Programm hinterlässt, ist nicht bekannt.
proposed-none-native-changes = Die Datei ändert { $path }, das in der zweiten Stage unverändert wäre.
proposed-none-native-prefix = Die Datei installiert nach { $folder }, mitten in das, was das Image dort schon hat: Mit einem eigenen Ordner als Präfix ließe es sich kopieren.
proposed-none-native-makefile = Ein eigenes Makefile bestimmt, wohin make install etwas legt; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-native-beside-prefix = Die Datei installiert mit { $option } neben das Präfix; was dort kopiert werden muss, ist nicht bekannt.
proposed-none-native-written = Auch { $path } wird vom Build geschrieben, und das Programm braucht es womöglich.

## Why there is no proposal: interpreted languages

proposed-none-browser = { $package } legt seinen Browser außerhalb des Projektordners ab und braucht, was das bisherige Image hat.
proposed-none-php-builds-nothing = Hier wird nichts gebaut: Weder Composer noch ein Installer für Erweiterungen läuft.
proposed-none-php-changes = { $program } ändert das System; das müsste auch in der zweiten Stage geschehen.
proposed-none-python-2 = Python 2 hat kein venv, und damit arbeitet dieses Rezept.
proposed-none-python-environment = Hier wird schon eine Umgebung angelegt, auf eine Weise, die dieses Rezept nicht kennt.
proposed-none-python-several = Hier werden Pakete auf mehrere Arten installiert; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-python-outside = In { $path } wird eine Umgebung angelegt, aber nicht alles, was installiert wird, kommt erkennbar dorthin.
proposed-none-python-user = { $tool } läuft unter einem anderen Benutzer als root, der womöglich nicht in die Umgebung schreiben darf.
proposed-none-python-pip = Die Pakete werden nicht mit einem einfachen pip install installiert; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-python-tag = Das Tag { $tag } sagt nicht, welche Python-Version das Image hat.
proposed-none-python-system = Die Art, wie die Pakete installiert werden, lässt nicht erkennen, was kopiert werden muss.
proposed-none-python-downloads = { $program } lädt etwas in einen Ordner außerhalb des Projektordners herunter; er müsste ebenfalls kopiert werden.
proposed-none-uv-other = uv sync verwendet nicht die Umgebung, die hier angelegt wird.
proposed-none-uv-not-all = Nicht alle Pakete kommen in die Umgebung von uv sync; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-uv-keeps = uv behält das Python oder die Dateien der Pakete in einem eigenen Ordner, der in einer zweiten Stage fehlen würde.
proposed-none-uv-system = uv installiert in das Python des Systems; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-uv-tag = Das Tag { $tag } sagt nicht, auf welchem Python-Image das Image aufbaut.
proposed-none-uv-programs = Die Programme der Pakete liegen neben uv in { $folder }; das Programm mit python -m starten.
proposed-none-poetry-not-all = Nicht alle Pakete werden von Poetry installiert; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-poetry-build = Der Build führt nach poetry install Python aus, ohne poetry run: Es würde die Pakete nicht finden.
proposed-none-runner-words = { $runner } startet mit Wörtern aus CMD; das Programm muss zuerst in ENTRYPOINT stehen.
proposed-none-runner-option = Der Container startet mit { $runner } { $option }, was dieses Rezept nicht kennt.
proposed-none-project-later = { $tool } installiert das Projekt selbst hier nicht und täte es erst beim Start des Containers.
proposed-none-ruby-bundle = Kein bundle install sagt, welche Gems das Programm braucht.
proposed-none-ruby-gems = Die Gems kommen hier in einen eigenen Ordner; was kopiert werden muss, ist deshalb nicht bekannt.
proposed-none-ruby-system = gem update --system ändert Ruby selbst; das müsste auch in der zweiten Stage geschehen.

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = Der Container stellt { $folder } samt dem Quelltext darin bereit; der Build sollte in einen eigenen Ordner schreiben.
proposed-none-web-health = Der Healthcheck führt ein Programm der Sprache aus, das im Image eines Webservers fehlt.
proposed-none-web-port = Der Port, auf dem der Container antwortet, steht nicht in der Datei.
proposed-none-web-option = { $program } erhält { $option }; wie sich nginx dasselbe vorgeben lässt, ist nicht bekannt.
proposed-none-server-builds-nothing = In dieser Datei wird nichts gebaut: Ausgeliefert werden der Server und seine Dateien.
proposed-none-server-no-files = Dort, wo der Server nach Dateien sucht, wird erkennbar nichts gebaut.

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = Alles wird in dieser einen Stage gebaut und ausgeliefert.
proposed-joined-linked = Was aus der anderen Stage kopiert wurde, ist hier schon da: Ein Link bringt es an seinen Platz.
proposed-joined-copied = Was aus der anderen Stage kopiert wurde, ist hier schon da; an seinem Platz liegen womöglich andere Dateien, deshalb wird es kopiert und ist doppelt da.
proposed-joined-again = So begann die letzte Stage; in der Stage davor war es anders.
proposed-joined-check-missing = Es ist nichts zu sehen, was { $path } erzeugt.
proposed-joined-check-manager = { $other } gibt es in dem Image nicht, auf dem gebaut wird: Dasselbe muss mit { $own } installiert werden.
proposed-joined-check-base = Was in der letzten Stage läuft, brachte ihr Image { $image } mit: Hier muss es installiert werden.
