//! The verdict and the table as Markdown, for an issue, a pull request or a document.

use crate::app::format;
use crate::app::measure::{self, Fate};
use crate::app::state::{SizeKind, Sort};
use crate::app::views::layers::{rows, stage_cell};
use crate::app::words::{self, Piece, Sentence, exported, page};
use crate::report::Report;

/// The rows of the page's own table in the order of the text, then what each stage comes to.
pub fn markdown(report: &Report, kind: SizeKind) -> String {
    let verdict = words::verdict(report, kind);
    let rows = rows(report, kind, Sort::default());
    let hides = rows.iter().any(|cells| cells.hidden > 0);
    let hidden = |bytes: u64| if bytes > 0 { format::bytes(bytes) } else { String::new() };
    let mut out = sentence(&verdict.headline);
    out.extend(verdict.range.iter().flat_map(|range| [" (", range, ")"]));
    if !verdict.detail.0.is_empty() {
        out.push_str(if verdict.range.is_some() { " " } else { page::sentence_gap() });
        out.push_str(&sentence(&verdict.detail));
    }
    let stop = verdict.stops_at.map(|line| words::stops_at(line).plain());
    verdict.caveats.iter().chain(&stop).for_each(|told| out.extend([page::sentence_gap(), &words_of(told)]));
    out.push_str("\n\n");
    let mut row = |cells: [&str; 7]| {
        let shown = cells.iter().enumerate().filter(|(place, _)| hides || *place != 5);
        shown.for_each(|(_, cell)| out.extend(["| ", cell, if cell.is_empty() { "" } else { " " }]));
        out.push_str("|\n");
    };
    row([page::line(), page::stage(), page::instruction(), page::adds(), page::range(), page::hidden_later(), page::rests_on()]);
    row(["---:", "---", "---", "---:", "---:", "---:", "---"]);
    for cells in &rows {
        let range = cells.range.as_deref().unwrap_or_default();
        let line = cells.line.to_string();
        row([&line, &words_of(&cells.stage), &code(&cells.text), &cells.adds, range, &hidden(cells.hidden), cells.basis]);
    }
    for (stage, fate) in report.stages.iter().zip(measure::fates(report)) {
        let size = measure::stage(stage, kind);
        let all: u64 = stage.layers.iter().map(|layer| measure::hidden(layer, kind)).sum();
        let (title, adds) = (words_of(&stage_cell(stage)), format::bytes(size.likely));
        let (title, adds) = if fate == Fate::Ships { (bold(&title), bold(&adds)) } else { (title, adds) };
        let range = format::range(&size).unwrap_or_default();
        row(["", &title, &words::total(fate), &adds, &range, &hidden(all), words::basis(size.basis)]);
    }
    let end = ["\n", words::size_kind_explained(kind), page::sentence_gap(), exported::source(), "\n"].concat();
    // In a text that one goes on editing, no-break spaces are a trap.
    (out + &end).replace('\u{a0}', " ")
}

fn sentence(sentence: &Sentence) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Plain(words) | Piece::Link(words) => words_of(words),
        Piece::Strong(words) => bold(&words_of(words)),
    };
    sentence.0.iter().map(piece).collect()
}

fn bold(words: &str) -> String {
    ["**", words, "**"].concat()
}

/// Words as they stand: nothing in them means anything to Markdown.
fn words_of(words: &str) -> String {
    let mut out = String::new();
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&') {
            out.push('\\');
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}

/// Code in a cell: its fence is longer than any run of backticks in it, and a `|` does not end the cell.
fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let (fence, gap) = ("`".repeat(longest + 1), if text.contains('`') { " " } else { "" });
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    [&fence, gap, &plain.replace('|', "\\|"), gap, &fence].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    /// The cells of each row, as GitHub splits them.
    fn cells(markdown: &str) -> Vec<Vec<String>> {
        let table = markdown.lines().filter(|line| line.starts_with('|'));
        let row = |line: &str| {
            let hidden = line.replace("\\|", "\0");
            let inside = hidden.trim_start_matches('|').trim_end_matches('|');
            inside.split('|').map(|cell| cell.trim().replace('\0', "|")).collect()
        };
        table.map(row).collect()
    }

    #[test]
    fn the_verdict_comes_first_and_every_layer_has_its_row() {
        let report = sample::article();
        let text = markdown(&report, SizeKind::Unpacked);
        let verdict = words::verdict(&report, SizeKind::Unpacked);
        let first = text.lines().next().expect("a line").replace("**", "").replace('\\', "");
        assert!(first.starts_with(&verdict.headline.plain().replace('\u{a0}', " ")), "{first}");
        assert!(first.contains(&verdict.detail.plain().replace('\u{a0}', " ")), "{first}");
        assert!(first.ends_with("As written, the build stops at line 10."), "{first}");
        let table = cells(&text);
        let layers: usize = report.stages.iter().map(|stage| stage.layers.len()).sum();
        assert_eq!(table.len(), 2 + layers + report.stages.len());
        assert!(table.iter().all(|row| row.len() == table[0].len()), "{table:?}");
        let lines: Vec<&str> = table[2..2 + layers].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(lines, ["1", "2", "3", "4", "5", "6", "8", "9", "10", "11"]);
        assert_eq!(table[3][3], format::bytes(18_000_000).replace('\u{a0}', " "));
    }

    #[test]
    fn the_sizes_are_those_that_were_asked_for() {
        let report = sample::article();
        let totals = |kind| cells(&markdown(&report, kind)).last().map(|row| row[3].clone());
        let told = |kind| measure::final_image(&report, kind).map(|ships| bold(&format::bytes(ships.likely).replace('\u{a0}', " ")));
        assert_eq!(totals(SizeKind::Unpacked), told(SizeKind::Unpacked));
        assert_eq!(totals(SizeKind::Pull), told(SizeKind::Pull));
        assert_ne!(totals(SizeKind::Unpacked), totals(SizeKind::Pull));
    }

    #[test]
    fn what_is_hidden_has_a_column_only_where_there_is_any() {
        let mut report = sample::article();
        report.stages.iter_mut().flat_map(|stage| &mut stage.layers).for_each(|layer| layer.hidden_bytes.likely = 0);
        assert_eq!(cells(&markdown(&report, SizeKind::Unpacked))[0].len(), 6);
        report.stages[0].layers[1].hidden_bytes.likely = 9_000_000;
        let table = cells(&markdown(&report, SizeKind::Unpacked));
        assert_eq!((table[0].len(), table[3][5].as_str()), (7, "9 MB"));
    }

    #[test]
    fn nothing_in_a_file_breaks_the_table() {
        assert_eq!(code("RUN a | b"), "`RUN a \\| b`");
        assert_eq!(code("RUN x=`date`"), "`` RUN x=`date` ``");
        assert_eq!(code("RUN ``\tb"), "``` RUN `` b ```");
        assert_eq!(words_of("a_b|<c>"), "a\\_b\\|\\<c\\>");
    }
}
