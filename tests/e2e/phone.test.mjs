// On a phone: one half at a time, what ships always in sight, and a tap for all that a mouse sees by resting on something.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, keptText, part, plain, until, withText } from './harness.mjs';

const TEXT = `FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y gcc
COPY . /src
RUN make -C /src && cp /src/app /app
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl
COPY --from=build /app /app
CMD ["/app"]
`;
const LONG = TEXT + '# a line of many\n'.repeat(200);
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const visitText = withText(builtPage());
const visit = (text, body, context = {}) => visitText(text, body, { context: { ...PHONE, ...context } });

const content = (page) => part(page, 'editor').locator('.cm-content');
const scroller = (page) => part(page, 'editor').locator('.cm-scroller');
const tip = (page) => page.locator('.pl-tip');
const show = (page, half) => part(page, 'half').locator('label', { hasText: half }).tap();
const scrolled = (page) => page.evaluate(() => scrollY);
/** Where an element is on the screen. */
const box = (locator) => locator.evaluate((element) => element.getBoundingClientRect().toJSON());

async function tapTells(page, target, pattern) {
  await target.tap();
  assert.match(plain(await tip(page).innerText()), pattern);
  const [{ left, right, top }, width] = [await box(tip(page)), await page.evaluate(() => innerWidth)];
  assert.ok(left >= 0 && right <= width && top >= 0, 'all of it is on the screen');
}

test('one half is shown at a time, by a switch that a thumb can hit; wide pages show both', async () => {
  await visit(TEXT, async (page) => {
    assert.equal(await content(page).isVisible(), false);
    for (const label of await part(page, 'half').locator('label').all()) assert.ok((await box(label)).height >= 44);
    await show(page, 'Dockerfile');
    await content(page).waitFor();
    assert.equal(await part(page, 'layers').isVisible(), false);
    assert.equal(await part(page, 'quay').isVisible(), false);
    assert.equal(await fitsWidth(page), true);
    await show(page, 'Picture');
    await part(page, 'layers').waitFor();
  });
  await visit(
    TEXT,
    async (page) => {
      for (const shown of [content(page), part(page, 'quay')]) assert.equal(await shown.isVisible(), true);
      assert.equal(await part(page, 'half').isVisible(), false);
    },
    { viewport: { width: 960, height: 700 } },
  );
});

test('the editor is made when it is first seen, with all that was said of the text', () =>
  visit(TEXT.replace('COPY . /src', 'COPPY . /src'), async (page) => {
    await part(page, 'exports-button').waitFor();
    assert.equal(await part(page, 'editor').locator('.pl-editor-host').count(), 0);
    assert.match(await keptText(page), /COPPY/);
    await show(page, 'Dockerfile');
    await content(page).getByText('COPPY').waitFor();
    await part(page, 'editor').locator('.cm-lintRange-error').waitFor();
    await part(page, 'editor').locator('.pl-size').first().waitFor();
  }));

test('typing shows at once what ships, above the text', () =>
  visit(TEXT, async (page) => {
    const headline = page.locator('.pl-verdict-headline');
    const before = await headline.innerText();
    await show(page, 'Dockerfile');
    await content(page).tap();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('FROM alpine\n# ');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('FROM scratch\n');
    await until(page, () => headline.innerText(), (now) => now !== before, 'the headline follows');
    await page.evaluate(() => scrollTo(0, 9999));
    const [{ top, bottom }, editor] = [await box(headline), await box(content(page).locator('..'))];
    assert.ok(top >= 0 && bottom <= editor.top, `the headline is at ${top} to ${bottom}, the text from ${editor.top}`);
  }));

test('both halves stay where they were scrolled to, and the editor is the same one', () =>
  visit(LONG, async (page) => {
    await page.evaluate(() => scrollTo(0, 600));
    await until(page, () => scrolled(page), (now) => now === 600, 'scrolled');
    await show(page, 'Dockerfile');
    await content(page).tap();
    await page.keyboard.insertText('x');
    await until(page, () => keptText(page), (now) => now !== LONG, 'what is typed is kept');
    const top = () => scroller(page).evaluate((one) => one.scrollTop);
    await scroller(page).evaluate((one) => { one.scrollTop = 1500; });
    // Lines that come into sight are measured, and what is above them with them.
    let was;
    await until(page, top, (now) => now === was || ((was = now), false), 'it stands still');
    await show(page, 'Picture');
    await until(page, () => scrolled(page), (now) => now === 600, 'the picture is where it was');
    await show(page, 'Dockerfile');
    assert.equal(await top(), was);
    assert.ok((await content(page).innerText()).includes('# a line of many'), 'lines are drawn');
    await content(page).focus();
    await page.keyboard.press('Control+z');
    await until(page, () => keptText(page), (now) => now === LONG, 'undo goes on');
  }));

