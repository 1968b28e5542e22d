# Español (todos los países). imagen, capa (layer), etapa (stage), imagen base, construcción / construir (build), contexto de construcción,
# registro (registry), destino (target), hallazgo (finding), supuesto / conjetura (assumption / guess), margen (range), división (split).
# Se entrega (ships) lo que llega a la imagen final; lo demás se queda en tierra (ashore). El dibujo es «el gráfico», para no confundirlo
# con la imagen de Docker. Botones en infinitivo; en lo demás, tú.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Laboratorio de Dockerfile
page-example = Ejemplo
page-own-text = texto propio
page-target = Destino
page-platform = Plataforma
page-size = Tamaño
page-language = Idioma
page-language-missing = No se pudo cargar ese idioma. Elígelo otra vez para volver a intentarlo.
page-scale = Alturas
page-help = Ayuda y teclas
page-editor = Dockerfile
page-divider = Ancho del Dockerfile
page-verdict = Veredicto
page-quay = Lo que se construye, lo que cruza, lo que se entrega
page-quay-help = Las etapas, como columnas de capas. Las teclas de flecha pasan de una capa o etapa a otra, Enter deja una iluminada y Escape la suelta.
page-quay-caption = Cada columna es una etapa, una imagen que la construcción crea por el camino. Solo se entrega la enmarcada; las demás se quedan en tierra, con el builder.
page-below-the-picture = En detalle
page-layers = Capas
page-inside = Contenido
page-findings = Hallazgos
page-split = División
page-assumptions = Supuestos
page-compare = Comparación
page-read = Cómo se leyó
page-tab-missing = No se pudo cargar esta parte. Recarga la página para volver a intentarlo.
page-problems = Problemas
page-line = Línea
page-stage = Etapa
page-instruction = Instrucción
page-adds = Añade
page-hidden-later = Oculto después
page-range = Margen
page-rests-on = Se basa en
page-totals = Etapas enteras
page-all-that-ships = todo lo que se entrega
page-start-from = Empezar con un ejemplo
page-close = Cerrar
page-theme-button = Tema: { $now }. Cambiar a { $next }
page-line-link = línea { $line }
page-missing-target = { $name } (no está en este archivo)
page-show-all = { $count ->
    [one] Mostrar la única fila
   *[other] Mostrar las { $count } filas
}
page-more = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
page-stages-left-out = { $count ->
    [one] { $count } etapa más aparece solo en la tabla.
   *[other] { $count } etapas más aparecen solo en la tabla.
}
page-left-aside = { $size } de eso: { $hidden }
page-named = { $name }: { $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { " " }
page-list = { $some }, { $more }
page-as-sentence = { $words }.

## Narrow screens: the text or the picture

halves-shown = Se muestra
halves-text = Dockerfile
halves-picture = Gráfico
halves-editor = Dockerfile. Tab aplica sangría; para salir, pulsa Escape y luego Tab.

## Themes, scales, kinds of sizes

theme-auto = automático
theme-light = claro
theme-dark = oscuro
scale-linear = a escala
scale-linear-explained = La altura representa los bytes, a la misma escala en todas las etapas.
scale-magnified = ampliadas
scale-magnified-explained = Cada etapa a toda su altura, con las capas finas engrosadas.
scale-magnified-axis = No está a escala: raíz cuadrada de los bytes, cada etapa a toda su altura
size-unpacked = descomprimido
size-unpacked-explained = Descomprimido: todos los archivos de todas las capas en disco, tal como los suma docker history.
size-pull = pull
size-pull-explained = Pull: lo que envía un registro de imágenes, con cada capa comprimida.
size-disk-usage = Docker 29
size-disk-usage-explained = Uso de disco en Docker 29: las capas comprimidas más sus archivos descomprimidos, ya que ambos se guardan en disco.

## Sizes read aloud

unit-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
unit-kilobytes = { $count ->
    [one] { $count } kilobyte
   *[other] { $count } kilobytes
}
unit-megabytes = { $count ->
    [one] { $count } megabyte
   *[other] { $count } megabytes
}
unit-gigabytes = { $count ->
    [one] { $count } gigabyte
   *[other] { $count } gigabytes
}
unit-terabytes = { $count ->
    [one] { $count } terabyte
   *[other] { $count } terabytes
}
unit-under = menos de { $share }

## The verdict: what ships, and what stays ashore

verdict-no-from = Aún no hay FROM.
verdict-no-from-detail = Toda construcción parte de una imagen: empieza con FROM y el nombre de la imagen.
verdict-nothing = Aún no se entrega nada.
verdict-nothing-detail = La etapa solicitada no se puede construir a partir de este texto.
verdict-ships-nothing = Aún no entrega nada.
verdict-ships-at-a-guess = A ojo, entrega cerca de <strong>{ $size }</strong>.
verdict-ships = Entrega <strong>{ $size }</strong>.
verdict-too-large = Demasiado grande para leerlo.
verdict-too-large-detail = Este texto ocupa { $size }; Plimsoll lee hasta { $limit }. El texto se conserva tal cual.
verdict-empty = Pega un Dockerfile o empieza con un ejemplo.
verdict-not-analysed = Sin analizar.
verdict-held = Este texto detuvo a Plimsoll la última vez que lo leyó. Está a salvo; cámbialo para volver a intentarlo.
verdict-coming = Cargando lo que las herramientas instalan y construyen…
verdict-missing = No se pudo cargar una parte de Plimsoll. El texto se conserva tal cual; recarga la página para volver a intentarlo.
verdict-one-stage = Una sola etapa: todo lo que necesita la construcción también se entrega.
verdict-not-copied = No se copia nada de las demás etapas, así que BuildKit no las construye.
verdict-built-upon = Se construye sobre { $stage }, así que esa etapa también se entrega entera.
verdict-saves-nothing = En una sola etapa entregaría <strong>{ $single }</strong>, no más de lo que entrega ahora ({ $ships }): la división no ahorra nada.
verdict-ashore = En una sola etapa entregaría <strong>{ $single }</strong>. Así deja en tierra <strong>{ $ashore } ({ $share })</strong>.
verdict-stops-at = Tal como está, la construcción se detiene en la <a>línea { $line }</a>.
verdict-no-base = FROM necesita una imagen o el nombre de una etapa.
verdict-more-unknown = { $count ->
    [one] El catálogo no conoce { $count } imagen base más.
   *[other] El catálogo no conoce { $count } imágenes base más.
}
verdict-packages-coming = Se están cargando los tamaños de los paquetes de { $manager }: hasta entonces, cada uno tiene un margen amplio.
verdict-packages-gone = No se pudieron cargar los tamaños de los paquetes de { $manager }: cada uno tiene un margen amplio. Recarga la página para volver a intentarlo.
verdict-image-given = { $image } pesa lo que indicas:
verdict-image-unknown = El catálogo no conoce { $image }: su tamaño es una conjetura, de ahí el margen amplio. Si lo conoces:
verdict-image-size = Tamaño descomprimido de { $image } en { $unit }
verdict-bar-single = En una etapa
verdict-bar-ships = Se entrega

## What bytes are, on what a size rests, how bad something is

origin-base = imagen base
origin-packages = paquetes
origin-dependencies = dependencias
origin-files = tus archivos
origin-output = resultado de la construcción
origin-artifact = artefacto copiado
origin-cache = cachés
origin-config = configuración
origin-hidden = datos ocultos que aún pesan
basis-recorded = dato registrado
basis-nearest = lo más parecido
basis-computed = cálculo
basis-rule = regla
basis-assumed = supuesto
basis-yours = tu dato
basis-no-layer = sin capa
severity-error = Error
severity-warning = Advertencia
severity-info = Nota

## Stages and layers, in the picture and read aloud

stage-number = etapa { $number }
stage-number-from = etapa { $number } ({ $base })
stage-last = última etapa
stage-last-named = última etapa: { $stage }
stage-no-image = aún sin imagen
stage-ships = se entrega
stage-aboard = también se entrega
stage-ashore = se queda en tierra
stage-skipped = no se construye
stage-total = en total, { $fate }
stage-ships-explained = Es lo que se entrega.
stage-aboard-explained = Lo que se entrega se construye sobre ella, así que se entrega entera.
stage-ashore-explained = Se construye y se queda en tierra.
stage-skipped-explained = BuildKit no la construye: nada de lo que se entrega la necesita.
stage-spoken = Etapa { $stage }, a partir de { $base }, { $size } en total. { $fate }
stage-base-yours = { $size } · tu dato
stage-base-unknown = { $size } · desconocido
stage-base-recorded = { $size } · registrado en { $month }
layer-heredoc = script heredoc
layer-spoken = Etapa { $stage }, línea { $line }, { $text }, añade { $size }
layer-spoken-about = Etapa { $stage }, línea { $line }, { $text }, añade cerca de { $size }
layer-spoken-hidden = { $spoken }, de lo cual las capas posteriores ocultan cerca de { $hidden }
layer-spoken-together = { $count ->
    [one] Etapa { $stage }, { $count } capa, líneas { $first } a { $last }, añade cerca de { $size }
   *[other] Etapa { $stage }, { $count } capas, líneas { $first } a { $last }, añaden en conjunto cerca de { $size }
}
band-copy = COPY --from
band-mount = montado desde
band-base = FROM etapa
band-range = margen
band-copy-title = Línea { $line }: COPY --from={ $from } toma { $paths }: { $size }
band-mount-title = Línea { $line }: RUN --mount from={ $from } toma { $paths }: { $size }
band-missing = Allí nada produce { $paths }.
band-base-title = Línea { $line }: { $stage } se construye sobre { $base }: { $size }

## Assumptions

assumed-introduction = Estas cifras son conjeturas, de mayor a menor peso. Si conoces un valor mejor, escríbelo en su campo: todo se vuelve a calcular. Se guarda en este navegador.
assumed-none = Aquí todas las cifras están registradas o calculadas.
assumed-small = Se omiten las conjeturas que probablemente añaden menos de 1 MB, salvo que su margen abarque 10 MB.
assumed-unused = Guardado, pero sin uso aquí
assumed-your-size = Tu tamaño
assumed-your-size-of = Tu tamaño para { $what }
assumed-placeholder = p. ej., 12 MB
assumed-no-size = No es un tamaño. Escribe un número seguido de B, kB, MB o GB, como 12 MB.
assumed-take-back = Restablecer
assumed-remove = Eliminar
assumed-yours = Es tu cifra y se toma como exacta.
assumed-in-lines = Se usa en

## How it was read

read-introduction = Lo que BuildKit lee en cada línea, lo que Plimsoll entiende que hace y lo que queda de ello: para aprender y para informar de errores.
read-before = Antes del primer FROM
read-remarks = Sobre todo el texto
read-open-all = Abrir todo
read-close-all = Cerrar todo
read-copy = Copiar como texto
read-copied-all = Copiado: todo está en el portapapeles, también el Dockerfile.
read-programs = Programas, siguiendo el shell
read-leaves = Lo que deja
read-words = Lo que dice
read-broken = sin leer
read-conditional = quizá no se ejecute
read-unknown = desconocido
read-no-programs = No se encontró ningún programa.
read-empty = (vacío)
read-nothing-here = No sigue ninguna instrucción.
read-is-read = se lee como
read-stage = Etapa { $number }
read-stage-named = Etapa { $number }: { $name }
read-instructions = { $count ->
    [one] { $count } instrucción
   *[other] { $count } instrucciones
}
read-base-stage = Continúa donde termina la etapa { $number } ({ $stage }).
read-base-scratch = Empieza vacía: scratch no es una imagen.
read-base-untold = No se puede saber con qué empieza.
read-base-known = Empieza con la imagen { $image }: el catálogo tiene { $known }.
read-base-recorded = Empieza con la imagen { $image }: el catálogo tiene { $known }, registrada el { $day }.
read-base-near = Empieza con la imagen { $image }: el catálogo no la tiene y toma la más cercana, { $known }.
read-base-near-recorded = Empieza con la imagen { $image }: el catálogo no la tiene y toma la más cercana, { $known }, registrada el { $day }.
read-base-unknown = Empieza con la imagen { $image }, que el catálogo no conoce: su tamaño es una conjetura.
read-why-last = Es el destino, como lo es la última etapa: se construye y se entrega.
read-why-chosen = Es el destino elegido: se construye y se entrega.
read-why-aboard = Se construye y se entrega: el destino se apoya en ella.
read-why-skipped = BuildKit no la construye: nada de lo que el destino necesita lleva hasta aquí.
read-why-taken = Se construye, porque la línea { $line } toma algo de ella; la etapa misma no se entrega.
read-why-built-on = Se construye, porque la etapa { $number } ({ $stage }) se apoya en ella; no se entrega.
read-why-ashore = Se construye y no se entrega.
read-role-flag = opción
read-role-image = imagen o etapa
read-role-stage-name = nombre de la etapa
read-role-source = origen
read-role-destination = destino
read-role-command = comando
read-role-shell = leído por
read-role-exec-word = palabra
read-role-variable = variable
read-role-argument = argumento de construcción
read-role-label = etiqueta
read-role-port = puerto
read-role-path = ruta
read-role-directory = directorio
read-role-user = usuario
read-role-signal = señal
read-role-kept = para después
read-role-text = texto
read-unset = { $names }: sin valor aquí
read-heredoc = { $count ->
    [one] Heredoc { $name }: { $count } línea, { $size }; { $how }.
   *[other] Heredoc { $name }: { $count } líneas, { $size }; { $how }.
}
read-heredoc-shell = sus variables son del shell
read-heredoc-expands = Docker sustituye sus variables
read-heredoc-quoted = se toma tal cual, pues su palabra va entre comillas
read-heredoc-tabs = se quitan las tabulaciones al inicio de línea
read-builtin = Lo hace el propio shell.
read-leaves-nothing = No deja nada.
read-writes-unknown = No se sabe lo que escribe.
read-in-directory = en { $directory }
read-effect-adds = añade
read-effect-removes = quita lo que hizo este RUN
read-effect-mount = a un montaje, no a la capa
read-more = { $count ->
    [one] … y { $count } más
   *[other] … y { $count } más
}
read-layer-arg = No crea ninguna capa y nada de ello queda en la imagen.
read-layer-onbuild = No crea ninguna capa: espera a las construcciones que parten de esta imagen.
read-layer-config = No crea ninguna capa: cambia la configuración de la imagen.
read-layer-brings = Trae { $size }.
read-layer-empty = Su capa no contiene nada de peso.
read-layer-adds = Su capa añade { $size }. Base: { $basis }.
read-layer-adds-noted = Su capa añade { $size }. Base: { $basis } ({ $note }).
read-hides-removed = Quita { $size } de la línea { $line }: ya no se ven y allí se siguen pagando.
read-hides-overwritten = Sobrescribe { $size } de la línea { $line }, que allí se siguen pagando.
read-hides-changed = Guarda otra vez { $size } de la línea { $line }, con otro dueño o permisos.
read-takes-from-stage = Toma { $paths } de la etapa { $number } ({ $stage }): { $size }.
read-takes-from-image = Toma { $paths } de la imagen { $image }: { $size }.
read-mounts-from-stage = Monta, sin guardarlo, { $paths } de la etapa { $number } ({ $stage }): { $size }.
read-mounts-from-image = Monta, sin guardarlo, { $paths } de la imagen { $image }: { $size }.
read-missing = Allí no se ve nada que produzca { $paths }.
read-show-stages = { $count ->
    [one] Mostrar la única etapa
   *[other] Mostrar las { $count } etapas
}
read-show-instructions = { $count ->
    [one] Mostrar la única instrucción
   *[other] Mostrar las { $count } instrucciones
}

## Export

exported-export = Compartir
exported-link = Enlace
exported-link-note = No se envía nada a ningún servidor: el enlace contiene el Dockerfile, tus elecciones y cifras y lo que se sabe del contexto de build, en su propio texto.
exported-picture = Gráfico
exported-table = Tabla, en Markdown
exported-report = Informe completo
exported-paper = Gráfico y tabla
exported-copy = Copiar
exported-copy-text = Copiar texto
exported-save = Guardar
exported-text = Texto
exported-print = Imprimir
exported-copied = Copiado en el portapapeles.
exported-not-copied = Este navegador no permite que la página use el portapapeles. En su lugar, puedes guardarlo.
exported-not-saved = No se pudo generar. Quizá funcione otro formato.
exported-saved = Guardado como { $file }
exported-source = Estimado por Plimsoll a partir del Dockerfile.

## Findings

found-none = Que se sepa, nada de esto hace que la imagen sea más grande de lo necesario.
found-undo = Cada ahorro es la diferencia de peso estimada con el archivo modificado. En el editor, F8 va de un hallazgo al siguiente, Ctrl+. a su corrección y Ctrl+Z deshace un cambio.
found-all-rules = Todas las reglas, con ejemplos
found-saves = ahorra <strong>{ $size }</strong>
found-why = Por qué, con ejemplos
found-new-tab = (se abre en una pestaña nueva)
found-also = También conocido como { $names }
found-show = Mostrar el cambio: { $title }
found-removed = Eliminado:
found-added = Añadido:
found-check = Esto puede cambiar algo más que el tamaño: revísalo antes.
found-apply = Aplicar el cambio
found-see = Verlos
found-mark = { $count ->
    [one] { $count } hallazgo: { $titles }
   *[other] { $count } hallazgos: { $titles }
}
found-layer = { $count ->
    [one] { $layer }, { $count } hallazgo
   *[other] { $layer }, { $count } hallazgos
}
found-lines = líneas { $first } a { $last }
found-hunk = Desde la línea { $line }
found-costs-nothing = Ningún hallazgo aumenta el tamaño de la imagen final.
found-count = { $count ->
    [one] { $count } hallazgo.
   *[other] { $count } hallazgos.
}
found-count-saving = { $count ->
    [one] { $count } hallazgo; corregirlo podría ahorrar hasta { $size }.
   *[other] { $count } hallazgos; corregirlos todos podría ahorrar hasta { $size }.
}
found-apply-all = { $count ->
    [one] Aplicar la única corrección segura
   *[other] Aplicar todas las correcciones seguras ({ $count })
}
found-free = { $count ->
    [one] { $count } que cuesta 0 B en la imagen final
   *[other] { $count } que cuestan 0 B en la imagen final
}
found-free-more = { $count ->
    [one] { $count } más que cuesta 0 B en la imagen final
   *[other] { $count } más que cuestan 0 B en la imagen final
}
found-note-saving = { $count ->
    [one] Hallazgos: { $count } podría ahorrar hasta { $size }.
   *[other] Hallazgos: { $count } podrían ahorrar hasta { $size }.
}
found-look = { $fix } (revísalo antes)

## Split

split-take = Usar este archivo
split-smaller = Sobre una imagen más pequeña
split-joined = Este archivo ya está dividido. Así quedaría en una sola etapa, que es con lo que lo compara el veredicto:
split-join = Llevar al editor
split-joined-file = El archivo en una sola etapa, con lo nuevo y su porqué
split-joined-undo = Sirve para comparar y para ver cuánto ahorra la división. En el editor, Ctrl+Z lo deshace.
split-check = Por comprobar:
split-see = Ver la división
split-ships = Lo que se entrega ahora y lo que se entregaría
split-file = El archivo propuesto, con lo nuevo y su porqué
split-undo = Los tamaños son los estimados para ambos archivos. Una propuesta no es una construcción: lee los motivos y, sobre todo, lo que haya que comprobar. En el editor, Ctrl+Z deshace el cambio.
split-change = Cambio { $number } de { $count }
split-would-ship = entregaría cerca de { $size }.
split-use-base = Usar el archivo sobre { $base }
split-chosen = Con los cambios marcados entregaría cerca de { $size }.
split-chosen-stops = Los cambios marcados no se pueden construir sin los demás.
split-none-because = No se propone ninguna división.
split-note = En dos etapas entregaría cerca de { $size }.
split-no-stage = Aún no hay ninguna etapa que dividir.
split-no-recipe = No hay receta para este archivo: solo se proponen divisiones para archivos sin errores cuya base y cuyos comandos dejan ver qué se construye y cómo se inicia.
split-several = Este archivo ya tiene varias etapas.

## Step through the build

step-title = Recorrer la construcción paso a paso
step-buttons = Pasos
step-slider = Paso de la construcción
step-first = Primer paso
step-back = Un paso atrás
step-play = Reproducir
step-pause = Pausar
step-next = Paso siguiente
step-last = Último paso
step-pace = Velocidad
step-close = Mostrar todo
step-link = Copiar enlace a este paso
step-place = Paso { $number } de { $count }, línea { $line }:
step-skipped = BuildKit omite esta etapa: nada de lo que se entrega la necesita.
step-ships = Hasta aquí, la entrega sería de { $size }.
step-weighs = Hasta aquí, la etapa { $stage } pesa { $size }.
step-scratch = La etapa empieza vacía: scratch no es una imagen.
step-goes-on = La etapa sigue donde terminó la etapa { $stage }: comparte { $size } con ella, sin copiar nada.
step-begins = La etapa empieza con la imagen { $image }: ya hay { $size } antes de que se ejecute nada.
step-brings = { $instruction } lleva { $size } a la imagen: desde ahora forman parte de ella.
step-stops = Toma { $path } de { $stage }, pero no se ve nada allí que lo produzca: la construcción se detendría aquí.
step-takes-from-stage = Toma { $paths } de la etapa { $stage }: cruzan { $size } y todo lo demás se queda allí.
step-takes-from-image = Toma { $paths } de la imagen { $image }: cruzan { $size } y todo lo demás se queda allí.
step-runs = El comando se ejecuta y no deja ningún byte.
step-runs-adds = El comando se ejecuta y añade { $size }.
step-runs-adds-what = El comando se ejecuta y añade { $size }: { $what }.
step-cache-mount = Lo que escribe en su montaje de caché se queda en el builder y no forma parte de la imagen.
step-mount = Lo que monta desde { $from } se lee, pero no se conserva.
step-twice = Un archivo cuyo propietario o modo cambia se guarda otra vez entero: ahora hay { $size } por duplicado.
step-hides = Oculta { $size } de las capas inferiores: ya no se ven, pero siguen pesando.
step-env = ENV define una variable para lo que se ejecute a partir de aquí y en el contenedor.
step-arg = ARG permite pasar un valor a la construcción; la imagen no lo conserva.
step-workdir = WORKDIR crea la carpeta en la que se ejecuta lo que sigue.
step-user = USER indica con qué usuario se ejecuta lo que sigue.
step-starts = Indica qué se ejecuta al iniciar el contenedor.
step-expose = EXPOSE anota un puerto; no abre ninguno.
step-label = La etiqueta queda anotada en la configuración de la imagen.
step-volume = VOLUME indica qué carpeta se guarda fuera del contenedor.
step-healthcheck = HEALTHCHECK indica cómo comprobar si el contenedor funciona bien.
step-shell = SHELL indica con qué se ejecutan los comandos que siguen.
step-stopsignal = STOPSIGNAL indica cómo se pide al contenedor que se detenga.
step-onbuild = ONBUILD espera: se ejecuta cuando otro archivo parte de esta imagen.
step-config = Cambia la configuración de la imagen.
step-adds-nothing = No añade ningún byte.
step-adds = Añade { $size }.

## Inside the image

inside-nothing = Aún no se entrega nada, así que no hay nada dentro.
inside-empty = La imagen final no contiene ningún archivo.
inside-whole = La imagen
inside-way = Ubicación en la imagen
inside-map = Lo que contiene la imagen: cuanto mayor es el área, más pesa. Las teclas de flecha pasan de un área a otra, Enter abre una y Escape vuelve atrás.
inside-table = Lo mismo en una tabla
inside-what = Ruta
inside-origin = Origen
inside-bytes = Tamaño
inside-share = % de la imagen
inside-in-proportion = No se sabe cuánto pesa cada elemento comprimido por separado: con esta medida, todo se dibuja en proporción a su tamaño descomprimido.
inside-holds = La imagen contiene { $size }: { $parts }.
inside-holds-more = La imagen contiene { $size }: { $parts } y, en menor medida, otras cosas.
inside-part = { $share } { $origin }
inside-things = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
inside-of-the-image = { $share } de la imagen

## Compare

compare-files = Dos archivos
compare-files-hint = Fija el archivo tal como está y sigue editando: aquí verás lo que ahorra o cuesta cada cambio.
compare-pin = Fijar este archivo
compare-pin-again = Fijar el archivo actual en su lugar
compare-unpin = Dejar de comparar
compare-restore = Recuperar el archivo fijado
compare-paste-file = o pega otro Dockerfile:
compare-nothing-ships = Uno de los dos archivos no entrega nada, así que no hay nada que comparar.
compare-before = Fijado
compare-now = Ahora
compare-difference = Diferencia
compare-paste = Estimación y realidad
compare-hint = Pega lo que muestra docker history --no-trunc IMAGE de la imagen construida (también con --format json), o bien docker image inspect IMAGE. Solo se leen los tamaños y nada sale de este navegador.
compare-estimate = Estimado
compare-measured = Medido
compare-off-by = Desviación
compare-use-sizes = Usar estos tamaños
compare-take-back = Dejar de usarlos
compare-not-found = no encontrado
compare-same = Ambos entregan lo mismo: { $now }.
compare-more = Entrega { $difference } más: { $before } → { $now }.
compare-saved = Ahorras { $difference } ({ $share }): { $before } → { $now }.
compare-saved-by-split = Ahorras { $difference } ({ $share }), todo gracias a la división: { $before } → { $now }.
compare-saved-in-part = Ahorras { $difference } ({ $share }), de los cuales { $part } gracias a la división: { $before } → { $now }.
compare-kept-ashore = en tierra: { $size }
compare-equal = igual
compare-off-more = { $much } más
compare-off-less = { $much } menos
compare-off-times = { $times } veces lo medido
compare-inside = La imagen ocupa { $measured }; la estimación es de { $estimate }: { $off }. Lo medido está dentro del margen.
compare-outside = La imagen ocupa { $measured }; la estimación es de { $estimate }: { $off }. Lo medido está fuera del margen.

## The build context

context-title = Contexto de construcción
context-unknown = Suelta la carpeta de tu proyecto en cualquier parte de esta página y COPY tendrá el peso de los archivos que copia.
context-private = Solo se leen las rutas, los tamaños y el texto de manifiestos como package.json. Nada sale de tu navegador, aunque este hable de «subir» archivos.
context-choose = Elegir una carpeta
context-total = o su tamaño total:
context-take-back = Quitar
context-kept = El texto de arriba no es el Dockerfile de esta carpeta.
context-open = Abrir el de la carpeta
context-is = El contexto de construcción es de { $size }.
context-files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
}
context-holds = { $name }: { $files }, { $size }.
context-holds-ignored = { $name }: { $files }, { $size }; .dockerignore excluye { $ignored }.
context-largest = Lo más grande: { $names }.
context-folders = { $count ->
    [one] { $count } carpeta { $name }
   *[other] { $count } carpetas { $name }
}
context-lesson = { $size } de eso corresponden a { $what }, algo que una construcción rara vez necesita: una línea { $line } en .dockerignore lo excluye.
context-of-example = Contexto de construcción del ejemplo: { $files }

