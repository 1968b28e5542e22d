// Prints what dist/ weighs, raw and compressed, and what a visitor's first load comes to.
//
//   node tools/size.mjs [--check]     with --check it fails above the bars
//
// tools/size.json holds the bar of the first load and, as long as that is not reached, a ceiling. The ceiling only goes
// down: lower it to the figure printed here whenever that has fallen, and never raise it.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The most a first load is to come to (`bar`) and may come to until then (`ceiling`), brotli. In bytes; a KB is a thousand. */
const { bar: FIRST_LOAD_BAR, ceiling: CEILING } = JSON.parse(readFileSync(new URL('size.json', import.meta.url), 'utf8'));
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

const sum = (parts, unit) => parts.reduce((total, part) => total + part[unit], 0);

function print({ name, raw, gzip, brotli }) {
  const column = (value) => value.toLocaleString('en').padStart(11);
  console.log(`${name.padEnd(44)}${column(raw)}${column(gzip)}${column(brotli)}`);
}

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

console.log(`${'asset'.padEnd(44)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`);
first.forEach(print);
const total = { name: 'first load', raw: sum(first, 'raw'), gzip: sum(first, 'gzip'), brotli: sum(first, 'brotli') };
print(total);
if (later.length > 0) {
  console.log('\nloaded later, when asked for');
  later.forEach(print);
}

const failures = [];
const most = Math.max(FIRST_LOAD_BAR, CEILING);
if (total.brotli > most) failures.push(`the first load is ${total.brotli} bytes of brotli; ${most} is the most it may be`);
if (total.brotli > FIRST_LOAD_BAR) {
  console.log(`\nThe bar is NOT reached: the first load is to be ${FIRST_LOAD_BAR} bytes of brotli and is ${total.brotli - FIRST_LOAD_BAR} more.`);
  console.log(`Until it is, tools/size.json sets a ceiling of ${CEILING}, which only goes down.`);
} else if (CEILING > FIRST_LOAD_BAR) {
  failures.push(`the bar of ${FIRST_LOAD_BAR} bytes is reached: remove the ceiling from tools/size.json (set it to the bar)`);
}
for (const { name, brotli } of first) {
  if (/^start-.*\.js$/.test(name) && brotli > SCRIPT_BAR) failures.push(`${name} is ${brotli} bytes of brotli; the bar is ${SCRIPT_BAR}`);
}
if (!first.some(({ name }) => name.endsWith('.wasm'))) failures.push('index.html names no WebAssembly');
failures.forEach((failure) => console.error(`size: ${failure}`));
if (process.argv.includes('--check') && failures.length > 0) process.exit(1);
