//! `mkdir cp mv rm ln chown touch install tee dd find …`: what the everyday tools of coreutils(1) and find(1) make,
//! move, change and remove.

use super::super::machine::{Call, Machine, Stream, is_among, text_weight, within};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use crate::language::words::note;
use crate::shell::Field;
use crate::size::{Basis, SizeEstimate, Weight};

/// Directories of the Filesystem Hierarchy Standard that a base has without their being listed.
const DIRECTORIES: &str = "/bin /boot /etc /etc/apk/keys /etc/apt/keyrings /etc/init.d /etc/nginx /etc/profile.d /etc/ssl /etc/ssl/certs \
    /home /lib /lib64 /media /mnt /opt /root /run /sbin /srv /tmp /usr /usr/bin /usr/include /usr/lib /usr/lib64 \
    /usr/local /usr/local/bin /usr/local/include /usr/local/lib /usr/local/sbin /usr/local/share /usr/sbin \
    /usr/share /usr/src /var /var/lib /var/tmp";

/// apt names a list after its address, with an underscore for each slash: this is all of them.
const ALL_LISTS: &str = "/var/lib/apt/lists/*_*";

/// The most temporary files of one name.
const MOST_TEMPORARY: usize = 16;

/// `mkdir`
pub(super) fn mkdir(call: &Call, machine: &mut Machine<'_>) -> Stream {
    for operand in call.operands("-m --mode") {
        if let Some(path) = machine.place(operand) {
            machine.make_directory(&path);
        }
    }
    Stream::Nothing
}

/// `touch`: an empty file where there is none; a changed date, and with it a copy, where there is one.
pub(super) fn touch(call: &Call, machine: &mut Machine<'_>) -> Stream {
    for operand in call.operands("-d -t -r --date --reference") {
        let Some(path) = machine.spot(operand) else { continue };
        match machine.presence(&path) {
            Presence::Yes => machine.change(&path, false),
            _ => machine.write_text(&path, "", Origin::Config),
        }
    }
    Stream::Nothing
}

/// `cp`
pub(super) fn cp(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let is_link = call.flag("-l --link -s --symbolic-link");
    relocate(call, if is_link { Manner::Link } else { Manner::Copy }, machine);
    Stream::Nothing
}

/// `mv`
pub(super) fn mv(call: &Call, machine: &mut Machine<'_>) -> Stream {
    relocate(call, Manner::Move, machine);
    Stream::Nothing
}

/// `ln`: no bytes of its own.
pub(super) fn ln(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if let [only] = call.operands("-t -S").as_slice() {
        let (target, link) = (machine.spot(only), machine.resolve(path::name(&only.text)));
        if let (Some(target), Some(link)) = (target, link) {
            machine.link(&link, &target);
        }
        return Stream::Nothing;
    }
    let is_symbolic = call.flag("-s --symbolic");
    relocate(call, if is_symbolic { Manner::Symlink } else { Manner::Link }, machine);
    Stream::Nothing
}

/// How something comes to another place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Copy,
    Move,
    /// The target's name is taken from the current directory.
    Link,
    /// The target's name is taken from the link's own directory.
    Symlink,
}

/// `program SOURCE… DESTINATION`, `program -t DIRECTORY SOURCE…`.
fn relocate(call: &Call, manner: Manner, machine: &mut Machine<'_>) {
    let mut operands = call.operands("-t --target-directory -S --suffix");
    let given = call.value("-t --target-directory").map(|text| Field { text, known: true, pattern: false });
    let into = given.is_some();
    let Some(destination) = given.or_else(|| operands.pop().cloned()) else { return };
    let Some(target) = machine.spot(&destination) else {
        return unknown_place(&operands, call, machine);
    };
    let no_directory = call.flag("-T --no-target-directory");
    let many = operands.len() > 1 || operands.iter().any(|operand| operand.pattern);
    let ends_in_slash = destination.text.ends_with('/') || destination.text.ends_with("/.") || destination.text == ".";
    for source in &operands {
        let is_directory = !no_directory && (into || many || ends_in_slash || is_directory(&target, &source.text, machine));
        one(source, &target, is_directory, manner, call, machine);
    }
}

