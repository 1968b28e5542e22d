# What the analysis says of layers, in English: where sizes come from, what the parts of a layer are called, what was guessed.
# Names of images, packages, programs, options, files and paths stay as they are.

## Notes on the size of a layer, an image or a guess: after a size, without a full stop; several stand in a row

# Between two notes.
note-between = ;{ " " }
note-size-is-yours = the size is yours
note-yours = yours
note-kept-for-later = kept for builds on this image: { $instruction }
note-nested-too-deeply = nested too deeply to be followed
note-script-unknown = reads a script that is not known

# Of images. $image and $other are names with a tag or without.
note-image-not-named = the image is not named
note-image-nothing-recorded = nothing is recorded of { $image }
note-image-not-recorded = { $image } is not recorded: { $other } stands in
note-image-tag-moves = the tag moves: { $other } stands in
note-image-other-platform = taken for { $image } of another platform
note-image-of-docker-hub = read as Docker Hub's { $image }
note-image-without-value = a part of the reference has no value: its family stands in
note-image-recorded = recorded { $date }
note-image-undated = record undated
note-image-approximate = approximate
note-image-digest = digest not looked at

# Of the build context.
note-context-file = the build context is not known: a usual size for such a file
note-context-files = the build context is not known: usual files that fit
note-context-whole = the size of the build context is not known: a usual one
note-context-holds-none = The build context as given holds no { $name }.

# Of downloads; $name is the file's. The next three may be $what of the fourth.
note-download-version = { $name } as version { $version }
note-download-versions = { $name } as its recorded versions
note-download-recorded = { $name } as recorded
note-download-too = { $what }, for another platform
note-download-platform = { $name } for another platform
note-download-usual = the size of { $name } is not known: a usual one for its kind
note-download-repository = the size of { $name } is not known: a usual repository
note-download-list = downloads a list of files that is not known

# Of packages and dependencies.
note-package-absent = { $program } is not in this image: this would fail
note-package-stands-in = { $other } stands in for { $name }
note-package-unknown = the size of package { $name } is not known
note-packages-unnamed = installs packages whose names are not known here
note-packages-removed = removes packages that are not known here
note-packages-upgraded = an upgrade rewrites what changed since the base was built
note-packages-may-stay = pacman -Scc --noconfirm takes the default answer and may keep the packages
note-weight-unknown = what { $name } weighs is not known
note-weight-of-some-unknown = what a package weighs is not known
note-usual-requirements = the requirements are not known: a usual set
note-usual-project = what the project depends on is not known: a usual set
note-usual-conda = what conda installs is not known: a usual set
note-usual-gems = the Gemfile is not known: a usual set of gems
# $file is package.json or composer.json.
note-usual-dependencies = { $file } is not known: a usual set of dependencies
# $file is go.mod, go.sum, Cargo.toml, Cargo.lock or composer.lock.
note-modules-of = { $count ->
    [one] { $count } module of { $file }
   *[other] { $count } modules of { $file }
}
note-crates-of = { $count ->
    [one] { $count } crate of { $file }
   *[other] { $count } crates of { $file }
}
note-packages-of = { $count ->
    [one] { $count } package of { $file }
   *[other] { $count } packages of { $file }
}
note-dependencies-of = { $count ->
    [one] { $count } dependency of { $file }
   *[other] { $count } dependencies of { $file }
}

# Of what programs do to files. $program is a command: cp, strip, go build.
note-writes-unknown = what { $program } writes is not known
note-writes-where = where { $program } writes is not known
note-builds-where = where go build writes to is not known
note-service = what a service writes while it runs is not known
note-takes-unknown = { $program } takes files that are not known here
note-takes-from-mount = { $program } takes { $name } from a mount: its size is not known
note-changes-files = { $program } changes files that are not known here
note-changes-paths = { $program } changes paths that are not known here
note-removes-paths = removes paths that are not known here
note-held-by-packages = what packages hold below { $path } is not taken off
note-goes-with = how much of { $directory } goes with { $name } is not known
note-takes-off = how much { $program } takes off is not known
note-find-runs = what find runs on each file is not known
note-find-copies = how much find copies is not known
note-find-removes = how much find removes is not known

# Of guesses: where a figure comes from.
note-guess-recorded = recorded; other versions weigh more or less
note-guess-not-in-index = not in the index: what other packages weigh
note-guess-public-projects = what files of such names weigh in public projects
note-guess-several = all that it adds, from several figures

