//! Areas of given weights that fill a rectangle, each as near to a square as can be.
//!
//! Input: weights, largest first. Output: rectangles in their order. The squarified treemap of Bruls, Huizing and van Wijk (2000): rows along the
//! shorter side, each closed where one more area would make its thinnest one thinner.

use crate::app::widgets::svg::Area;

/// A rectangle for each weight, in proportion, without gaps. Weights of nothing have no width.
pub fn squares(weights: &[f64], within: Area) -> Vec<Area> {
    let (mut areas, mut rest, mut free) = (Vec::with_capacity(weights.len()), weights, within);
    while !rest.is_empty() {
        let total: f64 = rest.iter().sum();
        let share = if total > 0.0 { free.width * free.height / total } else { 0.0 };
        let side = free.width.min(free.height);
        let mut count = 1;
        while count < rest.len() && worst(&rest[..=count], share, side) <= worst(&rest[..count], share, side) {
            count += 1;
        }
        let (row, left) = rest.split_at(count);
        let sum: f64 = row.iter().sum();
        // What is left of the last row takes all there is: no rounding leaves a gap.
        let part = if left.is_empty() || total <= 0.0 { 1.0 } else { sum / total };
        free = lay(row, sum, part, free, &mut areas);
        rest = left;
    }
    areas
}

/// How far the thinnest area of a row is from a square.
fn worst(row: &[f64], share: f64, side: f64) -> f64 {
    let sum: f64 = row.iter().sum::<f64>() * share;
    let ratio = |weight: &f64| {
        let thick = sum / side;
        let long = weight * share / thick;
        if long > 0.0 { (thick / long).max(long / thick) } else { f64::INFINITY }
    };
    row.iter().map(ratio).fold(0.0, f64::max)
}

/// Lays a row along the shorter side of `free`, of which it takes `part`; what is free after it.
fn lay(row: &[f64], sum: f64, part: f64, free: Area, areas: &mut Vec<Area>) -> Area {
    let is_wide = free.width >= free.height;
    let mut at = 0.0;
    for weight in row {
        let length = if sum > 0.0 { weight / sum } else { 0.0 };
        areas.push(if is_wide {
            Area { x: free.x, y: free.y + at * free.height, width: free.width * part, height: free.height * length }
        } else {
            Area { x: free.x + at * free.width, y: free.y, width: free.width * length, height: free.height * part }
        });
        at += length;
    }
    if is_wide {
        Area { x: free.x + free.width * part, width: free.width * (1.0 - part), ..free }
    } else {
        Area { y: free.y + free.height * part, height: free.height * (1.0 - part), ..free }
    }
}

/// The area that an arrow leads to from the one at `at`: the nearest in that direction, those beside it first.
pub fn beside(areas: &[Area], at: usize, key: &str) -> Option<usize> {
    let from = areas.get(at)?;
    let (across, sign) = match key {
        "ArrowLeft" => (false, -1.0),
        "ArrowRight" => (false, 1.0),
        "ArrowUp" => (true, -1.0),
        "ArrowDown" => (true, 1.0),
        "Home" => return Some(0),
        "End" => return areas.len().checked_sub(1),
        _ => return None,
    };
    // Start, end and middle along the way, and across it.
    let along = |area: &Area| if across { (area.y, area.y + area.height) } else { (area.x, area.x + area.width) };
    let aside = |area: &Area| if across { (area.x, area.x + area.width) } else { (area.y, area.y + area.height) };
    let middle = |(low, high): (f64, f64)| (low + high) / 2.0;
    let mut best: Option<(f64, usize)> = None;
    for (index, area) in areas.iter().enumerate() {
        let ahead = sign * (middle(along(area)) - middle(along(from)));
        let (own, other) = (aside(from), aside(area));
        let apart = (other.0 - own.1).max(own.0 - other.1).max(0.0);
        let gap = if sign > 0.0 { along(area).0 - along(from).1 } else { along(from).0 - along(area).1 };
        // What only overlaps at the side is not ahead.
        if index == at || ahead <= 0.0 || gap < -EDGE {
            continue;
        }
        let far = gap.max(0.0) + 3.0 * apart + (middle(own) - middle(other)).abs() / 100.0;
        if best.is_none_or(|(least, _)| far < least) {
            best = Some((far, index));
        }
    }
    Some(best.map_or(at, |(_, index)| index))
}

