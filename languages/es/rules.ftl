## What several rules say

rule-both = { $some } y { $more }
rule-fix-run-at-end = Ejecutar { $commands } al final de este RUN
rule-fix-add-option = Añadir { $option }
rule-fix-cache-mount = Ponerlo en un montaje de caché
rule-fix-write = Escribir { $words }
rule-fix-start-from = Partir de { $image }

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = Alpine usa otra biblioteca de C (musl): quizá haya que compilar los paquetes con código nativo, para lo que hace falta RUN apk add --no-cache build-base allí donde se instalan.
rule-sibling-musl-of-servers = Alpine usa otra biblioteca de C (musl): un módulo compilado para glibc no se carga en ella.
rule-sibling-musl-for-java = Alpine usa otra biblioteca de C (musl): un jar con código nativo para glibc falla en ella. En versiones anteriores a Java 21, la imagen solo existe para amd64.
rule-sibling-musl-for-dotnet = Alpine usa otra biblioteca de C (musl) y no tiene ICU ni zonas horarias: un programa que compara o da formato según la referencia cultural se comporta de otra manera.
rule-sibling-chiseled = No tiene shell, gestor de paquetes, ICU ni zonas horarias (la imagen -extra incluye estas dos últimas) e inicia el programa con el usuario app (en .NET 6 y 7, en el puerto 8080).
rule-sibling-scratch = Está vacía: sin certificados para HTTPS, zonas horarias, usuarios ni /tmp.
rule-sibling-distroless = No tiene shell ni gestor de paquetes, y sus únicas bibliotecas de C son las de GCC y OpenSSL: ldd indica lo que necesita el programa.

## The rules, in alphabetical order

rule-apk-cache-kept-title = Se conserva el índice de apk
rule-apk-cache-kept-message = El índice de paquetes que descargó apk se queda en esta capa; el siguiente apk add descarga otro de todos modos.

rule-apt-archives-kept-title = Se conservan los archivos .deb de apt
rule-apt-archives-kept-message = Los archivos .deb que descargó apt se quedan en esta capa, junto a lo que se instaló a partir de ellos.

rule-apt-lists-kept-title = Se conservan las listas de paquetes de apt
rule-apt-lists-kept-message = Las listas que descargó apt-get update se quedan en esta capa; una vez instalados los paquetes, nada las necesita.
rule-apt-lists-kept-for-a-later-run = Las listas que descargó apt-get update se quedan en esta capa para un RUN posterior. Une los dos y elimina las listas al final.
rule-apt-lists-kept-fix = Eliminar las listas al final de este RUN

rule-apt-recommends-installed-title = Se instalan paquetes recomendados
rule-apt-recommends-installed-message = Esto instala también lo que los paquetes solo recomiendan.

rule-archive-kept-title = Un archivo comprimido se queda junto a su contenido descomprimido
rule-archive-kept-message = { $name } se queda en esta capa, junto a su contenido descomprimido.
rule-archive-kept-add-unpacks = ADD descomprime un archivo local al copiarlo.
rule-archive-kept-stage-of-its-own = Descomprímelo en una etapa aparte y copia el resultado.
rule-archive-kept-download-in-run = Descárgalo en el RUN que lo descomprime y elimínalo allí mismo.
rule-archive-kept-remove-in-run = Elimínalo en el RUN que lo descomprime.
rule-archive-kept-fix = Eliminar el archivo comprimido al final de este RUN

rule-build-tools-shipped-title = Se instalan herramientas de construcción en la imagen final
rule-build-tools-shipped-message = { $packages }: algo que se necesita para construir, no cuando se ejecuta el contenedor.

rule-bun-cache-kept-title = Se conserva la caché de Bun
rule-bun-cache-kept-message = Bun guarda en esta capa lo que leyó sobre las versiones de los paquetes.

