// The tabs below the picture and the Assumptions panel: keys, fields, take-back, what is kept, axe; and comments that set sizes.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, part, plain, until } from './harness.mjs';

/** Guesses: the image (line 1), a file of the context (line 2), a script (line 3). */
const GUESSES = `FROM corp.example/base:7
COPY app.jar /app/
RUN ./install.sh
`;

const onBuiltPage = builtPage();

const tab = (page, name) => page.getByRole('tab', { name });
const guess = (page, name) => part(page, 'guess').filter({ hasText: name });
const field = (page, name) => page.getByRole('textbox', { name: `Your size of ${name}` });
const kept = (page, key) => page.evaluate((key) => localStorage.getItem(`plimsoll.${key}`), key);

/** A page that begins with `text`; `more` is kept of an earlier visit as well. */
const visit = (text, body, { more = {}, context } = {}) =>
  onBuiltPage({ context, kept: { text, ...more } }, async (page) => {
    await part(page, 'layers').waitFor();
    await body(page);
  });

async function openAssumptions(page) {
  await tab(page, 'Assumptions').click();
  await part(page, 'assumptions').waitFor();
}

test('tabs are one stop of the Tab key, arrows open the next one, the panel belongs to the open one', () =>
  visit(GUESSES, async (page) => {
    const [layers, findings, assumptions] = ['Layers', 'Findings', 'Assumptions'].map((name) => tab(page, name));
    assert.equal(await layers.getAttribute('aria-selected'), 'true');
    await layers.focus();
    await page.keyboard.press('ArrowRight');
    await part(page, 'inside').waitFor();
    await page.keyboard.press('ArrowRight');
    await part(page, 'findings').waitFor();
    assert.equal(await findings.evaluate((tab) => tab === document.activeElement), true);
    assert.deepEqual(await Promise.all([layers, findings].map((tab) => tab.getAttribute('tabindex'))), ['-1', '0']);
    assert.equal(await page.getByRole('tabpanel', { name: 'Findings' }).count(), 1);
    await page.keyboard.press('End');
    await part(page, 'read').waitFor();
    await page.keyboard.press('ArrowRight');
    await part(page, 'layers').waitFor();
    await page.keyboard.press('ArrowLeft');
    await part(page, 'read').waitFor();
    await page.keyboard.press('Home');
    await part(page, 'layers').waitFor();
    const count = Number((await assumptions.innerText()).match(/\d+/)?.[0]);
    await openAssumptions(page);
    assert.equal(await part(page, 'guess').count(), count);
  }));

test('a guess is replaced, said to be yours, kept over a reload, and taken back', () =>
  visit(GUESSES, async (page) => {
    await openAssumptions(page);
    const jar = guess(page, 'app.jar of the build context');
    const before = plain(await jar.innerText());
    assert.match(before, /Used in line 2/);
    assert.match(before, /\d [kM]B – \d+ MB/, 'a range');
    await field(page, 'app.jar').fill('12.5 MB');
    await page.keyboard.press('Enter');
    await until(page, () => jar.innerText(), (now) => plain(now).includes('12.5 MB') && now.includes('your figure'), 'the figure is used');
    await tab(page, 'Layers').click();
    const row = part(page, 'layers').locator('tr[data-line="2"]');
    assert.match(plain(await row.innerText()), /12\.5 MB\s+yours/);
    await page.reload();
    await part(page, 'layers').waitFor();
    await openAssumptions(page);
    assert.equal(plain(await field(page, 'app.jar').inputValue()), '12.5 MB');
    await page.getByRole('button', { name: 'Take back: app.jar' }).click();
    await until(page, () => jar.innerText(), (now) => plain(now) === before, 'as it was');
    assert.equal(await field(page, 'app.jar').inputValue(), '');
    assert.equal(await field(page, 'app.jar').evaluate((field) => field === document.activeElement), true);
    assert.equal(await kept(page, 'sizes'), null);
  }));

test('what is no size is refused, told to a screen reader, and stays to be mended', () =>
  visit(GUESSES, async (page) => {
    await openAssumptions(page);
    const jar = field(page, 'app.jar');
    await jar.fill('a lot');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    assert.equal(await jar.getAttribute('aria-invalid'), 'true');
    assert.match(await page.locator(`#${await jar.getAttribute('aria-describedby')}`).innerText(), /Not a size/);
    assert.equal(await jar.inputValue(), 'a lot');
    await jar.fill('4096');
    await page.keyboard.press('Enter');
    await until(page, () => jar.getAttribute('aria-invalid'), (now) => now === null, 'mended');
    assert.equal(await kept(page, 'sizes'), 'context:app.jar\t4096');
  }));

test('pointing at a guess lights its line everywhere, and a click on its line holds it', () =>
  visit(GUESSES, async (page) => {
    await openAssumptions(page);
    await guess(page, 'app.jar').locator('.pl-guess-name').hover();
    await until(page, () => guess(page, 'app.jar').getAttribute('data-lit'), (now) => now === 'true', 'lit');
    await page.locator('[data-pl="quay"] [data-line="2"][data-lit="true"]').first().waitFor();
    const line = guess(page, 'app.jar').getByRole('button', { name: 'line 2' });
    await line.click();
    assert.equal(await line.getAttribute('aria-pressed'), 'true');
  }));

