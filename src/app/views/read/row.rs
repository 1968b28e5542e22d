//! One instruction: its line, and, where it is open, what it says, what runs, and what that leaves.

use yew::prelude::*;

use super::{View, disclosure, remark};
use crate::app::format;
use crate::app::measure::{self, Lit};
use crate::app::views::problems::{mark, rank};
use crate::app::views::{origin_class, swatch};
use crate::app::widgets::{Element, class_list, element};
use crate::app::words;
use crate::app::words::read as said;
use crate::reading::{Effect, Program, Read, Role, Said, Taken};
use crate::report::{Content, Layer};

/// Letters of a title.
const LONGEST_TITLE: usize = 600;
/// Words of an instruction that are drawn.
const MOST_WORDS: usize = 60;
/// Characters of a row, of a word and of a program's line.
const ROW: usize = 160;
const WORD: usize = 4000;
const LINE: usize = 400;

/// An instruction. Without a layer it stands before the first `FROM`.
pub(super) fn row(view: &View<'_>, read: &Read, layer: Option<&Layer>) -> Element {
    let is = |lit: Option<Lit>| lit.is_some_and(|lit| lit.from == read.line);
    let (is_lit, is_pinned) = (is(view.shown.lit), is(view.shown.pinned));
    let is_open = view.is_row_open(read);
    let name = ["line-", &read.line.to_string()].concat();
    let line = element!(
        "button",
        "class" = "pl-row-line",
        "type" = "button",
        "aria-pressed" = is_pinned,
        "aria-label" = &words::line_link(read.line)
    );
    let rest = read.text.get(read.keyword.len()..).unwrap_or_default().trim_start();
    // What has no room is said by the title, and below, once it is open.
    let whole = format::shortened(&read.text, LONGEST_TITLE);
    let text = element!("span", "class" = "pl-row-text", "title" = &whole)
        .with(element!("b").words(&read.keyword))
        .words(" ")
        .words(&format::shortened(rest, ROW));
    let worst = view.remarks(read).iter().map(|one| one.severity).min_by_key(|severity| rank(*severity));
    let head = element!("div", "class" = "pl-read-row-head")
        .with(line.words(&read.line.to_string()))
        .with(disclosure(&name, is_open).with(text))
        .maybe(worst.map(mark))
        .maybe(read.is_broken.then(|| tag(said::broken())))
        .maybe(read.programs.iter().any(|one| one.taken == Taken::Unknown).then(|| tag(said::unknown())))
        .maybe(layer.map(|layer| {
            let size = measure::weight(layer, view.shown.state.size);
            let words = if layer.empty { words::no_layer().to_owned() } else { format::bytes(size) };
            element!("span", "class" = "pl-read-size").words(&words)
        }));
    let class = class_list("pl-read-row", &[is_lit.then_some("pl-lit"), is_pinned.then_some("pl-pinned")]);
    element!("li", "class" = &class, "data-line" = read.line, "data-lit" = is_lit.then_some("true"), "data-pl" = "read-row")
        .key(&name)
        .with(head)
        .maybe(is_open.then(|| details(view, read, layer)))
}

fn tag(words: &str) -> Element {
    element!("span", "class" = "pl-read-tag").words(words)
}

fn code(text: &str, most: usize) -> Element {
    let text = if text.is_empty() { said::empty() } else { text };
    element!("code", "class" = "pl-read-code").words(&format::shortened(text, most))
}

fn paragraph(words: &str) -> Element {
    element!("p").words(words)
}

fn list(class: &str, items: Vec<Html>) -> Element {
    element!("ul", "class" = class).all(items)
}

fn details(view: &View<'_>, read: &Read, layer: Option<&Layer>) -> Element {
    let remarks: Vec<Html> = view.remarks(read).iter().map(|one| remark(one).into()).collect();
    let heading = |words: &str| element!("h4", "class" = "pl-read-heading").words(words);
    let lines = (read.end_line > read.line)
        .then(|| element!("span", "class" = "pl-quiet").words(" ").words(&said::line_range(read.line, read.end_line)));
    let heredocs = read.heredocs.iter().map(|one| paragraph(&said::here(one, &read.keyword)).into()).collect();
    let is_run = read.keyword == "RUN" && !read.is_broken;
    let element = element!("div", "class" = "pl-read-details")
        .maybe((!remarks.is_empty()).then(|| list("pl-read-remarks", remarks)))
        .with(heading(said::words()).maybe(lines))
        .with(if read.is_broken { code(&read.text, WORD) } else { said(read) })
        .all(heredocs)
        .maybe(is_run.then(|| heading(said::programs())))
        .maybe(is_run.then(|| programs(read)));
    match layer.filter(|_| !read.is_broken) {
        Some(layer) => element.with(heading(said::leaves())).with(leaves(view, read, layer)),
        None => element,
    }
}

