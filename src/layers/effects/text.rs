//! `sed`, and the many programs that only read or print: `grep ls uname dirname …`.

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use crate::language::words::note;
use crate::shell::Field;

/// `sed`: with `-i` each file is written anew; else a filter.
pub(super) fn sed(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let in_place = call.args.iter().any(|arg| arg.text == "--in-place" || arg.text.starts_with("--in-place=") || is_in_place(&arg.text));
    if !in_place {
        return filter(call, machine);
    }
    let has_script = call
        .args
        .iter()
        .any(|arg| matches!(arg.text.as_str(), "-e" | "-f" | "--expression" | "--file") || arg.text.starts_with("--expression="));
    let operands = call.operands("-e -f --expression --file -l");
    rewrite(operands.iter().skip(usize::from(!has_script)).copied(), call, machine);
    Stream::Nothing
}

/// `-i`, `-i.bak`, `-ie`, `-ri`, `-Ei`
fn is_in_place(text: &str) -> bool {
    text.strip_prefix('-').filter(|rest| !rest.starts_with('-')).is_some_and(|letters| {
        let before = letters.trim_start_matches(['n', 'r', 'E', 's', 'u', 'z']);
        before.starts_with('i')
    })
}

/// `perl -pi -e …` rewrites files; any other script may do anything.
pub(super) fn perl(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let in_place = call.args.iter().any(|arg| arg.text.starts_with("-i") || arg.text.starts_with("-pi"));
    if in_place {
        rewrite(call.operands("-e -pe -pie").into_iter(), call, machine);
    } else {
        super::unknown(call, machine);
    }
    Stream::Nothing
}

/// `patch`: the files it names in its text change by a little.
pub(super) fn patch(_: &Call, machine: &mut Machine<'_>) -> Stream {
    let directory = machine.cwd.clone();
    super::system::configure(&directory, "patched", machine);
    Stream::Nothing
}

/// `dos2unix`: files written anew at about their size.
pub(super) fn rewrites(call: &Call, machine: &mut Machine<'_>) -> Stream {
    rewrite(call.operands("-i -d -p").into_iter(), call, machine);
    Stream::Nothing
}

fn rewrite<'a>(files: impl Iterator<Item = &'a Field>, call: &Call, machine: &mut Machine<'_>) {
    for file in files {
        let Some(path) = machine.spot(file) else {
            machine.note(note::changes_files(&call.program));
            continue;
        };
        if path::is_pattern(&path) {
            machine.matching(&path).iter().for_each(|path| machine.rewrite(path, &|weight| weight));
        } else {
            machine.rewrite(&path, &|weight| weight);
        }
    }
}

/// A filter: of a known file or stream it prints at most as much; what exactly nobody knows.
pub(super) fn filter(call: &Call, machine: &Machine<'_>) -> Stream {
    let piped = match &call.stdin {
        Stream::Bytes(weight, name) => Some((*weight, name.clone())),
        _ => None,
    };
    let read = || {
        let operands = call.operands("-e -f -n -c -d -F -A -B");
        operands.last().and_then(|file| match super::files::content(file, machine) {
            Stream::Bytes(weight, name) => Some((weight, name)),
            _ => None,
        })
    };
    match piped.or_else(read) {
        Some((weight, name)) => Stream::Bytes(weight.widened(0, 1000), name),
        None => Stream::Nothing,
    }
}

/// `uname [-m|-s|-r]`
pub(super) fn uname(call: &Call, machine: &Machine<'_>) -> Stream {
    if call.flag("-r -v -a -n") {
        return Stream::Nothing;
    }
    if call.flag("-m -p -i") {
        return machine_name(machine);
    }
    Stream::Text("Linux\n".into())
}

/// `arch`, `uname -m`
pub(super) fn machine_name(machine: &Machine<'_>) -> Stream {
    Stream::Text(format!("{}\n", super::system::machine_name(machine.platform)).into())
}

/// `basename PATH [SUFFIX]`, `dirname PATH`
pub(super) fn path_part(call: &Call) -> Stream {
    let operands = call.operands("-s");
    let Some(operand) = operands.first().filter(|field| field.known) else { return Stream::Nothing };
    let text = operand.text.trim_end_matches('/');
    let part = match (call.program.as_str(), operands.get(1)) {
        ("dirname", _) => match text.rfind('/') {
            Some(0) => "/",
            Some(at) => text.get(..at).unwrap_or("."),
            None => ".",
        },
        (_, Some(suffix)) => path::name(text).strip_suffix(suffix.text.as_str()).unwrap_or(path::name(text)),
        (_, None) => path::name(text),
    };
    Stream::Text(format!("{part}\n").into())
}

