## What several rules say

rule-both = { $some } et { $more }
rule-fix-run-at-end = Exécuter { $commands } à la fin de ce RUN
rule-fix-add-option = Ajouter { $option }
rule-fix-cache-mount = Le mettre dans un montage de cache
rule-fix-write = Écrire { $words }
rule-fix-start-from = Partir de { $image }

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = Alpine a une autre bibliothèque C (musl) : les paquets qui contiennent du code natif devront peut-être être compilés, ce qui demande RUN apk add --no-cache build-base là où ils sont installés.
rule-sibling-musl-of-servers = Alpine a une autre bibliothèque C (musl) : un module compilé pour glibc ne s’y charge pas.
rule-sibling-musl-for-java = Alpine a une autre bibliothèque C (musl) : un jar qui contient du code natif pour glibc y échoue. Avant Java 21, l’image n’existe que pour amd64.
rule-sibling-musl-for-dotnet = Alpine a une autre bibliothèque C (musl), pas d’ICU et pas de fuseaux horaires : un programme qui compare ou formate selon la culture se comporte différemment.
rule-sibling-chiseled = Elle n’a ni shell, ni gestionnaire de paquets, ni ICU, ni fuseaux horaires (l’image -extra a ces deux derniers), et elle lance le programme sous l’utilisateur app (.NET 6 et 7 : sur le port 8080).
rule-sibling-scratch = Elle est vide : pas de certificats pour HTTPS, pas de fuseaux horaires, pas d’utilisateurs, pas de /tmp.
rule-sibling-distroless = Elle n’a ni shell, ni gestionnaire de paquets, ni bibliothèques C en dehors de celles de GCC et d’OpenSSL : ldd indique ce dont le programme a besoin.

## The rules, in alphabetical order

rule-apk-cache-kept-title = L’index d’apk est gardé
rule-apk-cache-kept-message = L’index de paquets téléchargé par apk reste dans cette couche ; le prochain apk add en télécharge de toute façon un nouveau.

rule-apt-archives-kept-title = Les fichiers .deb d’apt sont gardés
rule-apt-archives-kept-message = Les fichiers .deb téléchargés par apt restent dans cette couche, à côté de ce qui en a été extrait.

rule-apt-lists-kept-title = Les listes de paquets d’apt sont gardées
rule-apt-lists-kept-message = Les listes téléchargées par apt-get update restent dans cette couche ; une fois les paquets installés, plus rien n’en a besoin.
rule-apt-lists-kept-for-a-later-run = Les listes téléchargées par apt-get update restent dans cette couche, pour un RUN suivant. Réunissez les deux, et supprimez les listes à la fin.
rule-apt-lists-kept-fix = Supprimer les listes à la fin de ce RUN

rule-apt-recommends-installed-title = Des paquets recommandés sont installés
rule-apt-recommends-installed-message = Cette commande installe aussi ce que les paquets ne font que recommander.

rule-archive-kept-title = Une archive reste à côté de ce qui en a été extrait
rule-archive-kept-message = { $name } reste dans cette couche, à côté de ce qui en a été extrait.
rule-archive-kept-add-unpacks = ADD extrait une archive locale en l’ajoutant.
rule-archive-kept-stage-of-its-own = Extrayez-la dans une étape à part, et copiez ce qui en sort.
rule-archive-kept-download-in-run = Téléchargez-la dans le RUN qui l’extrait, et supprimez-la au même endroit.
rule-archive-kept-remove-in-run = Supprimez-la dans le RUN qui l’extrait.
rule-archive-kept-fix = Supprimer l’archive à la fin de ce RUN

rule-build-tools-shipped-title = Des outils de build sont installés dans l’image livrée
rule-build-tools-shipped-message = { $packages } : on en a besoin pour construire, pas quand le conteneur tourne.

rule-bun-cache-kept-title = Le cache de Bun est gardé
rule-bun-cache-kept-message = Bun garde dans cette couche ce qu’il a lu sur les versions des paquets.