/// Whether a destination is a directory that a source goes into.
fn is_directory(target: &str, source: &str, machine: &Machine<'_>) -> bool {
    match machine.presence(target) {
        Presence::Yes => machine.is_directory(target),
        Presence::Maybe(..) => is_among(target, DIRECTORIES) || (target.ends_with(".d") && path::name(source) != path::name(target)),
        Presence::No => false,
    }
}

fn one(source: &Field, target: &str, into: bool, manner: Manner, call: &Call, machine: &mut Machine<'_>) {
    let text = source.text.as_str();
    let inside = |name: &str| if into { path::join(target, name) } else { target.to_owned() };
    match manner {
        Manner::Symlink => {
            let link = inside(path::name(text));
            match path::resolve(path::parent(&link), text).filter(|_| source.known) {
                Some(pointed) => machine.link(&link, &pointed),
                None => machine.link(&link, &link),
            }
            return;
        }
        Manner::Link => {
            let link = inside(path::name(text));
            let pointed = machine.spot(source).unwrap_or_else(|| link.clone());
            return machine.link(&link, &pointed);
        }
        Manner::Copy | Manner::Move => {}
    }
    let keep = manner == Manner::Copy;
    let Some(from) = machine.spot(source).filter(|from| source.known || is_file(from, machine)) else {
        return unknown_source(source, &inside(path::name(text)), call, machine);
    };
    let whole = text.ends_with("/.") || text == ".";
    let (from, whole) = match from.strip_suffix("/*") {
        Some(directory) => (if directory.is_empty() { "/".to_owned() } else { directory.to_owned() }, true),
        None => (from, whole),
    };
    if path::is_pattern(&from) {
        return unknown_source(source, target, call, machine);
    }
    let to = if whole { target.to_owned() } else { inside(path::name(&from)) };
    if machine.is_readable_mount(&from) {
        return read_mount(&from, &to, call, machine);
    }
    if machine.presence(&from) == Presence::No {
        return;
    }
    if whole && !keep {
        // The directory itself stays behind, empty.
        machine.transfer(&from, &to, false);
        return machine.make_directory(&from);
    }
    machine.transfer(&from, &to, keep);
}

/// What a mount holds is not known here, but for what this very `RUN` wrote there.
fn read_mount(from: &str, to: &str, call: &Call, machine: &mut Machine<'_>) {
    if machine.copy_from_mount(from, to) {
        return;
    }
    let weight = machine.rule("unknown-path");
    machine.note(note::takes_from_mount(&call.program, path::name(from)));
    machine.add(to, &format!("from {from}"), weight, Origin::Files);
}

fn unknown_source(source: &Field, to: &str, call: &Call, machine: &mut Machine<'_>) {
    let weight = machine.rule("unknown-path");
    let name = path::name(&source.text);
    machine.note(note::takes_unknown(&call.program));
    machine.add(to, &format!("{} {name}…", call.program), weight, Origin::Files);
}

/// The destination is not known: a copy weighs what its sources do, somewhere.
fn unknown_place(sources: &[&Field], call: &Call, machine: &mut Machine<'_>) {
    machine.note(note::writes_where(&call.program));
    if call.program == "mv" {
        return;
    }
    let known: Weight = sources.iter().filter_map(|source| machine.place(source)).map(|path| machine.weigh(&path)).sum();
    let weight = if known.is_zero() { machine.rule("unknown-path") } else { known };
    let directory = machine.cwd.clone();
    machine.add(&directory, &format!("{} …", call.program), weight, Origin::Files);
}

fn is_file(path: &str, machine: &Machine<'_>) -> bool {
    machine.presence(path) == Presence::Yes && !machine.is_directory(path)
}

