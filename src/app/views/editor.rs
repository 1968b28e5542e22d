//! The editor's pane: CodeMirror, or a plain text field where it cannot be had, and where the build context is from.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::format;
use crate::app::hooks::editor::{CreateEditor, Editor, EditorSlot, LineSize, Remark, Told};
use crate::app::hooks::kept::{Kept, use_change, use_kept, use_once};
use crate::app::measure::{self, SharedReport};
use crate::app::state::{Action, SizeKind};
use crate::app::views::problems::name;
use crate::app::views::{findings, origin_class};
use crate::app::widgets::{Element, On, element, listener};
use crate::app::words::{self, page};
use crate::language::Locale;
use crate::language::words::halves;
use crate::report::Report;

/// What the pane is drawn from.
pub struct Pane {
    /// Makes the editor.
    pub create: Option<CreateEditor>,
    /// Where the editor is put for others to speak to.
    pub slot: EditorSlot,
    /// The text.
    pub text: Rc<str>,
    /// The report, for sizes, remarks and skipped stages.
    pub report: SharedReport,
    /// Which number.
    pub size: SizeKind,
    /// The language of what is said of the lines.
    pub language: &'static Locale,
    /// Lines that are lit.
    pub lit: Option<(usize, usize)>,
    /// The first line of the layer that is held: scrolled to.
    pub pinned: Option<usize>,
    /// What is known of the build context.
    pub context: Option<String>,
    /// Takes what happens.
    pub dispatch: Callback<Action>,
}

/// The pane, and the editor in it.
#[hook]
pub fn use_pane(props: &Pane) -> Element {
    let place = use_once(NodeRef::default);
    let plain = use_kept(|| props.create.is_none());
    use_editor(props, &place, &plain);

    let (slot, text, report, size) = (props.slot.clone(), props.text.clone(), props.report.clone(), props.size);
    // The text counts even where it leads to the same report: pasted over itself, it has lost its marks.
    use_change((text.clone(), report.clone(), size, props.language), move || {
        slot.set_remarks(remarks(&report, &text, size));
        slot.set_sizes(line_sizes(&report, size).into_iter());
        slot.set_dimmed(report.stages.iter().filter(|stage| !stage.reachable).map(|stage| (stage.start_line, stage.end_line)));
    });
    let slot = props.slot.clone();
    use_change(props.language, move || slot.set_label(halves::editor()));
    let (slot, lit) = (props.slot.clone(), props.lit);
    use_change(lit, move || slot.set_lit(lit));
    let (slot, pinned) = (props.slot.clone(), props.pinned);
    use_change(pinned, move || pinned.into_iter().for_each(|line| slot.reveal(line)));
    let field = if plain.get() { text_field(props) } else { element!("div", "class" = "pl-editor", "data-pl" = "editor").node(&place) };
    let context = props.context.as_ref().map(|words| element!("p", "class" = "pl-editor-context").words(words));
    element!("section", "class" = "pl-editor-pane", "aria-label" = page::editor()).with(field).maybe(context)
}

/// Makes the editor once.
#[hook]
fn use_editor(props: &Pane, place: &NodeRef, plain: &Kept<bool>) {
    let (create, slot, dispatch, text) = (props.create.clone(), props.slot.clone(), props.dispatch.clone(), props.text.clone());
    let (place, plain) = (place.clone(), plain.clone());
    use_change((), move || {
        if let (Some(create), Some(parent)) = (&create, place.cast::<web_sys::Element>()) {
            let editor = Editor::create(create, &parent, &text, halves::editor(), &told(&dispatch));
            plain.set(editor.is_none());
            slot.set(editor);
        }
    });
}

fn told(dispatch: &Callback<Action>) -> Told {
    Told {
        change: dispatch.reform(|text: String| Action::Edit(text.into())),
        cursor: dispatch.reform(Action::Cursor),
        hover: dispatch.reform(Action::Hover),
    }
}

fn text_field(props: &Pane) -> Element {
    let dispatch = props.dispatch.clone();
    let typed = Callback::from(move |event: Event| {
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
            dispatch.emit(Action::Edit(field.value().into()));
        }
    });
    element!("textarea", "class" = "pl-editor-plain", "aria-label" = page::editor(), "spellcheck" = "false", "data-pl" = "editor")
        .value(&props.text)
        .on(listener(On::Input, typed))
}

fn remarks(report: &Report, text: &str, size: SizeKind) -> Vec<Remark> {
    // What is found comes with the tools, and so does what tells of it.
    let mut remarks = if report.findings.is_empty() { Vec::new() } else { findings::remarks(report, text, size) };
    remarks.extend(report.diagnostics.iter().map(|one| Remark {
        severity: name(one.severity),
        message: one.message.clone(),
        start: (one.start_line, one.start_column),
        end: (one.end_line, one.end_column),
        fix: None,
    }));
    remarks
}

/// One size per instruction that makes a layer, with its share of the largest.
fn line_sizes(report: &Report, kind: SizeKind) -> Vec<LineSize> {
    let layers = || report.stages.iter().flat_map(|stage| &stage.layers).filter(|layer| !layer.empty);
    let most = layers().map(|layer| measure::weight(layer, kind)).max().unwrap_or(0).max(1);
    layers()
        .map(|layer| {
            let size = measure::layer(layer, kind);
            LineSize {
                line: layer.start_line,
                label: format::bytes(size.likely),
                share: size.likely as f64 / most as f64,
                origin: origin_class(layer.origin),
                wasted: measure::hidden(layer, kind) > 0,
                title: words::size_title(layer, kind),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn every_layer_has_its_size_and_the_largest_the_whole_bar() {
        let sizes = line_sizes(&sample::article(), SizeKind::Unpacked);
        assert_eq!(sizes.iter().map(|size| size.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 9, 10]);
        assert_eq!((sizes[0].line, sizes[0].share, sizes[0].origin), (1, 1.0, "base"));
        assert_eq!(sizes[1].label.replace('\u{a0}', " "), "18 MB");
    }

    #[test]
    fn waste_is_marked() {
        let wasted: Vec<bool> = line_sizes(&sample::wasteful(), SizeKind::Pull).iter().map(|size| size.wasted).collect();
        assert_eq!(wasted, [false, true, false]);
    }
}
