//! Seeds, and mutations of them: the same on every machine, so that a failure can be repeated.
//!
//! Input: the name of a property, a seed of the generator. Output: bytes. Must not know what holds for them.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the Dockerfiles of the tests are.
const DOCKERFILES: [&str; 5] = ["tests/golden", "tests/splits", "tests/joins", "tests/witness", "examples/dockerfiles"];
/// No mutation is longer, in bytes.
const LONGEST: usize = 4096;

/// A small seeded generator (xorshift64*).
pub struct Random(pub u64);

impl Random {
    /// A number below `limit`; 0 where that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % limit.max(1) as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// Two places of `data`, the first not behind the second.
    fn stretch(&mut self, data: &[u8], longest: usize) -> (usize, usize) {
        let start = self.below(data.len() + 1);
        (start, (start + self.below(longest)).min(data.len()))
    }
}

/// The files that a property begins with, as `make fuzz` gives them too: its own, or all Dockerfiles of the tests.
pub fn seeds(property: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = if property == "link" { root.join("tests/e2e/links") } else { root.join("fuzz/seeds").join(property) };
    let mut paths = Vec::new();
    if own.is_dir() {
        below(&own, &mut paths);
    } else {
        DOCKERFILES.iter().for_each(|folder| below(&root.join(folder), &mut paths));
        paths.retain(|path| path.to_string_lossy().ends_with("Dockerfile"));
    }
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))).collect()
}

fn below(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("readable").path();
        if path.is_dir() { below(&path, paths) } else { paths.push(path) }
    }
}

/// The words of `fuzz/words.dict`.
pub fn words() -> Vec<Vec<u8>> {
    let quoted = include_str!("../../fuzz/words.dict").lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    quoted.map(unescaped).collect()
}

/// libFuzzer writes `\\` and `\x0A`.
fn unescaped(word: &str) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), word.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        let (byte, length) = match (first, after) {
            (b'\\', [b'x', high, low, ..]) => {
                let digits = [*high, *low].map(char::from).map(|digit| digit.to_digit(16).expect("two digits") as u8);
                (digits[0] * 16 + digits[1], 4)
            }
            (b'\\', [escaped, ..]) => (*escaped, 2),
            (byte, _) => (*byte, 1),
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    bytes
}

/// `count` mutations of seeds with words in them.
pub fn mutations<'a>(
    seeds: &'a [Vec<u8>],
    words: &'a [Vec<u8>],
    count: usize,
    random: &'a mut Random,
) -> impl Iterator<Item = Vec<u8>> + 'a {
    (0..count).map(move |_| mutated(seeds, words, random))
}

/// One mutation of a seed.
pub fn mutated(seeds: &[Vec<u8>], words: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut data = random.one(seeds).clone();
    for _ in 0..=random.below(5) {
        let (start, end) = random.stretch(&data, 24);
        match random.below(8) {
            // Another seed from somewhere on.
            0 => {
                let other = random.one(seeds);
                data.truncate(start);
                data.extend_from_slice(&other[random.below(other.len())..]);
            }
            // A line of another seed.
            1 => {
                let other: Vec<&[u8]> = random.one(seeds).split_inclusive(|byte| *byte == b'\n').collect();
                let start = data[..start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
                let line = other.get(random.below(other.len())).copied().unwrap_or_default();
                data.splice(start..start, line.iter().copied());
            }
            // A line less.
            2 => {
                let start = data[..start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
                let end = data[start..].iter().position(|byte| *byte == b'\n').map_or(data.len(), |length| start + length + 1);
                data.drain(start..end);
            }
            3 => drop(data.drain(start..end)),
            // A stretch again and again.
            4 => {
                let copy = data[start..end].repeat(1 + random.below(8));
                let to = random.below(data.len() + 1);
                data.splice(to..to, copy);
            }
            5 => {
                if let Some(byte) = data.get_mut(start) {
                    *byte ^= 1 << random.below(8);
                }
            }
            _ => drop(data.splice(start..start, random.one(words).iter().copied())),
        }
    }
    data.truncate(LONGEST);
    data
}
