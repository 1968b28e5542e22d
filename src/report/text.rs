//! The report as plain text, for terminals, golden files and exports, and as JSON.

use std::fmt::{self, Display, Formatter};

use super::{Applicability, BaseKind, Basis, Context, Copy, CopyKind, Estimate, Finding, Layer, Report, Severity, Split, Stage};
use crate::language::words::{basis, page, stage as fate, told};
use crate::language::{Count, Locale, locale};
use crate::size::proportion;

impl Report {
    /// As one line of JSON: the fields of this module, in their order.
    #[inline(never)]
    pub fn json(&self) -> String {
        // Nothing in it can fail: its keys are strings, and it writes to memory.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// As plain text.
    #[inline(never)]
    pub fn text(&self) -> String {
        self.to_string()
    }
}

impl Display for Report {
    /// One block for what ships, one for each stage, one for what crosses, one for the remarks.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (image, single) = (self.final_image.as_ref(), self.single_stage.as_ref());
        let ships = image.map_or_else(|| told::nothing().to_owned(), |image| ranged(&image.unpacked_bytes));
        let wasted = image.map(|image| &image.wasted_bytes).filter(|wasted| wasted.high > 0);
        write_column(
            f,
            [
                ("", told::ships(), Some(ships)),
                (INSIDE, told::pull(), image.map(|image| ranged(&image.compressed_bytes))),
                (INSIDE, told::disk_usage(), image.map(|image| ranged(&image.disk_usage_bytes))),
                (INSIDE, told::wasted(), wasted.map(ranged)),
                ("", told::single_stage(), single.map(|single| ranged(&single.unpacked_bytes))),
                ("", told::stays_ashore(), single.map(|_| ranged(&self.left_behind_bytes))),
                ("", told::context(), self.context.as_ref().map(sent)),
            ],
        )?;
        for stage in &self.stages {
            write_stage(f, stage)?;
        }
        if !self.copies.is_empty() {
            writeln!(f, "\n{}", told::copies())?;
        }
        for copy in &self.copies {
            write_copy(f, copy)?;
        }
        if !self.findings.is_empty() {
            writeln!(f, "\n{}", told::findings())?;
        }
        for finding in &self.findings {
            writeln!(f, "  {}", found(finding))?;
        }
        if let Some(split) = &self.split {
            write_split(f, split)?;
        }
        if !self.diagnostics.is_empty() {
            writeln!(f, "\n{}", told::remarks())?;
        }
        for remark in &self.diagnostics {
            let place = format!("{}:{} {}", remark.start_line, remark.start_column, severity(remark.severity));
            writeln!(f, "  {}", page::named(&place, &remark.message))?;
        }
        Ok(())
    }
}

/// Before what belongs to the line above.
const INSIDE: &str = "  ";

/// Labels, each with what stands before it, and in a column behind them what is said of each, if anything.
fn write_column<const N: usize>(f: &mut Formatter<'_>, rows: [(&str, &str, Option<String>); N]) -> fmt::Result {
    let end = |before: &str, label: &str| width(before) + width(label);
    let column = rows.iter().map(|(before, label, _)| end(before, label)).max().unwrap_or(0) + 1;
    for (before, label, said) in rows {
        if let Some(said) = said {
            writeln!(f, "{before}{label}{:gap$}{said}", "", gap = column - end(before, label))?;
        }
    }
    Ok(())
}

/// Columns that words take: two for each letter of Chinese and Japanese, whose scripts begin where they do in Unicode.
fn width(words: &str) -> usize {
    words.chars().map(|letter| if letter < '\u{2e80}' { 1 } else { 2 }).sum()
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => told::error(),
        Severity::Warning => told::warning(),
        Severity::Info => told::info(),
    }
}

/// The proposed file with its line numbers, and the reasons below it.
fn write_split(f: &mut Formatter<'_>, split: &Split) -> fmt::Result {
    match split {
        Split::NoGain { no_gain_because } => writeln!(f, "\n{}", told::no_split(no_gain_because)),
        Split::Proposal(split) => {
            writeln!(f, "\n{}", told::split(&split.summary))?;
            let (now, then) = (Some(ranged(&split.before)), Some(ranged(&split.after)));
            write_column(f, [(INSIDE, told::ships_now(), now), (INSIDE, told::ships_then(), then)])?;
            for smaller in &split.alternatives {
                writeln!(f, "  {}", told::split_on(&smaller.base, &ranged(&smaller.after), &smaller.caveat))?;
            }
            for (line, text) in split.dockerfile.lines().enumerate() {
                writeln!(f, "  {:>4}  {text}", line + 1)?;
            }
            split.steps.iter().try_for_each(|step| {
                let say = if step.check { told::step_to_check } else { told::step };
                writeln!(f, "  {}", say(&step.line.to_string(), &step.reason))
            })
        }
    }
}

