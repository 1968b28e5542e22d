// What the visitor writes is painted before the page is told of it: the page's answer may take longer than a frame. One that takes long waits for a
// pause between two keys.
// Input: names and values. Output: calls by those names. Knows nothing of what they do.

/** An answer that takes fewer milliseconds is not felt between two keys. */
const BRIEF = 8;
/** Before any other the keys have to rest for so many times as long as the last one took, ... */
const REST = 4;
/** ... but for no more than so many milliseconds; and the page is told no later than after so many. */
const LONGEST_REST = 400;
const PATIENCE = 2000;

/**
 * Tells of the last value of each name: `tell` holds a function for each. `prepare` may hold functions which are given how long the last answer took, in
 * milliseconds: a promise that one returns is waited for, unless something else is said in the meantime.
 */
export function tellAfterKeys(tell, prepare = {}) {
  const said = new Map();
  let took = 0;
  let since = 0;
  let frame = 0;
  let timer = 0;
  /** Counts what is said and told. */
  let turn = 0;

  function wait() {
    turn += 1;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }

  function answer(start) {
    const told = [...said];
    said.clear();
    for (const [name, value] of told) tell[name](value);
    // The page answers before the next task begins.
    setTimeout(() => (took = performance.now() - start));
  }

  async function rested() {
    const start = performance.now();
    const mine = turn;
    await Promise.all([...said.keys()].map((name) => prepare[name]?.(took)));
    if (turn === mine) answer(start);
  }

  return {
    /** Tells later. */
    say(name, value) {
      wait();
      const start = performance.now();
      if (said.size === 0) since = start;
      said.set(name, value);
      const rest = took < BRIEF ? 0 : Math.max(0, Math.min(REST * took, LONGEST_REST, since + PATIENCE - start));
      frame = requestAnimationFrame(() => (timer = setTimeout(rested, rest)));
    },
    /** Tells at once what was said. */
    now() {
      wait();
      if (said.size > 0) answer(performance.now());
    },
    /** Does not tell of it any more; without a name, of nothing. */
    unsay: (name) => (name ? said.delete(name) : said.clear()),
  };
}
