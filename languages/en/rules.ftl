# What the rules say of a Dockerfile: a title for each rule, what is told where it finds something, and what its fix does.
#
# A title is a few words without a full stop: what is wrong. What a fix does is a command: "Remove the stage". Words in capitals are
# instructions of a Dockerfile; they stay as they are, and so do names of programs, options, files and images.

## What several rules say

# Two paths or two commands; both may be several already.
rule-both = { $some } and { $more }
# $commands: a command, or several.
rule-fix-run-at-end = Run { $commands } at the end of this RUN
# $option: of a command, such as --no-cache-dir
rule-fix-add-option = Add { $option }
rule-fix-cache-mount = Put it in a cache mount
# $words: what is written in the place of something else, such as a name, a path or a keyword.
rule-fix-write = Write { $words }
# $image: a base image, such as python:3.13-slim
rule-fix-start-from = Start from { $image }

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = Alpine has another C library (musl): packages with native code may have to be compiled, for which RUN apk add --no-cache build-base is needed where they are installed.
rule-sibling-musl-of-servers = Alpine has another C library (musl): a module that was compiled for glibc does not load there.
rule-sibling-musl-for-java = Alpine has another C library (musl): a jar with native code for glibc fails there. Below Java 21 the image is for amd64 only.
# ICU is a library that knows the customs of languages; "culture" is the word of .NET for them.
rule-sibling-musl-for-dotnet = Alpine has another C library (musl), no ICU and no time zones: a program that compares or formats by culture behaves differently.
rule-sibling-chiseled = It has no shell, no package manager, no ICU and no time zones (the -extra image has the last two), and it starts the program as the user app (.NET 6 and 7: on port 8080).
rule-sibling-scratch = It is empty: no certificates for HTTPS, no time zones, no users, no /tmp.
rule-sibling-distroless = It has no shell, no package manager, and no C libraries beside those of GCC and OpenSSL: ldd tells what the program needs.

## The rules, in alphabetical order

rule-apk-cache-kept-title = The index of apk is kept
rule-apk-cache-kept-message = The package index that apk fetched stays in this layer; the next apk add fetches a new one anyway.

rule-apt-archives-kept-title = The .deb files of apt are kept
rule-apt-archives-kept-message = The .deb files that apt downloaded stay in this layer, beside what was unpacked from them.

rule-apt-lists-kept-title = Package lists of apt are kept
rule-apt-lists-kept-message = The lists that apt-get update fetched stay in this layer; nothing needs them once the packages are installed.
rule-apt-lists-kept-for-a-later-run = The lists that apt-get update fetched stay in this layer, for a later RUN. Join the two, and remove the lists at the end.
rule-apt-lists-kept-fix = Remove the lists at the end of this RUN

rule-apt-recommends-installed-title = Recommended packages are installed
rule-apt-recommends-installed-message = This also installs what the packages only recommend.

rule-archive-kept-title = An archive stays beside what was unpacked from it
# $name: of a file. One of the four pieces of advice follows.
rule-archive-kept-message = { $name } stays in this layer, beside what was unpacked from it.
rule-archive-kept-add-unpacks = ADD unpacks a local archive on the way in.
rule-archive-kept-stage-of-its-own = Unpack it in a stage of its own and copy what comes out.
rule-archive-kept-download-in-run = Download it in the RUN that unpacks it, and remove it there.
rule-archive-kept-remove-in-run = Remove it in the RUN that unpacks it.
rule-archive-kept-fix = Remove the archive at the end of this RUN

rule-build-tools-shipped-title = Build tools are installed in the image that ships
# $packages: names of packages, of one at least.
rule-build-tools-shipped-message = { $packages }: needed while something is built, and not when the container runs.

rule-bun-cache-kept-title = The cache of Bun is kept
rule-bun-cache-kept-message = Bun keeps what it read about the versions of packages in this layer.

rule-ca-certificates-missing-title = Certificates to trust are missing
# $keyword: an instruction, such as ENV
rule-ca-certificates-missing-address = { $keyword } names an https:// address, and this image has no certificates to trust.
rule-ca-certificates-missing-left-behind = The certificates that update-ca-certificates wrote stay in the other stage: this image has none to trust.
# $stage: the name or the number of a stage, or an image.
rule-ca-certificates-missing-fix = Copy them from { $stage }