/// What it says, word by word.
fn said(read: &Read) -> Element {
    let mut rows: Vec<Html> = Vec::new();
    for said in read.words.iter().take(MOST_WORDS) {
        rows.push(element!("dt").words(said::role(said)).into());
        rows.push(element!("dd").with(word(said)).into());
    }
    let left_out = read.words.len().saturating_sub(MOST_WORDS);
    if left_out > 0 {
        rows.push(element!("dt").into());
        rows.push(element!("dd").words(&said::more(left_out)).into());
    }
    if rows.is_empty() { code(&read.text, WORD) } else { element!("dl", "class" = "pl-read-words").all(rows) }
}

fn word(said: &Said) -> Element {
    let quiet = |words: &str| element!("span", "class" = "pl-quiet").words(" ").words(words).words(" ");
    let value = said.read.as_ref().map(|text| code(text, WORD));
    let value = value.map(|value| element!("span").with(quiet(said::is_read())).with(value));
    let unset =
        (!said.unset.is_empty()).then(|| element!("span", "class" = "pl-read-unset").words(" ").words(&said::without_value(&said.unset)));
    let class = if said.role == Role::Command { "pl-read-word pl-read-command" } else { "pl-read-word" };
    element!("div", "class" = class).with(code(&said::written(said), WORD)).maybe(value).maybe(unset)
}

fn programs(read: &Read) -> Element {
    if read.programs.is_empty() {
        return element!("p", "class" = "pl-quiet").words(said::no_programs());
    }
    let mut items: Vec<Html> = read.programs.iter().map(|one| program(one).into()).collect();
    if read.more_programs > 0 {
        items.push(element!("li", "class" = "pl-quiet").words(&said::more(read.more_programs)).into());
    }
    element!("ol", "class" = "pl-read-programs").all(items)
}

fn program(one: &Program) -> Element {
    let quiet = |words: &str| element!("span", "class" = "pl-quiet").words(" ").words(words);
    let head = element!("p", "class" = "pl-read-program")
        .with(code(&said::command_line(one), LINE))
        .with(quiet(&said::in_directory(&one.directory)))
        .maybe(one.is_conditional.then(|| tag(said::conditional())))
        .maybe((one.taken == Taken::Unknown).then(|| tag(said::unknown())));
    let mut effects: Vec<Html> = one.effects.iter().map(|one| effect(one).into()).collect();
    if one.more_effects > 0 {
        effects.push(element!("li", "class" = "pl-quiet").words(&said::more(one.more_effects)).into());
    }
    let item = element!("li", "data-pl" = "read-program").with(head);
    if effects.is_empty() {
        item.with(element!("p", "class" = "pl-quiet").words(said::without_effects(one)))
    } else {
        item.with(list("pl-read-effects", effects))
    }
}

fn effect(one: &Effect) -> Element {
    let (shown, spoken) = said::effect(one.kind);
    element!("li", "class" = "pl-read-effect", "title" = spoken)
        .with(element!("span", "class" = "pl-read-mark", "aria-hidden" = "true").words(shown))
        .with(element!("span", "class" = "pl-sr").words(spoken).words(" "))
        .with(swatch(origin_class(one.origin.into())))
        .with(element!("span", "class" = "pl-read-path").words(&said::place(one)))
        .with(element!("span", "class" = "pl-read-size").words(&said::weight(one)))
}

/// The layer: how much it adds, where, and what it hides.
fn leaves(view: &View<'_>, read: &Read, layer: &Layer) -> Element {
    let content = |content: &Content| {
        element!("li", "class" = "pl-read-effect")
            .with(swatch(origin_class(content.origin)))
            .with(element!("span", "class" = "pl-read-path").words(&content.path))
            .with(element!("span", "class" = "pl-read-size").words(&format::bytes(content.bytes)))
            .into()
    };
    // What one program leaves is told there.
    let is_told = matches!(read.programs.as_slice(), [only] if only.effects.len() >= layer.contents.len());
    let contents = (!is_told && !layer.contents.is_empty()).then(|| list("pl-read-effects", layer.contents.iter().map(content).collect()));
    element!("div")
        .all(view.copies(read).map(|copy| paragraph(&said::takes(copy, view.report())).into()).collect())
        .with(paragraph(&said::adds(layer, view.shown.state.size)))
        .maybe(contents)
        .all(read.hides.iter().take(MOST_WORDS).map(|one| paragraph(&said::hides(one)).into()).collect())
}
