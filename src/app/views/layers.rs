//! The table twin of the picture: every layer with its number, its range and what the number rests on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::format;
use crate::app::hooks::kept::use_kept;
use crate::app::hooks::linking::use_linking;
use crate::app::measure::{self, Fate, Lit, Place, SharedReport};
use crate::app::state::{Action, Column, SizeKind, Sort};
use crate::app::views::{on_click, origin_class, swatch};
use crate::app::widgets::svg::picture;
use crate::app::widgets::{Element, On, class_list, component, element, listener};
use crate::app::words::{self, page};
use crate::language::Locale;
use crate::order;
use crate::report::{Layer, Origin, Report, Stage};

/// Rows drawn before one asks for all of them.
const MOST_ROWS: usize = 400;

/// Properties of [`Layers`].
#[derive(Clone, PartialEq, Properties)]
pub struct LayersProps {
    /// The report.
    pub report: SharedReport,
    /// Which number.
    pub size: SizeKind,
    /// The language of the words in them.
    pub language: &'static Locale,
    /// Order of the rows.
    pub sort: Sort,
    /// The layer that is lit.
    pub lit: Option<Lit>,
    /// The layer that is held.
    pub pinned: Option<Lit>,
    /// Takes the choices.
    pub dispatch: Callback<Action>,
}

/// The table.
#[component]
pub fn Layers(props: &LayersProps) -> Html {
    let linking = use_linking(&props.dispatch);
    let all = use_kept(|| false);
    let rows =
        use_memo((props.report.clone(), props.size, props.sort, props.language), |(report, size, sort, _)| rows(report, *size, *sort));
    let shown = if all.get() { rows.len() } else { rows.len().min(MOST_ROWS) };
    let fates = measure::fates(&props.report);
    let hides = rows.iter().any(|cells| cells.hidden > 0);
    let row = |cells: &Rc<Cells>| {
        let is = |lit: Option<Lit>| lit.is_some_and(|lit| lit.place == cells.place);
        let key = [&cells.place.stage.to_string(), "-", &cells.place.layer.to_string()].concat();
        let row = RowProps { cells: cells.clone(), hides, lit: is(props.lit), pinned: is(props.pinned) };
        component::<Row>(row, Some(key.into()))
    };
    let body = linking.on(element!("tbody")).all(rows.iter().take(shown).map(row).collect());
    let totals = props.report.stages.iter().zip(&fates).take(MOST_ROWS);
    let foot = element!("tfoot").all(totals.map(|(stage, fate)| total(stage, *fate, props.size, hides).into()).collect());
    let table = element!("table", "class" = "pl-table").with(element!("thead").with(head(props, hides))).with(body).with(foot);
    let scroll = element!("div", "class" = "pl-layers-scroll", "role" = "group", "aria-label" = page::layers(), "tabindex" = "0");
    let show_all = (shown < rows.len()).then(|| {
        let click = listener(On::Click, Callback::from(move |_| all.set(true)));
        element!("button", "class" = "pl-button", "type" = "button").words(&page::show_all(rows.len())).on(click)
    });
    element!("div", "class" = "pl-layers", "data-pl" = "layers").with(scroll.with(table)).maybe(show_all).into()
}

/// The cells of every row, in the order asked for.
pub(in crate::app::views) fn rows(report: &Report, kind: SizeKind, sort: Sort) -> Vec<Rc<Cells>> {
    let fates = measure::fates(report);
    let mut rows = Vec::new();
    for place in sorted(report, kind, sort) {
        rows.extend(Cells::of(report, place, fates.get(place.stage), kind).map(Rc::new));
    }
    rows
}