/// `rm`, `unlink`, `rmdir`
pub(super) fn rm(call: &Call, machine: &mut Machine<'_>) -> Stream {
    // It refuses to remove where it stands and what is above.
    let is_refused = |operand: &Field| operand.known && matches!(path::name(operand.text.trim_end_matches('/')), "" | "." | "..");
    for operand in call.operands("").into_iter().filter(|operand| !is_refused(operand)) {
        match machine.spot(operand) {
            Some(path) if operand.known => remove(&path, machine),
            Some(path) if !operand.text.ends_with('/') && is_file(&path, machine) => machine.remove(&path),
            _ => machine.note(note::removes_paths()),
        }
    }
    Stream::Nothing
}

/// Removes a path; where only unlisted content of this layer may hold it, a part of that goes.
fn remove(path: &str, machine: &mut Machine<'_>) {
    let path = if path == ALL_LISTS { path.trim_end_matches("_*") } else { path };
    if path::is_pattern(path) {
        let found = !machine.matching(path).is_empty();
        machine.remove(path);
        if !found && !path.ends_with("/*") {
            shrink(path::parent(path), path, machine);
        }
        return;
    }
    let listed = machine.presence(path) == Presence::Yes;
    if !listed {
        shrink(path, path, machine);
    }
    machine.remove(path);
}

/// Unlisted content of this layer that may hold `place` loses a part: all of an archive of that name, an unknown part
/// of anything else.
fn shrink(place: &str, path: &str, machine: &mut Machine<'_>) {
    let Some((directory, label, origin)) = machine.holder(place) else { return };
    let below = path::below(&directory, path).unwrap_or("");
    if origin == Origin::Packages {
        return machine.note(note::held_by_packages(path));
    }
    match label.strip_prefix("unpacked ") {
        Some(archive) if !below.contains('/') && machine.doubt == 0 && is_of(archive, below) => machine.remove_label(&label),
        _ => {
            machine.loosen_holder(place);
            machine.note(note::goes_with(&directory, path::name(path)));
        }
    }
}

/// Whether an archive of this name unpacks into a directory of that name: `node-v20.tar.gz`, `node-v20`; `v1.tar.gz`
/// of a repository, `repository-1`.
fn is_of(archive: &str, directory: &str) -> bool {
    let first = |text: &str| text.split(['-', '_', '.']).next().unwrap_or("").to_ascii_lowercase();
    let pattern = directory.trim_end_matches('*');
    !pattern.is_empty() && (archive.starts_with(pattern) || first(archive) == first(pattern))
}

/// `chown`, `chgrp`, `chmod`: the first operand is the owner or mode, unless `--reference` gives it. `fix-permissions`
/// of Jupyter's images takes directories only.
pub(super) fn change(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let is_jupyter = call.program == "fix-permissions";
    let recursive = is_jupyter || call.flag("-R --recursive");
    // `chmod -x file`: the mode looks like an option.
    let is_mode = |arg: &Field| call.program == "chmod" && is_removing_mode(&arg.text);
    let has_mode = is_jupyter || call.args.iter().any(|arg| arg.text.starts_with("--reference") || is_mode(arg));
    let operands = call.operands("--from");
    for operand in operands.iter().skip(usize::from(!has_mode)) {
        match machine.spot(operand) {
            Some(path) if operand.known => changed(&path, recursive, machine),
            Some(path) if is_file(&path, machine) => machine.change(&path, false),
            _ => machine.note(note::changes_paths(&call.program)),
        }
    }
    Stream::Nothing
}

/// `-x`, `-rw`, `-w`
fn is_removing_mode(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|letters| !letters.is_empty() && letters.chars().all(|c| matches!(c, 'r' | 'w' | 'x' | 's' | 't')))
}

