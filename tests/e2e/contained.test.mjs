// Contained failure: whatever traps, is forbidden, full or damaged, the page stays alive, the text is safe, and a click begins anew.
// (What is missing or late of the page's own files: start.test.mjs; caches and service workers: offline.test.mjs.)

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WASM_FEATURES } from '../../www/build.mjs';
import { DOORS, featureOf } from '../../www/split.mjs';
import { editorText, hosted, keptText, onPage, packagesAreHere, part, project, require, restIsHere, serve, shared, until } from './harness.mjs';

const dist = join(project, 'dist');
const TEXT = 'FROM scratch\nCOPY kept /kept\n';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const both = shared();

async function type(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const headline = (page) => part(page, 'verdict').locator('h1');
const ships = (page) => headline(page).getByText(/Ships/).waitFor();

/** Texts that lead to a part of the analysis, by its door in www/split.mjs. */
const TRAPS = [
  ['image::stand_in', 'FROM debian:12\n'],
  ['read::Reader::other', 'FROM alpine:3.20\nENV A=1\n'],
  ['Runner::other', 'FROM alpine:3.20\nRUN ./unknown\n'],
  ['go::required', 'FROM golang:1.24\nCOPY <<EOF go.mod\nmodule a\nrequire github.com/spf13/cobra v1.8.0\nEOF\nRUN go build ./...\n'],
  ['comment::size', '# plimsoll: size=3MB\nFROM alpine:3.20\n'],
];

/** The tools with `unreachable` at the beginning of these doors: what a panic comes to in this build (panic = "abort") once its hook has told of it. */
async function trapped(doors) {
  const { default: binaryen } = await import(require.resolve('binaryen'));
  const name = readdirSync(dist).find((name) => name.endsWith('_later.wasm'));
  const module = binaryen.readBinary(readFileSync(join(dist, name)));
  module.setFeatures(WASM_FEATURES.map(featureOf).reduce((some, one) => some | one));
  for (const door of doors) {
    const at = DOORS.indexOf(door);
    assert.ok(at >= 0, door);
    const exported = Array.from({ length: module.getNumExports() }, (_, index) => binaryen.getExportInfo(module.getExportByIndex(index))).find(({ name }) => name === String(at));
    const { name, params, results } = binaryen.getFunctionInfo(module.getFunction(exported.value));
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
  return { name, body: Buffer.from(module.emitBinary()) };
}

test('a trap anywhere in the analysis ends in a notice with the text and a report, and a click begins anew', async () => {
  const { name, body } = await trapped(TRAPS.map(([door]) => door));
  const broken = await serve(dist, (asked) => (asked === name ? { type: 'application/wasm', body } : undefined));
  try {
    await onPage(both.browser, broken, { kept: { text: TEXT }, context: CLIPBOARD, expected: [/unreachable/] }, async (page) => {
      await part(page, 'exports-button').waitFor();
      for (const [door, text] of TRAPS) {
        await type(page, TEXT);
        await packagesAreHere(page);
        await ships(page);
        await type(page, text);
        const notice = part(page, 'crash');
        await notice.waitFor();
        assert.equal(await part(page, 'rescued-text').inputValue(), text, door);
        assert.equal(await keptText(page), text, door);
        await notice.getByRole('button', { name: 'Copy report' }).click();
        await notice.getByRole('button', { name: 'copied' }).waitFor();
        const report = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(report.includes('unreachable') && report.includes('wasm') && report.endsWith(text), report);
        await notice.getByRole('button', { name: 'Restart' }).click();
        // The same text would stop a new page as well: that is held, and all others work.
        await part(page, 'verdict').locator('.pl-verdict-detail').getByText('stopped Plimsoll').waitFor();
        assert.equal(await editorText(page), text, door);
        assert.equal(await notice.count(), 0);
      }
    });
  } finally {
    await broken.close();
  }
});

test('a trap in the worker that reads long texts ends in the same notice, when the page reads by itself', async () => {
  const [door, words] = TRAPS[1];
  const { name, body } = await trapped([door]);
  const broken = await serve(dist, (asked) => (asked === name ? { type: 'application/wasm', body } : undefined));
  try {
    await onPage(both.browser, broken, { kept: { text: TEXT }, expected: [/unreachable/] }, async (page) => {
      await part(page, 'exports-button').waitFor();
      await restIsHere(page);
      const text = `${words}${'# a remark\n'.repeat(500)}`;
      const warned = page.waitForEvent('console', (message) => message.type() === 'warning' && message.text().includes('unreachable'));
      await type(page, text);
      await warned;
      await part(page, 'crash').waitFor();
      assert.equal(await part(page, 'rescued-text').inputValue(), text);
    });
  } finally {
    await broken.close();
  }
});

test('a panic of Rust ends in the same notice, whose report has its message and place', () =>
  onPage(both.browser, both.server, { kept: { text: TEXT }, context: CLIPBOARD, expected: [/failed to append child/, /unreachable/] }, async (page) => {
    await part(page, 'exports-button').waitFor();
    const text = 'FROM alpine:3.20\nRUN apk add curl\n';
    await type(page, text);
    await packagesAreHere(page);
    // Nothing can stand in a piece of text: Yew panics.
    await page.evaluate(async () => {
      const { mount } = await import(document.getElementById('plimsoll-glue').href);
      mount(document.createTextNode(''), {});
    });
    const notice = part(page, 'crash');
    await notice.waitFor();
    assert.equal(await part(page, 'rescued-text').inputValue(), text);
    await notice.getByRole('button', { name: 'Copy report' }).click();
    await notice.getByRole('button', { name: 'copied' }).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(report, /^Plimsoll stopped\.\npanicked at \S+\.rs:\d+:\d+:\nfailed to append child\n/);
    assert.ok(report.endsWith(text), report);
    await notice.getByRole('button', { name: 'Restart' }).click();
    await part(page, 'exports-button').waitFor();
    assert.equal(await editorText(page), text);
    await type(page, TEXT);
    await packagesAreHere(page);
    await ships(page);
  }));

test('where the policy of a site forbids WebAssembly the page says that it cannot be loaded, with the text', async () => {
  const headers = (path) => ({ ...hosted(path), 'content-security-policy': hosted(path)['content-security-policy'].replace(" 'wasm-unsafe-eval'", '') });
  const strict = await serve(dist, undefined, headers);
  try {
    await onPage(both.browser, strict, { kept: { text: TEXT }, context: CLIPBOARD, expected: [/Content Security Policy|CSP violation/] }, async (page) => {
      const notice = part(page, 'unavailable');
      await notice.getByRole('heading', { name: 'could not be loaded' }).waitFor();
      assert.match(await notice.innerText(), /WebAssembly/);
      assert.equal(await part(page, 'rescued-text').inputValue(), TEXT);
      await notice.getByRole('button', { name: 'Copy text' }).click();
      await notice.getByRole('button', { name: 'copied' }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), TEXT);
    });
  } finally {
    await strict.close();
  }
});

/** In the page, before all else: a storage that takes nothing, and one that may not even be asked for. */
const STORAGES = {
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  blocked: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  },
};
for (const [what, storage] of Object.entries(STORAGES)) {
  test(`where the storage is ${what} everything works but the next visit`, () =>
    onPage(both.browser, both.server, { before: (page) => page.addInitScript(storage) }, async (page) => {
      await part(page, 'exports-button').waitFor();
      await type(page, TEXT);
      await packagesAreHere(page);
      const told = await headline(page).innerText();
      await page.locator('[data-pl="example"] select').selectOption('rust');
      await until(page, () => headline(page).innerText(), (now) => /Ships/.test(now) && now !== told, 'an example');
      await page.locator('[data-pl="example"] select').selectOption('lessons');
      await part(page, 'lesson').waitFor();
      await part(page, 'tab-assumptions').click();
      await part(page, 'guess').first().getByRole('textbox').fill('7 MB');
      await page.keyboard.press('Enter');
      await part(page, 'guess').getByText('your figure').first().waitFor();
      await page.locator('[data-pl="language"] select').selectOption('de');
      await page.waitForFunction(() => document.documentElement.lang === 'de');
      assert.equal(await part(page, 'crash').count(), 0);
    }));
}

