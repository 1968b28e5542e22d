## What was expected; stands after most of the sentences below

history-expected = Plimsoll attend la sortie de `docker history --no-trunc IMAGE`, de la même commande avec `--format json`, ou de `docker image inspect IMAGE`.

## What is wrong with what was pasted

history-nothing = Il n’y a rien à lire.
history-several-images = Ce texte porte sur plusieurs images ; n’en collez qu’une.
history-no-size = Ce texte ne contient aucune taille d’image.
history-none = Ce n’est pas l’historique d’une image.
history-no-row = Ce n’est pas une ligne d’historique : `{ $line }`.
history-cut-off = Le tableau est tronqué (`…`) : utilisez `docker history --no-trunc IMAGE`.
history-row-without-size = Une ligne n’a pas de taille : `{ $row }…`.
history-line-without-size = Une ligne n’a pas à la fois `CreatedBy` et `Size`.

## Why it cannot be compared

history-nothing-ships = Rien n’est encore livré : il n’y a donc rien à comparer.
history-another-image = Aucune ligne de cet historique ne correspond à une instruction d’ici : il semble venir d’une autre image.
