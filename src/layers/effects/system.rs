//! Small system tools: locales, certificates, caches of the loader, keys, services. They write configuration, a locale
//! archive at most (localedef(1), update-ca-certificates(8), ldconfig(8)).

use super::super::machine::{Call, Machine, Stream};
use super::super::rootfs::Origin;
use crate::language::words::note;
use crate::options::Platform;

/// The kernel's name of a platform's architecture, as `uname -m` prints it.
pub(super) const fn machine_name(platform: Platform) -> &'static str {
    match platform {
        Platform::Amd64 => "x86_64",
        Platform::Arm64 => "aarch64",
    }
}

/// Small configuration files below `directory`, written once in each layer.
pub(super) fn configure(directory: &str, label: &str, machine: &mut Machine<'_>) {
    if !machine.has_label_here(label) {
        machine.add(directory, label, machine.rule("config-file"), Origin::Config);
    }
}

/// `locale-gen`, `localedef`, `dpkg-reconfigure locales`: the locale archive.
pub(super) fn locale(_: &Call, machine: &mut Machine<'_>) -> Stream {
    if !machine.has_label_here("locales") {
        machine.add("/usr/lib/locale", "locales", machine.rule("locale-gen"), Origin::Config);
    }
    Stream::Nothing
}

/// `dpkg-reconfigure PACKAGE`
pub(super) fn reconfigure(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.args.iter().any(|arg| arg.text == "locales") {
        return locale(call, machine);
    }
    configure("/etc", "reconfigured", machine);
    Stream::Nothing
}

/// Tools that write a little configuration: where, and what it is called.
pub(super) fn small(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let (directory, label) = match call.program.as_str() {
        "update-ca-certificates" | "update-ca-trust" | "c_rehash" => ("/etc/ssl/certs", "certificates"),
        "ldconfig" => ("/etc", "loader cache"),
        "apt-key" | "rpmkeys" => ("/etc/apt/trusted.gpg.d", "keys"),
        "gpg" | "gpg1" | "gpg2" | "ssh-keygen" | "openssl" => return keys(call, machine),
        "systemctl" | "update-rc.d" | "chkconfig" | "rc-update" => ("/etc", "services"),
        "update-alternatives" | "alternatives" | "setcap" | "dpkg-divert" | "dpkg-statoverride" => ("/etc", "alternatives"),
        "debconf-set-selections" => ("/var/cache/debconf", "answers"),
        "crontab" => ("/var/spool/cron", "cron"),
        _ => ("/etc", "configuration"),
    };
    if !(call.program == "systemctl" && call.flag("--version")) {
        configure(directory, label, machine);
    }
    Stream::Nothing
}

/// `gpg --dearmor -o FILE`, `openssl … -out FILE`, `ssh-keygen -f FILE`: a small file where they are told, else in the
/// home directory.
fn keys(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let files: Vec<String> = call.options("-o --output -out -keyout -f").into_iter().filter_map(|field| machine.spot(field)).collect();
    let glued = call.args.iter().find_map(|arg| arg.text.strip_prefix("--output=")).and_then(|text| machine.resolve(text));
    let weight = machine.rule("config-file");
    let is_empty = files.is_empty() && glued.is_none();
    for file in files.into_iter().chain(glued) {
        machine.write(&file, weight, Origin::Config);
    }
    match (is_empty, call.program.as_str()) {
        (false, _) => Stream::Nothing,
        // What is piped in comes out in another form.
        (true, "openssl") => Stream::Nothing,
        (true, _) if call.flag("--dearmor --export -a --armor") => Stream::Bytes(weight, "key".to_owned()),
        (true, _) => {
            let home = machine.home();
            configure(&home, "keys", machine);
            Stream::Nothing
        }
    }
}

/// `service NAME start`, `mysqld`, …: a service writes to `/var` while it runs.
pub(super) fn service(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let weight = machine.rule("unknown-path").widened(0, 1000);
    machine.add("/var", &format!("written by {}", call.program), weight, Origin::Output);
    machine.note(note::service());
    Stream::Nothing
}

#[cfg(test)]
mod tests {
    use crate::layers::effects::trial::Trial;

    #[test]
    fn locales_are_built_once() {
        let mut trial = Trial::debian();
        trial.run("echo 'en_US.UTF-8 UTF-8' > /etc/locale.gen && locale-gen && locale-gen");
        assert_eq!(trial.parts(), ["/etc/locale.gen", "/usr/lib/locale [locales]"]);
        let once = trial.weight("/usr/lib/locale");
        trial.run("localedef -i en_US -f UTF-8 en_US.UTF-8");
        assert_eq!(trial.weight("/usr/lib/locale"), once);
    }

    #[test]
    fn keys_are_written_where_they_are_told() {
        let mut trial = Trial::debian();
        trial.run("curl -fsSL https://example.org/key.asc | gpg --dearmor -o /usr/share/keyrings/x.gpg");
        assert_eq!(trial.parts(), ["/usr/share/keyrings/x.gpg"]);
        trial.run("curl -fsSL https://example.org/key.asc | gpg --dearmor > /usr/share/keyrings/y.gpg && curl -s https://example.org/k | apt-key add -");
        assert_eq!(trial.parts(), ["/etc/apt/trusted.gpg.d [keys]", "/usr/share/keyrings/y.gpg"]);
    }

    #[test]
    fn small_tools_write_little_and_a_service_something() {
        let mut trial = Trial::debian();
        trial.run("update-ca-certificates && ldconfig && ldconfig");
        assert_eq!(trial.parts(), ["/etc [loader cache]", "/etc/ssl/certs [certificates]"]);
        trial.run("service postgresql start");
        assert_eq!(trial.weight("/var").unpacked.low(), 0);
        assert!(trial.weight("/var").unpacked.high() > 0);
    }
}
