//! The editor: CodeMirror, handed in by `www/start.js` as `createEditor`.
//!
//! Input: the page's element and callbacks. Output: an [`Editor`] to tell things to. Must not know reports.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// What `createEditor` returns.
    #[derive(Clone)]
    type EditorHandle;

    #[wasm_bindgen(method, catch, js_name = setText)]
    fn set_text(this: &EditorHandle, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setLabel)]
    fn set_label(this: &EditorHandle, label: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setDiagnostics)]
    fn set_diagnostics(this: &EditorHandle, list: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setSizes)]
    fn set_sizes(this: &EditorHandle, list: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setLit)]
    fn set_lit(this: &EditorHandle, range: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setDimmed)]
    fn set_dimmed(this: &EditorHandle, ranges: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn reveal(this: &EditorHandle, line: u32, options: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn focus(this: &EditorHandle) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn destroy(this: &EditorHandle) -> Result<(), JsValue>;
}

/// The function that makes editors.
#[derive(Clone, PartialEq)]
pub struct CreateEditor(pub Function);

/// What the editor tells.
#[derive(Clone, PartialEq)]
pub struct Told {
    /// The text after a change by the visitor.
    pub change: Callback<String>,
    /// The line the cursor came to.
    pub cursor: Callback<usize>,
    /// The line under the pointer.
    pub hover: Callback<Option<usize>>,
}

/// A remark shown in the text; lines and columns from 1, columns in UTF-16 units.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// One sentence.
    pub message: String,
    /// Line and column of its start.
    pub start: (usize, usize),
    /// Line and column of its end.
    pub end: (usize, usize),
    /// What mends it: a few words for a button, and the changes.
    pub fix: Option<(String, Vec<Change>)>,
}

/// Text in the place of what stands between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Line and column of its start.
    pub start: (usize, usize),
    /// Line and column of its end.
    pub end: (usize, usize),
    /// What comes there.
    pub text: String,
}

/// A size shown at the right end of a line.
pub struct LineSize {
    /// From 1.
    pub line: usize,
    /// `359 MB`.
    pub label: String,
    /// Of the largest one, 0 to 1.
    pub share: f64,
    /// Names its colour.
    pub origin: &'static str,
    /// Whether later layers hide some of it.
    pub wasted: bool,
    /// The tool tip.
    pub title: String,
}

/// An editor on the page.
pub struct Editor {
    handle: EditorHandle,
    /// JavaScript calls them for as long as the editor stands.
    _closures: Closures,
}

struct Closures {
    _change: Closure<dyn Fn(String)>,
    _cursor: Closure<dyn Fn(f64)>,
    _hover: Closure<dyn Fn(Option<f64>)>,
}

/// The editor, once there is one; shared by the views that speak to it.
#[derive(Clone, Default)]
pub struct EditorSlot(Rc<Slot>);

#[derive(Default)]
struct Slot {
    editor: RefCell<Option<Editor>>,
    /// What is to be the text of the editor that comes.
    text: RefCell<Option<Rc<str>>>,
}

impl PartialEq for EditorSlot {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl EditorSlot {
    /// Puts an editor in, or takes it out.
    pub fn set(&self, editor: Option<Editor>) {
        let before = self.0.editor.replace(editor);
        drop(before);
        if let Some(text) = self.0.text.take() {
            self.set_text(&text);
        }
    }

    /// Speaks to the editor if there is one. An error of it is the editor's own affair: the page goes on without.
    fn with(&self, speak: impl FnOnce(&EditorHandle) -> Result<(), JsValue>) {
        // Taken out of the cell first: the editor may call back while it is spoken to.
        let handle = self.0.editor.borrow().as_ref().map(|editor| editor.handle.clone());
        if let Some(handle) = handle {
            let _ = speak(&handle);
        }
    }

    /// Replaces the text as one step that can be undone; of an editor that is still to come, too.
    pub fn set_text(&self, text: &Rc<str>) {
        if self.0.editor.borrow().is_none() {
            self.0.text.replace(Some(text.clone()));
        }
        self.with(|editor| editor.set_text(text));
    }

    /// What a screen reader calls it from now on.
    pub fn set_label(&self, label: &str) {
        self.with(|editor| editor.set_label(label));
    }