rule-ca-certificates-missing-title = Faltan certificados de confianza
rule-ca-certificates-missing-address = { $keyword } indica una dirección https://, pero esta imagen no tiene certificados de confianza.
rule-ca-certificates-missing-left-behind = Los certificados que escribió update-ca-certificates se quedan en la otra etapa: esta imagen no tiene ninguno en el que confiar.
rule-ca-certificates-missing-fix = Copiarlos de { $stage }

rule-cargo-registry-kept-title = Se conserva el registro de cargo
rule-cargo-registry-kept-message = Los crates que descargó cargo se quedan en esta capa; el programa construido con ellos no los necesita.

rule-composer-cache-kept-title = Se conserva la caché de Composer
rule-composer-cache-kept-message = Composer guarda en esta capa los archivos comprimidos que descarga, además de vendor.

rule-conda-archives-kept-title = Se conservan los archivos comprimidos de conda
rule-conda-archives-kept-message = conda guarda en esta capa los archivos comprimidos que descarga, además de lo que instala a partir de ellos.

rule-consistent-instruction-casing-title = Las instrucciones mezclan mayúsculas y minúsculas
rule-consistent-instruction-casing-small = La mayoría de las instrucciones de este archivo están en minúsculas: escribe { $keyword }.
rule-consistent-instruction-casing-capitals = La mayoría de las instrucciones de este archivo están en mayúsculas: escribe { $keyword }.

rule-copied-up-by-chown-title = Cambiar el propietario copia todos los archivos
rule-copied-up-by-chown-message = Cada archivo cuyo propietario o permisos cambian aquí se escribe otra vez entero: la capa inferior conserva la otra copia.
rule-copied-up-by-chown-fix = Indicar el propietario en COPY

rule-copy-from-missing-path-title = COPY --from toma una ruta que su etapa no produce
rule-copy-from-missing-path-message = Nada en la etapa { $stage } produce { $missing }: la construcción se detendría aquí.
rule-copy-from-missing-path-near = Nada en la etapa { $stage } produce { $missing } y la construcción se detendría aquí: ¿querías escribir { $meant }?
rule-copy-from-missing-path-fix = Copiar { $meant }

rule-copy-ignored-file-title = COPY toma lo que .dockerignore excluye
rule-copy-ignored-file-message = .dockerignore excluye { $path } del contexto de construcción: la construcción se detendría aquí.
rule-copy-ignored-file-everything = .dockerignore excluye todo del contexto de construcción: la construcción se detendría aquí.

rule-debug-build-shipped-title = Se entrega una compilación de depuración
rule-debug-build-shipped-cargo = Sin --release, cargo build compila para depuración y eso es lo que se entrega: ocupa más que una compilación de release y es más lento.
rule-debug-build-shipped-message = { $command } compila para depuración y eso es lo que se entrega: ocupa más que una compilación de release y es más lento.

rule-debug-symbols-kept-title = El programa se entrega con sus símbolos de depuración
rule-debug-symbols-kept-message = El programa que se entrega conserva su tabla de símbolos y su información de depuración; solo las lee un depurador.
rule-debug-symbols-kept-cargo = El programa que se entrega conserva su tabla de símbolos, de donde las trazas de la pila toman los nombres; nada más la lee.
rule-debug-symbols-kept-autotools = configure compila con -g, así que el resultado conserva su información de depuración: make install-strip o strip la quitan.
rule-debug-symbols-kept-fix = Definir { $variable }

rule-development-dependencies-shipped-title = Se instalan dependencias de desarrollo en la imagen final
rule-development-dependencies-shipped-message = Esto instala también lo que el proyecto declara para construir y probar, y aquí no se hace ninguna de las dos cosas: { $option } lo excluye.
rule-development-dependencies-shipped-gems = Esto instala también las gemas que el Gemfile declara para desarrollo y pruebas: ENV BUNDLE_WITHOUT=development:test, más arriba, las excluye.

rule-dnf-cache-kept-title = Se conservan los metadatos de dnf o yum
rule-dnf-cache-kept-message = Lo que el gestor de paquetes descargó sobre todos los paquetes se queda en esta capa; una vez instalados, nada lo necesita.

