## What the proposal does, in one sentence

proposed-summary-program = Constrói sobre { $build } e entrega o programa sobre { $base }.
proposed-summary-published = Constrói sobre { $build } e entrega, sobre { $base }, o que foi publicado.
proposed-summary-release = Constrói sobre { $build } e entrega a release sobre { $base }.
proposed-summary-java = Constrói sobre { $build } e entrega, sobre { $base }, o que é executado.
proposed-summary-jlink = Constrói sobre { $build } e entrega, sobre { $base }, o que é executado, com o runtime gerado por jlink.
proposed-summary-native = Constrói sobre { $build }, com os compiladores, e entrega o resultado sobre { $base }.
proposed-summary-next = Constrói sobre { $build } e entrega o servidor standalone do Next.js sobre { $base }.
proposed-summary-node = Instala e constrói sobre { $build } e entrega a pasta do projeto sobre { $base }.
proposed-summary-php = Instala sobre { $build } e entrega as extensões, os pacotes e a pasta do projeto sobre { $base }.
proposed-summary-python = Instala sobre { $build } e entrega o ambiente e a pasta do projeto sobre { $base }.
proposed-summary-ruby = Instala sobre { $build } e entrega as gems e a pasta do projeto sobre { $base }.
proposed-summary-files = Constrói sobre { $build } e entrega os arquivos construídos, que { $base } serve.
proposed-summary-server = Constrói sobre { $build } e entrega as configurações do servidor e os arquivos dele sobre { $base }.

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = O estágio atual constrói e fica em terra; recebe um nome para que se possa copiar dele.
proposed-build-pinned = A tag agora indica a versão do Debian, pois o segundo estágio precisa ter a mesma.
proposed-build-same-libc = Os dois estágios têm a mesma biblioteca C.
proposed-base-smaller = Uma imagem menor, na qual o programa funciona nas condições indicadas.
proposed-base-slim = A mesma versão na mesma distribuição, sem compiladores nem cabeçalhos.
proposed-base-same-without-compiler = A mesma imagem, sem o compilador que foi instalado.
proposed-base-same-without-build = A mesma imagem, sem o que foi instalado para construir.
proposed-base-same-without-development = A mesma imagem, sem o que só serve para desenvolver.
proposed-base-same-without-installer = A mesma imagem, sem a ferramenta que instalou os pacotes.
proposed-base-same-without-extensions = A mesma imagem, sem o que foi necessário para compilar extensões e instalar pacotes.
proposed-base-same-server = O mesmo servidor, sem o que constrói os arquivos.
proposed-base-distribution-without = A mesma distribuição, sem { $language }.
proposed-base-distribution-without-jdk = A mesma distribuição, sem um JDK.
proposed-base-debian-without-jdk = A mesma versão do Debian, sem um JDK.
proposed-base-debian-same-release = A mesma versão do Debian, para que o programa encontre sua biblioteca C.
proposed-base-release-lean = A mesma versão da distribuição, para que o programa encontre sua biblioteca C, sem compiladores nem cabeçalhos.
proposed-base-release-without-manuals = A mesma versão, sem manuais e sem o que foi instalado para construir.
proposed-base-newest-debian = A biblioteca C do Debian estável mais recente, o mais novo em que a imagem pode se basear; sem compiladores nem cabeçalhos.
proposed-base-debian-libc = Um Debian pequeno; o programa só precisa da biblioteca C dele.
proposed-base-debian-libc-of-run-time = Um Debian pequeno; o runtime só precisa da biblioteca C dele.
proposed-base-debian = Um Debian pequeno; o programa traz tudo o mais de que precisa.
proposed-base-debian-with-shell = Um Debian pequeno, de cujo shell as linhas abaixo precisam; o programa traz todo o resto.
proposed-base-scratch = Só o programa e o que a próxima linha traz.
proposed-base-static = Só certificados, fusos horários e uma lista de usuários: um programa sem bibliotecas C não precisa de mais. (Não há shell nela.)
proposed-base-dotnet-alone = O próprio programa traz o .NET; esta imagem tem as bibliotecas C de que ele precisa.
proposed-base-dotnet = O runtime da mesma versão. Um programa que não serve páginas web pode usar dotnet/runtime, que é menor.
proposed-base-erlang = A mesma versão da distribuição, para que o runtime encontre suas bibliotecas C.
proposed-base-elixir-slim = A imagem slim da mesma versão: a mesma distribuição e o mesmo Erlang, sem compiladores.
proposed-base-jre = Um JRE da mesma versão do Java: sem compilador nem ferramenta de build.
proposed-base-next = A mesma versão do Node; o build reuniu todo o resto de que o servidor precisa.
proposed-base-uv = A imagem em que a do uv se baseia: o mesmo Python, sem o uv.
proposed-base-web-server = O que foi construído são arquivos, que qualquer servidor web pode servir.

