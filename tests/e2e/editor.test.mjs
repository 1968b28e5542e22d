// The editor by itself, on a bare page with the same policy as the real one: everything that createEditor promises.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { contrast, coloursOf, launch, onPage, project, require, serve, until } from './harness.mjs';
import { editorBundleOptions } from '../../www/build.mjs';

const out = join(project, 'tests', 'e2e', 'output', 'editor');
const TEXT = 'FROM golang:1.13 AS build\nRUN apk add git \\\n  && echo "$HOME"\n\nFROM scratch\nCOPY --from=build /test /app\n';
/** Small sets of colours in the place of the page's tokens. */
const THEMES = {
  light: '--pl-ink:#14213a;--pl-paper:#fff;--pl-muted:#566175;--pl-accent:#0b57d0;--pl-danger:#b42318;--pl-origin-dependencies:#1f9d8a;--pl-origin-files:#a855f7',
  dark: '--pl-ink:#e8edf5;--pl-paper:#10151f;--pl-muted:#9aa7bb;--pl-accent:#8ab4ff;--pl-danger:#ff8a80;--pl-origin-dependencies:#3fc7b3;--pl-origin-files:#c792ff',
};

let browser;
let server;

before(async () => {
  mkdirSync(out, { recursive: true });
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync(join(project, 'index.html'), 'utf8'))[0];
  writeFileSync(
    join(out, 'index.html'),
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8">${policy}<title>Editor</title><link rel="icon" href="data:,">
     <link rel="stylesheet" href="page.css"><input id="before" aria-label="before"><div id="place" data-pl="editor"></div><input id="after" aria-label="after"><script type="module" src="page.js"></script></html>`,
  );
  writeFileSync(
    join(out, 'page.css'),
    `:root{${THEMES.light}} @media (prefers-color-scheme: dark){:root{${THEMES.dark}}} body{margin:0;background:var(--pl-paper)} #place{height:400px;width:min(800px,100vw)}`,
  );
  await require('esbuild').build({
    ...(await editorBundleOptions(out)),
    stdin: {
      resolveDir: join(project, 'www'),
      contents: `import { createEditor } from './editor/editor.js';
        window.told = [];
        const tell = (name) => (...values) => { window.told.push([name, ...values]); };
        window.open_ = (text, more) => { window.told.length = 0; window.editor = createEditor(document.getElementById('place'),
          { text, label: 'Dockerfile', onChange: tell('change'), onCursor: tell('cursor'), onHoverLine: tell('hover'), ...more }); };`,
    },
    outfile: join(out, 'page.js'),
  });
  server = await serve(out);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A test on a page with an editor that holds `text`. */
function editorTest(name, text, body, options = {}) {
  test(name, () =>
    onPage(browser, server, options, async (page) => {
      await page.evaluate((given) => window.open_(given), text);
      await page.locator('.cm-content').waitFor();
      await body(page);
    }),
  );
}

/** What the page was told, once what waits for the keys to rest is told as well: nothing waits while the page is out of sight. */
const told = (page, name) =>
  page.evaluate((wanted) => {
    document.dispatchEvent(new Event('visibilitychange'));
    return window.told.filter(([n]) => n === wanted).map(([, ...values]) => values[0]);
  }, name);
const textOf = (page) => page.evaluate(() => window.editor.getText());
const line = (page, number) => page.locator('.cm-line').nth(number - 1);

editorTest('what is typed before the page takes the editor over stays, and is told; another text of the page takes its place', 'FROM scratch', async (page) => {
  const attach = (given) => page.evaluate((text) => window.editor.attach(document.getElementById('place'), { text, onChange: (now) => window.told.push(['taken', now]) }), given);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' AS a');
  await attach('FROM scratch');
  await until(page, () => told(page, 'taken'), (texts) => texts.length > 0, 'it is told');
  assert.deepEqual([await told(page, 'taken'), await textOf(page)], [['FROM scratch AS a'], 'FROM scratch AS a']);
  await attach('FROM alpine');
  assert.equal(await textOf(page), 'FROM alpine');
});