fn changed(path: &str, recursive: bool, machine: &mut Machine<'_>) {
    if !path::is_pattern(path) {
        return machine.change(path, recursive);
    }
    for found in machine.matching(path) {
        machine.change(&found, recursive);
    }
    if path.ends_with("/*") && recursive {
        machine.change(path::parent(path), true);
    }
}

/// `install [-d] [-m MODE] [-t DIRECTORY] SOURCE… DESTINATION`
pub(super) fn install(call: &Call, machine: &mut Machine<'_>) -> Stream {
    const WITH_VALUE: &str = "-m --mode -o --owner -g --group -S --suffix -t";
    let operands = call.operands(WITH_VALUE);
    if call.flag("-d --directory") {
        for operand in operands {
            if let Some(path) = machine.place(operand) {
                machine.make_directory(&path);
            }
        }
        return Stream::Nothing;
    }
    if call.args.iter().any(|arg| arg.text == "/dev/stdin")
        && let Some(path) = operands.last().and_then(|field| machine.spot(field))
    {
        machine.save(&path, call.stdin.clone(), false);
        return Stream::Nothing;
    }
    let mut args: Vec<Field> = operands.into_iter().cloned().collect();
    if let Some(directory) = call.value("-t --target-directory") {
        args.push(Field { text: format!("{directory}/"), known: true, pattern: false });
    }
    if call.flag("-D")
        && let Some(place) = args.last().and_then(|field| machine.place(field))
    {
        let directory = path::parent(&place).to_owned();
        machine.make_directory(&directory);
    }
    relocate(&Call { program: "install".to_owned(), args, ..Call::default() }, Manner::Copy, machine);
    Stream::Nothing
}

/// `tee`
pub(super) fn tee(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let append = call.flag("-a --append");
    for operand in call.operands("") {
        if let Some(path) = machine.spot(operand) {
            machine.save(&path, call.stdin.clone(), append);
        }
    }
    call.stdin.clone()
}

/// `cat`: the files one after the other.
pub(super) fn cat(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("");
    if operands.is_empty() {
        return call.stdin.clone();
    }
    let mut text = Some(String::new());
    let mut weight = Weight::ZERO;
    let mut name = String::new();
    for operand in operands {
        let part = if operand.text == "-" { call.stdin.clone() } else { content(operand, machine) };
        match part {
            Stream::Text(more) => {
                weight += text_weight(machine.catalog, more.len());
                text = text.map(|text| text + &more);
            }
            Stream::Bytes(more, of) => {
                weight += more;
                name = of;
                text = None;
            }
            Stream::Nothing => return Stream::Nothing,
        }
    }
    match text {
        Some(text) => Stream::Text(text.into()),
        None => Stream::Bytes(weight, name),
    }
}

/// What reading a file gives.
pub(super) fn content(file: &Field, machine: &Machine<'_>) -> Stream {
    let Some(path) = machine.spot(file) else { return Stream::Nothing };
    let name = path::name(&path).to_owned();
    match (machine.text(&path), machine.presence(&path)) {
        (Some(text), _) => Stream::Text(text),
        (None, Presence::Yes) => Stream::Bytes(machine.weigh(&path), name),
        (None, Presence::Maybe(origin, limit)) if origin != Origin::Base => {
            Stream::Bytes(within(machine.rule("unknown-path"), limit), name)
        }
        _ => Stream::Nothing,
    }
}

/// `dd if=… of=FILE bs=1M count=10`
pub(super) fn dd(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let value = |name: &str| call.args.iter().find_map(|arg| arg.text.strip_prefix(name)?.strip_prefix('=').map(|text| (text, arg.known)));
    let whole = |name: &str| value(name).filter(|(_, known)| *known).and_then(|(text, _)| bytes(text));
    let bytes = match (whole("bs").or(whole("ibs")), whole("count")) {
        (Some(block), Some(count)) => Some(block.saturating_mul(count)),
        (None, Some(count)) => Some(count.saturating_mul(512)),
        _ => None,
    };
    let source = value("if").map_or("", |(text, _)| text);
    let weight = match bytes {
        Some(bytes) => filled(bytes, !source.ends_with("zero")),
        None => machine.rule("unknown-path"),
    };
    let Some(path) = value("of").and_then(|(text, _)| machine.resolve(text)) else {
        return Stream::Bytes(weight, path::name(source).to_owned());
    };
    machine.write(&path, weight, Origin::Files);
    Stream::Nothing
}

