//! What the machine took each program of a `RUN` for, and what that left: kept only where somebody asks how the text was read.

use std::cell::{Cell, RefCell};

use super::machine::{Call, Machine};
use super::rootfs::{Key, Rootfs};
use super::{LayerId, Origin, Part};
use crate::shell::Field;
use crate::size::Weight;

/// Programs of one `RUN` that are told one by one.
const MOST_PROGRAMS: usize = 200;

/// The accounts of all `RUN`s.
#[derive(Debug, Default)]
pub struct Accounts {
    by_layer: RefCell<Vec<(LayerId, Account)>>,
    /// Whether the present program is one whose effect is not known.
    pub(super) is_unknown: Cell<bool>,
}

impl Accounts {
    /// By their layers, rising.
    pub fn into_all(self) -> Vec<(LayerId, Account)> {
        self.by_layer.into_inner()
    }

    /// The account of a `RUN` begins. A door of `www/split.mjs`.
    #[inline(never)]
    pub(super) fn begin(&self, layer: LayerId) {
        self.by_layer.borrow_mut().push((layer, Account::default()));
    }
}

/// The programs of one `RUN`, in the order in which it was followed: loops unrolled, branches that are not taken left out.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// The first of them.
    pub programs: Vec<Ran>,
    /// How many more there are.
    pub more: usize,
}

/// A program, and what it left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// Its name as written and its arguments, variables expanded; wrappers such as `sudo` left out.
    pub words: Vec<String>,
    /// The directory that it ran in.
    pub directory: String,
    /// What it was taken for.
    pub taken: Taken,
    /// Whether it hangs on what is not known that it runs at all.
    pub is_conditional: bool,
    /// What it left in the layer.
    pub adds: Vec<Part>,
    /// What this `RUN` had made before and this program took away.
    pub removes: Vec<Part>,
    /// What it wrote into mounts.
    pub into_mounts: Vec<Part>,
}

/// What a program is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Something that the shell does itself.
    Builtin,
    /// A program whose effect is known.
    Known,
    /// A program of which nobody here knows what it writes.
    Unknown,
}

/// What the layer and the mounts held before a program.
pub(super) struct Before {
    layer: Held,
    mounts: Held,
    directory: String,
}

/// Entries by their keys, in order.
type Held = Vec<(Key, Weight, Origin)>;

fn held(rootfs: &Rootfs) -> Held {
    rootfs.added().into_iter().map(|(key, node)| (key.clone(), node.weight, node.origin)).collect()
}

impl Machine<'_> {
    /// What is there before a program runs; nobody looks where no account is kept.
    pub fn before(&mut self) -> Option<Before> {
        if self.accounts.is_some() { self.look() } else { None }
    }

    /// Notes what a program left, where an account is kept.
    pub fn after(&mut self, call: &Call, is_builtin: bool, before: Option<Before>) {
        if self.accounts.is_some() {
            self.note_ran(call, is_builtin, before);
        }
    }

    /// A door of `www/split.mjs`, as the next one.
    #[inline(never)]
    fn look(&mut self) -> Option<Before> {
        let accounts = self.accounts?;
        accounts.is_unknown.set(false);
        if accounts.by_layer.borrow().last()?.1.programs.len() == MOST_PROGRAMS {
            return None;
        }
        Some(Before { layer: held(self.fs), mounts: held(&self.in_mounts), directory: self.cwd.clone() })
    }

    #[inline(never)]
    fn note_ran(&mut self, call: &Call, is_builtin: bool, before: Option<Before>) {
        let Some(accounts) = self.accounts else { return };
        let mut by_layer = accounts.by_layer.borrow_mut();
        let Some((_, account)) = by_layer.last_mut() else { return };
        let Some(before) = before else {
            account.more += 1;
            return;
        };
        let (layer, mounts) = (held(self.fs), held(&self.in_mounts));
        let taken = match (is_builtin, accounts.is_unknown.get()) {
            (true, _) => Taken::Builtin,
            (false, true) => Taken::Unknown,
            (false, false) => Taken::Known,
        };
        account.programs.push(Ran {
            words: [call.path.clone()].into_iter().chain(call.args.iter().map(shown)).collect(),
            directory: before.directory,
            taken,
            is_conditional: self.doubt > 0,
            adds: more(&before.layer, &layer),
            removes: more(&layer, &before.layer),
            into_mounts: more(&before.mounts, &mounts),
        });
    }
}

