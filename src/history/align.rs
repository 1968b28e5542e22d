//! Which row is which instruction's: both lists are in order, rows of the base image come before, and either may have what the
//! other has not.
//!
//! Input: instructions as text, rows. Output: a row for each instruction, where there is one. Must not know any size.

use super::Row;

/// What a pair of the same keyword with a word in common counts, and how much more all words do.
const SAME_KEYWORD: u32 = 1;
const SAME_WORDS: u32 = 100;

/// For each instruction (`RUN make`) the index of its row. The pairing in order whose texts fit best; of equally good ones the
/// one nearest to the end, as the base image's rows stand at the beginning.
pub fn align(instructions: &[&str], rows: &[Row]) -> Vec<Option<usize>> {
    let wanted: Vec<Words<'_>> = instructions.iter().map(|text| Words::of(text)).collect();
    let found: Vec<Words<'_>> = rows.iter().map(|row| Words::of_row(&row.created_by)).collect();
    let width = found.len() + 1;
    // The best sum of what follows instruction `i` and row `j`, at `i * width + j`.
    let mut best = vec![0_u32; (wanted.len() + 1) * width];
    let at = |best: &[u32], i: usize, j: usize| best.get(i * width + j).copied().unwrap_or(0);
    for (i, instruction) in wanted.iter().enumerate().rev() {
        for (j, row) in found.iter().enumerate().rev() {
            let pair = instruction.likeness(row).map_or(0, |likeness| likeness + at(&best, i + 1, j + 1));
            let sum = pair.max(at(&best, i + 1, j)).max(at(&best, i, j + 1));
            if let Some(place) = best.get_mut(i * width + j) {
                *place = sum;
            }
        }
    }
    let mut aligned = vec![None; wanted.len()];
    let (mut i, mut j) = (0, 0);
    while let (Some(instruction), Some(row)) = (wanted.get(i), found.get(j)) {
        let here = at(&best, i, j);
        if here == at(&best, i, j + 1) {
            j += 1;
        } else if instruction.likeness(row).is_some_and(|likeness| here == likeness + at(&best, i + 1, j + 1)) {
            if let Some(place) = aligned.get_mut(i) {
                *place = Some(j);
            }
            (i, j) = (i + 1, j + 1);
        } else {
            i += 1;
        }
    }
    aligned
}

/// A keyword and what follows, word by word.
struct Words<'t> {
    keyword: &'t str,
    rest: Vec<&'t str>,
}

impl<'t> Words<'t> {
    /// Of an instruction; flags such as `--mount=…` and `--from=…` do not stand in a history.
    fn of(text: &'t str) -> Self {
        let mut words = text.split_whitespace();
        let keyword = words.next().unwrap_or("");
        Self { keyword, rest: words.skip_while(|word| word.starts_with("--")).filter(|word| *word != "\\").collect() }
    }

    /// Of a row: `RUN |1 A=b /bin/sh -c make # buildkit`, `COPY a b # buildkit`, `/bin/sh -c #(nop)  CMD x`, `/bin/sh -c make`.
    fn of_row(created_by: &'t str) -> Self {
        let text = created_by.trim().trim_end_matches("# buildkit");
        if let Some((_, instruction)) = text.split_once("#(nop)") {
            return Self::of(instruction);
        }
        let shell = |text: &'t str| text.split_once("/bin/sh -c ").map(|(_, command)| command);
        let is_run = text.starts_with("RUN ");
        match shell(text).filter(|_| is_run || text.starts_with(['/', '|'])) {
            Some(command) => Self { keyword: "RUN", rest: command.split_whitespace().collect() },
            None => Self::of(text),
        }
    }

    /// How well both fit; `None` where they cannot be the same.
    fn likeness(&self, other: &Words<'_>) -> Option<u32> {
        if !self.keyword.eq_ignore_ascii_case(other.keyword) {
            return None;
        }
        let same = self.rest.iter().zip(&other.rest).take_while(|(one, other)| one == other).count();
        let same_at_end = self.rest.iter().rev().zip(other.rest.iter().rev()).take_while(|(one, other)| one == other).count();
        let longest = self.rest.len().max(other.rest.len());
        let share = u32::try_from((same + same_at_end).min(longest) * SAME_WORDS as usize / longest.max(1)).unwrap_or(0);
        if longest == 0 {
            return Some(SAME_WORDS);
        }
        (same + same_at_end > 0).then_some(SAME_KEYWORD + share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(instructions: &[&str], rows: &[&str]) -> Vec<Option<usize>> {
        let rows: Vec<Row> = rows.iter().map(|row| Row { created_by: (*row).to_owned(), bytes: 1 }).collect();
        align(instructions, &rows)
    }

    #[test]
    fn rows_of_buildkit_and_of_the_legacy_builder() {
        let instructions = ["WORKDIR /app", "COPY --from=build /app/x  /x", "RUN --mount=type=cache,target=/c make  -j4", "CMD [\"/x\"]"];
        let buildkit = [
            "ADD file:1 in /",
            "CMD [\"sh\"]",
            "WORKDIR /app",
            "COPY /app/x /x # buildkit",
            "RUN |1 A=b /bin/sh -c make -j4 # buildkit",
            "CMD [\"/x\"]",
        ];
        assert_eq!(aligned(&instructions, &buildkit), [Some(2), Some(3), Some(4), Some(5)]);
        let legacy = [
            "/bin/sh -c #(nop) ADD file:1 in /",
            "/bin/sh -c #(nop)  CMD [\"sh\"]",
            "/bin/sh -c #(nop) WORKDIR /app",
            "/bin/sh -c #(nop) COPY file:12ab in /x",
            "/bin/sh -c make -j4",
            "/bin/sh -c #(nop)  CMD [\"/x\"]",
        ];
        assert_eq!(aligned(&instructions, &legacy), [Some(2), Some(3), Some(4), Some(5)]);
    }

    #[test]
    fn what_only_one_side_has_is_left_out() {
        let rows = ["RUN /bin/sh -c base", "RUN /bin/sh -c one", "RUN /bin/sh -c gone since", "RUN /bin/sh -c two --with=y"];
        assert_eq!(aligned(&["RUN one", "COPY new /", "RUN two --with=x"], &rows), [Some(1), None, Some(3)]);
    }

    #[test]
    fn the_base_images_rows_are_nobodys() {
        assert_eq!(aligned(&["RUN make"], &["RUN /bin/sh -c make", "RUN /bin/sh -c make"]), [Some(1)]);
        assert_eq!(aligned(&["RUN make"], &["ADD file in /"]), [None]);
        assert_eq!(aligned(&[], &["ADD file in /"]), [None; 0]);
        assert_eq!(aligned(&["RUN make"], &[]), [None]);
    }
}
