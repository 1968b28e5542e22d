## What several rules say

rule-both = { $some } e { $more }
rule-fix-run-at-end = Executar { $commands } no fim deste RUN
rule-fix-add-option = Adicionar { $option }
rule-fix-cache-mount = Colocar em uma montagem de cache
rule-fix-write = Escrever { $words }
rule-fix-start-from = Partir de { $image }

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = O Alpine tem outra biblioteca C (musl): pacotes com código nativo talvez precisem ser compilados, o que exige RUN apk add --no-cache build-base onde são instalados.
rule-sibling-musl-of-servers = O Alpine tem outra biblioteca C (musl): um módulo compilado para glibc não carrega nele.
rule-sibling-musl-for-java = O Alpine tem outra biblioteca C (musl): um jar com código nativo para glibc falha nele. Antes do Java 21, a imagem só existe para amd64.
rule-sibling-musl-for-dotnet = O Alpine tem outra biblioteca C (musl) e não tem ICU nem fusos horários: um programa que compara ou formata conforme a cultura se comporta de outra forma.
rule-sibling-chiseled = Ela não tem shell, gerenciador de pacotes, ICU nem fusos horários (a imagem -extra tem os dois últimos) e inicia o programa com o usuário app (.NET 6 e 7: na porta 8080).
rule-sibling-scratch = Ela é vazia: sem certificados para HTTPS, sem fusos horários, sem usuários, sem /tmp.
rule-sibling-distroless = Ela não tem shell nem gerenciador de pacotes, e as únicas bibliotecas C são as do GCC e do OpenSSL: ldd mostra do que o programa precisa.

## The rules, in alphabetical order

rule-apk-cache-kept-title = O índice do apk fica na imagem
rule-apk-cache-kept-message = O índice de pacotes que o apk baixou fica nesta camada; de qualquer forma, o próximo apk add baixa um novo.

rule-apt-archives-kept-title = Os arquivos .deb do apt ficam na imagem
rule-apt-archives-kept-message = Os arquivos .deb que o apt baixou ficam nesta camada, além do que foi extraído deles.

rule-apt-lists-kept-title = As listas de pacotes do apt ficam na imagem
rule-apt-lists-kept-message = As listas que apt-get update baixou ficam nesta camada; depois que os pacotes estão instalados, nada precisa delas.
rule-apt-lists-kept-for-a-later-run = As listas que apt-get update baixou ficam nesta camada, para um RUN posterior. Junte os dois e remova as listas no fim.
rule-apt-lists-kept-fix = Remover as listas no fim deste RUN

rule-apt-recommends-installed-title = Pacotes recomendados são instalados
rule-apt-recommends-installed-message = Isto também instala o que os pacotes apenas recomendam.

rule-archive-kept-title = Um arquivo compactado fica junto do que foi extraído dele
rule-archive-kept-message = { $name } fica nesta camada, junto do que foi extraído dele.
rule-archive-kept-add-unpacks = ADD já extrai um arquivo compactado local ao copiá-lo.
rule-archive-kept-stage-of-its-own = Extraia-o em um estágio próprio e copie o resultado.
rule-archive-kept-download-in-run = Baixe-o no RUN que o extrai e remova-o ali mesmo.
rule-archive-kept-remove-in-run = Remova-o no RUN que o extrai.
rule-archive-kept-fix = Remover o arquivo compactado no fim deste RUN

rule-build-tools-shipped-title = Ferramentas de build são instaladas na imagem entregue
rule-build-tools-shipped-message = { $packages }: necessário enquanto algo é construído, não quando o contêiner é executado.

rule-bun-cache-kept-title = O cache do Bun fica na imagem
rule-bun-cache-kept-message = O Bun guarda nesta camada o que leu sobre as versões dos pacotes.

