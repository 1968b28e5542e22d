## Directives: `# escape=…` at the top

diagnostic-directive-twice = `{ $name }` が 2 回設定されています。どちらか 1 行だけを残してください
diagnostic-escape-unknown = エスケープ文字は `\` かバッククォートです。`# escape=\` と書いてください

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = Plimsoll への指定がありません。`# plimsoll: size=12MB` のように書いてください
diagnostic-size-of-what = 何のサイズかわかりません。このコメントは命令のすぐ上の行に書いてください
diagnostic-size-unreadable = サイズとして読み取れません。`size=12MB` のように数値と単位（B、kB、MB、GB）を書くか、展開後と圧縮後のサイズを `size=12MB/4MB` のように書いてください
diagnostic-size-of-no-image = この FROM にはイメージ名がないため、サイズを指定できません
diagnostic-size-of-no-layer = { $keyword } はレイヤーを追加しないため、サイズを指定できません

## Lines

diagnostic-line-too-long = 行が { $most } バイトを超えています。`{ $escape }` で行を分けてください
diagnostic-heredoc-open = ヒアドキュメントが終わっていません。後の行に `{ $name }` だけを書いてください
diagnostic-before-from = { $keyword } が最初の FROM より前にあります。FROM の後に移してください。ここに書けるのは ARG だけです
diagnostic-from-missing = FROM がありません。`FROM alpine` のように、FROM から書き始めてください

## Instructions

diagnostic-instruction-unknown-near = { $name } という命令はありません。{ $near } の間違いではありませんか
diagnostic-instruction-unknown = { $name } という命令はありません。上の行の続きなら、その行の末尾に `{ $escape }` を付けてください。コマンドなら、前に RUN を付けてください
diagnostic-nothing-follows = { $keyword } の後に何も書かれていません。`{ $usage }` のように書いてください
diagnostic-only-strings = リストに書けるのは文字列だけです。`["a", "1"]` のように、各項目を二重引用符で囲んでください

## Flags

diagnostic-flag-twice = --{ $name } が 2 回指定されています。どちらか 1 つだけを残してください
diagnostic-flag-is-switch = --{ $name } はオンとオフの切り替えです。`--{ $name }`、`--{ $name }=true`、`--{ $name }=false` のいずれかを書いてください
diagnostic-flag-needs-value = --{ $name } には値が必要です。`--{ $name }=…` と書いてください
diagnostic-flag-unknown-near = { $keyword } に { $flag } というオプションはありません。`--{ $near }` の間違いではありませんか
diagnostic-flag-unknown-none = { $keyword } に { $flag } というオプションはありません。{ $keyword } にはオプションがないため、ハイフン 2 つで始まる語の前には `--` を置いてください
diagnostic-flag-unknown-of = { $keyword } に { $flag } というオプションはありません。使えるのは { $flags } です
diagnostic-flag-ignored = { $flag } は無視されます。{ $keyword } にはオプションがありません
diagnostic-network-unknown = { $value } は --network の値として使えません。`--network=default`、`--network=none`、`--network=host` のいずれかを書いてください
diagnostic-security-unknown = { $value } は --security の値として使えません。`--security=sandbox` か `--security=insecure` と書いてください
diagnostic-mount-unreadable = --mount のフィールドを読み取れません。引用符はフィールド全体を囲むように付けるか、まったく付けないでください
diagnostic-mount-from-variable = マウントの from= に変数は使えません。`FROM image AS name` でステージに名前を付け、`from=name` と書いてください
diagnostic-mount-kind-unknown = { $kind } というマウントの種類はありません。bind、cache、tmpfs、secret、ssh のいずれかを書いてください

## FROM

diagnostic-stage-name-missing = ステージ名がありません。`FROM image AS name` と書いてください
diagnostic-from-has-more = イメージ名の後に書けるのは `AS name` だけです。`FROM image` か `FROM image AS name` と書いてください
diagnostic-stage-name-unfit = { $name } はステージ名に使えません。先頭は英字とし、2 文字目以降には英数字と `-`、`_`、`.` を使ってください

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } で開いた { $quote } が閉じていません。閉じる { $quote } を加えないと、ビルドはここで止まります
diagnostic-quote-open-in-path = { $word } で開いた引用符が閉じていないため、ビルドはここで止まります。空白を含むパスは `{ $keyword } ["a path", "/destination"]` のように書いてください

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } にはコピー元とコピー先が必要です。`{ $keyword } source /destination` のように書いてください
diagnostic-heredoc-is-destination = ヒアドキュメントはコピー先にできません。`{ $keyword } <<EOF /destination` のように書いてください

