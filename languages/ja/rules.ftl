## What several rules say

rule-both = { $some } と { $more }
rule-fix-run-at-end = この RUN の最後で { $commands } を実行する
rule-fix-add-option = { $option } を付ける
rule-fix-cache-mount = キャッシュマウントに置く
rule-fix-write = { $words } に書き換える
rule-fix-start-from = { $image } から始める

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = Alpine は C ライブラリが異なる（musl）ため、ネイティブコードを含むパッケージはコンパイルが必要になることがあります。その場合は、インストールする場所で RUN apk add --no-cache build-base が必要です。
rule-sibling-musl-of-servers = Alpine は C ライブラリが異なる（musl）ため、glibc 用にコンパイルされたモジュールは読み込めません。
rule-sibling-musl-for-java = Alpine は C ライブラリが異なる（musl）ため、glibc 用のネイティブコードを含む jar は動作しません。Java 21 より前のイメージは amd64 用しかありません。
rule-sibling-musl-for-dotnet = Alpine は C ライブラリが異なり（musl）、ICU もタイムゾーンもないため、カルチャに応じて比較や書式設定を行うプログラムは動作が変わります。
rule-sibling-chiseled = シェル、パッケージマネージャー、ICU、タイムゾーンはなく（-extra イメージには後の 2 つがあります）、プログラムはユーザー app で起動します（.NET 6 と 7 ではポート 8080）。
rule-sibling-scratch = 中身は空です。HTTPS 用の証明書も、タイムゾーンも、ユーザーも、/tmp もありません。
rule-sibling-distroless = シェルもパッケージマネージャーもなく、C ライブラリは GCC と OpenSSL のものだけです。プログラムに必要なライブラリは ldd で確かめられます。

## The rules, in alphabetical order

rule-apk-cache-kept-title = apk の索引が残っている
rule-apk-cache-kept-message = apk が取得したパッケージ索引がこのレイヤーに残ります。次の apk add は、いずれにせよ索引を取得し直します。

rule-apt-archives-kept-title = apt の .deb ファイルが残っている
rule-apt-archives-kept-message = apt がダウンロードした .deb ファイルが、展開したものとは別にこのレイヤーに残ります。

rule-apt-lists-kept-title = apt のパッケージリストが残っている
rule-apt-lists-kept-message = apt-get update が取得したリストがこのレイヤーに残ります。パッケージのインストールが済めば不要です。
rule-apt-lists-kept-for-a-later-run = apt-get update が取得したリストが、後の RUN のためにこのレイヤーに残ります。2 つの RUN を 1 つにまとめ、最後にリストを削除してください。
rule-apt-lists-kept-fix = この RUN の最後でリストを削除する

rule-apt-recommends-installed-title = 推奨パッケージもインストールしている
rule-apt-recommends-installed-message = 必須ではない推奨パッケージまでインストールされます。

rule-archive-kept-title = 展開後もアーカイブが残っている
rule-archive-kept-message = { $name } が、展開したものとは別にこのレイヤーに残ります。
rule-archive-kept-add-unpacks = ADD なら、ローカルのアーカイブを展開しながら追加できます。
rule-archive-kept-stage-of-its-own = 専用のステージで展開し、展開されたものをコピーしてください。
rule-archive-kept-download-in-run = 展開する RUN の中でダウンロードし、そこで削除してください。
rule-archive-kept-remove-in-run = 展開する RUN の中で削除してください。
rule-archive-kept-fix = この RUN の最後でアーカイブを削除する

rule-build-tools-shipped-title = 出荷されるイメージにビルドツールを入れている
rule-build-tools-shipped-message = { $packages } が必要なのはビルド時だけで、コンテナーの実行時には不要です。

rule-bun-cache-kept-title = Bun のキャッシュが残っている
rule-bun-cache-kept-message = Bun が取得したパッケージのバージョン情報が、このレイヤーに残ります。

