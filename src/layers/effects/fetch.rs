//! `curl wget aria2c`, `git svn hg`: what comes over the network, after curl(1), wget(1) and git-clone(1). How much a
//! URL serves is recorded of well-known files; keys and lists count as small files, scripts and all else by their kind.

use super::super::machine::{Call, Machine, Stream, is_among, members};
use super::super::path;
use super::super::rootfs::Origin;
use crate::catalog::download_kind;
use crate::language::words::note;
use crate::shell::Field;
use crate::size::Weight;

/// Endings of keys, lists and other small text.
const SMALL: &str = ".asc .gpg .key .pub .pem .crt .sig .sha256 .sha512 .md5 .txt .list .repo .json .yml .yaml .conf .patch .sources";

/// Words in the name of a key or a list that has no such ending.
const SMALL_NAMES: &str = "gpg key sha256sum sha256sums shasums256 checksum keyring";

/// Words in the name of a script that has no ending.
const SCRIPT_NAMES: &str = "install setup installer";

/// The name a URL's file is saved under: its last name, without query; the host where there is none.
fn name_of(url: &str) -> &str {
    let bare = url.split(['?', '#']).next().unwrap_or("");
    let address = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    path::name(address)
}

/// What a URL serves: of well-known files what is recorded, of others what is usual for their kind.
fn weight_of(url: &Field, machine: &mut Machine<'_>) -> Weight {
    if let Some(found) = machine.catalog.download(&url.text, machine.platform) {
        if let Some(note) = found.note(name_of(&url.text)) {
            machine.note(note);
        }
        return found.weight;
    }
    machine.rule(rule_of(&url.text))
}

/// The rule for what a URL serves of which no more than its text is known.
pub(in crate::layers) fn rule_of(url: &str) -> &'static str {
    let name = name_of(url).to_ascii_lowercase();
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    let is_host = !address.trim_end_matches('/').contains('/');
    let has = |words: &'static str| name.split(['-', '_', '.']).any(|word| is_among(word, words));
    match download_kind(&name) {
        "download-unknown" if members(SMALL).any(|ending| name.ends_with(ending)) || has(SMALL_NAMES) => "config-file",
        "download-unknown" if is_host || has(SCRIPT_NAMES) => "download-script",
        kind => kind,
    }
}

/// Letters of `curl` that take a value.
const CURL_VALUES: &str = "oHdXuAebcFmxwrTCKEyYzDQtPU";

/// Long options of `curl` that take a value.
const CURL_LONG_VALUES: &str = "--output --output-dir --header --data --data-binary --data-raw --data-urlencode --request --user --user-agent \
    --referer --cookie --cookie-jar --form --max-time --proxy --write-out --range --upload-file --continue-at \
    --config --cert --cacert --capath --key --retry --retry-delay --retry-max-time --connect-timeout --url \
    --resolve --limit-rate --max-redirs --interface --dump-header --ciphers --proto-default --speed-limit \
    --speed-time --oauth2-bearer";

/// `curl`'s words, read.
#[derive(Default)]
struct Curl {
    urls: Vec<Field>,
    outputs: Vec<Field>,
    remote_names: bool,
    directory: Option<Field>,
    head: bool,
}

impl Curl {
    fn read(call: &Call) -> Self {
        let mut curl = Self::default();
        let mut args = call.args.iter();
        while let Some(arg) = args.next() {
            let text = arg.text.as_str();
            if text.starts_with("--") {
                curl.long(arg, &mut args);
            } else if let Some(letters) = text.strip_prefix('-').filter(|letters| !letters.is_empty()) {
                curl.letters(letters, arg, &mut args);
            } else {
                curl.urls.push(arg.clone());
            }
        }
        curl
    }

