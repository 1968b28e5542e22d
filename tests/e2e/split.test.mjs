// The Split panel: the file in two stages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, keptText, part, until, withText } from './harness.mjs';

const GO = 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nEXPOSE 80\nCMD ["/server"]\n';
const WATCH = 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nCMD ["go", "run", "."]\n';

const TWO = 'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /server .\n\nFROM scratch\nCOPY --from=build /server /server\nCMD ["/server"]\n';

const visitText = withText(builtPage());
const visit = (text, body, options) =>
  visitText(
    text,
    async (page) => {
      await page.getByRole('tab', { name: 'Split' }).click();
      await part(page, 'split').waitFor();
      await body(page);
    },
    options,
  );

test('a single stage is proposed in two, with what ships before and after, and a reason at each new line', () =>
  visit(GO, async (page) => {
    const told = (await part(page, 'split').innerText()).replaceAll('\u00a0', ' ');
    assert.match(told, /ships the program on gcr\.io\/distroless\/static/);
    const sizes = await part(page, 'split').locator('.pl-split-sizes li').allInnerTexts();
    assert.equal(sizes.length, 3);
    assert.ok(sizes.every((size) => size.includes('→')), `${sizes}`);
    const added = page.locator('.pl-split-lines .pl-change-after', { hasText: 'COPY --from=build /server /server' });
    assert.match(await added.innerText(), /crosses over/);
    assert.equal(await page.locator('.pl-split-lines .pl-change-before').count(), 1, 'only FROM is another line');
  }));

test('the proposal takes the place of the file, and one undo takes it back', () =>
  visit(GO, async (page) => {
    const before = await part(page, 'verdict').innerText();
    await part(page, 'take-split').click();
    await until(page, () => keptText(page), (now) => now.includes('FROM gcr.io/distroless/static-debian12'), 'the proposal is the file');
    await until(page, () => part(page, 'verdict').innerText(), (now) => now !== before, 'the verdict is another one');
    assert.match(await part(page, 'split').innerText(), /split already/);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.pl), 'split', 'the focus stays in the panel');
    await part(page, 'editor').locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await until(page, () => keptText(page), (now) => now === GO, 'undone');
    await part(page, 'take-split').waitFor();
  }));

test('changes are taken one by one: what only those ship is told, and those are what the file gets', () =>
  visit(GO, async (page) => {
    const boxes = page.getByRole('checkbox', { name: /^Change \d of \d$/ });
    assert.ok((await boxes.count()) > 1);
    assert.equal(await part(page, 'split-chosen').isVisible(), false, 'all are ticked');
    // The second stage alone goes: what is left is the file with a name for its stage.
    await boxes.last().uncheck();
    const told = await until(page, () => part(page, 'split-chosen').innerText(), (words) => words !== '', 'it is told');
    assert.match(told.replaceAll('\u00a0', ' '), /that are ticked it would ship about 1\.\d+ GB/);
    await boxes.first().uncheck();
    await boxes.last().check();
    await until(page, () => part(page, 'split-chosen').innerText(), (words) => words.includes('do not build'), 'it needs the name');
    await boxes.first().check();
    assert.equal(await part(page, 'split-chosen').isVisible(), false);
    await boxes.last().uncheck();
    await part(page, 'take-split').click();
    await until(page, () => keptText(page), (now) => now.startsWith('FROM golang:1.24 AS build\n') && !now.includes('distroless'), 'the first changes only');
  }));

test('a smaller image is offered with what one gives up, and taken whole', () =>
  visit(GO, async (page) => {
    const smaller = part(page, 'split-smaller');
    assert.match((await smaller.innerText()).replaceAll('\u00a0', ' '), /scratch would ship about [\d.]+ MB\. It is empty: no certificates/);
    await page.getByRole('checkbox', { name: /^Change 1 of/ }).uncheck();
    await smaller.getByRole('button', { name: 'Use the file on scratch' }).click();
    await until(page, () => keptText(page), (now) => now.includes('AS build') && now.includes('\nFROM scratch\n'), 'the whole file on scratch');
  }));

test('a file of several stages is shown in one, as the verdict compares it, and put in the editor', () =>
  visit(TWO, async (page) => {
    const panel = part(page, 'split');
    assert.match(await panel.innerText(), /in one stage, which the verdict compares with/);
    const sizes = (await panel.locator('.pl-split-sizes li').allInnerTexts()).map((size) => size.replaceAll('\u00a0', ' '));
    assert.match(sizes[0], /: [\d.]+ MB → [\d.]+ GB/);
    await panel.getByRole('button', { name: 'Put it in the editor' }).click();
    const now = await until(page, () => keptText(page), (now) => !now.includes('FROM scratch'), 'it is the file');
    assert.equal(now, 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /server .\n\nWORKDIR /\nCMD ["/server"]\n');
    await until(page, () => panel.innerText(), (words) => words.includes('gcr.io/distroless/static'), 'and a split is proposed');
  }));

test('below the verdict stands what a split would ship, with the way to it', () =>
  visit(GO, async (page) => {
    await page.getByRole('tab', { name: 'Layers' }).click();
    assert.match((await part(page, 'split-note').innerText()).replaceAll('\u00a0', ' '), /^In two stages it would ship about [\d.]+ MB\./);
    await part(page, 'see-split').click();
    await part(page, 'split').waitFor();
    assert.equal(await page.getByRole('tab', { name: 'Split' }).evaluate((tab) => tab === document.activeElement), true);
  }));

test('among the findings stands that the file could be split, with the way to it', () =>
  visit(GO, async (page) => {
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.locator('[data-rule="single-stage"]').getByRole('button', { name: 'See the split' }).click();
    await part(page, 'split').waitFor();
  }));

test('where there is nothing to propose, the panel says why', () =>
  visit(WATCH, async (page) => {
    assert.match(await part(page, 'split').innerText(), /No split is proposed\. The container starts with go/);
  }));

for (const theme of ['light', 'dark']) {
  test(`the panel passes axe and fits 360 px in ${theme}`, () =>
    visit(
      GO,
      async (page) => {
        await assertNothingAxeFinds(page);
        assert.ok(await fitsWidth(page));
      },
      { more: { theme }, context: { viewport: { width: 360, height: 740 } } },
    ));
}