rule-cargo-registry-kept-title = The registry of cargo is kept
rule-cargo-registry-kept-message = The crates that cargo downloaded stay in this layer; the program that was built from them does not need them.

rule-composer-cache-kept-title = The cache of Composer is kept
# vendor is a folder.
rule-composer-cache-kept-message = Composer keeps the archives that it downloads in this layer, beside vendor.

rule-conda-archives-kept-title = The archives of conda are kept
rule-conda-archives-kept-message = conda keeps the archives that it downloads in this layer, beside what it installs from them.

rule-consistent-instruction-casing-title = Keywords are written in different cases
# $keyword: an instruction as it should be written, such as run or RUN
rule-consistent-instruction-casing-small = Most instructions of this file are in small letters: write { $keyword }.
rule-consistent-instruction-casing-capitals = Most instructions of this file are in capitals: write { $keyword }.

rule-copied-up-by-chown-title = Changing the owner copies every file
rule-copied-up-by-chown-message = Each file whose owner or mode this changes is written once more, whole: the layer below keeps the other copy.
rule-copied-up-by-chown-fix = Set the owner in COPY

rule-copy-from-missing-path-title = COPY --from takes a path that its stage does not make
# $stage: the name of a stage, or its number; $missing and $meant: paths.
rule-copy-from-missing-path-message = Nothing in stage { $stage } makes { $missing }: the build would stop here.
rule-copy-from-missing-path-near = Nothing in stage { $stage } makes { $missing }, and the build would stop here: did you mean { $meant }?
rule-copy-from-missing-path-fix = Copy { $meant }

rule-copy-ignored-file-title = COPY takes what .dockerignore leaves out
# $path: of a file or a folder.
rule-copy-ignored-file-message = .dockerignore leaves { $path } out of the build context: the build would stop here.
rule-copy-ignored-file-everything = .dockerignore leaves everything out of the build context: the build would stop here.

rule-debug-build-shipped-title = A build for debugging ships
rule-debug-build-shipped-cargo = cargo build without --release builds for debugging, and what it builds ships: it is larger than a build for release, and slower.
# $command: a program and an option of it.
rule-debug-build-shipped-message = { $command } builds for debugging, and what it builds ships: it is larger than a build for release, and slower.

rule-debug-symbols-kept-title = The program ships with its debug symbols
rule-debug-symbols-kept-message = The program that ships keeps its symbol table and debug information; only a debugger reads them.
rule-debug-symbols-kept-cargo = The program that ships keeps its symbol table, which back traces take names from; nothing else reads it.
rule-debug-symbols-kept-autotools = configure compiles with -g, so what is built keeps its debug information: make install-strip, or strip, takes it out.
# $variable: the name of an environment variable.
rule-debug-symbols-kept-fix = Set { $variable }

rule-development-dependencies-shipped-title = Development dependencies are installed in the image that ships
rule-development-dependencies-shipped-message = This also installs what the project lists for building and testing, and nothing here does either: { $option } leaves it out.
rule-development-dependencies-shipped-gems = This also installs the gems that the Gemfile lists for development and tests: ENV BUNDLE_WITHOUT=development:test above leaves them out.

rule-dnf-cache-kept-title = The metadata of dnf or yum is kept
rule-dnf-cache-kept-message = What the package manager fetched about all packages stays in this layer; nothing needs it once the packages are installed.

rule-duplicate-stage-name-title = Two stages have the same name
rule-duplicate-stage-name-message = A stage above has the name { $name } too: from here on the name means this one.

rule-dynamic-binary-on-scratch-title = A program that needs a C library goes where there is none
rule-dynamic-binary-on-scratch-cargo = cargo links this program against glibc, and this image has none: the program would not start.
rule-dynamic-binary-on-scratch-go = With CGO_ENABLED=1 Go links this program against the C library, and this image has none: the program would not start.
rule-dynamic-binary-on-scratch-compiler = The compiler links this program against the C library, and this image has none: the program would not start.

rule-entrypoint-not-in-image-title = The program that starts is not in the image
# $keyword: CMD or ENTRYPOINT; $program and $meant: paths.
rule-entrypoint-not-in-image-message = { $keyword } starts { $program }, and nothing puts it into this image.
rule-entrypoint-not-in-image-near = { $keyword } starts { $program }, and nothing puts it into this image: did you mean { $meant }?
rule-entrypoint-not-in-image-fix = Start { $meant }

