// The first screen before the app is there: www/first.html, which the build puts into index.html, shows what the app will draw first, and
// nothing moves when it does. After a change of what is drawn, `make first-update` takes it anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { builtPage, part, project } from './harness.mjs';

const onBuiltPage = builtPage();
const path = join(project, 'www', 'first.html');
/** Windows that the picture is drawn for: `ONE_COLUMN` of src/app/views/quay is between them. */
const WINDOWS = { wide: { width: 1440, height: 900 }, narrow: { width: 412, height: 823 } };

const holdTools = (page) => page.route(/_later\.wasm/, () => {});
const holdApp = (page) => page.route(/_bg\.wasm/, () => {});
/** The text is made when it is first seen: on a wide page at once. */
const isDrawn = (page, name) => page.locator(name === 'wide' ? '.pl-app .pl-editor .pl-size' : '#plimsoll > .pl-app .pl-quay-picture').last().waitFor();

/** In the page: the markup of what is drawn, without what only an app that works needs, and its picture apart. */
function markup() {
  const drawn = document.querySelector('#plimsoll > .pl-app');
  const app = drawn.cloneNode(true);
  const copies = [...app.querySelectorAll('*')];
  drawn.querySelectorAll('*').forEach((one, at) => {
    if (one.matches('option:checked')) copies[at].setAttribute('selected', '');
    if (one.matches('input:checked')) copies[at].setAttribute('checked', '');
  });
  const lines = drawn.querySelector('.pl-editor-host')?.shadowRoot.querySelectorAll('.cm-line') ?? [];
  const text = document.createElement('div');
  text.className = 'pl-first-text';
  for (const line of lines) {
    const code = Object.assign(document.createElement('code'), { className: 'pl-first-code' });
    for (const piece of line.childNodes) {
      const isKeyword = piece.className?.includes('pl-t-keyword');
      code.append(isKeyword ? Object.assign(document.createElement('b'), { textContent: piece.textContent }) : piece.textContent);
    }
    code.normalize();
    const row = Object.assign(document.createElement('div'), { className: 'pl-first-line' });
    row.append(code);
    text.append(row);
  }
  app.querySelector('.pl-editor').replaceChildren(text);
  app.querySelectorAll('.pl-sr, svg title').forEach((one) => one.remove());
  for (const one of [app, ...app.querySelectorAll('*')]) {
    for (const { name, value } of [...one.attributes]) {
      const isPattern = name === 'id' && /^pl-(pattern|lens)/.test(value);
      if (!isPattern && /^(id|name|value|title|role|tabindex|type|label|aria-.*|focusable|hreflang|popover.*|data-(?!pl-theme|pl-half).*)$/.test(name) && !(name === 'type' && value === 'radio')) one.removeAttribute(name);
    }
  }
  const picture = app.querySelector('.pl-quay-picture');
  return { app: app.outerHTML, picture: picture.outerHTML, text: text.outerHTML };
}

/** The first screen as the built app draws it: one page, with the picture for narrow windows beside that for wide ones. */
async function firstScreen() {
  const drawn = {};
  for (const [name, viewport] of Object.entries(WINDOWS)) {
    await onBuiltPage({ context: { viewport }, before: holdTools }, async (page) => {
      await isDrawn(page, name);
      const { app, picture, text } = await page.evaluate(markup);
      // Both are on one page.
      const apart = picture.replace('pl-quay-picture', `pl-quay-picture pl-first-${name}`).replaceAll('pl-lens-clip', `pl-lens-clip-${name}`);
      drawn[name] = { app: app.replace(picture, () => '<!-- picture -->').replace(text, () => '<!-- text -->'), picture: apart, text };
    });
  }
  assert.equal(drawn.wide.app, drawn.narrow.app, 'but for picture and text, the page is the same at each width');
  const whole = drawn.wide.app.replace('<!-- picture -->', () => drawn.wide.picture + drawn.narrow.picture).replace('<!-- text -->', () => drawn.wide.text);
  return `<div class="pl-first" inert>${whole}</div>\n`;
}

test('the first screen is shown as the app draws it', async () => {
  const now = await firstScreen();
  if (process.env.UPDATE_EXPECT) writeFileSync(path, now);
  assert.equal(readFileSync(path, 'utf8'), now, 'www/first.html is another page than the app draws: make first-update');
});

/** Where the parts of the page are, and where the lines of the text begin. */
const places = (page) =>
  page.evaluate(() => {
    const lines = document.querySelector('.pl-editor-host')?.shadowRoot.querySelectorAll('.cm-line') ?? document.querySelectorAll('.pl-first-code');
    const begins = (line) => {
      const letters = document.createRange();
      letters.selectNodeContents(line);
      const { x, y } = letters.getBoundingClientRect();
      return [x, y].map(Math.round);
    };
    const parts = ['.pl-topbar', '.pl-menu', '.pl-switch', '.pl-tools', '.pl-halves', '.pl-side', '.pl-verdict-headline', '.pl-verdict-detail', '.pl-bars', '.pl-quay', '.pl-quay-tools', '.pl-quay-picture', '.pl-legend', '.pl-quay-note'].map((selector) => {
      const seen = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
      const { x, y, width, height } = seen?.getBoundingClientRect() ?? {};
      return [selector, ...[x, y, width, height].map((length) => length && Math.round(length))];
    });
    const seen = [...lines].filter((line) => line.textContent && line.checkVisibility({ visibilityProperty: true }));
    return [...parts, ...seen.map(begins)];
  });

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test(`nothing moves when the app takes its place, ${name}`, async () => {
    let before;
    await onBuiltPage({ context: { viewport }, before: holdApp, waitUntil: 'domcontentloaded' }, async (page) => {
      await page.getByText('Ships 1.7').first().waitFor();
      before = await places(page);
    });
    await onBuiltPage({ context: { viewport }, before: holdTools }, async (page) => {
      await isDrawn(page, name);
      assert.deepEqual(await places(page), before);
    });
  });
}

for (const [why, options] of [
  ['a text is kept', { kept: { text: 'FROM mine\n' } }],
  ['a theme is kept', { kept: { theme: 'dark' } }],
  ['another language is read', { context: { locale: 'de' } }],
  ['the address asks for something', { path: '?view=layers' }],
]) {
  test(`the first example is not shown where ${why}`, () =>
    onBuiltPage({ ...options, before: holdApp, waitUntil: 'domcontentloaded' }, async (page) => {
      assert.deepEqual([await page.locator('.pl-first').isVisible(), await page.locator('.pl-loading').last().isVisible()], [false, true]);
    }));
}

test('it is nothing that could be used, and gone with the first drawing', () =>
  onBuiltPage({ before: holdTools }, async (page) => {
    await part(page, 'verdict').waitFor();
    assert.equal(await page.locator('.pl-first').count(), 0);
  }));
