## What the proposal does, in one sentence

proposed-summary-program = { $build } でビルドし、プログラムを { $base } に入れて出荷します。
proposed-summary-published = { $build } でビルドし、発行したものを { $base } に入れて出荷します。
proposed-summary-release = { $build } でビルドし、リリースを { $base } に入れて出荷します。
proposed-summary-java = { $build } でビルドし、実行するものを { $base } に入れて出荷します。
proposed-summary-jlink = { $build } でビルドし、実行するものと jlink が作るランタイムを { $base } に入れて出荷します。
proposed-summary-native = コンパイラーのある { $build } でビルドし、ビルドしたものを { $base } に入れて出荷します。
proposed-summary-next = { $build } でビルドし、Next.js のスタンドアロンサーバーを { $base } に入れて出荷します。
proposed-summary-node = { $build } でインストールとビルドを行い、プロジェクトのフォルダーを { $base } に入れて出荷します。
proposed-summary-php = { $build } でインストールし、拡張モジュール、パッケージ、プロジェクトのフォルダーを { $base } に入れて出荷します。
proposed-summary-python = { $build } でインストールし、環境とプロジェクトのフォルダーを { $base } に入れて出荷します。
proposed-summary-ruby = { $build } でインストールし、gem とプロジェクトのフォルダーを { $base } に入れて出荷します。
proposed-summary-files = { $build } でビルドし、できたファイルを、それを配信する { $base } に入れて出荷します。
proposed-summary-server = { $build } でビルドし、サーバーの設定とファイルを { $base } に入れて出荷します。

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = 現在のステージはビルドを担い、陸に残ります。コピー元として指定できるように名前を付けます。
proposed-build-pinned = 2 番目のステージと Debian のリリースをそろえるため、タグにリリース名を含めます。
proposed-build-same-libc = 両方のステージで C ライブラリが同じになります。
proposed-base-smaller = より小さいイメージです。示した条件を満たせば、プログラムは動作します。
proposed-base-slim = 同じバージョン、同じディストリビューションで、コンパイラーとヘッダーを除いたイメージです。
proposed-base-same-without-compiler = 同じイメージで、インストールしていたコンパイラーがありません。
proposed-base-same-without-build = 同じイメージで、ビルド用にインストールしていたものがありません。
proposed-base-same-without-development = 同じイメージで、開発にしか使わないものがありません。
proposed-base-same-without-installer = 同じイメージで、パッケージのインストールに使ったツールがありません。
proposed-base-same-without-extensions = 同じイメージで、拡張モジュールのビルドとパッケージのインストールに必要だったものがありません。
proposed-base-same-server = 同じサーバーで、ファイルをビルドするためのものがありません。
proposed-base-distribution-without = 同じディストリビューションで、{ $language } がありません。
proposed-base-distribution-without-jdk = 同じディストリビューションで、JDK がありません。
proposed-base-debian-without-jdk = 同じリリースの Debian で、JDK がありません。
proposed-base-debian-same-release = プログラムの使う C ライブラリがそろうように、同じリリースの Debian を使います。
proposed-base-release-lean = プログラムの使う C ライブラリがそろうように、同じリリースのディストリビューションを使います。コンパイラーとヘッダーはありません。
proposed-base-release-without-manuals = 同じリリースで、マニュアルと、ビルド用にインストールしていたものがありません。
proposed-base-newest-debian = 最新の Debian 安定版の C ライブラリがあります。ビルドイメージの Debian がこれより新しいことはありません。コンパイラーとヘッダーはありません。
proposed-base-debian-libc = 小さな Debian です。プログラムに必要なのは C ライブラリだけです。
proposed-base-debian-libc-of-run-time = 小さな Debian です。ランタイムに必要なのは C ライブラリだけです。
proposed-base-debian = 小さな Debian です。ほかに必要なものは、すべてプログラムに含まれています。
proposed-base-debian-with-shell = 小さな Debian です。以下の行にはシェルが必要です。ほかに必要なものは、すべてプログラムに含まれています。
proposed-base-scratch = プログラムと、次の行でコピーするもののほかには何もありません。
proposed-base-static = 証明書、タイムゾーン、ユーザーの一覧だけのイメージです。C ライブラリを使わないプログラムにはこれで足ります（シェルはありません）。
proposed-base-dotnet-alone = .NET 自体はプログラムに含まれています。必要な C ライブラリはこのイメージにあります。
proposed-base-dotnet = 同じバージョンのランタイムです。Web ページを配信しないプログラムなら、より小さい dotnet/runtime を使えます。
proposed-base-erlang = ランタイムの使う C ライブラリがそろうように、同じリリースのディストリビューションを使います。
proposed-base-elixir-slim = 同じバージョンの slim イメージです。ディストリビューションと Erlang は同じで、コンパイラーがありません。
proposed-base-jre = 同じバージョンの Java の JRE です。コンパイラーもビルドツールもありません。
proposed-base-next = 同じバージョンの Node です。ほかにサーバーに必要なものは、ビルドでそろえてあります。
proposed-base-uv = uv のイメージの元になったイメージです。Python は同じで、uv がありません。
proposed-base-web-server = ビルドでできるのはファイルで、どの Web サーバーでも配信できます。