rule-expose-invalid-format-title = EXPOSE maps a port
# $port: such as 80 or 53/udp
rule-expose-invalid-format-message = EXPOSE takes a port of the container only: write { $port }.

rule-expose-proto-casing-title = The protocol of EXPOSE is not in lower case
# $protocol: such as udp
rule-expose-proto-casing-message = Write { $protocol } in lower case.

rule-from-as-casing-title = FROM and AS differ in case
# $meant: AS or as; $keyword: FROM or from
rule-from-as-casing-message = Write { $meant }, in the same case as { $keyword }.

rule-from-platform-flag-const-disallowed-title = FROM is fixed to one platform
# $platform: such as linux/amd64
rule-from-platform-flag-const-disallowed-message = This stage is { $platform } whatever platform is asked for: leave --platform out, or name the stage after it.

rule-gem-archives-kept-title = Archives of gems are kept
rule-gem-archives-kept-message = The archives that the gems were unpacked from stay in this layer.

rule-go-cache-kept-title = The caches of Go are kept
rule-go-cache-kept-message = The modules and compiled packages that Go keeps stay in this layer; the program that was built from them does not need them.

rule-gradle-cache-kept-title = The cache of Gradle is kept
rule-gradle-cache-kept-message = What Gradle downloaded stays in this layer; the jar that was built with it does not need it.

rule-heavier-base-than-needed-title = The base image has a slim sibling
# $image: the slim one, such as python:3.13-slim; $programs: such as curl, git
rule-heavier-base-than-needed-message = { $image } is the same without compilers, headers and tools, if nothing here needs those.
rule-heavier-base-than-needed-missed = { $image } is the same without compilers, headers and tools; { $programs } must be installed there.
rule-heavier-base-than-needed-debian = { $image } is the same without manuals and translations, if nothing here needs those.
rule-heavier-base-than-needed-debian-missed = { $image } is the same without manuals and translations; { $programs } must be installed there.

rule-ignorable-folders-copied-title = Folders that no image needs are copied in
# $folders: one path, or several. A language that makes no difference says the same in both lines, as the number itself is not said.
rule-ignorable-folders-copied-message = { $count ->
    [one] This takes { $folders } from the build context; a line in .dockerignore leaves it out.
   *[other] This takes { $folders } from the build context; lines in .dockerignore leave them out.
}
# The folders.
rule-ignorable-folders-copied-fix = Name them in .dockerignore

rule-invalid-default-arg-in-from-title = Without build arguments, FROM names no image
# $variable: as it is written, such as $BASE; $text: what stands behind FROM.
rule-invalid-default-arg-in-from-empty = Without build arguments { $variable } is empty: give its ARG a default.
rule-invalid-default-arg-in-from-no-image = Without build arguments this is FROM { $text }, which names no image: give its ARG a default.
rule-invalid-default-arg-in-from-neither = { $text } names neither an image nor a stage: names are in lower case, with one tag at most.

rule-invalid-definition-description-title = A comment above FROM or ARG does not describe it
# $keyword: FROM or ARG; $name: of the stage or the argument.
rule-invalid-definition-description-message = The comment above this { $keyword } does not begin with { $name }: part them, or write # { $name } and what it is.

rule-json-args-recommended-title = CMD or ENTRYPOINT goes through a shell
# $keyword: CMD or ENTRYPOINT. The list is meant as JSON writes it, with brackets.
rule-json-args-recommended-message = { $keyword } runs through a shell, which may not pass signals on: write it as a list.
rule-json-args-recommended-fix = Write { $keyword } as a list

rule-legacy-key-value-format-title = ENV or LABEL is written without an equals sign
# $pair: such as ENV NAME=…
rule-legacy-key-value-format-message = This is the old form: write { $pair }.

rule-login-records-filled-title = A large user id fills the login records
rule-login-records-filled-message = This writes the login records up to the new user's id: nearly all of it is zeros, which the layer holds.

rule-maintainer-deprecated-title = MAINTAINER is out of use
rule-maintainer-deprecated-message = MAINTAINER is out of use: tools read the label org.opencontainers.image.authors.
rule-maintainer-deprecated-fix = Write it as a label

rule-maven-repository-kept-title = The local repository of Maven is kept
rule-maven-repository-kept-message = The libraries that the build downloaded stay in this layer; the program that was built from them does not need them.