/// `line 3 warning apt-lists-kept: saves 19.9 MB (…). Why. Fix: …`
fn found(finding: &Finding) -> String {
    let saves = finding.saves_unpacked_bytes.as_ref().map(|saves| match saves.high {
        0 => told::saves_nothing().to_owned(),
        _ => told::saves(&ranged(saves)),
    });
    let fix = finding.fix.as_ref().map(|fix| match fix.applicability {
        Applicability::Safe => told::fix(&fix.title),
        Applicability::Review => told::fix_to_review(&fix.title),
    });
    let sentences: Vec<&str> = [saves.as_deref(), Some(&finding.message), fix.as_deref()].into_iter().flatten().collect();
    told::finding(&finding.start_line.to_string(), severity(finding.severity), &finding.id, &sentences.join(page::sentence_gap()))
}

/// `1204 files, 38 MB; .dockerignore leaves out 212 MB`
fn sent(context: &Context) -> String {
    let size = bytes(context.bytes);
    let files = Count::new(context.files.to_string(), context.files as u64, true);
    let sent = if context.files > 0 { told::files(files, &size) } else { size };
    if context.ignored_bytes > 0 { told::ignoring(&sent, &bytes(context.ignored_bytes)) } else { sent }
}

fn write_stage(f: &mut Formatter<'_>, stage: &Stage) -> fmt::Result {
    let state = match (stage.is_target, stage.reachable) {
        (true, _) => [" · ", fate::ships()].concat(),
        (false, true) => String::new(),
        (false, false) => [" · ", fate::skipped()].concat(),
    };
    let base = match stage.base.kind {
        BaseKind::Stage => fate::number(&stage.base.reference),
        _ => stage.base.reference.clone(),
    };
    let (number, unpacked, pull) = (stage.index.to_string(), ranged(&stage.unpacked_bytes), ranged(&stage.compressed_bytes));
    let head = match &stage.name {
        Some(name) => told::stage_named(&number, name, &base, &state, &unpacked, &pull),
        None => told::stage(&number, &base, &state, &unpacked, &pull),
    };
    writeln!(f, "\n{head}")?;
    stage.layers.iter().try_for_each(|layer| write_layer(f, layer))
}

fn write_layer(f: &mut Formatter<'_>, layer: &Layer) -> fmt::Result {
    let text: String = layer.text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(72).collect();
    let size = if layer.empty { String::new() } else { bytes(layer.unpacked_bytes.likely) };
    writeln!(f, "  {:>4} {size:>9}  {text}", layer.start_line)?;
    if !layer.unpacked_bytes.note.is_empty() {
        writeln!(f, "                  {}", layer.unpacked_bytes.note)?;
    }
    for content in layer.contents.iter().take(6) {
        writeln!(f, "                  {:>9}  {}", bytes(content.bytes), content.path)?;
    }
    if layer.hidden_bytes.likely > 0 {
        writeln!(f, "                  {:>9}  {}", bytes(layer.hidden_bytes.likely), told::hidden())?;
    }
    Ok(())
}

fn write_copy(f: &mut Formatter<'_>, copy: &Copy) -> fmt::Result {
    let kind = match copy.kind {
        CopyKind::Copy => String::new(),
        CopyKind::Mount => [" ", told::mount()].concat(),
    };
    let missing =
        if copy.missing_paths.is_empty() { String::new() } else { [" · ", &told::missing(&copy.missing_paths.join(" "))].concat() };
    let way = format!("{} → {}", copy.from_reference, copy.to_stage);
    let what = format!("{} {}{kind}{missing}", ranged(&copy.unpacked_bytes), copy.paths.join(" "));
    writeln!(f, "  {:>4} {}", copy.line, page::named(&way, &what))
}