## Why a line is new in the first stage

proposed-line-venv-pip = pip でインストールしたものを 1 つのフォルダーに集め、まとめてコピーできるようにします。
proposed-line-venv-poetry = Poetry でインストールしたものを 1 つのフォルダーに集め、まとめてコピーできるようにします。
proposed-line-venv-path = これ以降、python と pip はこの環境のものを使います。
proposed-line-venv-active = Poetry は有効になっている環境を使います。
proposed-line-uv-python = 環境がこのイメージの Python を使うようにします。2 番目のステージでも同じ場所に Python があります。
proposed-line-no-cgo = cgo を使わなければ、プログラムに C ライブラリは要らず、どのベースイメージでも動作します。
proposed-line-prune = package.json の devDependencies にあるものはビルドにしか使わないため、2 番目のステージには渡しません。

## Why a line is new in the second stage

proposed-line-packages = これらのパッケージはプログラムに必要かもしれません。ビルドにしか使わないものは除いてください。
proposed-line-package-of-package = プログラムが使うパッケージに必要ですが、slim イメージにはありません。
proposed-line-databases = PostgreSQL と MySQL のパッケージがリンクするものです。プログラムに不要なものは除いてください。
proposed-line-time-zones = タイムゾーンです。slim イメージにはないことがあります。
proposed-line-rails = Rails が読み取るタイムゾーンと、データベースの gem（pg、mysql2）がリンクするものです。プログラムに不要なものは除いてください。
proposed-line-certificates = HTTPS 用の証明書です。
proposed-line-certificates-of-build = HTTPS で接続するプログラムには認証局の証明書が必要です。ビルドイメージには入っていました。
proposed-line-certificates-openssl = HTTPS 用の証明書と、多くのクレートがリンクする OpenSSL です。プログラムに不要なものは除いてください。
proposed-line-certificates-libgcc = HTTPS 用の証明書と、musl 環境で Rust のプログラムがリンクするライブラリです。
proposed-line-erlang-libraries = Erlang のランタイムがリンクする C ライブラリと、HTTPS 用の証明書です。
proposed-line-erlang-utf8 = Erlang がファイル名を UTF-8 として読み取るようにします。
proposed-line-health = ヘルスチェックで実行されます。
proposed-line-environment-path = インストールしたものをプログラムが見つけられるようにします。
proposed-line-bundler-settings = Bundler の設定は、設定を行ったユーザーのホームフォルダーに保存されることがあります。
proposed-line-hostname = これがないと、サーバーはコンテナーの名前でしか待ち受けません。
proposed-line-global = グローバルにインストールしたものは、ここでも必要です。
proposed-line-port = これまでと同じポートです。
proposed-line-port-single-page = ポートはこれまでと同じです。シングルページアプリケーションに合わせて、ファイルのないアドレスには最初のページを返します。
proposed-line-library-path = このコンパイラーのライブラリはディストリビューションのものより新しいため、プログラムが先にここを探すようにします。
proposed-line-ldconfig = コピーしたライブラリもライブラリの一覧に加えます。
proposed-line-sets-up = システムの準備を行うものなので、ここでも実行します。
proposed-line-argument = 引数は、それを読み取るステージごとに宣言します。
proposed-line-variable = プログラムが実行時に読み取るかもしれません。
proposed-line-workdir = プログラムをこれまでと同じ場所で起動します。
proposed-line-outside = プロジェクトのフォルダーの外に置かれるもので、プログラムがそこを探すかもしれません。
proposed-line-not-built = ビルドで作られるものではないため、プログラムに必要かもしれません。
proposed-line-files = これらのファイルは、プログラムが実行時に読み取るかもしれません。
proposed-line-arranges = プログラムが使うかもしれないフォルダーを整えます。
proposed-line-account = プログラムはこのユーザーで動作するため、ここでも作成します。
proposed-line-account-changed-to = プログラムがこのユーザーに切り替えるかもしれません。
proposed-line-crosses = ここで渡すもので、置き場所は変わりません。
proposed-line-crosses-to-programs = ここで渡すもので、プログラムが探されるフォルダーに置きます。
proposed-line-crosses-elsewhere = ここで渡すもので、使うときに探される場所に置きます。
proposed-line-user = プログラムをこれまでと同じユーザーで実行します。
proposed-line-moved = コンテナーの起動時の指定なので、出荷されるステージに置きます。
proposed-line-starts-next = スタンドアロンサーバーは、このフォルダーの直下に移りました。
proposed-line-starts-nginx = 言語の環境が必要だったサーバーに代えて、nginx を起動します。
proposed-line-starts-directly = 環境内のプログラムを直接起動します。{ $tool } は陸に残り、起動時には何もインストールしません。