/// `truncate -s SIZE FILE`, `fallocate -l SIZE FILE`
pub(super) fn allocate(call: &Call, machine: &mut Machine<'_>) -> Stream {
    const SIZE: &str = "-s --size -l --length";
    let weight = match call.value(SIZE).and_then(|text| bytes(&text)) {
        Some(bytes) => filled(bytes, false),
        None => machine.rule("unknown-path"),
    };
    for operand in call.operands(SIZE) {
        if let Some(path) = machine.spot(operand) {
            machine.write(&path, weight, Origin::Files);
        }
    }
    Stream::Nothing
}

/// So many bytes: random ones do not shrink, zeros shrink a thousandfold (the most that gzip can).
fn filled(bytes: u64, random: bool) -> Weight {
    let unpacked = SizeEstimate::exact(bytes, Basis::Computed);
    let compressed = if random { unpacked } else { SizeEstimate::range(0, bytes / 1000, bytes / 1000, Basis::Computed) };
    Weight { unpacked, compressed }
}

/// `10`, `4k`, `1M`, `2G`, `1MB`: a size as coreutils reads it.
fn bytes(text: &str) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(digits)?;
    let base: u64 = if unit.len() == 2 && unit.ends_with('B') { 1000 } else { 1024 };
    let power = match unit.chars().next() {
        None | Some('c') => 0,
        Some('k' | 'K') => 1,
        Some('m' | 'M') => 2,
        Some('g' | 'G') => 3,
        Some('t' | 'T') => 4,
        Some(_) => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(base.checked_pow(power)?)
}

/// `mktemp [-d] [TEMPLATE]`: prints a path that is not there yet, as `mktemp` does; the real one nobody can tell.
pub(super) fn mktemp(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let template = call.operands("-p --tmpdir --suffix").first().map_or("tmp.XXXXXXXXXX", |field| field.text.as_str()).to_owned();
    let Some(path) = path::resolve("/tmp", &template) else { return Stream::Nothing };
    let more = (2..MOST_TEMPORARY).map(|number| format!("{path}{number}"));
    let is_free = |path: &String| machine.presence(path) != Presence::Yes;
    let Some(path) = std::iter::once(path.clone()).chain(more).find(is_free) else { return Stream::Nothing };
    if call.flag("-d --directory") {
        machine.make_directory(&path)
    } else {
        machine.write_text(&path, "", Origin::Config)
    }
    Stream::Text(format!("{path}\n").into())
}

/// `find`: only what it does with what it finds is of weight.
pub(super) fn find(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let is_root = |arg: &&Field| !arg.text.starts_with(['-', '(', '!']);
    let skip = call.args.iter().take_while(|arg| ["-L", "-H", "-P"].contains(&arg.text.as_str())).count();
    let mut roots: Vec<Field> = call.args.iter().skip(skip).take_while(is_root).cloned().collect();
    if roots.is_empty() {
        roots.push(Field { text: ".".to_owned(), known: true, pattern: false });
    }
    let action = action(call);
    let only_directories = call.option("-type").is_some_and(|kind| kind.text == "d");
    for root in roots {
        let Some(root) = machine.place(&root) else {
            if action != Action::Nothing {
                machine.note(note::changes_paths("find"));
            }
            continue;
        };
        match action {
            Action::Nothing => {}
            Action::Remove => find_remove(&root, call, machine),
            Action::Change if only_directories => {}
            Action::Change => machine.change(&root, true),
            Action::Rewrite => machine.rewrite(&root, &|weight| weight),
            Action::Shrink => machine.loosen(&root),
            Action::Copy => find_copy(call, machine),
            Action::Other => machine.note(note::find_runs()),
        }
    }
    Stream::Nothing
}

