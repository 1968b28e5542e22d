## Notes on the size of a layer, an image or a guess: after a size, without a full stop; several stand in a row

note-between =  ;{ " " }
note-size-is-yours = la taille est la vôtre
note-yours = votre valeur
note-kept-for-later = gardée pour les builds qui partent de cette image : { $instruction }
note-nested-too-deeply = imbrication trop profonde pour être suivie
note-script-unknown = lit un script inconnu

note-image-not-named = l’image n’est pas nommée
note-image-nothing-recorded = aucun relevé pour { $image }
note-image-not-recorded = pas de relevé de { $image } : { $other } en tient lieu
note-image-tag-moves = le tag change d’image avec le temps : { $other } en tient lieu
note-image-other-platform = tailles de { $image } pour une autre plateforme
note-image-of-docker-hub = lu comme { $image } de Docker Hub
note-image-without-value = une partie de la référence n’a pas de valeur : la famille de l’image en tient lieu
note-image-recorded = relevé le { $date }
note-image-undated = relevé sans date
note-image-approximate = approximatif
note-image-digest = digest non examiné

note-context-file = le contexte de build n’est pas connu : taille habituelle d’un tel fichier
note-context-files = le contexte de build n’est pas connu : fichiers habituels qui correspondent
note-context-whole = la taille du contexte de build n’est pas connue : taille habituelle
note-context-holds-none = Le contexte de build indiqué ne contient pas { $name }.

note-download-version = { $name } : taille de la version { $version }
note-download-versions = { $name } : taille de ses versions relevées
note-download-recorded = { $name } : taille relevée
note-download-too = { $what }, pour une autre plateforme
note-download-platform = { $name } : taille pour une autre plateforme
note-download-usual = la taille de { $name } n’est pas connue : taille habituelle pour ce type de fichier
note-download-repository = la taille de { $name } n’est pas connue : taille d’un dépôt habituel
note-download-list = télécharge une liste de fichiers inconnue

note-package-absent = { $program } n’est pas dans cette image : la commande échouerait
note-package-stands-in = { $other } tient lieu de { $name }
note-package-unknown = la taille du paquet { $name } n’est pas connue
note-packages-unnamed = installe des paquets dont les noms ne sont pas connus ici
note-packages-removed = supprime des paquets inconnus ici
note-packages-upgraded = une mise à niveau réécrit ce qui a changé depuis la construction de l’image de base
note-packages-may-stay = pacman -Scc --noconfirm retient la réponse par défaut et garde peut-être les paquets
note-weight-unknown = le poids de { $name } n’est pas connu
note-weight-of-some-unknown = le poids d’un paquet n’est pas connu
note-usual-requirements = le fichier requirements n’est pas connu : ensemble habituel
note-usual-project = les dépendances du projet ne sont pas connues : ensemble habituel
note-usual-conda = ce que conda installe n’est pas connu : ensemble habituel
note-usual-gems = le Gemfile n’est pas connu : ensemble habituel de gems
note-usual-dependencies = { $file } n’est pas connu : ensemble habituel de dépendances
note-modules-of = { $count ->
    [one] { $count } module de { $file }
   *[other] { $count } modules de { $file }
}
note-crates-of = { $count ->
    [one] { $count } crate de { $file }
   *[other] { $count } crates de { $file }
}
note-packages-of = { $count ->
    [one] { $count } paquet de { $file }
   *[other] { $count } paquets de { $file }
}
note-dependencies-of = { $count ->
    [one] { $count } dépendance de { $file }
   *[other] { $count } dépendances de { $file }
}

note-writes-unknown = ce que { $program } écrit n’est pas connu
note-writes-where = l’endroit où { $program } écrit n’est pas connu
note-builds-where = l’endroit où go build écrit n’est pas connu
note-service = ce qu’un service écrit en fonctionnant n’est pas connu
note-takes-unknown = { $program } prend des fichiers inconnus ici
note-takes-from-mount = { $program } prend { $name } dans un montage : taille inconnue
note-changes-files = { $program } modifie des fichiers inconnus ici
note-changes-paths = { $program } modifie des chemins inconnus ici
note-removes-paths = supprime des chemins inconnus ici
note-held-by-packages = ce que des paquets contiennent sous { $path } n’est pas déduit
note-goes-with = la part de { $directory } qui disparaît avec { $name } n’est pas connue
note-takes-off = ce que { $program } retire n’est pas connu
note-find-runs = ce que find exécute sur chaque fichier n’est pas connu
note-find-copies = ce que find copie n’est pas connu
note-find-removes = ce que find supprime n’est pas connu

note-guess-recorded = relevé ; les autres versions pèsent plus ou moins
note-guess-not-in-index = absent de l’index : ce que pèsent d’autres paquets
note-guess-public-projects = ce que pèsent les fichiers de ce nom dans des projets publics
note-guess-several = tout ce qui est ajouté, d’après plusieurs chiffres

