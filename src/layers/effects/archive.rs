//! `tar unzip gunzip xz 7z jar cpio …`, after tar(1) and unzip(1): an archive's bytes unpack by a calibrated factor;
//! what its members are called nobody knows.

use super::super::machine::{Call, Machine, Stream, members, text_weight};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::files;
use crate::catalog::Catalog;
use crate::shell::Field;
use crate::size::Weight;

/// Endings of archives whose bytes are not compressed.
const PLAIN: &str = ".tar .cpio .ar .a";

/// Endings of archives that are packed tighter than a layer is, and the rules for how much.
const TIGHT: [(&str, &str); 2] = [(".xz .txz .lzma .7z .zst .tzst", "archive-gzip-of-xz"), (".bz2 .tbz .tbz2", "archive-gzip-of-bz2")];

/// What `weight` bytes of an archive weigh unpacked. Compressed again by gzip, as layers are, they weigh what they did, or more where
/// the archive is of a tighter kind.
pub(in crate::layers) fn unpacked(catalog: &Catalog, weight: Weight, name: &str) -> Weight {
    let has = |endings: &'static str| members(endings).any(|ending| name.ends_with(ending));
    if has(PLAIN) {
        return weight;
    }
    let compressed = match TIGHT.iter().find(|(endings, _)| has(endings)) {
        Some((_, rule)) => catalog.times(weight.unpacked, rule),
        None => weight.unpacked,
    };
    Weight { unpacked: catalog.times(compressed, "archive-unpack-ratio"), compressed }
}

/// What `weight` bytes of files weigh as a compressed archive.
fn packed(weight: Weight) -> Weight {
    Weight { unpacked: weight.compressed, compressed: weight.compressed }
}

/// `tar`'s words, read.
#[derive(Default)]
struct Tar {
    mode: Option<char>,
    file: Option<Field>,
    directory: Option<Field>,
    compress: bool,
    members: Vec<Field>,
    stdout: bool,
}

/// Letters of `tar` that take a value.
const TAR_VALUES: &str = "fCbTXIHgKLNV";

impl Tar {
    fn read(call: &Call) -> Self {
        let mut tar = Self::default();
        let mut args = call.args.iter();
        let mut is_first = true;
        while let Some(arg) = args.next() {
            let text = arg.text.as_str();
            let old_style = is_first && !text.starts_with('-') && arg.known;
            is_first = false;
            if old_style {
                for letter in text.chars() {
                    let value = if TAR_VALUES.contains(letter) { args.next().cloned() } else { None };
                    tar.letter(letter, value);
                }
            } else if let Some(long) = text.strip_prefix("--") {
                tar.long(long, arg, &mut args);
            } else if let Some(letters) = text.strip_prefix('-').filter(|letters| !letters.is_empty()) {
                tar.letters(letters, arg, &mut args);
            } else {
                tar.members.push(arg.clone());
            }
        }
        tar
    }

    /// `-xzf file`, `-xzffile`
    fn letters<'a>(&mut self, letters: &str, arg: &Field, args: &mut impl Iterator<Item = &'a Field>) {
        let mut rest = letters.chars();
        while let Some(letter) = rest.next() {
            if !TAR_VALUES.contains(letter) {
                self.letter(letter, None);
                continue;
            }
            let glued = rest.as_str();
            let value = if glued.is_empty() { args.next().cloned() } else { Some(Field { text: glued.to_owned(), ..arg.clone() }) };
            return self.letter(letter, value);
        }
    }

    fn letter(&mut self, letter: char, value: Option<Field>) {
        match letter {
            'x' | 'c' | 't' | 'r' | 'u' => self.mode = Some(letter),
            'f' => self.file = value,
            'C' => self.directory = value,
            'z' | 'j' | 'J' | 'a' | 'I' => self.compress = true,
            'O' => self.stdout = true,
            _ => {}
        }
    }

    fn long<'a>(&mut self, long: &str, arg: &Field, args: &mut impl Iterator<Item = &'a Field>) {
        let (name, value) = match long.split_once('=') {
            Some((name, value)) => (name, Some(Field { text: value.to_owned(), ..arg.clone() })),
            None => (long, None),
        };
        let mut value = || value.clone().or_else(|| args.next().cloned());
        match name {
            "extract" | "get" => self.mode = Some('x'),
            "create" => self.mode = Some('c'),
            "list" => self.mode = Some('t'),
            "gzip" | "xz" | "bzip2" | "zstd" | "auto-compress" => self.compress = true,
            "file" => self.file = value(),
            "directory" => self.directory = value(),
            "to-stdout" => self.stdout = true,
            "strip-components" | "transform" | "exclude" | "owner" | "group" | "use-compress-program" | "files-from" => {
                value();
            }
            _ => {}
        }
    }
}

