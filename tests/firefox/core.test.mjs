// What everybody does first, in a stock Firefox: the rest of tests/e2e runs in Chromium alone.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { project, serve } from '../e2e/harness.mjs';
import { KEYS, launch } from './firefox.mjs';

const dist = join(project, 'dist');
const TEXT = 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n';
const HOST = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Docs</title><link rel="icon" href="data:,"><script src="embed.js" defer></script>
<plimsoll-playground load="eager"><pre>${TEXT.replaceAll('&', '&amp;')}</pre></plimsoll-playground></html>`;

let firefox;
let server;
before(async () => {
  assert.ok(existsSync(join(dist, 'index.html')), 'dist/ is missing. Run: make build');
  server = await serve(dist, (name) => (name === 'host.html' ? { type: 'text/html; charset=utf-8', body: HOST } : undefined));
  firefox = await launch();
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

const wordsOf = (name) => document.querySelector(`[data-pl="${name}"]`)?.innerText.replaceAll('\u00a0', ' ') ?? '';
const has = (tab, name, words) => tab.until(wordsOf, (now) => words.test(now) && !now.includes('being loaded'), `${name}: ${words}`, name);

/** Opens the page, and asserts that the console has no error and nothing was asked elsewhere. */
async function visit(path, body) {
  const tab = await firefox.open();
  try {
    await tab.goto(server.url + path);
    await body(tab);
    assert.deepEqual(tab.errors, []);
    assert.ok(tab.requests.length > 0);
    assert.deepEqual(tab.requests.filter((url) => !url.startsWith(server.origin) && !/^(data|blob|about):/.test(url)), []);
  } finally {
    await tab.close();
  }
}

async function type(tab, text) {
  await tab.click('#plimsoll .pl-editor');
  await tab.press(KEYS.Control, 'a');
  await tab.type(text);
}

test('it opens, and its numbers follow the typing', () =>
  visit('', async (tab) => {
    await has(tab, 'verdict', /Ships 1\.\d/);
    await has(tab, 'exports-button', /./);
    await type(tab, 'FROM alpine:3.20\nRUN apk add curl');
    const first = await has(tab, 'verdict', /Ships \d+(\.\d+)? MB/);
    await tab.type(' git');
    await tab.until(wordsOf, (now) => now !== first && /Ships/.test(now) && !now.includes('being loaded'), 'another number', 'verdict');
    await tab.reload();
    await has(tab, 'verdict', /Ships/);
    assert.equal(await tab.run(() => localStorage.getItem('plimsoll.text')), 'FROM alpine:3.20\nRUN apk add curl git');
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
      await other.until(() => localStorage.getItem('plimsoll.text'), (text) => text === 'FROM alpine:3.20', 'its text');
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
