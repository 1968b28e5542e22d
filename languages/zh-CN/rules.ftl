## What several rules say

rule-both = { $some } 和 { $more }
rule-fix-run-at-end = 在此 RUN 末尾运行 { $commands }
rule-fix-add-option = 加上 { $option }
rule-fix-cache-mount = 放入缓存挂载
rule-fix-write = 改为 { $words }
rule-fix-start-from = 改用 { $image } 作为基础镜像

## What one gives up for a smaller base image: said behind "node:22-alpine is smaller."

rule-sibling-musl = Alpine 使用另一种 C 库（musl）：含原生代码的软件包可能需要编译，为此要在安装它们的阶段加上 RUN apk add --no-cache build-base。
rule-sibling-musl-of-servers = Alpine 使用另一种 C 库（musl）：为 glibc 编译的模块在其中无法加载。
rule-sibling-musl-for-java = Alpine 使用另一种 C 库（musl）：如果 jar 含有面向 glibc 的原生代码，在其中会运行失败。低于 Java 21 的版本，该镜像只支持 amd64。
rule-sibling-musl-for-dotnet = Alpine 使用另一种 C 库（musl），没有 ICU，也没有时区数据：按区域性进行比较或格式化的程序，行为会有所不同。
rule-sibling-chiseled = 它没有 shell、包管理器、ICU 和时区数据（-extra 镜像带有后两项），并以用户 app 的身份启动程序（.NET 6 和 7：使用端口 8080）。
rule-sibling-scratch = 它是空的：没有 HTTPS 证书，没有时区数据，没有用户，也没有 /tmp。
rule-sibling-distroless = 它没有 shell 和包管理器，除 GCC 和 OpenSSL 的库之外，也没有其他 C 库：用 ldd 可以查出程序需要哪些库。

## The rules, in alphabetical order

rule-apk-cache-kept-title = 保留了 apk 的索引
rule-apk-cache-kept-message = apk 获取的软件包索引留在此层中，而下一次 apk add 总会重新获取。

rule-apt-archives-kept-title = 保留了 apt 的 .deb 文件
rule-apt-archives-kept-message = apt 下载的 .deb 文件与解压出的内容一起留在此层中。

rule-apt-lists-kept-title = 保留了 apt 的软件包列表
rule-apt-lists-kept-message = apt-get update 获取的列表留在此层中，软件包安装完成后就不再需要了。
rule-apt-lists-kept-for-a-later-run = apt-get update 获取的列表留在此层中，供后面的 RUN 使用。请将两者合并，并在末尾删除这些列表。
rule-apt-lists-kept-fix = 在此 RUN 末尾删除这些列表

rule-apt-recommends-installed-title = 安装了推荐的软件包
rule-apt-recommends-installed-message = 仅为推荐而非必需的软件包也会一并安装。

rule-archive-kept-title = 解压后仍保留压缩包
rule-archive-kept-message = { $name } 与解压出的内容一起留在此层中。
rule-archive-kept-add-unpacks = ADD 会在加入本地压缩包时直接解压。
rule-archive-kept-stage-of-its-own = 请在单独的阶段中解压，再复制解压出的内容。
rule-archive-kept-download-in-run = 请在解压它的 RUN 中下载，并在同一 RUN 中删除。
rule-archive-kept-remove-in-run = 请在解压它的 RUN 中将其删除。
rule-archive-kept-fix = 在此 RUN 末尾删除压缩包

rule-build-tools-shipped-title = 在交付的镜像中安装了构建工具
rule-build-tools-shipped-message = { $packages }：只在构建时需要，容器运行时用不到。

rule-bun-cache-kept-title = 保留了 Bun 的缓存
rule-bun-cache-kept-message = Bun 把读取到的软件包版本信息保留在此层中。

rule-ca-certificates-missing-title = 缺少受信任的证书
rule-ca-certificates-missing-address = { $keyword } 中有 https:// 地址，而此镜像中没有受信任的证书。
rule-ca-certificates-missing-left-behind = update-ca-certificates 写入的证书留在了另一个阶段：此镜像中没有受信任的证书。
rule-ca-certificates-missing-fix = 从 { $stage } 复制证书

rule-cargo-registry-kept-title = 保留了 cargo 的 registry
rule-cargo-registry-kept-message = cargo 下载的 crate 留在此层中，而用它们构建出的程序并不需要。

rule-composer-cache-kept-title = 保留了 Composer 的缓存
rule-composer-cache-kept-message = Composer 把下载的压缩包保留在此层中，与 vendor 并存。

