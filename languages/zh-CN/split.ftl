## What the proposal does, in one sentence

proposed-summary-program = 在 { $build } 上构建，在 { $base } 上交付程序。
proposed-summary-published = 在 { $build } 上构建，在 { $base } 上交付发布结果。
proposed-summary-release = 在 { $build } 上构建，在 { $base } 上交付 release。
proposed-summary-java = 在 { $build } 上构建，在 { $base } 上交付运行所需的内容。
proposed-summary-jlink = 在 { $build } 上构建，在 { $base } 上交付运行所需的内容，以及 jlink 生成的运行时。
proposed-summary-native = 在带有编译器的 { $build } 上构建，在 { $base } 上交付构建结果。
proposed-summary-next = 在 { $build } 上构建，在 { $base } 上交付 Next.js 的 standalone 服务器。
proposed-summary-node = 在 { $build } 上安装和构建，在 { $base } 上交付项目文件夹。
proposed-summary-php = 在 { $build } 上安装，在 { $base } 上交付扩展、软件包和项目文件夹。
proposed-summary-python = 在 { $build } 上安装，在 { $base } 上交付环境和项目文件夹。
proposed-summary-ruby = 在 { $build } 上安装，在 { $base } 上交付 gem 和项目文件夹。
proposed-summary-files = 在 { $build } 上构建，交付构建出的文件，由 { $base } 提供服务。
proposed-summary-server = 在 { $build } 上构建，在 { $base } 上交付服务器的设置和文件。

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = 现有的阶段负责构建，留在岸上；给它命名，以便从中复制。
proposed-build-pinned = 标签现在写明了 Debian 的版本，因为第二个阶段必须使用相同的版本。
proposed-build-same-libc = 两个阶段使用相同的 C 库。
proposed-base-smaller = 更小的镜像；满足所述条件时，程序可以在其上运行。
proposed-base-slim = 相同的版本和发行版，没有编译器和头文件。
proposed-base-same-without-compiler = 相同的镜像，没有另外安装的编译器。
proposed-base-same-without-build = 相同的镜像，没有为构建而安装的内容。
proposed-base-same-without-development = 相同的镜像，没有仅供开发的内容。
proposed-base-same-without-installer = 相同的镜像，没有用来安装软件包的工具。
proposed-base-same-without-extensions = 相同的镜像，没有构建扩展和安装软件包所需的内容。
proposed-base-same-server = 相同的服务器，没有用来构建文件的内容。
proposed-base-distribution-without = 相同的发行版，没有 { $language }。
proposed-base-distribution-without-jdk = 相同的发行版，没有 JDK。
proposed-base-debian-without-jdk = 相同版本的 Debian，没有 JDK。
proposed-base-debian-same-release = 相同版本的 Debian，使程序能找到所需的 C 库。
proposed-base-release-lean = 相同版本的发行版，使程序能找到所需的 C 库，没有编译器和头文件。
proposed-base-release-without-manuals = 相同的发行版版本，没有手册，也没有为构建而安装的内容。
proposed-base-newest-debian = 采用最新稳定版 Debian 的 C 库，构建镜像所用的 Debian 最多也就这么新；没有编译器和头文件。
proposed-base-debian-libc = 小型的 Debian；程序只需要其中的 C 库。
proposed-base-debian-libc-of-run-time = 小型的 Debian；运行时只需要其中的 C 库。
proposed-base-debian = 小型的 Debian；程序自带所需的其余内容。
proposed-base-debian-with-shell = 小型的 Debian，下面几行需要它的 shell；程序自带其余内容。
proposed-base-scratch = 只有程序，以及下一行带来的内容。
proposed-base-static = 只有证书、时区数据和用户列表：不依赖 C 库的程序不需要更多内容。（其中没有 shell。）
proposed-base-dotnet-alone = 程序自带 .NET；此镜像提供它所需的 C 库。
proposed-base-dotnet = 相同版本的运行时。如果程序不提供网页服务，可以改用更小的 dotnet/runtime。
proposed-base-erlang = 相同版本的发行版，使运行时能找到所需的 C 库。
proposed-base-elixir-slim = 相同版本的 slim 镜像：发行版和 Erlang 都相同，没有编译器。
proposed-base-jre = 相同 Java 版本的 JRE：没有编译器，也没有构建工具。
proposed-base-next = 相同版本的 Node；服务器所需的其余内容已由构建收集齐全。
proposed-base-uv = uv 镜像所基于的镜像：相同的 Python，没有 uv。
proposed-base-web-server = 构建出的是文件，任何 Web 服务器都能提供。