rule-ca-certificates-missing-title = 信頼する証明書がない
rule-ca-certificates-missing-address = { $keyword } に https:// のアドレスがありますが、このイメージには信頼する証明書がありません。
rule-ca-certificates-missing-left-behind = update-ca-certificates が書き込んだ証明書は元のステージに残るため、このイメージには信頼する証明書がありません。
rule-ca-certificates-missing-fix = { $stage } からコピーする

rule-cargo-registry-kept-title = cargo のレジストリが残っている
rule-cargo-registry-kept-message = cargo がダウンロードしたクレートがこのレイヤーに残ります。ビルド済みのプログラムには不要です。

rule-composer-cache-kept-title = Composer のキャッシュが残っている
rule-composer-cache-kept-message = Composer がダウンロードしたアーカイブが、vendor とは別にこのレイヤーに残ります。

rule-conda-archives-kept-title = conda のアーカイブが残っている
rule-conda-archives-kept-message = conda がダウンロードしたアーカイブが、インストールしたものとは別にこのレイヤーに残ります。

rule-consistent-instruction-casing-title = 命令の大文字と小文字がそろっていない
rule-consistent-instruction-casing-small = このファイルの命令の多くは小文字です。{ $keyword } と書いてください。
rule-consistent-instruction-casing-capitals = このファイルの命令の多くは大文字です。{ $keyword } と書いてください。

rule-copied-up-by-chown-title = 所有者の変更ですべてのファイルが二重になる
rule-copied-up-by-chown-message = 所有者やモードを変えると、そのファイル全体がもう一度書き込まれます。下のレイヤーには元のファイルが残ります。
rule-copied-up-by-chown-fix = COPY で所有者を指定する

rule-copy-from-missing-path-title = COPY --from の対象を作る処理がステージにない
rule-copy-from-missing-path-message = ステージ { $stage } に { $missing } を作る処理がないため、ビルドはここで止まります。
rule-copy-from-missing-path-near = ステージ { $stage } に { $missing } を作る処理がないため、ビルドはここで止まります。{ $meant } の間違いではありませんか。
rule-copy-from-missing-path-fix = { $meant } をコピーする

rule-copy-ignored-file-title = .dockerignore で除外したものをコピーしている
rule-copy-ignored-file-message = { $path } は .dockerignore でビルドコンテキストから除外されているため、ビルドはここで止まります。
rule-copy-ignored-file-everything = .dockerignore でビルドコンテキストのすべてが除外されているため、ビルドはここで止まります。

rule-debug-build-shipped-title = デバッグビルドを出荷している
rule-debug-build-shipped-cargo = --release のない cargo build はデバッグ用にビルドし、それがそのまま出荷されます。リリースビルドより大きく、動作も遅くなります。
rule-debug-build-shipped-message = { $command } はデバッグ用にビルドし、それがそのまま出荷されます。リリースビルドより大きく、動作も遅くなります。

rule-debug-symbols-kept-title = プログラムにデバッグシンボルが残っている
rule-debug-symbols-kept-message = 出荷されるプログラムにシンボルテーブルとデバッグ情報が残っています。使うのはデバッガーだけです。
rule-debug-symbols-kept-cargo = 出荷されるプログラムにシンボルテーブルが残っています。使われるのは、バックトレースに名前を表示するときだけです。
rule-debug-symbols-kept-autotools = configure は -g を付けてコンパイルするため、ビルドしたものにデバッグ情報が残ります。make install-strip か strip で取り除けます。
rule-debug-symbols-kept-fix = { $variable } を設定する

rule-development-dependencies-shipped-title = 出荷されるイメージに開発用の依存関係を入れている
rule-development-dependencies-shipped-message = ビルドとテスト用の依存関係までインストールされますが、ここではどちらも行っていません。{ $option } を付けると除外できます。
rule-development-dependencies-shipped-gems = Gemfile の開発用とテスト用の gem までインストールされます。上に ENV BUNDLE_WITHOUT=development:test と書くと除外できます。

rule-dnf-cache-kept-title = dnf または yum のメタデータが残っている
rule-dnf-cache-kept-message = パッケージマネージャーが取得した全パッケージの情報がこのレイヤーに残ります。パッケージのインストールが済めば不要です。