rule-ca-certificates-missing-title = Faltam os certificados de CA
rule-ca-certificates-missing-address = { $keyword } indica um endereço https://, e esta imagem não tem certificados de CA em que confiar.
rule-ca-certificates-missing-left-behind = Os certificados que update-ca-certificates gravou ficam no outro estágio: esta imagem não tem nenhum em que confiar.
rule-ca-certificates-missing-fix = Copiá-los de { $stage }

rule-cargo-registry-kept-title = O registro do cargo fica na imagem
rule-cargo-registry-kept-message = Os crates que o cargo baixou ficam nesta camada; o programa construído a partir deles não precisa mais deles.

rule-composer-cache-kept-title = O cache do Composer fica na imagem
rule-composer-cache-kept-message = O Composer guarda nesta camada os arquivos compactados que baixa, além de vendor.

rule-conda-archives-kept-title = Os arquivos compactados do conda ficam na imagem
rule-conda-archives-kept-message = O conda guarda nesta camada os arquivos compactados que baixa, além do que instala a partir deles.

rule-consistent-instruction-casing-title = Palavras-chave ora em maiúsculas, ora em minúsculas
rule-consistent-instruction-casing-small = A maioria das instruções deste arquivo está em minúsculas: escreva { $keyword }.
rule-consistent-instruction-casing-capitals = A maioria das instruções deste arquivo está em maiúsculas: escreva { $keyword }.

rule-copied-up-by-chown-title = Mudar o dono copia todos os arquivos
rule-copied-up-by-chown-message = Cada arquivo cujo dono ou modo muda aqui é gravado de novo, por inteiro: a camada abaixo mantém a outra cópia.
rule-copied-up-by-chown-fix = Definir o dono no COPY

rule-copy-from-missing-path-title = COPY --from busca um caminho que o estágio não produz
rule-copy-from-missing-path-message = Nada no estágio { $stage } produz { $missing }: o build pararia aqui.
rule-copy-from-missing-path-near = Nada no estágio { $stage } produz { $missing }, e o build pararia aqui: você quis dizer { $meant }?
rule-copy-from-missing-path-fix = Copiar { $meant }

rule-copy-ignored-file-title = COPY busca o que o .dockerignore deixa de fora
rule-copy-ignored-file-message = O .dockerignore deixa { $path } fora do contexto de build: o build pararia aqui.
rule-copy-ignored-file-everything = O .dockerignore deixa tudo fora do contexto de build: o build pararia aqui.

rule-debug-build-shipped-title = Um build de debug é entregue
rule-debug-build-shipped-cargo = cargo build sem --release faz um build de debug, e o resultado é entregue: é maior e mais lento que um build de release.
rule-debug-build-shipped-message = { $command } faz um build de debug, e o resultado é entregue: é maior e mais lento que um build de release.

rule-debug-symbols-kept-title = O programa é entregue com os símbolos de depuração
rule-debug-symbols-kept-message = O programa entregue mantém a tabela de símbolos e as informações de depuração; só um depurador as lê.
rule-debug-symbols-kept-cargo = O programa entregue mantém a tabela de símbolos, de onde os backtraces tiram os nomes; nada mais a lê.
rule-debug-symbols-kept-autotools = configure compila com -g, então o resultado mantém as informações de depuração: para retirá-las, use make install-strip ou strip.
rule-debug-symbols-kept-fix = Definir { $variable }

rule-development-dependencies-shipped-title = Dependências de desenvolvimento são instaladas na imagem entregue
rule-development-dependencies-shipped-message = Isto também instala o que o projeto lista para build e testes, e nada aqui faz nem um nem outro: { $option } deixa isso de fora.
rule-development-dependencies-shipped-gems = Isto também instala as gems que o Gemfile lista para desenvolvimento e testes: ENV BUNDLE_WITHOUT=development:test acima as deixa de fora.

rule-dnf-cache-kept-title = Os metadados do dnf ou do yum ficam na imagem
rule-dnf-cache-kept-message = O que o gerenciador de pacotes baixou sobre todos os pacotes fica nesta camada; depois que os pacotes estão instalados, nada precisa disso.

