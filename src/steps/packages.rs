//! Packages of the distribution: which a command installs, and which are for building and not for running, by their names on Debian, Ubuntu,
//! Alpine and Fedora's family.

use super::command::{Arg, Command};

/// Options of package managers that take a value.
const WITH_VALUE: [&str; 5] = ["-o", "-t", "--virtual", "-X", "--repository"];

/// Whether a command installs packages of the distribution.
pub fn installs(command: &Command) -> bool {
    let is_manager = matches!(command.program.as_str(), "apt-get" | "apt" | "apk" | "dnf" | "yum" | "microdnf");
    is_manager && command.subcommand(&WITH_VALUE).is_some_and(|verb| matches!(verb.text.as_str(), "install" | "add"))
}

/// The packages of the distribution that a command installs.
pub fn installed(command: &Command) -> impl Iterator<Item = &Arg> {
    command.operands(&WITH_VALUE).skip(1).filter(|_| installs(command))
}

/// Compilers, linkers, build systems and generators of code.
const TOOLS: [&str; 45] = [
    "build-essential",
    "build-base",
    "alpine-sdk",
    "@development-tools",
    "gcc",
    "g++",
    "gcc-c++",
    "gfortran",
    "clang",
    "lld",
    "llvm",
    "make",
    "cmake",
    "cmake-data",
    "extra-cmake-modules",
    "ninja",
    "ninja-build",
    "samurai",
    "meson",
    "autoconf",
    "autoconf-archive",
    "automake",
    "autotools-dev",
    "autopoint",
    "libtool",
    "libtool-bin",
    "dpkg-dev",
    "debhelper",
    "pkg-config",
    "pkgconf",
    "pkgconfig",
    "pkgconf-pkg-config",
    "bison",
    "flex",
    "nasm",
    "yasm",
    "linux-headers",
    "kernel-headers",
    "cargo",
    "rust",
    "rustc",
    "go",
    "golang",
    "protobuf-compiler",
    "protoc",
];

/// Programs that fetch, unpack and patch what is built, or add repositories.
const HELPERS: [&str; 22] = [
    "git",
    "curl",
    "wget",
    "bash",
    "openssh-client",
    "openssh",
    "mercurial",
    "subversion",
    "gnupg",
    "unzip",
    "tar",
    "xz",
    "xz-utils",
    "patch",
    "m4",
    "binutils",
    "apt-utils",
    "apt-transport-https",
    "software-properties-common",
    "lsb-release",
    "dirmngr",
    "ca-certificates",
];

/// Whether a package is needed while something is built and never after: a tool of the build (`gcc`, `clang-15`), or [`has_headers`].
pub fn only_builds(name: &str) -> bool {
    is_tool(name) || has_headers(name)
}

/// Whether it is a compiler or another tool of a build.
pub fn is_tool(name: &str) -> bool {
    TOOLS.contains(&without_version(name))
}

/// Whether it holds what compilers read of a library: `libssl-dev`, `openssl-devel`.
pub fn has_headers(name: &str) -> bool {
    let name = name.split(':').next().unwrap_or(name);
    (name.ends_with("-dev") || name.ends_with("-devel")) && !name.contains(' ')
}

/// Whether it fetches, unpacks or patches what is built. A program may run it, too.
pub fn helps(name: &str) -> bool {
    HELPERS.contains(&name)
}

/// `gcc` of `gcc-12`, `clang` of `clang19`, `golang` of `golang-1.21-go`.
fn without_version(name: &str) -> &str {
    let name = name.strip_suffix("-go").unwrap_or(name);
    let stem = name.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    if stem.len() == name.len() { name } else { stem.trim_end_matches('-') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_and_headers_only_build() {
        for name in ["gcc", "g++-12", "clang19", "golang-1.21-go", "libssl-dev", "zlib1g-dev", "openssl-devel", "libc6-dev:i386"] {
            assert!(only_builds(name), "{name}");
        }
        for name in
            ["libssl3", "python3", "nginx", "git", "libgcc-s1", "gccgo", "golang-docker-credential-helpers", "needed still of tcl-dev"]
        {
            assert!(!only_builds(name), "{name}");
        }
    }
}
