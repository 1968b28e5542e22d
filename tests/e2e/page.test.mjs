// The whole page, as a visitor uses it: type, paste, drop, pick, point, press keys, come back, and send it bad input.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtPage, keptText, packagesAreHere, part, project, require, type, until } from './harness.mjs';

/** Layers at lines 1, 2, 6 and 7; the size of line 2 is exact, whatever the rules for commands say. */
const TWO_STAGES = `FROM golang:1.22 AS build
COPY <<END /app
${'a program '.repeat(50)}
END

FROM debian:bookworm-slim
COPY --from=build /app /app
CMD ["/app"]
`;
const skip = existsSync(join(project, 'src', 'app', 'mod.rs')) ? false : 'the app is not in this tree';

const onBuiltPage = builtPage();

const content = (page) => part(page, 'editor').locator('.cm-content');
/** The verdict's words; between a number and its unit stands a no-break space. */
const verdict = async (page) => (await part(page, 'verdict').innerText()).replaceAll('\u00a0', ' ');
const rows = (page) => part(page, 'layers').locator('tr[data-line]');
const layers = (page) => part(page, 'quay').locator('[data-pl="layer"][data-line]');
const layerAt = (page, line) => part(page, 'quay').locator(`[data-pl="layer"][data-line="${line}"]`);
const menu = (page, name) => page.locator(`select[data-pl="${name}"], [data-pl="${name}"] select`);

/** Waits until what `read` gives differs from `before`, and returns it. */
async function changed(page, read, before) {
  let now = before;
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    now = await read();
    if (now !== before) return now;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return assert.fail(`still: ${before}`);
}

async function drop(page, bytes, name = 'Dockerfile') {
  await content(page).evaluate(
    (target, [given, called]) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof given === 'string' ? given : new Uint8Array(given)], called));
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [bytes, name],
  );
}

/** A test on the page once it shows its first picture, and the table, which comes after it. */
function pageTest(name, body, options = {}) {
  test(name, { skip }, () =>
    onBuiltPage(options, async (page) => {
      await layers(page).first().waitFor();
      await part(page, 'layers').waitFor();
      await body(page);
    }),
  );
}

pageTest("the article's file opens first: what ships, its picture, its table, and its bug", async (page) => {
  assert.match(await verdict(page), /Ships\s+1\.\d+ MB/);
  assert.match(await content(page).innerText(), /golang:1\.13-alpine3\.10/);
  assert.ok((await rows(page).count()) >= 5);
  assert.match(await verdict(page), /the build stops at\s+line 10/);
});

pageTest('the picture, the table and the sizes in the editor follow the typing', async (page) => {
  await type(page, 'FROM debian:bookworm-slim\n');
  const small = await until(page, () => verdict(page), (text) => /Ships/.test(text) && !/1\.\d+ MB/.test(text), 'the verdict follows');
  await page.keyboard.type('RUN apt-get update && apt-get install -y gcc');
  await changed(page, () => verdict(page), small);
  assert.equal(await layerAt(page, 2).count(), 1);
  assert.equal(await part(page, 'layers').locator('tr[data-line="2"]').count(), 1);
  assert.match((await part(page, 'editor').locator('.pl-size-label').allInnerTexts()).join(' '), /MB.*MB/);
});

pageTest('pasting a file', async (page) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), TWO_STAGES);
  await content(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await layerAt(page, 7).waitFor({ state: 'attached' });
  assert.equal(await keptText(page), TWO_STAGES);
}, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

pageTest('a broken line is told and the rest of the picture stays', async (page) => {
  await type(page, `${TWO_STAGES}NOPE x\n`);
  await part(page, 'problems').getByText(/NOPE/).first().waitFor();
  assert.equal(await part(page, 'editor').locator('.cm-lintRange-error').count() > 0, true);
  assert.equal(await layerAt(page, 2).count(), 1);
});

pageTest('every example can be opened', async (page) => {
  const values = await menu(page, 'example').locator('option').evaluateAll((options) => options.filter((o) => !o.disabled && o.value && o.value !== 'lessons').map((o) => o.value));
  assert.ok(values.length >= 12, `${values.length} examples`);
  const seen = new Set();
  for (const value of values) {
    await menu(page, 'example').selectOption(value);
    const text = await until(page, () => keptText(page), (now) => now && !seen.has(now), `example ${value} replaces the text`).catch((error) => {
      // The one that is open already changes nothing.
      if (seen.size > 0) throw error;
      return keptText(page);
    });
    seen.add(text);
    await until(page, () => verdict(page), (now) => /Ships/.test(now), `example ${value} has a verdict`);
  }
  assert.equal(seen.size, values.length, 'each has a text of its own');
});

pageTest('a text that is opened is in the editor at once: what the editor tells before all is drawn is of that text', async (page) => {
  // In one task, in which nothing is drawn.
  const now = await menu(page, 'example').evaluate((select) => {
    select.value = 'rust';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return document.querySelector('.pl-editor-host').shadowRoot.querySelector('.cm-content').cmTile.view.state.doc.toString();
  });
  assert.match(now, /FROM rust:/);
  await until(page, () => keptText(page), (text) => text === now, 'the same text is kept');
});