## What a guess is the size of, where it has a name; $manager is a program: npm, apt

note-label-context = { $name } of the build context
note-label-image = the image { $name }
note-label-package = the { $manager } package { $package }
note-label-packages = { $manager } packages of unknown names

## What a layer or the final image consists of: in parentheses after a path. A tool's name stands before a colon

# The parts that are too many to be told one by one.
part-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
part-unpacked = unpacked { $name }
part-written-by = written by { $program }
part-from = from { $path }
# A script of package.json.
part-script = script { $name }
# Files of the build context; a tag before the colon, as in the others.
part-context = context: { $name }
part-left-behind = { $manager }: left behind by { $name }
part-needed-still = { $manager }: needed still of { $name }
part-to-build = { $manager }: to build { $name }
part-dependencies-of = { $tool }: dependencies
part-intermediate-files-of = { $tool }: intermediate files
part-cache-of = { $tool } cache
part-database-of = { $tool } database
part-metadata-of = { $tool } metadata
part-upgrade-of = { $tool } upgrade

# These without a value are found by their key, which is the English text with hyphens.
part-base = base
part-of-this-size = of this size
part-changed = changed
part-copied = copied
part-copied-by-find = copied by find
part-build-context = build context
part-build-output = build output
part-build-objects = build: objects
part-download = download
part-downloads = downloads
part-accounts = accounts
part-home = home
part-keys = keys
part-certificates = certificates
part-loader-cache = loader cache
part-services = services
part-alternatives = alternatives
part-answers = answers
part-configuration = configuration
part-locales = locales
part-patched = patched
part-reconfigured = reconfigured
part-native-image = native image
part-packaged-application = packaged application
part-deployed-package = deployed package
part-unpacked-an-archive = unpacked an archive
part-unpacked-a-text = unpacked a text
part-unpacked-jar = unpacked jar
part-package-files = package files
part-apk-index = apk index
part-apk-packages = apk packages
part-apt-archives = apt archives
part-apt-lists = apt lists
part-apt-package-index = apt package index
part-apt-sources = apt sources
part-bun-documents = bun documents
part-bundler-gems = bundler: gems
part-cargo-registry = cargo: registry
part-cargo-vendored-crates = cargo: vendored crates
part-composer-required = composer: required
part-conda-archives = conda archives
part-conda-packages = conda: packages
part-dotnet-build = dotnet: build
part-dotnet-published = dotnet: published
part-dotnet-workload = dotnet: workload
part-gem-archives = gem archives
part-gem-built = gem: built
part-git-history = git history
part-git-submodules = git submodules
part-git-a-repository = git: a repository
part-git-fetched = git: fetched
part-go-binaries = go: binaries
part-go-build-cache = go: build cache
part-go-modules = go: modules
part-go-vendored-modules = go: vendored modules
part-gradle-build = gradle: build
part-gradle-cache = gradle: cache
part-maven-copied-dependencies = maven: copied dependencies
part-maven-repository = maven: repository
part-npm-a-package-of-unknown-name = npm: a package of unknown name
part-npm-development-dependencies = npm: development dependencies
part-nuget-packages = nuget: packages
part-pip-a-package-of-unknown-name = pip: a package of unknown name
part-pip-requirements = pip: requirements
part-pip-the-project = pip: the project
part-pip-wheels = pip: wheels
part-pnpm-store = pnpm store
part-python-built-distribution = python: built distribution
part-python-compiled-files = python: compiled files
part-rails-cache = rails: cache
part-rustup-toolchain = rustup: toolchain

## What a guess is the size of, in words a learner knows: each stands in a list with its size

