// How long a key takes until what it wrote is painted, by the browser's own event timing, with a processor made four times as slow: on 300 and 2,000
// lines of golden files; and beside it in an editor of CodeMirror alone, with the same text. To be run after `make build`; `make bench` runs it too.
//
//   node benches/keys.mjs [KEYS]
//
// Chromium times events in steps of 8 ms, and tells of none that takes less than 16. It slows the page itself down, no worker.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { percentile, textsIn } from './common.mjs';
import { launch, onPage, packagesAreHere, part, project, require, serve } from '../tests/e2e/harness.mjs';

const { build } = await import(pathToFileURL(require.resolve('esbuild')).href);

/** Lines, and the milliseconds that 95 of 100 keys may take. */
const BARS = [
  [300, 16],
  [2000, 50],
];
const SLOWER = 4;
const KEYS = Number(process.argv[2] ?? 200);
/** Milliseconds between two keys: 90 words a minute, with a longer pause now and then. */
const between = (key) => (key % 12 === 11 ? 500 : 60 + ((key * 37) % 140));

/** So many lines of golden files in stages of a hundred lines each. */
function textOf(count) {
  const lines = textsIn('tests/golden').filter((text) => !/\r|<</.test(text)).flatMap((text) => text.trimEnd().split('\n'));
  const own = lines.filter((line) => !/^FROM|--from|^# *(syntax|escape)/i.test(line));
  return `${Array.from({ length: count }, (_, at) => (at % 100 === 0 ? `FROM debian:bookworm-slim AS part-${at / 100}` : own[at % own.length])).join('\n')}\n`;
}

/** In the page: notes each key's duration. An event without an entry took less than Chromium tells of. */
function watch() {
  window.keys = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) window.keys.set(interactionId, Math.max(duration, window.keys.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

/** What shows a text in an editor of CodeMirror and does nothing else. */
const BARE = `
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
const extensions = [lineNumbers(), history(), keymap.of([...historyKeymap, ...standardKeymap]), EditorView.theme({ '&': { height: '100vh' } })];
window.show = (doc) => new EditorView({ parent: document.body, state: EditorState.create({ doc, extensions }) });`;

async function bare() {
  const { outputFiles } = await build({ stdin: { contents: BARE, resolveDir: join(project, 'www') }, bundle: true, minify: true, format: 'esm', write: false });
  const files = {
    'bare.html': { type: 'text/html; charset=utf-8', body: '<!DOCTYPE html><link rel="icon" href="data:,"><script type="module" src="bare.js"></script>' },
    'bare.js': { type: 'text/javascript; charset=utf-8', body: outputFiles[0].contents },
  };
  return (name) => files[name];
}

/** Types into the text that is on the page, and tells how long keys took. */
async function timeKeys(page) {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+Home');
  await page.evaluate(watch);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  for (let key = 0; key < KEYS; key += 1) {
    // At a beat of its own, as fingers are: a key that has to wait for the page waits.
    await Promise.all([page.keyboard.press(key % 30 === 29 ? 'Enter' : '#abcdefgh'[key % 30 % 9]), page.waitForTimeout(between(key))]);
  }
  const slow = [...(await page.evaluate(() => [...window.keys.values()]))];
  const times = [...Array(Math.max(0, KEYS - slow.length)).fill(8), ...slow];
  return [0.5, 0.95, 1].map((share) => percentile(times, share));
}

const server = await serve(join(project, 'dist'), await bare());
const browser = await launch();
const broken = [];
const told = ([median, nearly, most]) => `median ${median} ms, 95th percentile ${nearly} ms, longest ${most} ms`;
try {
  for (const [count, bar] of BARS) {
    const text = textOf(count);
    await onPage(browser, server, { kept: { text } }, async (page) => {
      await part(page, 'layers').waitFor();
      await packagesAreHere(page);
      const times = await timeKeys(page);
      console.log(`${String(count).padStart(5)} lines, ${KEYS} keys: ${told(times)} (bar ${bar} for the 95th percentile)`);
      if (times[1] > bar) broken.push(count);
    });
    await onPage(browser, server, { path: 'bare.html' }, async (page) => {
      await page.evaluate((text) => window.show(text), text);
      console.log(`      CodeMirror alone: ${told(await timeKeys(page))}`);
    });
  }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = broken.length === 0 ? 0 : 1;