rule-duplicate-stage-name-title = Dos etapas tienen el mismo nombre
rule-duplicate-stage-name-message = Una etapa anterior también se llama { $name }: a partir de aquí, el nombre se refiere a esta.

rule-dynamic-binary-on-scratch-title = Un programa que necesita una biblioteca de C va a una imagen que no la tiene
rule-dynamic-binary-on-scratch-cargo = cargo enlaza este programa con glibc, pero esta imagen no la tiene: el programa no se iniciaría.
rule-dynamic-binary-on-scratch-go = Con CGO_ENABLED=1, Go enlaza este programa con la biblioteca de C, pero esta imagen no la tiene: el programa no se iniciaría.
rule-dynamic-binary-on-scratch-compiler = El compilador enlaza este programa con la biblioteca de C, pero esta imagen no la tiene: el programa no se iniciaría.

rule-entrypoint-not-in-image-title = El programa que se inicia no está en la imagen
rule-entrypoint-not-in-image-message = { $keyword } inicia { $program }, pero nada lo pone en esta imagen.
rule-entrypoint-not-in-image-near = { $keyword } inicia { $program }, pero nada lo pone en esta imagen: ¿querías escribir { $meant }?
rule-entrypoint-not-in-image-fix = Iniciar { $meant }

rule-expose-invalid-format-title = EXPOSE asigna un puerto
rule-expose-invalid-format-message = EXPOSE solo admite un puerto del contenedor: escribe { $port }.

rule-expose-proto-casing-title = El protocolo de EXPOSE no está en minúsculas
rule-expose-proto-casing-message = Escribe { $protocol } en minúsculas.

rule-from-as-casing-title = FROM y AS mezclan mayúsculas y minúsculas
rule-from-as-casing-message = Escribe { $meant }, igual que { $keyword }.

rule-from-platform-flag-const-disallowed-title = FROM está fijado a una sola plataforma
rule-from-platform-flag-const-disallowed-message = Esta etapa es { $platform } sea cual sea la plataforma que se pida: quita --platform o pon el nombre de la plataforma a la etapa.

rule-gem-archives-kept-title = Se conservan los archivos .gem
rule-gem-archives-kept-message = Los archivos de los que se extrajeron las gemas se quedan en esta capa.

rule-go-cache-kept-title = Se conservan las cachés de Go
rule-go-cache-kept-message = Los módulos y paquetes compilados que guarda Go se quedan en esta capa; el programa construido con ellos no los necesita.

rule-gradle-cache-kept-title = Se conserva la caché de Gradle
rule-gradle-cache-kept-message = Lo que descargó Gradle se queda en esta capa; el jar construido con ello no lo necesita.

rule-heavier-base-than-needed-title = La imagen base tiene una variante slim
rule-heavier-base-than-needed-message = { $image } es lo mismo sin compiladores, cabeceras ni herramientas, si aquí nada los necesita.
rule-heavier-base-than-needed-missed = { $image } es lo mismo sin compiladores, cabeceras ni herramientas; allí hay que instalar { $programs }.
rule-heavier-base-than-needed-debian = { $image } es lo mismo sin manuales ni traducciones, si aquí nada los necesita.
rule-heavier-base-than-needed-debian-missed = { $image } es lo mismo sin manuales ni traducciones; allí hay que instalar { $programs }.

rule-ignorable-folders-copied-title = Se copian carpetas que ninguna imagen necesita
rule-ignorable-folders-copied-message = { $count ->
    [one] Esto toma { $folders } del contexto de construcción; una línea en .dockerignore la excluye.
   *[other] Esto toma { $folders } del contexto de construcción; unas líneas en .dockerignore las excluyen.
}
rule-ignorable-folders-copied-fix = Añadirlas a .dockerignore

