embed-element = élément
embed-open = Ouvrir dans Plimsoll
embed-reset = Recommencer
embed-show = Montrer ce que cela pèse
embed-count = Instructions : { $count }
embed-source-refused = { $url } n’a pas été chargé : un Dockerfile peut venir de ce site et de ceux qu’il énumère, et d’aucun autre.
embed-source-missing = Le Dockerfile à l’adresse { $url } n’a pas pu être chargé.
