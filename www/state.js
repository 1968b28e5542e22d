// What can be chosen on the page and how that is written: in links (link.js), by a page around a frame (embedded.js) and by one that calls `mount`
// (package/options.js). Each of these says which fields it takes.

export const isText = (value) => typeof value === 'string';
export const isSwitch = (value) => typeof value === 'boolean';
export const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isFigure = (row) => Array.isArray(row) && row.length === 2 && isText(row[0]) && isCount(row[1]);
/** A line or a step: WebAssembly counts no further. */
const isPlace = (value) => isCount(value) && value < 2 ** 32;
const KINDS = { text: isText, switch: isSwitch, place: isPlace, figures: (value) => Array.isArray(value) && value.every(isFigure) };

/** The tabs below the picture, in their order there. */
export const PANELS = ['layers', 'inside', 'findings', 'split', 'assumptions', 'compare', 'read'];

/** What a link says (Link in src/app/link.rs): each field with its kind, or the names that it may have (src/app/names.rs). */
export const STATE = {
  text: 'text',
  example: 'text',
  target: 'text',
  platform: ['linux/amd64', 'linux/arm64'],
  size: ['unpacked', 'pull', 'disk-usage'],
  scale: ['linear', 'magnified'],
  panel: PANELS,
  step: 'place',
  line: 'place',
  sizes: 'figures',
  context: 'text',
  lesson: 'text',
  other: 'text',
  history: 'text',
};

/** What a page around this one may say beside that. */
export const LOOKS = {
  theme: ['auto', 'light', 'dark'],
  lang: 'text',
  view: 'text',
  toolbar: 'text',
  readonly: 'switch',
  reset: 'switch',
};

/** All of both. */
export const FIELDS = { ...STATE, ...LOOKS };

/** Whether a field can have the value. A name may be any text: what a later version adds is passed over, not refused. */
export function isFine(field, value) {
  const kind = FIELDS[field];
  return Array.isArray(kind) ? isText(value) : KINDS[kind](value);
}