    fn letters<'a>(&mut self, letters: &str, arg: &Field, args: &mut impl Iterator<Item = &'a Field>) {
        let mut rest = letters.chars();
        while let Some(letter) = rest.next() {
            match letter {
                'O' => self.remote_names = true,
                'I' => self.head = true,
                _ if CURL_VALUES.contains(letter) => {
                    let glued = rest.as_str();
                    let value = if glued.is_empty() { args.next().cloned() } else { Some(Field { text: glued.to_owned(), ..arg.clone() }) };
                    if letter == 'o' {
                        self.outputs.extend(value);
                    }
                    return;
                }
                _ => {}
            }
        }
    }

    fn long<'a>(&mut self, arg: &Field, args: &mut impl Iterator<Item = &'a Field>) {
        let (name, glued) = match arg.text.split_once('=') {
            Some((name, value)) => (name, Some(Field { text: value.to_owned(), ..arg.clone() })),
            None => (arg.text.as_str(), None),
        };
        let takes = is_among(name, CURL_LONG_VALUES) || matches!(name, "--proto" | "--ssl-reqd");
        let value = if takes { glued.or_else(|| args.next().cloned()) } else { None };
        match name {
            "--output" => self.outputs.extend(value),
            "--output-dir" => self.directory = value,
            "--url" => self.urls.extend(value),
            "--remote-name" | "--remote-name-all" => self.remote_names = true,
            "--head" => self.head = true,
            _ => {}
        }
    }
}

/// `curl`: to the files that `-o` and `-O` name, else to standard output.
pub(super) fn curl(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let curl = Curl::read(call);
    if curl.head {
        return Stream::Nothing;
    }
    let directory = curl.directory.as_ref().and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
    let mut outputs = curl.outputs.iter();
    let mut printed: Option<(Weight, String)> = None;
    for url in &curl.urls {
        let weight = weight_of(url, machine);
        let name = name_of(&url.text);
        let target = match outputs.next() {
            Some(output) if output.text == "-" => None,
            Some(output) => Some(place(output, &directory, machine)),
            None if curl.remote_names => Some(if name.is_empty() { None } else { path::resolve(&directory, name) }),
            None => None,
        };
        match target {
            Some(Some(path)) => machine.write(&path, weight, Origin::Files),
            Some(None) => machine.add(&directory, "download", weight, Origin::Files),
            None => {
                let (sum, _) = printed.unwrap_or_default();
                printed = Some((sum + weight, name.to_owned()));
            }
        }
    }
    printed.map_or(Stream::Nothing, |(weight, name)| Stream::Bytes(weight, name))
}

fn place(output: &Field, directory: &str, machine: &Machine<'_>) -> Option<String> {
    machine.spot(output).and_then(|_| path::resolve(directory, &output.text))
}

/// `wget`, `aria2c`: to a file named after the URL in the current directory, unless `-O` (`-o`) or `-P` (`-d`) say otherwise.
pub(super) fn wget(call: &Call, machine: &mut Machine<'_>) -> Stream {
    const WITH_VALUE: &str = "-O --output-document -P --directory-prefix -o --output-file -a --append-output -t --tries -T --timeout -U \
        --user-agent -e --header -i --input-file -d -w";
    let is_aria = call.program == "aria2c";
    let mut output = None;
    let mut directory = None;
    let mut urls: Vec<&Field> = Vec::new();
    let mut args = call.args.iter();
    while let Some(arg) = args.next() {
        let (name, glued) = split_option(&arg.text, WITH_VALUE);
        let takes = is_among(name, WITH_VALUE) && (is_aria || name != "-d");
        let value = match glued {
            Some(value) => Some(Field { text: value.to_owned(), ..arg.clone() }),
            None if takes => args.next().cloned(),
            None => None,
        };
        match name {
            "-O" | "--output-document" => output = value,
            "-o" | "--out" if is_aria => output = value,
            "-d" | "--dir" if is_aria => directory = value,
            "-P" | "--directory-prefix" => directory = value,
            _ if !arg.text.starts_with('-') => urls.push(arg),
            _ => {}
        }
    }
    if call.flag("--spider") {
        return Stream::Nothing;
    }
    if urls.is_empty() && call.flag("-i --input-file") {
        machine.note(note::download_list());
        let (cwd, weight) = (machine.cwd.clone(), machine.rule("download-unknown"));
        machine.add(&cwd, "downloads", weight, Origin::Files);
    }
    let directory = directory.and_then(|field| machine.spot(&field)).unwrap_or_else(|| machine.cwd.clone());
    let total = if output.is_some() { urls.iter().map(|url| weight_of(url, machine)).sum() } else { Weight::ZERO };
    match output {
        Some(output) if output.text == "-" || output.text == "/dev/stdout" => {
            let name = urls.first().map_or("", |url| name_of(&url.text));
            return Stream::Bytes(total, name.to_owned());
        }
        Some(output) => match place(&output, if is_aria { &directory } else { &machine.cwd }, machine) {
            Some(path) => machine.write(&path, total, Origin::Files),
            None => machine.add(&directory, "download", total, Origin::Files),
        },
        None => {
            for url in urls {
                let weight = weight_of(url, machine);
                match (name_of(&url.text), call.flag("-r --recursive -m --mirror")) {
                    ("", _) | (_, true) => machine.add(&directory, "download", weight, Origin::Files),
                    (name, false) => {
                        let path = path::join(&directory, name);
                        machine.write(&path, weight, Origin::Files);
                    }
                }
            }
        }
    }
    Stream::Nothing
}

