//! What the final image holds, by origin and then by folder.
//!
//! Input: a report. Output: the parts of the place that is open, heaviest first, and the way to it. A place is named by its origin's class and a
//! folder (`dependencies/usr/local`); the whole by no name. Folders that hold one thing are not places of their own.

use std::rc::Rc;

use crate::app::measure;
use crate::app::state::SizeKind;
use crate::app::views::origin_class;
use crate::order;
use crate::report::{Content, Origin, Report};
use crate::size::proportion;

/// One thing in the image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is; `None` for what a later layer hides.
    pub origin: Option<Origin>,
    /// The folder or file; empty where there is no one place.
    pub path: String,
    /// Whose it is (`pip: torch`), where the path does not tell.
    pub label: String,
    /// In the number asked for.
    pub bytes: u64,
}

/// An area of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The place that it opens; `None` for a single thing.
    pub opens: Option<Rc<str>>,
    /// What it is; `None` for what a later layer hides.
    pub origin: Option<Origin>,
    /// Its folder or file, or whose it is; empty for all that is of its origin.
    pub name: String,
    /// How many things it holds.
    pub count: usize,
    /// What these weigh.
    pub bytes: u64,
}

/// The class of an origin, or of what is hidden.
pub fn class_of(origin: Option<Origin>) -> &'static str {
    origin.map_or("hidden", origin_class)
}

/// All that ships: the base image as one thing, what is hidden as another. Thing by thing only unpacked sizes are known; the other numbers are
/// shared out in proportion.
pub fn items(report: &Report, kind: SizeKind) -> Vec<Item> {
    let Some(image) = &report.final_image else { return Vec::new() };
    let base = measure::root(report).map(|stage| stage.base.reference.as_str()).unwrap_or_default();
    let mut items: Vec<Item> = Vec::new();
    let base_bytes = image.contents.iter().filter(|one| one.origin == Origin::Base).map(|one| one.bytes).sum();
    items.push(Item { origin: Some(Origin::Base), path: String::new(), label: base.to_owned(), bytes: base_bytes });
    items.extend(image.contents.iter().filter(|one| one.origin != Origin::Base).map(item));
    items.push(Item { origin: None, path: String::new(), label: String::new(), bytes: image.wasted_bytes.likely });
    items.retain(|item| item.bytes > 0);
    in_kind(&mut items, measure::final_image(report, kind).map_or(0, |ships| ships.likely));
    order::sort_by(&mut items, |one, other| other.bytes.cmp(&one.bytes).then_with(|| one.path.cmp(&other.path)));
    items
}

fn item(content: &Content) -> Item {
    let (path, label) = match content.path.strip_suffix(')').and_then(|path| path.split_once('(')) {
        Some((path, label)) => (path.trim_end(), label),
        None => (content.path.as_str(), ""),
    };
    let (path, label) =
        if path.starts_with('/') { (path.trim_end_matches('/'), label) } else { ("", if label.is_empty() { path } else { label }) };
    Item { origin: Some(content.origin), path: path.to_owned(), label: label.to_owned(), bytes: content.bytes }
}

/// Shares a total out in proportion; what rounding leaves goes to the first.
fn in_kind(items: &mut [Item], total: u64) {
    let unpacked: u64 = items.iter().map(|item| item.bytes).sum();
    let mut left = total;
    for item in items.iter_mut().filter(|_| unpacked > 0) {
        item.bytes = proportion(total, item.bytes, unpacked);
        left = left.saturating_sub(item.bytes);
    }
    if let Some(first) = items.first_mut() {
        first.bytes += left;
    }
}

/// The parts of a place, heaviest first.
pub fn parts(items: &[Item], place: &str) -> Vec<Part> {
    let held: Vec<&Item> = items.iter().filter(|item| is_in(item, place)).collect();
    let common = if place.is_empty() { String::new() } else { common(&held) };
    let mut parts: Vec<Part> = Vec::new();
    for item in held {
        let opens = if place.is_empty() { Some(class_of(item.origin).to_owned()) } else { step(item, &common) };
        match parts.iter_mut().find(|part| opens.is_some() && part.opens.as_deref() == opens.as_deref()) {
            Some(part) => {
                (part.bytes, part.count) = (part.bytes + item.bytes, part.count + 1);
                part.name = opens.as_deref().and_then(|opens| Some(&opens[opens.find('/')?..])).unwrap_or_default().to_owned();
            }
            None => parts.push(Part { opens: opens.map(Rc::from), origin: item.origin, name: name(item), count: 1, bytes: item.bytes }),
        }
    }
    for part in parts.iter_mut().filter(|part| part.count == 1) {
        part.opens = None;
    }
    order::sort_by(&mut parts, |one, other| other.bytes.cmp(&one.bytes).then_with(|| one.name.cmp(&other.name)));
    parts
}

/// The places on the way to one, from below the whole to itself; as far as they still exist.
pub fn trail(items: &[Item], place: &str) -> Vec<Part> {
    let (mut trail, mut at): (Vec<Part>, String) = (Vec::new(), String::new());
    while at != place {
        let leads = |opens: &str| place.strip_prefix(opens).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let Some(part) = parts(items, &at).into_iter().find(|part| part.opens.as_deref().is_some_and(leads)) else { break };
        at = part.opens.as_deref().unwrap_or_default().to_owned();
        trail.push(part);
    }
    trail
}

