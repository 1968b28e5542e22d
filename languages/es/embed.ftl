embed-element = elemento
embed-open = Abrir en Plimsoll
embed-reset = Empezar de nuevo
embed-show = Mostrar cuánto pesa
embed-count = Instrucciones: { $count }
embed-source-refused = No se ha cargado { $url }: un Dockerfile puede venir de este sitio y de los que este enumera, y de ningún otro.
embed-source-missing = No se ha podido cargar el Dockerfile de { $url }.
