# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = Leçons
lesson-menu = Cours : toutes les leçons
lesson-title = Leçons
lesson-number = Leçon { $number } sur { $all }
lesson-own = Leçon d’un enseignant
lesson-done-of = { $done } leçons sur { $all } terminées. Votre progression reste dans ce navigateur seulement.
lesson-done = terminée
lesson-all = Toutes les leçons
lesson-close = Fermer la leçon
lesson-goals = Objectifs
lesson-builds = Le fichier peut être construit.
lesson-met = atteint
lesson-not-met = pas encore atteint
lesson-met-of = { $met } objectifs atteints sur { $all }.
lesson-solved = Tous les objectifs sont atteints : cette leçon est terminée.
lesson-waiting = Les objectifs sont évalués dès que tout est chargé.
lesson-hint = Afficher l’indice { $number } sur { $all }
lesson-hints = Indices
lesson-show-answer = Afficher une réponse
lesson-answer = Une bonne réponse
lesson-answer-target = Avec la cible { $stage }.
lesson-reset = Recommencer
lesson-next = Leçon suivante
lesson-ignore = .dockerignore de cette leçon

## How it stands with a goal

lesson-now-no-image = Rien n’est encore livré.
lesson-now-ships = Il livre { $now } ({ $size }) ; l’objectif est au plus { $goal }.
lesson-now-file = { $path } est livré : { $now }.
lesson-now-no-file = { $path } n’est pas dans l’image livrée.
lesson-now-small-file = { $path } ne fait que { $now } ; l’objectif est au moins { $goal }.
lesson-now-other-origin = { $path } est livré, mais c’est autre chose : { $origin }.
lesson-now-starts = Le conteneur démarre { $program }.
lesson-now-starts-other = Le conteneur démarre autre chose : { $program }
lesson-now-starts-nothing = L’image ne dit pas quoi démarrer.
lesson-now-not-in-image = { $program } doit démarrer, mais n’est pas dans l’image.
lesson-now-left-out = Rien de cela n’est livré.
lesson-now-still-ships = Ceci est encore livré : { $what }
lesson-now-holds = { $what } est dans l’image.
lesson-now-holds-not = { $what } n’est pas dans l’image.
lesson-now-target = L’étape livrée : { $stage }
lesson-now-stages = { $count ->
    [one] Il y a une étape.
   *[other] Il y a { $count } étapes.
}
lesson-now-layers = { $count ->
    [one] Elle ajoute une couche.
   *[other] Elle ajoute { $count } couches.
}
lesson-now-builds = BuildKit construit { $stage }.
lesson-now-skips = BuildKit ignore { $stage }.
lesson-now-no-stage = Aucune étape ne s’appelle { $stage }.
lesson-now-copies = Copié depuis { $from }.
lesson-now-no-copies = Rien n’est copié depuis { $from }.
lesson-now-base = Elle part de { $base }.
lesson-now-wasted = { $now } sont masqués et pèsent encore ; l’objectif est au plus { $goal }.
lesson-now-found = Ligne { $line } : { $title }
lesson-now-nothing-found = Rien de tel n’est trouvé.
lesson-now-sent = { $now } du projet sont envoyés ; l’objectif est au plus { $goal }.
lesson-now-nothing-sent = Rien n’est envoyé.
lesson-now-mounted = Un RUN a un montage de type { $kind }.
lesson-now-no-mount = Aucun RUN n’a de tel montage de type { $kind }.
lesson-now-said = C’est écrit : { $words }
lesson-now-not-said = Aucune instruction construite ne contient : { $words }
lesson-fails = La ligne { $line } arrête la construction : { $why }
lesson-not-there = rien ne crée { $path }.

## What is wrong with a lesson's file

lesson-wrong = Impossible d’ouvrir cette leçon.
lesson-wrong-field = { $field } : { $expected }
lesson-expected-text = un texte est attendu
lesson-expected-texts = une liste de textes est attendue
lesson-expected-bytes = une taille comme "30MB" est attendue
lesson-expected-count = un nombre entier est attendu
lesson-expected-table = une table est attendue
lesson-expected-tables = au moins une table, entre doubles crochets, est attendue
lesson-expected-one-of = l’un de ceux-ci est attendu : { $names }
lesson-expected-fields = ce champ n’existe pas ; il y a : { $names }
lesson-expected-path = un chemin dans le projet, sans .., est attendu
lesson-expected-bound = at-least ou at-most est attendu
lesson-expected-block = un bloc de ce type est attendu
lesson-expected-at-most = { $count } au plus sont permis
lesson-expected-lesson = une leçon est attendue : du TOML entre deux lignes +++, puis du Markdown
lesson-unknown = Le cours n’a pas de leçon nommée { $name }.
lesson-not-fetched = La leçon n’a pas pu être chargée : { $name }
lesson-elsewhere = { $url } n’a pas été chargé : une leçon peut venir de ce site et de ceux qu’il énumère, et d’aucun autre.
lesson-toml = La ligne { $line } de la leçon n’est pas du TOML : { $why }