/// What `find` does with what it finds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Nothing,
    Remove,
    Change,
    Rewrite,
    Shrink,
    Copy,
    Other,
}

fn action(call: &Call) -> Action {
    let program = call.args.windows(2).find_map(|pair| match pair {
        [exec, program] if ["-exec", "-execdir", "-ok"].contains(&exec.text.as_str()) => Some(path::name(&program.text)),
        _ => None,
    });
    if call.args.iter().any(|arg| arg.text == "-delete") || runs_remove(call) {
        return Action::Remove;
    }
    match program {
        None | Some("echo" | "printf" | "test" | "cat" | "readlink" | "basename" | "dirname") => Action::Nothing,
        Some(program) if super::text::is_harmless(program) || super::text::is_filter(program) => Action::Nothing,
        Some("rm" | "rmdir") => Action::Remove,
        Some("chmod" | "chown" | "chgrp" | "touch") => Action::Change,
        Some("sed" | "dos2unix") => Action::Rewrite,
        Some("strip" | "gzip" | "xz" | "bzip2") => Action::Shrink,
        Some("cp" | "install") => Action::Copy,
        Some(_) => Action::Other,
    }
}

/// `-exec sh -c 'rm …'`
fn runs_remove(call: &Call) -> bool {
    call.args.iter().any(|arg| arg.text.starts_with("rm ") || arg.text.contains(" rm "))
}

/// `-exec cp {} DIRECTORY`: an unknown part of what it searches.
fn find_copy(call: &Call, machine: &mut Machine<'_>) {
    let is_place = |arg: &&Field| ![";", "+", "{}"].contains(&arg.text.as_str());
    let target = call.args.iter().rfind(is_place).and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
    let weight = machine.rule("unknown-path").widened(0, 1000);
    machine.note(note::find_copies());
    machine.add(&target, "copied by find", weight, Origin::Files);
}

/// Removes what `find` finds: listed files by their name, and an unknown part of what is not listed; all of it where
/// there is no condition.
fn find_remove(root: &str, call: &Call, machine: &mut Machine<'_>) {
    const CONDITIONS: &str = "-name -iname -path -wholename -regex -newer -size -mtime -mmin -perm -user -links -maxdepth -empty -not";
    let names: Vec<String> = call.options("-name -iname").into_iter().map(|field| field.text.clone()).collect();
    let is_conditional = call.args.iter().any(|arg| is_among(&arg.text, CONDITIONS) || arg.text == "!");
    let kind = call.option("-type").map(|field| field.text.clone());
    if !is_conditional && kind.as_deref() != Some("l") {
        return machine.remove(&format!("{}/*", root.trim_end_matches('/')));
    }
    if !names.is_empty() && !call.args.iter().any(|arg| arg.text == "!" || arg.text == "-not") {
        machine.remove_named(root, &names);
    }
    machine.loosen_unlisted(root);
    machine.note(note::find_removes());
}

