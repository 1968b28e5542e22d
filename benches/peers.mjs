// Holds Plimsoll against other readers and linters of Dockerfiles for browsers, in one Chromium, on the same files: the median and the 99th percentile of
// what each takes, and whether the bars hold. To be run after `make package`; `make bench` does both.
//
//   node benches/peers.mjs
//
// Files: tests/golden and examples/dockerfiles; where ../shared/corpus is, those files too; and 20,000 lines of golden files.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch, project, require, serve } from '../tests/e2e/harness.mjs';
import { folder } from '../tests/package/harness.mjs';
import { percentile, textsIn } from './common.mjs';

const { build } = await import(pathToFileURL(require.resolve('esbuild')).href);

/** Each takes a text. What `analyze` does is all that Plimsoll does: parse, simulate, rules, split. */
const runners = (plimsoll) => `
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { analyze, init } from ${JSON.stringify(plimsoll)};
// dockerfile-ast asks Node's Buffer for the bytes of a file's first letter.
globalThis.Buffer = { from: (text) => new TextEncoder().encode(text) };
export const ready = init(fetch('plimsoll_bg.wasm'));
export const runners = {
  'dockerfile-ast parse': (text) => DockerfileParser.parse(text),
  'dockerfile-utils validate': (text) => validate(text),
  'plimsoll analyze': (text) => analyze(text),
};`;
const [PEER, OURS] = ['dockerfile-utils validate', 'plimsoll analyze'];

/** How much quicker than PEER on the large file. */
const LARGE_BAR = 10;
const LARGE_LINES = 20_000;

function corpus() {
  const path = join(project, '..', 'shared', 'corpus', 'dev.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map((row) => JSON.parse(row).text) : [];
}

/** A bundle of the peers and of the package, as a site would have them. */
async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: runners(join(folder, 'index.js')), resolveDir: join(project, 'benches') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

/** In the page: the best of some runs of each file, in milliseconds, by the names of the runners. They take turns: what the machine does meets all alike. */
async function timeAll([texts, rounds]) {
  const { ready, runners } = await import('./peers.js');
  await ready;
  const times = Object.fromEntries(Object.keys(runners).map((name) => [name, texts.map(() => Infinity)]));
  for (let round = 0; round < rounds; round += 1) {
    texts.forEach((text, at) => {
      for (const [name, run] of Object.entries(runners)) {
        const start = performance.now();
        run(text);
        times[name][at] = Math.min(times[name][at], performance.now() - start);
      }
    });
  }
  return times;
}

/** In the page: lines of these texts, over again until there are so many. A broken one would swallow all that follows it. */
async function manyLines([texts, count]) {
  const { ready, runners } = await import('./peers.js');
  await ready;
  const sound = texts.filter((text) => runners['plimsoll analyze'](text).diagnostics.every(({ severity }) => severity !== 'error'));
  const lines = sound.flatMap((text) => text.trimEnd().split(/\r?\n/));
  return `${Array.from({ length: count }, (_, at) => lines[at % lines.length]).join('\n')}\n`;
}

const MEASURES = { median: (times) => percentile(times, 0.5), '99th percentile': (times) => percentile(times, 0.99) };

const broken = [];
/** Prints what each takes by a measure of its times, against PEER, and notes where ours is not `bar` times as quick. */
function tell(files, times, measures, bar) {
  for (const [measure, of] of Object.entries(measures)) {
    const peers = of(times[PEER]);
    for (const [name, all] of Object.entries(times)) {
      const taken = of(all);
      console.log(`${files.padEnd(34)} ${measure.padEnd(16)} ${name.padEnd(28)} ${taken.toFixed(3).padStart(10)} ${(peers / taken).toFixed(2).padStart(12)}`);
      if (name === OURS && peers / taken < bar) broken.push(`${files}, ${measure}: ${(peers / taken).toFixed(2)} times as quick as ${PEER}, not ${bar}`);
    }
  }
}

// With these headers a page's clock tells 5 microseconds apart, without them 100.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const answers = {
  'index.html': { type: 'text/html', body: '<!DOCTYPE html><title>Peers</title>', headers },
  'peers.js': { type: 'text/javascript', body: await bundle(), headers },
};
const server = await serve(folder, (name) => answers[name], () => headers);
const browser = await launch();
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(server.url);
  const golden = textsIn('tests/golden');
  const sets = { 'golden files and examples': [...golden, ...textsIn('examples/dockerfiles')], "the corpus's files": corpus() };
  console.log(`Milliseconds in Chromium ${browser.version()}; how many times as quick as ${PEER}\n`);
  for (const [name, texts] of Object.entries(sets).filter(([, texts]) => texts.length > 0)) {
    await page.evaluate(timeAll, [texts.slice(0, 100), 3]);
    tell(`${texts.length} ${name}`, await page.evaluate(timeAll, [texts, 5]), MEASURES, 1);
  }
  const large = await page.evaluate(manyLines, [golden, LARGE_LINES]);
  tell(`${LARGE_LINES} lines of golden files`, await page.evaluate(timeAll, [[large], 3]), { 'best of 3': ([time]) => time }, LARGE_BAR);
} finally {
  await browser.close();
  await server.close();
}
console.log(`\n${broken.length === 0 ? 'The bars hold.' : `Not held:\n${broken.join('\n')}`}`);
process.exitCode = broken.length === 0 ? 0 : 1;