rule-multiple-instructions-disallowed-title = An instruction is overridden by a later one
# $keyword: CMD, ENTRYPOINT or HEALTHCHECK
rule-multiple-instructions-disallowed-message = Only the last { $keyword } of a stage counts: this one does nothing.
rule-multiple-instructions-disallowed-fix = Delete this { $keyword }

rule-no-empty-continuation-title = A blank line stands inside an instruction
rule-no-empty-continuation-message = A blank line inside an instruction will become an error.
rule-no-empty-continuation-fix = Delete the blank lines of this instruction

rule-npm-cache-kept-title = The cache of npm is kept
rule-npm-cache-kept-message = npm keeps every archive that it downloads, and what it read about other versions, in this layer.

rule-nuget-packages-kept-title = The packages folder of NuGet is kept
rule-nuget-packages-kept-message = What NuGet unpacked stays in this layer; the published program has its own copy of what it needs.

rule-overwritten-in-a-later-layer-title = Overwritten in a later layer
rule-overwritten-in-a-later-layer-message = This copies over files that an earlier instruction brought: both copies are in the image.

rule-packages-upgraded-title = Packages of the base image are upgraded
# $command: such as apt-get upgrade
rule-packages-upgraded-message = { $command } writes packages of the base image once more, and its layers keep the older copies: a newer base image has the new ones only.

rule-pacman-cache-kept-title = The package files of pacman are kept
rule-pacman-cache-kept-message = pacman keeps the package files that it downloaded in this layer, beside what was unpacked from them.

rule-pip-cache-kept-title = The cache of pip is kept
rule-pip-cache-kept-message = pip keeps the archives that it downloads in this layer, beside what it installs from them.

rule-pnpm-cache-kept-title = The cache of pnpm is kept
rule-pnpm-cache-kept-message = pnpm keeps what it read about the versions of packages in this layer.

rule-poetry-cache-kept-title = The cache of Poetry is kept
rule-poetry-cache-kept-message = Poetry keeps the archives that it downloads in this layer, beside what it installs from them.

rule-redundant-target-platform-title = FROM names the platform that it has anyway
rule-redundant-target-platform-message = FROM takes the target platform anyway: leave --platform out.
rule-redundant-target-platform-fix = Leave --platform out

rule-removed-in-a-later-layer-title = Removed in a later layer
rule-removed-in-a-later-layer-of-base = What this removes came with the base image: its layers keep the bytes, and the image gets no smaller.
rule-removed-in-a-later-layer-of-earlier = What this removes was added by an earlier instruction: its layer keeps the bytes, and the image gets no smaller.
rule-removed-in-a-later-layer-of-copy = What this removes came with the COPY above, and its layer keeps the bytes: name it in .dockerignore instead.
rule-removed-in-a-later-layer-fix = Join it with the RUN above

rule-reserved-stage-name-title = A stage has a reserved name
rule-reserved-stage-name-message = BuildKit has a meaning of its own for { $name }: give the stage another name.

rule-sdk-in-the-final-image-title = The image that ships holds the whole toolchain
# Told by what was built: Go, Rust, .NET, Java, PHP, C, Swift, Dart.
rule-sdk-in-the-final-image-scratch-or-distroless = This image is for building; what was built can ship on scratch or a distroless image.
rule-sdk-in-the-final-image-debian-or-distroless = This image is for building; what was built can ship on a slim Debian or a distroless image.
rule-sdk-in-the-final-image-dotnet = This image is for building; what was built can ship on mcr.microsoft.com/dotnet/aspnet or …/runtime.
rule-sdk-in-the-final-image-jre = This image is for building; what was built can ship on a JRE image.
rule-sdk-in-the-final-image-same-jre = This image is for building; what was built can ship on the -jre image of the same version.
rule-sdk-in-the-final-image-php = This image is for building; what was built can ship on a php image.
rule-sdk-in-the-final-image-debian = This image is for building; what was built can ship on a slim Debian image.
rule-sdk-in-the-final-image-same-slim = This image is for building; what was built can ship on the -slim image of the same version.
rule-sdk-in-the-final-image-scratch = This image is for building; what was built can ship on scratch.

rule-secrets-used-in-arg-or-env-title = A secret goes through ARG or ENV
# $keyword: ARG or ENV; $name: of a variable.
rule-secrets-used-in-arg-or-env-message = What { $keyword } gives to { $name } can be read by everyone who has the image: mount it as a secret.

rule-single-stage-title = One stage builds and ships
# Split is what page-split says.
rule-single-stage-message = What this stage builds with ships too: the Split panel shows it in two stages, of which only the second ships.

