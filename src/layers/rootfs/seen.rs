//! What an instruction looked at in its stage's file system: who changed nothing of that need not carry it out again.
//!
//! Input: the looks, as the file system is asked. Output: whether one of them could come to something else. Must not know what was found.

use super::super::path;

/// The most bytes of looks that are kept of one instruction; beyond, it looked at everything.
const MOST_BYTES: usize = 16 * 1024;

/// How far a look at a path reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Its entries only.
    At,
    /// Them and those below it.
    Below,
    /// Them and those of the directories above it.
    Above,
    /// No path: entries of this label.
    Label,
}

impl Reach {
    const ALL: [Self; 4] = [Self::At, Self::Below, Self::Above, Self::Label];

    const fn sign(self) -> char {
        match self {
            Self::At => '=',
            Self::Below => '<',
            Self::Above => '>',
            Self::Label => '#',
        }
    }
}

/// Looks, one behind the other.
#[derive(Clone, Default)]
pub struct Seen {
    /// Each begins with its reach's sign and ends with a NUL.
    looks: String,
    /// At the packages that came with a label.
    pub(super) packages: bool,
    /// Too many, or at all entries.
    pub(super) everything: bool,
}

// Two file systems are the same whoever looked at them.
impl std::fmt::Debug for Seen {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Seen")
    }
}

impl Seen {
    /// One more look.
    pub(super) fn note(&mut self, reach: Reach, name: &str) {
        if self.everything {
            return;
        }
        if self.looks.len() + name.len() > MOST_BYTES || name.contains('\0') {
            (self.everything, self.looks) = (true, String::new());
            return;
        }
        self.looks.push(reach.sign());
        self.looks.push_str(name);
        self.looks.push('\0');
    }

    /// Whether one of the looks meets one of these paths or labels.
    pub(super) fn meets(&self, paths: &[&str], labels: &[&str]) -> bool {
        let meets = |look: &str| {
            let mut letters = look.chars();
            let sign = letters.next();
            let name = letters.as_str();
            let reach = Reach::ALL.into_iter().find(|reach| Some(reach.sign()) == sign);
            reach.is_some_and(|reach| match reach {
                Reach::At => paths.contains(&name),
                Reach::Below => paths.iter().any(|path| path::below(name, path).is_some()),
                Reach::Above => paths.iter().any(|path| path::below(path, name).is_some()),
                Reach::Label => labels.contains(&name),
            })
        };
        self.everything || self.looks.split_terminator('\0').any(meets)
    }
}
