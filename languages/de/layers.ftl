## Notes on the size of a layer, an image or a guess: after a size, without a full stop; several stand in a row

note-between = ;{ " " }
note-size-is-yours = die Größe ist eine eigene Angabe
note-yours = eigene Angabe
note-kept-for-later = aufgehoben für Builds, die von diesem Image ausgehen: { $instruction }
note-nested-too-deeply = zu tief verschachtelt, um verfolgt zu werden
note-script-unknown = liest ein Skript, das nicht bekannt ist

note-image-not-named = das Image ist nicht benannt
note-image-nothing-recorded = zu { $image } ist nichts erfasst
note-image-not-recorded = { $image } ist nicht erfasst: Stattdessen zählt { $other }
note-image-tag-moves = das Tag wandert: Stattdessen zählt { $other }
note-image-other-platform = wie { $image } für eine andere Plattform
note-image-of-docker-hub = gelesen als { $image } von Docker Hub
note-image-without-value = ein Teil der Angabe hat keinen Wert: Stattdessen zählen verwandte Images
note-image-recorded = erfasst { $date }
note-image-undated = ohne Datum erfasst
note-image-approximate = ungefähr
note-image-digest = Digest nicht berücksichtigt

note-context-file = der Build-Kontext ist nicht bekannt: eine übliche Größe für eine solche Datei
note-context-files = der Build-Kontext ist nicht bekannt: übliche Dateien, die passen
note-context-whole = die Größe des Build-Kontexts ist nicht bekannt: eine übliche Größe
note-context-holds-none = Der angegebene Build-Kontext enthält { $name } nicht.

note-download-version = { $name } in Version { $version }
note-download-versions = { $name } in den erfassten Versionen
note-download-recorded = { $name } wie erfasst
note-download-too = { $what }, für eine andere Plattform
note-download-platform = { $name } für eine andere Plattform
note-download-usual = die Größe von { $name } ist nicht bekannt: eine übliche für Dateien dieser Art
note-download-repository = die Größe von { $name } ist nicht bekannt: ein übliches Repository
note-download-list = lädt Dateien nach einer Liste herunter, die nicht bekannt ist

note-package-absent = { $program } gibt es in diesem Image nicht: Das würde scheitern
note-package-stands-in = für { $name } zählt { $other }
note-package-unknown = die Größe des Pakets { $name } ist nicht bekannt
note-packages-unnamed = installiert Pakete, deren Namen hier nicht bekannt sind
note-packages-removed = entfernt Pakete, die hier nicht bekannt sind
note-packages-upgraded = ein Upgrade schreibt neu, was sich seit dem Bau des Basis-Images geändert hat
note-packages-may-stay = pacman -Scc --noconfirm nimmt die vorgegebene Antwort und behält die Pakete womöglich
note-weight-unknown = was { $name } wiegt, ist nicht bekannt
note-weight-of-some-unknown = was ein Paket wiegt, ist nicht bekannt
note-usual-requirements = die Requirements sind nicht bekannt: eine übliche Auswahl
note-usual-project = die Abhängigkeiten des Projekts sind nicht bekannt: eine übliche Auswahl
note-usual-conda = was conda installiert, ist nicht bekannt: eine übliche Auswahl
note-usual-gems = das Gemfile ist nicht bekannt: eine übliche Auswahl von Gems
note-usual-dependencies = { $file } ist nicht bekannt: eine übliche Auswahl von Abhängigkeiten
note-modules-of = { $count ->
    [one] { $count } Modul aus { $file }
   *[other] { $count } Module aus { $file }
}
note-crates-of = { $count ->
    [one] { $count } Crate aus { $file }
   *[other] { $count } Crates aus { $file }
}
note-packages-of = { $count ->
    [one] { $count } Paket aus { $file }
   *[other] { $count } Pakete aus { $file }
}
note-dependencies-of = { $count ->
    [one] { $count } Abhängigkeit aus { $file }
   *[other] { $count } Abhängigkeiten aus { $file }
}