## ENV, LABEL and ARG

diagnostic-pair-without-name = `=` の前に名前がありません。`{ $keyword } NAME=value` のように書いてください
diagnostic-pair-without-equals = { $word } に `=` がありません。`NAME=value` のように書き、空白を含む値は引用符で囲んでください
diagnostic-pair-without-value = { $name } に値がありません。`{ $keyword } { $plain }=value` のように書いてください
diagnostic-arg-needs-name = ARG には名前が必要です。`ARG NAME` か `ARG NAME=default` のように書いてください
diagnostic-arg-without-name = `=` の前に名前がありません。`ARG NAME=default` のように書いてください

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME にはパスが必要です。`VOLUME /path` のように書いてください
diagnostic-volume-empty = 空の文字列はボリュームに指定できません。パスを書いてください
diagnostic-shell-needs-list = SHELL には文字列のリストを指定します。`SHELL ["/bin/sh", "-c"]` のように書いてください
diagnostic-healthcheck-none-has-more = HEALTHCHECK NONE の後には何も書けません。続きを削除するか、`HEALTHCHECK CMD command` のように書いてください
diagnostic-healthcheck-kind-unknown = { $word } は CMD でも NONE でもありません。`HEALTHCHECK CMD command` のように書いてください
diagnostic-healthcheck-needs-command = コマンドがありません。`HEALTHCHECK CMD command` のように書いてください
diagnostic-healthcheck-time = { $value } は 1 ミリ秒以上の時間として読み取れません。`--{ $name }=30s` や `1m30s` のように書いてください
diagnostic-healthcheck-retries = { $value } は再試行の回数として読み取れません。`--retries=3` のように書いてください
diagnostic-onbuild-cannot-keep = ONBUILD に { $keyword } は指定できません。RUN や COPY など、ステージに何かを加える命令を書いてください

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

diagnostic-expand-quote-open = { $quote } が閉じていません。閉じるか、エスケープしてください
diagnostic-expand-brace-open = { $open } が閉じていません。{ $close } を加えてください
diagnostic-expand-slash-missing = / がありません。{ $example } のように書いてください
diagnostic-expand-name-missing = 名前がありません。{ $example } のように書いてください
diagnostic-expand-modifier-unknown = { $braces } の中で { $modifier } は使えません。{ $default } か { $other } のように書いてください
diagnostic-expand-pattern-unreadable = パターン { $pattern } を読み取れません。\ を置けるのは *、?、\ の前だけです
diagnostic-expand-empty = { $name } が空です。空にはできないため、値を設定してください
diagnostic-expand-unset = { $name } が設定されていません。必須のため、値を設定してください
diagnostic-expand-too-long = 展開すると { $most } バイトを超えます。短くしてください
diagnostic-expand-too-deep = { $braces } の入れ子が { $most } 段を超えています。減らしてください

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM にはイメージ名かステージ名が必要です。
diagnostic-stage-comes-later = ステージ { $name } はこれより後にあります。FROM で使えるのは上にあるステージだけなので、BuildKit はその名前のイメージを探します。ステージを上に移してください。
diagnostic-stage-number-unknown = ステージ { $number } はありません。このファイルのステージは 0 から { $last } までです。AS でステージに名前を付けることをお勧めします。
diagnostic-stage-variable = ここでは変数が展開されません。上に FROM { $reference } AS name と書き、その名前を指定してください。
diagnostic-stage-unknown-near = ステージ { $name } はありません。{ $near } の間違いではありませんか。このままでは、BuildKit はその名前のイメージを探します。
diagnostic-stage-itself = ステージは自分自身（{ $reference }）からコピーできません。
diagnostic-stage-cycle = このステージと { $name } が互いを必要としています。どちらか一方のコピー元を変えてください。
diagnostic-target-unknown = 出荷するステージ { $name } がないため、代わりに最後のステージを表示しています。
