# As páginas sobre o Plimsoll, e a página sem rede.

## A new release, which is told while the page is in use

offline-new-release = Há uma nova versão do Plimsoll. O texto é mantido ao recarregar.

## The help's link to the pages

help-site = Sobre o Plimsoll e como os tamanhos são estimados (em inglês)
