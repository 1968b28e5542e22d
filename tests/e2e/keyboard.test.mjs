// The main tasks by keyboard alone. Wherever the Tab key stops, a screen reader has a name to say and a ring shows where one is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPage, keptText, part, plain, until, withText } from './harness.mjs';

const TEXT = `FROM golang:1.24
WORKDIR /src
RUN apt-get update && apt-get install -y git
COPY . .
RUN go build -o /server .
CMD ["/server"]
`;

const onBuiltPage = builtPage();
const visit = withText(onBuiltPage);

/** In the page: what has the focus, inside the editor too. */
const focusedHandle = (page) =>
  page.evaluateHandle(() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  });

/** What a screen reader is given of what has the focus: `{ role, name, value }`. */
async function spoken(page, handle) {
  const session = (page.session ??= await page.context().newCDPSession(page));
  await handle.evaluate((element) => { globalThis.asked = element; });
  const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis.asked' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
  const [{ role, name, value, ignored }] = nodes;
  return { role: role?.value, name: plain(name?.value ?? ''), value: plain(String(value?.value ?? '')), ignored };
}

/** In the page: how an element, and what is drawn for it, looks; with the focus it is something else than without. */
const looks = (element) => {
  const host = element.getRootNode().host;
  const near = [element, element.nextElementSibling, element.parentElement, host, ...element.querySelectorAll('.pl-block-edge, .pl-block-hit, .pl-area-edge')];
  const styles = near.filter(Boolean).map((one) => getComputedStyle(one)).concat(host ? getComputedStyle(host, '::after') : []);
  return styles.map(({ outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth, content, borderTopWidth }) => [outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth, content, borderTopWidth].join()).join('; ');
};

/** One press of a key, and what has the focus then, checked. */
async function press(page, key) {
  await page.keyboard.press(key);
  const handle = await focusedHandle(page);
  const said = await spoken(page, handle);
  const tag = await handle.evaluate((element) => element.outerHTML.slice(0, 120));
  if (tag.startsWith('<body')) return said;
  assert.ok(said.name && !said.ignored, `it has no name: ${tag}`);
  const isSeen = await handle.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const middle = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && document.elementFromPoint(...middle) !== null;
  });
  assert.ok(isSeen, `it is out of sight: ${tag}`);
  await page.evaluate(`globalThis.looks ??= ${looks}`);
  const [withFocus, without] = await handle.evaluate((element) => {
    const before = globalThis.looks(element);
    element.blur();
    const after = globalThis.looks(element);
    element.focus({ preventScroll: true });
    return [before, after];
  });
  assert.notEqual(withFocus, without, `nothing shows that it has the focus: ${tag}`);
  return said;
}

/** Presses Tab until what has the focus is called that. */
async function tabTo(page, pattern, key = 'Tab') {
  const seen = [];
  for (let presses = 0; presses < 60; presses++) {
    const said = await press(page, key);
    seen.push(said.name);
    if (pattern.test(said.name)) return said;
    if (said.name.startsWith('Dockerfile.')) await page.keyboard.press('Escape');
  }
  return assert.fail(`${key} never comes to ${pattern}: ${seen.join(' | ')}`);
}

const verdict = async (page) => plain(await part(page, 'verdict').innerText());
const isOpen = (page, name) => page.getByRole('tab', { name, selected: true }).waitFor();

test('an example, the platform, the size, the theme, the help', () =>
  onBuiltPage({}, async (page) => {
    await part(page, 'context').waitFor();
    const first = await keptText(page);
    await tabTo(page, /^Example$/);
    await page.keyboard.press('ArrowDown');
    const text = await until(page, () => keptText(page), (now) => now !== first, 'another example');
    await until(page, () => part(page, 'verdict-live').textContent(), (told) => /Ships/.test(told), 'a screen reader is told');
    await tabTo(page, /^Platform$/);
    const amd64 = await part(page, 'layers').innerText();
    await page.keyboard.press('ArrowDown');
    await until(page, () => part(page, 'layers').innerText(), (now) => now !== amd64, 'another platform');
    assert.equal((await tabTo(page, /^unpacked$/)).role, 'radio');
    const unpacked = await verdict(page);
    assert.equal((await press(page, 'ArrowRight')).name, 'pull');
    await until(page, () => verdict(page), (now) => now !== unpacked, 'another size');
    await tabTo(page, /light/);
    await page.keyboard.press('Enter');
    await page.locator('.pl-app[data-pl-theme="light"]').waitFor();
    await tabTo(page, /^Help/);
    await page.keyboard.press('Enter');
    await part(page, 'help').waitFor();
    await tabTo(page, /^Close$/);
    await page.keyboard.press('Enter');
    await part(page, 'help').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.dataset.pl), 'help-button', 'the focus is where it was');
    assert.equal(await keptText(page), text);
  }));