## What to check: each stands after split-check ("To check:")

proposed-check-files = プログラムが実行時に読み取るファイル（テンプレート、設定、静的ファイル）もコピーする必要があります。
proposed-check-arranges = 「{ $command } …」は、プロジェクトのフォルダーの外にあるファイルも整えます。プログラムに必要なら、ここでも実行してください。
proposed-check-left-behind = コマンドがプロジェクトのフォルダーの外に { $paths } を作りました。プログラムに必要なものをコピーしてください。
proposed-check-tools = プログラム自体が { $packages } を呼び出す場合は、2 番目のステージにインストールしてください。
proposed-check-script = { $script } はスクリプトです。呼び出すプログラムのうち { $base } にないもの（curl、git など）は、2 番目のステージにインストールする必要があります。
proposed-check-programs = 呼び出すプログラムのうち { $base } にないもの（git、curl など）は、2 番目のステージにインストールする必要があります。
proposed-check-ldd = プログラムに必要なライブラリは、1 番目のステージで ldd { $program } を実行するとわかります。どれも 2 番目のステージに必要です。
proposed-check-make-install = Makefile は { $folder } 以外のフォルダーにもインストールすることがあります。そこにあるものもコピーする必要があります。
proposed-check-program-alone = プログラムが { $folder } のほかのファイルを読み取らない場合は、{ $program } だけで足ります。
proposed-check-written = プログラムが読み取る場合は、{ $path } もコピーする必要があります。
proposed-check-argument = プログラムに渡している { $path } がプロジェクトのファイルの場合は、これもコピーする必要があります。
proposed-check-cgo = cgo が必要なパッケージ（go-sqlite3 など）は、cgo なしでもビルドできますが、実行時に失敗します。
proposed-check-rust-libraries = OpenSSL のほかにもプログラムがリンクする C ライブラリがあれば（ldd でわかります）、2 番目のステージにインストールする必要があります。
proposed-check-release-without-erlang = Erlang を含まないリリース（include_erts: false）の実行には、現在のイメージが必要です。
proposed-check-release-files = リリースの外にあり、プログラムが実行時に読み取るファイルもコピーする必要があります。
proposed-check-jar = 依存関係を含まない jar の場合は、2 番目のステージでもライブラリを jar のそばに置く必要があります。
proposed-check-node-libraries = パッケージが呼び出すプログラムや C ライブラリのうち { $base } にないもの（git、python3、ImageMagick など）は、2 番目のステージにインストールする必要があります。
proposed-check-dependencies = プログラムの実行に必要なものは、package.json の dependencies に書かれている必要があります。
proposed-check-development = 開発用の依存関係も渡されます。1 番目のステージの最後で npm prune --omit=dev を実行すると除外できます。
proposed-check-standalone = 設定に output: 'standalone' があれば、next build は出荷に必要なものをすべて .next/standalone に出力します。
proposed-check-corepack = corepack は、コンテナーの起動時にパッケージマネージャーをダウンロードします。2 番目のステージで corepack install を実行するか、node で直接起動すれば避けられます。
proposed-check-node-gyp = Python はビルド用のツール（node-gyp）とみなし、2 番目のステージには入れていません。
proposed-check-next-public = プロジェクトに public フォルダーがある場合は、それもコピーする必要があります：{ $instruction }。
proposed-check-php-extensions = php -m を実行し、同じ拡張モジュールが警告なしで表示されることを確かめてください。それぞれの C ライブラリが 2 番目のステージに必要です。
proposed-check-php-node = Node はビルド用のツールとみなし、2 番目のステージには入れていません。node_modules は 1 番目のステージの最後で削除してもかまいません。
proposed-check-script-runner = スクリプトでは、{ $runner } を付けずにプログラムを名前で起動する必要があります。
proposed-check-moved-programs = パッケージのプログラムは { $folder } に移り、/usr/local/bin にはなくなりました。
proposed-check-python-libraries = ここでコンパイルしたパッケージは、slim イメージにない C ライブラリ（libgomp1、libpq5 など）にリンクすることがあります。その場合は 2 番目のステージにインストールしてください。
proposed-check-python-left = 「{ $command } …」がプロジェクトのフォルダーの外に残したもの（モデル、データ）もコピーする必要があります。
proposed-check-ruby-libraries = C のコードを含む gem（rmagick、ruby-vips など）は、{ $base } にないライブラリにリンクすることがあります。その場合は 2 番目のステージにインストールしてください。
proposed-check-ruby-assets = node_modules も渡されます。アセットのビルドにしか使わないものは、1 番目のステージの最後で削除してもかまいません。
proposed-check-server-told = 現在のサーバーに設定しているヘッダー、リダイレクト、リライトは、nginx にも設定する必要があります。
proposed-check-single-page = シングルページアプリケーションでない場合は、/index.html を =404 に書き換えてください。
proposed-check-ipv4 = ここでは nginx は IPv4 でしか待ち受けません。ヘルスチェックの接続先を localhost から 127.0.0.1 に変えてください。
proposed-check-low-port = 環境によっては、ユーザーにポート { $port } を使う権限がないことがあります。
proposed-check-preview = preview は、dist フォルダーを配信する vite preview とみなしています。package.json と vite.config を確かめてください。
proposed-check-server-packages = サーバー自体に必要なパッケージ（モジュール）は、2 番目のステージにインストールする必要があります。

