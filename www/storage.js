// What the browser keeps between visits. The page works without: a blocked storage has nothing, and a full one keeps what it had.

/** What `use` comes to; `undefined` where it throws. */
export function attempt(use) {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** What is kept under a key; '' where there is nothing. */
export const kept = (key) => attempt(() => localStorage.getItem(key)) ?? '';

/** Keeps a text, or nothing more where it is `undefined`. */
export const keep = (key, text) => attempt(() => (text === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, text)));
