## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = 交付
told-pull = 拉取
told-disk-usage = 磁盘占用
told-wasted = 浪费
told-single-stage = 单个阶段
told-stays-ashore = 留在岸上
told-context = 构建上下文
told-nothing = 无（没有阶段）
told-files = { $count } 个文件，{ $size }
told-ignoring = { $sent }；.dockerignore 排除了 { $size }

## Sizes, and on what they rest

told-size = { $size }（{ $basis }）
told-range = { $size }（{ $low } – { $high }，{ $basis }）
told-nearest = 相近项

## Stages

told-stage = 阶段 { $number }（基础：{ $base }）{ $state }：解压后 { $unpacked }，拉取 { $pull }
told-stage-named = 阶段 { $number } { $name }（基础：{ $base }）{ $state }：解压后 { $unpacked }，拉取 { $pull }
told-hidden = 被后续的层遮盖

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = 复制
told-mount = （挂载：只读取，不保留）
told-missing = 未找到：{ $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = 检查结果
told-finding = 第 { $line } 行 { $severity } { $rule }：{ $what }
told-saves = 可节省 { $size }。
told-saves-nothing = 对交付镜像的影响为 0 B。
told-fix = 修复：{ $fix }。
told-fix-to-review = 修复（请先查看）：{ $fix }。
told-remarks = 问题
told-error = 错误
told-warning = 警告
told-info = 提示

## The proposed file in two stages

told-no-split = 没有拆分建议：{ $why }
told-split = 拆分：{ $summary }
told-ships-now = 现在交付
told-ships-then = 拆分后交付
told-split-on = 改用 { $base }：{ $size }（{ $caveat }）
told-step = 第 { $line } 行：{ $reason }
told-step-to-check = 第 { $line } 行：需要核对：{ $reason }