## Why there is no proposal: of any file

proposed-none-layout = ファイルの構成上、分割できません。
proposed-none-missing = { $path } を作る処理が見当たらないため、何をコピーすべきかわかりません。
proposed-none-no-shell = 2 番目のステージでコマンドの実行が必要ですが、{ $base } にはシェルがありません。
proposed-none-no-stage = ステージがありません。
proposed-none-no-base = ベースイメージがありません。
proposed-none-not-in-image = コンテナーが起動する { $path } がイメージに入りません。
proposed-none-saves-nothing = 出荷されるものの大部分は実行に使うものなので、ステージを分けてもほとんど小さくなりません。
proposed-none-whole-stage = SHELL と ONBUILD はステージ全体に影響します。このファイルは手作業で分割してください。
proposed-none-own-certificates = 独自の証明書を追加していますが、2 番目のステージでは信頼されません。手作業で分割してください。
proposed-none-archived = 2 番目のステージでパッケージのインストールが必要ですが、Debian { $release } のパッケージは配布が終了しています。
proposed-none-small-npm = { $base } はすでに小さいイメージです。小さくする余地があるのは npm ci --omit=dev だけです。
proposed-none-small = { $base } はすでに小さいイメージです。小さくする余地があるのは、インストールするものだけです。
proposed-none-no-folder = プログラム専用のフォルダー（WORKDIR）がないため、何をコピーすべきかわかりません。
proposed-none-no-path = { $word } はパスではありません。

