// The layout where it has little room, runs the other way, or has no colours of its own: measured, at every tab.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAllFits, assertNothingAxeFinds, builtPage, part, until, withText } from './harness.mjs';

const TEXT = `FROM golang:1.24 AS build-of-everything-there-is
WORKDIR /src
RUN apt-get update && apt-get install -y git
COPY . .
RUN go build -o /server-with-a-name-that-goes-on-and-on-and-on-and-does-not-break .
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
COPY --from=build-of-everything-there-is /server-with-a-name-that-goes-on-and-on-and-on-and-does-not-break /server
CMD ["/server"]
NOPE
`;

const visit = withText(builtPage());
const tabs = (page) => page.getByRole('tab').all();

/** Runs `body` at every tab, every fold open, and, where only one half is shown, at the text as well. */
async function everywhere(page, body) {
  await body('at first');
  for (const tab of await tabs(page)) {
    await tab.click();
    for (const summary of await page.locator('.pl-tabpanel summary:visible').all()) await summary.click();
    await body(await tab.innerText());
  }
  await part(page, 'step-open').click();
  await part(page, 'step-told').waitFor();
  await body('the player');
  for (const [button, shown] of [['help-button', 'help'], ['exports-button', 'exports']]) {
    await part(page, button).click();
    await part(page, shown).waitFor();
    await body(shown);
    await page.keyboard.press('Escape');
  }
  const text = part(page, 'half').locator('label').first();
  if (await text.isVisible()) {
    await text.click();
    await part(page, 'problems').waitFor();
    await body('the text');
  }
}

/** In the page: every word as long as another language may have it. */
function lengthen() {
  const lengthened = (globalThis.lengthened ??= new WeakMap());
  const walker = document.createTreeWalker(document.querySelector('.pl-app'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (parentElement.closest('svg, .pl-editor, code, pre, .pl-row-text') || data === lengthened.get(walker.currentNode)) continue;
    walker.currentNode.data = data.replace(/[a-z]{4,}/g, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
    lengthened.set(walker.currentNode, walker.currentNode.data);
  }
}

const SCREENS = {
  '320 pixels': { viewport: { width: 320, height: 568 } },
  '1280 pixels at 200 %': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  '1280 pixels at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  '960 pixels': { viewport: { width: 960, height: 700 } },
  '1440 pixels': { viewport: { width: 1440, height: 900 } },
};

for (const [name, context] of Object.entries(SCREENS)) {
  for (const dir of ['ltr', 'rtl']) {
    test(`nothing sticks out or is cut off: ${name}, ${dir}`, () =>
      visit(
        TEXT,
        async (page) => {
          await page.evaluate((dir) => { document.documentElement.dir = dir; }, dir);
          await everywhere(page, (what) => assertAllFits(page, what));
        },
        { context },
      ));
  }
  test(`long words find room: ${name}`, () =>
    visit(
      TEXT,
      async (page) => {
        await page.evaluate(lengthen);
        await assertAllFits(page, 'at first');
        for (const tab of await tabs(page)) {
          await tab.click();
          await page.evaluate(lengthen);
          await assertAllFits(page, await tab.getAttribute('id'));
        }
      },
      { context },
    ));
}

for (const width of [960, 1100, 1440]) {
  test(`the bar at the top of a wide page is one row, below which the text begins: ${width} pixels`, () =>
    visit(TEXT, async (page) => {
      await page.evaluate(lengthen);
      const [bar, text] = await page.evaluate(() => ['.pl-topbar', '.pl-side'].map((part) => document.querySelector(part).getBoundingClientRect().toJSON()));
      assert.equal(bar.height, 56);
      assert.equal(text.top, bar.bottom);
    }, { context: { viewport: { width, height: 700 } } }));
}

test('from right to left the page is mirrored, and text, picture and code are not', () =>
  visit(TEXT, async (page) => {
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    const left = (selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().left);
    assert.ok((await left('.pl-side')) > (await left('.pl-view')), 'the text is at the right');
    assert.ok((await left('.pl-brand')) > (await left('.pl-tools')));
    assert.ok((await left('[data-pl="tab-layers"]')) > (await left('[data-pl="tab-compare"]')));
    assert.ok((await left('.cm-lineNumbers')) < (await left('.cm-content')), 'but its lines run as ever');
    assert.ok((await left('.pl-column.pl-ashore')) < (await left('.pl-column.pl-ships')), 'and so do the stages');
    for (const code of ['.cm-content', '.pl-row-text', '.pl-column']) {
      assert.equal(await page.locator(code).first().evaluate((one) => getComputedStyle(one).direction), 'ltr', code);
    }
    await part(page, 'tab-layers').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-pl="tab-inside"][aria-selected="true"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-pl="tab-layers"][aria-selected="true"]').waitFor();
  }));

/** In the page: what of an element is seen without the page's own colours. */
const lines = (element) => {
  const { outlineStyle, outlineWidth, borderBlockEndWidth, backgroundColor, forcedColorAdjust } = getComputedStyle(element);
  return [outlineStyle !== 'none' && outlineWidth, borderBlockEndWidth, forcedColorAdjust === 'none' && backgroundColor].join();
};

for (const colorScheme of ['light', 'dark']) {
  test(`with forced colours, what is chosen, held and focused can be told: ${colorScheme}`, () =>
    visit(
      TEXT,
      async (page) => {
        const differ = async (one, other, what) => assert.notEqual(await one.evaluate(lines), await other.evaluate(lines), what);
        const tab = (name) => part(page, `tab-${name}`);
        await differ(tab('layers'), tab('split'), 'the open tab');
        const sizes = part(page, 'size').locator('.pl-switch-label');
        await differ(sizes.nth(0), sizes.nth(1), 'the size chosen');
        const row = (index) => part(page, 'layers').locator('tr[data-line]').nth(index);
        await row(1).locator('button').focus();
        await page.locator('tr[data-lit="true"]').first().waitFor();
        await differ(row(1), row(3), 'the row that is lit');
        await page.keyboard.press('Enter');
        await page.locator('tr.pl-pinned').waitFor();
        await row(4).locator('button').focus();
        await page.locator('tr.pl-lit:not(.pl-pinned)').waitFor();
        await differ(row(1), row(4), 'the row that is held');
        await part(page, 'editor').locator('.cm-content').focus();
        const ring = await part(page, 'editor').locator('.pl-editor-host').evaluate((host) => getComputedStyle(host, '::after').borderTopWidth);
        assert.equal(ring, '2px', 'the editor that has the focus');
        const mark = part(page, 'editor').locator('.cm-lint-marker').first();
        assert.equal(await mark.evaluate((one) => getComputedStyle(one).forcedColorAdjust), 'none', 'marks keep their shapes');
        // The words of pictures are read on what the system has behind them.
        const [ink, paper] = await page.evaluate(() => ['.pl-tick-label', '.pl-quay'].map((one) => getComputedStyle(document.querySelector(one))).map(({ fill, backgroundColor }, at) => (at ? backgroundColor : fill)));
        assert.notEqual(ink, paper);
        await assertNothingAxeFinds(page);
      },
      { context: { forcedColors: 'active', colorScheme } },
    ));
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing at any tab, all of WCAG 2.2 AA asked: ${theme}`, () =>
    visit(TEXT, (page) => everywhere(page, () => assertNothingAxeFinds(page)), { more: { theme } }));
}
