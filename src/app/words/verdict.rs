//! The verdict: what ships, what stays ashore, and what to know before trusting it.

use crate::app::format::{self, bytes};
use crate::app::measure::{self, Fate};
use crate::app::state::SizeKind;
use crate::app::words::{Sentence, stage_title};
use crate::language::words::{page, unit, verdict as said};
use crate::report::{Estimate, Report, Severity};

/// What the page says first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What ships.
    pub headline: Sentence,
    /// Its range, where there is one.
    pub range: Option<String>,
    /// What that means.
    pub detail: Sentence,
    /// What to know before trusting it.
    pub caveats: Vec<String>,
    /// Images the catalog does not know: a field for each, to say what it weighs.
    pub unknown_images: Vec<UnknownImage>,
    /// The line at which the build would stop.
    pub stops_at: Option<usize>,
}

/// An image the catalog does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownImage {
    /// Its reference.
    pub reference: String,
    /// Its unpacked bytes, where the visitor gave them.
    pub given: Option<u64>,
}

impl UnknownImage {
    /// The key of its size among the report's assumptions.
    pub fn key(&self) -> String {
        ["image:", &self.reference].concat()
    }

    /// What stands before the field.
    pub fn told(&self) -> String {
        if self.given.is_some() { said::image_given(&self.reference) } else { said::image_unknown(&self.reference) }
    }

    /// What the field is, read alone.
    pub fn label(&self) -> String {
        said::image_size(&self.reference, &format::megabyte())
    }
}

impl Verdict {
    fn of(headline: &str, detail: &str) -> Self {
        let (headline, detail) = (Sentence::of(headline), Sentence::of(detail));
        Self { headline, range: None, detail, caveats: Vec::new(), unknown_images: Vec::new(), stops_at: None }
    }

    /// The same, with a word on an index of packages that is missing: it is being loaded, or could not be.
    pub fn with_packages(mut self, ecosystem: &str, are_coming: bool) -> Self {
        self.caveats.push(if are_coming { said::packages_coming(ecosystem) } else { said::packages_gone(ecosystem) });
        self
    }

    /// The same, with a word on a language that could not be fetched.
    pub fn with_language(mut self, is_gone: bool) -> Self {
        self.caveats.extend(is_gone.then(|| page::language_missing().to_owned()));
        self
    }

    /// All of it in a row, for reading aloud.
    pub fn spoken(&self) -> String {
        let stop = self.stops_at.map(|line| stops_at(line).plain()).unwrap_or_default();
        let mut parts = vec![self.headline.plain(), self.detail.plain()];
        parts.extend(self.caveats.iter().cloned());
        parts.extend(
            self.unknown_images.iter().map(|image| page::as_sentence(image.told().trim_end_matches([':', '：', '\u{a0}', '\u{202f}']))),
        );
        parts.push(stop);
        parts.retain(|part| !part.is_empty());
        parts.join(page::sentence_gap())
    }
}

/// `As written, the build stops at line 10.`
pub fn stops_at(line: usize) -> Sentence {
    Sentence::of(&said::stops_at(&line.to_string()))
}

/// The first line at which a build would stop: an error, or a copy of what its stage never makes.
fn first_stop(report: &Report) -> Option<usize> {
    let errors = report.diagnostics.iter().filter(|one| one.severity == Severity::Error).map(|one| one.start_line);
    let is_built = |stage: usize| report.stages.get(stage).is_some_and(|stage| stage.reachable);
    let missing = report.copies.iter().filter(|copy| !copy.missing_paths.is_empty() && is_built(copy.to_stage)).map(|copy| copy.line);
    errors.chain(missing).min()
}

/// The verdict on a text that was analysed.
pub fn verdict(report: &Report, kind: SizeKind) -> Verdict {
    let stops = first_stop(report);
    let mut verdict = match measure::final_image(report, kind) {
        None if report.stages.is_empty() => Verdict::of(said::no_from(), said::no_from_detail()),
        None => Verdict::of(said::nothing(), said::nothing_detail()),
        Some(ships) => {
            let is_guess = measure::root(report).is_some_and(|stage| measure::is_unknown(&stage.base) && measure::given(stage).is_none());
            let size = bytes(ships.likely);
            let headline = match ships.high {
                0 => said::ships_nothing().to_owned(),
                _ if is_guess => said::ships_at_a_guess(&size),
                _ => said::ships(&size),
            };
            Verdict { range: format::range(&ships), ..Verdict::of(&headline, &comparison(report, &ships, kind)) }
        }
    };
    verdict.stops_at = stops.filter(|_| !report.stages.is_empty());
    (verdict.unknown_images, verdict.caveats) = unknown_images(report);
    verdict
}

/// The verdict on a text too large to analyse.
pub fn too_large(length: usize, limit: usize) -> Verdict {
    let (mut has, mut reads) = (bytes(length as u64), bytes(limit as u64));
    if has == reads {
        (has, reads) = (unit::bytes(length), format::count(limit));
    }
    Verdict::of(said::too_large(), &said::too_large_detail(&has, &reads))
}

/// The verdict on no text.
pub fn nothing_yet() -> Verdict {
    Verdict::of(said::empty(), "")
}

/// Why the page still stands after text that stopped it.
pub fn held() -> Verdict {
    Verdict::of(said::not_analysed(), said::held())
}

/// While what is needed to read the text is being fetched.
pub fn coming() -> Verdict {
    Verdict::of(said::coming(), "")
}

/// Where that could not be fetched.
pub fn missing() -> Verdict {
    Verdict::of(said::not_analysed(), said::missing())
}

fn comparison(report: &Report, ships: &Estimate, kind: SizeKind) -> String {
    let Some((single, build)) = measure::single_stage(report, kind).zip(report.single_stage.as_ref()) else {
        return match report.stages.len() {
            0 | 1 if ships.high == 0 => String::new(),
            0 | 1 => said::one_stage().to_owned(),
            _ => said::not_copied().to_owned(),
        };
    };
    if measure::fates(report).get(build.stage) == Some(&Fate::Aboard) {
        return said::built_upon(&report.stages.get(build.stage).map(stage_title).unwrap_or_default());
    }
    let ashore = measure::left_behind(report, kind).likely;
    let size = bytes(single.likely);
    // Under a thousandth is less than any estimate here can tell.
    if ashore.saturating_mul(1000) <= single.likely {
        return said::saves_nothing(&size, &bytes(ships.likely));
    }
    said::ashore(&size, &bytes(ashore), &format::percent(ashore, single.likely))
}

/// How many images may be asked for by a field each.
const MOST_FIELDS: usize = 4;

fn unknown_images(report: &Report) -> (Vec<UnknownImage>, Vec<String>) {
    let mut images: Vec<UnknownImage> = Vec::new();
    for stage in report.stages.iter().filter(|stage| stage.reachable && measure::is_unknown(&stage.base)) {
        let image = UnknownImage { reference: stage.base.reference.clone(), given: measure::given(stage) };
        if !images.contains(&image) {
            images.push(image);
        }
    }
    let some = images.len();
    images.retain(|image| !image.reference.is_empty());
    let mut caveats: Vec<String> = if images.len() < some { vec![said::no_base().to_owned()] } else { vec![] };
    if images.len() > MOST_FIELDS {
        caveats.push(said::more_unknown(images.len() - MOST_FIELDS));
        images.truncate(MOST_FIELDS);
    }
    (images, caveats)
}
