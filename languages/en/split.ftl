# Every word of a proposed file in two stages, in English: what it does, why its lines are new, what to look at, why there is none.
#
# A reason stands below its line of the file. "It" is that line, "here" the second stage. Names of images, commands, packages, paths and
# options come in as values or stand as they are.

## What the proposal does, in one sentence

# $build and $base are images.
proposed-summary-program = Builds on { $build }, and ships the program on { $base }.
proposed-summary-published = Builds on { $build }, and ships what was published on { $base }.
proposed-summary-release = Builds on { $build }, and ships the release on { $base }.
proposed-summary-java = Builds on { $build }, and ships what runs on { $base }.
proposed-summary-jlink = Builds on { $build }, and ships what runs, with the run time that jlink makes, on { $base }.
proposed-summary-native = Builds on { $build } with the compilers, and ships what was built on { $base }.
proposed-summary-next = Builds on { $build }, and ships the standalone server of Next.js on { $base }.
proposed-summary-node = Installs and builds on { $build }, and ships the project's folder on { $base }.
proposed-summary-php = Installs on { $build }, and ships the extensions, the packages and the project's folder on { $base }.
proposed-summary-python = Installs on { $build }, and ships the environment and the project's folder on { $base }.
proposed-summary-ruby = Installs on { $build }, and ships the gems and the project's folder on { $base }.
proposed-summary-files = Builds on { $build }, and ships the files that were built, which { $base } serves.
proposed-summary-server = Builds on { $build }, and ships the server's settings and its files on { $base }.

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = The present stage builds, and stays ashore; it gets a name to copy from.
proposed-build-pinned = Its tag names the release of Debian now, as the second stage must have the same.
proposed-build-same-libc = Both stages have the same C library.
proposed-base-smaller = A smaller image, on which the program runs under the conditions that are told.
proposed-base-slim = The same version on the same distribution, without compilers and headers.
proposed-base-same-without-compiler = The same image, without the compiler that was installed.
proposed-base-same-without-build = The same image, without what was installed to build.
proposed-base-same-without-development = The same image, without what only develops.
proposed-base-same-without-installer = The same image, without the tool that installed the packages.
proposed-base-same-without-extensions = The same image, without what was needed to build extensions and to install packages.
proposed-base-same-server = The same server, without what builds the files.
# $language: Go, Rust.
proposed-base-distribution-without = The same distribution, without { $language }.
proposed-base-distribution-without-jdk = The same distribution, without a JDK.
proposed-base-debian-without-jdk = The same release of Debian, without a JDK.
proposed-base-debian-same-release = The same release of Debian, so that the program finds its C library.
proposed-base-release-lean = The same release of the distribution, so that the program finds its C library, without compilers and headers.
proposed-base-release-without-manuals = The same release without manuals, and without what was installed to build.
proposed-base-newest-debian = The C library of the newest stable Debian, on which the image is built at the latest; no compilers and headers.
proposed-base-debian-libc = A small Debian; the program needs its C library only.
proposed-base-debian-libc-of-run-time = A small Debian; the run time needs its C library only.
proposed-base-debian = A small Debian; the program brings all else that it needs.
proposed-base-debian-with-shell = A small Debian, whose shell the lines below need; the program brings all else.
proposed-base-scratch = Nothing but the program and what the next line brings.
proposed-base-static = Only certificates, time zones and a user list: a program without C libraries needs no more. (There is no shell in it.)
proposed-base-dotnet-alone = The program brings .NET itself; this image has the C libraries that it needs.
proposed-base-dotnet = The run time of the same version. A program that serves no web pages may take dotnet/runtime, which is smaller.
proposed-base-erlang = The same release of the distribution, so that the run time finds its C libraries.
proposed-base-elixir-slim = The slim image of the same version: the same distribution and Erlang, without compilers.
proposed-base-jre = A JRE of the same version of Java: no compiler, no build tool.
proposed-base-next = The same version of Node; the build gathered all else that the server needs.
proposed-base-uv = The image that uv's is made from: the same Python, without uv.
proposed-base-web-server = What was built are files, which any web server can serve.

## Why a line is new in the first stage

