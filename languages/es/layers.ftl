## Notes on the size of a layer, an image or a guess: after a size, without a full stop; several stand in a row

note-between = ;{ " " }
note-size-is-yours = el tamaño es el tuyo
note-yours = tu dato
note-kept-for-later = queda para las construcciones que parten de esta imagen: { $instruction }
note-nested-too-deeply = demasiados niveles anidados para seguirlos
note-script-unknown = lee un script que no se conoce

note-image-not-named = la imagen no está indicada
note-image-nothing-recorded = no hay datos registrados de { $image }
note-image-not-recorded = no hay datos registrados de { $image }: se usa { $other } en su lugar
note-image-tag-moves = esta etiqueta va cambiando de imagen: se usa { $other } en su lugar
note-image-other-platform = se lee como { $image } de otra plataforma
note-image-of-docker-hub = se lee como { $image } de Docker Hub
note-image-without-value = una parte de la referencia no tiene valor: se usa su familia en su lugar
note-image-recorded = registro de { $date }
note-image-undated = registro sin fecha
note-image-approximate = aproximado
note-image-digest = no se tiene en cuenta el digest

note-context-file = no se conoce el contexto de construcción: se supone un tamaño habitual para un archivo así
note-context-files = no se conoce el contexto de construcción: se suponen archivos habituales que encajan
note-context-whole = no se conoce el tamaño del contexto de construcción: se supone uno habitual
note-context-holds-none = El contexto de construcción indicado no contiene { $name }.

note-download-version = { $name } como en su versión { $version }
note-download-versions = { $name } como en sus versiones registradas
note-download-recorded = { $name } según lo registrado
note-download-too = { $what }, para otra plataforma
note-download-platform = { $name } para otra plataforma
note-download-usual = no se conoce el tamaño de { $name }: se supone uno habitual para su tipo
note-download-repository = no se conoce el tamaño de { $name }: se supone el de un repositorio habitual
note-download-list = descarga una lista de archivos que no se conoce

note-package-absent = { $program } no está en esta imagen: esto fallaría
note-package-stands-in = se usa { $other } en lugar de { $name }
note-package-unknown = no se conoce el tamaño del paquete { $name }
note-packages-unnamed = instala paquetes cuyos nombres no se conocen aquí
note-packages-removed = elimina paquetes que no se conocen aquí
note-packages-upgraded = una actualización reescribe lo que ha cambiado desde que se construyó la imagen base
note-packages-may-stay = pacman -Scc --noconfirm toma la respuesta predeterminada y puede conservar los paquetes
note-weight-unknown = no se sabe cuánto pesa { $name }
note-weight-of-some-unknown = no se sabe cuánto pesa uno de los paquetes
note-usual-requirements = no se conocen los requisitos: se supone un conjunto habitual
note-usual-project = no se conocen las dependencias del proyecto: se supone un conjunto habitual
note-usual-conda = no se sabe qué instala conda: se supone un conjunto habitual
note-usual-gems = no se conoce el Gemfile: se supone un conjunto habitual de gemas
note-usual-dependencies = no se conoce { $file }: se supone un conjunto habitual de dependencias
note-modules-of = { $count ->
    [one] { $count } módulo de { $file }
   *[other] { $count } módulos de { $file }
}
note-crates-of = { $count ->
    [one] { $count } crate de { $file }
   *[other] { $count } crates de { $file }
}
note-packages-of = { $count ->
    [one] { $count } paquete de { $file }
   *[other] { $count } paquetes de { $file }
}
note-dependencies-of = { $count ->
    [one] { $count } dependencia de { $file }
   *[other] { $count } dependencias de { $file }
}

note-writes-unknown = no se sabe qué escribe { $program }
note-writes-where = no se sabe dónde escribe { $program }
note-builds-where = no se sabe dónde escribe go build
note-service = no se sabe qué escribe un servicio mientras se ejecuta
note-takes-unknown = { $program } toma archivos que no se conocen aquí
note-takes-from-mount = { $program } toma { $name } de un montaje: no se conoce su tamaño
note-changes-files = { $program } modifica archivos que no se conocen aquí
note-changes-paths = { $program } modifica rutas que no se conocen aquí
note-removes-paths = elimina rutas que no se conocen aquí
note-held-by-packages = no se descuenta lo que los paquetes tienen dentro de { $path }
note-goes-with = no se sabe cuánto de { $directory } desaparece con { $name }
note-takes-off = no se sabe cuánto quita { $program }
note-find-runs = no se sabe qué ejecuta find con cada archivo
note-find-copies = no se sabe cuánto copia find
note-find-removes = no se sabe cuánto elimina find

note-guess-recorded = dato registrado; otras versiones pesan más o menos
note-guess-not-in-index = no está en el índice: se toma lo que pesan otros paquetes
note-guess-public-projects = lo que pesan los archivos con esos nombres en proyectos públicos
note-guess-several = todo lo que añade, a partir de varias cifras