rule-ca-certificates-missing-title = Il manque des certificats de confiance
rule-ca-certificates-missing-address = { $keyword } contient une adresse https://, et cette image n’a pas de certificats de confiance.
rule-ca-certificates-missing-left-behind = Les certificats écrits par update-ca-certificates restent dans l’autre étape : cette image n’en a aucun.
rule-ca-certificates-missing-fix = Les copier depuis { $stage }

rule-cargo-registry-kept-title = Le registre de cargo est gardé
rule-cargo-registry-kept-message = Les crates téléchargées par cargo restent dans cette couche ; le programme construit avec elles n’en a pas besoin.

rule-composer-cache-kept-title = Le cache de Composer est gardé
rule-composer-cache-kept-message = Composer garde dans cette couche les archives qu’il télécharge, à côté de vendor.

rule-conda-archives-kept-title = Les archives de conda sont gardées
rule-conda-archives-kept-message = conda garde dans cette couche les archives qu’il télécharge, à côté de ce qu’il en installe.

rule-consistent-instruction-casing-title = Les mots-clés n’ont pas tous la même casse
rule-consistent-instruction-casing-small = La plupart des instructions de ce fichier sont en minuscules : écrivez { $keyword }.
rule-consistent-instruction-casing-capitals = La plupart des instructions de ce fichier sont en majuscules : écrivez { $keyword }.

rule-copied-up-by-chown-title = Changer le propriétaire recopie chaque fichier
rule-copied-up-by-chown-message = Chaque fichier dont le propriétaire ou les droits changent ici est réécrit en entier : la couche inférieure garde l’autre copie.
rule-copied-up-by-chown-fix = Définir le propriétaire dans COPY

rule-copy-from-missing-path-title = COPY --from prend un chemin que son étape ne produit pas
rule-copy-from-missing-path-message = Rien dans l’étape { $stage } ne produit { $missing } : le build s’arrêterait ici.
rule-copy-from-missing-path-near = Rien dans l’étape { $stage } ne produit { $missing }, et le build s’arrêterait ici : vouliez-vous écrire { $meant } ?
rule-copy-from-missing-path-fix = Copier { $meant }

rule-copy-ignored-file-title = COPY prend ce que .dockerignore écarte
rule-copy-ignored-file-message = .dockerignore écarte { $path } du contexte de build : le build s’arrêterait ici.
rule-copy-ignored-file-everything = .dockerignore écarte tout du contexte de build : le build s’arrêterait ici.

rule-debug-build-shipped-title = Un build de débogage est livré
rule-debug-build-shipped-cargo = Sans --release, cargo build construit pour le débogage, et le résultat est livré : il est plus gros qu’un build de release, et plus lent.
rule-debug-build-shipped-message = { $command } construit pour le débogage, et le résultat est livré : il est plus gros qu’un build de release, et plus lent.

rule-debug-symbols-kept-title = Le programme est livré avec ses symboles de débogage
rule-debug-symbols-kept-message = Le programme livré garde sa table de symboles et ses informations de débogage ; seul un débogueur les lit.
rule-debug-symbols-kept-cargo = Le programme livré garde sa table de symboles, d’où les traces d’appels tirent les noms ; rien d’autre ne la lit.
rule-debug-symbols-kept-autotools = configure compile avec -g, et le résultat garde donc ses informations de débogage : make install-strip, ou strip, les retire.
rule-debug-symbols-kept-fix = Définir { $variable }

rule-development-dependencies-shipped-title = Des dépendances de développement sont installées dans l’image livrée
rule-development-dependencies-shipped-message = Cette commande installe aussi ce que le projet prévoit pour construire et tester, alors que rien ici ne construit ni ne teste : { $option } évite de l’installer.
rule-development-dependencies-shipped-gems = Cette commande installe aussi les gems que le Gemfile réserve au développement et aux tests : ENV BUNDLE_WITHOUT=development:test plus haut les écarte.

rule-dnf-cache-kept-title = Les métadonnées de dnf ou yum sont gardées
rule-dnf-cache-kept-message = Ce que le gestionnaire a téléchargé sur l’ensemble des paquets reste dans cette couche ; une fois les paquets installés, plus rien n’en a besoin.

