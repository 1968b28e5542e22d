embed-element = 元素
embed-open = 在 Plimsoll 中打开
embed-reset = 重新开始
embed-show = 显示大小
embed-count = 指令：{ $count }
embed-source-refused = 未加载 { $url }：Dockerfile 只能来自本站以及本站列出的网站。
embed-source-missing = 无法加载 { $url } 处的 Dockerfile。