rule-conda-archives-kept-title = 保留了 conda 的压缩包
rule-conda-archives-kept-message = conda 把下载的压缩包保留在此层中，与从中安装的内容并存。

rule-consistent-instruction-casing-title = 关键字的大小写不一致
rule-consistent-instruction-casing-small = 此文件中的指令大多为小写：请写 { $keyword }。
rule-consistent-instruction-casing-capitals = 此文件中的指令大多为大写：请写 { $keyword }。

rule-copied-up-by-chown-title = 更改所有者会复制每个文件
rule-copied-up-by-chown-message = 凡是在这里更改所有者或权限的文件，都会整个再写一份：下面的层中仍保留着原来的一份。
rule-copied-up-by-chown-fix = 在 COPY 中设置所有者

rule-copy-from-missing-path-title = COPY --from 取用的路径在其阶段中不存在
rule-copy-from-missing-path-message = 阶段 { $stage } 中没有任何指令生成 { $missing }：构建会在此中止。
rule-copy-from-missing-path-near = 阶段 { $stage } 中没有任何指令生成 { $missing }，构建会在此中止：是否应为 { $meant }？
rule-copy-from-missing-path-fix = 改为复制 { $meant }

rule-copy-ignored-file-title = COPY 取用了 .dockerignore 排除的文件
rule-copy-ignored-file-message = .dockerignore 将 { $path } 排除在构建上下文之外：构建会在此中止。
rule-copy-ignored-file-everything = .dockerignore 将所有文件排除在构建上下文之外：构建会在此中止。

rule-debug-build-shipped-title = 交付了调试版本
rule-debug-build-shipped-cargo = 不带 --release 的 cargo build 生成调试版本，而生成的内容会交付：它比发布版本更大，也更慢。
rule-debug-build-shipped-message = { $command } 生成调试版本，而生成的内容会交付：它比发布版本更大，也更慢。

rule-debug-symbols-kept-title = 交付的程序带有调试符号
rule-debug-symbols-kept-message = 交付的程序保留了符号表和调试信息，而只有调试器会读取它们。
rule-debug-symbols-kept-cargo = 交付的程序保留了符号表，它只用于在回溯信息中显示名称，没有其他用途。
rule-debug-symbols-kept-autotools = configure 编译时使用 -g，因此构建结果保留了调试信息：用 make install-strip 或 strip 可以将其去除。
rule-debug-symbols-kept-fix = 设置 { $variable }

rule-development-dependencies-shipped-title = 在交付的镜像中安装了开发依赖项
rule-development-dependencies-shipped-message = 项目中列出的构建和测试用依赖项也会一并安装，而这里既不构建也不测试：用 { $option } 可以排除。
rule-development-dependencies-shipped-gems = Gemfile 中列出的开发和测试用 gem 也会一并安装：在上面加上 ENV BUNDLE_WITHOUT=development:test 可以排除。

rule-dnf-cache-kept-title = 保留了 dnf 或 yum 的元数据
rule-dnf-cache-kept-message = 包管理器获取的全部软件包信息留在此层中，软件包安装完成后就不再需要了。

rule-duplicate-stage-name-title = 两个阶段同名
rule-duplicate-stage-name-message = 上面已有一个名为 { $name } 的阶段：从这里起，该名称指的是此阶段。

rule-dynamic-binary-on-scratch-title = 需要 C 库的程序被放进没有 C 库的镜像
rule-dynamic-binary-on-scratch-cargo = cargo 将此程序链接到 glibc，而此镜像中没有 glibc：程序将无法启动。
rule-dynamic-binary-on-scratch-go = 设置 CGO_ENABLED=1 后，Go 会将此程序链接到 C 库，而此镜像中没有 C 库：程序将无法启动。
rule-dynamic-binary-on-scratch-compiler = 编译器将此程序链接到 C 库，而此镜像中没有 C 库：程序将无法启动。

rule-entrypoint-not-in-image-title = 要启动的程序不在镜像中
rule-entrypoint-not-in-image-message = { $keyword } 启动 { $program }，但没有任何指令将它放入此镜像。
rule-entrypoint-not-in-image-near = { $keyword } 启动 { $program }，但没有任何指令将它放入此镜像：是否应为 { $meant }？
rule-entrypoint-not-in-image-fix = 改为启动 { $meant }

rule-expose-invalid-format-title = EXPOSE 写成了端口映射
rule-expose-invalid-format-message = EXPOSE 只接受容器的端口：请写 { $port }。