rule-duplicate-stage-name-title = Deux étapes ont le même nom
rule-duplicate-stage-name-message = Une étape plus haut s’appelle aussi { $name } : à partir d’ici, ce nom désigne celle-ci.

rule-dynamic-binary-on-scratch-title = Un programme qui a besoin d’une bibliothèque C va là où il n’y en a pas
rule-dynamic-binary-on-scratch-cargo = cargo lie ce programme à glibc, que cette image n’a pas : le programme ne démarrerait pas.
rule-dynamic-binary-on-scratch-go = Avec CGO_ENABLED=1, Go lie ce programme à la bibliothèque C, que cette image n’a pas : le programme ne démarrerait pas.
rule-dynamic-binary-on-scratch-compiler = Le compilateur lie ce programme à la bibliothèque C, que cette image n’a pas : le programme ne démarrerait pas.

rule-entrypoint-not-in-image-title = Le programme lancé n’est pas dans l’image
rule-entrypoint-not-in-image-message = { $keyword } lance { $program }, et rien ne le met dans cette image.
rule-entrypoint-not-in-image-near = { $keyword } lance { $program }, et rien ne le met dans cette image : vouliez-vous écrire { $meant } ?
rule-entrypoint-not-in-image-fix = Lancer { $meant }

rule-expose-invalid-format-title = EXPOSE redirige un port
rule-expose-invalid-format-message = EXPOSE n’admet qu’un port du conteneur : écrivez { $port }.

rule-expose-proto-casing-title = Le protocole d’EXPOSE n’est pas en minuscules
rule-expose-proto-casing-message = Écrivez { $protocol } en minuscules.

rule-from-as-casing-title = FROM et AS n’ont pas la même casse
rule-from-as-casing-message = Écrivez { $meant }, dans la même casse que { $keyword }.

rule-from-platform-flag-const-disallowed-title = FROM est fixé à une seule plateforme
rule-from-platform-flag-const-disallowed-message = Cette étape est en { $platform }, quelle que soit la plateforme demandée : retirez --platform, ou nommez l’étape d’après la plateforme.

rule-gem-archives-kept-title = Des archives de gems sont gardées
rule-gem-archives-kept-message = Les archives dont les gems ont été extraites restent dans cette couche.

rule-go-cache-kept-title = Les caches de Go sont gardés
rule-go-cache-kept-message = Les modules et les paquets compilés que Go garde restent dans cette couche ; le programme construit avec eux n’en a pas besoin.

rule-gradle-cache-kept-title = Le cache de Gradle est gardé
rule-gradle-cache-kept-message = Ce que Gradle a téléchargé reste dans cette couche ; le jar construit avec n’en a pas besoin.

rule-heavier-base-than-needed-title = L’image de base existe en version slim
rule-heavier-base-than-needed-message = { $image } est la même sans compilateurs, en-têtes ni outils ; elle convient si rien ici n’en a besoin.
rule-heavier-base-than-needed-missed = { $image } est la même sans compilateurs, en-têtes ni outils ; il faut y installer { $programs }.
rule-heavier-base-than-needed-debian = { $image } est la même sans manuels ni traductions ; elle convient si rien ici n’en a besoin.
rule-heavier-base-than-needed-debian-missed = { $image } est la même sans manuels ni traductions ; il faut y installer { $programs }.

rule-ignorable-folders-copied-title = Des dossiers inutiles à toute image sont copiés
rule-ignorable-folders-copied-message = { $count ->
    [one] Cette instruction prend { $folders } dans le contexte de build ; une ligne dans .dockerignore suffit à l’écarter.
   *[other] Cette instruction prend { $folders } dans le contexte de build ; des lignes dans .dockerignore suffisent à les écarter.
}
rule-ignorable-folders-copied-fix = Les indiquer dans .dockerignore