/// `-qOfile` → `-O`, `file`; `-qO` → `-O`; `--output-document=x` → its two halves.
fn split_option<'a>(text: &'a str, with_value: &'static str) -> (&'a str, Option<&'a str>) {
    if let Some((name, value)) = text.split_once('=').filter(|(name, _)| name.starts_with("--")) {
        return (name, Some(value));
    }
    // Two-letter options that begin with `n`: `-nv`, `-nc`.
    if text.starts_with("--") || !text.starts_with('-') || text.starts_with("-n") {
        return (text, None);
    }
    for (at, letter) in text.char_indices().skip(1) {
        let Some(known) = members(with_value).find(|name| name.len() == 2 && name.ends_with(letter)) else { continue };
        let rest = text.get(at + letter.len_utf8()..).unwrap_or("");
        return (known, Some(rest).filter(|rest| !rest.is_empty()));
    }
    (text, None)
}

/// `git`
pub(super) fn git(call: &Call, machine: &mut Machine<'_>) -> Stream {
    const GLOBAL: &str = "-C -c --git-dir --work-tree";
    let Some(at) = subcommand(&call.args, GLOBAL) else { return Stream::Nothing };
    let head = call.args.get(..at).unwrap_or_default();
    let command = call.args.get(at).map_or("", |field| field.text.as_str());
    let rest = Call { program: "git".to_owned(), args: call.args.get(at + 1..).unwrap_or_default().to_vec(), ..Call::default() };
    let here = head.windows(2).find_map(|pair| match pair {
        [flag, directory] if flag.text == "-C" => machine.spot(directory),
        _ => None,
    });
    let here = here.unwrap_or_else(|| machine.cwd.clone());
    match command {
        "clone" => clone(&rest, &here, machine),
        "init" => {
            let directory = rest.operands("-b").first().and_then(|field| path::resolve(&here, &field.text));
            machine.make_directory(&directory.unwrap_or(here));
        }
        "submodule" if rest.operands("").first().is_some_and(|field| field.text == "update") => {
            let weight = machine.rule(clone_rule(&rest)).widened(0, 1000);
            machine.add(&here, "git submodules", weight, Origin::Files);
        }
        "fetch" | "pull" => fetch(&rest, &here, machine),
        "lfs" if rest.operands("").first().is_some_and(|field| field.text == "pull" || field.text == "fetch") => {
            machine.add(&here, "git lfs", machine.rule("download-unknown").widened(0, 1000), Origin::Files);
        }
        _ => {}
    }
    Stream::Nothing
}

fn subcommand(args: &[Field], with_value: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(arg) = args.get(at) {
        if is_among(&arg.text, with_value) {
            at += 2;
        } else if arg.text.starts_with('-') {
            at += 1;
        } else {
            return Some(at);
        }
    }
    None
}

fn clone_rule(call: &Call) -> &'static str {
    let is_shallow = call.args.iter().any(|arg| arg.text.starts_with("--depth") || arg.text.starts_with("--shallow"));
    if is_shallow { "git-clone-shallow" } else { "git-clone" }
}

