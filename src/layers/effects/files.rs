//! `mkdir cp mv rm …`
use super::super::machine::{Call, Machine, Stream};
pub(super) fn mkdir(call: &Call, machine: &mut Machine<'_>) -> Stream {
    for operand in call.operands(&["-m", "--mode"]) {
        if let Some(path) = machine.place(operand) {
            machine.make_directory(&path);
        }
    }
    Stream::Nothing
}
