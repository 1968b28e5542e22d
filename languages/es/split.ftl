## What the proposal does, in one sentence

proposed-summary-program = Construye sobre { $build } y entrega el programa sobre { $base }.
proposed-summary-published = Construye sobre { $build } y entrega sobre { $base } lo que se publicó.
proposed-summary-release = Construye sobre { $build } y entrega la release sobre { $base }.
proposed-summary-java = Construye sobre { $build } y entrega sobre { $base } lo que se ejecuta.
proposed-summary-jlink = Construye sobre { $build } y entrega sobre { $base } lo que se ejecuta, con el runtime que crea jlink.
proposed-summary-native = Construye sobre { $build } con los compiladores y entrega el resultado sobre { $base }.
proposed-summary-next = Construye sobre { $build } y entrega el servidor autónomo (standalone) de Next.js sobre { $base }.
proposed-summary-node = Instala y construye sobre { $build } y entrega la carpeta del proyecto sobre { $base }.
proposed-summary-php = Instala sobre { $build } y entrega las extensiones, los paquetes y la carpeta del proyecto sobre { $base }.
proposed-summary-python = Instala sobre { $build } y entrega el entorno y la carpeta del proyecto sobre { $base }.
proposed-summary-ruby = Instala sobre { $build } y entrega las gemas y la carpeta del proyecto sobre { $base }.
proposed-summary-files = Construye sobre { $build } y entrega los archivos construidos, que sirve { $base }.
proposed-summary-server = Construye sobre { $build } y entrega la configuración del servidor y sus archivos sobre { $base }.

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = La etapa actual construye y se queda en tierra; recibe un nombre desde el que copiar.
proposed-build-pinned = Su etiqueta indica ahora la versión de Debian, porque la segunda etapa debe tener la misma.
proposed-build-same-libc = Las dos etapas tienen la misma biblioteca de C.
proposed-base-smaller = Una imagen más pequeña, en la que el programa se ejecuta con las condiciones que se indican.
proposed-base-slim = La misma versión sobre la misma distribución, sin compiladores ni cabeceras.
proposed-base-same-without-compiler = La misma imagen, sin el compilador que se instaló.
proposed-base-same-without-build = La misma imagen, sin lo que se instaló para construir.
proposed-base-same-without-development = La misma imagen, sin lo que solo sirve para desarrollar.
proposed-base-same-without-installer = La misma imagen, sin la herramienta que instaló los paquetes.
proposed-base-same-without-extensions = La misma imagen, sin lo necesario para construir extensiones e instalar paquetes.
proposed-base-same-server = El mismo servidor, sin lo que construye los archivos.
proposed-base-distribution-without = La misma distribución, sin { $language }.
proposed-base-distribution-without-jdk = La misma distribución, sin JDK.
proposed-base-debian-without-jdk = La misma versión de Debian, sin JDK.
proposed-base-debian-same-release = La misma versión de Debian, para que el programa encuentre su biblioteca de C.
proposed-base-release-lean = La misma versión de la distribución, para que el programa encuentre su biblioteca de C, sin compiladores ni cabeceras.
proposed-base-release-without-manuals = La misma versión, sin manuales y sin lo que se instaló para construir.
proposed-base-newest-debian = La biblioteca de C de la Debian estable más reciente (la imagen parte de esa versión o de una anterior), sin compiladores ni cabeceras.
proposed-base-debian-libc = Una Debian pequeña; el programa solo necesita su biblioteca de C.
proposed-base-debian-libc-of-run-time = Una Debian pequeña; el runtime solo necesita su biblioteca de C.
proposed-base-debian = Una Debian pequeña; el programa trae todo lo demás que necesita.
proposed-base-debian-with-shell = Una Debian pequeña, cuyo shell necesitan las líneas siguientes; el programa trae todo lo demás.
proposed-base-scratch = Nada más que el programa y lo que trae la línea siguiente.
proposed-base-static = Solo certificados, zonas horarias y una lista de usuarios: un programa sin bibliotecas de C no necesita más. (No contiene ningún shell.)
proposed-base-dotnet-alone = El programa ya trae .NET; esta imagen tiene las bibliotecas de C que necesita.
proposed-base-dotnet = El runtime de la misma versión. Un programa que no sirve páginas web puede usar dotnet/runtime, que es más pequeña.
proposed-base-erlang = La misma versión de la distribución, para que el runtime encuentre sus bibliotecas de C.
proposed-base-elixir-slim = La imagen slim de la misma versión: la misma distribución y el mismo Erlang, sin compiladores.
proposed-base-jre = Un JRE de la misma versión de Java: sin compilador ni herramienta de construcción.
proposed-base-next = La misma versión de Node; la construcción reunió todo lo demás que necesita el servidor.
proposed-base-uv = La imagen de la que parte la de uv: el mismo Python, sin uv.
proposed-base-web-server = El resultado de la construcción son archivos, que cualquier servidor web puede servir.

