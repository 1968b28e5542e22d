//! Packages of headers, and the libraries that a program which was compiled with them needs when it runs.

use super::packages;
use super::plan::Plan;
use super::project::Project;
use crate::catalog::Os;
use crate::language::words::proposed;

/// Debian: package, then what it stands for at run time; nothing after the colon where the base images of languages hold the library. Only
/// names that hold for several releases; any other package of headers is installed as it is.
const DEBIAN: &str = "libpq-dev:libpq5 default-libmysqlclient-dev:libmariadb3 libmariadb-dev:libmariadb3 libmariadb-dev-compat:libmariadb3 \
    libsqlite3-dev:libsqlite3-0 zlib1g-dev:zlib1g libbz2-dev:libbz2-1.0 liblzma-dev:liblzma5 libxml2-dev:libxml2 libxslt1-dev:libxslt1.1 \
    libxslt-dev:libxslt1.1 libpng-dev:libpng16-16 libjpeg-dev:libjpeg62-turbo libjpeg62-turbo-dev:libjpeg62-turbo libfreetype6-dev:libfreetype6 \
    libfreetype-dev:libfreetype6 libcairo2-dev:libcairo2 libpango1.0-dev:libpango-1.0-0,libpangocairo-1.0-0 libgif-dev:libgif7 \
    librsvg2-dev:librsvg2-2 libmagic-dev:libmagic1 libsasl2-dev:libsasl2-2 unixodbc-dev:unixodbc libzmq3-dev:libzmq5 libyaml-dev:libyaml-0-2 \
    libgmp-dev:libgmp10 libcurl4-openssl-dev:libcurl4 libcurl4-gnutls-dev:libcurl3-gnutls portaudio19-dev:libportaudio2 \
    libsndfile1-dev:libsndfile1 libxmlsec1-dev:libxmlsec1,libxmlsec1-openssl libsodium-dev:libsodium23 libpixman-1-dev:libpixman-1-0 \
    libev-dev:libev4 libevent-dev:libevent-2.1-7,libevent-extra-2.1-7,libevent-openssl-2.1-7,libevent-pthreads-2.1-7 libonig-dev:libonig5 libmemcached-dev:libmemcached11,libmemcachedutil2 libuv1-dev:libuv1 libpcre2-dev:libpcre2-8-0 python3-dev: python-dev: libpython3-dev: linux-headers-generic:";

/// Alpine, likewise.
const ALPINE: &str = "postgresql-dev:libpq libpq-dev:libpq mariadb-dev:mariadb-connector-c mariadb-connector-c-dev:mariadb-connector-c \
    libffi-dev:libffi openssl-dev:openssl zlib-dev:zlib jpeg-dev:libjpeg-turbo libjpeg-turbo-dev:libjpeg-turbo libpng-dev:libpng freetype-dev:freetype \
    libxml2-dev:libxml2 libxslt-dev:libxslt cairo-dev:cairo pango-dev:pango giflib-dev:giflib vips-dev:vips sqlite-dev:sqlite-libs yaml-dev:yaml \
    gmp-dev:gmp icu-dev:icu-libs libzip-dev:libzip oniguruma-dev:oniguruma curl-dev:libcurl geos-dev:geos unixodbc-dev:unixodbc \
    libsodium-dev:libsodium libwebp-dev:libwebp tiff-dev:tiff lcms2-dev:lcms2 linux-headers: python3-dev: python-dev: libmemcached-dev:libmemcached-libs imagemagick-dev:imagemagick";

/// What packages for PostgreSQL and MySQL link to, in Debian.
pub const OF_DATABASES: [&str; 2] = ["libpq5", "libmariadb3"];

/// What stands in the second stage for a package of the first, where the release is not known.
pub fn at_run_time<'p>(project: &Project<'_, '_>, package: &'p str) -> Vec<&'p str> {
    let name = package.split(['=', '~']).next().unwrap_or(package);
    let table = match project.image.os {
        Os::Alpine => ALPINE,
        Os::Debian => DEBIAN,
        _ => "",
    };
    let row = table.split_whitespace().filter_map(|row| row.split_once(':')).find(|(headers, _)| *headers == name);
    row.map_or_else(|| vec![package], |(_, libraries)| libraries.split(',').filter(|name| !name.is_empty()).collect())
}

/// Installs what packages of a language need of the distribution, where the file or a known manifest names them and the full image had it. A
/// row is the package, then what Debian and Alpine call it: `-` for nothing; an empty one where that changes from release to release.
pub fn needed(project: &Project<'_, '_>, plan: &mut Plan, rows: &str) -> Result<(), String> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows.split_whitespace() {
        let mut row = row.split(':');
        let (package, debian, alpine) = (row.next().unwrap_or(""), row.next().unwrap_or(""), row.next().unwrap_or(""));
        if !project.mentions(&[package]) {
            continue;
        }
        let own = if project.is_alpine() { alpine } else { debian };
        if own.is_empty() {
            return Err(proposed::none_links(package));
        }
        names.extend(own.split(',').filter(|name| *name != "-"));
    }
    install(project, plan, &names, proposed::line_package_of_package());
    Ok(())
}

/// Installs what the second stage does not install already.
pub fn install(project: &Project<'_, '_>, plan: &mut Plan, names: &[&str], why: &'static str) {
    let mut missing: Vec<String> = Vec::new();
    for name in names {
        if !plan.names(name) && !missing.iter().any(|known| known == name) {
            missing.push((*name).to_owned());
        }
    }
    if !missing.is_empty() {
        plan.second.push((packages::lean(project, &missing), why));
    }
}
