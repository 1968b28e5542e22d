// Prints what dist/ weighs, raw and compressed, and what a visitor's first load comes to.
//
//   node tools/size.mjs [--check]     with --check it fails above the bars

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The most a first load may come to, brotli. In bytes; a KB is a thousand. */
const FIRST_LOAD_BAR = 300_000;
/** The most the script with the editor may come to, brotli. */
const SCRIPT_BAR = 95_000;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

function weigh(name) {
  const bytes = readFileSync(join(dist, name));
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
  };
}

const add = (name, parts) => parts.reduce((sum, part) => ({ name, raw: sum.raw + part.raw, gzip: sum.gzip + part.gzip, brotli: sum.brotli + part.brotli }), { raw: 0, gzip: 0, brotli: 0 });

function print({ name, raw, gzip, brotli }) {
  const column = (value) => value.toLocaleString('en').padStart(11);
  console.log(`${name.padEnd(44)}${column(raw)}${column(gzip)}${column(brotli)}`);
}

let assets;
try {
  assets = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length));
} catch {
  console.error('dist/ is missing. Run: make build');
  process.exit(1);
}
const index = readFileSync(join(dist, 'index.html'), 'utf8');
const isFirst = (name) => name === 'index.html' || index.includes(`"./${name}"`);
const weighed = assets.sort().map(weigh);
const first = weighed.filter(({ name }) => isFirst(name));
const later = weighed.filter(({ name }) => !isFirst(name));

console.log(`${'asset'.padEnd(44)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`);
first.forEach(print);
const total = add('first load', first);
print(total);
if (later.length > 0) {
  console.log('\nloaded later, when asked for');
  later.forEach(print);
}

const failures = [];
if (total.brotli > FIRST_LOAD_BAR) failures.push(`the first load is ${total.brotli} bytes of brotli; the bar is ${FIRST_LOAD_BAR}`);
for (const { name, brotli } of first) {
  if (/^start-.*\.js$/.test(name) && brotli > SCRIPT_BAR) failures.push(`${name} is ${brotli} bytes of brotli; the bar is ${SCRIPT_BAR}`);
}
if (!first.some(({ name }) => name.endsWith('.wasm'))) failures.push('index.html names no WebAssembly');
failures.forEach((failure) => console.error(`size: ${failure}`));
if (process.argv.includes('--check') && failures.length > 0) process.exit(1);
