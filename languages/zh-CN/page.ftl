# 简体中文 (Chinese, simplified). Full-width punctuation; a half-width space between Chinese and Latin words or numbers. The reader is hardly ever addressed; where so, 你.
# Glossary: image 镜像, layer 层, stage 阶段, base image 基础镜像, build context 构建上下文, registry 镜像仓库, instruction 指令, command 命令;
# ships 交付, stays ashore 留在岸上, split 拆分, finding 检查结果, fix 修复, verdict 结论, assumption 假设, guess 推测, estimate 估算, recorded / measured 实测,
# range 范围, hide 遮盖, unpacked 解压后, pull 拉取, take back 撤销, pin 固定.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Dockerfile 演练场
page-example = 示例
page-own-text = 自己的 Dockerfile
page-target = 目标
page-platform = 平台
page-size = 大小
page-language = 语言
page-language-missing = 无法加载该语言。重新选择即可重试。
page-scale = 高度
page-help = 帮助与快捷键
page-editor = Dockerfile
page-divider = Dockerfile 的宽度
page-verdict = 结论
page-quay = 构建了什么，带走了什么，交付了什么
page-quay-help = 每个阶段是一列层叠的层。方向键可在层与阶段之间移动，Enter 固定高亮，Escape 取消固定。
page-quay-caption = 每根柱子是一个阶段，即构建途中生成的一个镜像。只有带边框的会交付；其余留在岸上，留在构建器里。
page-below-the-picture = 详情
page-layers = 层
page-inside = 内容
page-findings = 检查结果
page-split = 拆分
page-assumptions = 假设
page-compare = 对比
page-read = 读取方式
page-tab-missing = 无法加载这一部分。请重新加载页面再试。
page-problems = 问题
page-line = 行
page-stage = 阶段
page-instruction = 指令
page-adds = 增加
page-hidden-later = 后续被遮盖
page-range = 范围
page-rests-on = 依据
page-totals = 阶段合计
page-all-that-ships = 全部交付内容
page-start-from = 从示例开始
page-close = 关闭
page-theme-button = 主题：{ $now }。切换为{ $next }
page-line-link = 第 { $line } 行
page-missing-target = { $name }（不在此文件中）
page-show-all = 显示全部 { $count } 行
page-more = 另有 { $count } 项
page-stages-left-out = 另有 { $count } 个阶段仅在表格中列出。
page-left-aside = 其中 { $size } { $hidden }
page-named = { $name }：{ $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { "" }
page-list = { $some }、{ $more }
page-as-sentence = { $words }。

## Narrow screens: the text or the picture

halves-shown = 显示
halves-text = Dockerfile
halves-picture = 图
halves-editor = Dockerfile。Tab 用于缩进；要离开，请先按 Escape，再按 Tab。

## Themes, scales, kinds of sizes

theme-auto = 自动
theme-light = 浅色
theme-dark = 深色
scale-linear = 按比例
scale-linear-explained = 高度表示字节数，所有阶段使用同一比例。
scale-magnified = 放大
scale-magnified-explained = 每个阶段都占满高度，较薄的层会画得厚一些。
scale-magnified-axis = 未按比例：取字节数的平方根，每个阶段都占满高度
size-unpacked = 解压后
size-unpacked-explained = 解压后：所有层的全部文件在磁盘上的大小，即 docker history 各项之和。
size-pull = 拉取
size-pull-explained = 拉取：镜像仓库实际传输的大小，每一层都经过压缩。
size-disk-usage = Docker 29
size-disk-usage-explained = Docker 29 磁盘占用：压缩的层和解压后的文件都保留在磁盘上。

## Sizes read aloud

unit-bytes = { $count } 字节
unit-kilobytes = { $count } 千字节
unit-megabytes = { $count } 兆字节
unit-gigabytes = { $count } 吉字节
unit-terabytes = { $count } 太字节
unit-under = 不到 { $share }

## The verdict: what ships, and what stays ashore

verdict-no-from = 还没有 FROM。
verdict-no-from-detail = 构建从镜像开始：请先写上 FROM 和镜像名称。
verdict-nothing = 还没有可交付的内容。
verdict-nothing-detail = 根据当前文本无法构建所选的阶段。
verdict-ships-nothing = 目前交付的内容为空。
verdict-ships-at-a-guess = 推测交付约 <strong>{ $size }</strong>。
verdict-ships = 交付 <strong>{ $size }</strong>。
verdict-too-large = 文本太大，无法读取。
verdict-too-large-detail = 此文本有 { $size }，而 Plimsoll 最多读取 { $limit }。文本会原样保留。
verdict-empty = 粘贴一个 Dockerfile，或从示例开始。
verdict-not-analysed = 未分析。
verdict-held = 上次读取此文本时，Plimsoll 停止了运行。文本没有丢失，修改后即可重试。
verdict-coming = 正在加载各种工具安装和构建内容的数据…
verdict-missing = 无法加载 Plimsoll 的一部分。文本会原样保留，请重新加载页面再试。
verdict-one-stage = 只有一个阶段：构建所需的一切都会一并交付。
verdict-not-copied = 没有从其他阶段复制任何内容，因此 BuildKit 不会构建它们。
verdict-built-upon = 它以 { $stage } 为基础，因此该阶段的全部内容也会交付。
verdict-saves-nothing = 如果只用一个阶段，将交付 <strong>{ $single }</strong>，并不比现在的 { $ships } 更多：拆分没有节省空间。
verdict-ashore = 如果只用一个阶段，将交付 <strong>{ $single }</strong>。现在有 <strong>{ $ashore }（{ $share }）</strong>留在岸上。
verdict-stops-at = 按目前的写法，构建会在<a>第 { $line } 行</a>中止。
verdict-no-base = FROM 后面需要镜像或阶段的名称。
verdict-more-unknown = 另有 { $count } 个基础镜像未收录在目录中。
verdict-packages-coming = 正在加载 { $manager } 软件包的大小数据：加载完成前，各软件包的范围都较宽。
verdict-packages-gone = 无法加载 { $manager } 软件包的大小数据：各软件包的范围都较宽。请重新加载页面再试。
verdict-image-given = { $image } 采用你给出的大小：
verdict-image-unknown = 目录中没有 { $image }：其大小是推测的，因此范围较宽。如果知道确切大小，请填写：
verdict-image-size = { $image } 解压后的大小，单位 { $unit }
verdict-bar-single = 单个阶段
verdict-bar-ships = 实际交付

## What bytes are, on what a size rests, how bad something is

origin-base = 基础镜像
origin-packages = 软件包
origin-dependencies = 依赖项
origin-files = 项目文件
origin-output = 构建输出
origin-artifact = 复制的产物
origin-cache = 缓存
origin-config = 配置
origin-hidden = 已被遮盖但仍占空间
basis-recorded = 实测
basis-nearest = 相近项
basis-computed = 计算
basis-rule = 规则
basis-assumed = 假设
basis-yours = 自定义
basis-no-layer = 无层
severity-error = 错误
severity-warning = 警告
severity-info = 提示

## Stages and layers, in the picture and read aloud

stage-number = 阶段 { $number }
stage-number-from = 阶段 { $number }（{ $base }）
stage-last = 最后一个阶段
stage-last-named = 最后一个阶段：{ $stage }
stage-no-image = 尚无镜像
stage-ships = 交付
stage-aboard = 一并交付
stage-ashore = 留在岸上
stage-skipped = 不构建
stage-total = 合计（{ $fate }）
stage-ships-explained = 这就是要交付的内容。
stage-aboard-explained = 交付的阶段以它为基础，因此它的全部内容也会交付。
stage-ashore-explained = 它会被构建，但留在岸上。
stage-skipped-explained = BuildKit 不会构建它：交付的内容都用不到它。
stage-spoken = 阶段 { $stage }，基于 { $base }，共 { $size }。{ $fate }
stage-base-yours = { $size } · 自定义
stage-base-unknown = { $size } · 未知
stage-base-recorded = { $size } · { $month } 实测
layer-heredoc = heredoc 脚本
layer-spoken = 阶段 { $stage }，第 { $line } 行，{ $text }，增加 { $size }
layer-spoken-about = 阶段 { $stage }，第 { $line } 行，{ $text }，约增加 { $size }
layer-spoken-hidden = { $spoken }，其中约 { $hidden } 被后续的层遮盖
layer-spoken-together = 阶段 { $stage }，{ $count } 个层，第 { $first } 至 { $last } 行，共增加约 { $size }
band-copy = COPY --from
band-mount = 挂载自
band-base = FROM 阶段
band-range = 范围
band-copy-title = 第 { $line } 行：COPY --from={ $from } 取用 { $paths }：{ $size }
band-mount-title = 第 { $line } 行：RUN --mount from={ $from } 取用 { $paths }：{ $size }
band-missing = 那里没有任何指令生成 { $paths }。
band-base-title = 第 { $line } 行：{ $stage } 以 { $base } 为基础：{ $size }

## Assumptions

assumed-introduction = 以下数值都是推测，从大到小排列。如果知道更准确的数值，请填入对应的输入框：所有结果都会重新计算。填写的数值保存在此浏览器中。
assumed-none = 这里的数值全部来自实测或计算。
assumed-small = 预计增加不到 1 MB 的推测不予列出，除非其范围的跨度达到 10 MB。
assumed-unused = 已保存，但此处未使用
assumed-your-size = 自定义大小
assumed-your-size-of = { $what } 的自定义大小
assumed-placeholder = 例如 12 MB
assumed-no-size = 无法识别为大小。请填写数字和单位 B、kB、MB 或 GB，例如 12 MB。
assumed-take-back = 撤销
assumed-remove = 移除
assumed-yours = 这是你填写的数值，视为准确值。
assumed-in-lines = 用于

## How it was read

read-introduction = BuildKit 从每一行读出什么、Plimsoll 认为它做什么、以及留下什么：供学习和报告问题之用。
read-before = 第一个 FROM 之前
read-remarks = 关于整个文本
read-open-all = 全部展开
read-close-all = 全部收起
read-copy = 复制为文本
read-copied-all = 已复制：全部内容连同 Dockerfile 都在剪贴板上。
read-programs = 按 shell 的执行顺序找到的程序
read-leaves = 留下的内容
read-words = 写了什么
read-broken = 未读取
read-conditional = 可能不执行
read-unknown = 未知
read-no-programs = 其中没有找到程序。
read-empty = （空）
read-nothing-here = 后面没有指令。
read-is-read = 读作
read-stage = 阶段 { $number }
read-stage-named = 阶段 { $number }：{ $name }
read-instructions = { $count } 条指令
read-base-stage = 它从阶段 { $number }（{ $stage }）结束处继续。
read-base-scratch = 它从空白开始：scratch 不是镜像。
read-base-untold = 无法得知它从什么开始。
read-base-known = 它从镜像 { $image } 开始：目录中有 { $known }。
read-base-recorded = 它从镜像 { $image } 开始：目录中有 { $known }，记录于 { $day }。
read-base-near = 它从镜像 { $image } 开始：目录中没有它，采用最接近的 { $known }。
read-base-near-recorded = 它从镜像 { $image } 开始：目录中没有它，采用最接近的 { $known }，记录于 { $day }。
read-base-unknown = 它从镜像 { $image } 开始，目录中没有该镜像：其大小为猜测。
read-why-last = 它是最后一个阶段，因而是目标：会构建并交付。
read-why-chosen = 它是所选的目标：会构建并交付。
read-why-aboard = 它会构建并交付：目标建立在它之上。
read-why-skipped = BuildKit 不构建它：目标所需的内容与它无关。
read-why-taken = 它会构建，因为第 { $line } 行从中取用内容；阶段本身不交付。
read-why-built-on = 它会构建，因为阶段 { $number }（{ $stage }）建立在它之上；它不交付。
read-why-ashore = 它会构建，但不交付。
read-role-flag = 选项
read-role-image = 镜像或阶段
read-role-stage-name = 阶段名
read-role-source = 来源
read-role-destination = 目的地
read-role-command = 命令
read-role-shell = 执行者
read-role-exec-word = 词
read-role-variable = 变量
read-role-argument = 构建参数
read-role-label = 标签
read-role-port = 端口
read-role-path = 路径
read-role-directory = 目录
read-role-user = 用户
read-role-signal = 信号
read-role-kept = 留待以后
read-role-text = 文本
read-unset = { $names }：此处没有值
read-heredoc = Heredoc { $name }：{ $count } 行，{ $size }；{ $how }。
read-heredoc-shell = 其中的变量由 shell 处理
read-heredoc-expands = 其中的变量由 Docker 替换
read-heredoc-quoted = 它的标识词带引号，因此原样采用
read-heredoc-tabs = 行首的制表符会去掉
read-builtin = 由 shell 自己完成。
read-leaves-nothing = 不留下任何内容。
read-writes-unknown = 不知道它写入什么。
read-in-directory = 在 { $directory } 中
read-effect-adds = 增加
read-effect-removes = 去掉此 RUN 所生成的内容
read-effect-mount = 写入挂载，而非层
read-more = …另有 { $count } 项
read-layer-arg = 它不产生层，也不在镜像中留下任何内容。
read-layer-onbuild = 它不产生层：等待基于此镜像的构建。
read-layer-config = 它不产生层：修改镜像的配置。
read-layer-brings = 它带来 { $size }。
read-layer-empty = 它的层没有实质内容。
read-layer-adds = 它的层增加 { $size }。依据：{ $basis }。
read-layer-adds-noted = 它的层增加 { $size }。依据：{ $basis }（{ $note }）。
read-hides-removed = 它删除第 { $line } 行的 { $size }：看不见了，但在那里仍占空间。
read-hides-overwritten = 它覆盖第 { $line } 行的 { $size }，在那里仍占空间。
read-hides-changed = 它以不同的属主或权限再次存储第 { $line } 行的 { $size }。
read-takes-from-stage = 它从阶段 { $number }（{ $stage }）取用 { $paths }：{ $size }。
read-takes-from-image = 它从镜像 { $image } 取用 { $paths }：{ $size }。
read-mounts-from-stage = 它挂载阶段 { $number }（{ $stage }）的 { $paths }，不予保留：{ $size }。
read-mounts-from-image = 它挂载镜像 { $image } 的 { $paths }，不予保留：{ $size }。
read-missing = 看不到那里有任何东西生成 { $paths }。
read-show-stages = 显示全部 { $count } 个阶段
read-show-instructions = 显示全部 { $count } 条指令

## Export

exported-export = 分享
exported-link = 链接
exported-link-note = 不会向任何服务器发送内容：链接的文字本身就包含 Dockerfile、您的选择和数值，以及已知的构建上下文。
exported-picture = 图
exported-table = 表格（Markdown）
exported-report = 完整报告
exported-paper = 图和表格
exported-copy = 复制
exported-copy-text = 复制文本
exported-save = 保存
exported-text = 文本
exported-print = 打印
exported-copied = 已复制到剪贴板。
exported-not-copied = 此浏览器不允许页面使用剪贴板，请改为保存。
exported-not-saved = 无法生成。可以换一种格式试试。
exported-saved = 已保存为 { $file }
exported-source = 由 Plimsoll 根据 Dockerfile 估算。

## Findings

found-none = 没有发现让镜像变得过大的问题。
found-undo = 节省的大小，是修改后的文件经估算减少的大小。在编辑器中，按 F8 跳到下一项检查结果，按 Ctrl+. 查看其修复方法，按 Ctrl+Z 撤销修改。
found-all-rules = 全部规则与示例
found-saves = 可节省 <strong>{ $size }</strong>
found-why = 原因与示例
found-new-tab = （在新标签页中打开）
found-also = 又名 { $names }
found-show = 查看修改：{ $title }
found-removed = 删除：
found-added = 新增：
found-check = 这项修改影响的可能不只是大小，请先查看。
found-apply = 应用此修改
found-see = 查看
found-mark = { $count } 项检查结果：{ $titles }
found-layer = { $layer }，{ $count } 项检查结果
found-lines = 第 { $first } 至 { $last } 行
found-hunk = 从第 { $line } 行起
found-costs-nothing = 没有会增大交付镜像的检查结果。
found-count = 共 { $count } 项检查结果。
found-count-saving = 共 { $count } 项检查结果；全部修复后最多可节省 { $size }。
found-apply-all = 应用所有安全的修复（{ $count } 项）
found-free = { $count } 项对交付镜像的影响为 0 B
found-free-more = 另有 { $count } 项对交付镜像的影响为 0 B
found-note-saving = 有 { $count } 项检查结果，修复后最多可节省 { $size }。
found-look = { $fix }（请先查看）

## Split

split-take = 使用此文件
split-smaller = 改用更小的镜像
split-joined = 此文件已经拆分。合并为一个阶段后如下所示，结论正是以此作对比：
split-join = 放入编辑器
split-joined-file = 合并为一个阶段的文件、其中新增的内容及原因
split-joined-undo = 它仅供对比，用来展示拆分节省了多少。在编辑器中按 Ctrl+Z 可恢复原文件。
split-check = 需要核对：
split-see = 查看拆分方案
split-ships = 现在交付与拆分后交付的大小
split-file = 建议的文件、其中新增的内容及原因
split-undo = 大小是对前后两个文件的估算。建议方案并未实际构建：请阅读各项原因，尤其是需要核对的地方。在编辑器中按 Ctrl+Z 可恢复原文件。
split-change = 修改 { $number }/{ $count }
split-would-ship = 作为基础镜像，将交付约 { $size }。
split-use-base = 使用基于 { $base } 的文件
split-chosen = 仅应用勾选的修改，将交付约 { $size }。
split-chosen-stops = 仅凭勾选的修改无法构建，还需要其他修改。
split-none-because = 没有拆分建议。
split-note = 拆成两个阶段，将交付约 { $size }。
split-no-stage = 还没有可以拆分的阶段。
split-no-recipe = 没有适用于此文件的拆分方法：只有文件没有错误，并且从基础镜像和命令能看出构建了什么、如何启动，才会给出拆分建议。
split-several = 此文件已经有多个阶段。

## Step through the build

step-title = 逐步查看构建过程
step-buttons = 步骤
step-slider = 构建步骤
step-first = 第一步
step-back = 上一步
step-play = 播放
step-pause = 暂停
step-next = 下一步
step-last = 最后一步
step-pace = 速度
step-close = 显示全部
step-link = 复制到此步骤的链接
step-place = 第 { $number } 步，共 { $count } 步，第 { $line } 行：
step-skipped = BuildKit 会跳过此阶段：交付的内容都用不到它。
step-ships = 到这一步，将交付 { $size }。
step-weighs = 到这一步，阶段 { $stage } 的大小为 { $size }。
step-scratch = 此阶段从空白开始：scratch 不是镜像。
step-goes-on = 此阶段从阶段 { $stage } 结束的地方继续：其 { $size } 是共享的，不会复制。
step-begins = 此阶段从镜像 { $image } 开始：还没有运行任何命令，就已经有 { $size }。
step-brings = { $instruction } 将 { $size } 加入镜像，从此一直保留。
step-stops = 要从 { $stage } 复制 { $path }，但那里没有任何指令生成它：构建会在此中止。
step-takes-from-stage = 从阶段 { $stage } 复制 { $paths }：带走 { $size }，其余全部留在原处。
step-takes-from-image = 从镜像 { $image } 复制 { $paths }：带走 { $size }，其余全部留在原处。
step-runs = 运行命令，没有留下任何数据。
step-runs-adds = 运行命令，增加 { $size }。
step-runs-adds-what = 运行命令，增加 { $size }：{ $what }。
step-cache-mount = 写入缓存挂载的内容留在构建器中，不进入镜像。
step-mount = 从 { $from } 挂载的内容只供读取，不会保留。
step-twice = 文件的所有者或权限一旦改变，整个文件就会再存一份：{ $size } 现在存了两份。
step-hides = 遮盖了下方各层中的 { $size }：虽然看不见了，却仍然占用空间。
step-env = ENV 设置一个变量，供此后运行的命令和容器使用。
step-arg = ARG 允许在构建时传入一个值，镜像不会保留它。
step-workdir = WORKDIR 创建后续指令运行时所在的目录。
step-user = USER 指定后续指令以哪个用户的身份运行。
step-starts = 指定容器启动时运行什么。
step-expose = EXPOSE 只是声明端口，并不会开放端口。
step-label = 标签会记录在镜像的配置中。
step-volume = VOLUME 指定哪个目录保存在容器之外。
step-healthcheck = HEALTHCHECK 指定如何检查容器是否正常。
step-shell = SHELL 指定用什么 shell 运行后续命令。
step-stopsignal = STOPSIGNAL 指定用什么信号通知容器停止。
step-onbuild = ONBUILD 暂不执行：等到其他文件以此镜像为基础构建时才运行。
step-config = 更改镜像的配置。
step-adds-nothing = 不增加任何字节。
step-adds = 增加 { $size }。

## Inside the image

inside-nothing = 还没有可交付的内容，因此这里是空的。
inside-empty = 交付的镜像中没有文件。
inside-whole = 镜像
inside-way = 在镜像中的位置
inside-map = 镜像中的内容：面积越大，占用空间越多。方向键可在各区域之间移动，Enter 打开区域，Escape 返回。
inside-table = 同样内容的表格
inside-what = 路径
inside-origin = 来源
inside-bytes = 大小
inside-share = 占镜像比例
inside-in-proportion = 各项压缩后的大小无法逐一得知：在此模式下，所有内容都按解压后大小的比例绘制。
inside-holds = 镜像包含 { $size }：{ $parts }。
inside-holds-more = 镜像包含 { $size }：{ $parts }，以及少量其他内容。
inside-part = { $origin } { $share }
inside-things = { $count } 项
inside-of-the-image = 占镜像比例 { $share }

## Compare

compare-files = 两个文件
compare-files-hint = 固定当前文件，然后继续编辑：每次修改节省或增加了多少，都会显示在这里。
compare-pin = 固定此文件
compare-pin-again = 改为固定当前文件
compare-unpin = 停止对比
compare-restore = 恢复固定的文件
compare-paste-file = 或粘贴另一个 Dockerfile：
compare-nothing-ships = 两个文件中有一个没有可交付的内容，因此无法对比。
compare-before = 固定时
compare-now = 现在
compare-difference = 差异
compare-paste = 估算与实测
compare-hint = 粘贴已构建镜像的 docker history --no-trunc IMAGE 输出（也可以加 --format json），或 docker image inspect IMAGE 的输出。只读取大小，任何数据都不会离开此浏览器。
compare-estimate = 估算
compare-measured = 实测
compare-off-by = 偏差
compare-use-sizes = 使用这些大小
compare-take-back = 撤销使用
compare-not-found = 未找到
compare-same = 两者交付的大小相同：{ $now }。
compare-more = 交付大小增加了 { $difference }：{ $before } → { $now }。
compare-saved = 节省了 { $difference }（{ $share }）：{ $before } → { $now }。
compare-saved-by-split = 节省了 { $difference }（{ $share }），全部来自拆分：{ $before } → { $now }。
compare-saved-in-part = 节省了 { $difference }（{ $share }），其中 { $part } 来自拆分：{ $before } → { $now }。
compare-kept-ashore = 岸上：{ $size }
compare-equal = 一致
compare-off-more = 偏高 { $much }
compare-off-less = 偏低 { $much }
compare-off-times = { $times } 倍
compare-inside = 镜像实测为 { $measured }，估算为 { $estimate }（{ $off }）。实测值在范围之内。
compare-outside = 镜像实测为 { $measured }，估算为 { $estimate }（{ $off }）。实测值在范围之外。

## The build context

context-title = 构建上下文
context-unknown = 将项目文件夹拖放到页面任意位置，COPY 的大小就会按实际复制的文件计算。
context-private = 只读取路径、大小，以及 package.json 等清单文件的文本。浏览器可能会提示“上传”，但任何数据都不会离开浏览器。
context-choose = 选择文件夹
context-total = 或填写总大小：
context-take-back = 撤销
context-kept = 上方的文本不是此文件夹的 Dockerfile。
context-open = 打开该 Dockerfile
context-is = 构建上下文为 { $size }。
context-files = { $count } 个文件
context-holds = { $name }：{ $files }，{ $size }。
context-holds-ignored = { $name }：{ $files }，{ $size }；.dockerignore 排除了 { $ignored }。
context-largest = 最大的几项：{ $names }。
context-folders = { $count } 个 { $name }
context-lesson = 其中 { $size } 是 { $what }，构建时很少用到：在 .dockerignore 中加一行 { $line } 即可排除。
context-of-example = 示例的构建上下文：{ $files }

## The page's scripts: a dropped folder

folder-drop = 将项目文件夹或 Dockerfile 拖放到此处。
folder-this = 此文件夹
folder-this-size = 此大小
folder-stop = 停止
folder-reading = 正在读取 { $name }：{ $files } 个文件
folder-too-many = { $name } 中的文件超过 { $files } 个，超出了此页面的处理能力。请改为填写总大小，或选择 Dockerfile 实际复制的文件夹。
folder-no-size = { $text } 不是以 MB 为单位的大小。
folder-several = { $count } 个文件和文件夹
folder-unreadable = 无法读取“{ $what }”。{ $cause }
folder-too-large = { $name } 太大，不像是 Dockerfile。你的文本没有改变。
folder-not-text = { $name } 不是文本文件，因此不可能是 Dockerfile。你的文本没有改变。

## The page's scripts: links

link-opened = 已从链接打开。之前的文本已保留。
link-bring-back = 恢复它
link-damaged = 此链接已损坏或被截断，无法打开。这里的文本保持原样。
link-newer = 此链接由更新版本的 Plimsoll 生成。请重新加载页面以获取新版；这里的文本保持原样。
link-too-large = 此链接的内容过大，无法打开。这里的文本保持原样。
link-too-long = 链接会太长，无法分享。请改为保存文件，或移除构建上下文。
link-long = 已复制。链接长 { $count } 个字符：有些程序会截断这样的链接。
link-name = Plimsoll 中的 Dockerfile

## The page's scripts: the editor

editor-diagnostics = 诊断
editor-no-diagnostics = 没有诊断信息
editor-find = 查找
editor-replace = 替换
editor-next = 下一个
editor-previous = 上一个
editor-all = 全部
editor-match-case = 区分大小写
editor-regexp = 正则表达式
editor-by-word = 全字匹配
editor-replace-one = 替换
editor-replace-all = 全部替换
editor-close = 关闭
editor-current-match = 当前匹配项
editor-on-line = 行号
editor-replaced-on-line = 已替换第 $ 行的匹配项
editor-replaced = 已替换 $ 处匹配项
editor-go-to-line = 转到行
editor-go = 转到
editor-completes = 按 Tab 补全为 { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll：Dockerfile 演练场
start-your-text = 你的 Dockerfile
start-not-loaded = 无法加载 Plimsoll。
start-no-wasm = Plimsoll 需要 WebAssembly，而此浏览器不支持。
start-try-again = 请重新加载页面再试。（{ $cause }）
start-newer-browser = 请使用较新的浏览器，或在此浏览器中允许 WebAssembly，即可显示页面。
start-reload = 重新加载
start-restart = 重新启动
start-copy-report = 复制报告
start-copied = { $what }：已完成
start-press = { $what }：请按 Ctrl+C
start-stopped = Plimsoll 已停止运行。你的文本没有丢失。
start-stopped-copy = Plimsoll 已停止运行。重新启动前请先复制你的文本。
start-not-kept = 此浏览器不允许页面保存文本。

## Help

help-what = Plimsoll 在浏览器中读取 Dockerfile，不会向任何地方发送数据。它会估算每条指令增加多少空间，以及最终交付的镜像有多大。
help-estimates = 所有大小都是估算值，并附有范围和依据，表格中两者都会列出。实际构建的结果可能不同。
help-guesses = 推测的数值列在“假设”中，每项都有输入框，可填入更准确的数值。在 Dockerfile 中，在指令的上一行写 # plimsoll: size=12MB，即可指定该指令增加的大小。
help-twins = 指向任意一行文本、一个层、一条色带或表格中的一行，与它对应的部分都会高亮。点击可固定高亮。
help-english = 数值来源和检查结果的帮助页面为英文。
help-tab = 在页面各部分之间移动；在编辑器中用于缩进：先按 Escape 即可离开
help-up-down = 在图中：在层之间移动
help-left-right = 在图中：在阶段之间移动
help-home-end = 在图中：移到第一个或最后一个阶段
help-magnify = 在图中：按比例或放大
help-enter = 固定高亮的层，再按一次取消固定
help-escape = 取消固定

## Keys, as they are marked

key-tab = Tab
key-enter = Enter
key-escape = Escape
key-home = Home
key-end = End

## Examples

example-the-lesson = 入门课
example-by-language = 按语言
example-article = 文章示例：Go → scratch
example-article-single = 同一示例，只用一个阶段
example-three-targets = 一个文件，三个目标
example-heredoc = 用 heredoc 编写文件和脚本
example-go = Go → distroless
example-rust = Rust → Debian slim 版
example-node-app = Node：服务器
example-node-static = Node：nginx 托管的网站
example-python = 使用虚拟环境的 Python
example-java = Java：JDK → JRE
example-dotnet = .NET：SDK → 运行时
example-c = 使用 CMake 的 C 和 C++
example-php = 使用 Composer 的 PHP
