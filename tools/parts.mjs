// What the WebAssembly and the script of a release are made of: by crate, of our own code by module, and by npm package.
//
// Input: dist/, and what www/build.mjs leaves in www/.build/ of the same build: which function is which, and what esbuild put together. Output: lists
// of `[part, bytes, ...]`. A function counts for the crate that wrote it, whatever types it is compiled for; wasm-opt merges some into their callers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CODE, DATA, IMPORTS, Reader, sections } from '../www/wasm.mjs';

const built = fileURLToPath(new URL('../www/.build/', import.meta.url));
const OWN = 'plimsoll';

/** The crate that wrote a function, or the module of ours: `<alloc[1f]::vec::Vec<T>>::push` is of `alloc`. */
function crateOf(name) {
  const plain = name.replaceAll(/\[[0-9a-f]+\]/g, '');
  const [, crate, module] = /(?:^|[<&*( ])([a-z]\w*)::<?(\w+)/.exec(plain) ?? [];
  if (!crate) return 'no crate: imports, C, the allocator';
  return crate === OWN ? `${OWN}::${module}` : crate;
}

/** How many bytes there are of each part; `measured` are pairs of a part and bytes. */
function sums(measured) {
  const all = new Map();
  for (const [part, bytes] of measured) all.set(part, (all.get(part) ?? 0) + bytes);
  return all;
}

/** The names of functions, by their number, as wasm-opt writes them: `7:core::fmt::write`, with what is no letter by its code. */
function namesIn(symbols) {
  const lines = symbols.split('\n').map((line) => /^(\d+):(.*)$/.exec(line)).filter(Boolean);
  return new Map(lines.map(([, index, name]) => [Number(index), name.replaceAll(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))]));
}

/** The bytes of each function's body, in their order. */
function bodies(code) {
  const reader = new Reader(code);
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at;
    reader.take(reader.number());
    return reader.at - start;
  });
}

/** A module's bytes by part. */
function partsOf(wasm, symbols) {
  const names = namesIn(symbols);
  const sized = sections(wasm).flatMap(({ id, content }) => {
    if (id === DATA) return [['constants', content.length]];
    if (id !== CODE) return [[id === IMPORTS ? 'imports' : 'tables, types, exports', content.length]];
    const sizes = bodies(content);
    // Functions that are imported come first.
    const first = names.size - sizes.length;
    return sizes.map((size, index) => [crateOf(names.get(first + index)), size]);
  });
  return sums(sized);
}

const byLast = (one, other) => other.at(-1) - one.at(-1);

/** `[part, bytes at first, bytes later, bytes]`, the largest first; `first` and `later` are the two modules of WebAssembly. */
export function wasmParts(first, later) {
  const [one, other] = [[first, 'first'], [later, 'later']].map(([wasm, name]) => partsOf(wasm, readFileSync(join(built, `${name}.symbols`), 'utf8')));
  const all = [...new Set([...one.keys(), ...other.keys()])];
  return all.map((part) => [part, one.get(part) ?? 0, other.get(part) ?? 0]).map(([part, at, then]) => [part, at, then, at + then]).sort(byLast);
}

/** `[package, bytes]` of the script that the page begins with, before terser makes it smaller. */
export function scriptParts() {
  const inputs = JSON.parse(readFileSync(join(built, 'start.json'), 'utf8'));
  const packageOf = (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'our own';
  return [...sums(Object.entries(inputs).map(([path, { bytesInOutput }]) => [packageOf(path), bytesInOutput]))].sort(byLast);
}
