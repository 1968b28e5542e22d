// Prints what Lighthouse, with its settings for mobiles, says of the built page: the median of some runs, and what it finds to mend.
//
//   node tools/lighthouse.mjs [RUNS]     3 where it is not said; npx fetches Lighthouse, which is no part of the tests

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium } from '../tests/e2e/harness.mjs';
import { serve } from './host.mjs';

/** The last one for Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const BARS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 95 };
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/** Lighthouse's report on a page. */
async function measure(url) {
  const options = [url, '--output=json', '--quiet', `--chrome-flags=${FLAGS.join(' ')}`, `--only-categories=${Object.keys(BARS)}`];
  const env = { ...process.env, CHROME_PATH: findChromium() };
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, ...options], { env, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Audits of a category that are not passed, in words. */
function failed({ audits, categories }, id) {
  const weighed = categories[id].auditRefs.filter(({ weight }) => weight > 0).map((ref) => audits[ref.id]);
  return weighed.filter(({ score }) => score !== null && score < 0.9).map(({ title, displayValue }) => `${title} ${displayValue ?? ''}`.trim());
}

const server = await serve();
try {
  const runs = [];
  for (let run = 0; run < Number(process.argv[2] ?? 3); run++) runs.push(await measure(server.url));
  for (const [id, bar] of Object.entries(BARS)) {
    const scores = runs.map(({ categories }) => Math.round(100 * categories[id].score));
    const found = new Set(runs.flatMap((run) => failed(run, id)));
    console.log(`${id.padEnd(16)}${String(median(scores)).padStart(4)}  (of ${scores.join(', ')}; the bar is ${bar})${[...found].map((one) => `\n    ${one}`).join('')}`);
    if (median(scores) < bar) process.exitCode = 1;
  }
  // A busy machine is a slow one: figures of runs that differ much here say nothing.
  console.log(`${'benchmark-index'.padEnd(26)}${runs.map(({ environment }) => Math.round(environment.benchmarkIndex)).join(', ')}`);
  for (const id of TIMES) console.log(`${id.padEnd(26)}${runs.map(({ audits }) => audits[id].displayValue).join(', ')}`);
} finally {
  server.close();
}
