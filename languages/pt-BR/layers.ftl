## Notes on the size of a layer, an image or a guess: after a size, without a full stop; several stand in a row

note-between = ;{ " " }
note-size-is-yours = o tamanho é o que você informou
note-yours = seu valor
note-kept-for-later = guardado para builds sobre esta imagem: { $instruction }
note-nested-too-deeply = aninhado demais para acompanhar
note-script-unknown = lê um script desconhecido

note-image-not-named = a imagem não é indicada
note-image-nothing-recorded = não há nada registrado sobre { $image }
note-image-not-recorded = { $image } não está registrada: { $other } é usada no lugar
note-image-tag-moves = a tag muda com o tempo: { $other } é usada no lugar
note-image-other-platform = tomado de { $image } em outra plataforma
note-image-of-docker-hub = lida como { $image } do Docker Hub
note-image-without-value = uma parte da referência não tem valor: usa-se a família da imagem no lugar
note-image-recorded = registrada em { $date }
note-image-undated = registro sem data
note-image-approximate = aproximado
note-image-digest = digest não considerado

note-context-file = não se conhece o contexto de build: tamanho usual para um arquivo assim
note-context-files = não se conhece o contexto de build: arquivos usuais que correspondem
note-context-whole = não se conhece o tamanho do contexto de build: um tamanho usual
note-context-holds-none = O contexto de build informado não contém { $name }.

note-download-version = { $name } na versão { $version }
note-download-versions = { $name } nas versões registradas
note-download-recorded = { $name } como registrado
note-download-too = { $what }, de outra plataforma
note-download-platform = { $name } de outra plataforma
note-download-usual = não se conhece o tamanho de { $name }: um tamanho usual para o tipo
note-download-repository = não se conhece o tamanho de { $name }: um repositório usual
note-download-list = baixa uma lista de arquivos desconhecida

note-package-absent = { $program } não está nesta imagem: isto falharia
note-package-stands-in = { $other } é usado no lugar de { $name }
note-package-unknown = não se conhece o tamanho do pacote { $name }
note-packages-unnamed = instala pacotes de nome desconhecido
note-packages-removed = remove pacotes desconhecidos
note-packages-upgraded = uma atualização regrava o que mudou desde que a imagem base foi construída
note-packages-may-stay = pacman -Scc --noconfirm aceita a resposta padrão e pode manter os pacotes
note-weight-unknown = não se sabe quanto { $name } pesa
note-weight-of-some-unknown = não se sabe quanto um dos pacotes pesa
note-usual-requirements = não se conhecem os requisitos: um conjunto usual
note-usual-project = não se conhecem as dependências do projeto: um conjunto usual
note-usual-conda = não se sabe o que o conda instala: um conjunto usual
note-usual-gems = não se conhece o Gemfile: um conjunto usual de gems
note-usual-dependencies = não se conhece { $file }: um conjunto usual de dependências
note-modules-of = { $count ->
    [one] { $count } módulo de { $file }
   *[other] { $count } módulos de { $file }
}
note-crates-of = { $count ->
    [one] { $count } crate de { $file }
   *[other] { $count } crates de { $file }
}
note-packages-of = { $count ->
    [one] { $count } pacote de { $file }
   *[other] { $count } pacotes de { $file }
}
note-dependencies-of = { $count ->
    [one] { $count } dependência de { $file }
   *[other] { $count } dependências de { $file }
}

note-writes-unknown = não se sabe o que { $program } grava
note-writes-where = não se sabe onde { $program } grava
note-builds-where = não se sabe onde go build grava
note-service = não se sabe o que um serviço grava enquanto é executado
note-takes-unknown = { $program } usa arquivos desconhecidos
note-takes-from-mount = { $program } traz { $name } de uma montagem: não se conhece o tamanho
note-changes-files = { $program } altera arquivos desconhecidos
note-changes-paths = { $program } altera caminhos desconhecidos
note-removes-paths = remove caminhos desconhecidos
note-held-by-packages = o que pertence a pacotes em { $path } não é descontado
note-goes-with = não se sabe quanto de { $directory } sai com { $name }
note-takes-off = não se sabe quanto { $program } elimina
note-find-runs = não se sabe o que find executa em cada arquivo
note-find-copies = não se sabe quanto find copia
note-find-removes = não se sabe quanto find remove

note-guess-recorded = registrado; outras versões pesam mais ou menos
note-guess-not-in-index = fora do índice: o que outros pacotes pesam
note-guess-public-projects = o que arquivos com esses nomes pesam em projetos públicos
note-guess-several = tudo o que adiciona, a partir de vários valores

## What a guess is the size of, where it has a name; $manager is a program: npm, apt

note-label-context = { $name } do contexto de build
note-label-image = a imagem { $name }
note-label-package = o pacote { $package } de { $manager }
note-label-packages = pacotes de { $manager } de nome desconhecido

