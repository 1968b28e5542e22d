//! Prose, made of elements of ours: nothing of it is handed to the browser as HTML.
//!
//! Input: HTML as `micromark` makes it of Markdown, in which letters of the text are never markup (`www/lesson.mjs`). Output: markup.

use crate::app::widgets::{Element, Value};

/// What Markdown can ask for.
const NAMES: [&str; 19] =
    ["a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"];
/// Those without an end.
const ENDLESS: [&str; 3] = ["br", "hr", "img"];
const ATTRIBUTES: [&str; 5] = ["alt", "href", "src", "start", "title"];
/// What stands deeper is shown there: the page is drawn by calls within calls.
const DEEPEST: usize = 40;

/// Adds the prose to an element.
pub fn prose(html: &str, place: Element) -> Element {
    let mut open = vec![place];
    let mut too_deep = 0;
    for piece in html.split_inclusive(['<', '>']) {
        let Some(tag) = piece.strip_suffix('>') else {
            let words = piece.strip_suffix('<').unwrap_or(piece);
            within(&mut open, |parent| if words.is_empty() { parent } else { parent.words(&unescaped(words)) });
            continue;
        };
        if !tag.starts_with('/') {
            let (name, element) = begun(tag);
            if ENDLESS.contains(&name) {
                within(&mut open, |parent| parent.with(element));
            } else if open.len() < DEEPEST {
                open.push(element);
            } else {
                too_deep += 1;
            }
        } else if too_deep > 0 {
            too_deep -= 1;
        } else {
            end(&mut open);
        }
    }
    while open.len() > 1 {
        end(&mut open);
    }
    open.remove(0)
}

/// Changes the innermost element.
fn within(open: &mut Vec<Element>, change: impl FnOnce(Element) -> Element) {
    if let Some(element) = open.pop() {
        open.push(change(element));
    }
}

/// Ends the innermost element, unless that is the place of all.
fn end(open: &mut Vec<Element>) {
    if let [_, .., _] = open.as_slice()
        && let Some(child) = open.pop()
    {
        within(open, |parent| parent.with(child));
    }
}

/// The element of a tag, `a href="https://a.example/"`, and its name; a `span` where it is none of ours.
fn begun(tag: &str) -> (&'static str, Element) {
    let written = tag.split([' ', '/']).next().unwrap_or_default();
    let name = NAMES.into_iter().find(|name| *name == written).unwrap_or("span");
    let values = ATTRIBUTES.map(|attribute| value(tag, attribute));
    let values = values.each_ref().map(|value| value.as_deref().map_or(Value::Absent, Value::Text));
    (name, Element::new(name, &ATTRIBUTES, &values))
}

/// The value of an attribute; none where it is empty, as that of a link is which may not lead where it says.
fn value(tag: &str, attribute: &str) -> Option<String> {
    let (_, value) = tag.split_once(&[" ", attribute, "=\""].concat())?;
    let (value, _) = value.split_once('"')?;
    (!value.is_empty()).then(|| unescaped(value))
}

fn unescaped(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use yew::LocalServerRenderer;
    use yew::prelude::*;

    use super::*;
    use crate::app::widgets::element;

    #[derive(Clone, PartialEq, Properties)]
    struct ProseProps {
        html: AttrValue,
    }

    #[component]
    fn Drawn(props: &ProseProps) -> Html {
        prose(&props.html, element!("div")).into()
    }

    fn drawn(html: &str) -> String {
        let props = ProseProps { html: html.to_owned().into() };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let drawing = LocalServerRenderer::<Drawn>::with_props(props).hydratable(false).render();
        let drawn = tokio::task::LocalSet::new().block_on(&runtime, drawing);
        drawn.strip_prefix("<div>").and_then(|drawn| drawn.strip_suffix("</div>")).expect("its place").to_owned()
    }

    #[test]
    fn what_markdown_asks_for_stays() {
        for html in [
            "<p>One <strong>two</strong> <em>three</em> <code>A &amp;&amp; &lt;b&gt;</code></p>\n<p>Four</p>",
            "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>",
            "<p><a href=\"https://a.example/?b&amp;c\" title=\"&quot;d&quot;\">e</a></p>",
            "<blockquote>\n<pre><code>f\n</code></pre>\n</blockquote>",
        ] {
            assert_eq!(drawn(html).replace("&#x27;", "'"), html);
        }
        assert_eq!(drawn("<p>a<br />\nb</p><hr />").matches("<br").count(), 1);
    }

    #[test]
    fn what_is_none_of_it_does_nothing() {
        assert_eq!(drawn("<script src=\"a.js\">b</script>"), "<span src=\"a.js\">b</span>");
        assert_eq!(drawn("<p onclick=\"a()\"><a href=\"\">b</a></p>"), "<p><a>b</a></p>");
        assert_eq!(drawn("</p></div>a<p>b"), "a<p>b</p>");
        assert_eq!(drawn("<p"), "p");
    }

    #[test]
    fn depth_has_an_end() {
        let html = ["<blockquote>".repeat(60_000), "a".to_owned(), "</blockquote>".repeat(60_000), "<p>b</p>".to_owned()].concat();
        let drawn = drawn(&html);
        assert_eq!(drawn.matches("<blockquote>").count(), DEEPEST - 1);
        assert!(drawn.ends_with("</blockquote><p>b</p>"), "{drawn}");
    }
}