## Why a line is new in the first stage

proposed-line-venv-pip = O que o pip instala vai para uma só pasta, que pode ser copiada inteira.
proposed-line-venv-poetry = O que o Poetry instala vai para uma só pasta, que pode ser copiada inteira.
proposed-line-venv-path = Daqui em diante, python e pip são os do ambiente.
proposed-line-venv-active = O Poetry usa o ambiente que está ativo.
proposed-line-uv-python = O ambiente deve usar o Python desta imagem, que o segundo estágio tem no mesmo lugar.
proposed-line-no-cgo = Sem cgo, o programa não precisa de biblioteca C e funciona em qualquer base.
proposed-line-prune = O que package.json lista em devDependencies só serve para construir e não atravessa.

## Why a line is new in the second stage

proposed-line-packages = O programa pode precisar do que estes pacotes trazem; retire o que só serve para construir.
proposed-line-package-of-package = Um pacote que o programa usa precisa dele; a imagem slim não o tem.
proposed-line-databases = As bibliotecas usadas pelos pacotes para PostgreSQL e MySQL; retire o que o programa não usa.
proposed-line-time-zones = Fusos horários, que a imagem slim talvez não tenha.
proposed-line-rails = Fusos horários, que o Rails lê, e as bibliotecas usadas pelas gems de bancos de dados (pg, mysql2); retire o que o programa não usa.
proposed-line-certificates = Certificados para HTTPS.
proposed-line-certificates-of-build = Um programa que abre conexões HTTPS precisa dos certificados das autoridades, que a imagem de build tinha.
proposed-line-certificates-openssl = Certificados para HTTPS e o OpenSSL, a que muitos crates se vinculam; retire o que o programa não usa.
proposed-line-certificates-libgcc = Certificados para HTTPS e a biblioteca a que os programas Rust se vinculam em musl.
proposed-line-erlang-libraries = As bibliotecas C a que o runtime do Erlang se vincula e certificados para HTTPS.
proposed-line-erlang-utf8 = O Erlang lê nomes de arquivos como UTF-8.
proposed-line-health = A verificação de integridade executa isto.
proposed-line-environment-path = Para que o programa encontre o que está instalado.
proposed-line-bundler-settings = O Bundler pode guardar configurações na pasta pessoal de quem as define.
proposed-line-hostname = Sem isto, o servidor só escuta no nome do contêiner.
proposed-line-global = O que é instalado para todos os projetos também é necessário aqui.
proposed-line-port = A mesma porta de antes.
proposed-line-port-single-page = A mesma porta, e a primeira página para endereços que não são arquivos, como esperam as aplicações de página única.
proposed-line-library-path = As bibliotecas deste compilador são mais novas que as da distribuição; o programa as procura aqui primeiro.
proposed-line-ldconfig = Assim a lista de bibliotecas inclui também as que foram copiadas.
proposed-line-sets-up = Prepara o sistema, e faz isso aqui também.
proposed-line-argument = Cada estágio declara os argumentos que lê.
proposed-line-variable = O programa pode lê-la ao ser executado.
proposed-line-workdir = O programa inicia onde iniciava.
proposed-line-outside = Vai para fora da pasta do projeto, onde o programa pode procurá-lo.
proposed-line-not-built = Não faz parte do que é construído, então o programa pode precisar disto.
proposed-line-files = O programa pode ler estes arquivos ao ser executado.
proposed-line-arranges = Prepara pastas que o programa pode usar.
proposed-line-account = O programa é executado com este usuário, então ele é criado aqui também.
proposed-line-account-changed-to = O programa pode mudar para este usuário.
proposed-line-crosses = Isto atravessa e fica no mesmo lugar.
proposed-line-crosses-to-programs = Isto atravessa para uma pasta em que se procuram programas.
proposed-line-crosses-elsewhere = Isto atravessa para o lugar em que é procurado.
proposed-line-user = O programa é executado com o mesmo usuário de antes.
proposed-line-moved = O que se diz ao contêiner para iniciar cabe ao estágio que é entregue.
proposed-line-starts-next = O servidor standalone agora está na própria pasta.
proposed-line-starts-nginx = O nginx inicia no lugar do servidor que precisava da linguagem.
proposed-line-starts-directly = O programa do ambiente é iniciado diretamente; { $tool } fica em terra, e nada é instalado na inicialização.

