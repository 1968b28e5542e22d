//! One sort for every kind of element: each call of the standard library's own adds kilobytes to what a visitor loads.
//!
//! Input: a list and an order. Output: the same list in that order. Must not know what it sorts.

use std::cmp::Ordering;

/// Sorts a list; equal elements keep their places to one another. Takes `n log n` comparisons.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken.get_mut(place)?.take()));
}

/// Sorts a list by its elements' own order.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// Sorts a list by its elements' own order and keeps one of those that are equal.
pub fn sort_distinct<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// Merges sorted runs of two, four, eight … places.
#[inline(never)]
fn sorted_places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    let mut run = 1;
    while run < length {
        let mut merged = Vec::with_capacity(length);
        for pair in places.chunks(run * 2) {
            let (one, other) = pair.split_at(run.min(pair.len()));
            merge(one, other, compare, &mut merged);
        }
        places = merged;
        run *= 2;
    }
    places
}

fn merge(mut one: &[usize], mut other: &[usize], compare: &dyn Fn(usize, usize) -> Ordering, merged: &mut Vec<usize>) {
    while let (Some((first, rest)), Some((second, others))) = (one.split_first(), other.split_first()) {
        if compare(*second, *first).is_lt() {
            merged.push(*second);
            other = others;
        } else {
            merged.push(*first);
            one = rest;
        }
    }
    merged.extend_from_slice(one);
    merged.extend_from_slice(other);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        for length in 0..200_u64 {
            let mut ours: Vec<(u64, u64)> = (0..length).map(|index| (index * index * 7919 % 31, index)).collect();
            let mut theirs = ours.clone();
            sort_by(&mut ours, |one, other| one.0.cmp(&other.0));
            theirs.sort_by_key(|pair| pair.0);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn equal_elements_keep_their_places() {
        let mut words = vec!["bb", "a", "cc", "d", "", "ee"];
        sort_by(&mut words, |one, other| one.len().cmp(&other.len()));
        assert_eq!(words, ["", "a", "d", "bb", "cc", "ee"]);
        sort(&mut words);
        assert_eq!(words, ["", "a", "bb", "cc", "d", "ee"]);
        let mut letters = vec!['b', 'a', 'b', 'a'];
        sort_distinct(&mut letters);
        assert_eq!(letters, ['a', 'b']);
        let mut none: Vec<u8> = Vec::new();
        sort(&mut none);
        assert!(none.is_empty());
    }
}