rule-duplicate-stage-name-title = 2 つのステージが同じ名前を使っている
rule-duplicate-stage-name-message = 上にも { $name } という名前のステージがあります。これ以降、この名前はこのステージを指します。

rule-dynamic-binary-on-scratch-title = C ライブラリの必要なプログラムを、それがないイメージに入れている
rule-dynamic-binary-on-scratch-cargo = cargo はこのプログラムを glibc にリンクしますが、このイメージに glibc はないため、プログラムは起動しません。
rule-dynamic-binary-on-scratch-go = CGO_ENABLED=1 の Go はこのプログラムを C ライブラリにリンクしますが、このイメージに C ライブラリはないため、プログラムは起動しません。
rule-dynamic-binary-on-scratch-compiler = コンパイラーはこのプログラムを C ライブラリにリンクしますが、このイメージに C ライブラリはないため、プログラムは起動しません。

rule-entrypoint-not-in-image-title = 起動するプログラムがイメージにない
rule-entrypoint-not-in-image-message = { $keyword } は { $program } を起動しますが、それをこのイメージに入れる処理がありません。
rule-entrypoint-not-in-image-near = { $keyword } は { $program } を起動しますが、それをこのイメージに入れる処理がありません。{ $meant } の間違いではありませんか。
rule-entrypoint-not-in-image-fix = { $meant } を起動する

rule-expose-invalid-format-title = EXPOSE でポートを割り当てようとしている
rule-expose-invalid-format-message = EXPOSE に書けるのはコンテナーのポートだけです。{ $port } と書いてください。

rule-expose-proto-casing-title = EXPOSE のプロトコルが小文字ではない
rule-expose-proto-casing-message = { $protocol } のように小文字で書いてください。

rule-from-as-casing-title = FROM と AS の大文字・小文字がそろっていない
rule-from-as-casing-message = { $keyword } に合わせて { $meant } と書いてください。

rule-from-platform-flag-const-disallowed-title = FROM のプラットフォームが 1 つに固定されている
rule-from-platform-flag-const-disallowed-message = どのプラットフォームを指定してビルドしても、このステージは { $platform } になります。--platform を削除するか、プラットフォームを表す名前をステージに付けてください。

rule-gem-archives-kept-title = gem のアーカイブが残っている
rule-gem-archives-kept-message = gem の展開元のアーカイブがこのレイヤーに残ります。

rule-go-cache-kept-title = Go のキャッシュが残っている
rule-go-cache-kept-message = Go のモジュールとコンパイル済みパッケージがこのレイヤーに残ります。ビルド済みのプログラムには不要です。

rule-gradle-cache-kept-title = Gradle のキャッシュが残っている
rule-gradle-cache-kept-message = Gradle がダウンロードしたものがこのレイヤーに残ります。ビルド済みの jar には不要です。

rule-heavier-base-than-needed-title = ベースイメージに slim 版がある
rule-heavier-base-than-needed-message = { $image } は、同じ内容からコンパイラー、ヘッダー、ツールを除いたイメージです。ここでそれらが不要なら置き換えられます。
rule-heavier-base-than-needed-missed = { $image } は、同じ内容からコンパイラー、ヘッダー、ツールを除いたイメージです。{ $programs } は別途インストールする必要があります。
rule-heavier-base-than-needed-debian = { $image } は、同じ内容からマニュアルと翻訳を除いたイメージです。ここでそれらが不要なら置き換えられます。
rule-heavier-base-than-needed-debian-missed = { $image } は、同じ内容からマニュアルと翻訳を除いたイメージです。{ $programs } は別途インストールする必要があります。

rule-ignorable-folders-copied-title = イメージに不要なフォルダーをコピーしている
rule-ignorable-folders-copied-message = ビルドコンテキストから { $folders } も取り込まれます。.dockerignore に { $count } 行加えると除外できます。
rule-ignorable-folders-copied-fix = .dockerignore に書く

