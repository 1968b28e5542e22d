# Français. image, couche (layer), étape (stage), image de base, contexte de build, registre ; constat = finding, découpage = split, fourchette =
# range, relevé = recorded, pas = step, schéma = picture (« image » est toujours celle de Docker). « Livré » ce qui part à bord, « à quai » ce qui
# reste dans les étapes de build. Boutons à l’infinitif, « vous » ailleurs. Espaces : insécable étroite devant ; ! ?, insécable devant :.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = l’atelier du Dockerfile
page-example = Exemple
page-own-text = votre texte
page-target = Cible
page-platform = Plateforme
page-size = Taille
page-language = Langue
page-language-missing = Cette langue n’a pas pu être chargée. Choisissez-la de nouveau pour réessayer.
page-scale = Hauteurs
page-help = Aide et touches
page-editor = Dockerfile
page-divider = Largeur du Dockerfile
page-verdict = Bilan
page-quay = Ce qui est construit, ce qui traverse, ce qui est livré
page-quay-help = Les étapes en colonnes de couches. Les flèches passent d’une couche ou d’une étape à l’autre, Entrée garde la couche en surbrillance, Échap la libère.
page-quay-caption = Chaque colonne est une étape, une image que le build produit en chemin. Seule celle qui est encadrée est livrée ; les autres restent à quai, chez le builder.
page-below-the-picture = En détail
page-layers = Couches
page-inside = Contenu
page-findings = Constats
page-split = Découpage
page-assumptions = Hypothèses
page-compare = Comparaison
page-read = Lecture
page-tab-missing = Cette partie n’a pas pu être chargée. Rechargez la page pour réessayer.
page-problems = Problèmes
page-line = Ligne
page-stage = Étape
page-instruction = Instruction
page-adds = Ajoute
page-hidden-later = Masqué ensuite
page-range = Fourchette
page-rests-on = Repose sur
page-totals = Étapes entières
page-all-that-ships = tout ce qui est livré
page-start-from = Partir d’un exemple
page-close = Fermer
page-theme-button = Thème : { $now }. Passer au thème { $next }
page-line-link = ligne { $line }
page-missing-target = { $name } (absent de ce fichier)
page-show-all = { $count ->
    [one] Afficher la seule ligne
   *[other] Afficher les { $count } lignes
}
page-more = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
page-stages-left-out = { $count ->
    [one] { $count } autre étape figure seulement dans le tableau.
   *[other] { $count } autres étapes figurent seulement dans le tableau.
}
page-left-aside = dont { $size } { $hidden }
page-named = { $name } : { $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { " " }
page-list = { $some }, { $more }
page-as-sentence = { $words }.

## Narrow screens: the text or the picture

halves-shown = Affiché
halves-text = Dockerfile
halves-picture = Schéma
halves-editor = Dockerfile. Tab ajoute un retrait ; pour sortir, appuyez sur Échap, puis sur Tab.

## Themes, scales, kinds of sizes

theme-auto = automatique
theme-light = clair
theme-dark = sombre
scale-linear = à l’échelle
scale-linear-explained = La hauteur représente les octets, à la même échelle pour toutes les étapes.
scale-magnified = agrandi
scale-magnified-explained = Chaque étape en pleine hauteur, les couches fines épaissies.
scale-magnified-axis = Pas à l’échelle : racine carrée des octets, chaque étape en pleine hauteur
size-unpacked = décompressé
size-unpacked-explained = Décompressé : tous les fichiers de toutes les couches sur le disque, comme docker history les additionne.
size-pull = pull
size-pull-explained = Pull : ce qu’un registre envoie, chaque couche compressée.
size-disk-usage = Docker 29
size-disk-usage-explained = Espace disque avec Docker 29 : les couches compressées et leurs fichiers décompressés, tous deux gardés sur le disque.

## Sizes read aloud

unit-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
unit-kilobytes = { $count ->
    [one] { $count } kilooctet
   *[other] { $count } kilooctets
}
unit-megabytes = { $count ->
    [one] { $count } mégaoctet
   *[other] { $count } mégaoctets
}
unit-gigabytes = { $count ->
    [one] { $count } gigaoctet
   *[other] { $count } gigaoctets
}
unit-terabytes = { $count ->
    [one] { $count } téraoctet
   *[other] { $count } téraoctets
}
unit-under = moins de { $share }

## The verdict: what ships, and what stays ashore

verdict-no-from = Pas encore de FROM.
verdict-no-from-detail = Un build part d’une image : commencez par FROM et son nom.
verdict-nothing = Rien n’est encore livré.
verdict-nothing-detail = L’étape demandée ne peut pas être construite à partir de ce texte.
verdict-ships-nothing = Rien n’est livré pour l’instant.
verdict-ships-at-a-guess = Image livrée : environ <strong>{ $size }</strong>, sous toutes réserves.
verdict-ships = Image livrée : <strong>{ $size }</strong>.
verdict-too-large = Trop grand pour être lu.
verdict-too-large-detail = Ce texte fait { $size } ; Plimsoll lit jusqu’à { $limit }. Le texte est conservé tel quel.
verdict-empty = Collez un Dockerfile, ou partez d’un exemple.
verdict-not-analysed = Non analysé.
verdict-held = La dernière lecture de ce texte a interrompu Plimsoll. Rien n’est perdu ; modifiez-le pour réessayer.
verdict-coming = Chargement de ce que les outils installent et construisent…
verdict-missing = Une partie de Plimsoll n’a pas pu être chargée. Le texte est conservé tel quel ; rechargez la page pour réessayer.
verdict-one-stage = Une seule étape : tout ce dont le build a besoin est livré aussi.
verdict-not-copied = Rien n’est copié depuis les autres étapes : BuildKit ne les construit donc pas.
verdict-built-upon = L’image s’appuie sur { $stage } : toute cette étape est donc livrée aussi.
verdict-saves-nothing = En une seule étape, ce serait <strong>{ $single }</strong>, pas plus que les { $ships } livrés actuellement : le découpage n’économise rien.
verdict-ashore = En une seule étape, ce serait <strong>{ $single }</strong>. <strong>{ $ashore } ({ $share })</strong> restent à quai.
verdict-stops-at = En l’état, le build s’arrête à la <a>ligne { $line }</a>.
verdict-no-base = FROM demande une image ou le nom d’une étape.
verdict-more-unknown = { $count ->
    [one] { $count } autre image de base est inconnue du catalogue.
   *[other] { $count } autres images de base sont inconnues du catalogue.
}
verdict-packages-coming = Les tailles des paquets { $manager } sont en cours de chargement : d’ici là, chacun a une large fourchette.
verdict-packages-gone = Les tailles des paquets { $manager } n’ont pas pu être chargées : chacun a une large fourchette. Rechargez la page pour réessayer.
verdict-image-given = { $image } pèse ce que vous indiquez :
verdict-image-unknown = Le catalogue ne connaît pas { $image } : sa taille est supposée, d’où une large fourchette. Si vous la connaissez :
verdict-image-size = Taille décompressée de { $image } en { $unit }
verdict-bar-single = En une étape
verdict-bar-ships = Livré

## What bytes are, on what a size rests, how bad something is

origin-base = image de base
origin-packages = paquets
origin-dependencies = dépendances
origin-files = vos fichiers
origin-output = résultat du build
origin-artifact = artefact copié
origin-cache = caches
origin-config = configuration
origin-hidden = masqués, mais toujours comptés
basis-recorded = relevé
basis-nearest = entrée voisine
basis-computed = calculé
basis-rule = règle
basis-assumed = supposé
basis-yours = votre valeur
basis-no-layer = aucune couche
severity-error = Erreur
severity-warning = Avertissement
severity-info = Remarque

## Stages and layers, in the picture and read aloud

stage-number = étape { $number }
stage-number-from = étape { $number } ({ $base })
stage-last = dernière étape
stage-last-named = dernière étape : { $stage }
stage-no-image = pas encore d’image
stage-ships = livrée
stage-aboard = livrée aussi
stage-ashore = reste à quai
stage-skipped = non construite
stage-total = étape entière, { $fate }
stage-ships-explained = Cette étape est livrée.
stage-aboard-explained = Ce qui est livré s’appuie sur cette étape : elle est donc livrée tout entière.
stage-ashore-explained = Cette étape est construite et reste à quai.
stage-skipped-explained = BuildKit ne construit pas cette étape : rien de ce qui est livré n’en a besoin.
stage-spoken = Étape { $stage }, à partir de { $base }, { $size } en tout. { $fate }
stage-base-yours = { $size } · votre valeur
stage-base-unknown = { $size } · inconnue
stage-base-recorded = { $size } · relevé { $month }
layer-heredoc = script heredoc
layer-spoken = Étape { $stage }, ligne { $line }, { $text }, ajoute { $size }
layer-spoken-about = Étape { $stage }, ligne { $line }, { $text }, ajoute environ { $size }
layer-spoken-hidden = { $spoken }, dont les couches suivantes masquent environ { $hidden }
layer-spoken-together = { $count ->
    [one] Étape { $stage }, { $count } couche, lignes { $first } à { $last }, ajoute environ { $size }
   *[other] Étape { $stage }, { $count } couches, lignes { $first } à { $last }, ajoutent ensemble environ { $size }
}
band-copy = COPY --from
band-mount = monté
band-base = FROM étape
band-range = fourchette
band-copy-title = Ligne { $line } : COPY --from={ $from } prend { $paths } : { $size }
band-mount-title = Ligne { $line } : RUN --mount from={ $from } prend { $paths } : { $size }
band-missing = Rien n’y produit { $paths }.
band-base-title = Ligne { $line } : { $stage } s’appuie sur { $base } : { $size }

## Assumptions

assumed-introduction = Ces chiffres sont des hypothèses, les plus lourdes d’abord. Si vous connaissez la vraie valeur, indiquez-la dans le champ : tout est recalculé. Vos valeurs sont conservées dans ce navigateur.
assumed-none = Ici, chaque chiffre est relevé ou calculé.
assumed-small = Les hypothèses qui ajoutent sans doute moins de 1 Mo sont omises, sauf si leur fourchette atteint 10 Mo.
assumed-unused = Conservé, mais inutilisé ici
assumed-your-size = Votre taille
assumed-your-size-of = Votre taille pour { $what }
assumed-placeholder = p. ex. 12 MB
assumed-no-size = Ce n’est pas une taille. Indiquez un nombre suivi de B, kB, MB ou GB, par exemple 12 MB.
assumed-take-back = Annuler
assumed-remove = Supprimer
assumed-yours = Votre valeur, tenue pour exacte.
assumed-in-lines = Utilisation :

## How it was read

read-introduction = Ce que BuildKit lit de chaque ligne, ce que Plimsoll y voit, et ce qu’il en reste : pour apprendre, et pour les rapports de bogue.
read-before = Avant le premier FROM
read-remarks = Sur tout le texte
read-open-all = Tout ouvrir
read-close-all = Tout fermer
read-copy = Copier en texte
read-copied-all = Copié : tout est dans le presse-papiers, le Dockerfile aussi.
read-programs = Programmes, en suivant le shell
read-leaves = Ce qu’il en reste
read-words = Ce qui est écrit
read-broken = non lu
read-conditional = ne s’exécute peut-être pas
read-unknown = inconnu
read-no-programs = Aucun programme n’y a été trouvé.
read-empty = (vide)
read-nothing-here = Aucune instruction ne suit.
read-is-read = se lit
read-stage = Étape { $number }
read-stage-named = Étape { $number } : { $name }
read-instructions = { $count ->
    [one] { $count } instruction
   *[other] { $count } instructions
}
read-base-stage = Elle reprend là où finit l’étape { $number } ({ $stage }).
read-base-scratch = Elle commence vide : scratch n’est pas une image.
read-base-untold = On ne peut pas dire par quoi elle commence.
read-base-known = Elle commence par l’image { $image } : le catalogue a { $known }.
read-base-recorded = Elle commence par l’image { $image } : le catalogue a { $known }, relevé le { $day }.
read-base-near = Elle commence par l’image { $image } : le catalogue ne l’a pas et prend la plus proche, { $known }.
read-base-near-recorded = Elle commence par l’image { $image } : le catalogue ne l’a pas et prend la plus proche, { $known }, relevé le { $day }.
read-base-unknown = Elle commence par l’image { $image }, inconnue du catalogue : sa taille est devinée.
read-why-last = C’est la cible, comme l’est la dernière étape : elle est construite et livrée.
read-why-chosen = C’est la cible choisie : elle est construite et livrée.
read-why-aboard = Elle est construite et livrée : la cible est bâtie dessus.
read-why-skipped = BuildKit ne la construit pas : rien de ce dont la cible a besoin ne mène ici.
read-why-taken = Elle est construite, car la ligne { $line } y prend quelque chose ; l’étape elle-même n’est pas livrée.
read-why-built-on = Elle est construite, car l’étape { $number } ({ $stage }) est bâtie dessus ; elle n’est pas livrée.
read-why-ashore = Elle est construite, et n’est pas livrée.
read-role-flag = option
read-role-image = image ou étape
read-role-stage-name = nom de l’étape
read-role-source = source
read-role-destination = destination
read-role-command = commande
read-role-shell = lue par
read-role-exec-word = mot
read-role-variable = variable
read-role-argument = argument de build
read-role-label = label
read-role-port = port
read-role-path = chemin
read-role-directory = répertoire
read-role-user = utilisateur
read-role-signal = signal
read-role-kept = pour plus tard
read-role-text = texte
read-unset = { $names } : sans valeur ici
read-heredoc = { $count ->
    [one] Heredoc { $name } : { $count } ligne, { $size } ; { $how }.
   *[other] Heredoc { $name } : { $count } lignes, { $size } ; { $how }.
}
read-heredoc-shell = ses variables sont celles du shell
read-heredoc-expands = Docker y remplace les variables
read-heredoc-quoted = il est pris tel quel, car son mot est entre guillemets
read-heredoc-tabs = les tabulations en début de ligne disparaissent
read-builtin = Le shell fait cela lui-même.
read-leaves-nothing = Il ne laisse rien.
read-writes-unknown = Ce qu’il écrit n’est pas connu.
read-in-directory = dans { $directory }
read-effect-adds = ajoute
read-effect-removes = retire ce que ce RUN a créé
read-effect-mount = dans un montage, pas dans la couche
read-more = { $count ->
    [one] … et { $count } de plus
   *[other] … et { $count } de plus
}
read-layer-arg = Elle ne crée pas de couche, et rien n’en reste dans l’image.
read-layer-onbuild = Elle ne crée pas de couche : elle attend les builds qui partent de cette image.
read-layer-config = Elle ne crée pas de couche : elle change la configuration de l’image.
read-layer-brings = Elle apporte { $size }.
read-layer-empty = Sa couche ne contient rien qui pèse.
read-layer-adds = Sa couche ajoute { $size }. Base : { $basis }.
read-layer-adds-noted = Sa couche ajoute { $size }. Base : { $basis } ({ $note }).
read-hides-removed = Elle supprime { $size } de la ligne { $line } : on ne les voit plus, et on les y paie toujours.
read-hides-overwritten = Elle écrase { $size } de la ligne { $line }, qui y restent payés.
read-hides-changed = Elle stocke de nouveau { $size } de la ligne { $line }, avec un autre propriétaire ou d’autres droits.
read-takes-from-stage = Elle prend { $paths } dans l’étape { $number } ({ $stage }) : { $size }.
read-takes-from-image = Elle prend { $paths } dans l’image { $image } : { $size }.
read-mounts-from-stage = Elle monte, sans le garder, { $paths } depuis l’étape { $number } ({ $stage }) : { $size }.
read-mounts-from-image = Elle monte, sans le garder, { $paths } depuis l’image { $image } : { $size }.
read-missing = On n’y voit rien qui produise { $paths }.
read-show-stages = { $count ->
    [one] Afficher la seule étape
   *[other] Afficher les { $count } étapes
}
read-show-instructions = { $count ->
    [one] Afficher la seule instruction
   *[other] Afficher les { $count } instructions
}

## Export

exported-export = Partager
exported-link = Lien
exported-link-note = Rien n’est envoyé à un serveur : le lien contient le Dockerfile, vos choix et vos chiffres, et ce que l’on sait du contexte de build, dans son propre texte.
exported-picture = Schéma
exported-table = Tableau, en Markdown
exported-report = Rapport complet
exported-paper = Schéma et tableau
exported-copy = Copier
exported-copy-text = Copier le texte
exported-save = Enregistrer
exported-text = Texte
exported-print = Imprimer
exported-copied = Copié dans le presse-papiers.
exported-not-copied = Ce navigateur refuse à la page l’accès au presse-papiers. Enregistrez plutôt.
exported-not-saved = La création a échoué. Un autre format marchera peut-être.
exported-saved = Enregistré sous { $file }
exported-source = Estimé d’après le Dockerfile par Plimsoll.

## Findings

found-none = Rien ici ne semble alourdir l’image inutilement.
found-undo = Chaque économie est la différence de poids estimée avec le fichier modifié. Dans l’éditeur, F8 passe d’un constat au suivant, Ctrl+. à sa correction, et Ctrl+Z annule une modification.
found-all-rules = Toutes les règles, avec des exemples
found-saves = économise <strong>{ $size }</strong>
found-why = Pourquoi, avec des exemples
found-new-tab = (s’ouvre dans un nouvel onglet)
found-also = Autres noms : { $names }
found-show = Voir la modification : { $title }
found-removed = Supprimé :
found-added = Ajouté :
found-check = Cela peut changer plus que la taille : vérifiez d’abord.
found-apply = Appliquer la modification
found-see = Les voir
found-mark = { $count ->
    [one] { $count } constat : { $titles }
   *[other] { $count } constats : { $titles }
}
found-layer = { $count ->
    [one] { $layer }, { $count } constat
   *[other] { $layer }, { $count } constats
}
found-lines = lignes { $first } à { $last }
found-hunk = À partir de la ligne { $line }
found-costs-nothing = Aucun constat n’alourdit l’image livrée.
found-count = { $count ->
    [one] { $count } constat.
   *[other] { $count } constats.
}
found-count-saving = { $count ->
    [one] { $count } constat ; le corriger permettrait d’économiser jusqu’à { $size }.
   *[other] { $count } constats ; tout corriger permettrait d’économiser jusqu’à { $size }.
}
found-apply-all = { $count ->
    [one] Appliquer la correction sûre
   *[other] Appliquer toutes les corrections sûres ({ $count })
}
found-free = { $count ->
    [one] { $count } constat qui coûte 0 o dans l’image livrée
   *[other] { $count } constats qui coûtent 0 o dans l’image livrée
}
found-free-more = { $count ->
    [one] { $count } autre constat qui coûte 0 o dans l’image livrée
   *[other] { $count } autres constats qui coûtent 0 o dans l’image livrée
}
found-note-saving = { $count ->
    [one] { $count } constat : le corriger permettrait d’économiser jusqu’à { $size }.
   *[other] { $count } constats : les corriger permettrait d’économiser jusqu’à { $size }.
}
found-look = { $fix } (à vérifier d’abord)

## Split

split-take = Utiliser ce fichier
split-smaller = Avec une image de base plus petite
split-joined = Ce fichier est déjà découpé. Voici ce qu’il donnerait en une seule étape, à quoi le bilan le compare :
split-join = Placer dans l’éditeur
split-joined-file = Le fichier en une seule étape, avec ce qui est nouveau et pourquoi
split-joined-undo = Il sert à comparer, et à voir ce que le découpage économise. Dans l’éditeur, Ctrl+Z l’annule.
split-check = À vérifier :
split-see = Voir le découpage
split-ships = Ce qui est livré actuellement, et ce qui le serait
split-file = Le fichier proposé, avec ce qui est nouveau et pourquoi
split-undo = Les tailles des deux fichiers sont estimées. Une proposition n’est pas un build : lisez les explications, surtout ce qui est à vérifier. Dans l’éditeur, Ctrl+Z l’annule.
split-change = Modification { $number } sur { $count }
split-would-ship = livrerait environ { $size }.
split-use-base = Utiliser le fichier avec { $base }
split-chosen = Avec les modifications cochées, l’image livrée ferait environ { $size }.
split-chosen-stops = Le build échoue avec les seules modifications cochées.
split-none-because = Aucun découpage n’est proposé.
split-note = En deux étapes, l’image livrée ferait environ { $size }.
split-no-stage = Il n’y a pas encore d’étape à découper.
split-no-recipe = Aucune recette ne convient à ce fichier : un découpage n’est proposé que pour les fichiers sans erreur dont la base et les commandes montrent ce qui est construit et comment cela démarre.
split-several = Ce fichier a déjà plusieurs étapes.

## Step through the build

step-title = Parcourir le build pas à pas
step-buttons = Pas
step-slider = Pas du build
step-first = Premier pas
step-back = Un pas en arrière
step-play = Lecture
step-pause = Pause
step-next = Pas suivant
step-last = Dernier pas
step-pace = Vitesse
step-close = Tout afficher
step-link = Copier le lien vers cette étape
step-place = Pas { $number } sur { $count }, ligne { $line } :
step-skipped = BuildKit saute cette étape : rien de ce qui est livré n’en a besoin.
step-ships = À ce stade, l’image livrée ferait { $size }.
step-weighs = À ce stade, l’étape { $stage } pèse { $size }.
step-scratch = L’étape commence vide : scratch n’est pas une image.
step-goes-on = L’étape reprend là où l’étape { $stage } s’est arrêtée : ses { $size } sont partagés, pas copiés.
step-begins = L’étape commence par l’image { $image } : { $size } sont là avant toute exécution.
step-brings = { $instruction } apporte { $size } dans l’image ; ils y restent désormais.
step-stops = COPY doit prendre { $path } dans { $stage }, où rien ne semble le produire : le build s’arrêterait ici.
step-takes-from-stage = COPY prend { $paths } dans l’étape { $stage } : { $size } traversent, et rien d’autre.
step-takes-from-image = COPY prend { $paths } dans l’image { $image } : { $size } traversent, et rien d’autre.
step-runs = La commande s’exécute et ne laisse aucun octet derrière elle.
step-runs-adds = La commande s’exécute et ajoute { $size }.
step-runs-adds-what = La commande s’exécute et ajoute { $size } : { $what }.
step-cache-mount = Ce qu’elle écrit dans son montage de cache reste côté builder, hors de l’image.
step-mount = Ce qu’elle monte depuis { $from } est lu, mais pas conservé.
step-twice = Un fichier dont le propriétaire ou les droits changent est stocké de nouveau en entier : { $size } sont maintenant présents deux fois.
step-hides = { $size } des couches inférieures sont désormais masqués : on ne les voit plus, mais ils comptent toujours.
step-env = ENV définit une variable pour tout ce qui s’exécute ensuite, et dans le conteneur.
step-arg = ARG permet de donner une valeur au build ; l’image ne la garde pas.
step-workdir = WORKDIR crée le dossier dans lequel la suite s’exécute.
step-user = USER indique sous quel utilisateur la suite s’exécute.
step-starts = Cela définit ce que le conteneur lance au démarrage.
step-expose = EXPOSE signale un port, sans l’ouvrir.
step-label = Un label est inscrit dans la configuration de l’image.
step-volume = VOLUME indique quel dossier est conservé hors du conteneur.
step-healthcheck = HEALTHCHECK indique comment vérifier que le conteneur se porte bien.
step-shell = SHELL indique avec quoi les commandes suivantes s’exécutent.
step-stopsignal = STOPSIGNAL indique par quel signal on demande au conteneur de s’arrêter.
step-onbuild = ONBUILD attend : l’instruction s’exécute quand un autre fichier part de cette image.
step-config = Cela change la configuration de l’image.
step-adds-nothing = Aucun octet n’est ajouté.
step-adds = Cela ajoute { $size }.

## Inside the image

inside-nothing = Rien n’est encore livré, il n’y a donc rien à l’intérieur.
inside-empty = L’image livrée ne contient aucun fichier.
inside-whole = L’image
inside-way = Emplacement dans l’image
inside-map = Ce que contient l’image : plus une zone est grande, plus elle pèse. Les flèches passent d’une zone à l’autre, Entrée en ouvre une, Échap revient en arrière.
inside-table = La même chose en tableau
inside-what = Chemin
inside-origin = Origine
inside-bytes = Taille
inside-share = Part de l’image
inside-in-proportion = Le poids compressé de chaque élément n’est pas connu séparément : pour ce chiffre, tout est dessiné en proportion des tailles décompressées.
inside-holds = L’image contient { $size } : { $parts }.
inside-holds-more = L’image contient { $size } : { $parts }, et d’autres choses en moindre quantité.
inside-part = { $share } { $origin }
inside-things = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
inside-of-the-image = { $share } de l’image

## Compare

compare-files = Deux fichiers
compare-files-hint = Épinglez le fichier tel qu’il est, puis continuez à le modifier : ce que chaque changement économise ou coûte s’affiche ici.
compare-pin = Épingler ce fichier
compare-pin-again = Épingler plutôt le fichier actuel
compare-unpin = Ne plus comparer
compare-restore = Rétablir le fichier épinglé
compare-paste-file = ou collez un autre Dockerfile :
compare-nothing-ships = L’un des deux fichiers ne livre rien, il n’y a donc rien à comparer.
compare-before = Épinglé
compare-now = Actuel
compare-difference = Différence
compare-paste = Estimation et mesure
compare-hint = Collez ce qu’affiche docker history --no-trunc IMAGE pour l’image construite (avec --format json aussi), ou bien docker image inspect IMAGE. Seules les tailles sont lues, et rien ne quitte ce navigateur.
compare-estimate = Estimé
compare-measured = Mesuré
compare-off-by = Écart
compare-use-sizes = Utiliser ces tailles
compare-take-back = Retirer
compare-not-found = introuvable
compare-same = Les deux images livrées pèsent autant : { $now }.
compare-more = L’image livrée pèse { $difference } de plus : { $before } → { $now }.
compare-saved = Vous avez économisé { $difference } ({ $share }) : { $before } → { $now }.
compare-saved-by-split = Vous avez économisé { $difference } ({ $share }), entièrement grâce au découpage : { $before } → { $now }.
compare-saved-in-part = Vous avez économisé { $difference } ({ $share }), dont { $part } grâce au découpage : { $before } → { $now }.
compare-kept-ashore = à quai : { $size }
compare-equal = identique
compare-off-more = { $much } de plus
compare-off-less = { $much } de moins
compare-off-times = { $times } fois la mesure
compare-inside = Mesure : { $measured } ; estimation : { $estimate } ({ $off }). La valeur mesurée est dans la fourchette.
compare-outside = Mesure : { $measured } ; estimation : { $estimate } ({ $off }). La valeur mesurée est hors de la fourchette.

## The build context

context-title = Contexte de build
context-unknown = Déposez le dossier de votre projet n’importe où sur cette page : COPY sera pesé d’après les fichiers qu’il copie.
context-private = Seuls les chemins, les tailles et le contenu des manifestes tels que package.json sont lus. Rien ne quitte votre navigateur, même s’il parle d’envoyer ou d’importer des fichiers.
context-choose = Choisir un dossier
context-total = ou sa taille totale :
context-take-back = Retirer
context-kept = Le texte ci-dessus n’est pas le Dockerfile de ce dossier.
context-open = Ouvrir celui du dossier
context-is = Le contexte de build fait { $size }.
context-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
context-holds = { $name } : { $files }, { $size }.
context-holds-ignored = { $name } : { $files }, { $size } ; .dockerignore écarte { $ignored }.
context-largest = Les plus lourds : { $names }.
context-folders = { $count ->
    [one] { $count } dossier { $name }
   *[other] { $count } dossiers { $name }
}
context-lesson = { $size } viennent de { $what }, dont un build a rarement besoin : la ligne { $line } dans .dockerignore suffit à les écarter.
context-of-example = Contexte de build de l’exemple : { $files }

## The page's scripts: a dropped folder

folder-drop = Déposez le dossier de votre projet, ou un Dockerfile.
folder-this = Ce dossier
folder-this-size = Cette taille
folder-stop = Arrêter
folder-reading = Lecture de { $name } : { $files } fichiers
folder-too-many = { $name } contient plus de { $files } fichiers, plus que cette page ne peut en traiter. Indiquez plutôt sa taille totale, ou choisissez le dossier depuis lequel le Dockerfile copie.
folder-no-size = { $text } n’est pas une taille en MB.
folder-several = { $count } fichiers et dossiers
folder-unreadable = { $what } : lecture impossible. { $cause }
folder-too-large = { $name } est trop grand pour un Dockerfile. Votre texte est inchangé.
folder-not-text = { $name } n’est pas un fichier texte et ne peut donc pas être un Dockerfile. Votre texte est inchangé.

## The page's scripts: links

link-opened = Ouvert depuis un lien. Le texte qui était ici est conservé.
link-bring-back = Le reprendre
link-damaged = Ce lien est abîmé ou coupé et n’a pas pu être ouvert. Le texte ici est resté tel quel.
link-newer = Ce lien vient d’une version plus récente de Plimsoll. Rechargez la page pour l’obtenir ; le texte ici est resté tel quel.
link-too-large = Ce lien contient plus que ce qui peut être ouvert. Le texte ici est resté tel quel.
link-too-long = Un lien vers ceci serait trop long à partager. Enregistrez plutôt le fichier, ou retirez le contexte de build.
link-long = Copié. Le lien fait { $count } caractères : certains programmes coupent de tels liens.
link-name = Dockerfile dans Plimsoll

## The page's scripts: the editor

editor-diagnostics = Diagnostics
editor-no-diagnostics = Aucun diagnostic
editor-find = Rechercher
editor-replace = Remplacer
editor-next = suivant
editor-previous = précédent
editor-all = tout
editor-match-case = respecter la casse
editor-regexp = expression régulière
editor-by-word = mot entier
editor-replace-one = remplacer
editor-replace-all = tout remplacer
editor-close = fermer
editor-current-match = occurrence actuelle
editor-on-line = à la ligne
editor-replaced-on-line = occurrence remplacée à la ligne $
editor-replaced = $ occurrences remplacées
editor-go-to-line = Aller à la ligne
editor-go = aller
editor-completes = Tab complète en { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll : l’atelier du Dockerfile
start-your-text = Votre Dockerfile
start-not-loaded = Plimsoll n’a pas pu être chargé.
start-no-wasm = Plimsoll a besoin de WebAssembly, que ce navigateur n’offre pas.
start-try-again = Rechargez la page pour réessayer. ({ $cause })
start-newer-browser = La page s’affiche dans un navigateur plus récent, ou dans celui-ci si WebAssembly y est autorisé.
start-reload = Recharger
start-restart = Redémarrer
start-copy-report = Copier le rapport
start-copied = { $what } : c’est fait
start-press = { $what } : appuyez sur Ctrl+C
start-stopped = Plimsoll s’est arrêté. Votre texte n’est pas perdu.
start-stopped-copy = Plimsoll s’est arrêté. Copiez votre texte avant de redémarrer.
start-not-kept = Ce navigateur ne permet pas à la page de le conserver.

## Help

help-what = Plimsoll lit le Dockerfile ici même, dans le navigateur ; rien n’en sort. Il estime ce que chaque instruction ajoute et ce que pèse l’image livrée.
help-estimates = Chaque taille est une estimation avec une fourchette et une source ; le tableau donne les deux. Un vrai build peut différer.
help-guesses = Les hypothèses sont réunies sous « Hypothèses », chacune avec un champ où indiquer votre propre valeur. Dans le Dockerfile, # plimsoll: size=12MB sur la ligne au-dessus d’une instruction fixe ce qu’elle ajoute.
help-twins = Pointez une ligne, une couche, une bande ou une rangée : ses équivalents se mettent en surbrillance. Un clic les y maintient.
help-english = L’origine des chiffres et les pages d’aide des constats sont en anglais.
help-tab = D’une partie à l’autre ; dans l’éditeur, la touche ajoute un retrait : appuyez d’abord sur Échap pour en sortir
help-up-down = Dans le schéma : d’une couche à l’autre
help-left-right = Dans le schéma : d’une étape à l’autre
help-home-end = Dans le schéma : première et dernière étape
help-magnify = Dans le schéma : à l’échelle ou agrandi
help-enter = Garder la couche en surbrillance, puis la libérer
help-escape = Libérer

## Keys, as they are marked

key-tab = Tab
key-enter = Entrée
key-escape = Échap
key-home = Début
key-end = Fin

## Examples

example-the-lesson = La leçon
example-by-language = Par langage
example-article = L’article : Go → scratch
example-article-single = Le même en une seule étape
example-three-targets = Trois cibles dans un fichier
example-heredoc = Fichiers et scripts en heredocs
example-go = Go → distroless
example-rust = Rust → Debian slim
example-node-app = Node : un serveur
example-node-static = Node : un site derrière nginx
example-python = Python avec un environnement virtuel
example-java = Java : JDK → JRE
example-dotnet = .NET : SDK → runtime
example-c = C et C++ avec CMake
example-php = PHP avec Composer
