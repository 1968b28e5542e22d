## What was expected; stands after most of the sentences below

history-expected = 应为 `docker history --no-trunc IMAGE` 的输出（也可以加 `--format json`），或 `docker image inspect IMAGE` 的输出。

## What is wrong with what was pasted

history-nothing = 没有可读取的内容。
history-several-images = 其中包含多个镜像，请只粘贴一个。
history-no-size = 其中没有镜像的大小。
history-none = 这不是镜像的历史记录。
history-no-row = 这不是历史记录中的一行：`{ $line }`。
history-cut-off = 表格被截断（`…`）：请使用 `docker history --no-trunc IMAGE`。
history-row-without-size = 有一行缺少大小：`{ $row }…`。
history-line-without-size = 有一行缺少 `CreatedBy` 和 `Size`。

## Why it cannot be compared

history-nothing-ships = 还没有可交付的内容，因此无法对比。
history-another-image = 这份历史记录中没有一行与此处的指令对应：它似乎属于另一个镜像。