proposed-line-venv-pip = What pip installs goes into one folder, which can be copied whole.
proposed-line-venv-poetry = What Poetry installs goes into one folder, which can be copied whole.
proposed-line-venv-path = From here on python and pip are those of the environment.
proposed-line-venv-active = Poetry uses the environment that is active.
proposed-line-uv-python = The environment is to use the Python of this image, which the second stage has at the same place.
proposed-line-no-cgo = Without cgo the program needs no C library, and runs on any base.
proposed-line-prune = What package.json lists under devDependencies only builds, and does not cross.

## Why a line is new in the second stage

proposed-line-packages = The program may need what these packages bring; leave out what only builds.
proposed-line-package-of-package = A package that the program uses needs it; the slim image has it not.
proposed-line-databases = What packages for PostgreSQL and MySQL link to; leave out what the program does not need.
proposed-line-time-zones = Time zones, which the slim image may not have.
proposed-line-rails = Time zones, which Rails reads, and what gems for databases (pg, mysql2) link to; leave out what the program does not need.
proposed-line-certificates = Certificates for HTTPS.
proposed-line-certificates-of-build = A program that opens HTTPS connections needs the certificates of authorities, which the build image had.
proposed-line-certificates-openssl = Certificates for HTTPS, and OpenSSL, which many crates link to; leave out what the program does not need.
proposed-line-certificates-libgcc = Certificates for HTTPS, and the library that programs of Rust link to on musl.
proposed-line-erlang-libraries = The C libraries that Erlang's run time links to, and certificates for HTTPS.
proposed-line-erlang-utf8 = Erlang reads names of files as UTF-8.
proposed-line-health = The health check runs it.
proposed-line-environment-path = So that the program finds what is installed.
proposed-line-bundler-settings = Bundler may keep settings in the home folder of the user who makes them.
proposed-line-hostname = Else the server listens on the name of the container only.
proposed-line-global = What is installed for all projects is needed here too.
proposed-line-port = The same port as before.
proposed-line-port-single-page = The same port, and the first page for addresses that are no files, as single-page applications want it.
proposed-line-library-path = The libraries of this compiler are newer than those of the distribution; the program looks for them here first.
proposed-line-ldconfig = The list of libraries names those that were copied, too.
proposed-line-sets-up = It sets the system up, and does so here too.
proposed-line-argument = Each stage declares the arguments that it reads.
proposed-line-variable = The program may read it when it runs.
proposed-line-workdir = The program starts where it did.
proposed-line-outside = It goes outside the project's folder, where the program may look for it.
proposed-line-not-built = It is no part of what is built, so the program may need it.
proposed-line-files = The program may read these files when it runs.
proposed-line-arranges = It arranges folders that the program may use.
proposed-line-account = The program runs as this user, so it is made here too.
proposed-line-account-changed-to = The program may change to this user.
proposed-line-crosses = This crosses over, and stays at its place.
proposed-line-crosses-to-programs = This crosses over, to a folder in which programs are looked for.
proposed-line-crosses-elsewhere = This crosses over, to the place where it is looked for.
proposed-line-user = The program runs as the user that it did.
proposed-line-moved = What the container is told when it starts belongs to the stage that ships.
proposed-line-starts-next = The standalone server lies in the folder itself now.
proposed-line-starts-nginx = nginx starts in the place of the server that needed the language.
# $tool: uv, poetry.
proposed-line-starts-directly = The program of the environment is started directly; { $tool } stays ashore, and nothing is installed when it starts.

## What to check: each stands after split-check ("To check:")

