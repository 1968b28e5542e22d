# 日本語 (Japanese). Sentences in です・ます, labels as noun phrases; full-width punctuation, a half-width space between Japanese and Latin words or numbers,
# as Docker's and MDN's Japanese documentation have it.
# Glossary: image イメージ, layer レイヤー, stage ステージ, base image ベースイメージ, build context ビルドコンテキスト, registry レジストリ, instruction 命令, command コマンド;
# ships 出荷 (what ships: 出荷される…), stays ashore 陸に残る, split 分割, finding 指摘, fix 修正, verdict 判定, assumption 仮定, guess 推測値, estimate 見積もり,
# recorded / measured 実測, range 範囲, hide 隠す, unpacked 展開後, take back 取り消す, pin 固定.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Dockerfile プレイグラウンド
page-example = 例
page-own-text = 自分の Dockerfile
page-target = ターゲット
page-platform = プラットフォーム
page-size = サイズ
page-language = 言語
page-language-missing = この言語を読み込めませんでした。もう一度選択すると再試行します。
page-scale = 高さ
page-help = ヘルプとキー操作
page-editor = Dockerfile
page-divider = Dockerfile の幅
page-verdict = 判定
page-quay = ビルドされるもの、渡されるもの、出荷されるもの
page-quay-help = 各ステージを、レイヤーを積み重ねた柱で示します。矢印キーでレイヤーやステージの間を移動し、Enter で強調表示を固定、Escape で解除します。
page-quay-caption = 柱の 1 本がステージ、つまりビルドが途中で作るイメージです。出荷されるのは枠で囲んだものだけで、ほかは陸に、ビルダーのもとに残ります。
page-below-the-picture = 詳細
page-layers = レイヤー
page-inside = 中身
page-findings = 指摘
page-split = 分割
page-assumptions = 仮定
page-compare = 比較
page-read = 読み取り結果
page-tab-missing = この部分を読み込めませんでした。ページを再読み込みすると再試行します。
page-problems = 問題
page-line = 行
page-stage = ステージ
page-instruction = 命令
page-adds = 追加分
page-hidden-later = 後で隠れる分
page-range = 範囲
page-rests-on = 根拠
page-totals = ステージ全体
page-all-that-ships = 出荷されるものすべて
page-start-from = 例から始める
page-close = 閉じる
page-theme-button = テーマ：{ $now }（{ $next }に切り替え）
page-line-link = { $line } 行目
page-missing-target = { $name }（このファイルにはありません）
page-show-all = { $count } 行をすべて表示
page-more = ほか { $count } 件
page-stages-left-out = ほかの { $count } 個のステージは表にのみ示しています。
page-left-aside = うち { $size } は{ $hidden }
page-named = { $name }：{ $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { "" }
page-list = { $some }、{ $more }
page-as-sentence = { $words }。

## Narrow screens: the text or the picture

halves-shown = 表示
halves-text = Dockerfile
halves-picture = 図
halves-editor = Dockerfile。Tab で字下げします。出るには Escape、次に Tab を押します。

## Themes, scales, kinds of sizes

theme-auto = 自動
theme-light = ライト
theme-dark = ダーク
scale-linear = 縮尺どおり
scale-linear-explained = 高さはバイト数を表し、縮尺は全ステージで共通です。
scale-magnified = 拡大
scale-magnified-explained = どのステージも高さいっぱいに表示し、薄いレイヤーを厚めに描きます。
scale-magnified-axis = 縮尺どおりではありません：バイト数の平方根、各ステージを高さいっぱいに表示
size-unpacked = 展開後
size-unpacked-explained = 展開後：全レイヤーの全ファイルがディスク上で占めるサイズ。docker history の値の合計です。
size-pull = プル
size-pull-explained = プル：レジストリから転送されるサイズ。各レイヤーは圧縮されています。
size-disk-usage = Docker 29
size-disk-usage-explained = Docker 29 のディスク使用量：圧縮されたレイヤーと、それを展開したファイルの両方がディスクに残ります。

## Sizes read aloud

unit-bytes = { $count } バイト
unit-kilobytes = { $count } キロバイト
unit-megabytes = { $count } メガバイト
unit-gigabytes = { $count } ギガバイト
unit-terabytes = { $count } テラバイト
unit-under = { $share } 未満

## The verdict: what ships, and what stays ashore

verdict-no-from = FROM がまだありません。
verdict-no-from-detail = ビルドはイメージから始まります。FROM とイメージ名から書き始めてください。
verdict-nothing = まだ何も出荷されません。
verdict-nothing-detail = 指定されたステージは、この内容からはビルドできません。
verdict-ships-nothing = まだ何も出荷されません。
verdict-ships-at-a-guess = 出荷サイズは推測でおよそ <strong>{ $size }</strong> です。
verdict-ships = 出荷サイズは <strong>{ $size }</strong> です。
verdict-too-large = 大きすぎて読み取れません。
verdict-too-large-detail = このテキストは { $size } あります。Plimsoll が読み取れるのは { $limit } までです。テキストはそのまま残っています。
verdict-empty = Dockerfile を貼り付けるか、例から始めてください。
verdict-not-analysed = 解析していません。
verdict-held = 前回この内容を読み取ったときに Plimsoll が停止しました。内容は失われていません。変更すると再試行します。
verdict-coming = ツールがインストール・ビルドするもののデータを読み込んでいます…
verdict-missing = Plimsoll の一部を読み込めませんでした。テキストはそのまま残っています。ページを再読み込みすると再試行します。
verdict-one-stage = ステージが 1 つなので、ビルドにしか要らないものもすべて出荷されます。
verdict-not-copied = ほかのステージからは何もコピーされないため、BuildKit はそれらをビルドしません。
verdict-built-upon = { $stage } を土台にしているため、そのステージもすべて出荷されます。
verdict-saves-nothing = 1 つのステージにまとめても <strong>{ $single }</strong> で、現在の出荷サイズ { $ships } より大きくなりません。分割による削減効果はありません。
verdict-ashore = 1 つのステージにまとめると <strong>{ $single }</strong> になります。<strong>{ $ashore }（{ $share }）</strong>が陸に残ります。
verdict-stops-at = このままでは、ビルドは <a>{ $line } 行目</a>で止まります。
verdict-no-base = FROM にはイメージ名かステージ名が必要です。
verdict-more-unknown = ほかにも、カタログにないベースイメージが { $count } 個あります。
verdict-packages-coming = { $manager } パッケージのサイズを読み込んでいます。完了するまで、各パッケージの範囲は広めです。
verdict-packages-gone = { $manager } パッケージのサイズを読み込めなかったため、各パッケージの範囲は広めです。ページを再読み込みすると再試行します。
verdict-image-given = { $image } には指定されたサイズを使っています：
verdict-image-unknown = { $image } はカタログにありません。サイズは推測値で、範囲は広めです。わかる場合は入力してください：
verdict-image-size = { $image } の展開後サイズ（{ $unit }）
verdict-bar-single = 1 ステージの場合
verdict-bar-ships = 出荷分

## What bytes are, on what a size rests, how bad something is

origin-base = ベースイメージ
origin-packages = パッケージ
origin-dependencies = 依存関係
origin-files = プロジェクトのファイル
origin-output = ビルド出力
origin-artifact = コピーした成果物
origin-cache = キャッシュ
origin-config = 設定
origin-hidden = 隠れても残る分
basis-recorded = 実測
basis-nearest = 近いものの実測
basis-computed = 計算
basis-rule = ルール
basis-assumed = 仮定
basis-yours = 指定値
basis-no-layer = レイヤーなし
severity-error = エラー
severity-warning = 警告
severity-info = 情報

## Stages and layers, in the picture and read aloud

stage-number = ステージ { $number }
stage-number-from = ステージ { $number }（{ $base }）
stage-last = 最後のステージ
stage-last-named = 最後のステージ：{ $stage }
stage-no-image = イメージ未指定
stage-ships = 出荷
stage-aboard = 一緒に出荷
stage-ashore = 陸に残る
stage-skipped = ビルド対象外
stage-total = 合計（{ $fate }）
stage-ships-explained = これが出荷されます。
stage-aboard-explained = 出荷されるステージの土台なので、すべて一緒に出荷されます。
stage-ashore-explained = ビルドされ、陸に残ります。
stage-skipped-explained = 出荷されるものに必要ないため、BuildKit はこのステージをビルドしません。
stage-spoken = ステージ { $stage }、ベースは { $base }、合計 { $size }。{ $fate }
stage-base-yours = { $size } · 指定値
stage-base-unknown = { $size } · 不明
stage-base-recorded = { $size } · { $month } 実測
layer-heredoc = ヒアドキュメントのスクリプト
layer-spoken = ステージ { $stage }、{ $line } 行目、{ $text }、{ $size } を追加
layer-spoken-about = ステージ { $stage }、{ $line } 行目、{ $text }、約 { $size } を追加
layer-spoken-hidden = { $spoken }、うち約 { $hidden } は後のレイヤーで隠れます
layer-spoken-together = ステージ { $stage }、{ $count } 個のレイヤー、{ $first } 行目から { $last } 行目、合わせて約 { $size } を追加
band-copy = COPY --from
band-mount = マウント元
band-base = FROM ステージ
band-range = 範囲
band-copy-title = { $line } 行目：COPY --from={ $from } でコピーするもの { $paths }：{ $size }
band-mount-title = { $line } 行目：RUN --mount from={ $from } で使うもの { $paths }：{ $size }
band-missing = そこに { $paths } を作る処理はありません。
band-base-title = { $line } 行目：{ $stage } は { $base } が土台：{ $size }

## Assumptions

assumed-introduction = ここに並ぶのは推測値で、大きい順に示しています。正確な値がわかるものは欄に入力してください。すべて計算し直されます。入力した値はこのブラウザーに保存されます。
assumed-none = ここにある数値は、すべて実測値か計算値です。
assumed-small = 1 MB 未満と見込まれる推測値は、範囲の幅が 10 MB 以上のものを除いて省略しています。
assumed-unused = 保存されているが、ここでは使われていない値
assumed-your-size = 指定サイズ
assumed-your-size-of = { $what } の指定サイズ
assumed-placeholder = 例：12 MB
assumed-no-size = サイズとして読み取れません。12 MB のように、数値と単位（B、kB、MB、GB）を入力してください。
assumed-take-back = 取り消す
assumed-remove = 削除
assumed-yours = 指定された値を、正確なものとして使っています。
assumed-in-lines = 使用箇所：

## How it was read

read-introduction = BuildKit が各行から何を読み取り、Plimsoll がそれをどう解釈し、何が残るかを示します。学習と不具合の報告に使えます。
read-before = 最初の FROM より前
read-remarks = テキスト全体について
read-open-all = すべて開く
read-close-all = すべて閉じる
read-copy = テキストとしてコピー
read-copied-all = Dockerfile を含むすべてをクリップボードにコピーしました。
read-programs = シェルをたどって見つけたプログラム
read-leaves = 残るもの
read-words = 書かれていること
read-broken = 読めません
read-conditional = 実行されないことがあります
read-unknown = 不明
read-no-programs = プログラムは見つかりませんでした。
read-empty = （空）
read-nothing-here = 命令が続いていません。
read-is-read = 読み取った内容:
read-stage = ステージ { $number }
read-stage-named = ステージ { $number }: { $name }
read-instructions = { $count } 個の命令
read-base-stage = ステージ { $number }（{ $stage }）の終わりから続きます。
read-base-scratch = 空から始まります。scratch はイメージではありません。
read-base-untold = 何から始まるのかわかりません。
read-base-known = イメージ { $image } から始まります。カタログには { $known } があります。
read-base-recorded = イメージ { $image } から始まります。カタログには { $known } があります（{ $day } 記録）。
read-base-near = イメージ { $image } から始まります。カタログにないため、最も近い { $known } を使います。
read-base-near-recorded = イメージ { $image } から始まります。カタログにないため、最も近い { $known } を使います（{ $day } 記録）。
read-base-unknown = カタログにないイメージ { $image } から始まります。サイズは推測です。
read-why-last = 最後のステージなのでターゲットです。ビルドされ、出荷されます。
read-why-chosen = 選ばれたターゲットです。ビルドされ、出荷されます。
read-why-aboard = ターゲットの土台なので、ビルドされ、出荷されます。
read-why-skipped = ターゲットに必要ないため、BuildKit はビルドしません。
read-why-taken = { $line } 行目がここから取り出すため、ビルドされます。ステージ自体は出荷されません。
read-why-built-on = ステージ { $number }（{ $stage }）の土台なのでビルドされます。出荷はされません。
read-why-ashore = ビルドされますが、出荷されません。
read-role-flag = オプション
read-role-image = イメージかステージ
read-role-stage-name = ステージ名
read-role-source = コピー元
read-role-destination = コピー先
read-role-command = コマンド
read-role-shell = 実行シェル
read-role-exec-word = 語
read-role-variable = 変数
read-role-argument = ビルド引数
read-role-label = ラベル
read-role-port = ポート
read-role-path = パス
read-role-directory = ディレクトリ
read-role-user = ユーザー
read-role-signal = シグナル
read-role-kept = 後で実行
read-role-text = テキスト
read-unset = { $names }: ここでは値がありません
read-heredoc = ヒアドキュメント { $name }: { $count } 行、{ $size }。{ $how }。
read-heredoc-shell = 中の変数はシェルが展開します
read-heredoc-expands = 中の変数は Docker が置き換えます
read-heredoc-quoted = 区切り語が引用符で囲まれているため、そのまま扱います
read-heredoc-tabs = 行頭のタブは取り除きます
read-builtin = シェル自身が行います。
read-leaves-nothing = 何も残しません。
read-writes-unknown = 何を書き込むかはわかりません。
read-in-directory = { $directory } で
read-effect-adds = 追加
read-effect-removes = この RUN が作ったものを削除
read-effect-mount = レイヤーではなくマウントへ
read-more = …ほか { $count } 件
read-layer-arg = レイヤーは作られず、イメージにも何も残りません。
read-layer-onbuild = レイヤーは作られません。このイメージを土台にするビルドを待ちます。
read-layer-config = レイヤーは作られません。イメージの設定を変えます。
read-layer-brings = { $size } をもたらします。
read-layer-empty = レイヤーに重さのあるものはありません。
read-layer-adds = レイヤーに { $size } 加わります。根拠: { $basis }。
read-layer-adds-noted = レイヤーに { $size } 加わります。根拠: { $basis }（{ $note }）。
read-hides-removed = { $line } 行目の { $size } を削除します。見えなくなりますが、その行の分の大きさは残ります。
read-hides-overwritten = { $line } 行目の { $size } を上書きします。その行の分の大きさは残ります。
read-hides-changed = { $line } 行目の { $size } を、所有者や権限を変えて保存し直します。
read-takes-from-stage = ステージ { $number }（{ $stage }）から { $paths } を取り出します: { $size }。
read-takes-from-image = イメージ { $image } から { $paths } を取り出します: { $size }。
read-mounts-from-stage = ステージ { $number }（{ $stage }）の { $paths } をマウントし、残しません: { $size }。
read-mounts-from-image = イメージ { $image } の { $paths } をマウントし、残しません: { $size }。
read-missing = そこに { $paths } を作るものは見当たりません。
read-show-stages = { $count } 個のステージをすべて表示
read-show-instructions = { $count } 個の命令をすべて表示

## Export

exported-export = 共有
exported-link = リンク
exported-link-note = サーバーには何も送られません。リンクの文字列そのものに、Dockerfile、選択と数値、ビルドコンテキストについて分かっていることが入ります。
exported-picture = 図
exported-table = 表（Markdown）
exported-report = レポート全体
exported-paper = 図と表
exported-copy = コピー
exported-copy-text = テキストをコピー
exported-save = 保存
exported-text = テキスト
exported-print = 印刷
exported-copied = クリップボードにコピーしました。
exported-not-copied = このブラウザーでは、ページからクリップボードを使えません。代わりに保存してください。
exported-not-saved = 作成できませんでした。別の形式なら作成できるかもしれません。
exported-saved = { $file } として保存しました
exported-source = Plimsoll が Dockerfile から見積もった値です。

## Findings

found-none = イメージを必要以上に大きくしているものは見つかりませんでした。
found-undo = 削減量は、変更後のファイルを見積もり直して得た差です。エディターでは、F8 で次の指摘へ移動し、Ctrl+. でその修正を表示し、Ctrl+Z で変更を元に戻せます。
found-all-rules = すべてのルールと例
found-saves = 削減量 <strong>{ $size }</strong>
found-why = 理由と例
found-new-tab = （新しいタブで開きます）
found-also = 別名：{ $names }
found-show = 変更内容を表示：{ $title }
found-removed = 削除：
found-added = 追加：
found-check = サイズ以外にも影響することがあります。先に内容を確認してください。
found-apply = この変更を適用
found-see = 指摘を見る
found-mark = 指摘 { $count } 件：{ $titles }
found-layer = { $layer }、指摘 { $count } 件
found-lines = { $first } 行目から { $last } 行目
found-hunk = { $line } 行目から
found-costs-nothing = 出荷されるイメージを大きくしている指摘はありません。
found-count = 指摘は { $count } 件です。
found-count-saving = 指摘は { $count } 件です。すべて修正すると、最大 { $size } 削減できる見込みです。
found-apply-all = 安全な修正をすべて適用（{ $count } 件）
found-free = 出荷されるイメージへの影響が 0 B の指摘：{ $count } 件
found-free-more = 出荷されるイメージへの影響が 0 B の指摘：ほかに { $count } 件
found-note-saving = { $count } 件の指摘を修正すると、最大 { $size } 削減できる見込みです。
found-look = { $fix }（要確認）

## Split

split-take = このファイルを使う
split-smaller = より小さいイメージを使う場合
split-joined = このファイルはすでに分割されています。1 つのステージにまとめると次のようになります。判定ではこれと比べています。
split-join = エディターに入れる
split-joined-file = 1 つのステージにまとめたファイルと、変更点およびその理由
split-joined-undo = 比較のため、また分割の効果を見るためのものです。エディターでは Ctrl+Z で元に戻せます。
split-check = 要確認：
split-see = 分割案を見る
split-ships = 現在の出荷サイズと分割後の出荷サイズ
split-file = 提案するファイルと、変更点およびその理由
split-undo = サイズは、両方のファイルをそれぞれ見積もった値です。提案は実際にビルドして確かめたものではありません。理由を読み、特に「要確認」の点を確かめてください。エディターでは Ctrl+Z で元に戻せます。
split-change = 変更 { $number }/{ $count }
split-would-ship = を使うと、出荷サイズは約 { $size } になります。
split-use-base = { $base } を使ったファイルにする
split-chosen = 選択した変更だけを適用すると、出荷サイズは約 { $size } になります。
split-chosen-stops = 選択した変更だけではビルドできません。
split-none-because = 分割の提案はありません。
split-note = 2 つのステージに分けると、出荷サイズは約 { $size } になります。
split-no-stage = 分割できるステージがまだありません。
split-no-recipe = このファイルに使える分割のレシピがありません。分割を提案できるのは、エラーがなく、何をビルドしてどう起動するかがベースイメージとコマンドからわかるファイルです。
split-several = このファイルはすでに複数のステージに分かれています。

## Step through the build

step-title = ビルドをステップ実行
step-buttons = ステップ
step-slider = ビルドのステップ
step-first = 最初のステップ
step-back = 1 つ前のステップ
step-play = 再生
step-pause = 一時停止
step-next = 次のステップ
step-last = 最後のステップ
step-pace = 速さ
step-close = 全体を表示
step-link = このステップへのリンクをコピー
step-place = ステップ { $number }/{ $count }、{ $line } 行目：
step-skipped = 出荷されるものに必要ないため、BuildKit はこのステージを飛ばします。
step-ships = ここまでの出荷サイズは { $size } です。
step-weighs = ここまでのステージ { $stage } のサイズは { $size } です。
step-scratch = ステージは空の状態から始まります。scratch はイメージではありません。
step-goes-on = ステージ { $stage } の終わりの状態から続けます。その { $size } は共有され、コピーはされません。
step-begins = ステージはイメージ { $image } から始まります。何も実行しないうちから { $size } あります。
step-brings = { $instruction } でイメージに { $size } が入ります。これ以降はずっと残ります。
step-stops = { $stage } から { $path } をコピーしようとしますが、それを作る処理が見当たりません。ビルドはここで止まります。
step-takes-from-stage = ステージ { $stage } から { $paths } をコピーします。渡されるのは { $size } だけで、ほかはすべて元のステージに残ります。
step-takes-from-image = イメージ { $image } から { $paths } をコピーします。渡されるのは { $size } だけで、ほかはすべて元のイメージに残ります。
step-runs = コマンドを実行します。イメージには何も残りません。
step-runs-adds = コマンドを実行し、{ $size } を追加します。
step-runs-adds-what = コマンドを実行し、{ $size } を追加します（{ $what }）。
step-cache-mount = キャッシュマウントに書き込んだものはビルダーに残り、イメージには入りません。
step-mount = { $from } からマウントしたものは読み取るだけで、イメージには残りません。
step-twice = ファイルの所有者やモードを変えると、ファイル全体がもう一度保存されます。{ $size } が二重になりました。
step-hides = 下のレイヤーにある { $size } を隠します。見えなくなっても、その分のサイズは減りません。
step-env = ENV は、これ以降に実行するコマンドとコンテナーで使える環境変数を設定します。
step-arg = ARG を使うと、ビルドに値を渡せます。値はイメージに残りません。
step-workdir = WORKDIR は、これ以降の命令を実行するフォルダーを作ります。
step-user = USER は、これ以降の命令を実行するユーザーを指定します。
step-starts = コンテナーの起動時に実行するものを指定します。
step-expose = EXPOSE はポートを記録するだけで、開くわけではありません。
step-label = ラベルはイメージの設定に記録されます。
step-volume = VOLUME は、コンテナーの外に保存するフォルダーを指定します。
step-healthcheck = HEALTHCHECK は、コンテナーが正常かどうかを確かめる方法を指定します。
step-shell = SHELL は、これ以降のコマンドを実行するシェルを指定します。
step-stopsignal = STOPSIGNAL は、コンテナーに停止を伝えるシグナルを指定します。
step-onbuild = ONBUILD はここでは実行されず、このイメージを土台にした別のファイルのビルド時に実行されます。
step-config = イメージの設定を変更します。
step-adds-nothing = サイズは増えません。
step-adds = { $size } を追加します。

## Inside the image

inside-nothing = まだ何も出荷されないため、中身はありません。
inside-empty = 出荷されるイメージにはファイルがありません。
inside-whole = イメージ
inside-way = イメージ内の場所
inside-map = イメージの中身です。面積が大きいほど、サイズが大きいことを表します。矢印キーで領域の間を移動し、Enter で開き、Escape で戻ります。
inside-table = 同じ内容の表
inside-what = パス
inside-origin = 由来
inside-bytes = サイズ
inside-share = イメージに占める割合
inside-in-proportion = 圧縮後のサイズは項目ごとにはわからないため、この表示では、すべてを展開後のサイズに比例させて描いています。
inside-holds = イメージの中身は { $size } です。内訳：{ $parts }。
inside-holds-more = イメージの中身は { $size } です。主な内訳：{ $parts }。
inside-part = { $origin } { $share }
inside-things = { $count } 項目
inside-of-the-image = イメージの { $share }

## Compare

compare-files = 2 つのファイル
compare-files-hint = 現在のファイルを固定してから編集を続けると、変更による増減がここに表示されます。
compare-pin = このファイルを固定
compare-pin-again = 現在のファイルを固定し直す
compare-unpin = 比較をやめる
compare-restore = 固定したファイルに戻す
compare-paste-file = または、別の Dockerfile を貼り付け：
compare-nothing-ships = 一方のファイルで何も出荷されないため、比較できません。
compare-before = 固定時
compare-now = 現在
compare-difference = 差
compare-paste = 見積もりと実測
compare-hint = ビルドしたイメージについて、docker history --no-trunc IMAGE の出力（--format json 付きも可）か、docker image inspect IMAGE の出力を貼り付けてください。読み取るのはサイズだけで、データがこのブラウザーの外に出ることはありません。
compare-estimate = 見積もり
compare-measured = 実測
compare-off-by = ずれ
compare-use-sizes = これらのサイズを使う
compare-take-back = 元に戻す
compare-not-found = 該当なし
compare-same = 出荷サイズはどちらも同じです：{ $now }。
compare-more = 出荷サイズが { $difference } 増えました：{ $before } → { $now }。
compare-saved = { $difference }（{ $share }）削減できました：{ $before } → { $now }。
compare-saved-by-split = { $difference }（{ $share }）削減できました。すべて分割による効果です：{ $before } → { $now }。
compare-saved-in-part = { $difference }（{ $share }）削減できました。うち { $part } は分割による効果です：{ $before } → { $now }。
compare-kept-ashore = 陸：{ $size }
compare-equal = 一致
compare-off-more = { $much } 過大
compare-off-less = { $much } 過小
compare-off-times = { $times } 倍
compare-inside = イメージの実測値は { $measured }、見積もりは { $estimate } です（{ $off }）。実測値は範囲に収まっています。
compare-outside = イメージの実測値は { $measured }、見積もりは { $estimate } です（{ $off }）。実測値は範囲から外れています。

## The build context

context-title = ビルドコンテキスト
context-unknown = プロジェクトのフォルダーをこのページにドロップすると、COPY のサイズを実際のファイルから計算します。
context-private = 読み取るのは、パスとサイズ、それに package.json などのマニフェストの内容だけです。ブラウザーが「アップロード」と表示することがありますが、データがブラウザーの外に出ることはありません。
context-choose = フォルダーを選択
context-total = または合計サイズ：
context-take-back = 取り消す
context-kept = 上のテキストは、このフォルダーの Dockerfile ではありません。
context-open = フォルダーの Dockerfile を開く
context-is = ビルドコンテキストは { $size } です。
context-files = { $count } ファイル
context-holds = { $name }：{ $files }、{ $size }。
context-holds-ignored = { $name }：{ $files }、{ $size }。.dockerignore で { $ignored } が除外されています。
context-largest = サイズの大きいもの：{ $names }。
context-folders = { $count } か所の { $name }
context-lesson = このうち { $size } は { $what } で、ビルドにはほとんど必要ありません。.dockerignore に { $line } という行を加えると除外できます。
context-of-example = この例のビルドコンテキスト：{ $files }

## The page's scripts: a dropped folder

folder-drop = プロジェクトのフォルダーか Dockerfile をドロップしてください。
folder-this = このフォルダー
folder-this-size = このサイズ
folder-stop = 中止
folder-reading = { $name } を読み取り中：{ $files } ファイル
folder-too-many = { $name } には { $files } を超えるファイルがあり、このページでは扱えません。代わりに合計サイズを入力するか、Dockerfile のコピー元のフォルダーを選択してください。
folder-no-size = { $text } は MB 単位のサイズではありません。
folder-several = { $count } 個のファイルとフォルダー
folder-unreadable = 「{ $what }」を読み取れませんでした。{ $cause }
folder-too-large = { $name } は Dockerfile としては大きすぎます。テキストは変更されていません。
folder-not-text = { $name } はテキストファイルではないため、Dockerfile として読み取れません。テキストは変更されていません。

## The page's scripts: links

link-opened = リンクから開きました。前にここにあったテキストは取ってあります。
link-bring-back = 元に戻す
link-damaged = このリンクは壊れているか途中で切れていて、開けませんでした。ここのテキストは元のままです。
link-newer = このリンクは新しい版の Plimsoll で作られました。ページを再読み込みしてください。ここのテキストは元のままです。
link-too-large = このリンクの中身は大きすぎて開けません。ここのテキストは元のままです。
link-too-long = リンクにすると長すぎて共有できません。ファイルを保存するか、ビルドコンテキストを外してください。
link-long = コピーしました。リンクは { $count } 文字です。このような長いリンクを途中で切るプログラムがあります。
link-name = Plimsoll の Dockerfile

## The page's scripts: the editor

editor-diagnostics = 診断
editor-no-diagnostics = 診断なし
editor-find = 検索
editor-replace = 置換
editor-next = 次へ
editor-previous = 前へ
editor-all = すべて
editor-match-case = 大文字と小文字を区別
editor-regexp = 正規表現
editor-by-word = 単語単位
editor-replace-one = 置換
editor-replace-all = すべて置換
editor-close = 閉じる
editor-current-match = 現在の一致
editor-on-line = 行番号
editor-replaced-on-line = $ 行目の一致箇所を置換しました
editor-replaced = $ か所を置換しました
editor-go-to-line = 行へ移動
editor-go = 移動
editor-completes = Tab で { $text } に補完

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll：Dockerfile プレイグラウンド
start-your-text = 入力された Dockerfile
start-not-loaded = Plimsoll を読み込めませんでした。
start-no-wasm = Plimsoll には WebAssembly が必要ですが、このブラウザーでは使えません。
start-try-again = ページを再読み込みすると再試行します。（{ $cause }）
start-newer-browser = 新しいブラウザーを使うか、このブラウザーで WebAssembly を許可すると、ページを表示できます。
start-reload = 再読み込み
start-restart = 再起動
start-copy-report = レポートをコピー
start-copied = { $what }：完了
start-press = { $what }：Ctrl+C を押してください
start-stopped = Plimsoll が停止しました。テキストは失われていません。
start-stopped-copy = Plimsoll が停止しました。再起動する前にテキストをコピーしてください。
start-not-kept = このブラウザーでは、ページにテキストを保存できません。

## Help

help-what = Plimsoll はブラウザー内で Dockerfile を読み取ります。データはどこにも送信されません。各命令で増えるサイズと、出荷されるイメージのサイズを見積もります。
help-estimates = サイズはすべて、範囲と根拠を伴う見積もりです。どちらも表で確認できます。実際のビルドとは異なることがあります。
help-guesses = 推測値は「仮定」に並んでいます。正確な値がわかるものは、それぞれの欄に入力できます。Dockerfile では、命令の上の行に # plimsoll: size=12MB と書くと、その命令で増えるサイズを指定できます。
help-twins = 行、レイヤー、帯、表の行のいずれかを指すと、対応する箇所が強調表示されます。クリックすると固定されます。
help-english = 数値の出典と、指摘のヘルプページは英語です。
help-tab = 次の部分へ移動。エディターではインデント（先に Escape を押すとエディターから出られます）
help-up-down = 図：レイヤー間を移動
help-left-right = 図：ステージ間を移動
help-home-end = 図：最初と最後のステージへ移動
help-magnify = 図：縮尺どおりと拡大を切り替え
help-enter = レイヤーの強調表示を固定、もう一度押すと解除
help-escape = 固定を解除

## Keys, as they are marked

key-tab = Tab
key-enter = Enter
key-escape = Escape
key-home = Home
key-end = End

## Examples

example-the-lesson = 基本のレッスン
example-by-language = 言語別
example-article = 記事の例：Go → scratch
example-article-single = 同じ内容を 1 ステージで
example-three-targets = 1 つのファイルに 3 つのターゲット
example-heredoc = ヒアドキュメントによるファイルとスクリプト
example-go = Go → distroless
example-rust = Rust → Debian slim 版
example-node-app = Node：サーバー
example-node-static = Node：nginx で配信するサイト
example-python = Python と仮想環境
example-java = Java：JDK → JRE
example-dotnet = .NET：SDK → ランタイム
example-c = C/C++ と CMake
example-php = PHP と Composer