guess-apk-cache = package indexes that apk keeps without --no-cache
guess-apk-upgrade = what apk upgrade rewrites
guess-apt-lists = package lists that apt-get update leaves
guess-apt-lists-ubuntu = package lists that apt-get update leaves (Ubuntu)
guess-apt-locked-upgrade = base packages that an install upgrades along
guess-apt-pkgcache = apt's own cache, kept where nothing cleans it
guess-apt-unknown-among = a package that the index does not name
guess-apt-upgrade = what apt-get upgrade rewrites
guess-bundle-install = the gems of a project (bundle install)
guess-c-binary = a compiled program
guess-c-build-objects = object files of a C or C++ build
guess-cargo-debug-locked = target/ of a Rust debug build, by the crates of Cargo.lock
guess-cargo-registry = cargo's registry of downloaded crates
guess-cargo-release-locked = target/ of a Rust release build, by the crates of Cargo.lock
guess-cargo-target-debug = target/ of a Rust debug build
guess-cargo-target-release = target/ of a Rust release build
guess-composer-install = the packages of a PHP project (composer install)
guess-conda-archives = archives that conda keeps
guess-conda-install = a conda environment
guess-context-default = the whole build context (COPY . .)
guess-context-dotnet = the whole build context of a .NET project (COPY . .)
guess-context-go = the whole build context of a Go project (COPY . .)
guess-context-java = the whole build context of a Java project (COPY . .)
guess-context-node = the whole build context of a JavaScript project (COPY . .)
guess-context-php = the whole build context of a PHP project (COPY . .)
guess-context-python = the whole build context of a Python project (COPY . .)
guess-context-ruby = the whole build context of a Ruby project (COPY . .)
guess-context-rust = the whole build context of a Rust project (COPY . .)
guess-context-static = the whole build context of a static web project (COPY . .)
guess-context-with-node-modules = the whole build context, node_modules in it
guess-crates-locked = cargo's registry, by the crates of Cargo.lock
guess-dnf-metadata = repository metadata that dnf keeps
guess-dotnet-build = bin and obj of a .NET build
guess-dotnet-nuget-packages = the NuGet packages of a project
guess-dotnet-publish = a published .NET application
guess-dotnet-publish-aot = a .NET application compiled ahead of time
guess-dotnet-publish-self-contained = a .NET application with its runtime
guess-download-binaries = a downloaded archive of programs
guess-download-deb = a downloaded .deb package
guess-download-jar = a downloaded .jar
guess-download-program = a downloaded program
guess-download-rpm = a downloaded .rpm package
guess-download-script = a downloaded script
guess-download-sources = a downloaded archive of sources
guess-download-unknown = a download
guess-gem-pure = a gem
guess-gem-unknown = a gem that the index does not name
guess-git-clone = a cloned repository with its history
guess-git-clone-shallow = a cloned repository, last state only
guess-go-binary = a Go program
guess-go-binary-stripped = a Go program, stripped
guess-go-build-cache = Go's build cache
guess-go-build-cache-std = Go's build cache, standard library only
guess-go-mod-download = Go's module cache
guess-gradle-build = build/ of a Gradle build
guess-gradle-cache = Gradle with the dependencies it keeps
guess-jar = an application's jar
guess-jar-thin = a jar without what it depends on
guess-lein-cache = the Maven repository that Leiningen keeps
guess-locale-gen = generated locales
guess-make-install = what make install writes
guess-maven-repository = ~/.m2: plugins and dependencies of Maven
guess-maven-target = target/ of a Maven build
guess-mix-deps = the dependencies of an Elixir project
guess-modules-required = Go's module cache, by the modules of go.mod
guess-npm-build-output = the output of a JavaScript build
guess-npm-documents-unknown = documents that npm keeps of a package the index does not name
guess-npm-install = node_modules of a project, without development packages
guess-npm-install-dev = node_modules of a project
guess-npm-package = an npm package of a lock file that the index does not name
guess-pacman-metadata = sync databases that pacman keeps
guess-pecl-extension = a PHP extension from PECL
guess-php-extension = a PHP extension
guess-php-packages-locked = vendor/, by the packages of composer.lock
guess-pip-bootstrap = pip itself
guess-pip-project = a Python project with its dependencies
guess-pip-requirements = the packages of a requirements file
guess-pip-unknown-alone = a Python package of a lock file that the index does not name
guess-poetry-install = the packages of a Poetry project
guess-rpm-db-overhead = the rpm database, copied up
guess-rpm-upgrade = what an upgrade of an rpm base rewrites
guess-rust-binary = a Rust program
guess-rustup-toolchain = a Rust toolchain
guess-sbt-cache = sbt with the dependencies it keeps
guess-script-unknown = what an unknown program writes
guess-tdnf-metadata = repository metadata that tdnf keeps
guess-unknown-path = a path taken out of an image
guess-unknown-tool = a program taken out of an image
guess-uv-sync = the packages of a uv project
guess-yum-metadata = repository metadata that yum keeps
guess-zypper-metadata = repository metadata that zypper keeps