editorTest('typing tells the page the new text', 'FROM scratch', async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nCMD x');
  assert.equal(await textOf(page), 'FROM scratch\nCMD x');
  assert.equal((await told(page, 'change')).at(-1), 'FROM scratch\nCMD x');
  assert.deepEqual(await told(page, 'cursor'), [2]);
});

test('an answer that takes long waits until the keys rest, or until the visitor turns to something else', () =>
  onPage(browser, server, {}, async (page) => {
    await page.evaluate(() => {
      const answer = (text) => {
        window.told.push(text);
        for (const end = performance.now() + 50; performance.now() < end; );
      };
      window.open_('', { onChange: answer });
    });
    await page.locator('.cm-content').focus();
    await page.keyboard.type('a');
    await page.waitForFunction(() => window.told.length === 1);
    await page.keyboard.type('bcdefgh');
    const told = await page.evaluate(() => {
      document.getElementById('after').focus();
      return window.told;
    });
    assert.equal(told.at(-1), 'abcdefgh', 'whoever turns to something else finds it as the text is');
    assert.ok(told.length < 8, 'the page does not answer each key');
    await page.locator('.cm-content').focus();
    await page.keyboard.type('i');
    await page.waitForFunction(() => window.told.at(-1) === 'abcdefghi');
    const last = await page.evaluate(async () => {
      document.execCommand('insertText', false, 'j');
      await null;
      window.editor.setText('other');
      document.getElementById('after').focus();
      return window.told.at(-1);
    });
    assert.equal(last, 'abcdefghi', 'what the page replaced is not told any more');
  }));

editorTest('typing over everything that was selected', TEXT, async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('FROM x');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('RUN y');
  assert.equal(await textOf(page), 'RUN y');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  assert.equal(await textOf(page), TEXT);
});

editorTest('setText is one undoable step and is not told back', TEXT, async (page) => {
  await page.evaluate(() => window.editor.setText('FROM alpine\r\nRUN true\r\n'));
  assert.equal(await textOf(page), 'FROM alpine\nRUN true\n');
  assert.deepEqual(await told(page, 'change'), []);
  await page.evaluate(() => window.editor.focus());
  await page.keyboard.press('Control+z');
  assert.equal(await textOf(page), TEXT);
  assert.deepEqual(await told(page, 'change'), [TEXT]);
  await page.keyboard.press('Control+y');
  assert.equal(await textOf(page), 'FROM alpine\nRUN true\n');
});

editorTest('Tab indents, and after Escape it leaves the editor', 'RUN x', async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  assert.equal(await textOf(page), '    RUN x');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await textOf(page), 'RUN x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await textOf(page), 'RUN x');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
});

editorTest('several selected lines are indented together', 'a\nb\nc', async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Tab');
  assert.equal(await textOf(page), '    a\n    b\n    c');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await textOf(page), 'a\nb\nc');
});

editorTest('a letter with its accent, a family and a flag are one step each', '#e\u0301\u{1F469}\u200D\u{1F467}\u{1F1E9}\u{1F1EA}\u{1F1EB}\u{1F1F7}\u0E01\u0E33.', async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('|');
  assert.match(await textOf(page), /\u0E33\|\.$/u);
  await page.keyboard.press('Home');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Delete');
  assert.equal(await textOf(page), '|.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('End');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('<');
  assert.match(await textOf(page), /\u{1F1EA}<\u{1F1EB}/u);
});

editorTest('the pointer tells its line, over text and over sizes, and null when it leaves', TEXT, async (page) => {
  await page.evaluate(() => window.editor.setSizes([{ line: 6, label: '1.7 MB', share: 0.5, origin: 'artifact', wasted: false, title: '' }]));
  await line(page, 2).hover();
  await page.locator('.pl-size').hover();
  await page.locator('#after').hover();
  assert.deepEqual(await told(page, 'hover'), [2, 6, null]);
});