## Why a line is new in the first stage

proposed-line-venv-pip = pip 安装的内容都放进一个文件夹，便于整体复制。
proposed-line-venv-poetry = Poetry 安装的内容都放进一个文件夹，便于整体复制。
proposed-line-venv-path = 从这里起，python 和 pip 都是该环境中的。
proposed-line-venv-active = Poetry 使用已激活的环境。
proposed-line-uv-python = 让环境使用此镜像的 Python，第二个阶段在相同位置也有它。
proposed-line-no-cgo = 不使用 cgo，程序就不需要 C 库，可以在任何基础镜像上运行。
proposed-line-prune = package.json 中 devDependencies 列出的内容只用于构建，不会带到第二个阶段。

## Why a line is new in the second stage

proposed-line-packages = 程序可能需要这些软件包提供的内容；仅用于构建的可以去掉。
proposed-line-package-of-package = 程序用到的某个软件包需要它，而 slim 镜像中没有。
proposed-line-databases = PostgreSQL 和 MySQL 相关软件包链接的库；程序不需要的可以去掉。
proposed-line-time-zones = 时区数据，slim 镜像中可能没有。
proposed-line-rails = Rails 读取的时区数据，以及数据库 gem（pg、mysql2）链接的库；程序不需要的可以去掉。
proposed-line-certificates = HTTPS 证书。
proposed-line-certificates-of-build = 程序建立 HTTPS 连接时需要证书颁发机构的证书，构建镜像中原本就有。
proposed-line-certificates-openssl = HTTPS 证书，以及许多 crate 链接的 OpenSSL；程序不需要的可以去掉。
proposed-line-certificates-libgcc = HTTPS 证书，以及 Rust 程序在 musl 上链接的库。
proposed-line-erlang-libraries = Erlang 运行时链接的 C 库，以及 HTTPS 证书。
proposed-line-erlang-utf8 = 使 Erlang 以 UTF-8 读取文件名。
proposed-line-health = 健康检查要运行它。
proposed-line-environment-path = 使程序能找到已安装的内容。
proposed-line-bundler-settings = Bundler 可能会把设置保存在执行设置的用户的主目录中。
proposed-line-hostname = 否则，服务器只监听容器名称对应的地址。
proposed-line-global = 为所有项目安装的内容，这里也需要。
proposed-line-port = 端口与之前相同。
proposed-line-port-single-page = 端口相同；地址没有对应文件时返回首页，以满足单页应用的需要。
proposed-line-library-path = 此编译器的库比发行版的更新，程序会先在这里查找。
proposed-line-ldconfig = 使库的列表也包含复制过来的库。
proposed-line-sets-up = 它用于设置系统，在这里也同样需要。
proposed-line-argument = 每个阶段都要声明自己读取的参数。
proposed-line-variable = 程序运行时可能会读取它。
proposed-line-workdir = 程序仍在原来的目录中启动。
proposed-line-outside = 它放在项目文件夹之外，程序可能会到那里查找。
proposed-line-not-built = 它不属于构建结果，因此程序可能需要它。
proposed-line-files = 程序运行时可能会读取这些文件。
proposed-line-arranges = 它准备程序可能用到的文件夹。
proposed-line-account = 程序以此用户的身份运行，因此这里也要创建该用户。
proposed-line-account-changed-to = 程序可能会切换到此用户。
proposed-line-crosses = 复制过来，位置不变。
proposed-line-crosses-to-programs = 复制过来，放到会查找程序的文件夹中。
proposed-line-crosses-elsewhere = 复制过来，放到会查找它的位置。
proposed-line-user = 程序仍以原来的用户身份运行。
proposed-line-moved = 容器启动时的设置，应写在交付的阶段中。
proposed-line-starts-next = standalone 服务器现在直接位于该文件夹中。
proposed-line-starts-nginx = 改为启动 nginx，取代需要该语言的服务器。
proposed-line-starts-directly = 直接启动环境中的程序；{ $tool } 留在岸上，启动时不安装任何内容。

