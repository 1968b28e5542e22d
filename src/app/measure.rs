//! The report in the number the visitor asked for, and the way from a line to its layer.
//!
//! Input: a [`Report`] and a [`SizeKind`]. Output: estimates and places. Must not know words or pixels.

use std::ops::Deref;
use std::rc::Rc;

use crate::app::state::SizeKind;
use crate::report::{Base, BaseKind, Basis, Copy, Estimate, Finding, Layer, MatchKind, Report, Stage};
use crate::size::proportion;

/// The report, shared by everything that is drawn from it. Two are equal where they are the same one, so that to compare
/// them costs nothing.
#[derive(Clone, Debug)]
pub struct SharedReport(pub Rc<Report>);

impl PartialEq for SharedReport {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedReport {
    type Target = Report;

    fn deref(&self) -> &Report {
        &self.0
    }
}

/// A layer's place: index of its stage and its index in there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index into `report.stages`.
    pub stage: usize,
    /// Index into `stage.layers`.
    pub layer: usize,
}

/// The layer whose twins are lit, and its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lit {
    /// Which layer.
    pub place: Place,
    /// First line of its instruction.
    pub from: usize,
    /// Last line of its instruction.
    pub to: usize,
}

impl Lit {
    /// The layer whose instruction holds a line.
    pub fn at(report: &Report, line: usize) -> Option<Self> {
        let place = place_at(report, line)?;
        let layer = layer_at(report, place)?;
        Some(Self { place, from: layer.start_line, to: layer.end_line })
    }
}

/// What becomes of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is what ships.
    Ships,
    /// What ships is built on it, so all of it ships too.
    Aboard,
    /// It is built, and stays ashore.
    Ashore,
    /// BuildKit does not build it.
    Skipped,
}

/// The number asked for, from the two that are known.
fn choose(unpacked: &Estimate, compressed: &Estimate, kind: SizeKind) -> Estimate {
    match kind {
        SizeKind::Unpacked => unpacked.clone(),
        SizeKind::Pull => compressed.clone(),
        SizeKind::DiskUsage => Estimate {
            low: unpacked.low.saturating_add(compressed.low),
            likely: unpacked.likely.saturating_add(compressed.likely),
            high: unpacked.high.saturating_add(compressed.high),
            basis: unpacked.basis.max(compressed.basis),
            note: unpacked.note.clone(),
        },
    }
}

/// The likely bytes of a size kind, of what weighs so much unpacked and compressed.
pub fn choose_likely(unpacked: &Estimate, compressed: &Estimate, kind: SizeKind) -> u64 {
    match kind {
        SizeKind::Unpacked => unpacked.likely,
        SizeKind::Pull => compressed.likely,
        SizeKind::DiskUsage => unpacked.likely.saturating_add(compressed.likely),
    }
}

/// The likely bytes that a layer adds.
pub fn weight(layer: &Layer, kind: SizeKind) -> u64 {
    choose_likely(&layer.unpacked_bytes, &layer.compressed_bytes, kind)
}

/// The likely bytes of a whole stage.
pub fn stage_weight(stage: &Stage, kind: SizeKind) -> u64 {
    choose_likely(&stage.unpacked_bytes, &stage.compressed_bytes, kind)
}

/// The likely bytes that an edge carries over.
pub fn copy_weight(copy: &Copy, kind: SizeKind) -> u64 {
    choose_likely(&copy.unpacked_bytes, &copy.compressed_bytes, kind)
}

/// What a layer adds.
pub fn layer(layer: &Layer, kind: SizeKind) -> Estimate {
    choose(&layer.unpacked_bytes, &layer.compressed_bytes, kind)
}

/// What later layers of its stage hide of a layer; compressed sizes in proportion.
pub fn hidden(layer: &Layer, kind: SizeKind) -> u64 {
    let (unpacked, hidden) = (layer.unpacked_bytes.likely, layer.hidden_bytes.likely);
    if unpacked == 0 {
        return 0;
    }
    proportion(weight(layer, kind), hidden.min(unpacked), unpacked)
}

/// What a whole stage weighs.
pub fn stage(stage: &Stage, kind: SizeKind) -> Estimate {
    choose(&stage.unpacked_bytes, &stage.compressed_bytes, kind)
}

/// What an edge carries over.
pub fn copy(copy: &Copy, kind: SizeKind) -> Estimate {
    choose(&copy.unpacked_bytes, &copy.compressed_bytes, kind)
}

/// What the image that ships would lose by what mends a finding; `None` where that cannot be told.
pub fn saving(finding: &Finding, kind: SizeKind) -> Option<Estimate> {
    Some(choose(finding.saves_unpacked_bytes.as_ref()?, finding.saves_compressed_bytes.as_ref()?, kind))
}

/// Whether a finding is about bytes of which none is in the image that ships.
pub fn costs_nothing(finding: &Finding) -> bool {
    finding.saves_unpacked_bytes.as_ref().is_some_and(|saves| saves.likely == 0)
}

