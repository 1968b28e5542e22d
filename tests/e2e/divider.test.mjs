// The divider between the text and the picture.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertNothingAxeFinds, builtPage, part, until } from './harness.mjs';

const onBuiltPage = builtPage();

const share = (page) => page.evaluate(() => (100 * document.querySelector('.pl-side').getBoundingClientRect().width) / innerWidth);
const isNear = (percent) => (now) => Math.abs(now - percent) < 1.5;

test('it is dragged, moved by keys, put back by a double click, and stays where it was put', () =>
  onBuiltPage({}, async (page) => {
    const divider = part(page, 'divider');
    await divider.waitFor();
    assert.ok(isNear(39)(await share(page)));
    const { x, y, width } = await divider.boundingBox();
    await page.mouse.move(x + width / 2, y + 200);
    await page.mouse.down();
    await page.mouse.move(720, y + 200);
    await page.mouse.up();
    await until(page, () => share(page), isNear(50), 'half of the page');
    await page.mouse.move(900, y + 200);
    assert.ok(isNear(50)(await share(page)), 'it was let go');
    await divider.focus();
    await page.keyboard.press('ArrowRight');
    await until(page, () => share(page), isNear(52), 'a step wider');
    assert.equal(await divider.getAttribute('aria-valuenow'), '52');
    await page.keyboard.press('End');
    await until(page, () => share(page), isNear(70), 'as wide as it may be');
    await assertNothingAxeFinds(page);
    await page.reload();
    await divider.waitFor();
    assert.ok(isNear(70)(await share(page)), 'as it was left');
    await divider.dblclick();
    await until(page, () => share(page), isNear(39), 'as it was at first');
    await page.evaluate(() => { document.documentElement.style.fontSize = '32px'; });
    await until(page, () => share(page), isNear((100 * 24 * 32) / 1440), 'where nobody chose, large letters have the room that they need');
  }));

test('on a narrow screen there is none', () =>
  onBuiltPage({ context: { viewport: { width: 800, height: 900 } } }, async (page) => {
    await part(page, 'step-open').waitFor();
    assert.equal(await part(page, 'divider').isVisible(), false);
  }));

test('from right to left it goes the other way', () =>
  onBuiltPage({}, async (page) => {
    const divider = part(page, 'divider');
    await divider.waitFor();
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    await divider.focus();
    await page.keyboard.press('ArrowLeft');
    await until(page, () => share(page), isNear(41), 'a step wider');
  }));
