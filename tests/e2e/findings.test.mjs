// The Findings panel, the same findings in the editor, and the help pages of rules.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, keptText, part, plain, until, withText } from './harness.mjs';

/** What ships keeps apt's lists (line 5) on a base that has a slim sibling (line 3); so does a stage that does not ship (line 2). */
const TEXT = `FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y gcc
FROM debian:bookworm
COPY --from=build /etc/hostname /built-by
RUN apt-get update \\
 && apt-get install -y curl
RUN pip install flask
`;
const CLEAN = 'FROM scratch\nCOPY <<END /a\nhello\nEND\n';

const tab = (page, name) => page.getByRole('tab', { name });
/** Findings that count; those that cost nothing are in a fold of their own. */
const counting = (page) => page.locator('[data-pl="findings"] > ul > [data-pl="finding"]');
const finding = (page, rule) => page.locator(`[data-pl="findings"] > ul > [data-rule="${rule}"]`);
const editor = (page) => part(page, 'editor').locator('.cm-content');
const changedTo = (page, isFine, what) => until(page, () => keptText(page), isFine, what);

/** A page that begins with `text`, its sizes all there, and the panel open. */
const onBuiltPage = builtPage();
const visitText = withText(onBuiltPage);
const visit = (text, body, options) =>
  visitText(
    text,
    async (page) => {
      await tab(page, 'Findings').click();
      await part(page, 'findings').waitFor();
      await body(page);
    },
    options,
  );

async function undo(page) {
  await editor(page).focus();
  await page.keyboard.press('Control+z');
}

test('findings stand in the order of what they save, counted on the tab, told below the verdict', () =>
  visit(TEXT, async (page) => {
    const sizes = await counting(page).locator('.pl-finding-size strong').allInnerTexts();
    const units = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
    const bytes = sizes.map((size) => plain(size).split(' ')).map(([number, unit]) => Number(number) * units[unit]);
    assert.ok(bytes.length >= 3, `${sizes}`);
    assert.deepEqual(bytes, bytes.toSorted((one, other) => other - one));
    assert.equal(Number((await tab(page, 'Findings').innerText()).match(/\d+/)[0]), await counting(page).count());
    const lists = plain(await finding(page, 'apt-lists-kept').innerText());
    assert.match(lists, /saves \d+(\.\d+)? MB/);
    assert.match(lists, /hadolint DL3009/);
    assert.match(lists, /lines 5 to 6/);
    assert.equal(await finding(page, 'apt-lists-kept').getByRole('link').getAttribute('href'), 'rules/apt-lists-kept.html');
    await tab(page, 'Layers').click();
    assert.match(plain(await part(page, 'findings-note').innerText()), /^Findings: \d could save up to [\d.]+ MB\./);
    await part(page, 'see-findings').click();
    await part(page, 'findings').waitFor();
    assert.equal(await tab(page, 'Findings').evaluate((tab) => tab === document.activeElement), true);
    const top = () => counting(page).first().evaluate((one) => one.getBoundingClientRect().top / innerHeight);
    await until(page, top, (now) => now > 0 && now < 0.7, 'the first one is in view');
  }));

test('another size is another saving', () =>
  visit(TEXT, async (page) => {
    const saves = () => finding(page, 'heavier-base-than-needed').locator('.pl-finding-size').innerText();
    const before = await saves();
    await page.getByRole('radio', { name: 'pull' }).check({ force: true });
    await until(page, saves, (now) => now !== before, 'compressed');
  }));

test('a safe fix is made at once, and one undo takes it back', () =>
  visit(TEXT, async (page) => {
    await finding(page, 'apt-lists-kept').getByRole('button', { name: /^Remove the lists/ }).click();
    const mended = await changedTo(page, (now) => now !== TEXT, 'mended');
    assert.match(mended, /curl \\\n && rm -rf \/var\/lib\/apt\/lists\/\*\n/);
    await finding(page, 'apt-lists-kept').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'status', 'the focus is on what is told first');
    assert.match(await editor(page).innerText(), /rm -rf/);
    await undo(page);
    await changedTo(page, (now) => now === TEXT, 'undone');
    await finding(page, 'apt-lists-kept').waitFor();
  }));