## Why a line is new in the first stage

proposed-line-venv-pip = Lo que instala pip va a una sola carpeta, que se puede copiar entera.
proposed-line-venv-poetry = Lo que instala Poetry va a una sola carpeta, que se puede copiar entera.
proposed-line-venv-path = A partir de aquí, python y pip son los del entorno.
proposed-line-venv-active = Poetry usa el entorno que está activo.
proposed-line-uv-python = El entorno debe usar el Python de esta imagen, que en la segunda etapa está en el mismo lugar.
proposed-line-no-cgo = Sin cgo, el programa no necesita ninguna biblioteca de C y se ejecuta sobre cualquier base.
proposed-line-prune = Lo que package.json incluye en devDependencies solo sirve para construir y no cruza.

## Why a line is new in the second stage

proposed-line-packages = El programa puede necesitar lo que traen estos paquetes; quita los que solo sirven para construir.
proposed-line-package-of-package = Lo necesita un paquete que usa el programa; la imagen slim no lo tiene.
proposed-line-databases = Bibliotecas con las que se enlazan los paquetes para PostgreSQL y MySQL; quita las que el programa no necesite.
proposed-line-time-zones = Zonas horarias, que quizá falten en la imagen slim.
proposed-line-rails = Zonas horarias, que lee Rails, y bibliotecas con las que se enlazan las gemas de bases de datos (pg, mysql2); quita lo que el programa no necesite.
proposed-line-certificates = Certificados para HTTPS.
proposed-line-certificates-of-build = Un programa que abre conexiones HTTPS necesita los certificados de las autoridades, que la imagen de construcción tenía.
proposed-line-certificates-openssl = Certificados para HTTPS y OpenSSL, con la que se enlazan muchos crates; quita lo que el programa no necesite.
proposed-line-certificates-libgcc = Certificados para HTTPS y la biblioteca con la que se enlazan los programas en Rust sobre musl.
proposed-line-erlang-libraries = Las bibliotecas de C con las que se enlaza el runtime de Erlang y certificados para HTTPS.
proposed-line-erlang-utf8 = Erlang lee los nombres de archivo como UTF-8.
proposed-line-health = Lo ejecuta la comprobación de estado.
proposed-line-environment-path = Para que el programa encuentre lo instalado.
proposed-line-bundler-settings = Bundler puede guardar su configuración en la carpeta personal del usuario que la define.
proposed-line-hostname = Sin esto, el servidor solo escucha en el nombre del contenedor.
proposed-line-global = Lo que se instala para todos los proyectos también hace falta aquí.
proposed-line-port = El mismo puerto que antes.
proposed-line-port-single-page = El mismo puerto, y la primera página para las direcciones que no son archivos, como esperan las aplicaciones de una sola página.
proposed-line-library-path = Las bibliotecas de este compilador son más recientes que las de la distribución; el programa las busca primero aquí.
proposed-line-ldconfig = Así la lista de bibliotecas incluye también las copiadas.
proposed-line-sets-up = Prepara el sistema, también en esta etapa.
proposed-line-argument = Cada etapa declara los argumentos que lee.
proposed-line-variable = El programa puede leerla al ejecutarse.
proposed-line-workdir = El programa se inicia donde lo hacía antes.
proposed-line-outside = Va fuera de la carpeta del proyecto, donde el programa puede buscarlo.
proposed-line-not-built = No forma parte de lo que se construye, así que el programa puede necesitarlo.
proposed-line-files = El programa puede leer estos archivos al ejecutarse.
proposed-line-arranges = Prepara carpetas que el programa puede usar.
proposed-line-account = El programa se ejecuta con este usuario, así que también se crea aquí.
proposed-line-account-changed-to = El programa puede cambiar a este usuario.
proposed-line-crosses = Esto cruza y conserva su ubicación.
proposed-line-crosses-to-programs = Esto cruza a una carpeta en la que se buscan programas.
proposed-line-crosses-elsewhere = Esto cruza al lugar donde se busca.
proposed-line-user = El programa se ejecuta con el mismo usuario que antes.
proposed-line-moved = Lo que se indica al contenedor para iniciarse va en la etapa que se entrega.
proposed-line-starts-next = El servidor autónomo está ahora en la propia carpeta.
proposed-line-starts-nginx = Se inicia nginx en lugar del servidor que necesitaba el lenguaje.
proposed-line-starts-directly = El programa del entorno se inicia directamente; { $tool } se queda en tierra y no se instala nada al iniciar.