/// `readlink -f PATH`, `realpath PATH`: the path itself, for all that is known.
pub(super) fn real_path(call: &Call, machine: &Machine<'_>) -> Stream {
    match call.operands("").first().and_then(|field| machine.place(field)) {
        Some(path) => Stream::Text(format!("{path}\n").into()),
        None => Stream::Nothing,
    }
}

/// `seq [FIRST [STEP]] LAST`, as long as the list is short.
pub(super) fn seq(call: &Call) -> Stream {
    const LONGEST: u32 = 1000;
    let numbers: Option<Vec<u32>> = call.operands("").iter().map(|field| field.text.parse().ok()).collect();
    let (first, step, last) = match numbers.as_deref() {
        Some([last]) => (1, 1, *last),
        Some([first, last]) => (*first, 1, *last),
        Some([first, step, last]) if *step > 0 => (*first, *step, *last),
        _ => return Stream::Nothing,
    };
    if last.saturating_sub(first) / step > LONGEST {
        return Stream::Nothing;
    }
    let mut text = String::new();
    let mut number = first;
    while number <= last {
        text.push_str(&format!("{number}\n"));
        number = number.saturating_add(step);
    }
    Stream::Text(text.into())
}

/// Programs that only read or print, or whose writing is gone with the container.
pub(super) fn is_harmless(program: &str) -> bool {
    const PROGRAMS: &str = "ls dir id whoami groups who hostname date sleep env printenv nproc getconf getent stat file du df free ps top \
        kill killall pgrep pkill wc md5sum sha1sum sha256sum sha512sum shasum cksum cmp diff strings readelf objdump \
        nm ldd scanelf expr let yes clear tput stty tty sync mount umount chroot logger ping nslookup dig host nc ssh \
        ssh-keyscan lsb_release locale which whereis tree pidof getcap lscpu lsof uptime ulimit sysctl iconv od xxd \
        apt-cache apt-mark apt-config dpkg-query dpkg-architecture gpgconf sha224sum sha384sum b2sum xx-info xx-verify";
    is_among(program, PROGRAMS)
}

/// Programs that print a part of what they read.
pub(super) fn is_filter(program: &str) -> bool {
    const PROGRAMS: &str = "grep egrep fgrep zgrep rg awk gawk mawk sort uniq cut tr head tail less more rev tac nl fold column paste join \
        comm jq yq xmllint base64 envsubst expand";
    is_among(program, PROGRAMS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::effects::trial::Trial;

    #[test]
    fn editing_a_file_of_an_earlier_layer_copies_it() {
        let mut trial = Trial::debian();
        trial.run("mkdir /app && dd if=/dev/urandom of=/app/x bs=1k count=4 && echo y > /app/y");
        trial.run("sed -i 's/a/b/' /app/x");
        assert_eq!(trial.parts(), ["/app/x"]);
        trial.run("sed -ri.bak -e 's/a/b/' /app/y");
        assert_eq!(trial.parts(), ["/app/y"]);
        trial.run("sed -n '/a/p' /app/x && grep -r a /app && ls -la /app && uname -a");
        assert!(trial.parts().is_empty());
        trial.run("sed -i 's/deb/archive/g' /etc/apt/sources.list");
        assert_eq!(trial.parts(), ["/etc/apt/sources.list"]);
    }

    #[test]
    fn a_rewritten_files_text_is_no_longer_known() {
        let mut trial = Trial::debian();
        trial.run("echo old > /x && sed -i s/old/new/ /x");
        trial.with(|machine| assert_eq!(machine.text("/x"), None));
    }

    #[test]
    fn the_platform_is_known() {
        let mut trial = Trial::debian();
        trial.run("mkdir /p && touch /p/$(uname -m) && echo \"$(dpkg --print-architecture)\" > /p/a && cat /p/a > /p/b");
        trial.with(|machine| {
            assert_eq!(machine.text("/p/b").as_deref(), Some("amd64\n"));
            assert!(machine.matching("/p/*").contains(&"/p/x86_64".to_owned()));
        });
    }

    #[test]
    fn names_are_taken_apart() {
        let mut trial = Trial::debian();
        trial.run("mkdir /p && echo $(basename /a/b.tar.gz .tar.gz) $(dirname /a/b) $(seq 3) > /p/x");
        trial.with(|machine| assert_eq!(machine.text("/p/x").as_deref(), Some("b /a 1 2 3\n")));
    }

    #[test]
    fn in_place_is_told_from_other_letters() {
        for text in ["-i", "-i.bak", "-ri", "-Ei", "-ie"] {
            assert!(is_in_place(text), "{text}");
        }
        for text in ["-n", "-e", "--silent", "-r", "i"] {
            assert!(!is_in_place(text), "{text}");
        }
    }
}