rule-duplicate-stage-name-title = Dois estágios têm o mesmo nome
rule-duplicate-stage-name-message = Um estágio acima também se chama { $name }: daqui em diante, o nome se refere a este.

rule-dynamic-binary-on-scratch-title = Um programa que precisa de uma biblioteca C vai para onde não há nenhuma
rule-dynamic-binary-on-scratch-cargo = O cargo vincula este programa à glibc, e esta imagem não a tem: o programa não iniciaria.
rule-dynamic-binary-on-scratch-go = Com CGO_ENABLED=1, o Go vincula este programa à biblioteca C, e esta imagem não a tem: o programa não iniciaria.
rule-dynamic-binary-on-scratch-compiler = O compilador vincula este programa à biblioteca C, e esta imagem não a tem: o programa não iniciaria.

rule-entrypoint-not-in-image-title = O programa a iniciar não está na imagem
rule-entrypoint-not-in-image-message = { $keyword } inicia { $program }, e nada o coloca nesta imagem.
rule-entrypoint-not-in-image-near = { $keyword } inicia { $program }, e nada o coloca nesta imagem: você quis dizer { $meant }?
rule-entrypoint-not-in-image-fix = Iniciar { $meant }

rule-expose-invalid-format-title = EXPOSE mapeia uma porta
rule-expose-invalid-format-message = EXPOSE aceita só uma porta do contêiner: escreva { $port }.

rule-expose-proto-casing-title = O protocolo de EXPOSE não está em minúsculas
rule-expose-proto-casing-message = Escreva { $protocol } em minúsculas.

rule-from-as-casing-title = FROM e AS diferem em maiúsculas e minúsculas
rule-from-as-casing-message = Escreva { $meant }, como { $keyword }.

rule-from-platform-flag-const-disallowed-title = FROM está preso a uma plataforma
rule-from-platform-flag-const-disallowed-message = Este estágio é { $platform }, seja qual for a plataforma pedida: omita --platform ou dê ao estágio o nome dela.

rule-gem-archives-kept-title = Os arquivos .gem ficam na imagem
rule-gem-archives-kept-message = Os arquivos de onde as gems foram extraídas ficam nesta camada.

rule-go-cache-kept-title = Os caches do Go ficam na imagem
rule-go-cache-kept-message = Os módulos e os pacotes compilados que o Go guarda ficam nesta camada; o programa construído a partir deles não precisa mais deles.

rule-gradle-cache-kept-title = O cache do Gradle fica na imagem
rule-gradle-cache-kept-message = O que o Gradle baixou fica nesta camada; o jar gerado não precisa mais disso.

rule-heavier-base-than-needed-title = A imagem base tem uma versão slim
rule-heavier-base-than-needed-message = { $image } é a mesma imagem, sem compiladores, cabeçalhos e ferramentas, se nada aqui precisar deles.
rule-heavier-base-than-needed-missed = { $image } é a mesma imagem, sem compiladores, cabeçalhos e ferramentas; nela, é preciso instalar { $programs }.
rule-heavier-base-than-needed-debian = { $image } é a mesma imagem, sem manuais e traduções, se nada aqui precisar deles.
rule-heavier-base-than-needed-debian-missed = { $image } é a mesma imagem, sem manuais e traduções; nela, é preciso instalar { $programs }.

rule-ignorable-folders-copied-title = São copiadas pastas de que nenhuma imagem precisa
rule-ignorable-folders-copied-message = { $count ->
    [one] Isto traz { $folders } do contexto de build; uma linha no .dockerignore deixa isso de fora.
   *[other] Isto traz { $folders } do contexto de build; linhas no .dockerignore deixam tudo isso de fora.
}
rule-ignorable-folders-copied-fix = Incluí-las no .dockerignore