test('a fix to be looked at shows lines before and after, and is made on a second press', () =>
  visit(TEXT, async (page) => {
    const base = finding(page, 'heavier-base-than-needed');
    const apply = base.getByRole('button', { name: 'Make this change' });
    assert.equal(await apply.isVisible(), false);
    await base.locator('summary').click();
    const lines = await base.locator('.pl-change-line').allTextContents();
    assert.deepEqual(lines, ['−Removed: FROM debian:bookworm\n', '+Added: FROM debian:bookworm-slim\n']);
    assert.equal(await keptText(page), TEXT);
    await apply.click();
    await changedTo(page, (now) => now === TEXT.replace('FROM debian:bookworm\n', 'FROM debian:bookworm-slim\n'), 'mended');
    await undo(page);
    await changedTo(page, (now) => now === TEXT, 'undone');
  }));

test('all safe fixes are one step; a stage that does not ship stays as it is', () =>
  visit(TEXT, async (page) => {
    const all = part(page, 'fix-all');
    assert.match(await all.innerText(), /^Apply all safe fixes \(\d\)$/);
    await all.click();
    const mended = await changedTo(page, (now) => now !== TEXT, 'mended');
    assert.match(mended, /curl.*\\\n && rm -rf \/var\/lib\/apt\/lists/s);
    assert.match(mended, /pip install --no-cache-dir flask/);
    assert.equal(mended.split('\n')[1], TEXT.split('\n')[1]);
    await all.waitFor({ state: 'detached' });
    await undo(page);
    await changedTo(page, (now) => now === TEXT, 'undone by one');
  }));

test('what costs nothing in the image that ships is folded away', () =>
  visit(TEXT, async (page) => {
    const folded = part(page, 'findings-folded');
    const inside = folded.locator('[data-rule="apt-lists-kept"]');
    assert.equal(await inside.isVisible(), false);
    const told = await folded.locator('.pl-findings-more').innerText();
    await folded.locator('.pl-findings-more').click();
    assert.equal(told, `${await folded.locator('[data-pl="finding"]').count()} more that cost 0 B in the image that ships`);
    assert.match(await inside.innerText(), /line 2/);
  }));

test('a line link goes to the line and holds it; pointing lights its twins', () =>
  visit(TEXT, async (page) => {
    await finding(page, 'apt-lists-kept').locator('.pl-finding-message').hover();
    await page.locator('[data-pl="quay"] [data-line="5"][data-lit="true"]').first().waitFor();
    await part(page, 'editor').locator('.pl-lit-line').first().waitFor();
    await finding(page, 'apt-lists-kept').getByRole('button', { name: 'lines 5 to 6' }).press('Enter');
    const line = part(page, 'editor').locator('.cm-activeLineGutter', { hasText: '5' });
    await line.waitFor();
    assert.equal(await editor(page).evaluate((content) => content === content.getRootNode().activeElement), true);
    await page.mouse.move(5, 5);
    assert.equal(await part(page, 'editor').locator('.pl-lit-line').count(), 2);
  }));

test('on the quay, a mark stands beside each layer of what ships that something was found of, and its label says so', () =>
  visit(TEXT, async (page) => {
    const marks = page.locator('[data-pl="quay"] [data-pl="mark"]');
    assert.deepEqual(await marks.evaluateAll((all) => all.map((mark) => mark.dataset.line)), ['3', '5', '7']);
    assert.match(await marks.nth(1).locator('title').textContent(), /^\d findings: .*apt/);
    await page.getByRole('button', { name: /line 5, .*\d findings$/ }).waitFor();
    await marks.nth(1).click();
    await part(page, 'editor').locator('.pl-lit-line').first().waitFor();
    const apart = await page.evaluate(() => {
      const frame = document.querySelector('.pl-quay-frame').getBoundingClientRect();
      return [...document.querySelectorAll('[data-pl="mark"]')].every((mark) => mark.getBoundingClientRect().right <= frame.right);
    });
    assert.ok(apart, 'marks are inside the picture');
  }));

test('by keyboard alone: to the panel, through a fix, and back to the editor', () =>
  visit(TEXT, async (page) => {
    await tab(page, 'Findings').focus();
    const focused = () => page.evaluate(() => document.activeElement.innerText);
    const tabUntil = async (pattern) => {
      for (let presses = 0; presses < 40 && !pattern.test(await focused()); presses++) await page.keyboard.press('Tab');
      assert.match(await focused(), pattern);
    };
    await tabUntil(/^Show the change: /);
    await page.keyboard.press('Enter');
    await tabUntil(/^Make this change$/);
    await page.keyboard.press('Enter');
    await changedTo(page, (now) => now !== TEXT, 'mended');
    await tabUntil(/^Apply all/);
    await page.keyboard.press(' ');
    await changedTo(page, (now) => now.includes('--no-cache-dir'), 'all mended');
  }));