## The page's scripts: a dropped folder

folder-drop = Suelta la carpeta de tu proyecto o un Dockerfile.
folder-this = Esta carpeta
folder-this-size = Este tamaño
folder-stop = Detener
folder-reading = Leyendo { $name }: { $files } archivos
folder-too-many = { $name } tiene más de { $files } archivos, más de los que admite esta página. Indica su tamaño total o elige la carpeta desde la que copia el Dockerfile.
folder-no-size = { $text } no es un tamaño en MB.
folder-several = { $count } archivos y carpetas
folder-unreadable = { $what }: no se pudo leer. { $cause }
folder-too-large = { $name } es demasiado grande para ser un Dockerfile. Tu texto no ha cambiado.
folder-not-text = { $name } no es un archivo de texto, así que no puede ser un Dockerfile. Tu texto no ha cambiado.

## The page's scripts: links

link-opened = Abierto desde un enlace. El texto que había aquí está guardado.
link-bring-back = Recuperarlo
link-damaged = Este enlace está dañado o cortado y no se pudo abrir. El texto de aquí sigue como estaba.
link-newer = Este enlace se hizo con una versión más nueva de Plimsoll. Recarga la página para obtenerla; el texto de aquí sigue como estaba.
link-too-large = Este enlace contiene más de lo que se puede abrir. El texto de aquí sigue como estaba.
link-too-long = Un enlace a esto sería demasiado largo para compartirlo. Guarda el archivo o quita el contexto de build.
link-long = Copiado. El enlace tiene { $count } caracteres: algunos programas cortan enlaces así.
link-name = Dockerfile en Plimsoll

