//! "Did you mean …?": the known word nearest to an unknown one.
//!
//! Input: a word, the known ones. Output: the nearest, where it is near enough. Must not know what the words are.

/// Longer words are no slips of the finger.
const LONGEST: usize = 24;

/// The known word with the fewest letters to change, any letter case; `None` where more than a third would have to be.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().take(LONGEST + 1).map(|c| c.to_ascii_lowercase()).collect();
    if word.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .map(|candidate| (distance(&word, &candidate.to_ascii_lowercase().chars().collect::<Vec<_>>()), candidate))
        .filter(|&(distance, candidate)| distance * 3 <= word.len().max(candidate.len()))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters to add, drop, change or swap with the next to get from `a` to `b`.
#[inline(never)]
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous_a = None;
    for (i, &from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut previous_b = None;
        let mut left = i + 1;
        for ((j, &to), (&diagonal, &above)) in b.iter().enumerate().zip(last.iter().zip(last.iter().skip(1))) {
            let mut cost = (diagonal + usize::from(from != to)).min(above + 1).min(left + 1);
            if previous_a == Some(to) && previous_b == Some(from) {
                let swapped = j.checked_sub(1).and_then(|at| before_last.get(at));
                cost = swapped.map_or(cost, |&swapped| cost.min(swapped + 1));
            }
            row.push(cost);
            left = cost;
            previous_b = Some(to);
        }
        before_last = std::mem::replace(&mut last, row);
        previous_a = Some(from);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_slips() {
        let distance = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!(distance("run", "run"), 0);
        assert_eq!(distance("rnu", "run"), 1);
        assert_eq!(distance("copyy", "copy"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn finds_the_nearest_if_near() {
        let known = ["RUN", "COPY", "FROM", "ENTRYPOINT"];
        assert_eq!(nearest("rum", known), Some("RUN"));
        assert_eq!(nearest("FORM", known), Some("FROM"));
        assert_eq!(nearest("ENTRYPIONT", known), Some("ENTRYPOINT"));
        assert_eq!(nearest("apt-get", known), None);
        assert_eq!(nearest(&"RUN".repeat(1000), known), None);
        assert_eq!(nearest("", known), None);
    }
}
