# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = レッスン
lesson-menu = コース：レッスン一覧
lesson-title = レッスン
lesson-number = レッスン { $number } / { $all }
lesson-own = 講師のレッスン
lesson-done-of = { $all } レッスン中 { $done } 完了。進み具合はこのブラウザーにだけ保存されます。
lesson-done = 完了
lesson-all = レッスン一覧
lesson-close = レッスンを閉じる
lesson-goals = 目標
lesson-builds = このファイルはビルドできます。
lesson-met = 達成
lesson-not-met = 未達成
lesson-met-of = 目標 { $all } 件中 { $met } 件達成。
lesson-solved = すべての目標を達成しました。このレッスンは完了です。
lesson-waiting = 読み込みが終わると目標を判定します。
lesson-hint = ヒント { $number } / { $all } を表示
lesson-hints = ヒント
lesson-show-answer = 解答例を表示
lesson-answer = 正解の一例
lesson-answer-target = ターゲットは { $stage }。
lesson-reset = 最初からやり直す
lesson-next = 次のレッスン
lesson-ignore = このレッスンの .dockerignore

## How it stands with a goal

lesson-now-no-image = まだ何も出荷されません。
lesson-now-ships = 出荷されるのは { $now }（{ $size }）。目標は { $goal } 以下です。
lesson-now-file = { $path } が出荷されます：{ $now }。
lesson-now-no-file = { $path } は出荷されるイメージにありません。
lesson-now-small-file = { $path } は { $now } しかありません。目標は { $goal } 以上です。
lesson-now-other-origin = { $path } は出荷されますが、別のものです：{ $origin }。
lesson-now-starts = コンテナーは { $program } を起動します。
lesson-now-starts-other = コンテナーが起動するのは別のものです：{ $program }
lesson-now-starts-nothing = 何を起動するかが指定されていません。
lesson-now-not-in-image = { $program } を起動する設定ですが、イメージにありません。
lesson-now-left-out = 該当するものは出荷されません。
lesson-now-still-ships = まだ出荷されます：{ $what }
lesson-now-holds = { $what } はイメージにあります。
lesson-now-holds-not = { $what } はイメージにありません。
lesson-now-target = 出荷されるステージ：{ $stage }
lesson-now-stages = ステージは { $count } つです。
lesson-now-layers = { $count } 個のレイヤーを加えます。
lesson-now-builds = BuildKit は { $stage } をビルドします。
lesson-now-skips = BuildKit は { $stage } を飛ばします。
lesson-now-no-stage = { $stage } というステージはありません。
lesson-now-copies = { $from } からコピーします。
lesson-now-no-copies = { $from } からは何もコピーしません。
lesson-now-base = { $base } から始まります。
lesson-now-wasted = { $now } が隠れたまま残っています。目標は { $goal } 以下です。
lesson-now-found = { $line } 行目：{ $title }
lesson-now-nothing-found = 該当する指摘はありません。
lesson-now-sent = プロジェクトから { $now } が送られます。目標は { $goal } 以下です。
lesson-now-nothing-sent = 何も送られません。
lesson-now-mounted = { $kind } マウントを使う RUN があります。
lesson-now-no-mount = 該当する { $kind } マウントを使う RUN はありません。
lesson-now-said = 書かれています：{ $words }
lesson-now-not-said = ビルドされる命令にありません：{ $words }
lesson-fails = { $line } 行目でビルドが止まります：{ $why }
lesson-not-there = { $path } を作るものがありません。

## What is wrong with a lesson's file

lesson-wrong = このレッスンは開けません。
lesson-wrong-field = { $field }：{ $expected }
lesson-expected-text = 文字列が必要です
lesson-expected-texts = 文字列のリストが必要です
lesson-expected-bytes = "30MB" のようなサイズが必要です
lesson-expected-count = 整数が必要です
lesson-expected-table = テーブルが必要です
lesson-expected-tables = 二重角括弧のテーブルが少なくとも 1 つ必要です
lesson-expected-one-of = 次のいずれかが必要です：{ $names }
lesson-expected-fields = この項目はありません。使えるのは：{ $names }
lesson-expected-path = プロジェクト内のパス（.. なし）が必要です
lesson-expected-bound = at-least または at-most が必要です
lesson-expected-block = このブロックが 1 つ必要です
lesson-expected-at-most = { $count } 以下にしてください
lesson-expected-lesson = レッスンが必要です：+++ の行で挟んだ TOML と Markdown
lesson-unknown = コースに { $name } というレッスンはありません。
lesson-not-fetched = レッスンを取得できませんでした：{ $name }
lesson-elsewhere = { $url } は読み込まれませんでした。レッスンを読み込めるのは、このサイトと、このサイトが挙げているサイトからだけです。
lesson-toml = レッスンの { $line } 行目が TOML として読めません：{ $why }
