//! Laws that every picture keeps, held against files made by chance: bands begin and end on their blocks, labels keep clear of each other, of the
//! blocks and of the edges; and how often bands cross.

use super::arrange::Graph;
use super::bands::Band;
use super::layout::{Quay, View, layout};
use crate::app::sample;
use crate::app::state::{Scale, SizeKind};
use crate::app::widgets::svg::Area;
use crate::app::words::BandKind;
use crate::report::Report;

/// Files made by chance.
const FILES: u64 = 300;

type Point = (f64, f64);

/// The corners of a path: its curves as eight straight lines each.
fn points(path: &str) -> Vec<Point> {
    let spaced: String = path.chars().flat_map(|one| if one.is_alphabetic() { vec![' ', one, ' '] } else { vec![one] }).collect();
    let mut words = spaced.split_whitespace().peekable();
    let mut all: Vec<Point> = Vec::new();
    while let Some(command) = words.next() {
        let mut numbers = Vec::new();
        while let Some(number) = words.peek().and_then(|word| word.parse::<f64>().ok()) {
            numbers.push(number);
            words.next();
        }
        let at = all.last().copied().unwrap_or_default();
        match (command, numbers.as_slice()) {
            ("H", [x]) => all.push((*x, at.1)),
            ("V", [y]) => all.push((at.0, *y)),
            ("Q", [a, b, x, y]) => all.extend(curve(at, (*a, *b), (*a, *b), (*x, *y))),
            ("C", [a, b, c, d, x, y]) => all.extend(curve(at, (*a, *b), (*c, *d), (*x, *y))),
            (_, [x, y]) => all.push((*x, *y)),
            _ => {}
        }
    }
    all
}

fn curve(from: Point, one: Point, other: Point, to: Point) -> impl Iterator<Item = Point> {
    (1..=8).map(move |step| {
        let (t, u) = (f64::from(step) / 8.0, 1.0 - f64::from(step) / 8.0);
        let mix = |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        (mix(from.0, one.0, other.0, to.0), mix(from.1, one.1, other.1, to.1))
    })
}

/// Where two straight lines cross inside both.
fn cross(one: &[Point], other: &[Point]) -> Option<Point> {
    let side = |a: Point, b: Point, c: Point| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let (a, b) = (side(other[0], other[1], one[0]), side(other[0], other[1], one[1]));
    let part = side(one[0], one[1], other[0]) * side(one[0], one[1], other[1]);
    let along = a / (a - b);
    (a * b < -1e-6 && part < -1e-6).then(|| (one[0].0 + along * (one[1].0 - one[0].0), one[0].1 + along * (one[1].1 - one[0].1)))
}

/// How often thin bands cross each other: thick ones lie behind everything, and what meets at one end runs together there.
fn crossings(quay: &Quay) -> usize {
    let thin: Vec<Vec<Point>> = quay.bands.iter().filter(|band| band.stroke.is_some()).map(|band| points(&band.path)).collect();
    let mut count = 0;
    for (index, one) in thin.iter().enumerate() {
        for other in &thin[index + 1..] {
            let ends = [one.first(), one.last(), other.first(), other.last()];
            let meets = |at: &Point| ends.iter().flatten().any(|end| (end.0 - at.0).hypot(end.1 - at.1) < 10.0);
            let crossed = one.windows(2).flat_map(|a| other.windows(2).filter_map(|b| cross(a, b)));
            count += crossed.filter(|at| !meets(at)).count();
        }
    }
    count
}

fn overlap(one: &Area, other: &Area) -> bool {
    let apart = |a: f64, size: f64, b: f64, other: f64| a + size <= b + 0.1 || b + other <= a + 0.1;
    !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height)
}

fn labels(quay: &Quay) -> Vec<Area> {
    quay.pills.iter().map(super::labels::Pill::area).collect()
}