## Why there is no proposal: what the container starts

proposed-none-no-start = コンテナーが起動するものを示す CMD も ENTRYPOINT もないため、何を出荷すべきかわかりません。
proposed-none-bare-shell = コンテナーがシェルだけを起動するため、何を出荷すべきかわかりません。
proposed-none-shell-options = コンテナーがシェルをオプション付きで起動するため、何を実行するのかわかりません。
proposed-none-shell-line = コンテナーがシェルのコマンド行を起動しますが、そのプログラムを特定できません。
proposed-none-shell-line-with = コンテナーが { $program } を含むシェルのコマンド行を起動しますが、それに何が必要かわかりません。
proposed-none-several-commands = コンテナーが起動するシェルのコマンド行が、単純な 1 つのコマンドではありません。
proposed-none-shell-script = コンテナーがシェルスクリプトを起動しますが、それに何が必要かわかりません。
proposed-none-script = コンテナーがスクリプト { $script } を起動しますが、現在のイメージの何が必要かわかりません。
proposed-none-script-by-name = コンテナーが { $program } を起動します。名前からするとスクリプトで、現在のイメージの何が必要かわかりません。
proposed-none-interpreted = コンテナーが { $program } を起動しますが、{ $ending } のプログラムの実行に何が必要かわかりません。
proposed-none-toolchain = コンテナーを { $program } で起動するため、実行時にもツールチェーン全体が必要です。
proposed-none-development = コンテナーが起動する { $program } は開発用で、インストールしたものがすべて必要です。
proposed-none-unknown-start = コンテナーが起動する { $program } がどこから来たのかわかりません。
proposed-none-outside = コンテナーが起動する { $program } がプロジェクトのフォルダーの外にあります。
proposed-none-brought = コンテナーが起動する { $program } はビルドコンテキストから来たもので、何が必要かを読み取れません。
proposed-none-not-built = コンテナーが起動する { $program } をビルドする処理が見当たりません。
proposed-none-not-published = コンテナーが起動する { $program } を発行する処理が見当たりません。
proposed-none-beside-server = コンテナーがサーバーのほかに { $program } を起動しますが、それに何が必要かわかりません。

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = ユーザーが変数で指定されているため、2 番目のステージにそのユーザーがいるかどうかわかりません。
proposed-none-user-made = ユーザー { $user } を作成する RUN が、ほかのことも行っています。先にユーザーの作成を単独の RUN に分けてください。
proposed-none-some-user-made = ユーザーを作成する RUN が、ほかのことも行っています。先にユーザーの作成を単独の RUN に分けてください。
proposed-none-unusual-packages = パッケージのインストール方法が、2 番目のステージで再現できないものです。
proposed-none-manager = パッケージのインストールに { $manager } を使っていますが、2 番目のステージのイメージにはありません。
proposed-none-links = { $package } は slim イメージにない C ライブラリにリンクします。先にそのライブラリをインストールしてください。