## What to check: each stands after split-check ("To check:")

proposed-check-files = 程序运行时读取的文件（模板、配置、静态文件）也必须复制。
proposed-check-arranges = “{ $command } …”还处理了项目文件夹之外的文件；如果程序需要，这里也要同样处理。
proposed-check-left-behind = 命令在项目文件夹之外生成了 { $paths }；请复制其中程序需要的内容。
proposed-check-tools = 如果程序自身会调用 { $packages }，请在第二个阶段中安装。
proposed-check-script = { $script } 是脚本：它调用而 { $base } 中没有的程序（curl、git 等）必须在第二个阶段中安装。
proposed-check-programs = 它调用而 { $base } 中没有的程序（git、curl 等）必须在第二个阶段中安装。
proposed-check-ldd = 在第一个阶段中运行 ldd { $program }，可以列出程序所需的库；第二个阶段中也必须有这些库。
proposed-check-make-install = Makefile 也可能安装到 { $folder } 以外的文件夹；那里的内容同样必须复制。
proposed-check-program-alone = 如果程序不读取 { $folder } 中的其他文件，只复制 { $program } 就够了。
proposed-check-written = 如果程序会读取 { $path }，也必须复制它。
proposed-check-argument = 传给程序的 { $path } 如果是项目中的文件，也必须复制。
proposed-check-cgo = 需要 cgo 的软件包（go-sqlite3 等）不用 cgo 也能构建，但运行时会失败。
proposed-check-rust-libraries = 除 OpenSSL 之外，程序链接的 C 库（可用 ldd 查看）必须在第二个阶段中安装。
proposed-check-release-without-erlang = 不含 Erlang 的 release（include_erts: false）在运行时需要现有的镜像。
proposed-check-release-files = 程序运行时读取的、release 之外的文件也必须复制。
proposed-check-jar = 如果 jar 不含依赖项，在第二个阶段中，它所需的库也必须放在它旁边。
proposed-check-node-libraries = 软件包调用而 { $base } 中没有的程序和 C 库（git、python3、ImageMagick 等）必须在第二个阶段中安装。
proposed-check-dependencies = 程序运行时所需的内容必须列在 package.json 的 dependencies 中。
proposed-check-development = 开发依赖项也会一并复制；在第一个阶段末尾运行 npm prune --omit=dev 可以将其排除。
proposed-check-standalone = 配置中设有 output: 'standalone' 时，next build 会把需要交付的全部内容放在 .next/standalone 中。
proposed-check-corepack = 容器启动时，corepack 会下载包管理器；在第二个阶段中运行 corepack install，或以 node 作为启动程序，可以避免下载。
proposed-check-node-gyp = Python 被视为构建工具（node-gyp），不在第二个阶段中。
proposed-check-next-public = 如果项目中有 public 文件夹，也必须复制：{ $instruction }。
proposed-check-php-extensions = php -m 必须列出相同的扩展，且没有警告：每个扩展都需要第二个阶段中有相应的 C 库。
proposed-check-php-node = Node 被视为构建工具，不在第二个阶段中；可以在第一个阶段末尾删除 node_modules。
proposed-check-script-runner = 脚本必须直接用名称启动程序，不带 { $runner }。
proposed-check-moved-programs = 软件包的程序现在位于 { $folder }，不再位于 /usr/local/bin。
proposed-check-python-libraries = 在此编译的软件包可能链接到 slim 镜像中没有的 C 库（libgomp1、libpq5 等）；请在第二个阶段中安装。
proposed-check-python-left = “{ $command } …”留在项目文件夹之外的内容（模型、数据）也必须复制。
proposed-check-ruby-libraries = 含 C 代码的 gem 可能链接到 { $base } 中没有的库（rmagick、ruby-vips 等）；请在第二个阶段中安装。
proposed-check-ruby-assets = node_modules 也会一并复制；仅用于构建静态资源的内容可以在第一个阶段末尾删除。
proposed-check-server-told = 现有服务器上设置的标头、重定向和重写规则，必须在 nginx 中重新设置。
proposed-check-single-page = 如果不是单页应用，请将 /index.html 换成 =404。
proposed-check-ipv4 = 这里的 nginx 只监听 IPv4：请让健康检查访问 127.0.0.1，而不是 localhost。
proposed-check-low-port = 使用端口 { $port } 需要权限，该用户未必在所有环境中都有。
proposed-check-preview = preview 被视为 vite preview，它提供 dist 文件夹中的内容：请查看 package.json 和 vite.config。
proposed-check-server-packages = 服务器自身所需的软件包（模块）必须在第二个阶段中安装。