## What to check: each stands after split-check ("To check:")

proposed-check-files = los archivos que el programa lee al ejecutarse (plantillas, configuración, archivos estáticos) también deben copiarse.
proposed-check-arranges = «{ $command } …» también prepara archivos fuera de la carpeta del proyecto; hazlo aquí también si el programa lo necesita.
proposed-check-left-behind = fuera de la carpeta del proyecto, los comandos crearon { $paths }; copia lo que el programa necesite de ahí.
proposed-check-tools = si el propio programa llama a { $packages }, hay que instalarlo en la segunda etapa.
proposed-check-script = { $script } es un script: los programas a los que llama y que no están en { $base } (curl, git…) deben instalarse en la segunda etapa.
proposed-check-programs = los programas a los que llama y que no están en { $base } (git, curl…) deben instalarse en la segunda etapa.
proposed-check-ldd = ldd { $program }, ejecutado en la primera etapa, muestra las bibliotecas que necesita el programa; todas deben estar también en la segunda etapa.
proposed-check-make-install = un Makefile puede instalar también en carpetas distintas de { $folder }; lo que haya en ellas también debe copiarse.
proposed-check-program-alone = si el programa no lee ningún otro archivo de { $folder }, basta con { $program }.
proposed-check-written = { $path } también debe copiarse si el programa lo lee.
proposed-check-argument = { $path }, que se pasa al programa, también debe copiarse si es un archivo del proyecto.
proposed-check-cgo = un paquete que necesita cgo (go-sqlite3…) se compila sin él y falla al ejecutarse.
proposed-check-rust-libraries = las bibliotecas de C con las que se enlaza el programa (ldd indica cuáles), aparte de OpenSSL, deben instalarse en la segunda etapa.
proposed-check-release-without-erlang = una release que no incluye Erlang (include_erts: false) necesita la imagen actual para ejecutarse.
proposed-check-release-files = los archivos externos a la release que el programa lee al ejecutarse también deben copiarse.
proposed-check-jar = un jar que no contiene sus dependencias necesita tener sus bibliotecas al lado también en la segunda etapa.
proposed-check-node-libraries = los programas y bibliotecas de C que usan los paquetes y que no están en { $base } (git, python3, ImageMagick…) deben instalarse en la segunda etapa.
proposed-check-dependencies = lo que el programa necesita al ejecutarse debe figurar en dependencies, en package.json.
proposed-check-development = las dependencias de desarrollo también cruzan; npm prune --omit=dev al final de la primera etapa las excluye.
proposed-check-standalone = con output: 'standalone' en su configuración, next build deja todo lo que debe entregarse en .next/standalone.
proposed-check-corepack = corepack descarga el gestor de paquetes cuando se inicia el contenedor; se evita con corepack install en la segunda etapa o con node como programa.
proposed-check-node-gyp = se ha supuesto que Python solo es una herramienta de construcción (node-gyp), y no está en la segunda etapa.
proposed-check-next-public = si el proyecto tiene una carpeta public, también debe copiarse: { $instruction }.
proposed-check-php-extensions = php -m debe mostrar las mismas extensiones sin advertencias: cada una necesita su biblioteca de C en la segunda etapa.
proposed-check-php-node = se ha supuesto que Node solo es una herramienta de construcción, y no está en la segunda etapa; node_modules puede borrarse al final de la primera.
proposed-check-script-runner = el script debe iniciar los programas por su nombre, sin { $runner }.
proposed-check-moved-programs = los programas de los paquetes están ahora en { $folder } y ya no en /usr/local/bin.
proposed-check-python-libraries = un paquete compilado aquí puede estar enlazado con una biblioteca de C que la imagen slim no tiene (libgomp1, libpq5…); instálala en la segunda etapa.
proposed-check-python-left = lo que «{ $command } …» dejó fuera de la carpeta del proyecto (modelos, datos) también debe copiarse.
proposed-check-ruby-libraries = una gema con código en C puede estar enlazada con una biblioteca que { $base } no tiene (rmagick, ruby-vips…); instálala en la segunda etapa.
proposed-check-ruby-assets = node_modules también cruza; lo que solo sirve para construir los assets puede borrarse al final de la primera etapa.
proposed-check-server-told = las cabeceras, redirecciones y reescrituras configuradas en el servidor actual deben configurarse en nginx.
proposed-check-single-page = si no es una aplicación de una sola página, pon =404 en lugar de /index.html.
proposed-check-ipv4 = aquí nginx solo escucha en IPv4: haz que la comprobación de estado consulte 127.0.0.1 en lugar de localhost.
proposed-check-low-port = el puerto { $port } exige permisos que el usuario quizá no tenga en todas partes.
proposed-check-preview = se ha supuesto que preview es vite preview, que sirve la carpeta dist: revisa package.json y vite.config.
proposed-check-server-packages = los paquetes que necesita el propio servidor (módulos) deben instalarse en la segunda etapa.

