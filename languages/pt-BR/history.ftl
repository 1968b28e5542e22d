## What was expected; stands after most of the sentences below

history-expected = Era esperada a saída de `docker history --no-trunc IMAGE`, a do mesmo comando com `--format json` ou a de `docker image inspect IMAGE`.

## What is wrong with what was pasted

history-nothing = Não há nada para ler.
history-several-images = Isto trata de várias imagens; cole só uma.
history-no-size = Aqui não há nenhum tamanho de imagem.
history-none = Isto não é o histórico de uma imagem.
history-no-row = Isto não é uma linha de um histórico: `{ $line }`.
history-cut-off = A tabela está cortada (`…`): use `docker history --no-trunc IMAGE`.
history-row-without-size = Uma linha não tem tamanho: `{ $row }…`.
history-line-without-size = Uma linha não tem `CreatedBy` e `Size`.

## Why it cannot be compared

history-nothing-ships = Nada é entregue ainda: não há com o que comparar.
history-another-image = Nenhuma linha deste histórico corresponde a uma instrução daqui: parece ser de outra imagem.