/// A word; what of it is not known is told by an ellipsis.
fn shown(field: &Field) -> String {
    if field.known { field.text.clone() } else { format!("{}…", field.text) }
}

/// What `after` holds more than `before`, heaviest first.
fn more(before: &Held, after: &Held) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (key, weight, origin) in after {
        let found = before.binary_search_by(|(known, ..)| known.cmp(key)).ok().and_then(|at| before.get(at));
        let was = found.map(|(_, was, _)| *was);
        if was.is_some_and(|was| was.unpacked.likely() >= weight.unpacked.likely()) {
            continue;
        }
        let was = was.unwrap_or(Weight::ZERO);
        let weight =
            Weight { unpacked: weight.unpacked.saturating_sub(was.unpacked), compressed: weight.compressed.saturating_sub(was.compressed) };
        parts.push(Part { path: key.path.to_string(), label: key.label.to_string(), weight, origin: *origin });
    }
    crate::order::sort_by(&mut parts, |one, other| {
        other.weight.unpacked.likely().cmp(&one.weight.unpacked.likely()).then_with(|| one.path.cmp(&other.path))
    });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::options::Options;

    fn programs(text: &str) -> Vec<Ran> {
        let file = crate::dockerfile::parse(text);
        let options = Options::default();
        let graph = crate::stages::resolve(&file, &options);
        let (_, accounts) = super::super::build_with_accounts(&graph, &Catalog::bundled(), &options);
        accounts.into_all().into_iter().flat_map(|(_, account)| account.programs).collect()
    }

    fn paths(parts: &[Part]) -> Vec<&str> {
        parts.iter().map(|part| part.path.as_str()).collect()
    }

    #[test]
    fn each_program_has_its_words_and_what_it_left() {
        let ran = programs("FROM alpine:3.20\nENV D=/x\nRUN cd / && sudo mkdir -p $D && echo hello > $D/a && rm $D/a && ./mine\n");
        let words: Vec<String> = ran.iter().map(|one| one.words.join(" ")).collect();
        assert_eq!(words, ["cd /", "mkdir -p /x", "echo hello", "rm /x/a", "./mine"]);
        assert_eq!(ran.iter().map(|one| one.taken).collect::<Vec<_>>()[..3], [Taken::Builtin, Taken::Known, Taken::Builtin]);
        assert_eq!(ran[4].taken, Taken::Unknown);
        assert_eq!(paths(&ran[1].adds), ["/x"]);
        assert_eq!((paths(&ran[3].removes), paths(&ran[3].adds)), (vec!["/x/a"], vec![]));
    }

    #[test]
    fn what_goes_into_a_mount_stays_out_of_the_layer() {
        let ran = programs("FROM golang:1.22\nCOPY . .\nRUN --mount=type=cache,target=/out go build -o /out/app .\n");
        assert!(paths(&ran[0].into_mounts).contains(&"/out/app"), "{ran:?}");
        assert!(!paths(&ran[0].adds).contains(&"/out/app"));
    }

    #[test]
    fn what_may_not_run_is_conditional_and_loops_are_unrolled() {
        let ran = programs("FROM alpine\nRUN if which x; then touch /a; fi; for f in b c; do touch /$f; done\n");
        let touched: Vec<(String, bool)> = ran.iter().skip(1).map(|one| (one.words.join(" "), one.is_conditional)).collect();
        assert_eq!(touched, [("touch /a".to_owned(), true), ("touch /b".to_owned(), false), ("touch /c".to_owned(), false)]);
    }

    #[test]
    fn only_the_first_programs_are_told_one_by_one() {
        let file = crate::dockerfile::parse(&format!("FROM alpine\nRUN {}true\n", "touch /a;".repeat(300)));
        let graph = crate::stages::resolve(&file, &Options::default());
        let (_, accounts) = super::super::build_with_accounts(&graph, &Catalog::bundled(), &Options::default());
        let account = &accounts.into_all()[0].1;
        assert_eq!((account.programs.len(), account.more), (MOST_PROGRAMS, 101));
    }
}