## Why there is no proposal: of any file

proposed-none-layout = La estructura del archivo no permite dividirlo.
proposed-none-missing = No se ve nada que produzca { $path }, así que no se sabe qué hay que copiar.
proposed-none-no-shell = { $base } no tiene shell y la segunda etapa tendría que ejecutar algo.
proposed-none-no-stage = No hay ninguna etapa.
proposed-none-no-base = No hay imagen base.
proposed-none-not-in-image = { $path }, que es lo que inicia el contenedor, no estaría en la imagen.
proposed-none-saves-nothing = Una segunda etapa no ahorraría casi nada: la mayor parte de lo que se entrega es lo que se ejecuta.
proposed-none-whole-stage = SHELL y ONBUILD se aplican a toda la etapa; divide este archivo a mano.
proposed-none-own-certificates = El archivo añade certificados propios, en los que la segunda etapa no confiaría; divídelo a mano.
proposed-none-archived = La segunda etapa tendría que instalar paquetes, y los de Debian { $release } ya no se distribuyen.
proposed-none-small-npm = { $base } ya es pequeña; lo único que queda por ganar es lo que ahorra npm ci --omit=dev.
proposed-none-small = { $base } ya es pequeña; lo único que se puede reducir es lo que se instala.
proposed-none-no-folder = El programa no tiene carpeta propia (WORKDIR), así que no se sabe qué hay que copiar.
proposed-none-no-path = { $word } no es una ruta.

## Why there is no proposal: what the container starts

proposed-none-no-start = Ningún CMD ni ENTRYPOINT indica qué inicia el contenedor, así que no se sabe qué hay que entregar.
proposed-none-bare-shell = El contenedor inicia un shell sin más, así que no se sabe qué hay que entregar.
proposed-none-shell-options = El contenedor inicia un shell con opciones que pueden significar cualquier cosa.
proposed-none-shell-line = El contenedor inicia una línea de shell cuyos programas no se pueden determinar.
proposed-none-shell-line-with = El contenedor inicia una línea de shell con { $program }, del que no se sabe qué necesita.
proposed-none-several-commands = El contenedor inicia una línea de shell que es más que un simple comando.
proposed-none-shell-script = El contenedor inicia un script de shell, que puede necesitar cualquier cosa.
proposed-none-script = El contenedor inicia { $script }, un script que puede necesitar cualquier cosa de la imagen actual.
proposed-none-script-by-name = El contenedor inicia { $program }, que por su nombre es un script y puede necesitar cualquier cosa de la imagen actual.
proposed-none-interpreted = El contenedor inicia { $program }: no se sabe qué necesita para ejecutarse un programa en { $ending }.
proposed-none-toolchain = El contenedor se inicia con { $program }, que necesita todas las herramientas de construcción para ejecutarse.
proposed-none-development = El contenedor inicia { $program }, que es para desarrollo y necesita todo lo que está instalado.
proposed-none-unknown-start = No se sabe de dónde viene { $program }, que es lo que inicia el contenedor.
proposed-none-outside = { $program }, que es lo que inicia el contenedor, está fuera de la carpeta del proyecto.
proposed-none-brought = { $program }, que es lo que inicia el contenedor, llegó con el contexto de construcción; no se puede leer qué necesita.
proposed-none-not-built = No se ve nada que construya { $program }, que es lo que inicia el contenedor.
proposed-none-not-published = No se ve nada que publique { $program }, que es lo que inicia el contenedor.
proposed-none-beside-server = El contenedor inicia, además del servidor, { $program }, que puede necesitar cualquier cosa.

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = El usuario es una variable, así que no se sabe si la segunda etapa lo tendría.
proposed-none-user-made = El usuario { $user } se crea en un RUN que hace algo más; créalo antes en un RUN aparte.
proposed-none-some-user-made = Un RUN que crea un usuario hace algo más; créalo antes en un RUN aparte.
proposed-none-unusual-packages = Instala paquetes de una forma que no se podría repetir en una segunda etapa.
proposed-none-manager = Instala paquetes con { $manager }, que la imagen de la segunda etapa no tendría.
proposed-none-links = { $package } se enlaza con una biblioteca de C que la imagen slim no tiene: instala primero allí esa biblioteca.

