// The Inside panel: what the final image holds, as a map and as a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, part, plain, until, withText } from './harness.mjs';

const PYTHON =
  'FROM python:3.12\nWORKDIR /app\nRUN apt-get update && apt-get install -y gcc ffmpeg\nCOPY requirements.txt .\nRUN pip install flask numpy pandas\nCOPY . .\nRUN chown -R www-data /app\n';
const MANY = `FROM debian:12\n${Array.from({ length: 60 }, (_, at) => `COPY f${at} /srv/${'a-very-long-name-'.repeat(6)}${at}/file${at}\n`).join('')}`;

const areas = (page) => part(page, 'inside-map').locator('.pl-area');
const labels = (page) => areas(page).evaluateAll((all) => all.map((area) => area.getAttribute('aria-label').replaceAll('\u00a0', ' ')));
const rows = async (page) => (await part(page, 'inside-table').locator('tbody tr').allInnerTexts()).map((row) => plain(row).split(/\s*\t\s*/));
const way = async (page) => (await part(page, 'inside-way').locator('li').allInnerTexts()).map((step) => step.trim());
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? '');

const visitText = withText(builtPage());
const visit = (text, body, options) =>
  visitText(
    text,
    async (page) => {
      await page.getByRole('tab', { name: 'Inside' }).click();
      await part(page, 'inside').waitFor();
      await body(page);
    },
    options,
  );

/** The table says of every area what the map says, in the same order, and the areas are as large as their shares. */
async function assertTwins(page) {
  const [told, table] = [await labels(page), await rows(page)];
  assert.equal(told.length, table.length);
  told.forEach((label, at) => {
    const [, origin, size, share] = table[at];
    assert.ok(label.startsWith(origin) && label.endsWith(`${size}, ${share} of the image`), `${label} is ${table[at].join(' | ')}`);
  });
  const frames = await areas(page).evaluateAll((all) =>
    all.map((area) => {
      const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(area.querySelector('svg').getAttribute(name)));
      return (width * height) / 10_000;
    }),
  );
  const sum = frames.reduce((total, frame) => total + frame, 0);
  assert.ok(Math.abs(sum - 1) < 0.001, `the areas are ${sum} of the map`);
}

test('the map and the table say the same, at every place, and a click opens one', () =>
  visit(PYTHON, async (page) => {
    assert.match(plain(await part(page, 'inside-told').innerText()), /^The image holds [\d.]+ GB \(.*\): [\d.]+% /);
    assert.ok((await labels(page)).some((label) => label.startsWith('hidden, still paid for')), 'what chown copied is waste');
    await assertTwins(page);
    await areas(page).and(page.locator('[data-place="dependencies"]')).click();
    await until(page, () => way(page), (steps) => steps.join() === 'The image,dependencies', 'it is open');
    assert.match(await focused(page), /^dependencies, pip: /);
    await assertTwins(page);
    await part(page, 'inside-way').getByRole('button', { name: 'The image' }).click();
    await until(page, () => way(page), (steps) => steps.length === 1, 'the whole again');
    await part(page, 'inside-table').getByRole('button', { name: 'packages' }).click();
    await until(page, () => way(page), (steps) => steps[1] === 'packages', 'the table opens it, too');
  }));

test('by keyboard alone: into a place, along its parts, and out to where one was', () =>
  visit(PYTHON, async (page) => {
    await part(page, 'inside-way').getByRole('button').last().focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.area), '0');
    const at = await areas(page).evaluateAll((all) => all.findIndex((area) => area.dataset.place === 'dependencies'));
    const before = await labels(page);
    // Arrows reach it from the first.
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowUp']) {
      if ((await focused(page)).startsWith('dependencies')) break;
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
    }
    assert.equal(plain(await focused(page)), before[at]);
    await page.keyboard.press('Enter');
    await until(page, () => focused(page), (told) => told.startsWith('dependencies, pip: '), 'it is open');
    await page.keyboard.press('End');
    await until(page, () => page.evaluate(() => document.activeElement.dataset.area), (index) => index !== '0', 'the last part');
    assert.equal(await page.locator('.pl-area[tabindex="0"]').count(), 1);
    await page.keyboard.press('Escape');
    await until(page, () => focused(page), (told) => plain(told) === before[at], 'out, to where one was');
    assert.deepEqual(await way(page), ['The image']);
  }));

test('the size switch goes for the map, too', () =>
  visit(PYTHON, async (page) => {
    const unpacked = await labels(page);
    await page.locator('input[name="size"][value="pull"]').check();
    await until(page, () => labels(page), (told) => told[0] !== unpacked[0], 'another number');
    assert.match(await part(page, 'inside').innerText(), /in proportion/);
    await assertTwins(page);
  }));

test('nothing ships, one thing ships, and many of long names', async () => {
  await visit('FROM scratch\n', async (page) => {
    assert.equal(await part(page, 'inside').innerText(), 'The image that ships holds no files.');
  });
  await visit('FROM alpine:3.20\n', async (page) => {
    assert.equal(await areas(page).count(), 1);
    await assertTwins(page);
  });
  await visit(MANY, async (page) => {
    await page.locator('.pl-area[data-place="files"]').focus();
    await page.keyboard.press('Enter');
    await until(page, () => areas(page).count(), (count) => count > 30, 'many');
    await assertTwins(page);
    assert.ok(await fitsWidth(page));
  });
});

for (const theme of ['light', 'dark']) {
  test(`the map passes axe and fits 360 px in ${theme}`, () =>
    visit(
      PYTHON,
      async (page) => {
        for (const place of ['', 'dependencies']) {
          if (place) await part(page, 'inside-table').getByRole('button', { name: place }).click();
          await until(page, () => way(page), (steps) => steps.length === (place ? 2 : 1), 'it is open');
          await assertNothingAxeFinds(page);
          assert.ok(await fitsWidth(page));
        }
      },
      { more: { theme }, context: { viewport: { width: 360, height: 740 } } },
    ));
}
