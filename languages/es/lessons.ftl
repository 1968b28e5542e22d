# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = Lecciones
lesson-menu = Curso: todas las lecciones
lesson-title = Lecciones
lesson-number = Lección { $number } de { $all }
lesson-own = Lección de un docente
lesson-done-of = { $done } de { $all } lecciones hechas. Tu progreso se guarda solo en este navegador.
lesson-done = hecha
lesson-all = Todas las lecciones
lesson-close = Cerrar la lección
lesson-goals = Objetivos
lesson-builds = El archivo se puede construir.
lesson-met = cumplido
lesson-not-met = aún no cumplido
lesson-met-of = { $met } de { $all } objetivos cumplidos.
lesson-solved = Todos los objetivos se cumplen: lección hecha.
lesson-waiting = Los objetivos se evalúan cuando todo esté cargado.
lesson-hint = Mostrar la pista { $number } de { $all }
lesson-hints = Pistas
lesson-show-answer = Mostrar una respuesta
lesson-answer = Una respuesta correcta
lesson-answer-target = Con el destino { $stage }.
lesson-reset = Empezar de nuevo
lesson-next = Siguiente lección
lesson-ignore = .dockerignore de esta lección

## How it stands with a goal

lesson-now-no-image = Todavía no se entrega nada.
lesson-now-ships = Entrega { $now } ({ $size }); el objetivo es como máximo { $goal }.
lesson-now-file = { $path } se entrega: { $now }.
lesson-now-no-file = { $path } no está en la imagen que se entrega.
lesson-now-small-file = { $path } solo tiene { $now }; el objetivo es al menos { $goal }.
lesson-now-other-origin = { $path } se entrega, pero es otra cosa: { $origin }.
lesson-now-starts = El contenedor arranca { $program }.
lesson-now-starts-other = El contenedor arranca otra cosa: { $program }
lesson-now-starts-nothing = La imagen no dice qué arrancar.
lesson-now-not-in-image = { $program } debe arrancar, pero no está en la imagen.
lesson-now-left-out = Nada de ello se entrega.
lesson-now-still-ships = Esto todavía se entrega: { $what }
lesson-now-holds = { $what } está en la imagen.
lesson-now-holds-not = { $what } no está en la imagen.
lesson-now-target = La etapa que se entrega: { $stage }
lesson-now-stages = { $count ->
    [one] Hay una etapa.
   *[other] Hay { $count } etapas.
}
lesson-now-layers = { $count ->
    [one] Añade una capa.
   *[other] Añade { $count } capas.
}
lesson-now-builds = BuildKit construye { $stage }.
lesson-now-skips = BuildKit omite { $stage }.
lesson-now-no-stage = No hay ninguna etapa llamada { $stage }.
lesson-now-copies = Copiado desde { $from }.
lesson-now-no-copies = No se copia nada desde { $from }.
lesson-now-base = Parte de { $base }.
lesson-now-wasted = { $now } quedan ocultos y aun así pesan; el objetivo es como máximo { $goal }.
lesson-now-found = Línea { $line }: { $title }
lesson-now-nothing-found = No se encuentra nada así.
lesson-now-sent = Se envían { $now } del proyecto; el objetivo es como máximo { $goal }.
lesson-now-nothing-sent = No se envía nada.
lesson-now-mounted = Un RUN tiene un montaje de tipo { $kind }.
lesson-now-no-mount = Ningún RUN tiene un montaje así de tipo { $kind }.
lesson-now-said = Está escrito: { $words }
lesson-now-not-said = Ninguna instrucción que se construye tiene: { $words }
lesson-fails = La línea { $line } detiene la construcción: { $why }
lesson-not-there = nada crea { $path }.

## What is wrong with a lesson's file

lesson-wrong = No se puede abrir esta lección.
lesson-wrong-field = { $field }: { $expected }
lesson-expected-text = se espera un texto
lesson-expected-texts = se espera una lista de textos
lesson-expected-bytes = se espera un tamaño como "30MB"
lesson-expected-count = se espera un número entero
lesson-expected-table = se espera una tabla
lesson-expected-tables = se espera al menos una tabla, entre corchetes dobles
lesson-expected-one-of = se espera uno de estos: { $names }
lesson-expected-fields = no existe ese campo; existen: { $names }
lesson-expected-path = se espera una ruta dentro del proyecto, sin ..
lesson-expected-bound = se espera at-least o at-most
lesson-expected-block = se espera un bloque de este tipo
lesson-expected-at-most = se permiten como máximo { $count }
lesson-expected-lesson = se espera una lección: TOML entre dos líneas +++ y luego Markdown
lesson-unknown = En el curso no hay ninguna lección llamada { $name }.
lesson-not-fetched = No se pudo obtener la lección: { $name }
lesson-elsewhere = No se ha cargado { $url }: una lección puede venir de este sitio y de los que este enumera, y de ningún otro.
lesson-toml = La línea { $line } de la lección no es TOML: { $why }
