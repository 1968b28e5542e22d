// Where a character ends, as a reader counts them: `é` and a flag are one each. Stands in for @marijn/find-cluster-break in
// the bundle (build.mjs): its table of Unicode is one that the browser has already.
// Input: a text and a place in it. Output: the next place where a cursor may stand.

const JOINER = '\u200d';
/** Marks, tones of skin, and the two vowels that Thai and Lao write after their consonant. */
const EXTENDS = /^[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u0e33\u0eb3]/u;
const HALF_FLAG = /^\p{Regional_Indicator}/u;
/** A half of a flag takes two UTF-16 units. */
const HALF = 2;

/** The character at a place, whole where it takes two UTF-16 units. */
const characterAt = (text, at) => String.fromCodePoint(text.codePointAt(at));

/** Whether an even number of halves of flags stands before a place: one there then begins a flag. */
function beginsFlag(text, at) {
  let before = at;
  while (before >= HALF && HALF_FLAG.test(characterAt(text, before - HALF))) before -= HALF;
  return ((at - before) / HALF) % 2 === 0;
}

function next(text, from, withExtending) {
  if (from >= text.length) return from;
  const isInside = from > 0 && text.codePointAt(from - 1) > 0xffff;
  let at = isInside ? from - 1 : from;
  for (let last = ''; ; ) {
    last = characterAt(text, at);
    at += last.length;
    if (at >= text.length) return at;
    const character = characterAt(text, at);
    const isJoined = last === JOINER || character === JOINER || (withExtending && EXTENDS.test(character));
    if (!isJoined && (!HALF_FLAG.test(character) || beginsFlag(text, at))) return at;
  }
}

function previous(text, from, withExtending) {
  for (let at = from; at > 1; at--) {
    const found = next(text, at - 2, withExtending);
    if (found < at) return found;
  }
  return 0;
}

/** The end of the character that begins at a place, or the start of the one that ends there. */
export function findClusterBreak(text, at, forward = true, withExtending = true) {
  return (forward ? next : previous)(text, at, withExtending);
}