proposed-check-files = files that the program reads when it runs (templates, configuration, static files) must be copied too.
# $command is how a command of the file begins.
proposed-check-arranges = "{ $command } …" also arranges files outside the project's folder; do that here too if the program needs it.
proposed-check-left-behind = outside the project's folder, commands made { $paths }; copy what the program needs of it.
proposed-check-tools = if the program itself calls { $packages }, install that in the second stage.
# $base is an image.
proposed-check-script = { $script } is a script: the programs that it calls and { $base } has not (curl, git …) must be installed in the second stage.
proposed-check-programs = programs that it calls and { $base } has not (git, curl …) must be installed in the second stage.
proposed-check-ldd = ldd { $program }, run in the first stage, lists the libraries that the program needs; each must be in the second stage, too.
proposed-check-make-install = a Makefile may install to other folders than { $folder }, too; what is there must be copied as well.
proposed-check-program-alone = where the program reads no other file of { $folder }, { $program } alone is enough.
proposed-check-written = { $path } must be copied too where the program reads it.
proposed-check-argument = { $path }, which the program is told, must be copied too where it is a file of the project.
proposed-check-cgo = a package that needs cgo (go-sqlite3 …) builds without it, and fails when it runs.
proposed-check-rust-libraries = C libraries that the program links to (ldd tells which), beside OpenSSL, must be installed in the second stage.
proposed-check-release-without-erlang = a release that leaves Erlang out (include_erts: false) needs the present image when it runs.
proposed-check-release-files = files outside the release that the program reads when it runs must be copied too.
proposed-check-jar = a jar that does not hold what it depends on needs its libraries beside it in the second stage, too.
proposed-check-node-libraries = programs and C libraries that packages call and { $base } has not (git, python3, ImageMagick …) must be installed in the second stage.
proposed-check-dependencies = what the program needs when it runs must be under dependencies in package.json.
proposed-check-development = development dependencies come over too; npm prune --omit=dev at the end of the first stage leaves them out.
proposed-check-standalone = with output: 'standalone' in its configuration, next build leaves all that must ship in .next/standalone.
proposed-check-corepack = corepack downloads the package manager when the container starts; corepack install in the second stage, or node as the program, avoids that.
proposed-check-node-gyp = Python was taken for a tool of the build (node-gyp), and is not in the second stage.
# $instruction is a COPY.
proposed-check-next-public = if the project has a folder public, it must be copied as well: { $instruction }.
proposed-check-php-extensions = php -m must list the same extensions without warnings: each needs its C library in the second stage.
proposed-check-php-node = Node was taken for a tool of the build, and is not in the second stage; node_modules may be deleted at the end of the first.
# $runner: uv run, poetry run.
proposed-check-script-runner = the script must start programs by their names, without { $runner }.
# $folder is where they are now.
proposed-check-moved-programs = programs of packages are in { $folder } now, and no longer in /usr/local/bin.
proposed-check-python-libraries = a package that was compiled here may link to a C library that the slim image has not (libgomp1, libpq5 …); install that in the second stage.
# $command is how a command of the file begins.
proposed-check-python-left = what "{ $command } …" left outside the project's folder (models, data) must be copied too.
proposed-check-ruby-libraries = a gem with code in C may link to a library that { $base } has not (rmagick, ruby-vips …); install that in the second stage.
proposed-check-ruby-assets = node_modules comes over too; what only builds assets may be deleted at the end of the first stage.
proposed-check-server-told = headers, redirects and rewrites that the present server was told must be told to nginx.
proposed-check-single-page = if it is no single-page application, put =404 in the place of /index.html.
proposed-check-ipv4 = nginx listens on IPv4 only here: let the health check ask 127.0.0.1 in the place of localhost.
proposed-check-low-port = port { $port } needs rights that the user may not have everywhere.
proposed-check-preview = preview was taken for vite preview, which serves the folder dist: look at package.json and vite.config.
proposed-check-server-packages = packages that the server itself needs (modules) must be installed in the second stage.

## Why there is no proposal: of any file

proposed-none-layout = The file is laid out in a way that could not be split.
proposed-none-missing = Nothing is seen to make { $path }, so it is not known what must be copied.
proposed-none-no-shell = { $base } has no shell, and the second stage would have to run something.
proposed-none-no-stage = There is no stage.
proposed-none-no-base = There is no base image.
proposed-none-not-in-image = { $path }, which the container starts, would not be in the image.
proposed-none-saves-nothing = A second stage would save next to nothing: what ships is mostly what runs.
proposed-none-whole-stage = SHELL and ONBUILD hold for a whole stage; split this file by hand.
proposed-none-own-certificates = The file adds certificates of its own, which the second stage would not trust; split it by hand.
proposed-none-archived = The second stage would have to install packages, and those of Debian { $release } are served no more.
# $base is an image that is slim already.
proposed-none-small-npm = { $base } is small already; npm ci --omit=dev is what is left to be gained.
proposed-none-small = { $base } is small already; what is left to be gained is what it installs.
proposed-none-no-folder = The program has no folder of its own (WORKDIR), so it is not known what must be copied.
proposed-none-no-path = { $word } is no path.