note-writes-unknown = was { $program } schreibt, ist nicht bekannt
note-writes-where = wohin { $program } schreibt, ist nicht bekannt
note-builds-where = wohin go build schreibt, ist nicht bekannt
note-service = was ein laufender Dienst schreibt, ist nicht bekannt
note-takes-unknown = { $program } nimmt Dateien, die hier nicht bekannt sind
note-takes-from-mount = { $program } nimmt { $name } aus einem Mount: Die Größe ist nicht bekannt
note-changes-files = { $program } ändert Dateien, die hier nicht bekannt sind
note-changes-paths = { $program } ändert Pfade, die hier nicht bekannt sind
note-removes-paths = entfernt Pfade, die hier nicht bekannt sind
note-held-by-packages = was zu Paketen gehört und unter { $path } liegt, ist nicht abgezogen
note-goes-with = wie viel von { $directory } mit { $name } wegfällt, ist nicht bekannt
note-takes-off = wie viel { $program } wegnimmt, ist nicht bekannt
note-find-runs = was find für jede Datei ausführt, ist nicht bekannt
note-find-copies = wie viel find kopiert, ist nicht bekannt
note-find-removes = wie viel find entfernt, ist nicht bekannt

note-guess-recorded = erfasst; andere Versionen wiegen mehr oder weniger
note-guess-not-in-index = nicht im Index: was andere Pakete wiegen
note-guess-public-projects = was Dateien mit solchen Namen in öffentlichen Projekten wiegen
note-guess-several = alles, was es hinzufügt, aus mehreren Werten

## What a guess is the size of, where it has a name; $manager is a program: npm, apt

note-label-context = { $name } aus dem Build-Kontext
note-label-image = das Image { $name }
note-label-package = das { $manager }-Paket { $package }
note-label-packages = { $manager }-Pakete mit unbekannten Namen

## What a layer or the final image consists of: in parentheses after a path. A tool's name stands before a colon

part-more = { $count ->
    [one] { $count } weiterer Eintrag
   *[other] { $count } weitere Einträge
}
part-unpacked = { $name } entpackt
part-written-by = geschrieben von { $program }
part-from = aus { $path }
part-script = Skript { $name }
part-context = Kontext: { $name }
part-left-behind = { $manager }: Überbleibsel von { $name }
part-needed-still = { $manager }: aus { $name } noch gebraucht
part-to-build = { $manager }: zum Bauen von { $name }
part-dependencies-of = { $tool }: Abhängigkeiten
part-intermediate-files-of = { $tool }: Zwischendateien
part-cache-of = { $tool }-Cache
part-database-of = { $tool }-Datenbank
part-metadata-of = { $tool }-Metadaten
part-upgrade-of = { $tool }-Upgrade