/// `tar`
pub(super) fn tar(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let tar = Tar::read(call);
    match tar.mode {
        Some('x') => extract(&tar, call, machine),
        Some('c' | 'r' | 'u') => create(&tar, machine),
        _ => Stream::Nothing,
    }
}

fn extract(tar: &Tar, call: &Call, machine: &mut Machine<'_>) -> Stream {
    let file = tar.file.as_ref().filter(|file| file.text != "-" && file.text != "/dev/stdin");
    let (weight, name) = source(file, &call.stdin, machine);
    let mut weight = unpacked(machine.catalog, weight, &name);
    if !tar.members.is_empty() {
        weight = weight.widened(0, 1000);
    }
    if tar.stdout {
        let member = tar.members.first().map_or(name, |member| path::name(&member.text).to_owned());
        return Stream::Bytes(weight, member);
    }
    let directory = tar.directory.as_ref().and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
    machine.add(&directory, &format!("unpacked {name}"), weight, Origin::Files);
    Stream::Nothing
}

/// An archive's bytes and name: of a file, else of what is piped in.
fn source(file: Option<&Field>, stdin: &Stream, machine: &Machine<'_>) -> (Weight, String) {
    let fallback = || machine.rule("download-unknown");
    match (file, stdin) {
        (Some(file), _) => {
            let name = path::name(&file.text).to_owned();
            let name = if name.is_empty() { "an archive".to_owned() } else { name };
            match files::content(file, machine) {
                Stream::Bytes(weight, _) if !weight.is_zero() => (weight, name),
                Stream::Text(text) => (text_weight(machine.catalog, text.len()), name),
                _ => (fallback(), name),
            }
        }
        (None, Stream::Bytes(weight, name)) => (*weight, name.clone()),
        (None, Stream::Text(text)) => (text_weight(machine.catalog, text.len()), "a text".to_owned()),
        (None, Stream::Nothing) => (fallback(), "an archive".to_owned()),
    }
}

fn create(tar: &Tar, machine: &mut Machine<'_>) -> Stream {
    let directory = tar.directory.as_ref().and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
    let mut weight = Weight::ZERO;
    for member in &tar.members {
        let part = path::resolve(&directory, &member.text).filter(|_| member.known);
        weight += match part {
            Some(part) if machine.presence(&part) == Presence::Yes => machine.weigh(&part),
            _ => machine.rule("unknown-path"),
        };
    }
    let file = tar.file.as_ref().filter(|file| file.text != "-");
    let name = file.map_or_else(|| if tar.compress { "stream.tar.gz" } else { "stream.tar" }.to_owned(), |file| file.text.clone());
    let is_plain = !tar.compress && name.ends_with(".tar");
    let weight = if is_plain { weight } else { packed(weight) };
    match file.and_then(|file| machine.spot(file)) {
        Some(path) => {
            machine.write(&path, weight, Origin::Output);
            Stream::Nothing
        }
        None => Stream::Bytes(weight, name),
    }
}

/// `unzip [-d DIRECTORY] FILE [MEMBER…]`
pub(super) fn unzip(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("-d -x -P");
    if call.flag("-l -t -Z -v") {
        return Stream::Nothing;
    }
    let Some(file) = operands.first() else { return Stream::Nothing };
    let (weight, name) = source(Some(file), &Stream::Nothing, machine);
    let weight = unpacked(machine.catalog, weight, &name);
    let weight = if operands.len() > 1 { weight.widened(0, 1000) } else { weight };
    if call.flag("-p") {
        return Stream::Bytes(weight, name);
    }
    let directory = call.option("-d").cloned().or_else(|| glued(call, "-d"));
    let directory = directory.and_then(|field| machine.spot(&field)).unwrap_or_else(|| machine.cwd.clone());
    machine.add(&directory, &format!("unpacked {name}"), weight, Origin::Files);
    Stream::Nothing
}

/// `-dDIRECTORY`
fn glued(call: &Call, flag: &str) -> Option<Field> {
    call.args.iter().find_map(|arg| {
        let text = arg.text.strip_prefix(flag).filter(|rest| !rest.is_empty())?;
        Some(Field { text: text.to_owned(), ..arg.clone() })
    })
}