rule-invalid-default-arg-in-from-title = Sem argumentos de build, FROM não indica nenhuma imagem
rule-invalid-default-arg-in-from-empty = Sem argumentos de build, { $variable } fica vazia: dê ao ARG dela um valor padrão.
rule-invalid-default-arg-in-from-no-image = Sem argumentos de build, isto é FROM { $text }, que não indica nenhuma imagem: dê ao ARG um valor padrão.
rule-invalid-default-arg-in-from-neither = { $text } não é nome de imagem nem de estágio: os nomes ficam em minúsculas, com no máximo uma tag.

rule-invalid-definition-description-title = Um comentário acima de FROM ou ARG não o descreve
rule-invalid-definition-description-message = O comentário acima deste { $keyword } não começa com { $name }: separe os dois ou escreva # { $name } e o que é.

rule-json-args-recommended-title = CMD ou ENTRYPOINT passa por um shell
rule-json-args-recommended-message = { $keyword } é executado por um shell, que talvez não repasse sinais: escreva-o como uma lista.
rule-json-args-recommended-fix = Escrever { $keyword } como uma lista

rule-legacy-key-value-format-title = ENV ou LABEL sem sinal de igual
rule-legacy-key-value-format-message = Esta é a forma antiga: escreva { $pair }.

rule-login-records-filled-title = Um ID de usuário alto enche os registros de login
rule-login-records-filled-message = Isto grava os registros de login até o ID do novo usuário: quase tudo são zeros, que ficam na camada.

rule-maintainer-deprecated-title = MAINTAINER está em desuso
rule-maintainer-deprecated-message = MAINTAINER está em desuso: as ferramentas leem o rótulo org.opencontainers.image.authors.
rule-maintainer-deprecated-fix = Escrever como um rótulo

rule-maven-repository-kept-title = O repositório local do Maven fica na imagem
rule-maven-repository-kept-message = As bibliotecas que o build baixou ficam nesta camada; o programa construído a partir delas não precisa mais delas.

rule-multiple-instructions-disallowed-title = Uma instrução é substituída por outra posterior
rule-multiple-instructions-disallowed-message = Só vale o último { $keyword } de um estágio: este não faz nada.
rule-multiple-instructions-disallowed-fix = Apagar este { $keyword }

rule-no-empty-continuation-title = Há uma linha em branco dentro de uma instrução
rule-no-empty-continuation-message = Uma linha em branco dentro de uma instrução passará a ser um erro.
rule-no-empty-continuation-fix = Apagar as linhas em branco desta instrução

rule-npm-cache-kept-title = O cache do npm fica na imagem
rule-npm-cache-kept-message = O npm guarda nesta camada cada arquivo compactado que baixa e o que leu sobre outras versões.

rule-nuget-packages-kept-title = A pasta de pacotes do NuGet fica na imagem
rule-nuget-packages-kept-message = O que o NuGet descompactou fica nesta camada; o programa publicado tem a própria cópia do que precisa.

rule-overwritten-in-a-later-layer-title = Sobrescrito em uma camada posterior
rule-overwritten-in-a-later-layer-message = Isto sobrescreve arquivos que uma instrução anterior trouxe: as duas cópias ficam na imagem.

rule-packages-upgraded-title = Pacotes da imagem base são atualizados
rule-packages-upgraded-message = { $command } grava de novo pacotes da imagem base, e as camadas dela mantêm as cópias antigas: uma imagem base mais recente tem só as novas.

rule-pacman-cache-kept-title = Os arquivos de pacotes do pacman ficam na imagem
rule-pacman-cache-kept-message = O pacman guarda nesta camada os arquivos de pacotes que baixou, além do que foi extraído deles.

rule-pip-cache-kept-title = O cache do pip fica na imagem
rule-pip-cache-kept-message = O pip guarda nesta camada os arquivos compactados que baixa, além do que instala a partir deles.

rule-pnpm-cache-kept-title = O cache do pnpm fica na imagem
rule-pnpm-cache-kept-message = O pnpm guarda nesta camada o que leu sobre as versões dos pacotes.