rule-invalid-default-arg-in-from-title = ビルド引数なしでは FROM のイメージが決まらない
rule-invalid-default-arg-in-from-empty = ビルド引数を渡さないと { $variable } が空になります。ARG に既定値を付けてください。
rule-invalid-default-arg-in-from-no-image = ビルド引数を渡さないと FROM { $text } となり、イメージ名になりません。ARG に既定値を付けてください。
rule-invalid-default-arg-in-from-neither = { $text } はイメージ名でもステージ名でもありません。名前は小文字で、付けられるタグは 1 つまでです。

rule-invalid-definition-description-title = FROM や ARG の上のコメントがその説明になっていない
rule-invalid-definition-description-message = この { $keyword } の上のコメントが { $name } で始まっていません。間を空けるか、# { $name } に続けて説明を書いてください。

rule-json-args-recommended-title = CMD や ENTRYPOINT がシェルを介している
rule-json-args-recommended-message = { $keyword } はシェルを介して実行され、シグナルが伝わらないことがあります。リストで書いてください。
rule-json-args-recommended-fix = { $keyword } をリストで書く

rule-legacy-key-value-format-title = ENV や LABEL が等号なしで書かれている
rule-legacy-key-value-format-message = これは古い書き方です。{ $pair } と書いてください。

rule-login-records-filled-title = 大きなユーザー ID でログイン記録が膨らむ
rule-login-records-filled-message = 新しいユーザーの ID の位置までログイン記録が書き込まれます。ほとんどがゼロですが、それもレイヤーに入ります。

rule-maintainer-deprecated-title = MAINTAINER は非推奨
rule-maintainer-deprecated-message = MAINTAINER は使われなくなりました。ツールが読み取るのは org.opencontainers.image.authors ラベルです。
rule-maintainer-deprecated-fix = ラベルとして書く

rule-maven-repository-kept-title = Maven のローカルリポジトリが残っている
rule-maven-repository-kept-message = ビルドでダウンロードしたライブラリがこのレイヤーに残ります。ビルド済みのプログラムには不要です。

rule-multiple-instructions-disallowed-title = 後の命令で上書きされる命令がある
rule-multiple-instructions-disallowed-message = ステージで有効なのは最後の { $keyword } だけで、これには効果がありません。
rule-multiple-instructions-disallowed-fix = この { $keyword } を削除する

rule-no-empty-continuation-title = 命令の途中に空行がある
rule-no-empty-continuation-message = 命令の途中の空行は、将来エラーになります。
rule-no-empty-continuation-fix = この命令の空行を削除する

rule-npm-cache-kept-title = npm のキャッシュが残っている
rule-npm-cache-kept-message = npm がダウンロードしたすべてのアーカイブと、ほかのバージョンの情報が、このレイヤーに残ります。

rule-nuget-packages-kept-title = NuGet のパッケージフォルダーが残っている
rule-nuget-packages-kept-message = NuGet が展開したものがこのレイヤーに残ります。発行したプログラムには、必要なもののコピーが含まれています。

rule-overwritten-in-a-later-layer-title = 後のレイヤーで上書きされている
rule-overwritten-in-a-later-layer-message = 前の命令で入れたファイルをコピーで上書きしています。イメージには両方が入ります。

rule-packages-upgraded-title = ベースイメージのパッケージをアップグレードしている
rule-packages-upgraded-message = { $command } はベースイメージのパッケージを書き直しますが、古いほうもベースイメージのレイヤーに残ります。新しいベースイメージなら、新しいものだけになります。

rule-pacman-cache-kept-title = pacman のパッケージファイルが残っている
rule-pacman-cache-kept-message = pacman がダウンロードしたパッケージファイルが、展開したものとは別にこのレイヤーに残ります。

rule-pip-cache-kept-title = pip のキャッシュが残っている
rule-pip-cache-kept-message = pip がダウンロードしたアーカイブが、インストールしたものとは別にこのレイヤーに残ります。

rule-pnpm-cache-kept-title = pnpm のキャッシュが残っている
rule-pnpm-cache-kept-message = pnpm が取得したパッケージのバージョン情報が、このレイヤーに残ります。