/// `7z x FILE -oDIRECTORY`, `bsdtar`-like unpackers, `jar xf FILE`, `unrar x FILE DIRECTORY`, `unsquashfs -d DIRECTORY FILE`.
pub(super) fn unpack(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("-d -C");
    let first = operands.first().map_or("", |field| field.text.as_str());
    let file = match call.program.as_str() {
        "unsquashfs" => operands.first(),
        _ if first.starts_with(['x', 'e']) && first.len() <= 4 => operands.get(1),
        _ => return pack(call, &operands, machine),
    };
    let Some(file) = file else { return Stream::Nothing };
    let (weight, name) = source(Some(file), &call.stdin, machine);
    let weight = unpacked(machine.catalog, weight, &name);
    let apart = call.option("-d -C").cloned();
    let directory = apart.or_else(|| glued(call, "-o")).or_else(|| operands.get(2).map(|field| (*field).clone()));
    let directory = directory.and_then(|field| machine.spot(&field)).unwrap_or_else(|| machine.cwd.clone());
    machine.add(&directory, &format!("unpacked {name}"), weight, Origin::Files);
    Stream::Nothing
}

/// `7z a FILE …`, `zip -r FILE …`, `jar cf FILE …`
fn pack(call: &Call, operands: &[&Field], machine: &mut Machine<'_>) -> Stream {
    let command = operands.first().map_or("", |field| field.text.as_str());
    let rest = if call.program == "zip" { operands } else { operands.get(1..).unwrap_or_default() };
    if call.program != "zip" && !command.starts_with(['a', 'c', 'u']) {
        return Stream::Nothing;
    }
    let [file, members @ ..] = rest else { return Stream::Nothing };
    let known: Weight = members.iter().filter_map(|member| machine.place(member)).map(|path| machine.weigh(&path)).sum();
    let weight = if known.is_zero() { machine.rule("unknown-path") } else { packed(known) };
    if let Some(path) = machine.spot(file) {
        machine.write(&path, weight, Origin::Output);
    }
    Stream::Nothing
}

/// `zip -r FILE …`
pub(super) fn zip(call: &Call, machine: &mut Machine<'_>) -> Stream {
    pack(call, &call.operands("-x -i"), machine)
}

/// `gzip xz bzip2 zstd lz4` and their `un…` and `…cat` forms: the file gives way to the other one unless `-k` or `-c`.
pub(super) fn compressor(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let program = call.program.as_str();
    let is_cat = program.ends_with("cat");
    let unpacks = is_cat || program.starts_with("un") || program == "gunzip" || program == "bunzip2" || call.flag("-d --decompress");
    let to_stdout = is_cat || call.flag("-c --stdout --to-stdout");
    let operands = call.operands("-T --threads -o");
    let keeps = call.flag("-k --keep") || program.contains("zstd");
    let turned =
        |weight: Weight, name: &str, machine: &Machine<'_>| if unpacks { unpacked(machine.catalog, weight, name) } else { packed(weight) };
    let files: Vec<&&Field> = operands.iter().filter(|field| field.text != "-").collect();
    if files.is_empty() {
        let (weight, name) = source(None, &call.stdin, machine);
        let weight = turned(weight, &name, machine);
        return Stream::Bytes(weight, renamed(&name, unpacks, program));
    }
    let mut printed = Weight::ZERO;
    let mut last = String::new();
    for file in files {
        let (weight, name) = source(Some(file), &Stream::Nothing, machine);
        let weight = turned(weight, &name, machine);
        last = renamed(&name, unpacks, program);
        if to_stdout {
            printed += weight;
            continue;
        }
        let Some(path) = machine.spot(file) else { continue };
        let target = path::join(path::parent(&path), &last);
        if !keeps {
            machine.remove(&path);
        }
        let target = call.option("-o").and_then(|field| machine.spot(field)).unwrap_or(target);
        machine.write(&target, weight, Origin::Files);
    }
    if to_stdout { Stream::Bytes(printed, last) } else { Stream::Nothing }
}

/// `x.gz` → `x` and back; `x.tgz` → `x.tar`.
fn renamed(name: &str, unpacks: bool, program: &str) -> String {
    if !unpacks {
        let ending = if program.contains("xz") {
            "xz"
        } else if program.contains("bz") {
            "bz2"
        } else if program.contains("zst") {
            "zst"
        } else {
            "gz"
        };
        return format!("{name}.{ending}");
    }
    if let Some(stem) = name.strip_suffix(".tgz").or_else(|| name.strip_suffix(".txz")).or_else(|| name.strip_suffix(".tbz2")) {
        return format!("{stem}.tar");
    }
    let stem = [".gz", ".xz", ".bz2", ".zst", ".lzma", ".lz4", ".Z"].into_iter().find_map(|ending| name.strip_suffix(ending));
    stem.map_or_else(|| format!("{name}.out"), str::to_owned)
}