test('a link to a line leads from the picture into the text, and the way back to the same place', () =>
  visit(`${LONG}NOWHERE\n`, async (page) => {
    await page.evaluate(() => addEventListener('pointerdown', () => { globalThis.place ??= scrollY; }));
    await part(page, 'verdict').getByRole('button', { name: 'line 209' }).tap();
    await content(page).waitFor();
    await until(page, () => page.evaluate(() => document.activeElement?.className), (now) => /^pl-editor-host/.test(now), 'the editor has the focus');
    const line = content(page).locator('.cm-line', { hasText: 'NOWHERE' });
    await line.waitFor();
    assert.ok((await box(line)).bottom <= 740);
    const place = await page.evaluate(() => globalThis.place);
    await show(page, 'Picture');
    await until(page, () => scrolled(page), (now) => now === place, 'where it was');
  }));

test('the keyboard on the screen covers nothing that one types', () =>
  visit(LONG, async (page) => {
    await show(page, 'Dockerfile');
    await content(page).tap();
    await page.locator('.cm-lineWrapping').waitFor();
    await page.keyboard.press('Control+End');
    const isSeen = (height) => async () => {
      const { top, bottom } = await box(content(page).locator('.cm-line').last());
      const headline = await box(page.locator('.pl-verdict-headline'));
      return headline.top >= 0 && top >= headline.bottom && bottom <= height;
    };
    // It takes its room from the page …
    await page.setViewportSize({ width: 360, height: 400 });
    await until(page, isSeen(400), Boolean, 'the last line is above the keyboard');
    await page.keyboard.type('RUN true');
    assert.equal(await isSeen(400)(), true);
    // … or is laid over it, which the page is told.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { get: () => 420 });
      visualViewport.dispatchEvent(new Event('resize'));
    });
    await until(page, async () => (await box(part(page, 'editor'))).height, (height) => height < 340, 'the editor is lower');
  }));

test('many problems stay in their list, and the text ends with the screen', () =>
  visit(TEXT + 'NOPE x\n'.repeat(40), async (page) => {
    await show(page, 'Dockerfile');
    await part(page, 'problems').waitFor();
    await page.evaluate(() => scrollTo(0, 9999));
    const { top, bottom } = await box(page.locator('.pl-side'));
    assert.ok(Math.abs(bottom - 740) <= 2, `the text ends at ${bottom} of 740`);
    assert.ok((await box(page.locator('.pl-verdict-headline'))).bottom <= top + 1);
    assert.ok((await box(part(page, 'editor'))).height > 200, 'there is room to type');
  }));

test('a tap tells what resting on a size, a layer, a band or a switch would, until the next one', () =>
  visit(TEXT, async (page) => {
    const [held, quay] = [page.locator('tr.pl-pinned'), part(page, 'quay')];
    for (const [target, words] of [[quay.locator('[data-pl="layer"]').first(), /^Stage build, .* megabytes/], [quay.locator('.pl-pill').first(), /^Line 7: COPY --from=build takes \/app: /]]) {
      await tapTells(page, target, words);
      await held.waitFor();
      await target.tap();
      await held.waitFor({ state: 'detached' });
    }
    await tapTells(page, part(page, 'size').locator('label').nth(1), /^Pull: /);
    await page.evaluate(() => scrollBy(0, 30));
    await tip(page).waitFor({ state: 'hidden' });
    await show(page, 'Dockerfile');
    assert.equal(await tip(page).isVisible(), false, 'the switch of the halves needs no words');
    await tapTells(page, part(page, 'editor').locator('.pl-size').nth(1), /^\d+ MB \(.*\)/);
    await content(page).locator('.cm-line').nth(5).tap();
    await tip(page).waitFor({ state: 'hidden' });
    await page.locator('.pl-lit-line', { hasText: 'curl' }).waitFor();
  }));

test('a tap on a mark in the text says what is wrong, and another mends it', () =>
  visit(TEXT, async (page) => {
    await show(page, 'Dockerfile');
    await content(page).tap();
    const message = part(page, 'editor').locator('.cm-tooltip');
    for (const mark of [content(page).locator('.cm-lintRange').last(), part(page, 'editor').locator('.cm-lint-marker').last()]) {
      await mark.tap();
      await message.waitFor();
      await content(page).locator('.cm-line').first().tap();
      await message.waitFor({ state: 'hidden' });
    }
    await content(page).locator('.cm-lintRange').last().tap();
    const fix = message.getByRole('button').first();
    await fix.waitFor();
    assert.ok((await box(fix)).height >= 44);
    await fix.tap();
    await until(page, () => keptText(page), (now) => now !== TEXT, 'mended');
  }));

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in either half, ${theme}`, () =>
    visitText(
      TEXT,
      async (page) => {
        await assertNothingAxeFinds(page);
        await show(page, 'Dockerfile');
        await content(page).waitFor();
        await assertNothingAxeFinds(page);
        await part(page, 'editor').locator('.pl-size').nth(1).tap();
        await tip(page).waitFor();
        await assertNothingAxeFinds(page);
      },
      { more: { theme }, context: PHONE },
    ));
}