## What to check: each stands after split-check ("To check:")

proposed-check-files = os arquivos que o programa lê ao ser executado (templates, configuração, arquivos estáticos) também precisam ser copiados.
proposed-check-arranges = “{ $command } …” também prepara arquivos fora da pasta do projeto; faça isso aqui também se o programa precisar deles.
proposed-check-left-behind = fora da pasta do projeto, os comandos criaram { $paths }; copie o que o programa usar disso.
proposed-check-tools = se o próprio programa chama { $packages }, instale isso no segundo estágio.
proposed-check-script = { $script } é um script: os programas que ele chama e que { $base } não tem (curl, git…) precisam ser instalados no segundo estágio.
proposed-check-programs = os programas que ele chama e que { $base } não tem (git, curl…) precisam ser instalados no segundo estágio.
proposed-check-ldd = ldd { $program }, executado no primeiro estágio, lista as bibliotecas de que o programa precisa; cada uma precisa estar também no segundo.
proposed-check-make-install = um Makefile pode instalar também em outras pastas além de { $folder }; o que houver nelas também precisa ser copiado.
proposed-check-program-alone = se o programa não lê nenhum outro arquivo de { $folder }, basta { $program }.
proposed-check-written = { $path } também precisa ser copiado se o programa o lê.
proposed-check-argument = { $path }, que o programa recebe como argumento, também precisa ser copiado se for um arquivo do projeto.
proposed-check-cgo = um pacote que precisa de cgo (go-sqlite3…) compila sem ele e falha ao ser executado.
proposed-check-rust-libraries = as bibliotecas C a que o programa se vincula (ldd mostra quais), além do OpenSSL, precisam ser instaladas no segundo estágio.
proposed-check-release-without-erlang = uma release que deixa o Erlang de fora (include_erts: false) precisa da imagem atual ao ser executada.
proposed-check-release-files = os arquivos fora da release que o programa lê ao ser executado também precisam ser copiados.
proposed-check-jar = um jar que não contém as próprias dependências precisa das bibliotecas a seu lado também no segundo estágio.
proposed-check-node-libraries = os programas e as bibliotecas C que os pacotes chamam e que { $base } não tem (git, python3, ImageMagick…) precisam ser instalados no segundo estágio.
proposed-check-dependencies = o que o programa usa ao ser executado precisa estar em dependencies no package.json.
proposed-check-development = as dependências de desenvolvimento também atravessam; npm prune --omit=dev no fim do primeiro estágio as deixa de fora.
proposed-check-standalone = com output: 'standalone' na configuração, next build deixa em .next/standalone tudo o que precisa ser entregue.
proposed-check-corepack = o corepack baixa o gerenciador de pacotes quando o contêiner inicia; corepack install no segundo estágio, ou node como programa, evita isso.
proposed-check-node-gyp = o Python foi considerado uma ferramenta do build (node-gyp) e não está no segundo estágio.
proposed-check-next-public = se o projeto tem uma pasta public, ela também precisa ser copiada: { $instruction }.
proposed-check-php-extensions = php -m precisa listar as mesmas extensões, sem avisos: cada uma precisa de sua biblioteca C no segundo estágio.
proposed-check-php-node = o Node foi considerado uma ferramenta do build e não está no segundo estágio; node_modules pode ser apagado no fim do primeiro.
proposed-check-script-runner = o script precisa iniciar os programas pelo nome, sem { $runner }.
proposed-check-moved-programs = os programas dos pacotes agora estão em { $folder }, e não mais em /usr/local/bin.
proposed-check-python-libraries = um pacote compilado aqui pode se vincular a uma biblioteca C que a imagem slim não tem (libgomp1, libpq5…); instale-a no segundo estágio.
proposed-check-python-left = o que “{ $command } …” deixou fora da pasta do projeto (modelos, dados) também precisa ser copiado.
proposed-check-ruby-libraries = uma gem com código em C pode se vincular a uma biblioteca que { $base } não tem (rmagick, ruby-vips…); instale-a no segundo estágio.
proposed-check-ruby-assets = node_modules também atravessa; o que só constrói assets pode ser apagado no fim do primeiro estágio.
proposed-check-server-told = os cabeçalhos, redirecionamentos e reescritas definidos para o servidor atual precisam ser definidos no nginx.
proposed-check-single-page = se não for uma aplicação de página única, coloque =404 no lugar de /index.html.
proposed-check-ipv4 = aqui o nginx só escuta em IPv4: faça a verificação de integridade consultar 127.0.0.1 em vez de localhost.
proposed-check-low-port = a porta { $port } exige permissões que o usuário talvez não tenha em todos os ambientes.
proposed-check-preview = preview foi interpretado como vite preview, que serve a pasta dist: confira package.json e vite.config.
proposed-check-server-packages = os pacotes de que o próprio servidor precisa (módulos) precisam ser instalados no segundo estágio.