## Why there is no proposal: compiled programs

proposed-none-dart = Dart なしで動作するプログラムを作る dart compile exe がありません。
proposed-none-dotnet = コンテナーを .dll の指定なしで dotnet から起動するため、実行時にも SDK 全体が必要です。
proposed-none-elixir = コンテナーが起動するのは、ここで mix が作るリリース（_build/prod/rel/NAME/bin/NAME）ではありません。
proposed-none-elixir-tag = タグ { $tag } からは、リリースをどのディストリビューションでビルドするのかわかりません。
proposed-none-go-tag = プログラムが C ライブラリを使いますが、タグ { $tag } からは、どのリリースの Debian でビルドするのかわかりません。
proposed-none-debian-tag = タグ { $tag } からは、プログラムをどのリリースの Debian でビルドするのかわかりません。
proposed-none-java-builds-nothing = このファイルは何もビルドしません。小さくする余地は、JDK を JRE に替えることくらいです。
proposed-none-java-start = コンテナーが java を直接起動しないため、何が必要かわかりません。
proposed-none-java-tag = タグ { $tag } からは、JRE のイメージがある Java のバージョンを特定できません。
proposed-none-java-no-jar = コンテナーが -jar もクラスパスも指定せずに java を起動します。
proposed-none-java-pattern = { $word } はパターンです。コピーできるように、jar の名前を指定してください。
proposed-none-native-taken-away = ビルド用にインストールしたものは削除されているため、ステージを分けてもほとんど小さくなりません。
proposed-none-native-other-user = { $base } は root 以外のユーザーで動作するため、2 番目のステージをどう準備すればよいかわかりません。
proposed-none-native-links = プログラムが { $base } のライブラリ（{ $library }）にリンクしますが、より小さいイメージにはありません。先に名前を指定してインストールしてください。
proposed-none-native-library-path = ライブラリの場所を独自に指定しています（LD_LIBRARY_PATH）。コンパイラーのライブラリもそこに必要です。
proposed-none-native-fortran = Fortran のプログラムにはこのコンパイラーのライブラリが必要ですが、その名前はコンパイラーのバージョンによって異なります。
proposed-none-native-tag = タグ { $tag } からは、プログラムをどのリリースの Debian でビルドするのか、したがってどの C ライブラリが必要なのかわかりません。
proposed-none-native-runs = { $program } を実行していますが、プログラムが使うものとして何が残るのかわかりません。
proposed-none-native-changes = { $path } を変更していますが、2 番目のステージでは元のままになります。
proposed-none-native-prefix = インストール先の { $folder } に、イメージに元からあるものが混在しています。専用のフォルダーを prefix に指定すれば、コピーできるようになります。
proposed-none-native-makefile = make install の配置先を独自の Makefile が決めるため、何をコピーすべきかわかりません。
proposed-none-native-beside-prefix = { $option } で prefix の外にもインストールするため、何をコピーすべきかわかりません。
proposed-none-native-written = ビルドでは { $path } にも書き込まれ、プログラムに必要かもしれません。

## Why there is no proposal: interpreted languages

