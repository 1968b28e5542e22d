# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = 课程
lesson-menu = 教程：全部课程
lesson-title = 课程
lesson-number = 第 { $number } 课，共 { $all } 课
lesson-own = 教师的课程
lesson-done-of = 已完成 { $done } 课，共 { $all } 课。进度只保存在此浏览器中。
lesson-done = 已完成
lesson-all = 全部课程
lesson-close = 关闭课程
lesson-goals = 目标
lesson-builds = 此文件可以构建。
lesson-met = 已达成
lesson-not-met = 尚未达成
lesson-met-of = { $all } 个目标中已达成 { $met } 个。
lesson-solved = 所有目标均已达成：本课完成。
lesson-waiting = 加载完成后即判定目标。
lesson-hint = 显示第 { $number } 条提示（共 { $all } 条）
lesson-hints = 提示
lesson-show-answer = 显示一个答案
lesson-answer = 一个正确答案
lesson-answer-target = 目标阶段为 { $stage }。
lesson-reset = 重新开始
lesson-next = 下一课
lesson-ignore = 本课的 .dockerignore

## How it stands with a goal

lesson-now-no-image = 尚无可交付的内容。
lesson-now-ships = 交付 { $now }（{ $size }）；目标是不超过 { $goal }。
lesson-now-file = { $path } 会交付：{ $now }。
lesson-now-no-file = { $path } 不在交付的镜像中。
lesson-now-small-file = { $path } 只有 { $now }；目标是至少 { $goal }。
lesson-now-other-origin = { $path } 会交付，但它是别的东西：{ $origin }。
lesson-now-starts = 容器会启动 { $program }。
lesson-now-starts-other = 容器启动的是别的程序：{ $program }
lesson-now-starts-nothing = 镜像没有说明要启动什么。
lesson-now-not-in-image = 要启动 { $program }，但它不在镜像中。
lesson-now-left-out = 这些都不会交付。
lesson-now-still-ships = 仍会交付：{ $what }
lesson-now-holds = { $what } 在镜像中。
lesson-now-holds-not = { $what } 不在镜像中。
lesson-now-target = 交付的阶段：{ $stage }
lesson-now-stages = 有 { $count } 个阶段。
lesson-now-layers = 增加 { $count } 个层。
lesson-now-builds = BuildKit 会构建 { $stage }。
lesson-now-skips = BuildKit 会跳过 { $stage }。
lesson-now-no-stage = 没有名为 { $stage } 的阶段。
lesson-now-copies = 从 { $from } 复制。
lesson-now-no-copies = 没有从 { $from } 复制任何内容。
lesson-now-base = 以 { $base } 为基础。
lesson-now-wasted = { $now } 被遮住却仍占空间；目标是不超过 { $goal }。
lesson-now-found = 第 { $line } 行：{ $title }
lesson-now-nothing-found = 未发现此类问题。
lesson-now-sent = 项目中会发送 { $now }；目标是不超过 { $goal }。
lesson-now-nothing-sent = 没有发送任何内容。
lesson-now-mounted = 有一条 RUN 使用 { $kind } 挂载。
lesson-now-no-mount = 没有 RUN 使用这样的 { $kind } 挂载。
lesson-now-said = 已写有：{ $words }
lesson-now-not-said = 会构建的指令中没有：{ $words }
lesson-fails = 第 { $line } 行会使构建中断：{ $why }
lesson-not-there = 没有任何步骤生成 { $path }。

## What is wrong with a lesson's file

lesson-wrong = 无法打开此课程。
lesson-wrong-field = { $field }：{ $expected }
lesson-expected-text = 应为文本
lesson-expected-texts = 应为文本列表
lesson-expected-bytes = 应为大小，例如 "30MB"
lesson-expected-count = 应为整数
lesson-expected-table = 应为表
lesson-expected-tables = 至少应有一个双方括号的表
lesson-expected-one-of = 应为其中之一：{ $names }
lesson-expected-fields = 没有此字段；可用的有：{ $names }
lesson-expected-path = 应为项目内的路径，不含 ..
lesson-expected-bound = 应有 at-least 或 at-most
lesson-expected-block = 应有一个这样的代码块
lesson-expected-at-most = 最多允许 { $count }
lesson-expected-lesson = 应为课程：两行 +++ 之间的 TOML，然后是 Markdown
lesson-unknown = 教程中没有名为 { $name } 的课程。
lesson-not-fetched = 无法获取课程：{ $name }
lesson-elsewhere = 未加载 { $url }：课程只能来自本站以及本站列出的网站。
lesson-toml = 课程第 { $line } 行不是 TOML：{ $why }