pageTest('choosing the target', async (page) => {
  await type(page, TWO_STAGES);
  const last = await until(page, () => verdict(page), (now) => /Ships/.test(now), 'a verdict');
  const build = await menu(page, 'target').locator('option', { hasText: 'build' }).first().getAttribute('value');
  await menu(page, 'target').selectOption(build);
  const first = await changed(page, () => verdict(page), last);
  assert.match(first, /Ships/);
});

pageTest('choosing the platform', async (page) => {
  await type(page, 'FROM debian:bookworm-slim\n');
  const amd64 = await until(page, () => part(page, 'layers').innerText(), (now) => /debian/i.test(now) || /FROM/.test(now), 'the table');
  await menu(page, 'platform').selectOption({ label: 'arm64' });
  await changed(page, () => part(page, 'layers').innerText(), amd64);
});

pageTest('unpacked, pull and disk usage are three numbers', async (page) => {
  await type(page, TWO_STAGES);
  await until(page, () => verdict(page), (now) => /Ships/.test(now), 'a verdict');
  const seen = new Set();
  for (const radio of await part(page, 'size').locator('input[type="radio"], [role="radio"]').all()) {
    await radio.evaluate((input) => input.click());
    seen.add(await until(page, () => verdict(page), (now) => !seen.has(now), 'the verdict follows the switch').catch(async (error) => {
      if (seen.size > 0) throw error;
      return verdict(page);
    }));
  }
  assert.equal(seen.size, 3);
});

pageTest('pointing at a line lights its layer and its row, and the reverse', async (page) => {
  await type(page, TWO_STAGES);
  await layerAt(page, 7).waitFor({ state: 'attached' });
  await part(page, 'editor').locator('.cm-line').nth(6).hover();
  await page.locator('[data-pl="layer"][data-line="7"][data-lit="true"]').first().waitFor({ state: 'attached' });
  await page.locator('tr[data-line="7"][data-lit="true"]').first().waitFor({ state: 'attached' });
  await part(page, 'layers').locator('tr[data-line="2"]').hover();
  await page.locator('[data-pl="layer"][data-line="2"][data-lit="true"]').first().waitFor({ state: 'attached' });
  assert.match(await part(page, 'editor').locator('.cm-line[data-lit="true"]').first().innerText(), /^COPY <<END/);
  await layerAt(page, 1).first().hover();
  await page.locator('tr[data-line="1"][data-lit="true"]').first().waitFor({ state: 'attached' });
  assert.match(await part(page, 'editor').locator('.cm-line[data-lit="true"]').first().innerText(), /^FROM golang/);
});

pageTest('by keyboard: layers and rows can be focused, light their line, and the editor can be left', async (page) => {
  await type(page, TWO_STAGES);
  await layerAt(page, 2).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  const isInEditor = () => page.evaluate(() => document.activeElement?.shadowRoot !== null && document.activeElement?.shadowRoot !== undefined);
  assert.equal(await isInEditor(), false, 'Escape, Tab leaves the editor');
  let focused = null;
  for (let presses = 0; presses < 60 && !focused; presses++) {
    await page.keyboard.press('Tab');
    focused = await page.evaluate(() => document.activeElement?.closest('[data-pl="quay"] [data-line]')?.getAttribute('data-line') ?? null);
  }
  assert.ok(focused, 'Tab comes to a layer of the picture');
  await page.locator(`tr[data-line="${focused}"][data-lit="true"]`).first().waitFor({ state: 'attached' });
});

pageTest('the theme can be chosen and is kept', async (page) => {
  const ground = () => page.evaluate(() => [document.documentElement, document.body, document.getElementById('plimsoll').firstElementChild].map((e) => getComputedStyle(e).backgroundColor).join());
  const light = await ground();
  const select = menu(page, 'theme');
  if ((await select.count()) > 0) {
    await select.selectOption({ label: 'dark' }).catch(() => select.selectOption('dark'));
  } else if ((await part(page, 'theme').locator('input[type="radio"]').count()) > 0) {
    await part(page, 'theme').locator('input[type="radio"]').last().evaluate((input) => input.click());
  } else {
    for (let clicks = 0; clicks < 3 && (await ground()) === light; clicks++) await part(page, 'theme').click();
  }
  const dark = await changed(page, ground, light);
  await page.reload();
  await layers(page).first().waitFor();
  assert.equal(await ground(), dark);
}, { context: { colorScheme: 'light' } });

pageTest('a reload keeps the text', async (page) => {
  await type(page, 'FROM alpine:3.20\nRUN apk add --no-cache git\n');
  await page.reload();
  await layers(page).first().waitFor();
  assert.match(await content(page).innerText(), /^FROM alpine:3\.20\s+RUN apk add --no-cache git/);
});