## Why there is no proposal: of any file

proposed-none-layout = 按此文件的写法，无法拆分。
proposed-none-missing = 没有看到任何指令生成 { $path }，因此不知道必须复制什么。
proposed-none-no-shell = { $base } 没有 shell，而第二个阶段必须运行命令。
proposed-none-no-stage = 没有阶段。
proposed-none-no-base = 没有基础镜像。
proposed-none-not-in-image = 容器启动的 { $path } 不会在镜像中。
proposed-none-saves-nothing = 加上第二个阶段几乎不会节省空间：交付的内容大多是运行所需的。
proposed-none-whole-stage = SHELL 和 ONBUILD 对整个阶段有效；此文件需要手动拆分。
proposed-none-own-certificates = 此文件添加了自己的证书，第二个阶段不会信任它们；需要手动拆分。
proposed-none-archived = 第二个阶段需要安装软件包，而 Debian { $release } 的软件包已不再提供。
proposed-none-small-npm = { $base } 已经很小；还能节省的只有改用 npm ci --omit=dev。
proposed-none-small = { $base } 已经很小；还能节省的只有它安装的内容。
proposed-none-no-folder = 程序没有自己的文件夹（WORKDIR），因此不知道必须复制什么。
proposed-none-no-path = { $word } 不是路径。

## Why there is no proposal: what the container starts

proposed-none-no-start = 没有 CMD 或 ENTRYPOINT 指定容器启动什么，因此不知道必须交付什么。
proposed-none-bare-shell = 容器只启动一个 shell，因此不知道必须交付什么。
proposed-none-shell-options = 容器启动 shell 时所带的选项可能有各种含义。
proposed-none-shell-line = 容器启动一行 shell 命令，无法得知其中运行哪些程序。
proposed-none-shell-line-with = 容器启动一行含有 { $program } 的 shell 命令，不知道它需要什么。
proposed-none-several-commands = 容器启动一行 shell 命令，其中不止一条简单命令。
proposed-none-shell-script = 容器启动一个 shell 脚本，它可能需要任何内容。
proposed-none-script = 容器启动脚本 { $script }，它可能需要现有镜像中的任何内容。
proposed-none-script-by-name = 容器启动 { $program }，从名称看是脚本，它可能需要现有镜像中的任何内容。
proposed-none-interpreted = 容器启动 { $program }：不知道 { $ending } 程序在运行时需要什么。
proposed-none-toolchain = 容器以 { $program } 启动，它在运行时需要整个工具链。
proposed-none-development = 容器启动 { $program }，它用于开发，需要已安装的全部内容。
proposed-none-unknown-start = 不知道容器启动的 { $program } 来自哪里。
proposed-none-outside = 容器启动的 { $program } 位于项目文件夹之外。
proposed-none-brought = 容器启动的 { $program } 来自构建上下文，无法读出它需要什么。
proposed-none-not-built = 没有看到任何指令构建容器启动的 { $program }。
proposed-none-not-published = 没有看到任何指令发布容器启动的 { $program }。
proposed-none-beside-server = 除服务器外，容器还启动 { $program }，它可能需要任何内容。

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = 用户由变量指定，因此不知道第二个阶段中是否会有该用户。
proposed-none-user-made = 创建用户 { $user } 的 RUN 还做了其他事情；请先用单独的 RUN 创建该用户。
proposed-none-some-user-made = 创建用户的 RUN 还做了其他事情；请先用单独的 RUN 创建用户。
proposed-none-unusual-packages = 安装软件包的方式无法在第二个阶段中重复。
proposed-none-manager = 用 { $manager } 安装软件包，而第二个阶段的镜像中没有它。
proposed-none-links = { $package } 链接到 slim 镜像中没有的 C 库：请先在那里安装该库。