/// What one thing is called: whose it is, and where.
fn name(item: &Item) -> String {
    match (item.path.as_str(), item.label.as_str()) {
        (path, "") => path.to_owned(),
        ("", label) => label.to_owned(),
        (path, label) => [label, " in ", path].concat(),
    }
}

fn is_in(item: &Item, place: &str) -> bool {
    let Some(folder) = place.strip_prefix(class_of(item.origin)) else { return place.is_empty() };
    item.path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The folder that holds all that have a place.
fn common(items: &[&Item]) -> String {
    let mut paths = items.iter().map(|item| item.path.as_str()).filter(|path| !path.is_empty());
    let first = paths.next().unwrap_or_default().to_owned();
    paths.fold(first, |mut common, path| {
        while !path.strip_prefix(&common).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
            common.truncate(common.rfind('/').unwrap_or(0));
        }
        common
    })
}

/// The place one step below `folder` that holds a thing; `None` where it stands in the folder itself.
fn step(item: &Item, folder: &str) -> Option<String> {
    let next = item.path.strip_prefix(folder)?.strip_prefix('/')?.split('/').next()?;
    Some([class_of(item.origin), folder, "/", next].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    fn report(contents: &[(&str, u64, Origin)]) -> Report {
        let mut report = sample::article();
        let image = report.final_image.as_mut().expect("the sample ships");
        image.wasted_bytes.likely = 10_000;
        image.contents = contents.iter().map(|&(path, bytes, origin)| Content { path: path.to_owned(), bytes, origin }).collect();
        report
    }

    fn python() -> Report {
        let packages = "/usr/local/lib/python3.12/site-packages";
        let pip = |name: &str| format!("{packages} (pip: {name})");
        report(&[
            ("/ (base)", 300_000, Origin::Base),
            (&pip("torch"), 500_000, Origin::Dependencies),
            (&pip("numpy"), 70_000, Origin::Dependencies),
            ("/opt/tool/bin", 20_000, Origin::Dependencies),
            ("/usr/local (base)", 40_000, Origin::Base),
            ("/app (build context)", 5_000, Origin::Files),
        ])
    }

    fn told(parts: &[Part]) -> Vec<(String, usize, bool)> {
        parts.iter().map(|part| (format!("{} {}", class_of(part.origin), part.name), part.count, part.opens.is_some())).collect()
    }

    #[test]
    fn parts_of_any_place_sum_to_it_in_every_number() {
        let report = python();
        for kind in [SizeKind::Unpacked, SizeKind::Pull, SizeKind::DiskUsage] {
            let items = items(&report, kind);
            let sum = |place: &str| parts(&items, place).iter().map(|part| part.bytes).sum::<u64>();
            assert_eq!(sum(""), measure::final_image(&report, kind).expect("it ships").likely);
            for part in parts(&items, "") {
                assert_eq!(part.opens.as_deref().map_or(part.bytes, sum), part.bytes);
            }
        }
    }

    #[test]
    fn origins_first_then_folders_and_what_is_alone_is_no_place() {
        let items = items(&python(), SizeKind::Unpacked);
        let base = measure::root(&python()).expect("a stage").base.reference.clone();
        let whole = told(&parts(&items, ""));
        assert!(whole.contains(&("dependencies ".to_owned(), 3, true)), "{whole:?}");
        assert!(whole.contains(&(format!("base {base}"), 1, false)), "{whole:?}");
        assert!(whole.contains(&("files build context in /app".to_owned(), 1, false)), "{whole:?}");
        assert!(whole.contains(&("hidden ".to_owned(), 1, false)), "{whole:?}");
        assert_eq!(
            told(&parts(&items, "dependencies")),
            [("dependencies /usr".to_owned(), 2, true), ("dependencies /opt/tool/bin".to_owned(), 1, false)]
        );
        let inner = told(&parts(&items, "dependencies/usr"));
        assert_eq!(inner.iter().map(|(_, _, opens)| *opens).collect::<Vec<_>>(), [false, false], "{inner:?}");
        assert!(inner[0].0.starts_with("dependencies pip: torch in "), "heaviest first: {inner:?}");
    }

    #[test]
    fn the_way_leads_to_a_place_as_far_as_it_exists() {
        let items = items(&python(), SizeKind::Unpacked);
        let way =
            |place: &str| trail(&items, place).into_iter().filter_map(|part| part.opens).map(|opens| opens.to_string()).collect::<Vec<_>>();
        assert_eq!(way(""), Vec::<String>::new());
        assert_eq!(way("dependencies/usr"), ["dependencies", "dependencies/usr"]);
        assert_eq!(way("dependencies/gone"), ["dependencies"]);
        assert_eq!(way("cache/usr"), Vec::<String>::new());
    }

    #[test]
    fn nothing_ships_nothing_is_inside() {
        assert_eq!(items(&sample::empty(), SizeKind::Unpacked), []);
        assert_eq!(parts(&[], ""), []);
    }
}
