# Las páginas sobre Plimsoll, y la página sin red.

## A new release, which is told while the page is in use

offline-new-release = Hay una nueva versión de Plimsoll. El texto se conserva al recargar.

## The help's link to the pages

help-site = Acerca de Plimsoll y de cómo se estiman los tamaños (en inglés)