/// `1.74 MB (1.3 MB – 9 MB, rule)`
fn ranged(estimate: &Estimate) -> String {
    let basis = match estimate.basis {
        Basis::Recorded => basis::recorded(),
        Basis::Nearest => told::nearest(),
        Basis::Computed => basis::computed(),
        Basis::Rule => basis::rule(),
        Basis::Assumed => basis::assumed(),
        Basis::Yours => basis::yours(),
    };
    let likely = bytes(estimate.likely);
    if estimate.low == estimate.high {
        return told::size(&likely, basis);
    }
    told::range(&likely, &bytes(estimate.low), &bytes(estimate.high), basis)
}

/// As Docker prints sizes: decimal units, three or four significant digits; with the mark and the letter of bytes of the language.
fn bytes(bytes: u64) -> String {
    let Locale { decimal, byte, .. } = locale();
    let units = [(1_000_000_000_u64, "G"), (1_000_000, "M"), (1_000, "k")];
    let Some((size, unit)) = units.into_iter().find(|(size, _)| bytes >= *size) else { return format!("{bytes} {byte}") };
    let scaled = |per_unit: u64| proportion(bytes, per_unit * 2, size).div_ceil(2);
    match scaled(100) {
        hundredths @ 0..1_000 => format!("{}{decimal}{:02} {unit}{byte}", hundredths / 100, hundredths % 100),
        1_000..10_000 => format!("{}{decimal}{} {unit}{byte}", scaled(10) / 10, scaled(10) % 10),
        _ => format!("{} {unit}{byte}", scaled(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::language::speaking;
    use crate::options::Options;

    #[test]
    fn sizes_read_as_docker_prints_them() {
        let shown: Vec<String> = [0, 999, 1_740_000, 359_130_000, 12_345, u64::MAX].into_iter().map(bytes).collect();
        assert_eq!(shown, ["0 B", "999 B", "1.74 MB", "359 MB", "12.3 kB", "18446744074 GB"]);
        assert_eq!(speaking("fr", || [bytes(999), bytes(1_740_000)]), ["999 o", "1,74 Mo"]);
    }

    /// The text of a small report, as a language tells it.
    fn text(tag: &str, dockerfile: &str) -> String {
        speaking(tag, || crate::analyze(dockerfile, &Catalog::bundled(), &Options::default()).text())
    }

    #[test]
    fn letters_of_two_columns_count_twice() {
        assert_eq!([width("Größe · 1"), width("出荷"), width("カ：1")], [9, 4, 5]);
    }

    #[test]
    fn sizes_stand_in_one_column_in_every_language() {
        for locale in crate::language::all() {
            let labels = || [told::ships(), told::pull(), told::disk_usage(), told::single_stage(), told::stays_ashore()];
            let text = text(locale.tag, "FROM alpine:3.20 AS a\nRUN x\nFROM alpine:3.20\nCOPY --from=a /x /\n");
            let column = |(line, label): (&str, &str)| {
                let behind = line.trim_start().strip_prefix(label).unwrap_or_else(|| panic!("{}: {line}", locale.tag));
                width(line) - width(behind.trim_start())
            };
            let columns: Vec<usize> = text.lines().zip(speaking(locale.tag, labels)).map(column).collect();
            assert!(columns.windows(2).all(|two| two[0] == two[1]), "{columns:?}\n{text}");
        }
    }

    #[test]
    fn the_text_is_in_the_language_that_is_spoken() {
        let german = text("de", "FROM debian:12\nRUN apt-get update\n");
        for told in [
            "\n  Belegung     200 MB (160 MB – 246 MB, Regel)\n",
            "\nStage 0, ausgehend von debian:12 · wird ausgeliefert: ",
            "\nBefunde\n  Zeile 2 Warnung apt-lists-kept: Spart 19,9 MB (17,9 MB – 22,2 MB, Regel). ",
        ] {
            assert!(german.contains(told), "{told}\n{german}");
        }
        let japanese = text("ja", "FROM scratch AS a\nFROM a\nCOPY --from=a /x /\n");
        assert!(
            japanese.contains("\nステージ 1（ベース：ステージ 0） · 出荷：展開後 20.0 MB（0 B – 300 MB、ルール）、プル "),
            "{japanese}"
        );
        assert!(japanese.contains("\n     3 a → 1：20.0 MB（0 B – 300 MB、ルール） /x · 見当たらないもの：/x\n"), "{japanese}");
    }
}