rule-poetry-cache-kept-title = O cache do Poetry fica na imagem
rule-poetry-cache-kept-message = O Poetry guarda nesta camada os arquivos compactados que baixa, além do que instala a partir deles.

rule-redundant-target-platform-title = FROM indica a plataforma que já teria
rule-redundant-target-platform-message = FROM já usa a plataforma de destino: omita --platform.
rule-redundant-target-platform-fix = Omitir --platform

rule-removed-in-a-later-layer-title = Removido em uma camada posterior
rule-removed-in-a-later-layer-of-base = O que isto remove veio com a imagem base: as camadas dela mantêm os bytes, e a imagem não diminui.
rule-removed-in-a-later-layer-of-earlier = O que isto remove foi adicionado por uma instrução anterior: a camada dela mantém os bytes, e a imagem não diminui.
rule-removed-in-a-later-layer-of-copy = O que isto remove veio com o COPY acima, e a camada dele mantém os bytes: em vez disso, inclua-o no .dockerignore.
rule-removed-in-a-later-layer-fix = Juntar ao RUN acima

rule-reserved-stage-name-title = Um estágio tem um nome reservado
rule-reserved-stage-name-message = Para o BuildKit, { $name } tem um significado próprio: dê outro nome ao estágio.

rule-sdk-in-the-final-image-title = A imagem entregue contém a toolchain inteira
rule-sdk-in-the-final-image-scratch-or-distroless = Esta imagem serve para construir; o resultado pode ser entregue sobre scratch ou uma imagem distroless.
rule-sdk-in-the-final-image-debian-or-distroless = Esta imagem serve para construir; o resultado pode ser entregue sobre um Debian slim ou uma imagem distroless.
rule-sdk-in-the-final-image-dotnet = Esta imagem serve para construir; o resultado pode ser entregue sobre mcr.microsoft.com/dotnet/aspnet ou …/runtime.
rule-sdk-in-the-final-image-jre = Esta imagem serve para construir; o resultado pode ser entregue sobre uma imagem JRE.
rule-sdk-in-the-final-image-same-jre = Esta imagem serve para construir; o resultado pode ser entregue sobre a imagem -jre da mesma versão.
rule-sdk-in-the-final-image-php = Esta imagem serve para construir; o resultado pode ser entregue sobre uma imagem php.
rule-sdk-in-the-final-image-debian = Esta imagem serve para construir; o resultado pode ser entregue sobre uma imagem Debian slim.
rule-sdk-in-the-final-image-same-slim = Esta imagem serve para construir; o resultado pode ser entregue sobre a imagem -slim da mesma versão.
rule-sdk-in-the-final-image-scratch = Esta imagem serve para construir; o resultado pode ser entregue sobre scratch.

rule-secrets-used-in-arg-or-env-title = Um segredo passa por ARG ou ENV
rule-secrets-used-in-arg-or-env-message = Quem tem a imagem pode ler o valor que { $keyword } dá a { $name }: monte-o como um segredo.

rule-single-stage-title = Um só estágio constrói e é entregue
rule-single-stage-message = O que este estágio usa para construir também é entregue: a aba Divisão o mostra em dois estágios, dos quais só o segundo é entregue.

rule-smaller-base-possible-title = Uma imagem menor tem o mesmo programa
rule-smaller-base-possible-message = { $image } é menor.

rule-sources-before-dependencies-title = O código-fonte é copiado antes de instalar as dependências
rule-sources-before-dependencies-and-lock = A cada alteração em um arquivo, { $command } é executado de novo: copie primeiro { $manifest } e { $lock }, instale e só depois copie o resto.
rule-sources-before-dependencies-npm = A cada alteração em um arquivo, o npm é executado de novo: copie primeiro package.json e o arquivo de lock, instale e só depois copie o resto.
rule-sources-before-dependencies-dotnet = A cada alteração em um arquivo, dotnet restore é executado de novo: copie primeiro os arquivos de projeto, instale e só depois copie o resto.
rule-sources-before-dependencies-pip = A cada alteração em um arquivo, o pip é executado de novo: copie primeiro o arquivo de requisitos, instale e só depois copie o resto.
rule-sources-before-dependencies-fix = Copiar { $files } primeiro