/// `git clone URL [DIRECTORY]`: the files, and for a whole history what `.git` holds on top of a shallow clone's.
fn clone(call: &Call, here: &str, machine: &mut Machine<'_>) {
    const WITH_VALUE: &str = "-b --branch --depth -c --config -o --origin -j --jobs --reference --shallow-since --filter --separate-git-dir \
        --template";
    let operands = call.operands(WITH_VALUE);
    let Some(url) = operands.first() else { return };
    let name = repository(&url.text);
    let directory = match operands.get(1) {
        Some(field) => machine.spot(field).and_then(|_| path::resolve(here, &field.text)),
        None if name.is_empty() => None,
        None => path::resolve(here, name),
    };
    let directory = directory.unwrap_or_else(|| here.to_owned());
    let label = format!("git: {}", if name.is_empty() { "a repository" } else { name });
    let shallow = machine.rule("git-clone-shallow");
    machine.make_directory(&directory);
    machine.add(&directory, &label, shallow, Origin::Files);
    if clone_rule(call) == "git-clone" {
        let whole = machine.rule("git-clone");
        let history = Weight {
            unpacked: whole.unpacked.saturating_sub(shallow.unpacked),
            compressed: whole.compressed.saturating_sub(shallow.compressed),
        };
        machine.add(&path::join(&directory, ".git"), "git history", history, Origin::Files);
    }
    if call.flag("--recursive --recurse-submodules") {
        machine.add(&directory, "git submodules", machine.rule(clone_rule(call)).widened(0, 1000), Origin::Files);
    }
}

/// `https://host/owner/name.git` → `name`
fn repository(url: &str) -> &str {
    let url = url.trim_end_matches('/');
    let name = path::name(url);
    let name = name.rsplit(':').next().unwrap_or(name);
    name.strip_suffix(".git").unwrap_or(name)
}

/// `git fetch`, `git pull`: into an empty repository they bring all of it, into a clone next to nothing.
fn fetch(call: &Call, here: &str, machine: &mut Machine<'_>) {
    let has_content = !machine.weigh(here).is_zero();
    let weight = machine.rule(clone_rule(call));
    let weight = if has_content { machine.rule("config-file") } else { weight };
    machine.add(here, "git: fetched", weight, Origin::Files);
}

/// `svn checkout URL [DIRECTORY]`, `hg clone URL [DIRECTORY]`
pub(super) fn other_clone(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("-r --username --password -b");
    if let [command, url, rest @ ..] = operands.as_slice()
        && ["checkout", "co", "export", "clone"].contains(&command.text.as_str())
    {
        let named = rest.first().and_then(|field| machine.spot(field)).or_else(|| machine.resolve(repository(&url.text)));
        let directory = named.unwrap_or_else(|| machine.cwd.clone());
        machine.make_directory(&directory);
        let label = format!("{}: {}", call.program, repository(&url.text));
        machine.add(&directory, &label, machine.rule("git-clone"), Origin::Files);
    }
    Stream::Nothing
}

#[cfg(test)]
mod tests {
    use crate::layers::effects::trial::Trial;
    use crate::size::Basis;

    fn after(script: &str) -> Vec<String> {
        let mut trial = Trial::debian();
        trial.run(script);
        trial.parts()
    }

    #[test]
    fn curl_writes_where_it_is_told() {
        assert_eq!(after("cd /opt && curl -fsSLO https://example.org/v1/tool.tar.gz?raw=1"), ["/opt/tool.tar.gz"]);
        assert_eq!(after("curl -fsSL https://example.org/tool -o /usr/local/bin/tool"), ["/usr/local/bin/tool"]);
        assert_eq!(after("curl -sSLo/opt/x --retry 3 -H 'A: b' https://example.org/tool"), ["/opt/x"]);
        assert_eq!(after("curl -sL --output-dir /srv --remote-name https://example.org/tool"), ["/srv/tool"]);
        assert_eq!(after("curl -sL https://example.org/tool > /opt/y"), ["/opt/y"]);
        assert_eq!(after("cd /tmp && curl -O https://example.org/a.zip -O https://example.org/b.zip"), ["/tmp/a.zip", "/tmp/b.zip"]);
        assert_eq!(after("curl -sI https://example.org/tool; curl -s -o /dev/null https://example.org/x"), Vec::<String>::new());
    }