## What a guess is the size of, where it has a name; $manager is a program: npm, apt

note-label-context = { $name } del contexto de construcción
note-label-image = la imagen { $name }
note-label-package = el paquete { $package } de { $manager }
note-label-packages = paquetes de { $manager } de nombre desconocido

## What a layer or the final image consists of: in parentheses after a path. A tool's name stands before a colon

part-more = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
part-unpacked = contenido de { $name }
part-written-by = escrito por { $program }
part-from = de { $path }
part-script = script { $name }
part-context = contexto: { $name }
part-left-behind = { $manager }: lo que deja { $name }
part-needed-still = { $manager }: lo que aún hace falta de { $name }
part-to-build = { $manager }: para construir { $name }
part-dependencies-of = { $tool }: dependencias
part-intermediate-files-of = { $tool }: archivos intermedios
part-cache-of = caché de { $tool }
part-database-of = base de datos de { $tool }
part-metadata-of = metadatos de { $tool }
part-upgrade-of = actualización de { $tool }

part-base = base
part-of-this-size = de este tamaño
part-changed = modificado
part-copied = copiado
part-copied-by-find = copiado por find
part-build-context = contexto de construcción
part-build-output = resultado de la construcción
part-build-objects = construcción: objetos
part-download = descarga
part-downloads = descargas
part-accounts = cuentas
part-home = carpeta personal
part-keys = claves
part-certificates = certificados
part-loader-cache = caché del cargador
part-services = servicios
part-alternatives = alternativas
part-answers = respuestas
part-configuration = configuración
part-locales = configuraciones regionales
part-patched = parcheado
part-reconfigured = reconfigurado
part-native-image = imagen nativa
part-packaged-application = aplicación empaquetada
part-deployed-package = paquete desplegado
part-unpacked-an-archive = contenido de un archivo comprimido
part-unpacked-a-text = texto descomprimido
part-unpacked-jar = jar descomprimido
part-package-files = archivos de paquetes
part-apk-index = índice de apk
part-apk-packages = paquetes de apk
part-apt-archives = archivos .deb de apt
part-apt-lists = listas de apt
part-apt-package-index = índice de paquetes de apt
part-apt-sources = fuentes de apt
part-bun-documents = documentos de bun
part-bundler-gems = bundler: gemas
part-cargo-registry = cargo: registro
part-cargo-vendored-crates = cargo: crates en vendor
part-composer-required = composer: paquetes requeridos
part-conda-archives = archivos comprimidos de conda
part-conda-packages = conda: paquetes
part-dotnet-build = dotnet: construcción
part-dotnet-published = dotnet: publicado
part-dotnet-workload = dotnet: carga de trabajo
part-gem-archives = archivos .gem
part-gem-built = gem: gema construida
part-git-history = historial de git
part-git-submodules = submódulos de git
part-git-a-repository = git: un repositorio
part-git-fetched = git: obtenido con fetch
part-go-binaries = go: binarios
part-go-build-cache = go: caché de construcción
part-go-modules = go: módulos
part-go-vendored-modules = go: módulos en vendor
part-gradle-build = gradle: construcción
part-gradle-cache = gradle: caché
part-maven-copied-dependencies = maven: dependencias copiadas
part-maven-repository = maven: repositorio
part-npm-a-package-of-unknown-name = npm: un paquete de nombre desconocido
part-npm-development-dependencies = npm: dependencias de desarrollo
part-nuget-packages = nuget: paquetes
part-pip-a-package-of-unknown-name = pip: un paquete de nombre desconocido
part-pip-requirements = pip: requisitos
part-pip-the-project = pip: el proyecto
part-pip-wheels = pip: wheels
part-pnpm-store = almacén de pnpm
part-python-built-distribution = python: distribución construida
part-python-compiled-files = python: archivos compilados
part-rails-cache = rails: caché
part-rustup-toolchain = rustup: toolchain

## What a guess is the size of, in words a learner knows: each stands in a list with its size