editorTest('diagnostics show a squiggle, a mark in the gutter, and the message on hovering either', TEXT, async (page) => {
  await page.evaluate(() =>
    window.editor.setDiagnostics([
      { severity: 'error', message: 'Nothing makes /test.', startLine: 6, startColumn: 19, endLine: 6, endColumn: 24 },
      { severity: 'warning', message: 'Out of reach.', startLine: 99, startColumn: 1, endLine: 99, endColumn: 4 },
    ]),
  );
  assert.equal(await page.locator('.cm-lintRange-error').textContent(), '/test');
  await page.locator('.cm-lintRange-error').hover();
  await page.locator('.cm-tooltip', { hasText: 'Nothing makes /test.' }).waitFor();
  await page.locator('#after').hover();
  await page.locator('.cm-tooltip').waitFor({ state: 'detached' });
  await page.locator('.cm-lint-marker-error').hover();
  await page.locator('.cm-tooltip', { hasText: 'Nothing makes /test.' }).waitFor();
  await page.evaluate(() => window.editor.setDiagnostics([]));
  assert.equal(await page.locator('.cm-lintRange-error').count(), 0);
});

editorTest('F8 goes from one diagnostic to the next and shows its message; Escape hides it', TEXT, async (page) => {
  await page.evaluate(() =>
    window.editor.setDiagnostics([
      { severity: 'warning', message: 'Out of reach.', startLine: 99, startColumn: 1, endLine: 99, endColumn: 4 },
      { severity: 'error', message: 'Nothing makes /test.', startLine: 6, startColumn: 19, endLine: 6, endColumn: 24 },
    ]),
  );
  await page.evaluate(() => window.editor.focus());
  const message = page.locator('.cm-tooltip');
  for (const [expected, line] of [['Nothing makes /test.', 6], ['Out of reach.', 7], ['Nothing makes /test.', 6]]) {
    await page.keyboard.press('F8');
    assert.equal(await message.textContent(), expected);
    assert.equal((await told(page, 'cursor')).at(-1), line);
  }
  await page.keyboard.press('Escape');
  assert.equal(await message.count(), 0);
});

editorTest('a message stays while the pointer is on it, inside the editor, and leaves no text behind', 'RUN x\n'.repeat(300), async (page) => {
  await page.evaluate(() => {
    const at = (line, message) => ({ severity: 'info', message, startLine: line, startColumn: 1, endLine: line, endColumn: 4 });
    window.editor.setDiagnostics([at(1, 'First.'), at(1, 'Second.'), at(300, 'Last.')]);
  });
  await page.locator('.cm-lintRange').first().hover();
  const message = page.locator('.cm-tooltip');
  await message.hover();
  assert.deepEqual(await message.locator('.cm-diagnostic').allTextContents(), ['First.', 'Second.']);
  await page.evaluate(() => window.editor.reveal(300));
  await message.waitFor({ state: 'detached' });
  await page.locator('.cm-lint-marker').last().hover();
  await message.waitFor();
  const [outer, inner] = [await page.locator('.cm-editor').boundingBox(), await message.boundingBox()];
  assert.ok(inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height, 'the message of the last line is seen whole');
});

editorTest('a fix is offered beside its message and in the list, by pointer and by keys, and is one step to undo', TEXT, async (page) => {
  const show = () =>
    page.evaluate(() => {
      const edit = (line, column, text) => ({ startLine: line, startColumn: column, endLine: line, endColumn: column, text });
      const fix = { title: 'Mend both', edits: [edit(2, 13, '--no-cache '), edit(6, 1, '# why\n')] };
      window.editor.setDiagnostics([{ severity: 'warning', message: 'Kept.', startLine: 2, startColumn: 1, endLine: 2, endColumn: 4, fix }]);
    });
  const mended = TEXT.replace('apk add', 'apk add --no-cache').replace('COPY', '# why\nCOPY');
  const isMended = () => until(page, () => textOf(page), (now) => now === mended, 'mended');
  const undo = async () => {
    await page.keyboard.press('Control+z');
    assert.equal(await textOf(page), TEXT);
  };
  await show();
  await page.locator('.cm-lintRange').hover();
  await page.locator('.cm-tooltip button', { hasText: 'Mend both' }).click();
  await isMended();
  assert.deepEqual(await told(page, 'change'), [mended]);
  await undo();
  await show();
  await line(page, 2).click();
  await page.keyboard.press('Control+.');
  await page.locator('.cm-tooltip button:focus').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.cm-tooltip').count(), 0);
  assert.equal(await page.locator('.cm-content:focus').count(), 1);
  await page.keyboard.press('Control+.');
  await page.keyboard.press('Enter');
  await isMended();
  await undo();
  await show();
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.cm-panel-lint button:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await isMended();
});