rule-invalid-default-arg-in-from-title = Sin argumentos de construcción, FROM no indica ninguna imagen
rule-invalid-default-arg-in-from-empty = Sin argumentos de construcción, { $variable } está vacía: da un valor predeterminado a su ARG.
rule-invalid-default-arg-in-from-no-image = Sin argumentos de construcción, esto es FROM { $text }, que no indica ninguna imagen: da un valor predeterminado a su ARG.
rule-invalid-default-arg-in-from-neither = { $text } no es ni una imagen ni una etapa: los nombres van en minúsculas y con una etiqueta como máximo.

rule-invalid-definition-description-title = Un comentario sobre FROM o ARG no lo describe
rule-invalid-definition-description-message = El comentario que precede a este { $keyword } no empieza por { $name }: sepáralos, o escribe # { $name } y qué es.

rule-json-args-recommended-title = CMD o ENTRYPOINT pasa por un shell
rule-json-args-recommended-message = { $keyword } se ejecuta a través de un shell, que quizá no transmita las señales: escríbelo como lista.
rule-json-args-recommended-fix = Escribir { $keyword } como lista

rule-legacy-key-value-format-title = ENV o LABEL está escrito sin signo igual
rule-legacy-key-value-format-message = Esta es la forma antigua: escribe { $pair }.

rule-login-records-filled-title = Un id de usuario muy alto llena los registros de inicio de sesión
rule-login-records-filled-message = Esto escribe los registros de inicio de sesión hasta el id del nuevo usuario: casi todo son ceros, y la capa los contiene.

rule-maintainer-deprecated-title = MAINTAINER está obsoleto
rule-maintainer-deprecated-message = MAINTAINER está obsoleto: las herramientas leen la etiqueta org.opencontainers.image.authors.
rule-maintainer-deprecated-fix = Escribirlo como etiqueta

rule-maven-repository-kept-title = Se conserva el repositorio local de Maven
rule-maven-repository-kept-message = Las bibliotecas que descargó la construcción se quedan en esta capa; el programa construido con ellas no las necesita.

rule-multiple-instructions-disallowed-title = Una instrucción queda anulada por otra posterior
rule-multiple-instructions-disallowed-message = Solo cuenta el último { $keyword } de cada etapa: este no hace nada.
rule-multiple-instructions-disallowed-fix = Borrar este { $keyword }

rule-no-empty-continuation-title = Hay una línea en blanco dentro de una instrucción
rule-no-empty-continuation-message = Una línea en blanco dentro de una instrucción pasará a ser un error.
rule-no-empty-continuation-fix = Borrar las líneas en blanco de esta instrucción

rule-npm-cache-kept-title = Se conserva la caché de npm
rule-npm-cache-kept-message = npm guarda en esta capa todos los archivos comprimidos que descarga y lo que leyó sobre otras versiones.

rule-nuget-packages-kept-title = Se conserva la carpeta de paquetes de NuGet
rule-nuget-packages-kept-message = Lo que descomprimió NuGet se queda en esta capa; el programa publicado tiene su propia copia de lo que necesita.

rule-overwritten-in-a-later-layer-title = Sobrescrito en una capa posterior
rule-overwritten-in-a-later-layer-message = Esta copia sobrescribe archivos que trajo una instrucción anterior: las dos copias están en la imagen.

rule-packages-upgraded-title = Se actualizan paquetes de la imagen base
rule-packages-upgraded-message = { $command } vuelve a escribir paquetes de la imagen base, cuyas capas conservan las copias antiguas: una imagen base más reciente solo tiene las nuevas.

rule-pacman-cache-kept-title = Se conservan los archivos de paquetes de pacman
rule-pacman-cache-kept-message = pacman guarda en esta capa los archivos de paquetes que descarga, además de lo que instala a partir de ellos.

rule-pip-cache-kept-title = Se conserva la caché de pip
rule-pip-cache-kept-message = pip guarda en esta capa los archivos comprimidos que descarga, además de lo que instala a partir de ellos.

rule-pnpm-cache-kept-title = Se conserva la caché de pnpm
rule-pnpm-cache-kept-message = pnpm guarda en esta capa lo que leyó sobre las versiones de los paquetes.

