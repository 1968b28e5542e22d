## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = 出荷分
told-pull = プル
told-disk-usage = ディスク使用量
told-wasted = 無駄な分
told-single-stage = 1 ステージの場合
told-stays-ashore = 陸に残る分
told-context = ビルドコンテキスト
told-nothing = なし（ステージがありません）
told-files = { $count } ファイル、{ $size }
told-ignoring = { $sent }（.dockerignore で { $size } を除外）

## Sizes, and on what they rest

told-size = { $size }（{ $basis }）
told-range = { $size }（{ $low } – { $high }、{ $basis }）
told-nearest = 近いものの実測

## Stages

told-stage = ステージ { $number }（ベース：{ $base }）{ $state }：展開後 { $unpacked }、プル { $pull }
told-stage-named = ステージ { $number } { $name }（ベース：{ $base }）{ $state }：展開後 { $unpacked }、プル { $pull }
told-hidden = 後のレイヤーで隠れる分

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = コピー
told-mount = （マウント：読み取るだけで残らない）
told-missing = 見当たらないもの：{ $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = 指摘
told-finding = { $line } 行目 { $severity } { $rule }：{ $what }
told-saves = 削減量 { $size }。
told-saves-nothing = 出荷されるイメージでは 0 B。
told-fix = 修正：{ $fix }。
told-fix-to-review = 修正（要確認）：{ $fix }。
told-remarks = 問題
told-error = エラー
told-warning = 警告
told-info = 情報

## The proposed file in two stages

told-no-split = 分割の提案なし：{ $why }
told-split = 分割：{ $summary }
told-ships-now = 現在の出荷サイズ
told-ships-then = 分割後の出荷サイズ
told-split-on = { $base } を使う場合：{ $size }（{ $caveat }）
told-step = { $line } 行目：{ $reason }
told-step-to-check = { $line } 行目：要確認：{ $reason }
