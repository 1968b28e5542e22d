//! Elements of the page, made by calls instead of by `html!`, which writes out the making of each element where it stands:
//! some hundred bytes for every one with an attribute that changes.

use std::rc::Rc;

use yew::html::BaseComponent;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VComp, VList, VTag, VText};

use crate::app::widgets::px;

/// What an attribute is set to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing: the element has no such attribute.
    Absent,
    /// As it stands.
    Text(&'a str),
    /// A length in pixels.
    Length(f64),
    /// A whole number.
    Count(usize),
    /// Not an attribute but the element's property of that name.
    Property(bool),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Self::Absent, Self::Text)
    }
}

impl From<f64> for Value<'_> {
    fn from(length: f64) -> Self {
        Self::Length(length)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<bool> for Value<'_> {
    fn from(is: bool) -> Self {
        Self::Text(if is { "true" } else { "false" })
    }
}

impl Value<'_> {
    fn attribute(self) -> Option<AttributeOrProperty> {
        let text = match self {
            Self::Absent => return None,
            Self::Text(text) => Rc::from(text),
            Self::Length(length) => Rc::from(px(length)),
            Self::Count(count) => Rc::from(count.to_string()),
            Self::Property(is) => return Some(AttributeOrProperty::Property(is.into())),
        };
        Some(AttributeOrProperty::Attribute(AttrValue::Rc(text)))
    }
}

/// An element: `element!("rect", "class" = "pl-tick", "x" = 12.5)`. Attributes take what a [`Value`] is made from; a class,
/// which nearly every element has, comes first and is a string.
macro_rules! element {
    ($tag:literal, "class" = $class:expr $(, $name:literal = $value:expr)* $(,)?) => {
        $crate::app::widgets::Element::classed($tag, &["class", $($name),*], $class, &[$($crate::app::widgets::Value::from($value)),*])
    };
    ($tag:literal $(, $name:literal = $value:expr)* $(,)?) => {
        $crate::app::widgets::Element::new($tag, &[$($name),*], &[$($crate::app::widgets::Value::from($value)),*])
    };
}

pub(crate) use element;

/// An element in the making; `element!` begins one.
pub struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    children: Vec<Html>,
}

impl Element {
    /// An element with attributes of these names, each with the value in its place.
    #[inline(never)]
    pub fn new(tag: &'static str, names: &'static [&'static str], values: &[Value<'_>]) -> Self {
        Self::made(tag, names, values.iter().map(|value| value.attribute()).collect())
    }

    /// The same with a class, the first of the names.
    #[inline(never)]
    pub fn classed(tag: &'static str, names: &'static [&'static str], class: &str, values: &[Value<'_>]) -> Self {
        let mut all = Vec::with_capacity(names.len());
        all.push(Value::Text(class).attribute());
        all.extend(values.iter().map(|value| value.attribute()));
        Self::made(tag, names, all)
    }

    fn made(tag: &'static str, names: &'static [&'static str], values: Vec<Option<AttributeOrProperty>>) -> Self {
        let mut tag = VTag::new(tag);
        tag.set_attributes(Attributes::Dynamic { keys: names, values: values.into_boxed_slice() });
        Self(Box::new(Parts { tag, children: Vec::new() }))
    }

    /// With one more child.
    #[inline(never)]
    pub fn child(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }

    /// With an element as one more child.
    #[inline(never)]
    pub fn with(self, child: Element) -> Self {
        self.child(child.into())
    }

    /// With an element as one more child; where there is none, its place stays empty.
    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Self {
        self.child(child.map(Html::from).unwrap_or_default())
    }

    /// With a list of elements as one more child.
    #[inline(never)]
    pub fn all(self, children: Vec<Html>) -> Self {
        self.child(list(children))
    }

    /// With words as one more child.
    #[inline(never)]
    pub fn words(self, words: &str) -> Self {
        self.child(VText::new(AttrValue::Rc(Rc::from(words))).into())
    }

    /// With a key: among its neighbours it is told by that, not by its place.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// With a reference that leads to it once it is on the page.
    #[inline(never)]
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// With a listener.
    #[inline(never)]
    pub fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.tag.add_listener(listener);
        self
    }

    /// With a value, for a text field or a radio button.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(AttrValue::Rc(Rc::from(value)));
        self
    }

    /// Checked or not, for a radio button.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Self {
        let Parts { mut tag, children } = *element.0;
        if let Some(own) = tag.children_mut().filter(|_| !children.is_empty()) {
            *own = list(children);
        }
        tag.into()
    }
}

/// A component with its properties; `html!` would collect them one by one. With a key, it is told by that among its
/// neighbours, not by its place.
pub fn component<C: BaseComponent>(properties: C::Properties, key: Option<Key>) -> Html {
    VComp::new::<C>(Rc::new(properties), key).into()
}

/// Elements side by side.
#[inline(never)]
pub fn list(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// The events that anything here listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the browser's name of it")]
pub enum On {
    Change,
    Click,
    FocusIn,
    FocusOut,
    Input,
    KeyDown,
    PointerLeave,
    PointerOver,
}

/// Tells `tell` of every event of a kind.
pub fn listener(on: On, tell: Callback<Event>) -> Rc<dyn Listener> {
    Rc::new(Listening { on, tell })
}

struct Listening {
    on: On,
    tell: Callback<Event>,
}

impl Listener for Listening {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::FocusIn => ListenerKind::onfocusin,
            On::FocusOut => ListenerKind::onfocusout,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::PointerLeave => ListenerKind::onpointerleave,
            On::PointerOver => ListenerKind::onpointerover,
        }
    }

    fn handle(&self, event: Event) {
        self.tell.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_keep_their_order_and_absent_ones_are_left_out() {
        let Html::VTag(tag) = Html::from(element!("rect", "class" = "a", "x" = 1.26, "fill" = None, "rx" = 3, "on" = true)) else {
            panic!("an element");
        };
        assert_eq!(tag.attributes.iter().collect::<Vec<_>>(), [("class", "a"), ("x", "1.3"), ("rx", "3"), ("on", "true")]);
        assert_eq!(tag.tag(), "rect");
    }

    #[test]
    fn a_child_that_is_not_there_keeps_its_place() {
        let Html::VTag(tag) = Html::from(element!("g").maybe(None).words("a").with(element!("path"))) else { panic!("an element") };
        let Some(Html::VList(children)) = tag.children() else { panic!("a list") };
        assert_eq!(children.len(), 3);
        assert!(matches!(children.last(), Some(Html::VTag(path)) if path.tag() == "path"));
    }
}