rule-poetry-cache-kept-title = Se conserva la caché de Poetry
rule-poetry-cache-kept-message = Poetry guarda en esta capa los archivos comprimidos que descarga, además de lo que instala a partir de ellos.

rule-redundant-target-platform-title = FROM indica la plataforma que ya tiene
rule-redundant-target-platform-message = FROM toma de todos modos la plataforma de destino: quita --platform.
rule-redundant-target-platform-fix = Quitar --platform

rule-removed-in-a-later-layer-title = Eliminado en una capa posterior
rule-removed-in-a-later-layer-of-base = Lo que esto elimina venía con la imagen base: sus capas conservan los bytes y la imagen no se reduce.
rule-removed-in-a-later-layer-of-earlier = Lo que esto elimina lo añadió una instrucción anterior: su capa conserva los bytes y la imagen no se reduce.
rule-removed-in-a-later-layer-of-copy = Lo que esto elimina llegó con el COPY anterior y su capa conserva los bytes: es mejor añadirlo a .dockerignore.
rule-removed-in-a-later-layer-fix = Unirlo al RUN anterior

rule-reserved-stage-name-title = Una etapa tiene un nombre reservado
rule-reserved-stage-name-message = BuildKit da a { $name } un significado propio: pon otro nombre a la etapa.

rule-sdk-in-the-final-image-title = La imagen final contiene todas las herramientas de construcción
rule-sdk-in-the-final-image-scratch-or-distroless = Esta imagen es para construir; el resultado se puede entregar sobre scratch o una imagen distroless.
rule-sdk-in-the-final-image-debian-or-distroless = Esta imagen es para construir; el resultado se puede entregar sobre una imagen slim de Debian o una distroless.
rule-sdk-in-the-final-image-dotnet = Esta imagen es para construir; el resultado se puede entregar sobre mcr.microsoft.com/dotnet/aspnet o …/runtime.
rule-sdk-in-the-final-image-jre = Esta imagen es para construir; el resultado se puede entregar sobre una imagen de JRE.
rule-sdk-in-the-final-image-same-jre = Esta imagen es para construir; el resultado se puede entregar sobre la imagen -jre de la misma versión.
rule-sdk-in-the-final-image-php = Esta imagen es para construir; el resultado se puede entregar sobre una imagen php.
rule-sdk-in-the-final-image-debian = Esta imagen es para construir; el resultado se puede entregar sobre una imagen slim de Debian.
rule-sdk-in-the-final-image-same-slim = Esta imagen es para construir; el resultado se puede entregar sobre la imagen -slim de la misma versión.
rule-sdk-in-the-final-image-scratch = Esta imagen es para construir; el resultado se puede entregar sobre scratch.

rule-secrets-used-in-arg-or-env-title = Un secreto pasa por ARG o ENV
rule-secrets-used-in-arg-or-env-message = El valor que { $keyword } da a { $name } puede leerlo cualquiera que tenga la imagen: móntalo como secreto.

rule-single-stage-title = Una sola etapa construye y se entrega
rule-single-stage-message = Lo que esta etapa usa para construir también se entrega: la pestaña División la muestra en dos etapas, de las que solo se entrega la segunda.

rule-smaller-base-possible-title = Una imagen más pequeña tiene el mismo programa
rule-smaller-base-possible-message = { $image } es más pequeña.

rule-sources-before-dependencies-title = El código se copia antes de instalar las dependencias
rule-sources-before-dependencies-and-lock = Cada cambio en un archivo vuelve a ejecutar { $command }: copia primero { $manifest } y { $lock }, instala y después copia el resto.
rule-sources-before-dependencies-npm = Cada cambio en un archivo vuelve a ejecutar npm: copia primero package.json y su archivo lock, instala y después copia el resto.
rule-sources-before-dependencies-dotnet = Cada cambio en un archivo vuelve a ejecutar dotnet restore: copia primero los archivos de proyecto, instala y después copia el resto.
rule-sources-before-dependencies-pip = Cada cambio en un archivo vuelve a ejecutar pip: copia primero el archivo de requisitos, instala y después copia el resto.
rule-sources-before-dependencies-fix = Copiar primero { $files }