## Why there is no proposal: compiled programs

proposed-none-dart = Ningún dart compile exe crea un programa que se ejecute sin Dart.
proposed-none-dotnet = El contenedor se inicia con dotnet y sin ningún .dll: necesita todo el SDK para ejecutarse.
proposed-none-elixir = El contenedor no inicia una release creada aquí por mix (_build/prod/rel/NAME/bin/NAME).
proposed-none-elixir-tag = La etiqueta { $tag } no indica sobre qué distribución se construye la release.
proposed-none-go-tag = El programa usa bibliotecas de C y la etiqueta { $tag } no indica sobre qué versión de Debian se construye.
proposed-none-debian-tag = La etiqueta { $tag } no indica sobre qué versión de Debian se construye el programa.
proposed-none-java-builds-nothing = Nada en este archivo construye; quizá todo lo que se puede ganar sea un JRE en lugar del JDK.
proposed-none-java-start = El contenedor no inicia java directamente, así que no se sabe qué necesita.
proposed-none-java-tag = La etiqueta { $tag } no indica ninguna versión de Java para la que exista una imagen de JRE.
proposed-none-java-no-jar = El contenedor inicia java sin -jar ni classpath.
proposed-none-java-pattern = { $word } es un patrón: indica el nombre del jar para que se pueda copiar.
proposed-none-native-taken-away = Lo que se instaló para construir se vuelve a quitar: una segunda etapa no ahorraría casi nada.
proposed-none-native-other-user = { $base } se ejecuta con un usuario distinto de root, así que no se sabe cómo se prepararía la segunda etapa.
proposed-none-native-links = El programa se enlaza con una biblioteca ({ $library }) de { $base } que una imagen más pequeña no tiene: instálala antes por su nombre.
proposed-none-native-library-path = El archivo indica dónde están las bibliotecas (LD_LIBRARY_PATH); las del compilador también deben estar ahí.
proposed-none-native-fortran = Los programas en Fortran necesitan bibliotecas de este compilador cuyos nombres dependen de su versión.
proposed-none-native-tag = La etiqueta { $tag } no indica sobre qué versión de Debian se construye el programa ni, por tanto, qué biblioteca de C necesita.
proposed-none-native-runs = El archivo ejecuta { $program }, del que no se sabe qué deja para que lo use el programa.
proposed-none-native-changes = Modifica { $path }, que en la segunda etapa estaría como al principio.
proposed-none-native-prefix = Instala en { $folder }, entre lo que la imagen tiene allí: con una carpeta propia como prefijo se podría copiar.
proposed-none-native-makefile = Un Makefile propio decide dónde pone las cosas make install, así que no se sabe qué hay que copiar.
proposed-none-native-beside-prefix = Instala con { $option }, fuera de su prefijo, donde no se sabe qué hay que copiar.
proposed-none-native-written = La construcción también escribe { $path }, y el programa puede necesitarlo.

## Why there is no proposal: interpreted languages