pageTest('a page that is left with its last key still to be read comes back with that key, and reads it', async (page) => {
  await packagesAreHere(page);
  await content(page).click();
  // In one task: no frame lies between the key and the leaving.
  const leave = () => {
    document.execCommand('insertText', false, '# mine');
    location.reload();
  };
  await Promise.all([page.waitForEvent('load'), page.evaluate(leave)]);
  await layers(page).first().waitFor();
  assert.match(await keptText(page), /# mine/);
});

pageTest('the size of an unknown image can be given, is kept, and can be taken back', async (page) => {
  const field = part(page, 'image-size');
  await type(page, 'FROM corp.example/base:7\nRUN mkdir /app\n');
  await until(page, () => verdict(page), (now) => /does not know corp\.example\/base:7/.test(now), 'the image is said to be unknown');
  await field.pressSequentially('55');
  await layers(page).first().hover();
  await page.locator('[data-lit="true"]').first().waitFor();
  assert.equal(await field.inputValue(), '55', 'what is being typed stays');
  await page.getByLabel('Unpacked size of corp.example/base:7 in MB').fill('312,5');
  await page.keyboard.press('Enter');
  await until(page, () => verdict(page), (now) => /Ships 313 MB/.test(now) && /weighs what you say/.test(now), 'the size counts');
  await page.reload();
  await until(page, () => verdict(page), (now) => /Ships 313 MB/.test(now), 'the size is kept');
  assert.equal(await field.inputValue(), '312.5');
  await field.fill('-5');
  await page.keyboard.press('Enter');
  await until(page, () => verdict(page), (now) => /does not know/.test(now), 'less than nothing is no size');
  await field.fill('312.5');
  await page.keyboard.press('Enter');
  await until(page, () => verdict(page), (now) => /Ships 313 MB/.test(now), 'given again');
  await field.fill('');
  await page.keyboard.press('Tab');
  await until(page, () => verdict(page), (now) => /does not know/.test(now) && !/313 MB/.test(now), 'it is a guess again');
});

pageTest('the empty file: an invitation, no blank page', async (page) => {
  await content(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await until(page, () => layers(page).count(), (count) => count === 0, 'no layers are left');
  assert.notEqual((await page.locator('#plimsoll').innerText()).trim(), '');
  await type(page, 'FROM scratch\n');
  await until(page, () => verdict(page), (now) => /Ships/.test(now), 'a verdict again');
});

const lots = (line, count) => line.repeat(count);
for (const [name, bytes, isKept] of [
  ['nearly 1 MB in one line', `FROM alpine\nRUN ${lots('a', 990_000)}\n`, true],
  ['20,000 lines', `FROM alpine\n${lots('RUN echo "$HOME" && true\n', 20_000)}`, true],
  ['NUL bytes', 'FROM alpine\0\nRUN echo \0\n', true],
  ['deep nesting', `FROM alpine\nRUN ${lots('$( ( { ', 20_000)}\n`, true],
  ['invalid UTF-8', [...Buffer.from('FROM alpine\nRUN echo '), 0xff, 0xc0, 0x0a], false],
  ['more than 1 MB', `FROM alpine\n${lots('RUN true && true && true\n', 60_000)}`, true],
]) {
  pageTest(`${name}: a picture or a clear message, and the text is not lost`, async (page) => {
    await drop(page, bytes);
    const wanted = typeof bytes === 'string' ? bytes : 'FROM alpine\nRUN echo \uFFFD\uFFFD\n';
    await until(page, () => keptText(page), (now) => now === wanted, 'the text is kept');
    await until(page, () => page.locator('#plimsoll').innerText(), (text) => /Ships|MB/.test(text), 'a verdict or a message');
    assert.equal(await part(page, 'crash').count(), 0);
    if (isKept) assert.ok((await content(page).innerText()).startsWith('FROM alpine'));
    await type(page, TWO_STAGES);
    await layerAt(page, 7).waitFor({ state: 'attached' });
  });
}

pageTest('a panic inside the app ends in a notice with the text', async (page) => {
  await type(page, TWO_STAGES);
  await page.evaluate(() => dispatchEvent(new CustomEvent('plimsoll:crashed', { detail: 'a panic' })));
  assert.equal(await part(page, 'rescued-text').inputValue(), TWO_STAGES);
});

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
for (const scheme of ['light', 'dark']) {
  for (const width of [1440, 360]) {
    pageTest(`axe finds nothing: ${scheme}, ${width} px`, async (page) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map((node) => `${node.target} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`).join('; ')}`);
      assert.deepEqual(told, []);
    }, { context: { colorScheme: scheme, viewport: { width, height: 900 } } });
  }
}

for (const width of [320, 360, 800]) {
  pageTest(`nothing is cut off at ${width} px`, async (page) => {
    const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    assert.ok(scroll <= client, `${scroll} px of content in ${client}`);
  }, { context: { viewport: { width, height: 800 } } });
}