## The page's scripts: the editor

editor-diagnostics = Diagnósticos
editor-no-diagnostics = Sin diagnósticos
editor-find = Buscar
editor-replace = Reemplazar
editor-next = siguiente
editor-previous = anterior
editor-all = todas
editor-match-case = distinguir mayúsculas
editor-regexp = expresión regular
editor-by-word = palabra completa
editor-replace-one = reemplazar
editor-replace-all = reemplazar todas
editor-close = cerrar
editor-current-match = coincidencia actual
editor-on-line = en la línea
editor-replaced-on-line = coincidencia reemplazada en la línea $
editor-replaced = $ coincidencias reemplazadas
editor-go-to-line = Ir a la línea
editor-go = ir
editor-completes = Tab completa con { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll: laboratorio de Dockerfile
start-your-text = Tu Dockerfile
start-not-loaded = No se pudo cargar Plimsoll.
start-no-wasm = Plimsoll necesita WebAssembly, que este navegador no ofrece.
start-try-again = Recarga la página para volver a intentarlo. ({ $cause })
start-newer-browser = La página se muestra en un navegador más reciente, o en este si se permite WebAssembly.
start-reload = Recargar
start-restart = Reiniciar
start-copy-report = Copiar informe
start-copied = { $what }: copiado
start-press = { $what }: pulsa Ctrl+C
start-stopped = Plimsoll se detuvo. Tu texto está a salvo.
start-stopped-copy = Plimsoll se detuvo. Copia tu texto antes de reiniciar.
start-not-kept = Este navegador no permite que la página lo guarde.

## Help

help-what = Plimsoll lee el Dockerfile aquí mismo, en el navegador; no se envía nada a ninguna parte. Estima lo que añade cada instrucción y lo que pesa la imagen final.
help-estimates = Cada tamaño es una estimación con un margen y una fuente; la tabla indica ambos. Una construcción real puede diferir.
help-guesses = Las conjeturas están en Supuestos, cada una con un campo por si conoces un valor mejor. En el Dockerfile, # plimsoll: size=12MB en la línea anterior a una instrucción fija lo que esta añade.
help-twins = Señala una línea, una capa, una banda o una fila: todo lo que le corresponde se ilumina. Un clic lo deja iluminado.
help-english = El origen de las cifras y las páginas de ayuda de los hallazgos están en inglés.
help-tab = De una parte a otra; en el editor aplica sangría: pulsa antes Escape para salir
help-up-down = En el gráfico: de una capa a otra
help-left-right = En el gráfico: de una etapa a otra
help-home-end = En el gráfico: primera y última etapa
help-magnify = En el gráfico: a escala o ampliadas
help-enter = Dejar iluminada la capa, y soltarla
help-escape = Soltar

## Keys, as they are marked

key-tab = Tab
key-enter = Enter
key-escape = Escape
key-home = Inicio
key-end = Fin

## Examples

example-the-lesson = La lección
example-by-language = Por lenguaje
example-article = El artículo: Go → scratch
example-article-single = Lo mismo en una sola etapa
example-three-targets = Tres destinos en un archivo
example-heredoc = Archivos y scripts como heredocs
example-go = Go → distroless
example-rust = Rust → Debian slim
example-node-app = Node: un servidor
example-node-static = Node: un sitio detrás de nginx
example-python = Python con un entorno virtual
example-java = Java: JDK → JRE
example-dotnet = .NET: SDK → runtime
example-c = C y C++ con CMake
example-php = PHP con Composer