## Why there is no proposal: what the container starts

proposed-none-no-start = No CMD or ENTRYPOINT says what the container starts, so it is not known what must ship.
proposed-none-bare-shell = The container starts a bare shell, so it is not known what must ship.
proposed-none-shell-options = The container starts a shell with options that may mean anything.
proposed-none-shell-line = The container starts a line of shell whose programs cannot be told.
proposed-none-shell-line-with = The container starts a line of shell with { $program }, of which it is not known what it needs.
proposed-none-several-commands = The container starts a line of shell that is more than one plain command.
proposed-none-shell-script = The container starts a shell script, which may need anything.
proposed-none-script = The container starts { $script }, a script that may need anything of the present image.
proposed-none-script-by-name = The container starts { $program }, by its name a script that may need anything of the present image.
# $ending: .py, .pl, .rb …
proposed-none-interpreted = The container starts { $program }: what a program in { $ending } needs when it runs is not known.
proposed-none-toolchain = The container starts with { $program }, which needs the whole toolchain when it runs.
proposed-none-development = The container starts { $program }, which is for development and needs all that is installed.
proposed-none-unknown-start = It is not known where { $program }, which the container starts, comes from.
proposed-none-outside = { $program }, which the container starts, lies outside the project's folder.
proposed-none-brought = { $program }, which the container starts, came with the build context; what it needs cannot be read.
proposed-none-not-built = Nothing is seen to build { $program }, which the container starts.
proposed-none-not-published = Nothing is seen to publish { $program }, which the container starts.
proposed-none-beside-server = The container starts { $program } beside the server, which may need anything.

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = The user is a variable, so it is not known whether the second stage would have it.
proposed-none-user-made = The user { $user } is made by a RUN that does more; make it in a RUN of its own first.
proposed-none-some-user-made = A RUN that makes a user does more; make it in a RUN of its own first.
proposed-none-unusual-packages = It installs packages in a way that could not be repeated in a second stage.
# $manager: dnf, yum, microdnf.
proposed-none-manager = It installs packages with { $manager }, which the image of the second stage would not have.
proposed-none-links = { $package } links to a C library that the slim image has not: install its library there first.

## Why there is no proposal: compiled programs

proposed-none-dart = No dart compile exe makes a program that runs without Dart.
proposed-none-dotnet = The container starts with dotnet and no .dll: it needs the whole SDK when it runs.
proposed-none-elixir = The container does not start a release that mix makes here (_build/prod/rel/NAME/bin/NAME).
proposed-none-elixir-tag = The tag { $tag } does not say on which distribution the release is built.
proposed-none-go-tag = The program uses C libraries, and the tag { $tag } does not say which release of Debian it is built on.
proposed-none-debian-tag = The tag { $tag } does not say on which release of Debian the program is built.
proposed-none-java-builds-nothing = Nothing in this file builds; a JRE in the place of the JDK may be all that is to be gained.
proposed-none-java-start = The container does not start java itself, so it is not known what it needs.
proposed-none-java-tag = The tag { $tag } names no version of Java of which there is a JRE image.
proposed-none-java-no-jar = The container starts java without -jar or a class path.
# $word is a path with *, ? or $ in it.
proposed-none-java-pattern = { $word } is a pattern: name the jar, so that it can be copied.
proposed-none-native-taken-away = What was installed to build is taken away again: a second stage would save next to nothing.
proposed-none-native-other-user = { $base } runs as another user than root, so it is not known how the second stage would be set up.
proposed-none-native-links = The program links to a library ({ $library }) of { $base }, which a smaller image has not: install it by its name first.
proposed-none-native-library-path = It says itself where libraries are (LD_LIBRARY_PATH); those of the compiler must be there, too.
proposed-none-native-fortran = Programs of Fortran need libraries of this compiler whose names depend on its version.
proposed-none-native-tag = The tag { $tag } does not say on which release of Debian the program is built, and so which C library it needs.
proposed-none-native-runs = The file runs { $program }, of which it is not known what it leaves for the program to use.
proposed-none-native-changes = It changes { $path }, which the second stage would have as it was.
proposed-none-native-prefix = It installs into { $folder }, among what the image has there: with a folder of its own as prefix it could be copied.
proposed-none-native-makefile = A Makefile of its own says where make install puts things, so it is not known what must be copied.
# $option is an option that says where a part goes.
proposed-none-native-beside-prefix = It installs with { $option }, beside its prefix, where it is not known what must be copied.
proposed-none-native-written = { $path }, too, is written by the build, and the program may need it.