## What a layer or the final image consists of: in parentheses after a path. A tool's name stands before a colon

part-more = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
}
part-unpacked = { $name } descompactado
part-written-by = gravado por { $program }
part-from = de { $path }
part-script = script { $name }
part-context = contexto: { $name }
part-left-behind = { $manager }: deixado por { $name }
part-needed-still = { $manager }: ainda necessário de { $name }
part-to-build = { $manager }: para compilar { $name }
part-dependencies-of = { $tool }: dependências
part-intermediate-files-of = { $tool }: arquivos intermediários
part-cache-of = cache de { $tool }
part-database-of = banco de dados de { $tool }
part-metadata-of = metadados de { $tool }
part-upgrade-of = atualização com { $tool }

part-base = base
part-of-this-size = deste tamanho
part-changed = alterado
part-copied = copiado
part-copied-by-find = copiado por find
part-build-context = contexto de build
part-build-output = resultado do build
part-build-objects = build: objetos
part-download = download
part-downloads = downloads
part-accounts = contas
part-home = pasta pessoal
part-keys = chaves
part-certificates = certificados
part-loader-cache = cache do carregador de bibliotecas
part-services = serviços
part-alternatives = alternativas
part-answers = respostas
part-configuration = configuração
part-locales = locales
part-patched = alterado por patch
part-reconfigured = reconfigurado
part-native-image = imagem nativa
part-packaged-application = aplicação empacotada
part-deployed-package = pacote implantado
part-unpacked-an-archive = conteúdo de um arquivo compactado
part-unpacked-a-text = um texto descompactado
part-unpacked-jar = jar descompactado
part-package-files = arquivos de pacotes
part-apk-index = índice do apk
part-apk-packages = pacotes do apk
part-apt-archives = arquivos .deb do apt
part-apt-lists = listas do apt
part-apt-package-index = índice de pacotes do apt
part-apt-sources = fontes do apt
part-bun-documents = documentos do bun
part-bundler-gems = bundler: gems
part-cargo-registry = cargo: registro
part-cargo-vendored-crates = cargo: crates em vendor
part-composer-required = composer: pacotes exigidos
part-conda-archives = arquivos compactados do conda
part-conda-packages = conda: pacotes
part-dotnet-build = dotnet: build
part-dotnet-published = dotnet: publicado
part-dotnet-workload = dotnet: workload
part-gem-archives = arquivos .gem
part-gem-built = gem: compilado
part-git-history = histórico do git
part-git-submodules = submódulos do git
part-git-a-repository = git: um repositório
part-git-fetched = git: baixado
part-go-binaries = go: binários
part-go-build-cache = go: cache de build
part-go-modules = go: módulos
part-go-vendored-modules = go: módulos em vendor
part-gradle-build = gradle: build
part-gradle-cache = gradle: cache
part-maven-copied-dependencies = maven: dependências copiadas
part-maven-repository = maven: repositório
part-npm-a-package-of-unknown-name = npm: um pacote de nome desconhecido
part-npm-development-dependencies = npm: dependências de desenvolvimento
part-nuget-packages = nuget: pacotes
part-pip-a-package-of-unknown-name = pip: um pacote de nome desconhecido
part-pip-requirements = pip: requisitos
part-pip-the-project = pip: o projeto
part-pip-wheels = pip: wheels
part-pnpm-store = store do pnpm
part-python-built-distribution = python: pacote de distribuição gerado
part-python-compiled-files = python: arquivos compilados
part-rails-cache = rails: cache
part-rustup-toolchain = rustup: toolchain

## What a guess is the size of, in words a learner knows: each stands in a list with its size

