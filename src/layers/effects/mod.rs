//! What programs do to the file system: one file per family of commands.
//!
//! Input: a [`Call`] with its words expanded. Output: changes on the [`Machine`], and what the program prints. Must not
//! know the shell's grammar, nor any size that is not the catalog's.
//!
//! To add a command: a function `fn name(call: &Call, machine: &mut Machine<'_>) -> Stream` in the family's file, and
//! its line in [`tools`].

mod apk;
mod apt;
mod archive;
mod cargo;
mod dotnet;
mod fetch;
mod files;
mod go;
mod jvm;
mod locked;
mod lockfile;
mod make;
mod manifest;
mod node_modules;
mod npm;
mod other;
mod output;
mod package_lock;
mod packages;
mod php;
mod pip;
mod python;
mod requirement;
mod rpm;
mod ruby;
mod system;
#[cfg(test)]
mod tests;
mod text;
#[cfg(test)]
mod trial;
mod users;
#[cfg(test)]
mod whole;

pub(super) use archive::unpacked;
pub(super) use fetch::rule_of;

pub use manifest::json_members;

use super::machine::{Call, Machine, Stream, is_among};
use super::rootfs::Origin;
use crate::language::words::note;

/// Whether a program is one of those that the page's first example runs.
pub(super) fn comes_first(call: &Call) -> bool {
    is_among(&call.program, "apk go")
}

/// Carries out one program.
pub(super) fn run(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if only_prints(call) {
        return Stream::Nothing;
    }
    match call.program.as_str() {
        "apk" | "xx-apk" => apk::apk(call, machine),
        "go" | "xx-go" => go::go(call, machine),
        _ => tools(call, machine),
    }
}

/// All programs that do not come first. What only this function reaches is loaded later by the page: a door of `www/split.mjs`.
#[inline(never)]
fn tools(call: &Call, machine: &mut Machine<'_>) -> Stream {
    match call.program.as_str() {
        // Files.
        "mkdir" => files::mkdir(call, machine),
        "touch" => files::touch(call, machine),
        "cp" | "rsync" => files::cp(call, machine),
        "mv" => files::mv(call, machine),
        "ln" => files::ln(call, machine),
        "rm" | "rmdir" | "unlink" | "shred" => files::rm(call, machine),
        "chown" | "chgrp" | "chmod" | "fix-permissions" => files::change(call, machine),
        "install" => files::install(call, machine),
        "tee" | "sponge" => files::tee(call, machine),
        "cat" => files::cat(call, machine),
        "dd" => files::dd(call, machine),
        "truncate" | "fallocate" => files::allocate(call, machine),
        "mktemp" => files::mktemp(call, machine),
        "find" => files::find(call, machine),
        program if program.ends_with("-strip") => files::shrink_files(call, machine),
        "strip" | "upx" => files::shrink_files(call, machine),
        // Text, and programs that only read.
        "sed" => text::sed(call, machine),
        "perl" => text::perl(call, machine),
        "patch" => text::patch(call, machine),
        "dos2unix" => text::rewrites(call, machine),
        "uname" => text::uname(call, machine),
        "arch" => text::machine_name(machine),
        "basename" | "dirname" => text::path_part(call),
        "readlink" | "realpath" => text::real_path(call, machine),
        "seq" => text::seq(call),
        program if text::is_filter(program) => text::filter(call, machine),
        program if text::is_harmless(program) => Stream::Nothing,
        // Archives and downloads.
        "tar" | "bsdtar" => archive::tar(call, machine),
        "unzip" => archive::unzip(call, machine),
        "zip" => archive::zip(call, machine),
        "7z" | "7za" | "7zr" | "unrar" | "ar" | "unsquashfs" => archive::unpack(call, machine),
        "gzip" | "gunzip" | "zcat" | "xz" | "unxz" | "xzcat" | "bzip2" | "bunzip2" | "bzcat" | "zstd" | "unzstd" | "zstdcat" | "pigz"
        | "lz4" => archive::compressor(call, machine),
        "cpio" | "rpm2cpio" => archive::cpio(call, machine),
        "curl" => fetch::curl(call, machine),
        "wget" | "aria2c" => fetch::wget(call, machine),
        "git" => fetch::git(call, machine),
        "svn" | "hg" => fetch::other_clone(call, machine),
        // System packages.
        "apt-get" | "apt" | "aptitude" | "xx-apt" | "xx-apt-get" => apt::apt(call, machine),
        "dpkg" => apt::dpkg(call, machine),
        "dpkg-deb" => apt::deb_extract(call, machine),
        "add-apt-repository" | "apt-add-repository" => apt::add_repository(call, machine),
        "dnf" | "dnf5" | "yum" | "microdnf" | "tdnf" => rpm::dnf(call, machine),
        "rpm" => rpm::rpm(call, machine),
        "yum-config-manager" | "subscription-manager" => system::small(call, machine),
        "zypper" => rpm::zypper(call, machine),
        "pacman" => rpm::pacman(call, machine),
        // Users, locales, services.
        "useradd" | "adduser" => users::add(call, machine),
        "groupadd" | "addgroup" | "groupmod" | "usermod" | "passwd" | "chpasswd" | "chsh" | "userdel" | "deluser" | "groupdel"
        | "delgroup" | "gpasswd" => users::change(call, machine),
        "locale-gen" | "localedef" => system::locale(call, machine),
        "dpkg-reconfigure" => system::reconfigure(call, machine),
        "update-ca-certificates"
        | "update-ca-trust"
        | "c_rehash"
        | "ldconfig"
        | "apt-key"
        | "rpmkeys"
        | "gpg"
        | "gpg1"
        | "gpg2"
        | "ssh-keygen"
        | "openssl"
        | "systemctl"
        | "update-rc.d"
        | "chkconfig"
        | "rc-update"
        | "update-alternatives"
        | "alternatives"
        | "setcap"
        | "dpkg-divert"
        | "dpkg-statoverride"
        | "debconf-set-selections"
        | "crontab"
        | "update-locale"
        | "a2enmod"
        | "a2dismod"
        | "a2ensite"
        | "a2dissite"
        | "a2enconf"
        | "phpenmod" => system::small(call, machine),
        "service" | "rc-service" | "pg_ctlcluster" | "mysqld_safe" => system::service(call, machine),
        _ => language(call, machine).unwrap_or_else(|| {
            unknown(call, machine);
            Stream::Nothing
        }),
    }
}