editorTest('the list of diagnostics opens on Ctrl+Shift+M, goes to what is chosen, and closes on Escape', TEXT, async (page) => {
  const show = (...lines) =>
    page.evaluate((wanted) => window.editor.setDiagnostics(wanted.map((line) => ({ severity: 'error', message: 'Bad.', startLine: line, startColumn: 1, endLine: line, endColumn: 3 }))), lines);
  await show(2, 5);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Shift+M');
  const entries = page.locator('.cm-panel-lint button');
  await entries.first().waitFor();
  assert.deepEqual(await entries.allTextContents(), ['2: Bad.', '5: Bad.']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal((await told(page, 'cursor')).at(-1), 5);
  await show(6);
  assert.deepEqual(await entries.allTextContents(), ['6: Bad.']);
  await entries.first().focus();
  await page.keyboard.press('Escape');
  await page.locator('.cm-panel-lint').waitFor({ state: 'detached' });
});

editorTest('sizes stand in one column, on their lines, with bars to scale', TEXT, async (page) => {
  await page.evaluate(() =>
    window.editor.setSizes([
      { line: 6, label: '1.7 MB', share: 0.01, origin: 'artifact', wasted: false, title: 'a range' },
      { line: 1, label: '359 MB', share: 1, origin: 'base', wasted: false, title: '' },
      { line: 2, label: '18 MB', share: 0.5, origin: 'packages', wasted: true, title: '' },
      { line: 5, label: '0 B', share: 0, origin: 'none of these', wasted: false, title: '' },
      { line: 400, label: 'beyond', share: 1, origin: 'base', wasted: false, title: '' },
    ]),
  );
  assert.deepEqual(await page.locator('.pl-size-label').allTextContents(), ['359 MB', '18 MB', '0 B', '1.7 MB']);
  const boxes = await page.locator('.pl-size-label').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  assert.equal(new Set(boxes.map((box) => Math.round(box.right))).size, 1, 'labels end in one column');
  const second = await line(page, 2).boundingBox();
  assert.ok(Math.abs(boxes[1].top + boxes[1].height / 2 - (second.y + second.height / 2)) < 4, 'a label stands beside its line');
  const widths = await page.locator('.pl-size-bar:not([hidden])').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  assert.equal(widths.length, 3);
  assert.ok(Math.abs(widths[1] / widths[0] - 0.5) < 0.02);
  assert.ok(widths[2] >= 2, 'the smallest bar is still seen');
  assert.equal(await page.locator('.pl-size-bar[data-wasted]').getAttribute('data-origin'), 'packages');
  assert.equal(await page.locator('.pl-size').last().getAttribute('title'), 'a range');
});

editorTest('sizes move with their lines as one types above them', TEXT, async (page) => {
  await page.evaluate(() => window.editor.setSizes([{ line: 6, label: '1.7 MB', share: 1, origin: 'artifact', wasted: false, title: '' }]));
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  const label = await page.locator('.pl-size-label').boundingBox();
  const copy = await line(page, 7).boundingBox();
  assert.ok(Math.abs(label.y - copy.y) < 6);
});

editorTest('a long line scrolls beneath the sizes and never shows through them', `FROM ${'x'.repeat(400)}\n`, async (page) => {
  await page.evaluate(() => window.editor.setSizes([{ line: 1, label: '1 MB', share: 1, origin: 'base', wasted: false, title: '' }]));
  const top = await page.locator('.pl-size').evaluate((size) => {
    const box = size.getBoundingClientRect();
    const found = size.getRootNode().elementFromPoint(box.left + 4, box.top + box.height / 2);
    return found.closest('.pl-sizes') !== null && getComputedStyle(found.closest('.cm-gutters')).backgroundColor;
  });
  assert.match(String(top), /^rgb\(/, 'the column lies above the text on an opaque ground');
});

editorTest('lit and dimmed lines', TEXT, async (page) => {
  await page.evaluate(() => {
    window.editor.setLit({ from: 2, to: 3 });
    window.editor.setDimmed([[5, 6], [6, 99]]);
  });
  assert.deepEqual(await page.locator('.cm-line[data-lit="true"]').allTextContents(), ['RUN apk add git \\', '  && echo "$HOME"']);
  assert.deepEqual(await page.locator('.pl-dimmed-line').allTextContents(), ['FROM scratch', 'COPY --from=build /test /app', '']);
  await page.evaluate(() => {
    window.editor.setLit(null);
    window.editor.setDimmed([]);
  });
  assert.equal(await page.locator('.pl-dimmed-line, [data-lit]').count(), 0);
});

editorTest('reveal scrolls to a line and leaves the cursor; with select it takes it along', 'RUN x\n'.repeat(2000), async (page) => {
  await page.evaluate(() => window.editor.reveal(1500));
  await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^1500$/ }).waitFor();
  assert.deepEqual(await told(page, 'cursor'), []);
  await page.evaluate(() => window.editor.reveal(1700, { select: true }));
  assert.deepEqual(await told(page, 'cursor'), [1700]);
});

