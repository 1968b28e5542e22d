# Les pages sur Plimsoll, et la page sans réseau.

## A new release, which is told while the page is in use

offline-new-release = Une nouvelle version de Plimsoll est disponible. Votre texte est conservé au rechargement.

## The help's link to the pages

help-site = À propos de Plimsoll et de l’estimation des tailles (en anglais)