/// How far two areas may overlap by rounding.
const EDGE: f64 = 0.001;

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Area = Area { x: 0.0, y: 0.0, width: 160.0, height: 100.0 };

    fn overlap(one: &Area, other: &Area) -> f64 {
        let shared = |low: f64, size: f64, other_low: f64, other_size: f64| (low + size).min(other_low + other_size) - low.max(other_low);
        shared(one.x, one.width, other.x, other.width).max(0.0) * shared(one.y, one.height, other.y, other.height).max(0.0)
    }

    #[test]
    fn areas_are_in_proportion_fill_the_whole_and_do_not_overlap() {
        let many: Vec<f64> = (1..=40).rev().map(f64::from).collect();
        for weights in [vec![5.0], vec![6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], vec![1e10, 1.0], vec![1.0; 13], many] {
            let areas = squares(&weights, WHOLE);
            let total: f64 = weights.iter().sum();
            assert_eq!(areas.len(), weights.len());
            for (area, weight) in areas.iter().zip(&weights) {
                assert!((area.width * area.height / 16_000.0 - weight / total).abs() < 1e-9, "{weights:?}: {area:?}");
                assert!(area.x >= -1e-6 && area.x + area.width <= 160.0 + 1e-6 && area.y >= -1e-6 && area.y + area.height <= 100.0 + 1e-6);
            }
            for (index, area) in areas.iter().enumerate() {
                assert!(areas[index + 1..].iter().all(|other| overlap(area, other) < 1e-6), "{weights:?}");
            }
        }
    }

    #[test]
    fn areas_of_like_weights_are_near_to_squares() {
        for area in squares(&[1.0; 12], WHOLE) {
            assert!((0.4..2.5).contains(&(area.width / area.height)), "{area:?}");
        }
    }

    #[test]
    fn nothing_and_weights_of_nothing() {
        assert_eq!(squares(&[], WHOLE), []);
        let areas = squares(&[0.0, 0.0], WHOLE);
        assert!(areas.len() == 2 && areas.iter().all(|area| area.width * area.height == 0.0), "{areas:?}");
    }

    #[test]
    fn arrows_lead_to_the_neighbour_and_stop_at_the_edge() {
        // 0 at the left; 1 above 2 at the right.
        let areas = squares(&[4.0, 2.0, 2.0], WHOLE);
        let keys = |keys: &[&str]| keys.iter().fold(0, |at, key| beside(&areas, at, key).expect("a key that leads somewhere"));
        assert_eq!(keys(&["ArrowRight"]), 1);
        assert_eq!(keys(&["ArrowRight", "ArrowDown"]), 2);
        assert_eq!(keys(&["ArrowRight", "ArrowDown", "ArrowDown"]), 2);
        assert_eq!(keys(&["End", "ArrowLeft"]), 0);
        assert_eq!(keys(&["ArrowLeft"]), 0);
        assert_eq!(beside(&areas, 0, "x"), None);
    }

    #[test]
    fn every_area_is_reached_by_arrows() {
        let areas = squares(&(1..=40).rev().map(f64::from).collect::<Vec<_>>(), WHOLE);
        let (mut reached, mut open) = (vec![0], vec![0]);
        while let Some(at) = open.pop() {
            for key in ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] {
                let next = beside(&areas, at, key).expect("a key that leads somewhere");
                if !reached.contains(&next) {
                    reached.push(next);
                    open.push(next);
                }
            }
        }
        assert_eq!(reached.len(), areas.len());
    }
}