## Why there is no proposal: compiled programs

proposed-none-dart = 没有用 dart compile exe 生成不依赖 Dart 即可运行的程序。
proposed-none-dotnet = 容器以 dotnet 启动，却没有指定 .dll：运行时需要整个 SDK。
proposed-none-elixir = 容器启动的不是 mix 在这里生成的 release（_build/prod/rel/NAME/bin/NAME）。
proposed-none-elixir-tag = 从标签 { $tag } 看不出 release 是在哪个发行版上构建的。
proposed-none-go-tag = 程序使用 C 库，而从标签 { $tag } 看不出它是在哪个版本的 Debian 上构建的。
proposed-none-debian-tag = 从标签 { $tag } 看不出程序是在哪个版本的 Debian 上构建的。
proposed-none-java-builds-nothing = 此文件中没有构建任何内容；能节省的可能只有把 JDK 换成 JRE。
proposed-none-java-start = 容器启动的不是 java 本身，因此不知道它需要什么。
proposed-none-java-tag = 标签 { $tag } 没有指定有 JRE 镜像的 Java 版本。
proposed-none-java-no-jar = 容器启动 java 时没有使用 -jar 或类路径。
proposed-none-java-pattern = { $word } 是模式：请写出 jar 的名称，以便复制。
proposed-none-native-taken-away = 为构建而安装的内容随后又被移除：加上第二个阶段几乎不会节省空间。
proposed-none-native-other-user = { $base } 不以 root 用户运行，因此不知道应如何设置第二个阶段。
proposed-none-native-links = 程序链接到 { $base } 中的库（{ $library }），而更小的镜像中没有：请先按名称安装它。
proposed-none-native-library-path = 文件自行指定了库的位置（LD_LIBRARY_PATH）；编译器的库也必须在其中。
proposed-none-native-fortran = Fortran 程序需要此编译器的库，而库的名称取决于编译器的版本。
proposed-none-native-tag = 从标签 { $tag } 看不出程序是在哪个版本的 Debian 上构建的，因而不知道它需要哪个 C 库。
proposed-none-native-runs = 此文件运行 { $program }，不知道它会留下什么供程序使用。
proposed-none-native-changes = 它更改了 { $path }，而第二个阶段中的仍是原样。
proposed-none-native-prefix = 它安装到 { $folder }，与镜像原有的内容混在一起：如果以单独的文件夹作为 prefix，就可以复制。
proposed-none-native-makefile = make install 安装到哪里由项目自己的 Makefile 决定，因此不知道必须复制什么。
proposed-none-native-beside-prefix = 安装时除 prefix 外还使用了 { $option }，不知道那里必须复制什么。
proposed-none-native-written = 构建还写入了 { $path }，程序可能需要它。

## Why there is no proposal: interpreted languages