test('figures of an earlier version are taken over, and what is not in use can be removed', () =>
  visit(
    GUESSES,
    async (page) => {
      await openAssumptions(page);
      assert.equal(plain(await field(page, 'the image corp.example/base:7').inputValue()), '300 MB');
      const unused = part(page, 'unused-sizes');
      assert.match(plain(await unused.innerText()), /image other\s+5 kB/);
      await until(page, () => kept(page, 'images'), (now) => now === null, 'moved');
      await unused.getByRole('button', { name: 'Remove: image other' }).click();
      await unused.waitFor({ state: 'detached' });
      assert.equal(await kept(page, 'sizes'), 'image:corp.example/base:7\t300000000');
    },
    { more: { images: 'corp.example/base:7\t300000000\nother\t5000' } },
  ));

test('where nothing is a guess, the panel says so', () =>
  visit('FROM scratch\nCOPY <<END /a\nhello\nEND\n', async (page) => {
    await openAssumptions(page);
    assert.equal(await part(page, 'assumptions').innerText(), 'Every number here is recorded or computed.');
  }));

test('a comment above an instruction sets its size; the editor completes it', () =>
  visit('FROM scratch\n\nCOPY app.jar /\n', async (page) => {
    const content = part(page, 'editor').locator('.cm-content');
    await content.locator('.cm-line').nth(1).click();
    await page.keyboard.type('# pl');
    await part(page, 'editor').locator('.pl-ghost').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('7MB');
    await until(page, () => kept(page, 'text'), (now) => now === 'FROM scratch\n# plimsoll: size=7MB\nCOPY app.jar /\n', 'completed');
    const row = part(page, 'layers').locator('tr[data-line="3"]');
    await until(page, () => row.innerText(), (now) => /7 MB\s+yours/.test(plain(now)), 'its size');
  }));

/** What Docker says of GUESSES, built. */
const HISTORY = `IMAGE          CREATED          CREATED BY                                      SIZE      COMMENT
0123456789ab   2 minutes ago    RUN /bin/sh -c ./install.sh # buildkit          3.5MB     buildkit.dockerfile.v0
<missing>      2 minutes ago    COPY app.jar /app/ # buildkit                   41MB      buildkit.dockerfile.v0
<missing>      3 weeks ago      CMD ["bash"]                                    0B        buildkit.dockerfile.v0
<missing>      3 weeks ago      # debian.sh out/ bookworm                       74.8MB    debuerreotype
`;

test('a pasted history stands beside the estimates, can be used in their place, and taken back', () =>
  visit(GUESSES, async (page) => {
    await tab(page, 'Compare').click();
    const paste = page.getByRole('textbox', { name: 'Estimate against fact' });
    await paste.fill('hello');
    assert.match(await page.getByRole('alert').innerText(), /Expected the output of `docker history --no-trunc/);
    await paste.fill(HISTORY);
    const cells = async () => (await part(page, 'compare').locator('tbody tr').allInnerTexts()).map((row) => plain(row).split(/\s*\t\s*/));
    const before = await until(page, cells, (rows) => rows.length === 3, 'a row for each');
    assert.deepEqual(before.map((row) => row[3]), ['74.8 MB', '41 MB', '3.5 MB']);
    assert.match(before[1][4], /^\d+(\.\d+)?% less$/);
    assert.match(plain(await part(page, 'compare').getByRole('status').innerText()), /^The image measures 119 MB; the estimate is .* range\.$/);
    await part(page, 'use-measured').click();
    const after = await until(page, cells, (rows) => rows.every((row) => row[4] === 'equal'), 'used');
    assert.deepEqual(after.map((row) => row[2]), ['74.8 MB', '41 MB', '3.5 MB']);
    await tab(page, 'Layers').click();
    assert.match(plain(await part(page, 'layers').locator('tr[data-line="3"]').innerText()), /3\.5 MB\s+yours/);
    await tab(page, 'Compare').click();
    await page.getByRole('button', { name: 'Take them back' }).click();
    await until(page, cells, (rows) => JSON.stringify(rows) === JSON.stringify(before), 'as before');
  }));

for (const theme of ['light', 'dark']) {
  test(`at 360 pixels nothing sticks out and axe finds nothing, ${theme}`, () =>
    visit(
      GUESSES,
      async (page) => {
        await openAssumptions(page);
        await field(page, 'app.jar').fill('a lot');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').waitFor();
        assert.equal(await fitsWidth(page), true);
        await assertNothingAxeFinds(page);
        await tab(page, 'Compare').click();
        await page.getByRole('textbox', { name: 'Estimate against fact' }).fill(HISTORY);
        await part(page, 'use-measured').waitFor();
        assert.equal(await fitsWidth(page), true);
        await assertNothingAxeFinds(page);
      },
      { more: { theme, sizes: 'image:other\t5000' }, context: { viewport: { width: 360, height: 780 } } },
    ));
}
