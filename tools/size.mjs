// Prints what dist/ weighs, raw and compressed, what a visitor's first load comes to, and what its WebAssembly and script are made of.
//
//   node tools/size.mjs [--check]     with --check it fails above the bars, and tells no parts

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { scriptParts, wasmParts } from './parts.mjs';

/** The most a first load may come to, brotli. In bytes; a KB is a thousand. */
const FIRST_LOAD_BAR = 300_000;
/** The most the script with the editor may come to, brotli. */
const SCRIPT_BAR = 75_000;
/** The most the sizes of one ecosystem's packages may come to, brotli. */
const PACKAGES_BAR = 100_000;
/** The most the script that other pages include may come to, brotli. */
const EMBED_BAR = 4_000;

/** The most a page of prose may come to with its style and icon, brotli. */
const PROSE_BAR = 15_000;

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

const sum = (parts, unit) => parts.reduce((total, part) => total + part[unit], 0);

/** A name and what stands beside it: figures, or their heads. */
const printRow = (name, ...columns) => console.log(name.padEnd(44) + columns.map((one) => one.toLocaleString('en').padStart(11)).join(''));

const print = ({ name, raw, gzip, brotli }) => printRow(name, raw, gzip, brotli);

if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/ is missing. Run: make build');
  process.exit(1);
}
const isHidden = (name) => name.split('/').some((step) => step.startsWith('.'));
const assets = readdirSync(dist, { recursive: true }).filter((name) => !isHidden(name) && statSync(join(dist, name)).isFile());
const index = readFileSync(join(dist, 'index.html'), 'utf8');
const isFirst = (name) => name === 'index.html' || index.includes(`"./${name}"`);
const weighed = assets.sort().map(weigh);
const first = weighed.filter(({ name }) => isFirst(name));
const later = weighed.filter(({ name }) => !isFirst(name));

printRow('asset', 'raw', 'gzip', 'brotli');
first.forEach(print);
const total = { name: 'first load', raw: sum(first, 'raw'), gzip: sum(first, 'gzip'), brotli: sum(first, 'brotli') };
print(total);
const folders = ['lessons/', 'rules/'];
if (later.length > 0) {
  console.log('\nloaded later, when asked for');
  later.filter(({ name }) => !folders.some((folder) => name.startsWith(folder))).forEach(print);
  for (const folder of folders) {
    const inside = later.filter(({ name }) => name.startsWith(folder));
    print({ name: `${folder} (${inside.length} files)`, raw: sum(inside, 'raw'), gzip: sum(inside, 'gzip'), brotli: sum(inside, 'brotli') });
  }
}

/** Rows of a name and figures under their heads; parts below a hundredth of all are told together. */
function printParts(title, heads, rows) {
  const least = rows.reduce((all, row) => all + row.at(-1), 0) / 100;
  const small = rows.filter((row) => row.at(-1) < least);
  console.log();
  printRow(title, ...heads);
  rows.filter((row) => row.at(-1) >= least).forEach((row) => printRow(...row));
  if (small.length > 0) printRow(`${small.length} others`, ...heads.map((_, column) => small.reduce((all, row) => all + row[column + 1], 0)));
}

if (!process.argv.includes('--check')) {
  const module = (end) => readFileSync(join(dist, assets.find((name) => name.endsWith(end))));
  printParts('WebAssembly, raw, by crate', ['first', 'later', 'together'], wasmParts(module('_bg.wasm'), module('_later.wasm')));
  printParts('start.js, before it is made smaller', ['bytes'], scriptParts());
}

const failures = [];
if (total.brotli > FIRST_LOAD_BAR) failures.push(`the first load is ${total.brotli} bytes of brotli; the bar is ${FIRST_LOAD_BAR}`);
for (const { name, brotli } of first) {
  if (/^start-.*\.js$/.test(name) && brotli > SCRIPT_BAR) failures.push(`${name} is ${brotli} bytes of brotli; the bar is ${SCRIPT_BAR}`);
}
for (const { name, brotli } of later) {
  if (/^packages-.*\.txt$/.test(name) && brotli > PACKAGES_BAR) failures.push(`${name} is ${brotli} bytes of brotli; the bar is ${PACKAGES_BAR}`);
}
const frame = sum(later.filter(({ name }) => /^site-.*\.css$/.test(name) || name === 'icons/mark.svg'), 'brotli');
for (const { name, brotli } of later) {
  if (name.endsWith('.html') && brotli + frame > PROSE_BAR) failures.push(`${name} is ${brotli + frame} bytes of brotli with its style; the bar is ${PROSE_BAR}`);
}
const embed = later.find(({ name }) => name === 'embed.js');
if (!embed || embed.brotli > EMBED_BAR) failures.push(`embed.js is ${embed?.brotli ?? 'missing; it may be'} bytes of brotli; the bar is ${EMBED_BAR}`);
if (!first.some(({ name }) => name.endsWith('.wasm'))) failures.push('index.html names no WebAssembly');
failures.forEach((failure) => console.error(`size: ${failure}`));
if (process.argv.includes('--check') && failures.length > 0) process.exit(1);