rule-stage-name-casing-title = El nombre de una etapa no está en minúsculas
rule-stage-name-casing-message = Para BuildKit, el nombre de una etapa va en minúsculas: escribe { $name }.
rule-stage-name-casing-fix = Escribir el nombre en minúsculas

rule-stages-without-gain-title = Una segunda etapa con la que apenas se gana nada
rule-stages-without-gain-all = Esto parte de otra etapa ({ $stage }), que es la que construye: todo lo que hizo falta para construir se entrega.
rule-stages-without-gain-most = Esto parte de la misma imagen que otra etapa ({ $stage }) y copia la mayor parte de lo que esa añade: entrega casi tanto como una sola etapa.

rule-time-zones-missing-title = Faltan las zonas horarias
rule-time-zones-missing-set = TZ indica una zona horaria, pero esta imagen solo conoce UTC.
rule-time-zones-missing-left-behind = Las zonas horarias que trajo tzdata se quedan en la otra etapa: esta imagen solo conoce UTC.
rule-time-zones-missing-fix = Copiarlas de { $stage }

rule-undefined-arg-in-from-title = FROM usa un argumento no declarado
rule-undefined-arg-in-from-message = { $name } no está declarado antes del primer FROM, así que aquí está vacío: decláralo con ARG antes del primer FROM.
rule-undefined-arg-in-from-near = { $name } no está declarado antes del primer FROM, así que aquí está vacío: ¿querías escribir { $meant }?

rule-undefined-var-title = Una variable no tiene valor
rule-undefined-var-near = { $variable } no tiene valor aquí y no se pone nada en su lugar: ¿querías escribir { $meant }?
rule-undefined-var-in-heredoc = { $variable } no tiene valor aquí y no se pone nada en su lugar: pon entre comillas la palabra que sigue a << para conservar el texto tal cual.
rule-undefined-var-declare = { $variable } no tiene valor aquí y no se pone nada en su lugar: declárala más arriba con ARG o ENV.
rule-undefined-var-escape = { $variable } no tiene valor aquí y no se pone nada en su lugar: escribe { $escaped } para conservarla tal cual.

rule-unused-stage-title = Ninguna otra etapa necesita esta
rule-unused-stage-message = Ninguna etapa toma nada de esta: BuildKit la omite.
rule-unused-stage-named = Ninguna etapa toma nada de { $name }: BuildKit la omite, salvo que se pida con --target { $name }.
rule-unused-stage-fix = Eliminar la etapa

rule-uv-cache-kept-title = Se conserva la caché de uv
rule-uv-cache-kept-message = uv guarda en esta capa lo que descarga, además del entorno.

rule-virtual-packages-kept-title = Un paquete virtual no se borra nunca
rule-virtual-packages-kept-message = Los paquetes de { $name } se quedan: nada los borra.
rule-virtual-packages-kept-fix = Borrar { $name } al final de este RUN

rule-whole-stage-copied-title = Se copia una etapa entera
rule-whole-stage-copied-message = Se trae todo el contenido de { $stage }, incluidas su imagen base y sus herramientas.

rule-workdir-relative-path-title = El primer WORKDIR es relativo
rule-workdir-relative-path-message = { $path } parte del directorio de la imagen base, que puede cambiar: escribe la ruta completa.

rule-yarn-cache-kept-title = Se conserva la caché de Yarn
rule-yarn-cache-kept-message = Yarn guarda en esta capa todos los paquetes que descarga, además de node_modules.

rule-zypper-cache-kept-title = Se conservan los metadatos de zypper
rule-zypper-cache-kept-message = Lo que descargó zypper sobre todos los paquetes se queda en esta capa; una vez instalados, nada lo necesita.