rule-poetry-cache-kept-title = Poetry のキャッシュが残っている
rule-poetry-cache-kept-message = Poetry がダウンロードしたアーカイブが、インストールしたものとは別にこのレイヤーに残ります。

rule-redundant-target-platform-title = FROM に既定と同じプラットフォームを指定している
rule-redundant-target-platform-message = FROM は何も指定しなくてもターゲットプラットフォームを使います。--platform は不要です。
rule-redundant-target-platform-fix = --platform を削除する

rule-removed-in-a-later-layer-title = 後のレイヤーで削除している
rule-removed-in-a-later-layer-of-base = 削除しているのはベースイメージにあったものです。ベースイメージのレイヤーに残るため、イメージは小さくなりません。
rule-removed-in-a-later-layer-of-earlier = 削除しているのは前の命令で追加したものです。そのレイヤーに残るため、イメージは小さくなりません。
rule-removed-in-a-later-layer-of-copy = 削除しているのは上の COPY で入れたもので、そのレイヤーに残ります。代わりに .dockerignore に書いてください。
rule-removed-in-a-later-layer-fix = 上の RUN とまとめる

rule-reserved-stage-name-title = ステージに予約済みの名前を使っている
rule-reserved-stage-name-message = { $name } は BuildKit で特別な意味を持ちます。ステージに別の名前を付けてください。

rule-sdk-in-the-final-image-title = 出荷されるイメージにツールチェーン一式が入っている
rule-sdk-in-the-final-image-scratch-or-distroless = これはビルド用のイメージです。ビルドしたものは、scratch や distroless イメージに入れて出荷できます。
rule-sdk-in-the-final-image-debian-or-distroless = これはビルド用のイメージです。ビルドしたものは、Debian の slim イメージや distroless イメージに入れて出荷できます。
rule-sdk-in-the-final-image-dotnet = これはビルド用のイメージです。ビルドしたものは、mcr.microsoft.com/dotnet/aspnet や …/runtime に入れて出荷できます。
rule-sdk-in-the-final-image-jre = これはビルド用のイメージです。ビルドしたものは、JRE のイメージに入れて出荷できます。
rule-sdk-in-the-final-image-same-jre = これはビルド用のイメージです。ビルドしたものは、同じバージョンの -jre イメージに入れて出荷できます。
rule-sdk-in-the-final-image-php = これはビルド用のイメージです。ビルドしたものは、php イメージに入れて出荷できます。
rule-sdk-in-the-final-image-debian = これはビルド用のイメージです。ビルドしたものは、Debian の slim イメージに入れて出荷できます。
rule-sdk-in-the-final-image-same-slim = これはビルド用のイメージです。ビルドしたものは、同じバージョンの -slim イメージに入れて出荷できます。
rule-sdk-in-the-final-image-scratch = これはビルド用のイメージです。ビルドしたものは、scratch に入れて出荷できます。

rule-secrets-used-in-arg-or-env-title = ARG や ENV で秘密情報を渡している
rule-secrets-used-in-arg-or-env-message = { $keyword } で { $name } に渡した値は、イメージを持つ人なら誰でも読み取れます。シークレットとしてマウントしてください。

rule-single-stage-title = ビルドと出荷が同じステージになっている
rule-single-stage-message = ビルドにしか要らないものもすべて出荷されます。「分割」に、2 番目のステージだけを出荷する 2 ステージの案があります。

rule-smaller-base-possible-title = 同じプログラムのより小さいイメージがある
rule-smaller-base-possible-message = { $image } のほうが小さくなります。

rule-sources-before-dependencies-title = 依存関係のインストールより前にソースをコピーしている
rule-sources-before-dependencies-and-lock = ファイルを変更するたびに { $command } が再実行されます。先に { $manifest } と { $lock } をコピーしてインストールし、その後で残りをコピーしてください。
rule-sources-before-dependencies-npm = ファイルを変更するたびに npm が再実行されます。先に package.json とロックファイルをコピーしてインストールし、その後で残りをコピーしてください。
rule-sources-before-dependencies-dotnet = ファイルを変更するたびに dotnet restore が再実行されます。先にプロジェクトファイルをコピーしてインストールし、その後で残りをコピーしてください。
rule-sources-before-dependencies-pip = ファイルを変更するたびに pip が再実行されます。先に requirements ファイルをコピーしてインストールし、その後で残りをコピーしてください。
rule-sources-before-dependencies-fix = 先に { $files } をコピーする