/// What ships; `None` where nothing does.
pub fn final_image(report: &Report, kind: SizeKind) -> Option<Estimate> {
    let image = report.final_image.as_ref()?;
    Some(match kind {
        SizeKind::DiskUsage => image.disk_usage_bytes.clone(),
        _ => choose(&image.unpacked_bytes, &image.compressed_bytes, kind),
    })
}

/// What would ship on the heaviest build stage; `None` without another stage.
pub fn single_stage(report: &Report, kind: SizeKind) -> Option<Estimate> {
    report.single_stage.as_ref().map(|single| choose(&single.unpacked_bytes, &single.compressed_bytes, kind))
}

/// What stays ashore.
pub fn left_behind(report: &Report, kind: SizeKind) -> Estimate {
    choose(&report.left_behind_bytes, &report.left_behind_compressed_bytes, kind)
}

/// What becomes of every stage, in order.
pub fn fates(report: &Report) -> Vec<Fate> {
    let mut fates: Vec<Fate> = report.stages.iter().map(|stage| if stage.reachable { Fate::Ashore } else { Fate::Skipped }).collect();
    let target = report.stages.iter().position(|stage| stage.is_target);
    let mut next = target;
    while let Some(index) = next {
        let (Some(fate), Some(stage)) = (fates.get_mut(index), report.stages.get(index)) else { break };
        if matches!(fate, Fate::Ships | Fate::Aboard) {
            break;
        }
        *fate = if next == target { Fate::Ships } else { Fate::Aboard };
        next = stage.base.stage;
    }
    fates
}

/// A stage, the one it is built on, and so on.
pub fn line_of(report: &Report, stage: usize) -> impl Iterator<Item = &Stage> {
    let parent = |stage: &&Stage| report.stages.get(stage.base.stage?);
    // No more than there are: stages may be built on each other.
    std::iter::successors(report.stages.get(stage), parent).take(report.stages.len())
}

/// The stage at the end of all that what ships is built on: its base is an image, or nothing.
pub fn root(report: &Report) -> Option<&Stage> {
    line_of(report, report.final_image.as_ref()?.stage).last()
}

/// What the visitor says the base of a stage weighs.
pub fn given(stage: &Stage) -> Option<u64> {
    stage.layers.first().map(|base| &base.unpacked_bytes).filter(|size| size.basis == Basis::Yours).map(|size| size.likely)
}

/// The layer whose instruction holds a line.
pub fn place_at(report: &Report, line: usize) -> Option<Place> {
    report.stages.iter().enumerate().find_map(|(stage, found)| {
        let holds = |layer: &Layer| (layer.start_line..=layer.end_line).contains(&line);
        Some(Place { stage, layer: found.layers.iter().position(holds)? })
    })
}

/// The layer at a place.
pub fn layer_at(report: &Report, place: Place) -> Option<&Layer> {
    report.stages.get(place.stage)?.layers.get(place.layer)
}

/// Whether the catalog knows nothing of the image a stage starts from.
pub fn is_unknown(base: &Base) -> bool {
    match base.kind {
        BaseKind::Unknown => true,
        BaseKind::Image => base.matched == Some(MatchKind::Unknown),
        BaseKind::Stage | BaseKind::Scratch => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn docker_29_shows_both_numbers_added() {
        let report = sample::article();
        let base = &report.stages[0].layers[0];
        let (unpacked, pull) = (layer(base, SizeKind::Unpacked), layer(base, SizeKind::Pull));
        let both = layer(base, SizeKind::DiskUsage);
        assert_eq!(both.likely, unpacked.likely + pull.likely);
        assert!(unpacked.likely > pull.likely);
    }

    #[test]
    fn hidden_bytes_keep_their_share_in_every_number() {
        let report = sample::wasteful();
        let wasteful = report.stages[0].layers.iter().find(|layer| layer.hidden_bytes.likely > 0).expect("the sample wastes");
        let share = |kind| hidden(wasteful, kind) as f64 / layer(wasteful, kind).likely as f64;
        assert!((share(SizeKind::Unpacked) - share(SizeKind::Pull)).abs() < 0.001);
    }

    #[test]
    fn fates_follow_the_target_and_its_bases() {
        assert_eq!(fates(&sample::article()), [Fate::Ashore, Fate::Ships]);
        assert_eq!(fates(&sample::five_stages()), [Fate::Aboard, Fate::Ashore, Fate::Ashore, Fate::Skipped, Fate::Ships]);
        assert_eq!(fates(&sample::empty()), []);
    }

    #[test]
    fn a_line_leads_to_its_layer() {
        let report = sample::article();
        assert_eq!(place_at(&report, 2), Some(Place { stage: 0, layer: 1 }));
        assert_eq!(place_at(&report, 8), Some(Place { stage: 1, layer: 0 }));
        assert_eq!(place_at(&report, 7), None, "a blank line makes no layer");
    }
}