    #[test]
    fn a_download_to_an_unknown_place_still_weighs() {
        assert_eq!(after("cd /srv && curl -sL -o \"$OUT\" https://example.org/tool"), ["/srv [download]"]);
        assert_eq!(after("curl -sL https://example.org/t.zip > /srv/t-$VERSION.zip"), ["/srv/t-.zip"]);
    }

    #[test]
    fn wget_names_files_after_the_url() {
        assert_eq!(after("cd /opt && wget -q https://example.org/v1/tool.tar.gz"), ["/opt/tool.tar.gz"]);
        assert_eq!(after("wget -nv -P /srv https://example.org/tool.zip"), ["/srv/tool.zip"]);
        assert_eq!(after("wget -qO /usr/bin/tool https://example.org/tool"), ["/usr/bin/tool"]);
        assert_eq!(after("wget --output-document=/usr/bin/tool https://example.org/tool"), ["/usr/bin/tool"]);
        assert_eq!(after("wget -qO- https://example.org/tool | cat > /opt/z"), ["/opt/z"]);
    }

    #[test]
    fn keys_and_scripts_are_small() {
        let mut trial = Trial::debian();
        trial.run("curl -fsSL https://example.org/linux/debian/gpg -o /a; curl -so /b https://example.org/tool.tar.gz; curl -so /c https://sh.example.org");
        assert!(trial.weight("/a").unpacked.likely() < trial.weight("/b").unpacked.likely());
        assert!(trial.weight("/c").unpacked.likely() < trial.weight("/b").unpacked.likely());
    }

    #[test]
    fn a_well_known_file_weighs_what_is_recorded_and_others_what_is_usual_for_their_kind() {
        let bytes = |script: &str| {
            let mut trial = Trial::debian();
            trial.run(script);
            trial.weight("/opt")
        };
        let node = bytes("curl -so /opt/n https://nodejs.org/dist/v6.11.5/node-v6.11.5-linux-x64.tar.xz").unpacked;
        assert_eq!((node.basis(), node.low()), (Basis::Recorded, node.high()));
        let near = bytes(
            "V=6.11.4; wget -qO /opt/n https://nodejs.org/dist/v$V/node-v$V-linux-$(dpkg --print-architecture | sed s/amd64/x64/).tar.xz",
        )
        .unpacked;
        assert_eq!((near.basis(), near.likely()), (Basis::Nearest, node.likely()));
        let kind = |url: &str| bytes(&format!("curl -so /opt/n {url}")).unpacked.likely();
        let (program, key, script) =
            (kind("https://example.org/tool-linux-amd64"), kind("https://example.org/key.gpg"), kind("https://example.org/setup_22.x"));
        assert!(key < script && script < program, "{key} {script} {program}");
    }

    #[test]
    fn a_clone_has_a_directory_of_its_own() {
        assert_eq!(after("cd /src && git clone --depth 1 -b v1 https://example.org/o/app.git"), ["/src/app [git: app]"]);
        assert_eq!(after("git clone https://example.org/o/app /app"), ["/app [git: app]", "/app/.git [git history]"]);
        assert_eq!(after("git clone git@example.org:o/app.git && rm -rf app/.git"), ["/app [git: app]"]);
        assert_eq!(after("git clone https://example.org/o/app && cd app && git checkout v2 && cd .. && rm -rf app"), Vec::<String>::new());
        assert_eq!(after("git -C /srv clone --depth=1 https://example.org/o/app"), ["/srv/app [git: app]"]);
        assert_eq!(
            after(
                "git init /w && cd /w && git remote add origin https://example.org/x && git fetch --depth 1 origin main && git checkout FETCH_HEAD"
            ),
            ["/w [git: fetched]"]
        );
    }

    #[test]
    fn an_unknown_repository_still_weighs() {
        assert_eq!(after("mkdir /w && cd /w && git clone --depth 1 $REPOSITORY"), ["/w [git: a repository]"]);
    }
}
