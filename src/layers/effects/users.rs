//! `useradd adduser groupadd usermod passwd …`, after useradd(8) and BusyBox: a few lines in `/etc/passwd` and its
//! neighbours, whose files are then written anew, and a home directory.

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::Origin;
use crate::catalog::{Image, Os};

const WITH_VALUE: &str = "-u --uid -g --gid -G --groups -s --shell -d --home --home-dir -c --comment -p --password -b --base-dir -k \
    --skel -K -h -r= --ingroup --gecos -e -f";

/// `useradd`, `adduser`
pub(super) fn add(call: &Call, machine: &mut Machine<'_>) -> Stream {
    accounts(machine);
    login_records(call, machine);
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

/// `/var/log/lastlog` and `/var/log/faillog` have a record of fixed length for each user id from 0 on, and `useradd` writes that of the
/// new user (shadow's useradd.c): a file with a hole on a disk, zeros to its full length in a layer.
fn login_records(call: &Call, machine: &mut Machine<'_>) {
    let id = call.value("-u --uid").and_then(|id| id.parse::<u64>().ok()).filter(|_| !call.flag("-l --no-log-init"));
    let Some(id) = id.filter(|_| writes_login_records(&machine.image)) else { return };
    machine.write("/var/log/lastlog", machine.rule("lastlog").scaled(id + 1), Origin::Config);
    // What Red Hat's PAM counts failures in lies elsewhere.
    if matches!(machine.image.os, Os::Debian | Os::Ubuntu) {
        machine.write("/var/log/faillog", machine.rule("faillog").scaled(id + 1), Origin::Config);
    }
}

/// From shadow 4.13 on `useradd` leaves alone what these files do not reach to (its ChangeLog); these releases have older ones.
fn writes_login_records(image: &Image) -> bool {
    let release = image.release.as_str();
    let number = || release.split('.').next()?.parse::<u32>().ok();
    match image.os {
        Os::Debian => is_among(release, "wheezy jessie stretch buster bullseye"),
        Os::Ubuntu => number().is_some_and(|year| year < 23),
        Os::Fedora => number().is_some_and(|release| release < 38),
        // Beside Enterprise Linux: Amazon Linux by its year.
        Os::Rhel => number().is_some_and(|release| release < 10 || release == 2023),
        _ => false,
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

    #[test]
    fn login_records_reach_up_to_the_user_id() {
        let written = |image: &str, script: &str| {
            let mut trial = Trial::on_image(image);
            trial.run(script);
            trial.weight("/var/log").unpacked.likely()
        };
        let one = written("debian:11", "useradd -u 999 app");
        assert!(one > 0);
        assert_eq!(written("debian:11", "useradd --uid=99999 app"), 100 * one);
        assert_eq!(written("ubuntu:22.04", "adduser --disabled-password --uid 999 app"), one);
        assert!((1..one).contains(&written("rockylinux:9", "useradd -u 999 app")));
        for (image, script) in [
            ("debian:11", "useradd -l -u 99999 app"),
            ("debian:11", "useradd -rl -u 99999 app"),
            ("debian:11", "useradd --no-log-init -u 99999 app"),
            ("debian:11", "useradd app"),
            ("debian:11", "useradd -u $UNKNOWN app"),
            ("debian:11", "useradd -u 99999 app; rm -f /var/log/lastlog /var/log/faillog"),
            ("debian:12", "useradd -u 99999 app"),
            ("ubuntu:24.04", "useradd -u 99999 app"),
            ("alpine:3.20", "adduser -u 99999 app"),
        ] {
            assert_eq!(written(image, script), 0, "{image}: {script}");
        }
    }
}
