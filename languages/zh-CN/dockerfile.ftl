## Directives: `# escape=…` at the top

diagnostic-directive-twice = `{ $name }` 设置了两次：请只保留一行
diagnostic-escape-unknown = 转义字符只能是 `\` 或反引号：请写 `# escape=\`

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = Plimsoll 读不懂这行注释：请写 `# plimsoll: size=12MB`
diagnostic-size-of-what = 不知道这是什么的大小：请把此注释写在指令的上一行
diagnostic-size-unreadable = 这不是大小：请写数字和单位 B、kB、MB 或 GB，例如 `size=12MB`，或用 `size=12MB/4MB` 分别给出解压后和压缩后的大小
diagnostic-size-of-no-image = 此 FROM 没有指定镜像，因此没有可设置的大小
diagnostic-size-of-no-layer = { $keyword } 不产生层，因此没有可设置的大小

## Lines

diagnostic-line-too-long = 此行超过 { $most } 字节：请用 `{ $escape }` 分成多行
diagnostic-heredoc-open = heredoc 没有结束：请在下面单独一行写上 `{ $name }`
diagnostic-before-from = { $keyword } 写在了第一个 FROM 之前：请移到它后面；此处只能写 ARG
diagnostic-from-missing = 缺少 FROM：请以它开头，例如 `FROM alpine`

## Instructions

diagnostic-instruction-unknown-near = { $name } 不是指令：是否应为 { $near }？
diagnostic-instruction-unknown = { $name } 不是指令：如果它属于上一行，请在上一行末尾加上 `{ $escape }`；如果它是命令，请在前面写上 RUN
diagnostic-nothing-follows = { $keyword } 后面缺少内容：请写 `{ $usage }`
diagnostic-only-strings = 列表中只能有字符串：请给每一项加上双引号，例如 `["a", "1"]`

## Flags

diagnostic-flag-twice = --{ $name } 写了两次：请只保留一个
diagnostic-flag-is-switch = --{ $name } 只能开或关：请写 `--{ $name }`、`--{ $name }=true` 或 `--{ $name }=false`
diagnostic-flag-needs-value = --{ $name } 需要一个值：请写 `--{ $name }=…`
diagnostic-flag-unknown-near = { $flag } 不是 { $keyword } 的选项：是否应为 `--{ $near }`？
diagnostic-flag-unknown-none = { $flag } 不是 { $keyword } 的选项：{ $keyword } 没有选项；如果后面的词以两个短横线开头，请在它们前面加上 `--`
diagnostic-flag-unknown-of = { $flag } 不是 { $keyword } 的选项：可用的有 { $flags }
diagnostic-flag-ignored = { $flag } 会被忽略：{ $keyword } 没有选项
diagnostic-network-unknown = { $value } 不是 --network 的有效值：请写 `--network=default`、`--network=none` 或 `--network=host`
diagnostic-security-unknown = { $value } 不是 --security 的有效值：请写 `--security=sandbox` 或 `--security=insecure`
diagnostic-mount-unreadable = 无法读取 --mount 的字段：请给整个字段加引号，或者完全不加
diagnostic-mount-from-variable = 挂载的 from= 不能使用变量：请用 `FROM image AS name` 给阶段命名，再写 `from=name`
diagnostic-mount-kind-unknown = { $kind } 不是挂载类型：请写 bind、cache、tmpfs、secret 或 ssh

## FROM

diagnostic-stage-name-missing = 缺少阶段名：请写 `FROM image AS name`
diagnostic-from-has-more = 镜像后面只能写 `AS name`：请写 `FROM image` 或 `FROM image AS name`
diagnostic-stage-name-unfit = { $name } 不能用作阶段名：请以字母开头，后面使用字母、数字、`-`、`_` 和 `.`

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } 中的 { $quote } 没有闭合：请补上另一个 { $quote }，否则构建会在此中止
diagnostic-quote-open-in-path = { $word } 中的引号没有闭合，构建会在此中止：如果路径含有空格，请写 `{ $keyword } ["a path", "/destination"]`

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } 需要来源和目的地：请写 `{ $keyword } source /destination`
diagnostic-heredoc-is-destination = heredoc 不能作为目的地：请写 `{ $keyword } <<EOF /destination`

