//! All that was read as plain text, for a bug report.

use crate::app::format::bytes;
use crate::app::measure;
use crate::app::state::SizeKind;
use crate::app::words::read as said;
use crate::app::words::{NAME, page, severity};
use crate::reading::{Program, Read, Reading, Said, Taken};
use crate::report::{Layer, Report};

/// Bytes of what was read, at about the most: nobody pastes more into a bug report, and the Dockerfile comes in any case.
const LONGEST: usize = 400_000;

/// What was read, with the remarks and the Dockerfile itself.
pub(super) fn text(report: &Report, reading: &Reading, source: &str) -> String {
    let mut out = [NAME, " ", env!("CARGO_PKG_VERSION"), "\n"].concat();
    let fates = measure::fates(report);
    if !report.diagnostics.is_empty() {
        line(&mut out, 0, page::problems());
        for one in &report.diagnostics {
            let place = format!("{}:{} {}", one.start_line, one.start_column, severity(one.severity));
            line(&mut out, 1, &page::named(&place, &one.message));
        }
    }
    if !reading.before.is_empty() {
        line(&mut out, 0, said::before());
        reading.before.iter().for_each(|read| instruction(&mut out, report, read, None));
    }
    for ((stage, read), fate) in report.stages.iter().zip(&reading.stages).zip(fates) {
        if out.len() > LONGEST {
            break;
        }
        line(&mut out, 0, &said::stage_head(stage));
        line(&mut out, 1, &said::base(stage, report));
        line(&mut out, 1, &said::why(stage, fate, report));
        for (read, layer) in read.iter().zip(&stage.layers) {
            instruction(&mut out, report, read, Some(layer));
        }
    }
    if out.len() > LONGEST {
        line(&mut out, 0, "…");
    }
    out + "\n----\n" + source
}

fn line(out: &mut String, depth: usize, words: &str) {
    out.extend(std::iter::repeat_n("  ", depth));
    out.push_str(words);
    out.push('\n');
}

fn instruction(out: &mut String, report: &Report, read: &Read, layer: Option<&Layer>) {
    if out.len() > LONGEST {
        return;
    }
    let broken = if read.is_broken { format!(" [{}] {}", said::broken(), read.text) } else { String::new() };
    let lines = if read.end_line > read.line { format!("{}–{}", read.line, read.end_line) } else { read.line.to_string() };
    line(out, 1, &format!("{lines} {}{broken}", read.keyword));
    for said in &read.words {
        line(out, 2, &word(said));
    }
    for one in &read.heredocs {
        line(out, 2, &said::here(one, &read.keyword));
    }
    for one in &read.programs {
        program(out, one);
    }
    if read.more_programs > 0 {
        line(out, 2, &said::more(read.more_programs));
    }
    let Some(layer) = layer.filter(|_| !read.is_broken) else { return };
    for copy in report.copies.iter().filter(|copy| copy.line == read.line) {
        line(out, 2, &said::takes(copy, report));
    }
    line(out, 2, &said::adds(layer, SizeKind::Unpacked));
    for content in &layer.contents {
        line(out, 3, &format!("{} {}", content.path, bytes(content.bytes)));
    }
    for one in &read.hides {
        line(out, 2, &said::hides(one));
    }
}

fn word(said: &Said) -> String {
    let shown = |read: &str| format!(" {} {}", said::is_read(), if read.is_empty() { said::empty() } else { read });
    let read = said.read.as_deref().map_or_else(String::new, shown);
    let unset = if said.unset.is_empty() { String::new() } else { format!(" ({})", said::without_value(&said.unset)) };
    page::named(said::role(said), &[said::written(said), read, unset].concat())
}

fn program(out: &mut String, one: &Program) {
    let conditional = if one.is_conditional { format!(" [{}]", said::conditional()) } else { String::new() };
    let unknown = if one.taken == Taken::Unknown { format!(" [{}]", said::unknown()) } else { String::new() };
    line(out, 2, &format!("$ {}{conditional}{unknown}", said::command_line(one)));
    for effect_of in &one.effects {
        let (sign, _) = said::effect(effect_of.kind);
        line(out, 3, format!("{sign} {} {}", said::place(effect_of), said::weight(effect_of)).trim_end());
    }
    if one.more_effects > 0 {
        line(out, 3, &said::more(one.more_effects));
    }
}