proposed-none-browser = { $package } guarda su navegador fuera de la carpeta del proyecto y necesita lo que tiene la imagen actual.
proposed-none-php-builds-nothing = Aquí no se construye nada: no se ejecuta ni Composer ni ningún instalador de extensiones.
proposed-none-php-changes = { $program } modifica el sistema, y habría que hacer lo mismo en la segunda etapa.
proposed-none-python-2 = Python 2 no tiene venv, en el que se basa esta receta.
proposed-none-python-environment = Aquí ya se crea un entorno, de una forma que esta receta no conoce.
proposed-none-python-several = Aquí se instalan paquetes de varias formas, así que no se sabe qué hay que copiar.
proposed-none-python-outside = Se crea un entorno en { $path }, pero no se ve que todo lo instalado vaya ahí.
proposed-none-python-user = { $tool } se ejecuta con un usuario distinto de root, que quizá no pueda escribir en el entorno.
proposed-none-python-pip = Los paquetes no se instalan con un simple pip install, así que no se sabe qué hay que copiar.
proposed-none-python-tag = La etiqueta { $tag } no indica qué versión de Python contiene.
proposed-none-python-system = Los paquetes no se instalan de una forma que muestre qué hay que copiar.
proposed-none-python-downloads = { $program } descarga en una carpeta fuera de la del proyecto, que también habría que copiar.
proposed-none-uv-other = uv sync no usa el entorno que se crea aquí.
proposed-none-uv-not-all = No todos los paquetes van al entorno de uv sync, así que no se sabe qué hay que copiar.
proposed-none-uv-keeps = uv guarda el Python o los archivos de los paquetes en una carpeta propia, que una segunda etapa no tendría.
proposed-none-uv-system = uv instala en el Python del sistema, así que no se sabe qué hay que copiar.
proposed-none-uv-tag = La etiqueta { $tag } no indica de qué imagen de Python parte.
proposed-none-uv-programs = Los programas de los paquetes están junto a uv en { $folder }; inicia el programa con python -m.
proposed-none-poetry-not-all = Poetry no instala todos los paquetes, así que no se sabe qué hay que copiar.
proposed-none-poetry-build = La construcción ejecuta Python después de poetry install, sin poetry run: no encontraría los paquetes.
proposed-none-runner-words = { $runner } se inicia con argumentos que vienen de CMD; escribe antes el programa en ENTRYPOINT.
proposed-none-runner-option = El contenedor se inicia con { $runner } { $option }, que esta receta no conoce.
proposed-none-project-later = { $tool } no instala aquí el propio proyecto y lo haría al iniciarse el contenedor.
proposed-none-ruby-bundle = Ningún bundle install indica qué gemas necesita el programa.
proposed-none-ruby-gems = Aquí las gemas van a una carpeta propia, así que no se sabe qué hay que copiar.
proposed-none-ruby-system = gem update --system modifica el propio Ruby, y habría que hacer lo mismo en la segunda etapa.

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = El contenedor sirve { $folder }, con el código fuente incluido; haz que la construcción escriba en una carpeta propia.
proposed-none-web-health = La comprobación de estado ejecuta un programa del lenguaje, que la imagen de un servidor web no tiene.
proposed-none-web-port = El archivo no indica en qué puerto sirve el contenedor.
proposed-none-web-option = { $program } recibe { $option }, y no se sabe cómo indicar lo mismo a nginx.
proposed-none-server-builds-nothing = Nada en este archivo construye: lo que se entrega es el servidor y sus archivos.
proposed-none-server-no-files = No se ve que se construya nada donde el servidor busca archivos.

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = Todo se construye y se entrega en esta única etapa.
proposed-joined-linked = Lo que se copiaba de la otra etapa ya está aquí: un enlace lo pone en su lugar.
proposed-joined-copied = Lo que se copiaba de la otra etapa ya está aquí; como en su lugar puede haber otros archivos, se copia y queda por duplicado.
proposed-joined-again = Así empezaba la última etapa; la anterior tenía otra cosa.
proposed-joined-check-missing = no se ve nada que produzca { $path }.
proposed-joined-check-manager = { $other } no está en la imagen sobre la que se construye esto: instala lo mismo con { $own }.
proposed-joined-check-base = { $image }, sobre la que estaba la última etapa, traía lo que se ejecuta allí: hay que instalarlo aquí.
