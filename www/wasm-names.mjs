// Shortens the names by which a module of wasm-bindgen and its glue know each other: 160 names, each with a hash of 16
// digits that no compression makes smaller, in both files.
//
// Input: the module's bytes and the glue's text, as wasm-bindgen wrote it. Output: the same with short names.

import { IMPORTS, Reader, sections } from './wasm.mjs';

const EXPORTS = 7;
/** The first byte of what is imported, where that is a function: the number of its type follows. */
const FUNCTION = 0;
/** Where the glue has a name of an import or an export. */
const PLACES = {
  [IMPORTS]: (name) => new RegExp(`^(\\s*)${name}(?=:)`, 'm'),
  [EXPORTS]: (name) => new RegExp(`\\b(wasm\\.)${name}\\b`, 'g'),
};

function number(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

const named = (name) => Buffer.concat([number(Buffer.byteLength(name)), Buffer.from(name)]);

/** A section of imports or exports with other names; as it was where it holds another kind of import than functions. */
function rename(id, content, short) {
  const reader = new Reader(content);
  const count = reader.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    if (id === IMPORTS) parts.push(named(reader.name()));
    parts.push(named(short(id, reader.name())));
    const start = reader.at++;
    if (id === IMPORTS && content[start] !== FUNCTION) return content;
    reader.number();
    parts.push(content.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

/**
 * @param {Buffer} wasm
 * @param {string} glue Not minified yet.
 * @returns {{ wasm: Buffer, glue: string }}
 */
export function shortenNames(wasm, glue) {
  let text = glue;
  let made = 0;
  function short(id, name) {
    const other = `_${made.toString(36)}`;
    const changed = text.replace(PLACES[id](name), `$1${other}`);
    if (changed === text) return name;
    text = changed;
    made++;
    return other;
  }
  const parts = [wasm.subarray(0, 8)];
  for (const { id, content } of sections(wasm)) {
    const changed = id in PLACES ? rename(id, content, short) : content;
    parts.push(Buffer.from([id]), number(changed.length), changed);
  }
  return { wasm: Buffer.concat(parts), glue: text };
}