guess-apk-cache = índices de paquetes que apk conserva sin --no-cache
guess-apk-upgrade = lo que reescribe apk upgrade
guess-apt-lists = listas de paquetes que deja apt-get update
guess-apt-lists-ubuntu = listas de paquetes que deja apt-get update (Ubuntu)
guess-apt-locked-upgrade = paquetes base que una instalación actualiza de paso
guess-apt-pkgcache = la caché propia de apt, que se conserva si nada la limpia
guess-apt-unknown-among = un paquete que no figura en el índice
guess-apt-upgrade = lo que reescribe apt-get upgrade
guess-bundle-install = las gemas de un proyecto (bundle install)
guess-c-binary = un programa compilado
guess-c-build-objects = archivos objeto de una compilación en C o C++
guess-cargo-debug-locked = target/ de una compilación de depuración en Rust, según los crates de Cargo.lock
guess-cargo-registry = el registro de cargo con los crates descargados
guess-cargo-release-locked = target/ de una compilación de release en Rust, según los crates de Cargo.lock
guess-cargo-target-debug = target/ de una compilación de depuración en Rust
guess-cargo-target-release = target/ de una compilación de release en Rust
guess-composer-install = los paquetes de un proyecto PHP (composer install)
guess-conda-archives = archivos comprimidos que conda conserva
guess-conda-install = un entorno de conda
guess-context-default = todo el contexto de construcción (COPY . .)
guess-context-dotnet = todo el contexto de construcción de un proyecto .NET (COPY . .)
guess-context-go = todo el contexto de construcción de un proyecto Go (COPY . .)
guess-context-java = todo el contexto de construcción de un proyecto Java (COPY . .)
guess-context-node = todo el contexto de construcción de un proyecto JavaScript (COPY . .)
guess-context-php = todo el contexto de construcción de un proyecto PHP (COPY . .)
guess-context-python = todo el contexto de construcción de un proyecto Python (COPY . .)
guess-context-ruby = todo el contexto de construcción de un proyecto Ruby (COPY . .)
guess-context-rust = todo el contexto de construcción de un proyecto Rust (COPY . .)
guess-context-static = todo el contexto de construcción de un sitio web estático (COPY . .)
guess-context-with-node-modules = todo el contexto de construcción, con node_modules incluido
guess-crates-locked = el registro de cargo, según los crates de Cargo.lock
guess-dnf-metadata = metadatos de los repositorios que dnf conserva
guess-dotnet-build = bin y obj de una compilación en .NET
guess-dotnet-nuget-packages = los paquetes NuGet de un proyecto
guess-dotnet-publish = una aplicación .NET publicada
guess-dotnet-publish-aot = una aplicación .NET compilada por anticipado (AOT)
guess-dotnet-publish-self-contained = una aplicación .NET con su runtime
guess-download-binaries = un archivo comprimido de programas, descargado
guess-download-deb = un paquete .deb descargado
guess-download-jar = un .jar descargado
guess-download-program = un programa descargado
guess-download-rpm = un paquete .rpm descargado
guess-download-script = un script descargado
guess-download-sources = un archivo comprimido de código fuente, descargado
guess-download-unknown = una descarga
guess-gem-pure = una gema
guess-gem-unknown = una gema que no figura en el índice
guess-git-clone = un repositorio clonado con su historial
guess-git-clone-shallow = un repositorio clonado, solo con su último estado
guess-go-binary = un programa en Go
guess-go-binary-stripped = un programa en Go sin símbolos (strip)
guess-go-build-cache = la caché de construcción de Go
guess-go-build-cache-std = la caché de construcción de Go, solo con la biblioteca estándar
guess-go-mod-download = la caché de módulos de Go
guess-gradle-build = build/ de una construcción con Gradle
guess-gradle-cache = Gradle con las dependencias que conserva
guess-jar = el jar de una aplicación
guess-jar-thin = un jar sin sus dependencias
guess-lein-cache = el repositorio de Maven que conserva Leiningen
guess-locale-gen = configuraciones regionales generadas (locales)
guess-make-install = lo que escribe make install
guess-maven-repository = ~/.m2: plugins y dependencias de Maven
guess-maven-target = target/ de una construcción con Maven
guess-mix-deps = las dependencias de un proyecto Elixir
guess-modules-required = la caché de módulos de Go, según los módulos de go.mod
guess-npm-build-output = el resultado de una construcción en JavaScript
guess-npm-documents-unknown = documentos que npm conserva de un paquete que no figura en el índice
guess-npm-install = node_modules de un proyecto, sin paquetes de desarrollo
guess-npm-install-dev = node_modules de un proyecto
guess-npm-package = un paquete npm de un archivo lock que no figura en el índice
guess-pacman-metadata = bases de datos de sincronización que pacman conserva
guess-pecl-extension = una extensión de PHP de PECL
guess-php-extension = una extensión de PHP
guess-php-packages-locked = vendor/, según los paquetes de composer.lock
guess-pip-bootstrap = el propio pip
guess-pip-project = un proyecto Python con sus dependencias
guess-pip-requirements = los paquetes de un archivo de requisitos
guess-pip-unknown-alone = un paquete Python de un archivo lock que no figura en el índice
guess-poetry-install = los paquetes de un proyecto Poetry
guess-rpm-db-overhead = la base de datos de rpm, copiada de nuevo en la capa
guess-rpm-upgrade = lo que reescribe la actualización de una base con rpm
guess-rust-binary = un programa en Rust
guess-rustup-toolchain = un toolchain de Rust
guess-sbt-cache = sbt con las dependencias que conserva
guess-script-unknown = lo que escribe un programa desconocido
guess-tdnf-metadata = metadatos de los repositorios que tdnf conserva
guess-unknown-path = una ruta tomada de una imagen
guess-unknown-tool = un programa tomado de una imagen
guess-uv-sync = los paquetes de un proyecto uv
guess-yum-metadata = metadatos de los repositorios que yum conserva
guess-zypper-metadata = metadatos de los repositorios que zypper conserva