rule-stage-name-casing-title = O nome de um estágio não está em minúsculas
rule-stage-name-casing-message = Para o BuildKit, o nome de um estágio fica em minúsculas: escreva { $name }.
rule-stage-name-casing-fix = Escrever o nome em minúsculas

rule-stages-without-gain-title = Um segundo estágio que não economiza quase nada
rule-stages-without-gain-all = Isto parte de { $stage }, que faz o build: tudo o que foi preciso para construir é entregue.
rule-stages-without-gain-most = Isto parte da mesma imagem que { $stage } e copia a maior parte do que { $stage } adiciona: entrega quase tanto quanto um só estágio entregaria.

rule-time-zones-missing-title = Faltam os fusos horários
rule-time-zones-missing-set = TZ indica um fuso horário, e esta imagem só conhece UTC.
rule-time-zones-missing-left-behind = Os fusos horários que tzdata trouxe ficam no outro estágio: esta imagem só conhece UTC.
rule-time-zones-missing-fix = Copiá-los de { $stage }

rule-undefined-arg-in-from-title = FROM usa um argumento que não foi declarado
rule-undefined-arg-in-from-message = { $name } não foi declarado acima do primeiro FROM, então está vazio aqui: declare-o com ARG acima do primeiro FROM.
rule-undefined-arg-in-from-near = { $name } não foi declarado acima do primeiro FROM, então está vazio aqui: você quis dizer { $meant }?

rule-undefined-var-title = Uma variável não tem valor
rule-undefined-var-near = { $variable } não tem valor aqui, e nada entra em seu lugar: você quis dizer { $meant }?
rule-undefined-var-in-heredoc = { $variable } não tem valor aqui, e nada entra em seu lugar: coloque entre aspas a palavra depois de << para manter o texto como está.
rule-undefined-var-declare = { $variable } não tem valor aqui, e nada entra em seu lugar: declare-a com ARG ou ENV acima.
rule-undefined-var-escape = { $variable } não tem valor aqui, e nada entra em seu lugar: escreva { $escaped } para manter o texto como está.

rule-unused-stage-title = Nenhum outro estágio precisa deste
rule-unused-stage-message = Nenhum estágio copia nada deste: o BuildKit o pula.
rule-unused-stage-named = Nenhum estágio copia nada de { $name }: o BuildKit o pula, a menos que seja pedido com --target { $name }.
rule-unused-stage-fix = Remover o estágio

rule-uv-cache-kept-title = O cache do uv fica na imagem
rule-uv-cache-kept-message = O uv guarda nesta camada o que baixa, além do ambiente.

rule-virtual-packages-kept-title = Um pacote virtual nunca é apagado
rule-virtual-packages-kept-message = Os pacotes de { $name } ficam: nada os apaga.
rule-virtual-packages-kept-fix = Apagar { $name } no fim deste RUN

rule-whole-stage-copied-title = Um estágio inteiro é copiado
rule-whole-stage-copied-message = Vem tudo de { $stage }, inclusive a imagem base e as ferramentas.

rule-workdir-relative-path-title = O primeiro WORKDIR é relativo
rule-workdir-relative-path-message = { $path } continua a partir do diretório da imagem base, que pode mudar: escreva o caminho completo.

rule-yarn-cache-kept-title = O cache do Yarn fica na imagem
rule-yarn-cache-kept-message = O Yarn guarda nesta camada cada pacote que baixa, além de node_modules.

rule-zypper-cache-kept-title = Os metadados do zypper ficam na imagem
rule-zypper-cache-kept-message = O que o zypper baixou sobre todos os pacotes fica nesta camada; depois que os pacotes estão instalados, nada precisa disso.