rule-expose-proto-casing-title = EXPOSE 的协议不是小写
rule-expose-proto-casing-message = 请将 { $protocol } 写成小写。

rule-from-as-casing-title = FROM 与 AS 的大小写不一致
rule-from-as-casing-message = 请写 { $meant }，与 { $keyword } 的大小写保持一致。

rule-from-platform-flag-const-disallowed-title = FROM 固定为一个平台
rule-from-platform-flag-const-disallowed-message = 无论要求哪个平台，此阶段都是 { $platform }：请去掉 --platform，或在阶段名中写明平台。

rule-gem-archives-kept-title = 保留了 gem 的压缩包
rule-gem-archives-kept-message = gem 解压之后，原来的压缩包仍留在此层中。

rule-go-cache-kept-title = 保留了 Go 的缓存
rule-go-cache-kept-message = Go 保留的模块和已编译的包留在此层中，而用它们构建出的程序并不需要。

rule-gradle-cache-kept-title = 保留了 Gradle 的缓存
rule-gradle-cache-kept-message = Gradle 下载的内容留在此层中，而用它们构建出的 jar 并不需要。

rule-heavier-base-than-needed-title = 基础镜像有 slim 版本
rule-heavier-base-than-needed-message = { $image } 与之相同，只是没有编译器、头文件和工具；如果这里用不到这些，就可以改用它。
rule-heavier-base-than-needed-missed = { $image } 与之相同，只是没有编译器、头文件和工具；改用后需要安装 { $programs }。
rule-heavier-base-than-needed-debian = { $image } 与之相同，只是没有手册和翻译；如果这里用不到这些，就可以改用它。
rule-heavier-base-than-needed-debian-missed = { $image } 与之相同，只是没有手册和翻译；改用后需要安装 { $programs }。

rule-ignorable-folders-copied-title = 复制了镜像用不到的文件夹
rule-ignorable-folders-copied-message = 这里会从构建上下文中取用 { $folders }；在 .dockerignore 中加 { $count } 行即可排除。
rule-ignorable-folders-copied-fix = 写入 .dockerignore

rule-invalid-default-arg-in-from-title = 不传构建参数时，FROM 没有指定镜像
rule-invalid-default-arg-in-from-empty = 不传构建参数时，{ $variable } 为空：请给它的 ARG 加上默认值。
rule-invalid-default-arg-in-from-no-image = 不传构建参数时，这里就是 FROM { $text }，没有指定镜像：请给它的 ARG 加上默认值。
rule-invalid-default-arg-in-from-neither = { $text } 既不是镜像名，也不是阶段名：名称必须为小写，且最多带一个标签。

rule-invalid-definition-description-title = FROM 或 ARG 上方的注释不是对它的说明
rule-invalid-definition-description-message = 此 { $keyword } 上方的注释没有以 { $name } 开头：请用空行将两者隔开，或写成 # { $name } 再加上说明。

rule-json-args-recommended-title = CMD 或 ENTRYPOINT 通过 shell 运行
rule-json-args-recommended-message = { $keyword } 通过 shell 运行，而 shell 可能不会转发信号：请写成列表形式。
rule-json-args-recommended-fix = 将 { $keyword } 写成列表形式

rule-legacy-key-value-format-title = ENV 或 LABEL 没有写等号
rule-legacy-key-value-format-message = 这是旧的写法：请写 { $pair }。

rule-login-records-filled-title = 过大的用户 ID 会填满登录记录
rule-login-records-filled-message = 这里会将登录记录一直写到新用户的 ID 处：其中几乎全是零，却都存在此层中。

rule-maintainer-deprecated-title = MAINTAINER 已弃用
rule-maintainer-deprecated-message = MAINTAINER 已弃用：工具读取的是标签 org.opencontainers.image.authors。
rule-maintainer-deprecated-fix = 改写为标签

rule-maven-repository-kept-title = 保留了 Maven 的本地仓库
rule-maven-repository-kept-message = 构建时下载的库留在此层中，而用它们构建出的程序并不需要。

rule-multiple-instructions-disallowed-title = 指令被后面的同名指令取代
rule-multiple-instructions-disallowed-message = 每个阶段只有最后一个 { $keyword } 有效：这一个不起作用。
rule-multiple-instructions-disallowed-fix = 删除此 { $keyword }

rule-no-empty-continuation-title = 指令中间有空行
rule-no-empty-continuation-message = 指令中间的空行将来会被视为错误。
rule-no-empty-continuation-fix = 删除此指令中的空行