/// Programs of the languages: package managers, compilers, build tools. `None` where it is none of them.
fn language(call: &Call, machine: &mut Machine<'_>) -> Option<Stream> {
    let done = match call.program.as_str() {
        "pip" | "pip2" | "pip3" => pip::pip(call, machine),
        "uv" => pip::uv(call, machine),
        "pipx" => pip::pipx(call, machine),
        "poetry" => pip::poetry(call, machine),
        "pipenv" => pip::pipenv(call, machine),
        "virtualenv" => pip::virtualenv(call, machine),
        "conda" | "mamba" | "micromamba" => pip::conda(call, machine),
        "npm" => npm::npm(call, machine),
        "yarn" | "yarnpkg" => npm::yarn(call, machine),
        "pnpm" => npm::pnpm(call, machine),
        "bun" => npm::bun(call, machine),
        "npx" | "bunx" | "pnpx" => npm::npx(call, machine),
        "corepack" => npm::corepack(call, machine),
        "node" | "nodejs" => npm::node(call, machine),
        "mage" | "goreleaser" => go::driver(call, machine),
        "cargo" | "xx-cargo" | "cross" => cargo::cargo(call, machine),
        "rustup" | "rustup-init" | "rustup-init.sh" => cargo::rustup(call, machine),
        "rustc" => cargo::rustc(call, machine),
        "wasm-pack" | "trunk" => cargo::web(call, machine),
        "mvn" | "mvnw" => jvm::maven(call, machine),
        "gradle" | "gradlew" => jvm::gradle(call, machine),
        "sbt" => jvm::sbt(call, machine),
        "ant" => jvm::ant(call, machine),
        "jlink" => jvm::jlink(call, machine),
        "javac" | "kotlinc" => jvm::javac(call, machine),
        "jar" => jvm::jar(call, machine),
        "java" => jvm::java(call, machine),
        "native-image" => jvm::native_image(call, machine),
        "jdeps" | "keytool" => Stream::Nothing,
        "dotnet" => dotnet::dotnet(call, machine),
        "gem" => ruby::gem(call, machine),
        "bundle" | "bundler" => ruby::bundle(call, machine),
        "rake" | "rails" => ruby::rake(call, machine),
        "composer" | "composer.phar" => php::composer(call, machine),
        "docker-php-ext-install" | "docker-php-ext-configure" | "docker-php-ext-enable" | "docker-php-source" => {
            php::extension(call, machine)
        }
        "pecl" => php::pecl(call, machine),
        "install-php-extensions" => php::install_php_extensions(call, machine),
        "php" => php::php(call, machine),
        "make" | "gmake" | "ninja" => make::make(call, machine),
        "configure" | "config" | "Configure" | "autogen.sh" | "autoreconf" | "autoconf" | "aclocal" | "automake" | "buildconf" => {
            make::configure(call, machine)
        }
        "cmake" => make::cmake(call, machine),
        "meson" => make::meson(call, machine),
        "gcc" | "g++" | "cc" | "c++" | "clang" | "clang++" | "ld" | "musl-gcc" => make::compiler(call, machine),
        program if program == "python" || program.starts_with("python2") || program.starts_with("python3") => pip::python(call, machine),
        program if npm::is_builder(program) => npm::builder(call, machine),
        _ => return other::run(call, machine),
    };
    Some(done)
}

/// Whether a call only prints: `node --version`, `go version`, `java -version`, `make --help`.
fn only_prints(call: &Call) -> bool {
    let [only] = call.args.as_slice() else { return false };
    ["--version", "-version", "-V", "version", "--help", "-help"].contains(&only.text.as_str())
}

/// A script that is piped to a shell and whose doings are known by its name.
fn is_repository_script(call: &Call) -> bool {
    let numbered = |name: &str| name.strip_prefix("setup_").is_some_and(|rest| rest.ends_with(".x"));
    ["sh", "bash"].contains(&call.program.as_str()) && matches!(&call.stdin, Stream::Bytes(_, name) if numbered(name))
}

/// A program nobody here knows: it may write anything anywhere, so the range is wide and any path may exist.
#[inline(never)]
pub(super) fn unknown(call: &Call, machine: &mut Machine<'_>) {
    if is_repository_script(call) {
        return apt::repository_script(machine);
    }
    if let Some(accounts) = machine.accounts {
        accounts.is_unknown.set(true);
    }
    machine.cloud();
    let directory = machine.cwd.clone();
    let label = format!("written by {}", call.program);
    let weight = machine.rule("script-unknown");
    machine.add(&directory, &label, weight, Origin::Output);
    machine.note(note::writes_unknown(&call.program));
}