part-base = Basis
part-of-this-size = in dieser Größe
part-changed = geändert
part-copied = kopiert
part-copied-by-find = von find kopiert
part-build-context = Build-Kontext
part-build-output = Build-Ergebnis
part-build-objects = Build: Objektdateien
part-download = Download
part-downloads = Downloads
part-accounts = Benutzerkonten
part-home = Home-Verzeichnis
part-keys = Schlüssel
part-certificates = Zertifikate
part-loader-cache = Loader-Cache
part-services = Dienste
part-alternatives = Alternativen
part-answers = Antworten
part-configuration = Konfiguration
part-locales = Locales
part-patched = gepatcht
part-reconfigured = neu konfiguriert
part-native-image = Native Image
part-packaged-application = gepackte Anwendung
part-deployed-package = bereitgestelltes Paket
part-unpacked-an-archive = ein Archiv entpackt
part-unpacked-a-text = einen Text entpackt
part-unpacked-jar = entpacktes jar
part-package-files = Paketdateien
part-apk-index = apk-Index
part-apk-packages = apk-Pakete
part-apt-archives = apt-Archive
part-apt-lists = apt-Listen
part-apt-package-index = apt-Paketindex
part-apt-sources = apt-Quellen
part-bun-documents = bun-Dokumente
part-bundler-gems = bundler: Gems
part-cargo-registry = cargo: Registry
part-cargo-vendored-crates = cargo: Crates in vendor
part-composer-required = composer: angeforderte Pakete
part-conda-archives = conda-Archive
part-conda-packages = conda: Pakete
part-dotnet-build = dotnet: Build
part-dotnet-published = dotnet: veröffentlicht
part-dotnet-workload = dotnet: Workload
part-gem-archives = Gem-Archive
part-gem-built = gem: gebaut
part-git-history = git-Verlauf
part-git-submodules = git-Submodule
part-git-a-repository = git: ein Repository
part-git-fetched = git: abgeholt
part-go-binaries = go: Programme
part-go-build-cache = go: Build-Cache
part-go-modules = go: Module
part-go-vendored-modules = go: Module in vendor
part-gradle-build = gradle: Build
part-gradle-cache = gradle: Cache
part-maven-copied-dependencies = maven: kopierte Abhängigkeiten
part-maven-repository = maven: Repository
part-npm-a-package-of-unknown-name = npm: ein Paket mit unbekanntem Namen
part-npm-development-dependencies = npm: Entwicklungsabhängigkeiten
part-nuget-packages = nuget: Pakete
part-pip-a-package-of-unknown-name = pip: ein Paket mit unbekanntem Namen
part-pip-requirements = pip: Requirements
part-pip-the-project = pip: das Projekt
part-pip-wheels = pip: Wheels
part-pnpm-store = pnpm-Store
part-python-built-distribution = python: gebautes Paket
part-python-compiled-files = python: kompilierte Dateien
part-rails-cache = rails: Cache
part-rustup-toolchain = rustup: Toolchain

## What a guess is the size of, in words a learner knows: each stands in a list with its size

