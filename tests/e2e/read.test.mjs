// The panel How it was read: words, programs and effects of each instruction, opened and closed, linked, copied; and a file too long to draw.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, part, plain, until, withText } from './harness.mjs';

/** A variable before the first FROM, heredocs, a cache mount, a condition, a program of its own, a later rm, a broken line. */
const TEXT = `ARG VERSION=1.22
FROM golang:$VERSION-alpine AS build
WORKDIR /src
COPY <<END notes.txt
hello $NAME
END
RUN --mount=type=cache,target=/root/.cache/go-build \\
    apk add --no-cache git && \\
    go build -o /out/app .
RUN <<EOF
mkdir -p /etc/app
if ./check; then touch /etc/app/checked; fi
EOF
RUN rm notes.txt
RNU echo oops
FROM scratch
COPY --from=build /out/app /app
`;

const visitText = withText(builtPage());
const tab = (page) => page.getByRole('tab', { name: 'How it was read' });
const row = (page, line) => part(page, 'read').locator(`[data-pl="read-row"][data-line="${line}"]`);
const turn = (page, line) => row(page, line).locator(`[data-turn="line-${line}"]`);
const details = (page) => part(page, 'read').locator('.pl-read-details');
const wordsOf = async (locator) => plain(await locator.innerText());

/** A page that begins with `text`, and the panel open. */
const visit = (text, body, options) =>
  visitText(
    text,
    async (page) => {
      await tab(page).click();
      await part(page, 'read').waitFor();
      await body(page);
    },
    options,
  );

async function openAll(page) {
  await page.getByRole('button', { name: 'Open all' }).click();
  await until(page, () => details(page).count(), (count) => count === 10, 'all are open');
}

test('each instruction tells what it says, what runs, and what that leaves', () =>
  visit(TEXT, async (page) => {
    await openAll(page);
    assert.match(await wordsOf(row(page, 2)), /golang:\$VERSION-alpine is read as golang:1\.22-alpine/);
    assert.match(await wordsOf(row(page, 4)), /Heredoc END: 1 line/);
    const run = await wordsOf(row(page, 7));
    assert.match(run, /lines 7 to 9/);
    assert.match(run, /apk add --no-cache git in \/src/);
    assert.match(run, /\(apk: git\)/);
    assert.match(run, /go build -o \/out\/app \./);
    assert.match(await wordsOf(row(page, 10)), /\.\/check.*not known/s);
    assert.match(await wordsOf(row(page, 10)), /touch \/etc\/app\/checked.*may not run/s);
    assert.match(await wordsOf(row(page, 14)), /removes .* of line 4/);
    assert.match(await wordsOf(row(page, 15)), /not read/);
    const stages = await part(page, 'read-stage').allInnerTexts();
    assert.match(stages[0], /It is built, as line 17 takes from it/);
    assert.match(stages[1], /scratch is no image/);
  }));

test('rows open and close by key and pin nothing; a line number pins, pointing lights line and layer', () =>
  visit(`${TEXT}EXPOSE 1\nEXPOSE 2\nEXPOSE 3\n`, async (page) => {
    await turn(page, 3).focus();
    assert.equal(await turn(page, 3).getAttribute('aria-expanded'), 'false', 'a longer file is closed at first');
    assert.equal(await turn(page, 15).getAttribute('aria-expanded'), 'true', 'but where it stops');
    await page.keyboard.press('Enter');
    await row(page, 3).locator('.pl-read-details').waitFor();
    assert.equal(await row(page, 3).locator('.pl-row-line').getAttribute('aria-pressed'), 'false');
    assert.equal(await turn(page, 3).evaluate((button) => button === document.activeElement), true);
    await row(page, 3).locator('.pl-read-details').click();
    assert.equal(await row(page, 3).locator('.pl-row-line').getAttribute('aria-pressed'), 'false', 'words can be marked');
    await page.keyboard.press('Escape');
    await turn(page, 3).press('Enter');
    await row(page, 3).locator('.pl-read-details').waitFor({ state: 'detached' });
    await row(page, 7).hover();
    await until(page, () => row(page, 7).getAttribute('data-lit'), (lit) => lit === 'true', 'its row is lit');
    await page.locator('.pl-quay-picture .pl-lit').first().waitFor({ state: 'attached' });
    await row(page, 7).locator('.pl-row-line').click();
    await until(page, () => row(page, 7).locator('.pl-row-line').getAttribute('aria-pressed'), (is) => is === 'true', 'it is pinned');
  }));

test('all opens and closes at once', () =>
  visit(TEXT, async (page) => {
    await page.getByRole('button', { name: 'Close all' }).click();
    await until(page, () => details(page).count(), (count) => count === 0, 'none is open');
    await openAll(page);
  }));

test('it is copied as text, with the Dockerfile', () =>
  visit(
    TEXT,
    async (page) => {
      await page.getByRole('button', { name: 'Copy as text' }).click();
      await until(page, () => part(page, 'read-told').innerText(), (told) => told.startsWith('Copied'), 'it says so');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(text, /^Plimsoll \d/);
      assert.match(text, /\$ apk add --no-cache git/);
      assert.ok(text.endsWith(TEXT));
    },
    { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  ));

test('of 20,000 lines only the first are drawn, and all of a stage on demand', () => {
  const text = `FROM alpine AS a\n${'RUN true\n'.repeat(500)}FROM alpine\n${'RUN echo hello\n'.repeat(19_500)}`;
  return visit(text, async (page) => {
    const rows = part(page, 'read').locator('[data-pl="read-row"]');
    assert.equal(await rows.count(), 200);
    const first = part(page, 'read-stage').first();
    await first.getByRole('button', { name: 'Stage 0: a' }).click();
    await until(page, () => rows.count(), (count) => count === 400, 'the other stage is open, too');
    await first.getByRole('button', { name: 'Show all 501 instructions' }).click();
    await until(page, () => rows.count(), (count) => count === 701, 'all of that stage');
    await turn(page, 2).click();
    await row(page, 2).locator('.pl-read-details').waitFor();
  });
});

const SCREENS = [['light', 1440], ['dark', 1440], ['light', 360], ['dark', 360], ['light', 320]];
for (const [colorScheme, width] of SCREENS) {
  test(`axe finds nothing and nothing sticks out, ${colorScheme}, ${width} px`, () =>
    visit(
      TEXT,
      async (page) => {
        await openAll(page);
        assert.equal(await fitsWidth(page), true);
        assert.equal(await part(page, 'read').evaluate((panel) => panel.scrollWidth > panel.clientWidth), false);
        await assertNothingAxeFinds(page);
      },
      { context: { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } },
    ));
}
