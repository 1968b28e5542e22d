## What was expected; stands after most of the sentences below

history-expected = Se esperaba la salida de `docker history --no-trunc IMAGE`, la misma con `--format json` o la de `docker image inspect IMAGE`.

## What is wrong with what was pasted

history-nothing = No hay nada que leer.
history-several-images = Esto corresponde a varias imágenes; pega una sola.
history-no-size = Aquí no consta el tamaño de ninguna imagen.
history-none = Esto no es el historial de una imagen.
history-no-row = Esto no es una fila de un historial: `{ $line }`.
history-cut-off = La tabla está recortada (`…`): usa `docker history --no-trunc IMAGE`.
history-row-without-size = A una fila le falta el tamaño: `{ $row }…`.
history-line-without-size = A una línea le faltan `CreatedBy` y `Size`.

## Why it cannot be compared

history-nothing-ships = Aún no se entrega nada: no hay con qué comparar.
history-another-image = Ninguna fila de este historial corresponde a una instrucción de aquí: parece ser de otra imagen.