## ENV, LABEL and ARG

diagnostic-pair-without-name = `=` 前面缺少名称：请写 `{ $keyword } NAME=value`
diagnostic-pair-without-equals = { $word } 缺少 `=`：请写 `NAME=value`；值中有空格时，请加上引号
diagnostic-pair-without-value = { $name } 没有值：请写 `{ $keyword } { $plain }=value`
diagnostic-arg-needs-name = ARG 需要名称：请写 `ARG NAME` 或 `ARG NAME=default`
diagnostic-arg-without-name = `=` 前面缺少名称：请写 `ARG NAME=default`

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME 需要路径：请写 `VOLUME /path`
diagnostic-volume-empty = 空文本不能作为卷：请写一个路径
diagnostic-shell-needs-list = SHELL 需要字符串列表：请写 `SHELL ["/bin/sh", "-c"]`
diagnostic-healthcheck-none-has-more = HEALTHCHECK NONE 后面不能有内容：请将其删除，或写 `HEALTHCHECK CMD command`
diagnostic-healthcheck-kind-unknown = { $word } 既不是 CMD 也不是 NONE：请写 `HEALTHCHECK CMD command`
diagnostic-healthcheck-needs-command = 缺少命令：请写 `HEALTHCHECK CMD command`
diagnostic-healthcheck-time = { $value } 不是有效的时长（至少 1 毫秒）：请写 `--{ $name }=30s` 或 `1m30s`
diagnostic-healthcheck-retries = { $value } 不是有效的重试次数：请写 `--retries=3`
diagnostic-onbuild-cannot-keep = ONBUILD 后面不能写 { $keyword }：请写会给阶段添加内容的指令，例如 RUN 或 COPY

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

diagnostic-expand-quote-open = { $quote } 没有闭合：请将其闭合，或进行转义
diagnostic-expand-brace-open = { $open } 没有闭合：请补上 { $close }
diagnostic-expand-slash-missing = 缺少 /：请写 { $example }
diagnostic-expand-name-missing = 缺少名称：请写 { $example }
diagnostic-expand-modifier-unknown = { $braces } 中不能使用 { $modifier }：请写 { $default } 或 { $other }
diagnostic-expand-pattern-unreadable = 无法读取模式 { $pattern }：\ 只能写在 *、? 和 \ 之前
diagnostic-expand-empty = { $name }：值为空，但不允许为空，请给它一个值
diagnostic-expand-unset = { $name }：尚未设置，但必须设置，请给它一个值
diagnostic-expand-too-long = 展开后超过 { $most } 字节：请缩短
diagnostic-expand-too-deep = 互相嵌套的 { $braces } 超过 { $most } 个：请减少嵌套

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM 后面需要镜像或阶段的名称。
diagnostic-stage-comes-later = 阶段 { $name } 在后面才出现：FROM 只能使用它上面的阶段，因此 BuildKit 会查找同名的镜像。请将该阶段移到上面。
diagnostic-stage-number-unknown = 没有阶段 { $number }：此文件的阶段编号为 0 至 { $last }。最好用 AS 给阶段命名。
diagnostic-stage-variable = 此处不会展开变量。请在上面写 FROM { $reference } AS name，再从该名称取用。
diagnostic-stage-unknown-near = 没有阶段 { $name }：是否应为 { $near }？按目前的写法，BuildKit 会查找同名的镜像。
diagnostic-stage-itself = 阶段不能从自身复制（{ $reference }）。
diagnostic-stage-cycle = 此阶段与 { $name } 互相依赖：其中一个必须改为从别处复制。
diagnostic-target-unknown = 没有可交付的阶段 { $name }：改为显示最后一个阶段。
