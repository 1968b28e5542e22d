## What was expected; stands after most of the sentences below

history-expected = `docker history --no-trunc IMAGE` の出力（`--format json` 付きも可）か、`docker image inspect IMAGE` の出力を貼り付けてください。

## What is wrong with what was pasted

history-nothing = 読み取れるものがありません。
history-several-images = 複数のイメージの情報が含まれています。1 つだけ貼り付けてください。
history-no-size = イメージのサイズが含まれていません。
history-none = イメージの履歴ではありません。
history-no-row = 履歴の行ではありません：`{ $line }`。
history-cut-off = 表が途中で切れています（`…`）。`docker history --no-trunc IMAGE` を使ってください。
history-row-without-size = サイズのない行があります：`{ $row }…`。
history-line-without-size = `CreatedBy` と `Size` のない行があります。

## Why it cannot be compared

history-nothing-ships = まだ何も出荷されないため、比較の対象がありません。
history-another-image = この履歴には、ここの命令に対応する行がありません。別のイメージの履歴のようです。
