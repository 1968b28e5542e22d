//! The list of guesses that a report rests on, so that one can look them over and replace them.
//!
//! Input: what each layer is made of, part by part, each part with the number of its guess. Output: [`Guess`]es, those that
//! weigh most first. Must not know how anything is shown.

use super::facts::{self, Looked};
use super::{Guess, Part};
use crate::order;
use crate::size::{Basis, GuessNumber, SizeEstimate};
use crate::source::Span;
use crate::stages::Graph;

/// How much of which guess an instruction adds.
struct Use {
    guess: GuessNumber,
    span: Span,
    adds: SizeEstimate,
}

/// Who adds what, while stages are built.
#[derive(Default)]
pub(super) struct Ledger {
    uses: Vec<Use>,
    /// Layers of which the visitor gave the size, or a good part is a guess that has no number.
    layers: Vec<Guess>,
}

impl Ledger {
    /// Notes a figure that is used as it is.
    pub fn note(&mut self, span: Span, figure: SizeEstimate) {
        self.uses.push(Use { guess: figure.guess(), span, adds: figure });
    }

    /// Notes what an instruction adds of the guesses that were looked up for it. Returns how much is a guess without a number.
    pub fn note_parts(&mut self, span: Span, parts: &[Part], looked_up: &[GuessNumber]) -> SizeEstimate {
        let first = self.uses.len();
        let mut rest = SizeEstimate::ZERO;
        for figure in parts.iter().map(|part| part.weight.unpacked) {
            if figure.guess() == 0 {
                rest += if facts::is_guess(figure) { figure } else { SizeEstimate::ZERO };
                continue;
            }
            if looked_up.binary_search(&figure.guess()).is_err() {
                continue;
            }
            let own = self.uses.get_mut(first..).unwrap_or_default();
            match own.iter_mut().find(|known| known.guess == figure.guess()) {
                Some(known) => known.adds += figure,
                None => self.note(span, figure),
            }
        }
        rest
    }

    /// Lists what a layer adds as a guess of its own.
    pub fn note_layer(&mut self, key: String, span: Span, figure: SizeEstimate) {
        self.layers.push(Guess { key, figure, adds: figure, spans: vec![span] });
    }

    /// All guesses that are worth telling, and those that the visitor replaced; the heaviest first, then the widest. A door of
    /// `www/split.mjs`.
    #[inline(never)]
    pub fn list(self, looked: &[Looked]) -> Vec<Guess> {
        let mut list: Vec<Guess> = Vec::with_capacity(looked.len() + self.layers.len());
        list.extend(looked.iter().map(|looked| Guess {
            key: looked.key.clone(),
            figure: looked.figure,
            adds: SizeEstimate::ZERO,
            spans: Vec::new(),
        }));
        for used in self.uses {
            let Some(guess) = usize::from(used.guess).checked_sub(1).and_then(|at| list.get_mut(at)) else { continue };
            guess.adds += used.adds;
            guess.spans.push(used.span);
        }
        list.extend(self.layers);
        list.retain(|guess| !guess.spans.is_empty() && (guess.figure.basis() == Basis::Yours || facts::is_worth_telling(guess.adds)));
        let width = |guess: &Guess| guess.adds.high() - guess.adds.low();
        order::sort_by(&mut list, |one, other| {
            (other.adds.likely(), width(other), &one.key).cmp(&(one.adds.likely(), width(one), &other.key))
        });
        list
    }
}

