embed-element = 要素
embed-open = Plimsoll で開く
embed-reset = 最初からやり直す
embed-show = サイズを表示
embed-count = 命令: { $count }
embed-source-refused = { $url } は読み込まれませんでした。Dockerfile を読み込めるのは、このサイトと、このサイトが挙げているサイトからだけです。
embed-source-missing = { $url } の Dockerfile を読み込めませんでした。