rule-smaller-base-possible-title = A smaller image has the same program
# What one gives up for it follows: rule-sibling-…
rule-smaller-base-possible-message = { $image } is smaller.

rule-sources-before-dependencies-title = Sources are copied before the dependencies are installed
# $command: what installs, such as go mod download; $manifest and $lock: names of files.
rule-sources-before-dependencies-and-lock = Every change of a file runs { $command } again: copy { $manifest } and { $lock } first, install, and then copy the rest.
rule-sources-before-dependencies-npm = Every change of a file runs npm again: copy package.json and its lock file first, install, and then copy the rest.
rule-sources-before-dependencies-dotnet = Every change of a file runs dotnet restore again: copy the project files first, install, and then copy the rest.
rule-sources-before-dependencies-pip = Every change of a file runs pip again: copy the requirements file first, install, and then copy the rest.
# $files: a name, or several.
rule-sources-before-dependencies-fix = Copy { $files } first

rule-stage-name-casing-title = A stage's name is not in lower case
rule-stage-name-casing-message = The name of a stage is in lower case for BuildKit: write { $name }.
rule-stage-name-casing-fix = Write the name in lower case

rule-stages-without-gain-title = A second stage, and hardly anything is gained
# $stage: its name, or what stage-number says.
rule-stages-without-gain-all = This starts from { $stage }, which builds: all that it took to build ships.
rule-stages-without-gain-most = This starts from the same image as { $stage } and copies most of what { $stage } adds: it ships nearly as much as one stage would.

rule-time-zones-missing-title = Time zones are missing
# TZ is an environment variable.
rule-time-zones-missing-set = TZ names a time zone, and this image knows none but UTC.
rule-time-zones-missing-left-behind = The time zones that tzdata brought stay in the other stage: this image knows none but UTC.
# $stage: the name or the number of a stage, or an image.
rule-time-zones-missing-fix = Copy them from { $stage }

rule-undefined-arg-in-from-title = FROM names an argument that is not declared
# $name and $meant: of arguments.
rule-undefined-arg-in-from-message = { $name } is not declared above the first FROM, so it is empty here: declare it with ARG above the first FROM.
rule-undefined-arg-in-from-near = { $name } is not declared above the first FROM, so it is empty here: did you mean { $meant }?

rule-undefined-var-title = A variable has no value
# $variable: with its dollar sign, such as $NAME; $meant: the name of another one, without; $escaped: such as \$1
rule-undefined-var-near = { $variable } has no value here, and nothing is put in its place: did you mean { $meant }?
rule-undefined-var-in-heredoc = { $variable } has no value here, and nothing is put in its place: put the word after << in quotes to keep the text as it is.
rule-undefined-var-declare = { $variable } has no value here, and nothing is put in its place: declare it with ARG or ENV above.
rule-undefined-var-escape = { $variable } has no value here, and nothing is put in its place: write { $escaped } to keep it as it is.

rule-unused-stage-title = No other stage needs this one
rule-unused-stage-message = No stage takes anything from this one: BuildKit skips it.
rule-unused-stage-named = No stage takes anything from { $name }: BuildKit skips it unless it is asked for with --target { $name }.
rule-unused-stage-fix = Remove the stage

rule-uv-cache-kept-title = The cache of uv is kept
rule-uv-cache-kept-message = uv keeps what it downloads in this layer, beside the environment.

rule-virtual-packages-kept-title = A virtual package is never deleted
# $name: of the virtual package, such as .build
rule-virtual-packages-kept-message = The packages of { $name } stay: nothing deletes them.
rule-virtual-packages-kept-fix = Delete { $name } at the end of this RUN

rule-whole-stage-copied-title = A whole stage is copied
# $stage: its name, or its number.
rule-whole-stage-copied-message = All of { $stage } comes over, its base image and its tools included.

rule-workdir-relative-path-title = The first WORKDIR is relative
rule-workdir-relative-path-message = { $path } goes on from the directory of the base image, which may change: write the whole path.

rule-yarn-cache-kept-title = The cache of Yarn is kept
rule-yarn-cache-kept-message = Yarn keeps every package that it downloads in this layer, beside node_modules.

rule-zypper-cache-kept-title = The metadata of zypper is kept
rule-zypper-cache-kept-message = What zypper fetched about all packages stays in this layer; nothing needs it once the packages are installed.