proposed-none-browser = { $package } はプロジェクトのフォルダーの外にブラウザーを置き、現在のイメージにあるものを必要とします。
proposed-none-php-builds-nothing = Composer も拡張モジュールのインストーラーも実行していないため、ここでは何もビルドされません。
proposed-none-php-changes = { $program } がシステムを変更しますが、2 番目のステージでも同じ変更が必要になります。
proposed-none-python-2 = Python 2 には、このレシピで使う venv がありません。
proposed-none-python-environment = このレシピの知らない方法で、すでに環境を作っています。
proposed-none-python-several = 複数の方法でパッケージをインストールしているため、何をコピーすべきかわかりません。
proposed-none-python-outside = { $path } に環境を作っていますが、インストールしたものがすべてそこに入るとは限りません。
proposed-none-python-user = { $tool } を root 以外のユーザーで実行していますが、そのユーザーは環境に書き込めないことがあります。
proposed-none-python-pip = パッケージのインストールが単純な pip install ではないため、何をコピーすべきかわかりません。
proposed-none-python-tag = タグ { $tag } からは、Python のバージョンがわかりません。
proposed-none-python-system = パッケージのインストール方法から、何をコピーすべきかを読み取れません。
proposed-none-python-downloads = { $program } がプロジェクトの外のフォルダーにダウンロードしますが、それもコピーが必要になります。
proposed-none-uv-other = uv sync が、ここで作った環境を使っていません。
proposed-none-uv-not-all = 一部のパッケージが uv sync の環境に入らないため、何をコピーすべきかわかりません。
proposed-none-uv-keeps = uv が Python やパッケージのファイルを独自のフォルダーに置いていますが、2 番目のステージにそのフォルダーはありません。
proposed-none-uv-system = uv がシステムの Python にインストールするため、何をコピーすべきかわかりません。
proposed-none-uv-tag = タグ { $tag } からは、どの Python イメージを元にしているのかわかりません。
proposed-none-uv-programs = パッケージのプログラムが、uv と同じ { $folder } にあります。プログラムを python -m で起動してください。
proposed-none-poetry-not-all = Poetry 以外でもパッケージをインストールしているため、何をコピーすべきかわかりません。
proposed-none-poetry-build = poetry install の後に、poetry run を使わずに Python を実行しています。分割すると、パッケージが見つからなくなります。
proposed-none-runner-words = { $runner } に渡す語を CMD で指定しています。先にプログラムを ENTRYPOINT に書いてください。
proposed-none-runner-option = コンテナーを { $runner } { $option } で起動していますが、このレシピでは扱えません。
proposed-none-project-later = { $tool } はプロジェクト自体をここではインストールせず、コンテナーの起動時にインストールすることになります。
proposed-none-ruby-bundle = bundle install がないため、プログラムに必要な gem がわかりません。
proposed-none-ruby-gems = gem を独自のフォルダーに入れているため、何をコピーすべきかわかりません。
proposed-none-ruby-system = gem update --system が Ruby 自体を変更しますが、2 番目のステージでも同じ変更が必要になります。

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = コンテナーが、ソースの入った { $folder } を配信しています。ビルドの出力先を専用のフォルダーに分けてください。
proposed-none-web-health = ヘルスチェックが言語のプログラムを実行しますが、Web サーバーのイメージにはありません。
proposed-none-web-port = コンテナーが待ち受けるポートがファイルに書かれていません。
proposed-none-web-option = { $program } に { $option } を指定していますが、nginx で同じ設定をする方法がわかりません。
proposed-none-server-builds-nothing = このファイルは何もビルドしません。出荷されるのはサーバーとそのファイルです。
proposed-none-server-no-files = サーバーがファイルを探す場所に、ビルドで作られるものが見当たりません。

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = この 1 つのステージですべてをビルドし、出荷します。
proposed-joined-linked = ほかのステージからコピーしていたものは、すでにここにあります。リンクで所定の場所に置きます。
proposed-joined-copied = ほかのステージからコピーしていたものは、すでにここにあります。コピー先にほかのファイルがあるかもしれないため、コピーします。その分は二重になります。
proposed-joined-again = 最後のステージはこの設定で始まっていましたが、その前のステージで変わっています。
proposed-joined-check-missing = { $path } を作る処理が見当たりません。
proposed-joined-check-manager = 土台のイメージに { $other } がありません。同じものを { $own } でインストールしてください。
proposed-joined-check-base = 最後のステージのベースイメージ { $image } に入っていた、実行に必要なものを、ここでインストールする必要があります。