/// `cpio -i`, `bsdtar`: what is piped in goes to the current directory. `rpm2cpio FILE` prints it.
pub(super) fn cpio(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.program == "rpm2cpio" {
        let (weight, name) = source(call.operands("").first().copied(), &call.stdin, machine);
        return Stream::Bytes(unpacked(machine.catalog, weight, &name), format!("{name}.cpio"));
    }
    if !call.flag("-i --extract") {
        return Stream::Nothing;
    }
    let (weight, name) = source(None, &call.stdin, machine);
    let weight = unpacked(machine.catalog, weight, &name);
    let directory = call.option("-D").and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
    machine.add(&directory, &format!("unpacked {name}"), weight, Origin::Files);
    Stream::Nothing
}

#[cfg(test)]
mod tests {
    use crate::layers::effects::trial::Trial;

    const GET: &str = "curl -fsSLo /tmp/t.tar.gz https://example.org/t.tar.gz";

    fn unpacks(command: &str) -> Vec<String> {
        let mut trial = Trial::debian();
        trial.run(&format!("{GET} && {command} && rm /tmp/t.tar.gz"));
        trial.parts()
    }

    #[test]
    fn every_way_to_write_an_extraction_unpacks() {
        for command in [
            "mkdir /opt/t && tar xzf /tmp/t.tar.gz -C /opt/t",
            "tar -xzf /tmp/t.tar.gz -C /opt/t --strip-components=1",
            "tar -C /opt/t -xvf /tmp/t.tar.gz",
            "tar --extract --gzip --file=/tmp/t.tar.gz --directory /opt/t --strip-components 1",
            "tar -xzC /opt/t -f /tmp/t.tar.gz",
            "tar xfC /tmp/t.tar.gz /opt/t",
            "mkdir -p /opt/t && cd /opt/t && tar xf ../../tmp/t.tar.gz",
        ] {
            assert_eq!(unpacks(command), ["/opt/t [unpacked t.tar.gz]"], "{command}");
        }
    }

    #[test]
    fn a_download_piped_to_tar_leaves_no_archive() {
        let mut trial = Trial::debian();
        trial.run("curl -sL https://example.org/go1.tar.gz | tar -C /usr/local -xz");
        assert_eq!(trial.parts(), ["/usr/local [unpacked go1.tar.gz]"]);
        trial.run("wget -qO- https://example.org/y.tar.xz | xz -d | tar x -C /opt");
        assert_eq!(trial.parts(), ["/opt [unpacked y.tar]"]);
    }

    #[test]
    fn an_archive_stays_until_it_is_removed() {
        let mut trial = Trial::debian();
        trial.run(&format!("{GET} && tar xzf /tmp/t.tar.gz -C /opt"));
        assert_eq!(trial.parts(), ["/opt [unpacked t.tar.gz]", "/tmp/t.tar.gz"]);
        let archive = trial.weight("/tmp");
        trial.run("rm /tmp/t.tar.gz");
        assert_eq!(trial.hidden(), archive);
    }

    #[test]
    fn what_was_packed_tighter_than_a_layer_is_weighs_more_in_it() {
        let compressed = |ending: &str| {
            let mut trial = Trial::debian();
            trial.run(&format!("curl -sL https://example.org/t-1.2.tar.{ending} | tar xJ -C /opt"));
            trial.weight("/opt").compressed.likely()
        };
        assert!(compressed("xz") > compressed("bz2") && compressed("bz2") > compressed("gz"), "{} {}", compressed("xz"), compressed("bz2"));
    }

    #[test]
    fn some_members_are_an_unknown_part() {
        let mut trial = Trial::debian();
        trial.run("curl -sL https://example.org/helm.tar.gz | tar xz --strip-components=1 -C /usr/local/bin linux-amd64/helm");
        assert_eq!(trial.weight("/usr/local/bin").unpacked.low(), 0);
        assert!(trial.weight("/usr/local/bin").unpacked.high() > 0);
    }

    #[test]
    fn zip_files_and_single_files_unpack() {
        let mut trial = Trial::debian();
        trial.run("wget -q https://example.org/a.zip && unzip -q a.zip -d /opt/a && rm a.zip && curl -sO https://example.org/tool.gz && gunzip tool.gz");
        assert_eq!(trial.parts(), ["/opt/a [unpacked a.zip]", "/tool"]);
        trial.run("cd /srv && curl -sLo b.7z https://example.org/b.7z && 7z x b.7z -o/srv/b && rm b.7z");
        assert_eq!(trial.parts(), ["/srv/b [unpacked b.7z]"]);
    }

    #[test]
    fn packing_makes_a_file() {
        let mut trial = Trial::debian();
        trial.run(
            "mkdir /data && dd if=/dev/urandom of=/data/x bs=1k count=9 && tar czf /out.tgz -C / data && tar cf - /data | tar xf - -C /srv",
        );
        assert_eq!(trial.parts(), ["/data/x", "/out.tgz", "/srv [unpacked stream.tar]"]);
    }
}