/// All layers in the order asked for; equal ones in the order of the text.
fn sorted(report: &Report, kind: SizeKind, sort: Sort) -> Vec<Place> {
    let mut rows: Vec<(Place, &Layer)> = Vec::new();
    for (stage, one) in report.stages.iter().enumerate() {
        rows.extend(one.layers.iter().enumerate().map(|(layer, row)| (Place { stage, layer }, row)));
    }
    let compare = |one: &Layer, other: &Layer| match sort.column {
        Column::Line => one.start_line.cmp(&other.start_line),
        Column::Instruction => (&one.instruction, &one.text).cmp(&(&other.instruction, &other.text)),
        Column::Adds => measure::weight(one, kind).cmp(&measure::weight(other, kind)),
        Column::Hidden => measure::hidden(one, kind).cmp(&measure::hidden(other, kind)),
    };
    order::sort_by(&mut rows, |(_, one), (_, other)| if sort.descending { compare(other, one) } else { compare(one, other) });
    rows.into_iter().map(|(place, _)| place).collect()
}

fn head(props: &LayersProps, hides: bool) -> Element {
    let plain = |label: &str| element!("th", "scope" = "col").words(label);
    element!("tr")
        .with(sortable(props, page::line(), Column::Line, "pl-number"))
        .with(plain(page::stage()))
        .with(sortable(props, page::instruction(), Column::Instruction, "pl-wide"))
        .with(sortable(props, page::adds(), Column::Adds, "pl-number"))
        .with(element!("th", "class" = "pl-number", "scope" = "col").words(page::range()))
        .maybe(hides.then(|| sortable(props, page::hidden_later(), Column::Hidden, "pl-number")))
        .with(plain(page::rests_on()))
}

/// The head of a column that sorts the rows.
fn sortable(props: &LayersProps, label: &str, column: Column, class: &str) -> Element {
    let direction = match (props.sort.column == column, props.sort.descending) {
        (false, _) => "none",
        (true, true) => "descending",
        (true, false) => "ascending",
    };
    let arrow = picture("pl-sort-arrow", "0 0 8 8").with(element!("path", "d" = "M4 7L0.5 2H7.5Z"));
    let button = element!("button", "class" = "pl-sort", "type" = "button").on(on_click(&props.dispatch, Action::Sort(column)));
    element!("th", "class" = class, "scope" = "col", "aria-sort" = direction).with(button.words(label).with(arrow))
}

pub(in crate::app::views) fn stage_cell(stage: &Stage) -> String {
    format::shortened(&words::stage_title(stage), 24)
}

fn cell(class: &str, words: &str) -> Element {
    element!("td", "class" = class).words(words)
}

fn total(stage: &Stage, fate: Fate, kind: SizeKind, hides: bool) -> Element {
    let size = measure::stage(stage, kind);
    let hidden: u64 = stage.layers.iter().map(|layer| measure::hidden(layer, kind)).sum();
    let class = if fate == Fate::Ships { "pl-total pl-total-ships" } else { "pl-total" };
    let told = element!("span", "class" = "pl-total-fate").words(", ").words(words::fate(fate));
    element!("tr", "class" = class)
        .with(element!("th", "scope" = "row", "colspan" = "2").words(&stage_cell(stage)).with(told))
        .with(element!("td").words(&words::total(fate)))
        .with(cell("pl-number", &format::bytes(size.likely)))
        .with(range_cell(format::range(&size).as_deref()))
        .maybe(hides.then(|| hidden_cell(hidden)))
        .with(cell("pl-quiet", words::basis(size.basis)))
}

fn range_cell(range: Option<&str>) -> Element {
    let cell = element!("td", "class" = "pl-number pl-quiet");
    match range {
        Some(range) => cell.words(range),
        None => cell,
    }
}

/// The cell of hidden bytes, in a table that has such a column.
fn hidden_cell(hidden: u64) -> Element {
    let cell = element!("td", "class" = "pl-number pl-hidden-bytes");
    if hidden > 0 { cell.words(&format::bytes(hidden)) } else { cell }
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app::views) struct Cells {
    place: Place,
    pub line: usize,
    pub stage: String,
    pub text: String,
    origin: Origin,
    skipped: bool,
    pub adds: String,
    pub range: Option<String>,
    pub hidden: u64,
    pub basis: &'static str,
    note: String,
}

