# Die Seiten über Plimsoll, und die Seite ohne Netz.

## A new release, which is told while the page is in use

offline-new-release = Eine neue Version von Plimsoll ist da. Der Text bleibt beim Neuladen erhalten.

## The help's link to the pages

help-site = Über Plimsoll, und wie Größen geschätzt werden (auf Englisch)