rule-invalid-default-arg-in-from-title = Sans arguments de build, FROM ne nomme aucune image
rule-invalid-default-arg-in-from-empty = Sans arguments de build, { $variable } est vide : donnez une valeur par défaut à son ARG.
rule-invalid-default-arg-in-from-no-image = Sans arguments de build, on obtient FROM { $text }, qui ne nomme aucune image : donnez une valeur par défaut à l’ARG.
rule-invalid-default-arg-in-from-neither = { $text } ne nomme ni une image ni une étape : un nom s’écrit en minuscules, avec un seul tag au plus.

rule-invalid-definition-description-title = Un commentaire au-dessus de FROM ou d’ARG ne le décrit pas
rule-invalid-definition-description-message = Le commentaire au-dessus de ce { $keyword } ne commence pas par { $name } : séparez-les, ou écrivez # { $name } suivi de sa description.

rule-json-args-recommended-title = CMD ou ENTRYPOINT passe par un shell
rule-json-args-recommended-message = { $keyword } passe par un shell, qui risque de ne pas transmettre les signaux : écrivez la commande sous forme de liste.
rule-json-args-recommended-fix = Écrire { $keyword } sous forme de liste

rule-legacy-key-value-format-title = ENV ou LABEL est écrit sans signe égal
rule-legacy-key-value-format-message = C’est l’ancienne forme : écrivez { $pair }.

rule-login-records-filled-title = Un identifiant d’utilisateur élevé remplit les journaux de connexion
rule-login-records-filled-message = Cette commande écrit les journaux de connexion jusqu’à l’identifiant du nouvel utilisateur : presque que des zéros, que la couche contient pourtant.

rule-maintainer-deprecated-title = MAINTAINER est obsolète
rule-maintainer-deprecated-message = MAINTAINER est obsolète : les outils lisent le label org.opencontainers.image.authors.
rule-maintainer-deprecated-fix = L’écrire comme label

rule-maven-repository-kept-title = Le dépôt local de Maven est gardé
rule-maven-repository-kept-message = Les bibliothèques téléchargées par le build restent dans cette couche ; le programme construit avec elles n’en a pas besoin.

rule-multiple-instructions-disallowed-title = Une instruction est annulée par une autre plus bas
rule-multiple-instructions-disallowed-message = Seul le dernier { $keyword } d’une étape compte : celui-ci est sans effet.
rule-multiple-instructions-disallowed-fix = Supprimer ce { $keyword }

rule-no-empty-continuation-title = Une ligne vide se trouve dans une instruction
rule-no-empty-continuation-message = Une ligne vide à l’intérieur d’une instruction deviendra une erreur.
rule-no-empty-continuation-fix = Supprimer les lignes vides de cette instruction

rule-npm-cache-kept-title = Le cache de npm est gardé
rule-npm-cache-kept-message = npm garde dans cette couche chaque archive qu’il télécharge, et ce qu’il a lu sur les autres versions.

rule-nuget-packages-kept-title = Le dossier des paquets NuGet est gardé
rule-nuget-packages-kept-message = Ce que NuGet a extrait reste dans cette couche ; le programme publié a sa propre copie de ce qu’il lui faut.

rule-overwritten-in-a-later-layer-title = Écrasé dans une couche suivante
rule-overwritten-in-a-later-layer-message = Cette copie écrase des fichiers apportés par une instruction précédente : les deux exemplaires sont dans l’image.

rule-packages-upgraded-title = Des paquets de l’image de base sont mis à niveau
rule-packages-upgraded-message = { $command } réécrit des paquets de l’image de base, dont les couches gardent les anciennes copies : une image de base plus récente n’a que les nouvelles.

rule-pacman-cache-kept-title = Les fichiers de paquets de pacman sont gardés
rule-pacman-cache-kept-message = pacman garde dans cette couche les fichiers de paquets téléchargés, à côté de ce qui en a été extrait.

rule-pip-cache-kept-title = Le cache de pip est gardé
rule-pip-cache-kept-message = pip garde dans cette couche les archives qu’il télécharge, à côté de ce qu’il en installe.

rule-pnpm-cache-kept-title = Le cache de pnpm est gardé
rule-pnpm-cache-kept-message = pnpm garde dans cette couche ce qu’il a lu sur les versions des paquets.