## Why there is no proposal: interpreted languages

# $package: puppeteer, playwright …
proposed-none-browser = { $package } keeps its browser outside the project's folder, and needs what the present image has.
proposed-none-php-builds-nothing = Nothing is built here: neither Composer nor an extension's installer runs.
proposed-none-php-changes = { $program } changes the system, which would have to be done in the second stage as well.
proposed-none-python-2 = Python 2 has no venv, which this recipe works with.
proposed-none-python-environment = An environment is made here already, in a way that this recipe does not know.
proposed-none-python-several = Packages are installed in several ways here, so it is not known what must be copied.
proposed-none-python-outside = An environment is made in { $path }, but not all that is installed is seen to go there.
# $tool: pip, poetry.
proposed-none-python-user = { $tool } runs as another user than root, who may not write into the environment.
proposed-none-python-pip = Packages are not installed with a plain pip install, so it is not known what must be copied.
proposed-none-python-tag = The tag { $tag } does not say which version of Python it has.
proposed-none-python-system = Packages are not installed in a way that shows what must be copied.
proposed-none-python-downloads = { $program } downloads to a folder outside the project's, which would have to be copied as well.
proposed-none-uv-other = uv sync does not use the environment that is made here.
proposed-none-uv-not-all = Not all packages go into the environment of uv sync, so it is not known what must be copied.
proposed-none-uv-keeps = uv keeps the Python or the files of packages in a folder of its own, which a second stage would not have.
proposed-none-uv-system = uv installs into the system's Python, so it is not known what must be copied.
proposed-none-uv-tag = The tag { $tag } does not say which image of Python it is made from.
proposed-none-uv-programs = The programs of packages lie beside uv in { $folder }; start the program with python -m.
proposed-none-poetry-not-all = Not all packages are installed by Poetry, so it is not known what must be copied.
proposed-none-poetry-build = The build runs Python after poetry install, without poetry run: it would not find the packages.
# $runner: uv run, poetry run.
proposed-none-runner-words = { $runner } is started with words that CMD gives; write the program into ENTRYPOINT first.
proposed-none-runner-option = The container starts with { $runner } { $option }, which this recipe does not know.
# $tool: uv, poetry.
proposed-none-project-later = { $tool } does not install the project itself here, and would do so when the container starts.
proposed-none-ruby-bundle = No bundle install says which gems the program needs.
proposed-none-ruby-gems = Gems go to a folder of their own here, so it is not known what must be copied.
proposed-none-ruby-system = gem update --system changes Ruby itself, which would have to be done in the second stage as well.

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = The container serves { $folder }, with the sources in it; let the build write to a folder of its own.
proposed-none-web-health = The health check runs a program of the language, which a web server's image has not.
proposed-none-web-port = The port that the container serves on is not written in the file.
# $program is a server: serve, http-server …; $option one of its options.
proposed-none-web-option = { $program } is told { $option }, of which it is not known how nginx is told the same.
proposed-none-server-builds-nothing = Nothing in this file builds: what ships is the server and its files.
proposed-none-server-no-files = Nothing is seen to be built where the server looks for files.

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = Everything is built and shipped in this one stage.
proposed-joined-linked = What was copied from the other stage is here already: a link puts it in its place.
proposed-joined-copied = What was copied from the other stage is here already; its place may hold other files, so it is copied, and there twice.
proposed-joined-again = The last stage began so; the one before it had something else.
# These three are to be checked: each stands after split-check ("To check:").
proposed-joined-check-missing = nothing is seen to make { $path }.
# $other and $own are package managers: apk, apt-get …
proposed-joined-check-manager = { $other } is not in the image that this is built on: install the same with { $own }.
# $image is an image.
proposed-joined-check-base = { $image }, on which the last stage was, brought what runs there: it has to be installed here.