guess-apk-cache = índices de pacotes que o apk guarda sem --no-cache
guess-apk-upgrade = o que apk upgrade regrava
guess-apt-lists = listas de pacotes que apt-get update deixa
guess-apt-lists-ubuntu = listas de pacotes que apt-get update deixa (Ubuntu)
guess-apt-locked-upgrade = pacotes da base que uma instalação atualiza junto
guess-apt-pkgcache = o cache interno do apt, que fica se nada o limpa
guess-apt-unknown-among = um pacote que não está no índice
guess-apt-upgrade = o que apt-get upgrade regrava
guess-bundle-install = as gems de um projeto (bundle install)
guess-c-binary = um programa compilado
guess-c-build-objects = arquivos objeto de um build em C ou C++
guess-cargo-debug-locked = target/ de um build de debug em Rust, conforme os crates do Cargo.lock
guess-cargo-registry = o registro do cargo, com os crates baixados
guess-cargo-release-locked = target/ de um build de release em Rust, conforme os crates do Cargo.lock
guess-cargo-target-debug = target/ de um build de debug em Rust
guess-cargo-target-release = target/ de um build de release em Rust
guess-composer-install = os pacotes de um projeto PHP (composer install)
guess-conda-archives = arquivos compactados que o conda guarda
guess-conda-install = um ambiente do conda
guess-context-default = o contexto de build inteiro (COPY . .)
guess-context-dotnet = o contexto de build inteiro de um projeto .NET (COPY . .)
guess-context-go = o contexto de build inteiro de um projeto Go (COPY . .)
guess-context-java = o contexto de build inteiro de um projeto Java (COPY . .)
guess-context-node = o contexto de build inteiro de um projeto JavaScript (COPY . .)
guess-context-php = o contexto de build inteiro de um projeto PHP (COPY . .)
guess-context-python = o contexto de build inteiro de um projeto Python (COPY . .)
guess-context-ruby = o contexto de build inteiro de um projeto Ruby (COPY . .)
guess-context-rust = o contexto de build inteiro de um projeto Rust (COPY . .)
guess-context-static = o contexto de build inteiro de um projeto web estático (COPY . .)
guess-context-with-node-modules = o contexto de build inteiro, com node_modules
guess-crates-locked = o registro do cargo, conforme os crates do Cargo.lock
guess-dnf-metadata = metadados de repositórios que o dnf guarda
guess-dotnet-build = bin e obj de um build .NET
guess-dotnet-nuget-packages = os pacotes NuGet de um projeto
guess-dotnet-publish = uma aplicação .NET publicada
guess-dotnet-publish-aot = uma aplicação .NET compilada antecipadamente (AOT)
guess-dotnet-publish-self-contained = uma aplicação .NET com o runtime
guess-download-binaries = um arquivo compactado de programas, baixado
guess-download-deb = um pacote .deb baixado
guess-download-jar = um .jar baixado
guess-download-program = um programa baixado
guess-download-rpm = um pacote .rpm baixado
guess-download-script = um script baixado
guess-download-sources = um arquivo compactado de código-fonte, baixado
guess-download-unknown = um download
guess-gem-pure = uma gem
guess-gem-unknown = uma gem que não está no índice
guess-git-clone = um repositório clonado com o histórico
guess-git-clone-shallow = um repositório clonado, só o último estado
guess-go-binary = um programa Go
guess-go-binary-stripped = um programa Go, sem símbolos
guess-go-build-cache = o cache de build do Go
guess-go-build-cache-std = o cache de build do Go, só com a biblioteca padrão
guess-go-mod-download = o cache de módulos do Go
guess-gradle-build = build/ de um build com Gradle
guess-gradle-cache = o Gradle com as dependências que guarda
guess-jar = o jar de uma aplicação
guess-jar-thin = um jar sem as próprias dependências
guess-lein-cache = o repositório Maven que o Leiningen guarda
guess-locale-gen = locales gerados
guess-make-install = o que make install grava
guess-maven-repository = ~/.m2: plugins e dependências do Maven
guess-maven-target = target/ de um build com Maven
guess-mix-deps = as dependências de um projeto Elixir
guess-modules-required = o cache de módulos do Go, conforme os módulos do go.mod
guess-npm-build-output = o resultado de um build em JavaScript
guess-npm-documents-unknown = documentos que o npm guarda sobre um pacote que não está no índice
guess-npm-install = node_modules de um projeto, sem os pacotes de desenvolvimento
guess-npm-install-dev = node_modules de um projeto
guess-npm-package = um pacote npm de um arquivo de lock que não está no índice
guess-pacman-metadata = bancos de dados de sincronização que o pacman guarda
guess-pecl-extension = uma extensão PHP do PECL
guess-php-extension = uma extensão PHP
guess-php-packages-locked = vendor/, conforme os pacotes do composer.lock
guess-pip-bootstrap = o próprio pip
guess-pip-project = um projeto Python com as dependências
guess-pip-requirements = os pacotes de um arquivo de requisitos
guess-pip-unknown-alone = um pacote Python de um arquivo de lock que não está no índice
guess-poetry-install = os pacotes de um projeto Poetry
guess-rpm-db-overhead = o banco de dados do rpm, copiado para a nova camada
guess-rpm-upgrade = o que a atualização de uma base rpm regrava
guess-rust-binary = um programa Rust
guess-rustup-toolchain = uma toolchain do Rust
guess-sbt-cache = o sbt com as dependências que guarda
guess-script-unknown = o que um programa desconhecido grava
guess-tdnf-metadata = metadados de repositórios que o tdnf guarda
guess-unknown-path = um caminho tirado de uma imagem
guess-unknown-tool = um programa tirado de uma imagem
guess-uv-sync = os pacotes de um projeto uv
guess-yum-metadata = metadados de repositórios que o yum guarda
guess-zypper-metadata = metadados de repositórios que o zypper guarda