editorTest('search finds text', TEXT, async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+f');
  await page.locator('.cm-search [main-field]:focus').waitFor();
  await page.keyboard.type('scratch');
  await page.locator('.cm-searchMatch').waitFor();
  assert.equal(await page.locator('.cm-searchMatch').textContent(), 'scratch');
  await page.keyboard.press('Escape');
  await page.locator('.cm-search').waitFor({ state: 'detached' });
});

/** What the editor fetches when the visitor comes into it. */
const LATER = '**/later-*.js';

test('search that is asked for before it is there opens when it is, and nothing typed meanwhile gets into the text', () =>
  onPage(browser, server, {}, async (page) => {
    let release;
    const held = new Promise((done) => (release = done));
    await page.route(LATER, async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate((text) => window.open_(text), TEXT);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('scratch');
    assert.equal(await page.locator('.cm-search').count(), 0);
    release();
    await page.locator('.cm-search [main-field]:focus').waitFor();
    assert.equal(await textOf(page), TEXT);
  }));

test('where search cannot be fetched the editor keeps the focus and its keys', () =>
  onPage(browser, server, { expected: [/Failed to load resource/] }, async (page) => {
    await page.route(LATER, (route) => route.abort());
    await page.evaluate((text) => window.open_(text), 'a');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+f');
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('b');
    assert.equal(await textOf(page), 'ab');
  }));

editorTest('a dropped file replaces the text, invalid UTF-8 and NUL included', TEXT, async (page) => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([70, 82, 79, 77, 32, 0xff, 0, 10])], 'Dockerfile'));
    const content = document.querySelector('#place > div').shadowRoot.querySelector('.cm-content');
    content.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => window.told.some(([name]) => name === 'change'));
  assert.equal(await textOf(page), 'FROM \uFFFD\0\n');
  await page.evaluate(() => window.editor.focus());
  await page.keyboard.press('Control+z');
  assert.equal(await textOf(page), TEXT);
});

editorTest('highlighting knows instructions, flags, strings, variables, comments, heredocs and shell', '', async (page) => {
  const colours = async (text) => {
    await page.evaluate((given) => window.editor.setText(given), text);
    return page.locator('.cm-content').evaluate((content) =>
      [...content.querySelectorAll('[class^="pl-t-"]')].map((token) => `${token.className.slice(5)} ${token.textContent}`),
    );
  };
  assert.deepEqual(await colours('# syntax=x\n# note\nfrom --platform=$P a AS b'), ['meta # syntax=x', 'comment # note', 'keyword from', 'meta --platform=$P', 'keyword AS']);
  assert.deepEqual(await colours('RUN if a; then "b $C"; fi \\\n # why\n && d'), [
    'keyword RUN', 'control if', 'operator ;', 'control then', 'string "b ', 'variable $C', 'string "', 'operator ;', 'control fi', 'operator \\', 'comment  # why', 'operator &&',
  ]);
  assert.deepEqual(await colours('COPY <<E /a\nRUN not\nE\nRUN x'), ['keyword COPY', 'meta <<E', 'string RUN not', 'meta E', 'keyword RUN']);
  assert.deepEqual(await colours('NOPE x\nONBUILD RUN y'), ['invalid NOPE', 'keyword ONBUILD', 'keyword RUN']);
  assert.deepEqual(await colours('# escape=`\nRUN a `\n  && b\nRUN c'), ['meta # escape=`', 'keyword RUN', 'operator `', 'operator &&', 'keyword RUN']);
});

