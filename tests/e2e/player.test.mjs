// The player: the build step by step.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, part, plain, until, withText } from './harness.mjs';

const TEXT = `FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y gcc
RUN rm -rf /var/lib/apt/lists
COPY . /src
RUN make -C /src && cp /src/app /app
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
`;

const told = async (page) => plain(await part(page, 'step-told').innerText());
const blocks = (page) => page.locator('[data-pl="quay"] [data-pl="layer"]').count();

const visitText = withText(builtPage());
const visit = (body, options) =>
  visitText(
    TEXT,
    async (page) => {
      await part(page, 'step-open').click();
      await part(page, 'step-told').waitFor();
      await body(page);
    },
    options,
  );

test('each step adds its layer to the picture, marks its line, and says what it did', () =>
  visit(async (page) => {
    assert.match(await told(page), /^The stage begins with the image debian:bookworm: \d+ MB are there before anything runs\. So far stage build weighs/);
    assert.equal(await blocks(page), 1);
    assert.equal(await page.locator('[data-pl="quay"] .pl-stage-name').count(), 2, 'the stage that is to come has its place');
    const next = part(page, 'step-next');
    await next.click();
    await until(page, () => told(page), (words) => /^The command runs, and adds \d+ MB: packages/.test(words), 'apt-get');
    assert.equal(await blocks(page), 2);
    await page.locator('[data-pl="quay"] [data-line="2"][data-lit="true"]').first().waitFor();
    await part(page, 'editor').locator('.pl-lit-line').first().waitFor();
    await next.click();
    await until(page, () => told(page), (words) => /It hides \d[\d.]* MB of layers below: one no longer sees them, and still pays for them\./.test(words), 'rm');
    await part(page, 'step-last').click();
    await until(page, () => told(page), (words) => words.startsWith('This says what the container starts.'), 'CMD');
    assert.equal(await part(page, 'step-next').getAttribute('aria-disabled'), 'true');
    await part(page, 'step-back').click();
    await until(page, () => told(page), (words) => /^It takes \/app from stage build: .* cross over/.test(words), 'COPY --from');
    await part(page, 'step-close').click();
    await part(page, 'player').waitFor({ state: 'detached' });
  }));

test('the slider goes by arrow keys, and editing ends the stepping', () =>
  visit(async (page) => {
    await part(page, 'step-slider').focus();
    await page.keyboard.press('ArrowRight');
    await until(page, () => part(page, 'player').innerText(), (words) => words.includes('Step 2 of 8, line 2'), 'one on');
    await page.keyboard.press('End');
    await until(page, () => part(page, 'player').innerText(), (words) => words.includes('Step 8 of 8, line 8'), 'the last');
    await part(page, 'editor').locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('USER 1000\n');
    await part(page, 'player').waitFor({ state: 'detached' });
  }));

test('it plays to the end by itself and stops there', () =>
  visit(async (page) => {
    await part(page, 'step-pace').selectOption('200');
    await part(page, 'step-slider').fill('6');
    await part(page, 'step-play').click();
    await part(page, 'step-play').getByText('Pause').waitFor({ state: 'attached' });
    await until(page, () => part(page, 'player').innerText(), (words) => words.includes('Step 8 of 8'), 'the last');
    await part(page, 'step-play').getByText('Play').waitFor({ state: 'attached' });
  }));

for (const theme of ['light', 'dark']) {
  test(`the player passes axe and fits 360 px in ${theme}`, () =>
    visit(
      async (page) => {
        await part(page, 'step-next').click();
        await assertNothingAxeFinds(page);
        assert.ok(await fitsWidth(page));
      },
      { more: { theme }, context: { viewport: { width: 360, height: 740 } } },
    ));
}