/// For each instruction of each stage: how many earlier ones of the file have the same text. A door of `www/split.mjs`.
#[inline(never)]
pub(super) fn repeats(graph: &Graph<'_>) -> Vec<Vec<usize>> {
    let mut repeats: Vec<Vec<usize>> = graph.stages.iter().map(|stage| vec![0; stage.instructions.len()]).collect();
    let mut texts: Vec<(&str, usize, usize)> = Vec::new();
    for (stage, one) in graph.stages.iter().enumerate() {
        texts.extend(one.instructions.iter().enumerate().map(|(position, instruction)| (instruction.text.as_str(), stage, position)));
    }
    order::sort(&mut texts);
    for run in texts.chunk_by(|(one, ..), (other, ..)| one == other) {
        for (earlier, (_, stage, position)) in run.iter().enumerate().skip(1) {
            if let Some(place) = repeats.get_mut(*stage).and_then(|stage| stage.get_mut(*position)) {
                *place = earlier;
            }
        }
    }
    repeats
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;
    use crate::options::Options;
    use crate::report::{Assumption, Basis, Report};

    fn report(text: &str, sizes: &[(&str, u64)]) -> Report {
        let sizes = sizes.iter().map(|(key, bytes)| ((*key).to_owned(), *bytes)).collect();
        crate::analyze(text, &Catalog::bundled(), &Options { sizes, ..Options::default() })
    }

    fn found(report: &Report, key: &str) -> Option<Assumption> {
        report.assumptions.iter().find(|one| one.key == key).cloned()
    }

    fn keys(report: &Report) -> Vec<&str> {
        report.assumptions.iter().map(|one| one.key.as_str()).collect()
    }

    fn ships(report: &Report) -> (u64, u64, u64) {
        let size = &report.final_image.as_ref().expect("an image").unpacked_bytes;
        (size.low, size.likely, size.high)
    }

    const ALL_KINDS: &str =
        "FROM corp.example/base:7\nCOPY app.jar /app/\nCOPY . .\nRUN pip install no-such-package-of-ours\nRUN make install\n";

    #[test]
    fn each_kind_of_guess_is_listed_with_its_lines_and_the_heaviest_first() {
        let report = report(ALL_KINDS, &[]);
        for (key, line) in [
            ("image:corp.example/base:7", 1),
            ("context:app.jar", 2),
            ("rule:context-python", 3),
            ("package:pip/no-such-package-of-ours", 4),
            ("rule:make-install", 5),
        ] {
            let one = found(&report, key).unwrap_or_else(|| panic!("{key} is not in {:?}", keys(&report)));
            assert_eq!(one.lines, [line], "{key}");
            assert!(!one.label.is_empty() && !one.estimate.note.is_empty() && one.estimate.low < one.estimate.high, "{one:?}");
        }
        let likely: Vec<u64> = report.assumptions.iter().map(|one| one.estimate.likely).collect();
        assert!(likely.is_sorted_by(|one, other| one >= other), "each is used once: {likely:?}");
    }

    #[test]
    fn records_and_what_is_computed_are_no_guesses() {
        assert_eq!(keys(&report("FROM scratch\nCOPY <<EOF /a\nhello\nEOF\n", &[])), [""; 0]);
        assert_eq!(keys(&report("FROM golang:1.13-alpine3.10\nENV A=b\n", &[])), [""; 0]);
    }

    #[test]
    fn a_figure_given_in_the_place_of_a_guess_is_used_wherever_the_guess_was() {
        let text = "FROM scratch\nCOPY a.jar b.jar /x/\nCOPY a.jar /y/\n";
        let before = report(text, &[]);
        assert_eq!(found(&before, "context:a.jar").expect("a guess").lines, [2, 3]);
        let after = report(text, &[("context:a.jar", 9), ("context:a.jar", 1_000_000), ("context:b.jar", 3)]);
        let one = found(&after, "context:a.jar").expect("still listed");
        assert_eq!((one.estimate.likely, one.estimate.basis, one.lines), (1_000_000, Basis::Yours, vec![2, 3]));
        assert_eq!(ships(&after), (2_000_003, 2_000_003, 2_000_003));
        let compressed = &after.final_image.as_ref().expect("an image").compressed_bytes;
        assert!(compressed.likely < 2_000_003 && compressed.low == compressed.high, "{compressed:?}");
        assert_eq!(compressed.basis, Basis::Yours);
    }

    #[test]
    fn an_image_is_given_by_either_name_and_the_key_wins() {
        let images = vec![("corp.example/base:7".to_owned(), 5)];
        let sizes = vec![("image:corp.example/base:7".to_owned(), 7)];
        let options = |image_bytes, sizes| Options { image_bytes, sizes, ..Options::default() };
        let read = |options| ships(&crate::analyze("FROM corp.example/base:7\n", &Catalog::bundled(), &options)).1;
        assert_eq!(read(options(images.clone(), Vec::new())), 5);
        assert_eq!(read(options(images, sizes)), 7);
    }

    #[test]
    fn an_unknown_apt_package_may_be_given_beside_others() {
        let text = "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl our-own-tool && rm -rf /var/lib/apt/lists/*\n";
        let likely = |sizes: &[(&str, u64)]| ships(&report(text, sizes)).1;
        let key = "package:apt/our-own-tool";
        assert!(found(&report(text, &[]), key).is_some());
        assert_eq!(likely(&[(key, 60_000_000)]) - likely(&[(key, 50_000_000)]), 10_000_000);
    }

    #[test]
    fn what_does_not_stay_in_a_layer_is_no_guess_of_it() {
        let kept = report("FROM debian:bookworm-slim\nRUN apt-get update\n", &[]);
        assert!(found(&kept, "rule:apt-lists").is_some(), "{:?}", keys(&kept));
        let removed = report("FROM debian:bookworm-slim\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\n", &[]);
        assert_eq!(found(&removed, "rule:apt-lists"), None);
    }

    #[test]
    fn an_instructions_layer_may_be_given_by_its_text_and_its_turn() {
        let text = "FROM scratch AS a\nCOPY a.jar /\nCOPY a.jar /\nFROM scratch\nCOPY --from=a / /\nCOPY a.jar /\n";
        let report = report(text, &[("layer#2:COPY a.jar /", 70), ("layer#3:COPY a.jar /", 5), ("layer:CMD x", 1)]);
        let sizes = |stage: usize| -> Vec<u64> { report.stages[stage].layers.iter().map(|layer| layer.unpacked_bytes.likely).collect() };
        assert_eq!(sizes(0)[2], 70);
        assert_eq!(sizes(1)[1..], [70, 5], "what is copied from there weighs the same");
        assert_eq!(found(&report, "layer#2:COPY a.jar /").expect("listed").lines, [3]);
    }

    #[test]
    fn a_layer_that_seems_to_add_nothing_may_be_given_too() {
        let report = report("FROM scratch\nWORKDIR /srv\nRUN true\nRUN true\n", &[("layer#2:RUN true", 4_000)]);
        let layers = &report.stages[0].layers;
        assert_eq!((layers[2].unpacked_bytes.likely, layers[3].unpacked_bytes.likely), (0, 4_000));
        assert_eq!(layers[3].contents[0].path, "/srv (of this size)");
    }
}