## What a guess is the size of, where it has a name; $manager is a program: npm, apt

note-label-context = { $name } du contexte de build
note-label-image = l’image { $name }
note-label-package = le paquet { $manager } { $package }
note-label-packages = paquets { $manager } de noms inconnus

## What a layer or the final image consists of: in parentheses after a path. A tool's name stands before a colon

part-more = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
part-unpacked = extrait de { $name }
part-written-by = écrit par { $program }
part-from = pris dans { $path }
part-script = script { $name }
part-context = contexte : { $name }
part-left-behind = { $manager } : laissé par { $name }
part-needed-still = { $manager } : encore nécessaire, venu avec { $name }
part-to-build = { $manager } : pour construire { $name }
part-dependencies-of = { $tool } : dépendances
part-intermediate-files-of = { $tool } : fichiers intermédiaires
part-cache-of = cache { $tool }
part-database-of = base de données { $tool }
part-metadata-of = métadonnées { $tool }
part-upgrade-of = mise à niveau { $tool }

part-base = image de base
part-of-this-size = de cette taille
part-changed = modifié
part-copied = copié
part-copied-by-find = copié par find
part-build-context = contexte de build
part-build-output = résultat du build
part-build-objects = build : fichiers objets
part-download = téléchargement
part-downloads = téléchargements
part-accounts = comptes
part-home = répertoire personnel
part-keys = clés
part-certificates = certificats
part-loader-cache = cache de l’éditeur de liens dynamique
part-services = services
part-alternatives = alternatives
part-answers = réponses
part-configuration = configuration
part-locales = locales
part-patched = modifié par un patch
part-reconfigured = reconfiguré
part-native-image = exécutable natif
part-packaged-application = application empaquetée
part-deployed-package = paquet déployé
part-unpacked-an-archive = extrait d’une archive
part-unpacked-a-text = extrait d’un texte
part-unpacked-jar = jar décompressé
part-package-files = fichiers de paquets
part-apk-index = index apk
part-apk-packages = paquets apk
part-apt-archives = archives apt
part-apt-lists = listes apt
part-apt-package-index = index des paquets apt
part-apt-sources = sources apt
part-bun-documents = documents bun
part-bundler-gems = bundler : gems
part-cargo-registry = cargo : registre
part-cargo-vendored-crates = cargo : crates dans vendor
part-composer-required = composer : paquets requis
part-conda-archives = archives conda
part-conda-packages = conda : paquets
part-dotnet-build = dotnet : build
part-dotnet-published = dotnet : publication
part-dotnet-workload = dotnet : workload
part-gem-archives = archives gem
part-gem-built = gem : résultat du build
part-git-history = historique git
part-git-submodules = sous-modules git
part-git-a-repository = git : un dépôt
part-git-fetched = git : fichiers récupérés
part-go-binaries = go : binaires
part-go-build-cache = go : cache de build
part-go-modules = go : modules
part-go-vendored-modules = go : modules dans vendor
part-gradle-build = gradle : build
part-gradle-cache = gradle : cache
part-maven-copied-dependencies = maven : dépendances copiées
part-maven-repository = maven : dépôt
part-npm-a-package-of-unknown-name = npm : un paquet de nom inconnu
part-npm-development-dependencies = npm : dépendances de développement
part-nuget-packages = nuget : paquets
part-pip-a-package-of-unknown-name = pip : un paquet de nom inconnu
part-pip-requirements = pip : paquets du fichier requirements
part-pip-the-project = pip : le projet
part-pip-wheels = pip : wheels
part-pnpm-store = store pnpm
part-python-built-distribution = python : distribution construite
part-python-compiled-files = python : fichiers compilés
part-rails-cache = rails : cache
part-rustup-toolchain = rustup : chaîne d’outils

## What a guess is the size of, in words a learner knows: each stands in a list with its size

