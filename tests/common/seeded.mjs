// What tests draw from: the same numbers for the same seed.

/** Numbers below a limit, by mulberry32. */
export function generator(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** A text that is changed in up to `most` places: what is cut out, doubled, cut off, or replaced by one of `pieces`. */
export function mutated(below, text, pieces, most = 4) {
  let made = text;
  for (let times = below(most + 1); times > 0; times--) {
    const at = below(made.length + 1);
    const end = Math.min(made.length, at + below(60));
    const piece = pieces[below(pieces.length)];
    made = [made.slice(0, at) + made.slice(end), made.slice(0, end) + made.slice(at), made.slice(0, at), made.slice(0, at) + piece + made.slice(at), made.slice(0, at) + piece + made.slice(end)][below(5)];
  }
  return made;
}