impl Cells {
    fn of(report: &Report, place: Place, fate: Option<&Fate>, kind: SizeKind) -> Option<Self> {
        let stage = report.stages.get(place.stage)?;
        let layer = stage.layers.get(place.layer)?;
        let size = measure::layer(layer, kind);
        Some(Self {
            place,
            line: layer.start_line,
            stage: stage_cell(stage),
            text: format::shortened(&layer.text, 160),
            origin: layer.origin,
            skipped: fate == Some(&Fate::Skipped),
            adds: if layer.empty { words::NOTHING.to_owned() } else { format::bytes(size.likely) },
            range: format::range(&size),
            hidden: measure::hidden(layer, kind),
            basis: if layer.empty { words::no_layer() } else { words::basis(size.basis) },
            note: words::size_title(layer, kind),
        })
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    cells: Rc<Cells>,
    hides: bool,
    lit: bool,
    pinned: bool,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let cells = &*props.cells;
    let (keyword, rest) = cells.text.split_once(' ').unwrap_or((&cells.text, ""));
    let (lit, pinned, skipped) =
        (props.lit.then_some("pl-lit"), props.pinned.then_some("pl-pinned"), cells.skipped.then_some("pl-skipped"));
    let class = class_list("pl-row", &[lit, pinned, skipped]);
    let button = element!(
        "button",
        "class" = "pl-row-line",
        "type" = "button",
        "aria-pressed" = props.pinned,
        "aria-label" = &words::line_link(cells.line)
    );
    let text = element!("span", "class" = "pl-row-text").with(element!("b").words(keyword)).words(" ").words(rest);
    element!("tr", "class" = &class, "data-line" = cells.line, "data-lit" = props.lit.then_some("true"))
        .with(element!("td", "class" = "pl-number").with(button.words(&cells.line.to_string())))
        .with(cell("pl-row-stage", &cells.stage))
        .with(
            element!("td", "class" = "pl-row-instruction", "title" = &cells.text)
                .with(swatch(if cells.skipped { "skipped" } else { origin_class(cells.origin) }))
                .with(text),
        )
        .with(cell("pl-number", &cells.adds))
        .with(range_cell(cells.range.as_deref()))
        .maybe(props.hides.then(|| hidden_cell(cells.hidden)))
        .with(element!("td", "class" = "pl-quiet", "title" = &cells.note).words(cells.basis))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    fn lines(column: Column, descending: bool) -> Vec<usize> {
        let report = sample::article();
        let places = sorted(&report, SizeKind::Unpacked, Sort { column, descending });
        places.iter().filter_map(|place| measure::layer_at(&report, *place)).map(|layer| layer.start_line).collect()
    }

    #[test]
    fn every_layer_has_its_row_in_any_order() {
        for column in [Column::Line, Column::Instruction, Column::Adds, Column::Hidden] {
            for descending in [false, true] {
                let mut found = lines(column, descending);
                found.sort_unstable();
                assert_eq!(found, [1, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
            }
        }
    }

    #[test]
    fn an_instruction_without_a_layer_has_no_size() {
        let report = sample::article();
        let cells = |layer| Cells::of(&report, Place { stage: 0, layer }, None, SizeKind::Unpacked).map(|cells| (cells.adds, cells.basis));
        assert_eq!(cells(5), Some((words::NOTHING.to_owned(), words::no_layer())), "CMD");
        assert_eq!(cells(1), Some((format::bytes(18_000_000), "rule")));
    }

    #[test]
    fn largest_first_and_equal_ones_as_in_the_text() {
        assert_eq!(lines(Column::Adds, true), [1, 2, 5, 10, 9, 4, 3, 6, 8, 11]);
        assert_eq!(lines(Column::Line, true)[0], 11);
        assert_eq!(lines(Column::Instruction, false)[..2], [11, 6], "CMD before COPY");
    }
}