## Why there is no proposal: of any file

proposed-none-layout = O arquivo está organizado de um modo que não foi possível dividir.
proposed-none-missing = Não se vê nada que produza { $path }, então não se sabe o que precisa ser copiado.
proposed-none-no-shell = { $base } não tem shell, e o segundo estágio teria que executar algo.
proposed-none-no-stage = Não há nenhum estágio.
proposed-none-no-base = Não há imagem base.
proposed-none-not-in-image = { $path }, que o contêiner inicia, não estaria na imagem.
proposed-none-saves-nothing = Um segundo estágio não economizaria quase nada: o que é entregue é, em sua maior parte, o que é executado.
proposed-none-whole-stage = SHELL e ONBUILD valem para um estágio inteiro; divida este arquivo manualmente.
proposed-none-own-certificates = O arquivo adiciona certificados próprios, em que o segundo estágio não confiaria; divida-o manualmente.
proposed-none-archived = O segundo estágio teria que instalar pacotes, e os do Debian { $release } não são mais oferecidos.
proposed-none-small-npm = { $base } já é pequena; o que resta a ganhar é npm ci --omit=dev.
proposed-none-small = { $base } já é pequena; o que resta a ganhar está no que o arquivo instala.
proposed-none-no-folder = O programa não tem uma pasta própria (WORKDIR), então não se sabe o que precisa ser copiado.
proposed-none-no-path = { $word } não é um caminho.

## Why there is no proposal: what the container starts

proposed-none-no-start = Nenhum CMD ou ENTRYPOINT indica o que o contêiner inicia, então não se sabe o que precisa ser entregue.
proposed-none-bare-shell = O contêiner inicia apenas um shell, então não se sabe o que precisa ser entregue.
proposed-none-shell-options = O contêiner inicia um shell com opções que podem significar qualquer coisa.
proposed-none-shell-line = O contêiner inicia uma linha de shell cujos programas não se podem determinar.
proposed-none-shell-line-with = O contêiner inicia uma linha de shell com { $program }, e não se sabe do que ele precisa.
proposed-none-several-commands = O contêiner inicia uma linha de shell que é mais do que um comando simples.
proposed-none-shell-script = O contêiner inicia um script de shell, que pode precisar de qualquer coisa.
proposed-none-script = O contêiner inicia { $script }, um script que pode precisar de qualquer coisa da imagem atual.
proposed-none-script-by-name = O contêiner inicia { $program }, que, pelo nome, é um script e pode precisar de qualquer coisa da imagem atual.
proposed-none-interpreted = O contêiner inicia { $program }: não se sabe do que um programa em { $ending } precisa ao ser executado.
proposed-none-toolchain = O contêiner inicia com { $program }, que precisa da toolchain inteira ao ser executado.
proposed-none-development = O contêiner inicia { $program }, que é para desenvolvimento e precisa de tudo o que está instalado.
proposed-none-unknown-start = Não se sabe de onde vem { $program }, que o contêiner inicia.
proposed-none-outside = { $program }, que o contêiner inicia, está fora da pasta do projeto.
proposed-none-brought = { $program }, que o contêiner inicia, veio com o contexto de build; não é possível ler do que ele precisa.
proposed-none-not-built = Não se vê nada que construa { $program }, que o contêiner inicia.
proposed-none-not-published = Não se vê nada que publique { $program }, que o contêiner inicia.
proposed-none-beside-server = Além do servidor, o contêiner inicia { $program }, que pode precisar de qualquer coisa.

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = O usuário é uma variável, então não se sabe se o segundo estágio o teria.
proposed-none-user-made = O usuário { $user } é criado por um RUN que faz mais coisas; antes, crie-o em um RUN próprio.
proposed-none-some-user-made = Um RUN que cria um usuário faz mais coisas; antes, crie-o em um RUN próprio.
proposed-none-unusual-packages = Os pacotes são instalados de um modo que não foi possível repetir em um segundo estágio.
proposed-none-manager = Os pacotes são instalados com { $manager }, que a imagem do segundo estágio não teria.
proposed-none-links = { $package } se vincula a uma biblioteca C que a imagem slim não tem: antes, instale essa biblioteca nela.