guess-apk-cache = Paketindizes, die apk ohne --no-cache behält
guess-apk-upgrade = was apk upgrade neu schreibt
guess-apt-lists = Paketlisten, die apt-get update hinterlässt
guess-apt-lists-ubuntu = Paketlisten, die apt-get update hinterlässt (Ubuntu)
guess-apt-locked-upgrade = Pakete des Basis-Images, die eine Installation mit aktualisiert
guess-apt-pkgcache = der eigene Cache von apt, wo nichts ihn leert
guess-apt-unknown-among = ein Paket, das nicht im Index steht
guess-apt-upgrade = was apt-get upgrade neu schreibt
guess-bundle-install = die Gems eines Projekts (bundle install)
guess-c-binary = ein kompiliertes Programm
guess-c-build-objects = Objektdateien eines Builds in C oder C++
guess-cargo-debug-locked = target/ eines Debug-Builds in Rust, nach den Crates in Cargo.lock
guess-cargo-registry = die Registry von cargo mit heruntergeladenen Crates
guess-cargo-release-locked = target/ eines Release-Builds in Rust, nach den Crates in Cargo.lock
guess-cargo-target-debug = target/ eines Debug-Builds in Rust
guess-cargo-target-release = target/ eines Release-Builds in Rust
guess-composer-install = die Pakete eines PHP-Projekts (composer install)
guess-conda-archives = Archive, die conda behält
guess-conda-install = eine conda-Umgebung
guess-context-default = der ganze Build-Kontext (COPY . .)
guess-context-dotnet = der ganze Build-Kontext eines .NET-Projekts (COPY . .)
guess-context-go = der ganze Build-Kontext eines Go-Projekts (COPY . .)
guess-context-java = der ganze Build-Kontext eines Java-Projekts (COPY . .)
guess-context-node = der ganze Build-Kontext eines JavaScript-Projekts (COPY . .)
guess-context-php = der ganze Build-Kontext eines PHP-Projekts (COPY . .)
guess-context-python = der ganze Build-Kontext eines Python-Projekts (COPY . .)
guess-context-ruby = der ganze Build-Kontext eines Ruby-Projekts (COPY . .)
guess-context-rust = der ganze Build-Kontext eines Rust-Projekts (COPY . .)
guess-context-static = der ganze Build-Kontext einer statischen Website (COPY . .)
guess-context-with-node-modules = der ganze Build-Kontext mit node_modules
guess-crates-locked = die Registry von cargo, nach den Crates in Cargo.lock
guess-dnf-metadata = Metadaten der Repositorys, die dnf behält
guess-dotnet-build = bin und obj eines .NET-Builds
guess-dotnet-nuget-packages = die NuGet-Pakete eines Projekts
guess-dotnet-publish = eine veröffentlichte .NET-Anwendung
guess-dotnet-publish-aot = eine .NET-Anwendung, im Voraus kompiliert (AOT)
guess-dotnet-publish-self-contained = eine .NET-Anwendung samt Runtime
guess-download-binaries = ein heruntergeladenes Archiv mit Programmen
guess-download-deb = ein heruntergeladenes .deb-Paket
guess-download-jar = ein heruntergeladenes .jar
guess-download-program = ein heruntergeladenes Programm
guess-download-rpm = ein heruntergeladenes .rpm-Paket
guess-download-script = ein heruntergeladenes Skript
guess-download-sources = ein heruntergeladenes Archiv mit Quelltext
guess-download-unknown = ein Download
guess-gem-pure = ein Gem
guess-gem-unknown = ein Gem, das nicht im Index steht
guess-git-clone = ein geklontes Repository mit seinem Verlauf
guess-git-clone-shallow = ein geklontes Repository, nur der letzte Stand
guess-go-binary = ein Go-Programm
guess-go-binary-stripped = ein Go-Programm ohne Symbole
guess-go-build-cache = der Build-Cache von Go
guess-go-build-cache-std = der Build-Cache von Go, nur die Standardbibliothek
guess-go-mod-download = der Modul-Cache von Go
guess-gradle-build = build/ eines Gradle-Builds
guess-gradle-cache = Gradle mit den Abhängigkeiten, die es behält
guess-jar = das jar einer Anwendung
guess-jar-thin = ein jar ohne seine Abhängigkeiten
guess-lein-cache = das Maven-Repository, das Leiningen behält
guess-locale-gen = erzeugte Locales
guess-make-install = was make install schreibt
guess-maven-repository = ~/.m2: Plugins und Abhängigkeiten von Maven
guess-maven-target = target/ eines Maven-Builds
guess-mix-deps = die Abhängigkeiten eines Elixir-Projekts
guess-modules-required = der Modul-Cache von Go, nach den Modulen in go.mod
guess-npm-build-output = das Ergebnis eines JavaScript-Builds
guess-npm-documents-unknown = Dokumente, die npm zu einem Paket behält, das nicht im Index steht
guess-npm-install = node_modules eines Projekts, ohne Entwicklungspakete
guess-npm-install-dev = node_modules eines Projekts
guess-npm-package = ein npm-Paket aus einer Lock-Datei, das nicht im Index steht
guess-pacman-metadata = Paketdatenbanken, die pacman behält
guess-pecl-extension = eine PHP-Erweiterung aus PECL
guess-php-extension = eine PHP-Erweiterung
guess-php-packages-locked = vendor/, nach den Paketen in composer.lock
guess-pip-bootstrap = pip selbst
guess-pip-project = ein Python-Projekt mit seinen Abhängigkeiten
guess-pip-requirements = die Pakete einer Requirements-Datei
guess-pip-unknown-alone = ein Python-Paket aus einer Lock-Datei, das nicht im Index steht
guess-poetry-install = die Pakete eines Poetry-Projekts
guess-rpm-db-overhead = die rpm-Datenbank, noch einmal geschrieben
guess-rpm-upgrade = was ein Upgrade eines rpm-Basis-Images neu schreibt
guess-rust-binary = ein Rust-Programm
guess-rustup-toolchain = eine Rust-Toolchain
guess-sbt-cache = sbt mit den Abhängigkeiten, die es behält
guess-script-unknown = was ein unbekanntes Programm schreibt
guess-tdnf-metadata = Metadaten der Repositorys, die tdnf behält
guess-unknown-path = ein Pfad aus einem Image
guess-unknown-tool = ein Programm aus einem Image
guess-uv-sync = die Pakete eines uv-Projekts
guess-yum-metadata = Metadaten der Repositorys, die yum behält
guess-zypper-metadata = Metadaten der Repositorys, die zypper behält