rule-npm-cache-kept-title = 保留了 npm 的缓存
rule-npm-cache-kept-message = npm 把下载的每个压缩包以及读取到的其他版本信息都保留在此层中。

rule-nuget-packages-kept-title = 保留了 NuGet 的软件包文件夹
rule-nuget-packages-kept-message = NuGet 解压的内容留在此层中，而发布的程序已自带所需内容的副本。

rule-overwritten-in-a-later-layer-title = 在后面的层中被覆盖
rule-overwritten-in-a-later-layer-message = 这里复制的内容覆盖了前面指令带来的文件：两份都在镜像中。

rule-packages-upgraded-title = 升级了基础镜像的软件包
rule-packages-upgraded-message = { $command } 会将基础镜像的软件包再写一份，而旧的仍留在基础镜像的层中：较新的基础镜像只含新的一份。

rule-pacman-cache-kept-title = 保留了 pacman 的软件包文件
rule-pacman-cache-kept-message = pacman 把下载的软件包文件保留在此层中，与解压出的内容并存。

rule-pip-cache-kept-title = 保留了 pip 的缓存
rule-pip-cache-kept-message = pip 把下载的压缩包保留在此层中，与从中安装的内容并存。

rule-pnpm-cache-kept-title = 保留了 pnpm 的缓存
rule-pnpm-cache-kept-message = pnpm 把读取到的软件包版本信息保留在此层中。

rule-poetry-cache-kept-title = 保留了 Poetry 的缓存
rule-poetry-cache-kept-message = Poetry 把下载的压缩包保留在此层中，与从中安装的内容并存。

rule-redundant-target-platform-title = FROM 指定的平台与默认平台相同
rule-redundant-target-platform-message = FROM 本来就采用目标平台：请去掉 --platform。
rule-redundant-target-platform-fix = 去掉 --platform

rule-removed-in-a-later-layer-title = 在后面的层中才删除
rule-removed-in-a-later-layer-of-base = 这里删除的内容来自基础镜像：基础镜像的层仍保留这些字节，镜像不会变小。
rule-removed-in-a-later-layer-of-earlier = 这里删除的内容由前面的指令添加：那一层仍保留这些字节，镜像不会变小。
rule-removed-in-a-later-layer-of-copy = 这里删除的内容来自上面的 COPY，那一层仍保留这些字节：请改为写入 .dockerignore。
rule-removed-in-a-later-layer-fix = 与上面的 RUN 合并

rule-reserved-stage-name-title = 阶段使用了保留名称
rule-reserved-stage-name-message = { $name } 在 BuildKit 中另有含义：请给此阶段换一个名称。

rule-sdk-in-the-final-image-title = 交付的镜像包含整个工具链
rule-sdk-in-the-final-image-scratch-or-distroless = 此镜像用于构建；构建结果可以放在 scratch 或 distroless 镜像上交付。
rule-sdk-in-the-final-image-debian-or-distroless = 此镜像用于构建；构建结果可以放在 Debian slim 或 distroless 镜像上交付。
rule-sdk-in-the-final-image-dotnet = 此镜像用于构建；构建结果可以放在 mcr.microsoft.com/dotnet/aspnet 或 …/runtime 上交付。
rule-sdk-in-the-final-image-jre = 此镜像用于构建；构建结果可以放在 JRE 镜像上交付。
rule-sdk-in-the-final-image-same-jre = 此镜像用于构建；构建结果可以放在同一版本的 -jre 镜像上交付。
rule-sdk-in-the-final-image-php = 此镜像用于构建；构建结果可以放在 php 镜像上交付。
rule-sdk-in-the-final-image-debian = 此镜像用于构建；构建结果可以放在 Debian slim 镜像上交付。
rule-sdk-in-the-final-image-same-slim = 此镜像用于构建；构建结果可以放在同一版本的 -slim 镜像上交付。
rule-sdk-in-the-final-image-scratch = 此镜像用于构建；构建结果可以放在 scratch 上交付。

rule-secrets-used-in-arg-or-env-title = 通过 ARG 或 ENV 传递机密
rule-secrets-used-in-arg-or-env-message = 通过 { $keyword } 传给 { $name } 的值，任何拥有此镜像的人都能读取：请改为以 secret 挂载。

rule-single-stage-title = 构建和交付在同一个阶段
rule-single-stage-message = 此阶段构建时用到的内容也会交付：“拆分”面板给出了两个阶段的写法，其中只有第二个阶段会交付。