## Why there is no proposal: compiled programs

proposed-none-dart = Nenhum dart compile exe gera um programa que funcione sem o Dart.
proposed-none-dotnet = O contêiner inicia com dotnet e nenhum .dll: precisa do SDK inteiro ao ser executado.
proposed-none-elixir = O contêiner não inicia uma release que o mix gera aqui (_build/prod/rel/NAME/bin/NAME).
proposed-none-elixir-tag = A tag { $tag } não indica em qual distribuição a release é construída.
proposed-none-go-tag = O programa usa bibliotecas C, e a tag { $tag } não indica em qual versão do Debian ele é construído.
proposed-none-debian-tag = A tag { $tag } não indica em qual versão do Debian o programa é construído.
proposed-none-java-builds-nothing = Este arquivo não constrói nada; um JRE no lugar do JDK talvez seja tudo o que há a ganhar.
proposed-none-java-start = O contêiner não inicia java diretamente, então não se sabe do que ele precisa.
proposed-none-java-tag = A tag { $tag } não indica nenhuma versão do Java para a qual exista uma imagem JRE.
proposed-none-java-no-jar = O contêiner inicia java sem -jar e sem um classpath.
proposed-none-java-pattern = { $word } é um padrão: indique o nome do jar, para que ele possa ser copiado.
proposed-none-native-taken-away = O que foi instalado para construir é removido depois: um segundo estágio não economizaria quase nada.
proposed-none-native-other-user = { $base } é executada com um usuário que não é root, então não se sabe como o segundo estágio seria preparado.
proposed-none-native-links = O programa se vincula a uma biblioteca ({ $library }) de { $base } que uma imagem menor não tem: antes, instale-a pelo nome.
proposed-none-native-library-path = O próprio arquivo diz onde ficam as bibliotecas (LD_LIBRARY_PATH); as do compilador também precisam estar lá.
proposed-none-native-fortran = Programas em Fortran precisam de bibliotecas deste compilador cujos nomes dependem da versão dele.
proposed-none-native-tag = A tag { $tag } não indica em qual versão do Debian o programa é construído nem, portanto, de qual biblioteca C ele precisa.
proposed-none-native-runs = O arquivo executa { $program }, e não se sabe o que ele deixa para o programa usar.
proposed-none-native-changes = O arquivo altera { $path }, que no segundo estágio ficaria como era.
proposed-none-native-prefix = A instalação vai para { $folder }, em meio ao que a imagem tem ali: com uma pasta própria como prefixo, seria possível copiá-la.
proposed-none-native-makefile = Um Makefile próprio define onde make install coloca os arquivos, então não se sabe o que precisa ser copiado.
proposed-none-native-beside-prefix = A instalação usa { $option }, fora do prefixo, onde não se sabe o que precisa ser copiado.
proposed-none-native-written = O build também grava { $path }, e o programa pode precisar disso.

## Why there is no proposal: interpreted languages

