//! What programs do to the file system: one file per family of commands.
//!
//! Input: a [`Call`] with its words expanded. Output: changes on the [`Machine`], and what the program prints. Must not
//! know the shell's grammar, nor any size that is not the catalog's.
//!
//! To add a command: a function `fn name(call: &Call, machine: &mut Machine<'_>) -> Stream` in the family's file, and
//! its line in [`run`].

mod files;

use super::machine::{Call, Machine, Stream};
use super::rootfs::Origin;

/// Carries out one program.
pub(super) fn run(call: &Call, machine: &mut Machine<'_>) -> Stream {
    match call.program.as_str() {
        "mkdir" => files::mkdir(call, machine),
        _ => {
            unknown(call, machine);
            Stream::Nothing
        }
    }
}

/// A program nobody here knows: it may write anything anywhere, so the range is wide and any path may exist.
pub(super) fn unknown(call: &Call, machine: &mut Machine<'_>) {
    machine.cloud();
    let directory = machine.cwd.clone();
    let label = format!("written by {}", call.program);
    let weight = machine.rule("script-unknown");
    machine.add(&directory, &label, weight, Origin::Output);
    machine.note(format!("what {} writes is not known", call.program));
}
