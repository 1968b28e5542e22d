// A page that is typed into for long leaks nothing. `EDITS=10000 node --test tests/e2e/memory.test.mjs` types for longer. (The engine alone: tests/package/memory.test.mjs.)

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPage, packagesAreHere, part } from './harness.mjs';

const EDITS = Number(process.env.EDITS ?? 2000);
const PANELS = ['inside', 'findings', 'split', 'compare', 'assumptions', 'read', 'layers'];
/** Typed letter by letter and taken back by as many keys: each is a text that is analysed and drawn. */
const TEXT = `# plimsoll: size=12MB
FROM golang:1.24 AS build
COPY . .
RUN --mount=type=cache,target=/root/.cache go build -o /shop

FROM debian:bookworm-slim
ENV HOME=/srv
RUN apt-get update && apt-get install -y curl && pip install flask
COPY --from=build /shop /shop
CMD ["/shop"]`;
/** Chromium keeps the last thousand steps to undo them, and the elements that they were in; some are of two letters. The first figure comes after them. */
const UNDONE = 1600;
/** The most that an edit may leave behind, in the mean: pieces of the page and listeners by number, the rest in bytes. A browser goes on compiling for long. */
const MOST = { nodes: 0.05, listeners: 0, heap: 250, wasm: 130 };

/** In the page, before all else: what the WebAssembly has of memory. */
function watchMemory() {
  const { instantiateStreaming, instantiate } = WebAssembly;
  const watched = (make) => async (...given) => {
    const made = await make(...given);
    globalThis.wasmMemory ??= Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
  Object.assign(WebAssembly, { instantiateStreaming: watched(instantiateStreaming), instantiate: watched(instantiate) });
}

/** In the page: types a text where the cursor is, or takes it back; each letter is waited for until its text is analysed and kept. */
async function type({ text, isBack }) {
  const content = document.querySelector('.pl-editor-host').shadowRoot.querySelector('.cm-content');
  const press = (key, keyCode) => content.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true }));
  for (let count = 1; count <= text.length; count++) {
    const letter = text[count - 1];
    if (isBack) press('Backspace', 8);
    else if (letter === '\n') press('Enter', 13);
    else document.execCommand('insertText', false, letter);
    const expected = text.slice(0, isBack ? text.length - count : count);
    while (localStorage.getItem('plimsoll.text') !== expected) {
      await new Promise((done) => setTimeout(done));
      // As who leaves the page: nothing waits for the keys to rest.
      document.dispatchEvent(new Event('visibilitychange'));
    }
  }
}

const visit = builtPage();

test('after thousands of edits nothing is left behind', (t) =>
  visit({ kept: { text: 'FROM scratch' }, before: (page) => page.addInitScript(watchMemory) }, async (page) => {
    await part(page, 'exports-button').waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const content = page.locator('.cm-content');

    /** Types the text, opens every panel, and takes the text back. */
    async function round() {
      await content.focus();
      await page.evaluate(type, { text: TEXT });
      await packagesAreHere(page);
      for (const panel of PANELS) {
        await part(page, `tab-${panel}`).click();
        await part(page, panel).waitFor();
      }
      await content.focus();
      await page.evaluate(type, { text: TEXT, isBack: true });
    }
    /** What is there once what nobody uses is gone: pieces of the page, listeners, and bytes. */
    async function taken() {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), wasm: await page.evaluate(() => wasmMemory.buffer.byteLength) };
    }

    await content.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    for (let typed = 0; typed < UNDONE; typed += TEXT.length) await round();
    const before = await taken();
    let edits = 0;
    for (; edits < EDITS; edits += 2 * TEXT.length) await round();
    const after = await taken();
    t.diagnostic(`${edits} edits: ${JSON.stringify(before)}, then ${JSON.stringify(after)}`);
    for (const [what, most] of Object.entries(MOST)) assert.ok(after[what] - before[what] <= most * edits, what);
  }));
