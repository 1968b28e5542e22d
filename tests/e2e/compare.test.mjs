// The Compare panel: the present file beside a pinned or pasted one. (Estimates against fact: assumptions.test.mjs.)

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, keptText, part, plain, type, until, withText } from './harness.mjs';

const ONE = 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /server .\nCMD ["/server"]\n';
const TWO = 'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /server .\n\nFROM scratch\nCOPY --from=build /server /server\nCMD ["/server"]\n';

const tab = (page, name) => page.getByRole('tab', { name });
const rows = async (page, table) => (await part(page, 'compare-files').getByRole('group', { name: table }).locator('tbody tr').allInnerTexts()).map((row) => plain(row).split(/\s*\t\s*/));

const visit = withText(builtPage());

test('a pinned file stands beside what is made of it: what is saved, by stage and by instruction', () =>
  visit(ONE, async (page) => {
    await tab(page, 'Compare').click();
    await part(page, 'pin-file').click();
    await until(page, () => part(page, 'compare-told').innerText(), (told) => told.includes('Both ship the same'), 'nothing has changed');
    await type(page, TWO);
    const told = await until(page, () => part(page, 'compare-told').innerText(), (told) => told.includes('saved'), 'it is told');
    assert.match(plain(told), /^You saved 1\.\d+ GB \(99(\.\d+)?%\), all of it by the split: 1\.\d+ GB → [\d.]+ MB\.$/);
    const byStage = await rows(page, 'Stage');
    assert.deepEqual(byStage.map((row) => row[1]), ['build', 'stage 2: scratch']);
    const byInstruction = await rows(page, 'Instruction');
    const from = byInstruction.find((row) => row[1].startsWith('FROM golang'));
    assert.match(from[3], /^ashore: /);
    assert.match(from[4], /^−/);
    const copy = byInstruction.find((row) => row[1].startsWith('COPY --from'));
    assert.deepEqual([copy[0], copy[2]], ['7', '—']);
    assert.match(copy[4], /^\+/);
    await part(page, 'restore-file').click();
    await until(page, () => keptText(page), (now) => now === ONE, 'the pinned file is back');
    await part(page, 'unpin-file').click();
    await part(page, 'paste-file').waitFor();
  }));

test('two pasted files are compared, and what costs more is said to', () =>
  visit(ONE, async (page) => {
    await tab(page, 'Compare').click();
    await part(page, 'paste-file').fill(TWO);
    await part(page, 'paste-file').blur();
    const told = await until(page, () => part(page, 'compare-told').innerText(), (told) => told !== '', 'it is told');
    assert.match(plain(told), /^It ships 1\.\d+ GB more: [\d.]+ MB → 1\.\d+ GB\.$/);
  }));

test('what is pasted stays while the page is drawn anew', () =>
  visit(ONE, async (page) => {
    await tab(page, 'Compare').click();
    await part(page, 'paste-file').fill(TWO);
    await page.locator('[data-pl="layer"][data-line="4"]').first().hover();
    await page.locator('[data-pl="layer"][data-line="4"][data-lit="true"]').first().waitFor();
    assert.equal(await part(page, 'paste-file').inputValue(), TWO);
    await part(page, 'paste-file').blur();
    await part(page, 'compare-told').waitFor();
  }));

test('after a split is taken, Compare shows what it saved', () =>
  visit(ONE, async (page) => {
    await tab(page, 'Split').click();
    await part(page, 'take-split').click();
    await until(page, () => keptText(page), (now) => now.includes('distroless'), 'it is taken');
    await tab(page, 'Compare').click();
    assert.match(await part(page, 'compare-told').innerText(), /^You saved .* by the split/);
  }));

for (const theme of ['light', 'dark']) {
  test(`both files pass axe and fit 360 px in ${theme}`, () =>
    visit(
      ONE,
      async (page) => {
        await tab(page, 'Compare').click();
        await part(page, 'paste-file').fill(TWO);
        await part(page, 'paste-file').blur();
        await part(page, 'compare-told').waitFor();
        await assertNothingAxeFinds(page);
        assert.ok(await fitsWidth(page));
      },
      { more: { theme }, context: { viewport: { width: 360, height: 740 } } },
    ));
}