    /// Shows remarks instead of those before.
    pub fn set_remarks(&self, remarks: Vec<Remark>) {
        let list: Array = remarks
            .into_iter()
            .map(|remark| {
                let fix = remark.fix.map_or(JsValue::UNDEFINED, |(title, changes)| {
                    let edits: Array = changes.into_iter().map(|one| placed(one.start, one.end, "text", &one.text, &[])).collect();
                    object(&[("title", title.into()), ("edits", edits.into())])
                });
                placed(remark.start, remark.end, "message", &remark.message, &[("severity", remark.severity.into()), ("fix", fix)])
            })
            .collect();
        self.with(|editor| editor.set_diagnostics(&list));
    }

    /// Shows sizes instead of those before.
    pub fn set_sizes(&self, sizes: impl Iterator<Item = LineSize>) {
        let list: Array = sizes
            .map(|size| {
                object(&[
                    ("line", JsValue::from_f64(size.line as f64)),
                    ("label", size.label.into()),
                    ("share", size.share.into()),
                    ("origin", size.origin.into()),
                    ("wasted", size.wasted.into()),
                    ("title", size.title.into()),
                ])
            })
            .collect();
        self.with(|editor| editor.set_sizes(&list));
    }

    /// Lights lines, first to last.
    pub fn set_lit(&self, lines: Option<(usize, usize)>) {
        let range = lines.map_or(JsValue::NULL, |(from, to)| object(&[("from", (from as f64).into()), ("to", (to as f64).into())]));
        self.with(|editor| editor.set_lit(&range));
    }

    /// Dims lines, each range first to last.
    pub fn set_dimmed(&self, ranges: impl Iterator<Item = (usize, usize)>) {
        let list: Array = ranges.map(|(from, to)| Array::of2(&(from as f64).into(), &(to as f64).into())).collect();
        self.with(|editor| editor.set_dimmed(&list));
    }

    /// Scrolls to a line, puts the cursor there and the focus into the editor.
    pub fn go_to(&self, line: usize) {
        let options = object(&[("select", true.into())]);
        self.with(|editor| editor.reveal(u32::try_from(line).unwrap_or(u32::MAX), &options).and_then(|()| editor.focus()));
    }

    /// Scrolls to a line.
    pub fn reveal(&self, line: usize) {
        self.with(|editor| editor.reveal(u32::try_from(line).unwrap_or(u32::MAX), &JsValue::UNDEFINED));
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.handle.destroy();
    }
}

impl Editor {
    /// Makes an editor inside `parent`; `None` where that fails.
    pub fn create(create: &CreateEditor, parent: &web_sys::Element, text: &str, label: &str, told: &Told) -> Option<Self> {
        let (change, cursor, hover) = (told.change.clone(), told.cursor.clone(), told.hover.clone());
        let on_change = Closure::<dyn Fn(String)>::new(move |text| change.emit(text));
        let on_cursor = Closure::<dyn Fn(f64)>::new(move |line| cursor.emit(line as usize));
        let on_hover = Closure::<dyn Fn(Option<f64>)>::new(move |line: Option<f64>| hover.emit(line.map(|line| line as usize)));
        let options = object(&[
            ("text", text.into()),
            ("label", label.into()),
            ("onChange", on_change.as_ref().clone()),
            ("onCursor", on_cursor.as_ref().clone()),
            ("onHoverLine", on_hover.as_ref().clone()),
        ]);
        let made = create.0.call2(&JsValue::NULL, parent, &options).ok()?;
        let handle = made.is_object().then(|| made.unchecked_into::<EditorHandle>())?;
        let closures = Closures { _change: on_change, _cursor: on_cursor, _hover: on_hover };
        Some(Self { handle, _closures: closures })
    }
}

/// A stretch of the text with something to it.
fn placed(start: (usize, usize), end: (usize, usize), name: &str, words: &str, more: &[(&str, JsValue)]) -> JsValue {
    let number = |value: usize| JsValue::from_f64(value as f64);
    let place = [("startLine", start.0), ("startColumn", start.1), ("endLine", end.0), ("endColumn", end.1)];
    let mut fields: Vec<(&str, JsValue)> = place.map(|(name, value)| (name, number(value))).into();
    fields.push((name, words.into()));
    fields.extend_from_slice(more);
    object(&fields)
}

/// A plain JavaScript object.
fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a plain object does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