/// `strip`, `upx` and other programs that make files smaller by an unknown part.
pub(super) fn shrink_files(call: &Call, machine: &mut Machine<'_>) -> Stream {
    for operand in call.operands("-o -R -K -N") {
        let Some(path) = machine.spot(operand) else { continue };
        if path::is_pattern(&path) {
            machine.matching(&path).iter().for_each(|path| machine.rewrite(path, &|weight| weight.widened(0, 1000)));
        } else {
            machine.rewrite(&path, &|weight| weight.widened(0, 1000));
        }
    }
    machine.note(note::takes_off(&call.program));
    Stream::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::effects::trial::Trial;

    #[test]
    fn copying_counts_twice_and_moving_once() {
        let mut trial = Trial::debian();
        trial.run("mkdir -p /app /srv/www && echo hello > /app/a && cp /app/a /srv/www && mv /app/a /app/b");
        assert_eq!(trial.parts(), ["/app/b", "/srv/www/a"]);
    }

    #[test]
    fn moving_what_an_earlier_layer_holds_writes_it_again() {
        let mut trial = Trial::debian();
        trial.run("dd if=/dev/urandom of=/opt/big bs=1M count=3");
        let big = trial.weight("/opt/big");
        assert_eq!(big.unpacked.likely(), big.compressed.likely());
        trial.run("mv /opt/big /opt/other");
        assert_eq!(trial.parts(), ["/opt/other"]);
        assert_eq!(trial.hidden(), big);
        trial.run("rm /opt/other");
        assert!(trial.parts().is_empty());
    }

    #[test]
    fn a_destination_is_a_directory_where_there_is_one() {
        let mut trial = Trial::debian();
        trial.run(
            "echo a > /tmp/tool; echo b > /tmp/lib; mv /tmp/tool /usr/local/bin; cp /tmp/lib /usr/local/lib/; mv /tmp/lib /opt/renamed",
        );
        assert_eq!(trial.parts(), ["/opt/renamed", "/usr/local/bin/tool", "/usr/local/lib/lib"]);
    }

    #[test]
    fn directories_are_copied_whole_or_by_their_content() {
        let mut trial = Trial::debian();
        trial.run(
            "mkdir -p /a/d /b /c /e; echo x > /a/d/x; cp -r /a/d /b; cp -r /a/d/. /c; cp -a /a/d /new; cp -r /a/d/* /e/; mv -t /c /b/d",
        );
        assert_eq!(trial.parts(), ["/a/d/x", "/c/d/x", "/c/x", "/e/x", "/new/x"]);
    }

    #[test]
    fn links_weigh_nothing_and_lead_to_their_target() {
        let mut trial = Trial::debian();
        trial.run("mkdir -p /opt/v1/bin && echo x > /opt/v1/bin/x && ln -s v1 /opt/current && ln -sf /opt/v1/bin/x /usr/local/bin/");
        assert_eq!(trial.parts(), ["/opt/v1/bin/x"]);
        trial.run("cp /opt/current/bin/x /srv/y && cp -r /opt/current /srv/z");
        assert_eq!(trial.parts(), ["/srv/y", "/srv/z/bin/x"]);
    }

    #[test]
    fn owners_and_modes_copy_what_earlier_layers_hold() {
        let mut trial = Trial::debian();
        trial.run("mkdir /app && echo x > /app/x && echo y > /app/y && chmod +x /app/x");
        trial.run("chmod -x /app/x");
        assert_eq!(trial.parts(), ["/app/x"]);
        trial.run("chown -R nobody:nogroup /app");
        assert_eq!(trial.parts(), ["/app/x", "/app/y"]);
        trial.run("chown nobody /app/*");
        assert_eq!(trial.parts(), ["/app/x", "/app/y"]);
        trial.run("chmod u+s /usr/bin/passwd");
        assert_eq!(trial.parts(), ["/usr/bin/passwd"]);
        assert_eq!(trial.weight("/usr").unpacked.low(), 0, "what of the base that weighs nobody knows");
        trial.run("chmod u+s /nowhere/x");
        assert!(trial.parts().is_empty());
    }

    #[test]
    fn removing_a_part_of_what_is_not_listed_widens() {
        let mut trial = Trial::debian();
        trial.run("mkdir /opt/x && cd /opt/x && curl -sL https://example.org/tool-1.0.tar.gz | tar xz && rm -rf /opt/x/docs");
        assert_eq!(trial.parts(), ["/opt/x [unpacked tool-1.0.tar.gz]"]);
        assert_eq!(trial.weight("/opt/x").unpacked.low(), 0);
        let mut named = Trial::debian();
        named.run("cd /tmp && curl -sL https://example.org/tool-1.0.tar.gz | tar xz && mv tool-1.0/tool /usr/local/bin && rm -rf tool-1.0");
        assert_eq!(named.parts(), ["/usr/local/bin/tool"]);
    }

    #[test]
    fn a_path_that_is_not_known_is_not_taken_for_another() {
        let mut trial = Trial::debian();
        trial.run("echo x > /opt/keep && rm -rf $UNKNOWN/* /$UNKNOWN \"$UNKNOWN\"");
        assert_eq!(trial.parts(), ["/opt/keep"]);
        trial.run("curl -sLO https://example.org/a-$VERSION.zip && rm a-$VERSION.zip");
        assert!(trial.parts().is_empty(), "the same word stands for the same file");
    }

    #[test]
    fn tee_and_cat_pass_text_on() {
        let mut trial = Trial::debian();
        trial.run("echo one | tee /etc/a > /dev/null; echo two | tee -a /etc/a; cat /etc/a /etc/a > /etc/b");
        assert_eq!(trial.weight("/etc/a").unpacked.likely(), 8);
        assert_eq!(trial.weight("/etc/b").unpacked.likely(), 16);
    }

    #[test]
    fn appending_to_an_earlier_layers_file_copies_it() {
        let mut trial = Trial::debian();
        trial.run("dd if=/dev/zero of=/var/big bs=1k count=5");
        let before = trial.weight("/var/big").unpacked.likely();
        trial.run("echo x >> /var/big");
        assert_eq!(trial.weight("/var/big").unpacked.likely(), before + 2);
    }

    #[test]
    fn sizes_are_read_as_coreutils_reads_them() {
        assert_eq!(bytes("3"), Some(3));
        assert_eq!(bytes("2k"), bytes("2048"));
        assert_eq!(bytes("1MB"), bytes("1000000"));
        assert_eq!(bytes("$((4))"), None);
        assert_eq!(bytes("99999999999999999999G"), None);
    }

    #[test]
    fn find_removes_by_name_or_all() {
        let mut trial = Trial::debian();
        trial.run("mkdir -p /app/a && echo x > /app/a/x.pyc && echo x > /app/a/x.py && find /app -name '*.pyc' -delete");
        assert_eq!(trial.parts(), ["/app/a/x.py"]);
        trial.run("mkdir -p /app/b && echo x > /app/b/x && find /app/b -type f -exec rm -f {} +");
        assert!(trial.parts().is_empty());
        trial.run("find /app -type d -exec chmod 755 {} \\;");
        assert!(trial.parts().is_empty());
        trial.run("find /app -type f -exec chmod 644 {} \\;");
        assert_eq!(trial.parts(), ["/app/a/x.py"]);
    }

    #[test]
    fn install_makes_directories_and_copies() {
        let mut trial = Trial::debian();
        trial.run("echo x > /tmp/x && install -d -m 755 /opt/d && install -m 755 /tmp/x /opt/d && install -D /tmp/x /srv/e/f && rm /tmp/x");
        assert_eq!(trial.parts(), ["/opt/d/x", "/srv/e/f"]);
    }

    #[test]
    fn a_temporary_directory_can_be_removed() {
        let mut trial = Trial::debian();
        trial.run("d=$(mktemp -d) && echo x > $d/x && e=$(mktemp -d) && cp $d/x /srv/x && echo y > $e/y && rm -rf \"$d\"");
        assert_eq!(trial.parts(), ["/srv/x", "/tmp/tmp.XXXXXXXXXX2/y"]);
    }

    #[test]
    fn what_find_copies_weighs_something() {
        let mut trial = Trial::debian();
        trial.run("mkdir /out && find /usr/lib -name '*.so' -exec cp {} /out \\; && find /usr/bin -type f -exec ldd '{}' ';'");
        assert_eq!(trial.parts(), ["/out [copied by find]"]);
    }
}
