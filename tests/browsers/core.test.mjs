// What everybody does first, in a stock Firefox and in WebKit: the rest of tests/e2e runs in Chromium alone.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { hosted, project, serve } from '../e2e/harness.mjs';
import * as firefox from './firefox.mjs';
import { KEYS } from './handle.mjs';
import * as webkit from './webkit.mjs';

const dist = join(project, 'dist');
const TEXT = 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n';
const SINGLE = 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nCMD ["/server"]';
const HOST = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Docs</title><link rel="icon" href="data:,"><script src="embed.js" defer></script>
<plimsoll-playground load="eager"><pre>${TEXT.replaceAll('&', '&amp;')}</pre></plimsoll-playground></html>`;

/** What the server has in the place of a file of dist/: a page with an embed, and the script that a browser wants to be the first of each page. */
function answer(asked, firstScript) {
  const page = asked === 'host.html' ? HOST : firstScript && asked === 'index.html' ? readFileSync(join(dist, asked), 'utf8') : undefined;
  if (page) return { type: 'text/html; charset=utf-8', headers: hosted(`/${asked}`), body: firstScript ? page.replace('<meta charset', '<script src="first.js"></script>$&') : page };
  return asked === 'first.js' ? { type: 'text/javascript', body: firstScript } : undefined;
}

const wordsOf = (name) => document.querySelector(`[data-pl="${name}"]`)?.innerText.replaceAll('\u00a0', ' ') ?? '';
const has = (tab, name, words) => tab.until(wordsOf, (now) => words.test(now) && !now.includes('being loaded'), `${name}: ${words}`, name);
const keptText = () => localStorage.getItem('plimsoll.text');

async function type(tab, text) {
  await tab.click('#plimsoll .pl-editor');
  // For so long after the focus came, CodeMirror takes a cursor at the beginning for one that the browser put there. In milliseconds.
  const settled = (await tab.run(() => performance.now())) + 200;
  await tab.until(() => performance.now(), (now) => now > settled, 'the focus is old');
  await tab.press(KEYS.Control, 'a');
  await tab.type(text);
  await tab.until(keptText, (kept) => kept === text, 'the page has read it');
}

for (const [name, { launch }] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  describe(name, () => {
    let browser;
    let server;
    before(async () => {
      assert.ok(existsSync(join(dist, 'index.html')), 'dist/ is missing. Run: make build');
      browser = await launch();
      server = await serve(dist, (asked) => answer(asked, browser.firstScript));
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    /** Opens the page, and asserts that the console has no error and nothing was asked elsewhere. */
    async function visit(path, body) {
      const tab = await browser.open();
      try {
        await tab.goto(server.url + path);
        await body(tab);
        assert.deepEqual(await tab.errors(), []);
        const requests = await tab.requests();
        assert.ok(requests.length > 0);
        assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin) && !/^(data|blob|about):/.test(url)), []);
      } finally {
        await tab.close();
      }
    }

    test('it opens, and its numbers follow the typing', () =>
      visit('', async (tab) => {
        await tab.until(() => document.documentElement.dataset.plFirst, (first) => first !== null, 'the first screen');
        await has(tab, 'verdict', /Ships 1\.\d/);
        await has(tab, 'exports-button', /./);
        await type(tab, 'FROM alpine:3.20\nRUN apk add curl');
        const first = await has(tab, 'verdict', /Ships \d+(\.\d+)? MB/);
        await tab.type(' git');
        await tab.until(wordsOf, (now) => now !== first && /Ships/.test(now) && !now.includes('being loaded'), 'another number', 'verdict');
        await tab.reload();
        await has(tab, 'verdict', /Ships/);
        assert.equal(await tab.run(keptText), 'FROM alpine:3.20\nRUN apk add curl git');
      }));

    test('an example, every panel, theme and language', () =>
      visit('', async (tab) => {
        await has(tab, 'exports-button', /./);
        const before = await tab.run(wordsOf, 'verdict');
        await tab.choose('[data-pl="example"] select', 'rust');
        await tab.until(wordsOf, (now) => now !== before && /Ships/.test(now) && !now.includes('being loaded'), 'the example', 'verdict');
        for (const panel of ['inside', 'findings', 'split', 'assumptions', 'compare', 'read', 'layers']) {
          await tab.click(`[data-pl="tab-${panel}"]`);
          await has(tab, panel, /\w/);
        }
        await tab.click('[data-pl="step-open"]');
        await has(tab, 'step-told', /\w/);
        for (const theme of ['light', 'dark']) {
          await tab.click('[data-pl="theme"]');
          await tab.until(() => getComputedStyle(document.querySelector('.pl-app')).colorScheme, (scheme) => scheme === theme, theme);
        }
        await tab.choose('[data-pl="language"] select', 'de');
        await tab.until(() => document.documentElement.lang, (lang) => lang === 'de', 'German');
        await tab.reload();
        await has(tab, 'verdict', /\w/);
        assert.deepEqual(await tab.run(() => [document.documentElement.lang, getComputedStyle(document.querySelector('.pl-app')).colorScheme]), ['de', 'dark']);
      }));

    test('a fix is made, a split is taken, and what they save is told', () =>
      visit('', async (tab) => {
        await has(tab, 'exports-button', /./);
        await type(tab, TEXT);
        await has(tab, 'verdict', /Ships/);
        await tab.click('[data-pl="tab-findings"]');
        await tab.click('[data-rule="apt-lists-kept"] [data-fix]');
        await tab.until(keptText, (text) => text.includes('rm -rf /var/lib/apt/lists'), 'it is mended');
        await type(tab, SINGLE);
        await tab.click('[data-pl="tab-split"]');
        await tab.click('[data-pl="take-split"]');
        await tab.until(keptText, (text) => text.includes('COPY --from='), 'it is split');
        await tab.click('[data-pl="tab-compare"]');
        await has(tab, 'compare-told', /^You saved .* by the split/);
      }));

    test('a link is made, and opens', () =>
      visit('', async (tab) => {
        await has(tab, 'exports-button', /./);
        await type(tab, 'FROM alpine:3.20');
        await has(tab, 'verdict', /Ships/);
        await tab.click('[data-pl="exports-button"]');
        await tab.click('[data-export="copy-link"]');
        await has(tab, 'exports-told', /Copied/);
        const link = await tab.run(() => navigator.clipboard.readText());
        await visit(new URL(link).hash, async (other) => {
          await has(other, 'verdict', /Ships/);
          await other.until(keptText, (text) => text === 'FROM alpine:3.20', 'its text');
        });
      }));

    test('an embed comes into a page, and is as high as it is', () =>
      visit('host.html', async (tab) => {
        const heights = () => [document.querySelector('plimsoll-playground').shadowRoot.querySelector('.ready iframe')?.clientHeight];
        await tab.until(heights, ([height]) => height > 100, 'it is ready');
        const frame = await tab.frame();
        await has(frame, 'verdict', /Ships/);
        const inner = await frame.run(() => Math.ceil(document.querySelector('.pl-app').getBoundingClientRect().height));
        await tab.until(heights, ([height]) => height === inner, 'its height');
        const report = await tab.run(async () => (await document.querySelector('plimsoll-playground').report()).schemaVersion);
        assert.equal(report, 1);
      }));
  });
}