rule-poetry-cache-kept-title = Le cache de Poetry est gardé
rule-poetry-cache-kept-message = Poetry garde dans cette couche les archives qu’il télécharge, à côté de ce qu’il en installe.

rule-redundant-target-platform-title = FROM nomme la plateforme qu’il prend de toute façon
rule-redundant-target-platform-message = FROM prend de toute façon la plateforme cible : retirez --platform.
rule-redundant-target-platform-fix = Retirer --platform

rule-removed-in-a-later-layer-title = Supprimé dans une couche suivante
rule-removed-in-a-later-layer-of-base = Ce qui est supprimé ici vient de l’image de base : ses couches gardent les octets, et l’image ne rétrécit pas.
rule-removed-in-a-later-layer-of-earlier = Ce qui est supprimé ici a été ajouté par une instruction précédente : sa couche garde les octets, et l’image ne rétrécit pas.
rule-removed-in-a-later-layer-of-copy = Ce qui est supprimé ici vient du COPY plus haut, dont la couche garde les octets : indiquez-le plutôt dans .dockerignore.
rule-removed-in-a-later-layer-fix = Le réunir avec le RUN plus haut

rule-reserved-stage-name-title = Une étape porte un nom réservé
rule-reserved-stage-name-message = { $name } a un sens particulier pour BuildKit : donnez un autre nom à l’étape.

rule-sdk-in-the-final-image-title = L’image livrée contient toute la chaîne d’outils
rule-sdk-in-the-final-image-scratch-or-distroless = Cette image sert à construire ; le résultat peut être livré sur scratch ou sur une image distroless.
rule-sdk-in-the-final-image-debian-or-distroless = Cette image sert à construire ; le résultat peut être livré sur une Debian slim ou sur une image distroless.
rule-sdk-in-the-final-image-dotnet = Cette image sert à construire ; le résultat peut être livré sur mcr.microsoft.com/dotnet/aspnet ou …/runtime.
rule-sdk-in-the-final-image-jre = Cette image sert à construire ; le résultat peut être livré sur une image JRE.
rule-sdk-in-the-final-image-same-jre = Cette image sert à construire ; le résultat peut être livré sur l’image -jre de la même version.
rule-sdk-in-the-final-image-php = Cette image sert à construire ; le résultat peut être livré sur une image php.
rule-sdk-in-the-final-image-debian = Cette image sert à construire ; le résultat peut être livré sur une Debian slim.
rule-sdk-in-the-final-image-same-slim = Cette image sert à construire ; le résultat peut être livré sur l’image -slim de la même version.
rule-sdk-in-the-final-image-scratch = Cette image sert à construire ; le résultat peut être livré sur scratch.

rule-secrets-used-in-arg-or-env-title = Un secret passe par ARG ou ENV
rule-secrets-used-in-arg-or-env-message = Ce que { $keyword } donne à { $name } est lisible par quiconque a l’image : montez-le comme secret.

rule-single-stage-title = Une seule étape pour construire et pour livrer
rule-single-stage-message = Ce qui sert à construire dans cette étape est livré aussi : le panneau Découpage la montre en deux étapes, dont seule la seconde est livrée.

rule-smaller-base-possible-title = Une image plus petite a le même programme
rule-smaller-base-possible-message = { $image } est plus petite.

rule-sources-before-dependencies-title = Les sources sont copiées avant l’installation des dépendances
rule-sources-before-dependencies-and-lock = Chaque fichier modifié fait relancer { $command } : copiez d’abord { $manifest } et { $lock }, installez, puis copiez le reste.
rule-sources-before-dependencies-npm = Chaque fichier modifié fait relancer npm : copiez d’abord package.json et son fichier de verrouillage, installez, puis copiez le reste.
rule-sources-before-dependencies-dotnet = Chaque fichier modifié fait relancer dotnet restore : copiez d’abord les fichiers de projet, installez, puis copiez le reste.
rule-sources-before-dependencies-pip = Chaque fichier modifié fait relancer pip : copiez d’abord le fichier requirements, installez, puis copiez le reste.
rule-sources-before-dependencies-fix = Copier d’abord { $files }