editorTest('editing far up recolours what follows', 'RUN a\nRUN b\n', async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' "');
  assert.deepEqual(await page.locator('.pl-t-string').allTextContents(), ['"']);
  await page.keyboard.type(' \\');
  assert.deepEqual(await page.locator('.cm-line').nth(1).locator('.pl-t-string').allTextContents(), ['RUN b']);
});

for (const scheme of ['light', 'dark']) {
  editorTest(
    `colours of ${scheme} have the contrast of WCAG AA, lit lines and dimmed lines included`,
    '# a comment\nFROM --platform=$P a AS b\nRUN if x; then echo "s $V"; fi && y\nNOPE z',
    async (page) => {
      const weak = async () => {
        const tokens = page.locator('.cm-line [class^="pl-t-"], .cm-line');
        const seen = [];
        for (const token of await tokens.all()) {
          const { text, behind } = await token.evaluate(coloursOf);
          const ratio = contrast(text, behind);
          if (ratio < 4.5) seen.push(`${await token.getAttribute('class')} ${await token.textContent()}: ${ratio.toFixed(2)}`);
        }
        return seen;
      };
      assert.deepEqual(await weak(), []);
      await page.evaluate(() => window.editor.setLit({ from: 1, to: 4 }));
      assert.deepEqual(await weak(), []);
      await page.evaluate(() => {
        window.editor.setLit(null);
        window.editor.setDimmed([[1, 4]]);
      });
      assert.deepEqual(await weak(), []);
    },
    { context: { colorScheme: scheme } },
  );
}

editorTest('axe finds nothing in the editor, sizes and a long text included', `${TEXT}\n`.repeat(40), async (page) => {
  await page.evaluate(() => window.editor.setSizes([{ line: 1, label: '359 MB', share: 1, origin: 'base', wasted: true, title: '' }]));
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document.getElementById('place')));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
});

editorTest('narrow: lines wrap, sizes keep their label and lose their bar', `FROM ${'word '.repeat(40)}`, async (page) => {
  await page.evaluate(() => window.editor.setSizes([{ line: 1, label: '359 MB', share: 1, origin: 'base', wasted: false, title: '' }]));
  await page.locator('.cm-lineWrapping').waitFor();
  assert.equal(await page.locator('.pl-size-label').isVisible(), true);
  assert.equal(await page.locator('.pl-size-track').isVisible(), false);
  const { scroll, client } = await page.locator('.cm-scroller').evaluate((one) => ({ scroll: one.scrollWidth, client: one.clientWidth }));
  assert.equal(scroll, client, 'nothing to scroll sideways');
}, { context: { viewport: { width: 320, height: 700 } } });

for (const [name, text, width] of [
  ['1 MB in one line', `RUN ${'a'.repeat(1_000_000)}`, 1440],
  ['1 MB in one line, wrapped', `RUN ${'a b '.repeat(250_000)}`, 360],
  ['20,000 lines', 'RUN echo "$HOME" && true\n'.repeat(20_000), 1440],
]) {
  editorTest(`${name}: one can still type`, '', async (page) => {
    const spent = await page.evaluate(async (given) => {
      const start = performance.now();
      window.editor.setText(given);
      window.editor.reveal(1e9);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - start;
    }, text);
    assert.ok(spent < 5000, `shown after ${Math.round(spent)} ms`);
    await page.evaluate(() => window.editor.focus());
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('#');
    assert.equal((await textOf(page)).length, text.length + 1);
  }, { context: { viewport: { width, height: 800 } } });
}

editorTest('destroy leaves nothing behind', TEXT, async (page) => {
  await page.evaluate(() => window.editor.destroy());
  assert.equal(await page.locator('#place').evaluate((place) => place.childNodes.length), 0);
});