proposed-none-browser = { $package } guarda seu navegador fora da pasta do projeto e precisa do que a imagem atual tem.
proposed-none-php-builds-nothing = Nada é construído aqui: não se executa o Composer nem um instalador de extensões.
proposed-none-php-changes = { $program } altera o sistema, o que teria que ser feito também no segundo estágio.
proposed-none-python-2 = O Python 2 não tem venv, com que esta receita trabalha.
proposed-none-python-environment = Um ambiente já é criado aqui, de um modo que esta receita não conhece.
proposed-none-python-several = Aqui os pacotes são instalados de vários modos, então não se sabe o que precisa ser copiado.
proposed-none-python-outside = Um ambiente é criado em { $path }, mas não se vê que tudo o que é instalado vá para lá.
proposed-none-python-user = { $tool } é executado por um usuário que não é root e talvez não possa gravar no ambiente.
proposed-none-python-pip = Os pacotes não são instalados com um simples pip install, então não se sabe o que precisa ser copiado.
proposed-none-python-tag = A tag { $tag } não indica qual versão do Python a imagem tem.
proposed-none-python-system = Os pacotes não são instalados de um modo que mostre o que precisa ser copiado.
proposed-none-python-downloads = { $program } baixa para uma pasta fora da do projeto, que também teria que ser copiada.
proposed-none-uv-other = uv sync não usa o ambiente que é criado aqui.
proposed-none-uv-not-all = Nem todos os pacotes vão para o ambiente de uv sync, então não se sabe o que precisa ser copiado.
proposed-none-uv-keeps = O uv guarda o Python ou os arquivos dos pacotes em uma pasta própria, que um segundo estágio não teria.
proposed-none-uv-system = O uv instala no Python do sistema, então não se sabe o que precisa ser copiado.
proposed-none-uv-tag = A tag { $tag } não indica qual imagem do Python serviu de base.
proposed-none-uv-programs = Os programas dos pacotes ficam junto do uv em { $folder }; inicie o programa com python -m.
proposed-none-poetry-not-all = Nem todos os pacotes são instalados pelo Poetry, então não se sabe o que precisa ser copiado.
proposed-none-poetry-build = O build executa o Python depois de poetry install, sem poetry run: ele não encontraria os pacotes.
proposed-none-runner-words = { $runner } é iniciado com palavras que vêm do CMD; antes, escreva o programa no ENTRYPOINT.
proposed-none-runner-option = O contêiner inicia com { $runner } { $option }, que esta receita não conhece.
proposed-none-project-later = { $tool } não instala o próprio projeto aqui e o instalaria quando o contêiner iniciasse.
proposed-none-ruby-bundle = Nenhum bundle install indica de quais gems o programa precisa.
proposed-none-ruby-gems = Aqui as gems vão para uma pasta própria, então não se sabe o que precisa ser copiado.
proposed-none-ruby-system = gem update --system altera o próprio Ruby, o que teria que ser feito também no segundo estágio.

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = O contêiner serve { $folder }, com o código-fonte dentro; faça o build gravar em uma pasta própria.
proposed-none-web-health = A verificação de integridade executa um programa da linguagem, que a imagem de um servidor web não tem.
proposed-none-web-port = A porta em que o contêiner serve não está escrita no arquivo.
proposed-none-web-option = { $program } recebe { $option }, e não se sabe como dizer o mesmo ao nginx.
proposed-none-server-builds-nothing = Este arquivo não constrói nada: o que é entregue são o servidor e seus arquivos.
proposed-none-server-no-files = Não se vê nada ser construído onde o servidor procura arquivos.

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = Tudo é construído e entregue neste único estágio.
proposed-joined-linked = O que era copiado do outro estágio já está aqui: um link o coloca no lugar.
proposed-joined-copied = O que era copiado do outro estágio já está aqui; o lugar dele pode conter outros arquivos, então é copiado e fica em dobro.
proposed-joined-again = O último estágio começava assim; o anterior tinha outra coisa.
proposed-joined-check-missing = não se vê nada que produza { $path }.
proposed-joined-check-manager = { $other } não está na imagem em que isto se baseia: instale o mesmo com { $own }.
proposed-joined-check-base = { $image }, base do último estágio, trazia o que é executado ali: é preciso instalá-lo aqui.