guess-apk-cache = index de paquets qu’apk garde sans --no-cache
guess-apk-upgrade = ce que réécrit apk upgrade
guess-apt-lists = listes de paquets que laisse apt-get update
guess-apt-lists-ubuntu = listes de paquets que laisse apt-get update (Ubuntu)
guess-apt-locked-upgrade = paquets de l’image de base qu’une installation met à niveau au passage
guess-apt-pkgcache = le cache propre à apt, gardé là où rien ne le nettoie
guess-apt-unknown-among = un paquet que l’index ne connaît pas
guess-apt-upgrade = ce que réécrit apt-get upgrade
guess-bundle-install = les gems d’un projet (bundle install)
guess-c-binary = un programme compilé
guess-c-build-objects = fichiers objets d’un build C ou C++
guess-cargo-debug-locked = target/ d’un build Rust de débogage, d’après les crates de Cargo.lock
guess-cargo-registry = le registre de cargo, avec les crates téléchargées
guess-cargo-release-locked = target/ d’un build Rust de release, d’après les crates de Cargo.lock
guess-cargo-target-debug = target/ d’un build Rust de débogage
guess-cargo-target-release = target/ d’un build Rust de release
guess-composer-install = les paquets d’un projet PHP (composer install)
guess-conda-archives = archives que garde conda
guess-conda-install = un environnement conda
guess-context-default = tout le contexte de build (COPY . .)
guess-context-dotnet = tout le contexte de build d’un projet .NET (COPY . .)
guess-context-go = tout le contexte de build d’un projet Go (COPY . .)
guess-context-java = tout le contexte de build d’un projet Java (COPY . .)
guess-context-node = tout le contexte de build d’un projet JavaScript (COPY . .)
guess-context-php = tout le contexte de build d’un projet PHP (COPY . .)
guess-context-python = tout le contexte de build d’un projet Python (COPY . .)
guess-context-ruby = tout le contexte de build d’un projet Ruby (COPY . .)
guess-context-rust = tout le contexte de build d’un projet Rust (COPY . .)
guess-context-static = tout le contexte de build d’un projet web statique (COPY . .)
guess-context-with-node-modules = tout le contexte de build, node_modules compris
guess-crates-locked = le registre de cargo, d’après les crates de Cargo.lock
guess-dnf-metadata = métadonnées de dépôts que garde dnf
guess-dotnet-build = bin et obj d’un build .NET
guess-dotnet-nuget-packages = les paquets NuGet d’un projet
guess-dotnet-publish = une application .NET publiée
guess-dotnet-publish-aot = une application .NET compilée à l’avance (AOT)
guess-dotnet-publish-self-contained = une application .NET avec son runtime
guess-download-binaries = une archive de programmes téléchargée
guess-download-deb = un paquet .deb téléchargé
guess-download-jar = un .jar téléchargé
guess-download-program = un programme téléchargé
guess-download-rpm = un paquet .rpm téléchargé
guess-download-script = un script téléchargé
guess-download-sources = une archive de sources téléchargée
guess-download-unknown = un téléchargement
guess-gem-pure = une gem
guess-gem-unknown = une gem que l’index ne connaît pas
guess-git-clone = un dépôt cloné avec son historique
guess-git-clone-shallow = un dépôt cloné, dernier état seulement
guess-go-binary = un programme Go
guess-go-binary-stripped = un programme Go, sans ses symboles
guess-go-build-cache = le cache de build de Go
guess-go-build-cache-std = le cache de build de Go, bibliothèque standard seulement
guess-go-mod-download = le cache de modules de Go
guess-gradle-build = build/ d’un build Gradle
guess-gradle-cache = Gradle et les dépendances qu’il garde
guess-jar = le jar d’une application
guess-jar-thin = un jar sans ses dépendances
guess-lein-cache = le dépôt Maven que garde Leiningen
guess-locale-gen = locales générées
guess-make-install = ce qu’écrit make install
guess-maven-repository = ~/.m2 : plugins et dépendances de Maven
guess-maven-target = target/ d’un build Maven
guess-mix-deps = les dépendances d’un projet Elixir
guess-modules-required = le cache de modules de Go, d’après les modules de go.mod
guess-npm-build-output = le résultat d’un build JavaScript
guess-npm-documents-unknown = documents que npm garde sur un paquet que l’index ne connaît pas
guess-npm-install = node_modules d’un projet, sans les paquets de développement
guess-npm-install-dev = node_modules d’un projet
guess-npm-package = un paquet npm que cite un fichier de verrouillage et que l’index ne connaît pas
guess-pacman-metadata = bases de synchronisation que garde pacman
guess-pecl-extension = une extension PHP de PECL
guess-php-extension = une extension PHP
guess-php-packages-locked = vendor/, d’après les paquets de composer.lock
guess-pip-bootstrap = pip lui-même
guess-pip-project = un projet Python avec ses dépendances
guess-pip-requirements = les paquets d’un fichier requirements
guess-pip-unknown-alone = un paquet Python que cite un fichier de verrouillage et que l’index ne connaît pas
guess-poetry-install = les paquets d’un projet Poetry
guess-rpm-db-overhead = la base de données rpm, recopiée dans la couche
guess-rpm-upgrade = ce que réécrit la mise à niveau d’une base rpm
guess-rust-binary = un programme Rust
guess-rustup-toolchain = une chaîne d’outils Rust
guess-sbt-cache = sbt et les dépendances qu’il garde
guess-script-unknown = ce qu’écrit un programme inconnu
guess-tdnf-metadata = métadonnées de dépôts que garde tdnf
guess-unknown-path = un chemin pris dans une image
guess-unknown-tool = un programme pris dans une image
guess-uv-sync = les paquets d’un projet uv
guess-yum-metadata = métadonnées de dépôts que garde yum
guess-zypper-metadata = métadonnées de dépôts que garde zypper
