//! `useradd adduser groupadd usermod passwd …`, after useradd(8) and BusyBox: a few lines in `/etc/passwd` and its
//! neighbours, whose files are then written anew, and a home directory.

use super::super::machine::{Call, Machine, Stream};
use super::super::path;
use super::super::rootfs::Origin;
use crate::catalog::Os;

const WITH_VALUE: &str = "-u --uid -g --gid -G --groups -s --shell -d --home --home-dir -c --comment -p --password -b --base-dir -k \
    --skel -K -h -r= --ingroup --gecos -e -f";

/// `useradd`, `adduser`
pub(super) fn add(call: &Call, machine: &mut Machine<'_>) -> Stream {
    accounts(machine);
    let is_busybox = call.program == "adduser" && machine.image.os == Os::Alpine;
    let letters = if is_busybox { "-h -S= -D=" } else { "-d --home --home-dir" };
    let given = call.value(letters).and_then(|text| machine.resolve(&text));
    // `adduser USER GROUP` adds to a group.
    let operands = call.operands(if is_busybox { BUSYBOX_VALUES } else { WITH_VALUE });
    let name = operands.first().filter(|field| field.known).map(|field| field.text.clone());
    let Some(home) = given.or_else(|| name.and_then(|name| path::resolve("/home", &name))) else { return Stream::Nothing };
    let makes = match (call.program.as_str(), is_busybox) {
        ("useradd", _) => call.flag("-m --create-home"),
        (_, true) => !call.flag("-H") && operands.len() < 2,
        _ => !call.flag("--no-create-home -M") && operands.len() < 2,
    };
    if makes {
        machine.make_directory(&home);
        if !is_busybox {
            machine.add(&home, "home", machine.rule("config-file"), Origin::Config);
        }
    }
    Stream::Nothing
}

const BUSYBOX_VALUES: &str = "-h -g -s -G -u -k";

/// `groupadd addgroup usermod groupmod passwd chsh chpasswd userdel deluser …`
pub(super) fn change(_: &Call, machine: &mut Machine<'_>) -> Stream {
    accounts(machine);
    Stream::Nothing
}

/// The account files, written anew once in each layer that touches them.
fn accounts(machine: &mut Machine<'_>) {
    if !machine.has_label_here("accounts") {
        machine.add("/etc", "accounts", machine.rule("user-add"), Origin::Config);
    }
}

#[cfg(test)]
mod tests {
    use crate::layers::effects::trial::Trial;

    #[test]
    fn account_files_are_written_once_for_each_layer() {
        let mut trial = Trial::debian();
        trial.run("groupadd -g 1000 app");
        let once = trial.weight("/etc");
        trial.run("groupadd -r app && useradd -r -g app app && usermod -aG audio app");
        assert_eq!(trial.parts(), ["/etc [accounts]"]);
        assert_eq!(trial.weight("/etc"), once);
    }

    #[test]
    fn homes_are_made_where_the_program_makes_them() {
        let home = |mut trial: Trial, script: &str| {
            let mut exists = false;
            trial.run(script);
            trial.with(|machine| exists = machine.is_directory("/home/app"));
            exists
        };
        assert!(home(Trial::debian(), "useradd -m -u 1000 -s /bin/bash app"));
        assert!(!home(Trial::debian(), "useradd app"));
        assert!(home(Trial::debian(), "adduser --disabled-password --gecos '' app"));
        assert!(!home(Trial::debian(), "adduser --no-create-home app"));
        assert!(home(Trial::alpine(), "adduser -D -u 1000 app"));
        assert!(!home(Trial::alpine(), "adduser -S -H -G www app"));
        assert!(home(Trial::alpine(), "adduser -D -h /home/app someone"));
    }
}