/** What nobody wrote. */
const DAMAGED = ['{', '\0\uffff', '-1', '[[[]]]\t9e999\n\t', '__proto__'];
const NAMES = ['example', 'theme', 'language', 'sizes', 'images', 'lessons', 'lesson', 'aside', 'side'];

test('a storage that is damaged is passed over, but for the text', async () => {
  for (const value of DAMAGED) {
    await onPage(both.browser, both.server, { kept: { text: TEXT, ...Object.fromEntries(NAMES.map((name) => [name, value])) }, expected: [/404/] }, async (page) => {
      await part(page, 'exports-button').waitFor();
      await packagesAreHere(page);
      await ships(page);
      assert.equal(await editorText(page), TEXT);
    });
  }
});

test('two tabs: each keeps its text, and the next visit has what was typed last', () =>
  onPage(both.browser, both.server, { kept: { text: TEXT } }, async (page) => {
    await part(page, 'exports-button').waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await part(other, 'exports-button').waitFor();
    const [one, two] = ['FROM alpine:3.20\n', 'FROM debian:bookworm\n'];
    await type(page, one);
    await until(page, () => keptText(page), (text) => text === one, 'kept');
    await type(other, two);
    await until(other, () => keptText(page), (text) => text === two, 'kept');
    assert.deepEqual([await editorText(page), await editorText(other)], [one, two]);
    // One that stops leaves the other as it is, and does not stop the next visit's.
    await page.evaluate(() => dispatchEvent(new CustomEvent('plimsoll:crashed', { detail: 'a panic' })));
    assert.equal(await part(page, 'rescued-text').inputValue(), one);
    assert.equal(await part(other, 'crash').count(), 0);
    await ships(other);
    await page.getByRole('button', { name: 'Restart' }).click();
    await ships(page);
    assert.equal(await editorText(page), one);
    assert.equal(await editorText(other), two);
  }));