rule-stage-name-casing-title = Le nom d’une étape n’est pas en minuscules
rule-stage-name-casing-message = Pour BuildKit, le nom d’une étape est en minuscules : écrivez { $name }.
rule-stage-name-casing-fix = Écrire le nom en minuscules

rule-stages-without-gain-title = Une seconde étape pour presque rien
rule-stages-without-gain-all = Cette étape s’appuie sur { $stage }, qui construit : tout ce qui a servi à construire est livré.
rule-stages-without-gain-most = Cette étape et { $stage } partent de la même image, et celle-ci copie l’essentiel de ce que l’autre ajoute : elle livre presque autant qu’une étape unique.

rule-time-zones-missing-title = Il manque les fuseaux horaires
rule-time-zones-missing-set = TZ désigne un fuseau horaire, et cette image ne connaît que UTC.
rule-time-zones-missing-left-behind = Les fuseaux horaires apportés par tzdata restent dans l’autre étape : cette image ne connaît que UTC.
rule-time-zones-missing-fix = Les copier depuis { $stage }

rule-undefined-arg-in-from-title = FROM utilise un argument non déclaré
rule-undefined-arg-in-from-message = { $name } n’est pas déclaré avant le premier FROM, et il est donc vide ici : déclarez-le avec ARG avant le premier FROM.
rule-undefined-arg-in-from-near = { $name } n’est pas déclaré avant le premier FROM, et il est donc vide ici : vouliez-vous écrire { $meant } ?

rule-undefined-var-title = Une variable n’a pas de valeur
rule-undefined-var-near = { $variable } n’a pas de valeur ici, et rien n’est mis à sa place : vouliez-vous écrire { $meant } ?
rule-undefined-var-in-heredoc = { $variable } n’a pas de valeur ici, et rien n’est mis à sa place : mettez entre guillemets le mot qui suit << pour garder le texte tel quel.
rule-undefined-var-declare = { $variable } n’a pas de valeur ici, et rien n’est mis à sa place : déclarez cette variable plus haut avec ARG ou ENV.
rule-undefined-var-escape = { $variable } n’a pas de valeur ici, et rien n’est mis à sa place : écrivez { $escaped } pour garder le texte tel quel.

rule-unused-stage-title = Aucune autre étape n’a besoin de celle-ci
rule-unused-stage-message = Aucune étape ne prend quoi que ce soit dans celle-ci : BuildKit la saute.
rule-unused-stage-named = Aucune étape ne prend quoi que ce soit dans { $name } : BuildKit la saute, sauf si on la demande avec --target { $name }.
rule-unused-stage-fix = Supprimer l’étape

rule-uv-cache-kept-title = Le cache de uv est gardé
rule-uv-cache-kept-message = uv garde dans cette couche ce qu’il télécharge, à côté de l’environnement.

rule-virtual-packages-kept-title = Un paquet virtuel n’est jamais supprimé
rule-virtual-packages-kept-message = Les paquets de { $name } restent : rien ne les supprime.
rule-virtual-packages-kept-fix = Supprimer { $name } à la fin de ce RUN

rule-whole-stage-copied-title = Une étape entière est copiée
rule-whole-stage-copied-message = L’étape { $stage } traverse tout entière, y compris son image de base et ses outils.

rule-workdir-relative-path-title = Le premier WORKDIR est relatif
rule-workdir-relative-path-message = { $path } part du répertoire de l’image de base, qui peut changer : écrivez le chemin complet.

rule-yarn-cache-kept-title = Le cache de Yarn est gardé
rule-yarn-cache-kept-message = Yarn garde dans cette couche chaque paquet qu’il télécharge, à côté de node_modules.

rule-zypper-cache-kept-title = Les métadonnées de zypper sont gardées
rule-zypper-cache-kept-message = Ce que zypper a téléchargé sur l’ensemble des paquets reste dans cette couche ; une fois les paquets installés, plus rien n’en a besoin.