rule-stage-name-casing-title = ステージ名が小文字ではない
rule-stage-name-casing-message = BuildKit ではステージ名に小文字を使います。{ $name } と書いてください。
rule-stage-name-casing-fix = 名前を小文字で書く

rule-stages-without-gain-title = 2 番目のステージにほとんど効果がない
rule-stages-without-gain-all = ビルドを行う { $stage } を土台にしているため、ビルドに使ったものもすべて出荷されます。
rule-stages-without-gain-most = { $stage } と同じイメージから始まり、{ $stage } で追加したもののほとんどをコピーしています。出荷サイズは 1 つのステージの場合とほぼ変わりません。

rule-time-zones-missing-title = タイムゾーンがない
rule-time-zones-missing-set = TZ にタイムゾーンが指定されていますが、このイメージで使えるのは UTC だけです。
rule-time-zones-missing-left-behind = tzdata で入れたタイムゾーンは元のステージに残るため、このイメージで使えるのは UTC だけです。
rule-time-zones-missing-fix = { $stage } からコピーする

rule-undefined-arg-in-from-title = FROM の引数が宣言されていない
rule-undefined-arg-in-from-message = { $name } は最初の FROM より前で宣言されていないため、ここでは空になります。最初の FROM より前に ARG で宣言してください。
rule-undefined-arg-in-from-near = { $name } は最初の FROM より前で宣言されていないため、ここでは空になります。{ $meant } の間違いではありませんか。

rule-undefined-var-title = 変数に値がない
rule-undefined-var-near = { $variable } には値がなく、ここでは空になります。{ $meant } の間違いではありませんか。
rule-undefined-var-in-heredoc = { $variable } には値がなく、ここでは空になります。テキストをそのまま残すには、<< の後の語を引用符で囲んでください。
rule-undefined-var-declare = { $variable } には値がなく、ここでは空になります。上に ARG か ENV で宣言してください。
rule-undefined-var-escape = { $variable } には値がなく、ここでは空になります。そのまま残すには { $escaped } と書いてください。

rule-unused-stage-title = ほかのステージから使われていない
rule-unused-stage-message = このステージを使うステージがないため、BuildKit はこれを飛ばします。
rule-unused-stage-named = { $name } を使うステージがないため、--target { $name } を指定しない限り、BuildKit はこれを飛ばします。
rule-unused-stage-fix = ステージを削除する

rule-uv-cache-kept-title = uv のキャッシュが残っている
rule-uv-cache-kept-message = uv がダウンロードしたものが、環境とは別にこのレイヤーに残ります。

rule-virtual-packages-kept-title = 仮想パッケージが削除されていない
rule-virtual-packages-kept-message = { $name } のパッケージを削除する処理がないため、すべて残ります。
rule-virtual-packages-kept-fix = この RUN の最後で { $name } を削除する

rule-whole-stage-copied-title = ステージ全体をコピーしている
rule-whole-stage-copied-message = ベースイメージやツールも含め、{ $stage } のすべてがコピーされます。

rule-workdir-relative-path-title = 最初の WORKDIR が相対パスになっている
rule-workdir-relative-path-message = { $path } はベースイメージの作業ディレクトリからの相対パスで、その位置は変わることがあります。絶対パスで書いてください。

rule-yarn-cache-kept-title = Yarn のキャッシュが残っている
rule-yarn-cache-kept-message = Yarn がダウンロードしたすべてのパッケージが、node_modules とは別にこのレイヤーに残ります。

rule-zypper-cache-kept-title = zypper のメタデータが残っている
rule-zypper-cache-kept-message = zypper が取得した全パッケージの情報がこのレイヤーに残ります。パッケージのインストールが済めば不要です。