test('in the editor: a keyword is underlined, the message offers the fix, one undo takes it back', () =>
  visit(TEXT, async (page) => {
    const root = part(page, 'editor');
    const marked = root.locator('.cm-line').nth(4).locator('.cm-lintRange').first();
    assert.equal(await marked.textContent(), 'RUN');
    assert.equal(await root.locator('.cm-line').nth(1).locator('.cm-lintRange').count(), 0, 'what costs nothing is not marked');
    await marked.hover();
    const message = root.locator('.cm-tooltip');
    await message.getByText(/Package lists of apt are kept, \d+/).waitFor();
    await message.getByRole('button', { name: /^Remove the lists/ }).click();
    await changedTo(page, (now) => now !== TEXT, 'mended');
    await page.keyboard.press('Control+z');
    await changedTo(page, (now) => now === TEXT, 'undone');
    // By keys: to the remark, to its button, and there.
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await message.waitFor();
    await page.keyboard.press('Control+.');
    await page.keyboard.press('Enter');
    await changedTo(page, (now) => now !== TEXT, 'mended by keys');
    await page.keyboard.press('Control+z');
    await changedTo(page, (now) => now === TEXT, 'undone by keys');
  }));

test('where nothing is found, the panel says so and leads to all rules', () =>
  visit(CLEAN, async (page) => {
    assert.match(await part(page, 'findings').getByRole('status').innerText(), /^Nothing here is known to make the image larger/);
    assert.equal(await part(page, 'findings').getByRole('link').getAttribute('href'), 'rules/index.html');
    assert.equal(await tab(page, 'Findings').innerText(), 'Findings');
    assert.equal(await part(page, 'findings-note').count(), 0);
  }));

for (const theme of ['light', 'dark']) {
  test(`at 360 pixels nothing sticks out and axe finds nothing, ${theme}`, () =>
    visit(
      TEXT,
      async (page) => {
        for (const summary of await part(page, 'findings').locator('summary:visible').all()) await summary.click();
        await page.getByRole('button', { name: 'Make this change' }).first().waitFor();
        assert.equal(await fitsWidth(page), true);
        await assertNothingAxeFinds(page);
      },
      { more: { theme }, context: { viewport: { width: 360, height: 780 } } },
    ));
}

test('the help pages are reached from a finding, hold together, and every link of them leads somewhere', () =>
  visit(TEXT, async (page) => {
    const [help] = await Promise.all([page.waitForEvent('popup'), finding(page, 'apt-lists-kept').getByRole('link').click()]);
    assert.equal(await help.getByRole('heading', { level: 1 }).innerText(), 'Package lists of apt are kept');
    assert.ok((await help.locator('pre').count()) >= 2);
    await help.close();
    const [start, seen] = [new URL('rules/index.html', page.url()).href, new Map()];
    const open = [start];
    while (open.length > 0) {
      const url = open.pop();
      if (seen.has(url)) continue;
      const response = await page.request.get(url);
      seen.set(url, response.status());
      const html = url.endsWith('.html') && url.includes('/rules/') ? await response.text() : '';
      for (const [, link] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const target = new URL(link, url);
        if (target.origin === new URL(start).origin) open.push(target.href);
        else assert.equal(target.protocol, 'https:', `${url}: ${link}`);
      }
    }
    assert.deepEqual([...seen].filter(([, status]) => status !== 200), []);
    assert.ok(seen.has(new URL('index.html', page.url()).href), 'a way back to the playground');
    assert.ok(seen.has(new URL('rules/apt-lists-kept.html', page.url()).href));
  }));

for (const colorScheme of ['light', 'dark']) {
  for (const name of ['index', 'apt-lists-kept']) {
    test(`the help page ${name} fits a phone, obeys its policy, and axe finds nothing, ${colorScheme}`, () =>
      onBuiltPage({ path: `rules/${name}.html`, context: { colorScheme, viewport: { width: 360, height: 780 } } }, async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.equal(await fitsWidth(page), true);
        assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgba(0, 0, 0, 0)', 'its style is there');
        await assertNothingAxeFinds(page);
      }));
  }
}