fn blocks(quay: &Quay) -> Vec<Area> {
    let area = |column: &super::layout::Column| Area {
        x: column.x,
        y: quay.ground - column.height(),
        width: column.width,
        height: column.height(),
    };
    quay.columns.iter().map(area).collect()
}

/// Labels upon labels, upon blocks, beyond the edges, and labels that other bands run through.
fn faults(quay: &Quay) -> [usize; 4] {
    let (labels, blocks) = (labels(quay), blocks(quay));
    let upon = labels.iter().enumerate().map(|(index, one)| labels[index + 1..].iter().filter(|other| overlap(one, other)).count()).sum();
    let covering = labels.iter().map(|one| blocks.iter().filter(|block| overlap(one, block)).count()).sum();
    let inside = |area: &&Area| area.x < 0.0 || area.y < 0.0 || area.x + area.width > quay.width || area.y + area.height > quay.height;
    let thin =
        |line: usize| quay.bands.iter().filter(move |band| band.stroke.is_some() && band.line != line && band.kind != BandKind::Base);
    let through = |label: &Area, path: &str| {
        points(path).windows(2).any(|way| {
            let (x, y) = (way[0].0.min(way[1].0), way[0].1.min(way[1].1));
            overlap(label, &Area { x, y, width: (way[0].0 - way[1].0).abs() + 0.2, height: (way[0].1 - way[1].1).abs() + 0.2 })
        })
    };
    let run: usize =
        quay.pills.iter().zip(&labels).map(|(pill, area)| thin(pill.line).filter(|band| through(area, &band.path)).count()).sum();
    [upon, covering, labels.iter().filter(inside).count(), run]
}

fn pictures(then: &mut dyn FnMut(&Report, &Quay, View)) {
    for seed in 1..=FILES {
        let report = sample::crossing(seed);
        for (width, scale) in [(800.0, Scale::Linear), (800.0, Scale::Magnified), (330.0, Scale::Linear), (1400.0, Scale::Linear)] {
            let view = View { kind: SizeKind::Unpacked, scale, width, most: 0 };
            then(&report, &layout(&report, &report, &Graph::of(&report).order(), view), view);
        }
    }
}

/// Whether a band begins beside its source and ends beside what takes it, at the height of each.
fn is_tied(quay: &Quay, band: &Band) -> bool {
    let all = points(&band.path);
    let column = |stage: usize| quay.columns.iter().find(|column| column.stage == stage);
    let on = |at: &Point, x: f64, height: f64| (at.0 - x).abs() < 0.2 && at.1 <= quay.ground + 2.0 && at.1 >= quay.ground - height - 13.0;
    let Some((from, to)) = band.from.and_then(column).zip(column(band.to)) else { return false };
    // A shape goes there and back again.
    let last = if band.stroke.is_some() { all.len() - 1 } else { all.len() / 2 - 1 };
    on(&all[0], from.right(), from.height()) && on(&all[last], to.x, to.height())
}

#[test]
fn bands_are_tied_to_their_blocks_and_labels_keep_clear_of_everything() {
    let (mut labels, mut run_through) = (0, 0);
    pictures(&mut |report, quay, view| {
        let [upon, covering, outside, run] = faults(quay);
        let stages = report.stages.len();
        assert_eq!((upon, covering, outside), (0, 0, 0), "labels on labels, on blocks, outside; {stages} stages, {view:?}");
        for band in &quay.bands {
            assert!(is_tied(quay, band), "{band:?}");
        }
        labels += quay.pills.len();
        run_through += run;
    });
    assert!(run_through * 6 < labels, "another band runs behind {run_through} of {labels} labels");
}

#[test]
fn another_order_than_the_files_has_fewer_crossings() {
    let (mut arranged, mut plain) = (0, 0);
    pictures(&mut |report, quay, view| {
        arranged += crossings(quay);
        plain += crossings(&layout(report, report, &(0..report.stages.len()).collect::<Vec<_>>(), view));
    });
    assert!(arranged < plain, "{arranged} of {plain}");
    println!("crossings {arranged}, in the order of the file {plain}");
}
