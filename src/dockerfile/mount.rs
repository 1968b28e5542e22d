//! `--mount=type=…,from=…`: comma-separated fields.
//!
//! Input: the flag's value. Output: its fields, then a [`Mount`]. Must not know what a mount does.

use super::{Mount, MountKind};
use crate::source::Span;

/// Splits a line of comma-separated values; a field may stand in double quotes, with `""` for one inside. `None` where a
/// quote stands anywhere else, or there is nothing.
pub(super) fn fields(text: &str) -> Option<Vec<String>> {
    if text.is_empty() {
        return None;
    }
    let mut fields = Vec::new();
    let mut rest = text;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted)?,
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                let (field, after) = rest.split_at_checked(end)?;
                (Some(field.to_owned()).filter(|field| !field.contains('"'))?, after)
            }
        };
        fields.push(field);
        match after.strip_prefix(',') {
            Some(next) => rest = next,
            None => return after.is_empty().then_some(fields),
        }
    }
}

/// After the opening quote: the field, and what follows the closing one.
fn quoted_field(text: &str) -> Option<(String, &str)> {
    let mut field = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        field.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                field.push('"');
                rest = next;
            }
            None => return Some((field, after)),
        }
    }
}

/// What a mount's fields say, and what is wrong with them.
#[derive(Debug)]
pub(super) struct Read {
    pub mount: Mount,
    /// `from=` holds a variable, which BuildKit refuses.
    pub variable_in_from: bool,
    /// A `type=` that does not exist.
    pub unknown_kind: Option<String>,
}

/// Reads the fields.
pub(super) fn read(fields: &[String], span: Span) -> Read {
    let mount = Mount { kind: MountKind::Bind, from: None, source: None, target: None, span };
    let mut read = Read { mount, variable_in_from: false, unknown_kind: None };
    for (key, value) in fields.iter().filter_map(|field| field.split_once('=')) {
        let text = || Some(value.to_owned());
        match key.to_ascii_lowercase().as_str() {
            "type" => match kind(value) {
                Some(kind) => read.mount.kind = kind,
                None => read.unknown_kind = text(),
            },
            "from" => {
                read.variable_in_from = value.find('$').is_some_and(|at| at + 1 < value.len());
                read.mount.from = text();
            }
            "source" | "src" => read.mount.source = text(),
            "target" | "dst" | "destination" => read.mount.target = text(),
            _ => {}
        }
    }
    read
}

fn kind(value: &str) -> Option<MountKind> {
    Some(match value.to_ascii_lowercase().as_str() {
        "bind" => MountKind::Bind,
        "cache" => MountKind::Cache,
        "tmpfs" => MountKind::Tmpfs,
        "secret" => MountKind::Secret,
        "ssh" => MountKind::Ssh,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_comma_separated_values() {
        assert_eq!(fields("a=1,\"b=2,3\",\"c=\"\"\",").unwrap(), ["a=1", "b=2,3", "c=\"", ""]);
        assert_eq!(fields("a=\"1\""), None);
        assert_eq!(fields("\"a=1"), None);
        assert_eq!(fields("\"a=1\"x"), None);
        assert_eq!(fields(""), None);
    }

    #[test]
    fn reads_what_matters() {
        let of = |text: &str| read(&fields(text).unwrap(), Span::default());
        let mount = of("TYPE=Cache,from=b,src=/s,dst=/d,id=x,rw").mount;
        assert_eq!(mount.kind, MountKind::Cache);
        assert_eq!((mount.from.as_deref(), mount.source.as_deref(), mount.target.as_deref()), (Some("b"), Some("/s"), Some("/d")));
        assert_eq!(of("target=/x").mount.kind, MountKind::Bind);
        assert_eq!(of("type=bid").unknown_kind.as_deref(), Some("bid"));
        assert!(of("from=$X").variable_in_from);
        assert!(!of("from=x$").variable_in_from);
    }
}