rule-smaller-base-possible-title = 有更小的镜像提供同样的程序
rule-smaller-base-possible-message = { $image } 更小。

rule-sources-before-dependencies-title = 安装依赖项之前就复制了源代码
rule-sources-before-dependencies-and-lock = 任何文件有改动，都会重新运行 { $command }：请先复制 { $manifest } 和 { $lock } 并安装，再复制其余文件。
rule-sources-before-dependencies-npm = 任何文件有改动，都会重新运行 npm：请先复制 package.json 及其锁文件并安装，再复制其余文件。
rule-sources-before-dependencies-dotnet = 任何文件有改动，都会重新运行 dotnet restore：请先复制项目文件并安装，再复制其余文件。
rule-sources-before-dependencies-pip = 任何文件有改动，都会重新运行 pip：请先复制 requirements 文件并安装，再复制其余文件。
rule-sources-before-dependencies-fix = 先复制 { $files }

rule-stage-name-casing-title = 阶段名不是小写
rule-stage-name-casing-message = BuildKit 要求阶段名为小写：请写 { $name }。
rule-stage-name-casing-fix = 将名称改为小写

rule-stages-without-gain-title = 有第二个阶段，却几乎没有节省
rule-stages-without-gain-all = 此阶段以用于构建的 { $stage } 为基础：构建用到的一切都会交付。
rule-stages-without-gain-most = 此阶段与 { $stage } 使用同一个镜像，又复制了 { $stage } 增加的大部分内容：交付的大小与只用一个阶段时相差无几。

rule-time-zones-missing-title = 缺少时区数据
rule-time-zones-missing-set = TZ 指定了时区，而此镜像只有 UTC。
rule-time-zones-missing-left-behind = tzdata 带来的时区数据留在了另一个阶段：此镜像只有 UTC。
rule-time-zones-missing-fix = 从 { $stage } 复制时区数据

rule-undefined-arg-in-from-title = FROM 使用了未声明的参数
rule-undefined-arg-in-from-message = { $name } 没有在第一个 FROM 之前声明，因此在这里为空：请在第一个 FROM 之前用 ARG 声明。
rule-undefined-arg-in-from-near = { $name } 没有在第一个 FROM 之前声明，因此在这里为空：是否应为 { $meant }？

rule-undefined-var-title = 变量没有值
rule-undefined-var-near = { $variable } 在这里没有值，会被替换为空：是否应为 { $meant }？
rule-undefined-var-in-heredoc = { $variable } 在这里没有值，会被替换为空：要原样保留文本，请给 << 后面的词加上引号。
rule-undefined-var-declare = { $variable } 在这里没有值，会被替换为空：请在上面用 ARG 或 ENV 声明。
rule-undefined-var-escape = { $variable } 在这里没有值，会被替换为空：要原样保留，请写 { $escaped }。

rule-unused-stage-title = 没有其他阶段用到此阶段
rule-unused-stage-message = 没有任何阶段从此阶段取用内容：BuildKit 会跳过它。
rule-unused-stage-named = 没有任何阶段从 { $name } 取用内容：除非用 --target { $name } 指定，否则 BuildKit 会跳过它。
rule-unused-stage-fix = 删除此阶段

rule-uv-cache-kept-title = 保留了 uv 的缓存
rule-uv-cache-kept-message = uv 把下载的内容保留在此层中，与环境并存。

rule-virtual-packages-kept-title = 虚拟软件包始终没有删除
rule-virtual-packages-kept-message = { $name } 的软件包会一直留下：没有任何命令删除它们。
rule-virtual-packages-kept-fix = 在此 RUN 末尾删除 { $name }

rule-whole-stage-copied-title = 复制了整个阶段
rule-whole-stage-copied-message = { $stage } 的全部内容都会复制过来，包括它的基础镜像和工具。

rule-workdir-relative-path-title = 第一个 WORKDIR 是相对路径
rule-workdir-relative-path-message = { $path } 相对于基础镜像的工作目录，而该目录可能会变：请写完整路径。

rule-yarn-cache-kept-title = 保留了 Yarn 的缓存
rule-yarn-cache-kept-message = Yarn 把下载的每个软件包都保留在此层中，与 node_modules 并存。

rule-zypper-cache-kept-title = 保留了 zypper 的元数据
rule-zypper-cache-kept-message = zypper 获取的全部软件包信息留在此层中，软件包安装完成后就不再需要了。