test('typing, and out of the editor by the way that its name tells', () =>
  visit(TEXT, async (page) => {
    const { name } = await tabTo(page, /^Dockerfile/);
    assert.match(name, /press Escape, then Tab/);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Tab');
    await page.keyboard.type('# mine');
    await until(page, () => keptText(page), (now) => now === `${TEXT}    # mine`, 'Tab indents');
    await page.keyboard.press('Escape');
    assert.doesNotMatch((await press(page, 'Tab')).name, /^Dockerfile/);
    await tabTo(page, /^Dockerfile/, 'Shift+Tab');
    await page.keyboard.press('Escape');
    assert.doesNotMatch((await press(page, 'Shift+Tab')).name, /^Dockerfile/, 'and backwards');
  }));

test('through the picture: names that are sentences, a layer is held and let go', () =>
  visit(TEXT, async (page) => {
    const { name } = await tabTo(page, /^Stage/);
    const names = [name];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) names.push((await press(page, key)).name);
    assert.equal(new Set(names).size, 4, names.join(' | '));
    for (const one of names) assert.match(one, /^Stage .*\w{3}/);
    await page.keyboard.press('Enter');
    await part(page, 'quay').locator('[aria-pressed="true"]').first().waitFor();
    await page.locator('tr.pl-pinned').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('tr.pl-pinned').waitFor({ state: 'detached' });
  }));

test('every tab, a fix, and the split', () =>
  visit(TEXT, async (page) => {
    const { role, name } = await tabTo(page, /^Layers$/);
    assert.equal(role, 'tab');
    const seen = [name];
    for (let next; (next = (await press(page, 'ArrowRight')).name) !== 'Layers'; ) {
      await isOpen(page, next);
      assert.notEqual((await page.getByRole('tabpanel').innerText()).trim(), '');
      seen.push(next);
    }
    assert.equal(seen.length, await page.getByRole('tab').count());
    const goTo = async (tab) => {
      for (let now = ''; !tab.test(now); ) now = (await press(page, 'ArrowRight')).name;
    };
    await goTo(/^Findings/);
    await tabTo(page, /^Remove the lists/);
    await page.keyboard.press('Enter');
    const mended = await until(page, () => keptText(page), (now) => now !== TEXT, 'mended');
    await tabTo(page, /^Findings/, 'Shift+Tab');
    await goTo(/^Split/);
    const told = await verdict(page);
    await tabTo(page, /^Use this file$/);
    await page.keyboard.press('Enter');
    await until(page, () => keptText(page), (now) => now !== mended && /FROM[^]*FROM/.test(now), 'split');
    await until(page, () => verdict(page), (now) => now !== told, 'another verdict');
  }));

test('step by step through the build', () =>
  visit(TEXT, async (page) => {
    const place = async () => plain(await part(page, 'step-told').innerText());
    await tabTo(page, /^Step through/);
    await page.keyboard.press('Enter');
    const first = await until(page, place, Boolean, 'the first step');
    await tabTo(page, /^Next step$/);
    await page.keyboard.press('Enter');
    const second = await until(page, place, (now) => now !== first, 'the second');
    await tabTo(page, /^Step of the build$/);
    await page.keyboard.press('ArrowRight');
    await until(page, place, (now) => now !== second, 'the third, by the slider');
    await tabTo(page, /^Show all of it$/);
    await page.keyboard.press('Enter');
    await part(page, 'player').waitFor({ state: 'detached' });
  }));

test('an export', () =>
  visit(TEXT, async (page) => {
    await tabTo(page, /^Share$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^SVG/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.match(download.suggestedFilename(), /\.svg$/);
    await page.keyboard.press('Escape');
    await part(page, 'exports').waitFor({ state: 'hidden' });
  }));

for (const width of [1440, 360]) {
  test(`from the first stop of the Tab key to the last and back, nothing holds one, ${width} px`, () =>
    visit(
      TEXT,
      async (page) => {
        const walk = async (key) => {
          const stops = [];
          for (let said; stops.length < 90 && (said = await press(page, key)).name; ) {
            stops.push(said.name);
            if (said.name.startsWith('Dockerfile.')) await page.keyboard.press('Escape');
          }
          return stops;
        };
        await page.getByRole('tab', { name: 'Findings' }).click();
        await page.evaluate(() => document.activeElement.blur());
        await page.mouse.click(2, 2);
        const stops = await walk('Tab');
        assert.ok(stops.length > 20 && stops.length < 90, `${stops.length} stops: ${stops.join(' | ')}`);
        assert.ok(stops.some((name) => width === 360 ? /^Picture$/.test(name) : /^Dockerfile\./.test(name)));
      },
      { context: { viewport: { width, height: 800 } } },
    ));
}