proposed-none-browser = { $package } 把浏览器放在项目文件夹之外，并且需要现有镜像中的内容。
proposed-none-php-builds-nothing = 这里没有构建任何内容：既没有运行 Composer，也没有运行扩展的安装程序。
proposed-none-php-changes = { $program } 会更改系统，第二个阶段中也必须同样更改。
proposed-none-python-2 = Python 2 没有 venv，而这种拆分方法要用到它。
proposed-none-python-environment = 这里已经创建了环境，但创建方式不在这种拆分方法的支持范围内。
proposed-none-python-several = 这里用多种方式安装软件包，因此不知道必须复制什么。
proposed-none-python-outside = 在 { $path } 中创建了环境，但看不出安装的内容是否全部放在那里。
proposed-none-python-user = { $tool } 不以 root 用户运行，而该用户可能无权写入环境。
proposed-none-python-pip = 软件包不是用普通的 pip install 安装的，因此不知道必须复制什么。
proposed-none-python-tag = 从标签 { $tag } 看不出 Python 的版本。
proposed-none-python-system = 从安装软件包的方式看不出必须复制什么。
proposed-none-python-downloads = { $program } 会下载到项目文件夹之外的文件夹，那里的内容也必须复制。
proposed-none-uv-other = uv sync 没有使用这里创建的环境。
proposed-none-uv-not-all = 并非所有软件包都装进 uv sync 的环境，因此不知道必须复制什么。
proposed-none-uv-keeps = uv 把 Python 或软件包的文件保存在自己的文件夹中，而第二个阶段中没有该文件夹。
proposed-none-uv-system = uv 将软件包安装到系统的 Python 中，因此不知道必须复制什么。
proposed-none-uv-tag = 从标签 { $tag } 看不出它基于哪个 Python 镜像。
proposed-none-uv-programs = 软件包的程序与 uv 一起放在 { $folder } 中；请用 python -m 启动程序。
proposed-none-poetry-not-all = 并非所有软件包都由 Poetry 安装，因此不知道必须复制什么。
proposed-none-poetry-build = 构建在 poetry install 之后运行 Python，却没有使用 poetry run：这样会找不到软件包。
proposed-none-runner-words = { $runner } 运行的内容由 CMD 给出；请先将程序写入 ENTRYPOINT。
proposed-none-runner-option = 容器以 { $runner } { $option } 启动，这种拆分方法不支持。
proposed-none-project-later = { $tool } 在这里没有安装项目本身，而要到容器启动时才安装。
proposed-none-ruby-bundle = 没有 bundle install 说明程序需要哪些 gem。
proposed-none-ruby-gems = 这里的 gem 安装到单独的文件夹，因此不知道必须复制什么。
proposed-none-ruby-system = gem update --system 会更改 Ruby 本身，第二个阶段中也必须同样更改。

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = 容器提供的 { $folder } 中含有源代码；请让构建写入单独的文件夹。
proposed-none-web-health = 健康检查会运行该语言的程序，而 Web 服务器的镜像中没有。
proposed-none-web-port = 文件中没有写明容器在哪个端口上提供服务。
proposed-none-web-option = { $program } 带有选项 { $option }，不知道在 nginx 中如何做同样的设置。
proposed-none-server-builds-nothing = 此文件中没有构建任何内容：交付的就是服务器及其文件。
proposed-none-server-no-files = 没有看到任何指令在服务器查找文件的位置生成内容。

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = 全部内容都在这一个阶段中构建和交付。
proposed-joined-linked = 原来从另一个阶段复制的内容已经在这里：用链接放到相应的位置。
proposed-joined-copied = 原来从另一个阶段复制的内容已经在这里；目标位置可能有其他文件，因此采用复制，结果存有两份。
proposed-joined-again = 最后一个阶段以此开头；前一个阶段则与此不同。
proposed-joined-check-missing = 没有看到任何指令生成 { $path }。
proposed-joined-check-manager = 此文件所基于的镜像中没有 { $other }：请用 { $own } 安装相同的内容。
proposed-joined-check-base = 最后一个阶段原来基于 { $image }，由它提供运行所需的内容：这里必须另行安装。
