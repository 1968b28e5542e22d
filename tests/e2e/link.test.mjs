// Links: all that is on the page travels in the address, opens for ever, and nothing of the reader's own is lost by it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { micromark } from '../../www/node_modules/micromark/index.js';
import { assertNothingAxeFinds, builtPage, keptText, packagesAreHere, part, project, until } from './harness.mjs';

const onBuiltPage = builtPage();

const TEXT = `FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y gcc
COPY . /src
RUN make -C /src && cp /src/app /app
FROM debian:bookworm-slim AS small
COPY --from=build /app /app
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
`;

/** The fragment of a link to `state`, as anybody may write one. */
const fragmentOf = (state) => `#1.${deflateRawSync(typeof state === 'string' ? state : JSON.stringify(state)).toString('base64url')}`;
/** What the fragment of a link carries. */
const stateOf = (link) => JSON.parse(inflateRawSync(Buffer.from(new URL(link, 'http://x').hash.replace('#1.', ''), 'base64url')).toString());

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const told = (page) => part(page, 'context-told').innerText();
const editorText = (page) => page.locator('.cm-content').evaluate((content) => content.cmTile?.view?.state.doc.toString() ?? content.innerText);

/** The page's own link, by the button. */
async function copyLink(page, kind = 'copy-link') {
  await part(page, 'exports-button').click();
  await page.locator(`[data-export="${kind}"]`).click();
  await until(page, () => part(page, 'exports-told').innerText(), (words) => words !== '', 'told');
  const words = await part(page, 'exports-told').innerText();
  // Escape would let go of the line that is held lit, too.
  await part(page, 'exports-button').click();
  return { link: await copied(page), words };
}

/** Opens the page with a fragment; `kept` is what the browser has from earlier visits. */
const visit = (fragment, body, { kept = {}, context = clipboard, expected } = {}) =>
  onBuiltPage({ path: fragment, kept, context, expected }, async (page) => {
    await part(page, 'verdict').waitFor();
    await packagesAreHere(page);
    await body(page);
  });

/** Waits until the link's choices are made, which come with the tools. */
const isOpened = (page) => part(page, 'exports-button').waitFor();

const STATE = {
  text: TEXT,
  target: 'small',
  platform: 'linux/arm64',
  size: 'pull',
  scale: 'magnified',
  panel: 'findings',
  line: 3,
  sizes: [['context:.', 7000000]],
};

test('a link opens with every choice, and the page makes the same link of it', () =>
  visit(fragmentOf(STATE), async (page) => {
    await isOpened(page);
    await until(page, () => page.locator('[role="tab"][aria-selected="true"]').innerText(), (tab) => tab.startsWith('Findings'), 'its panel');
    assert.equal(await page.locator('[data-pl="target"] select').inputValue(), 'small');
    const { link, words } = await copyLink(page);
    assert.match(words, /^Copied/);
    assert.deepEqual(stateOf(link), STATE);
    const { link: markdown } = await copyLink(page, 'copy-link-md');
    assert.equal(markdown, `[Dockerfile in Plimsoll](${link})`);
    const { link: frame } = await copyLink(page, 'copy-link-frame');
    assert.match(frame, /^<iframe src="http[^"]+#1\.[\w-]+" title="Dockerfile in Plimsoll" [^<]+><\/iframe>$/);
    assert.match(frame, /index\.html\?embed&amp;view=editor\+verdict\+stages\+findings#1|\/\?embed&amp;view=editor\+verdict\+stages\+findings#1/);
    const { link: element } = await copyLink(page, 'copy-link-element');
    const [, view, state, text] = /^<script src="http[^"]+embed\.js" defer><\/script>\n<div><plimsoll-playground view="([^"]+)" state="(#1\.[\w-]+)"><pre>([^]*)<\/pre><\/plimsoll-playground><\/div>$/.exec(element);
    assert.deepEqual([view, stateOf(`http://x${state}`)], ['editor+verdict+stages+findings', STATE]);
    assert.equal(text, TEXT.replaceAll('&', '&#38;').replace(/\n$/, '&#10;'), 'the text stands there without JavaScript, too');
    await assertNothingAxeFinds(page);
  }));

test('the element that is copied is the same on a page and in Markdown, empty lines and braces and all', () => {
  const text = 'FROM alpine:3.19\n\n\n# _a_ *b* <c> & `d`\nENV A=${B:-{}}\n  \nRUN <<EOF\n\techo "$A"\n\nEOF\n';
  return visit(fragmentOf({ text }), async (page) => {
    await isOpened(page);
    const { link: element } = await copyLink(page, 'copy-link-element');
    const html = element.slice(element.indexOf('<div>'));
    assert.doesNotMatch(html, /[{}]|\n[ \t]*\n/);
    assert.equal(micromark(`Before.\n\n${html}\n\n*After.*`, { allowDangerousHtml: true }), `<p>Before.</p>\n${html}\n<p><em>After.</em></p>`);
    // The page's own policy lets nothing become a document.
    const other = await page.context().newPage();
    assert.equal(await other.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').querySelector('pre').textContent, html), text);
  });
});

test('the link to a step opens there', () =>
  visit(fragmentOf({ text: TEXT }), async (page) => {
    await isOpened(page);
    await part(page, 'step-open').click();
    await part(page, 'step-next').click();
    await part(page, 'step-next').click();
    const sentence = await until(page, () => part(page, 'step-told').innerText(), (words) => words.startsWith('COPY'), 'the third step');
    await part(page, 'step-link').click();
    await until(page, () => part(page, 'step-linked').innerText(), (words) => words.startsWith('Copied'), 'told beside it');
    const link = await copied(page);
    assert.deepEqual(stateOf(link), { text: TEXT, step: 2 });
    await visit(new URL(link).hash, async (other) => {
      await until(other, () => part(other, 'step-told').innerText(), (words) => words === sentence, 'the same sentence');
    });
  }));

// Each `.txt` was made by the version that its number names, and `.json` is what it carries. None is ever changed or taken away.
const LINKS = join(project, 'tests/e2e/links');
for (const name of readdirSync(LINKS).filter((name) => name.endsWith('.txt'))) {
  test(`an old link opens: ${name}`, () => {
    const state = JSON.parse(readFileSync(join(LINKS, name.replace('.txt', '.json')), 'utf8'));
    return visit(readFileSync(join(LINKS, name), 'utf8').trim(), async (page) => {
      await isOpened(page);
      await until(page, () => editorText(page), (text) => text === state.text.replaceAll('\r', ''), 'its text');
      if (state.lesson) await part(page, 'lesson-goals').waitFor();
      await until(page, () => page.locator('[role="tab"][aria-selected="true"]').getAttribute('id'), (id) => id === `tab-${state.panel ?? 'layers'}`, 'its panel');
      assert.deepEqual(stateOf((await copyLink(page)).link), state);
    });
  });
}

const DEEP = `${'['.repeat(1_000_000)}`;
const REFUSED = [
  ['cut off', fragmentOf(STATE).slice(0, -40), 'damaged'],
  ['of other letters', '#1.%%%', 'damaged'],
  ['empty', '#1.', 'damaged'],
  ['of noise', '#1.AAECAwQFBgcICQ', 'damaged'],
  ['without a text', fragmentOf({ target: 'a' }), 'damaged'],
  ['with a number for a text', fragmentOf({ text: 7 }), 'damaged'],
  ['with words where a number belongs', fragmentOf({ text: 'FROM a', step: 'two' }), 'damaged'],
  ['deep', fragmentOf(`{"text":"FROM a","more":${DEEP}`), 'damaged'],
  ['deep and whole', fragmentOf(`{"text":"FROM a","sizes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'damaged'],
  ['of a billion bytes', `#1.${deflateRawSync(Buffer.alloc(1_000_000_000), { level: 9 }).toString('base64url')}`, 'more than can be opened'],
  ['of a later version', '#2.AAECAw', 'newer version'],
];
for (const [what, fragment, words] of REFUSED) {
  test(`a link that is ${what} is refused, and nothing is lost`, () =>
    visit(
      fragment,
      async (page) => {
        await until(page, () => told(page), (sentence) => sentence.includes(words), 'told');
        assert.equal(await editorText(page), 'FROM alpine:3.19\n');
        assert.equal(await keptText(page), 'FROM alpine:3.19\n');
        await assertNothingAxeFinds(page);
      },
      { kept: { text: 'FROM alpine:3.19\n' } },
    ));
}

for (const [lesson, words, expected] of [
  ['99-the-moon', 'There is no lesson called 99-the-moon in the course.', []],
  ['files/none.md', 'The lesson could not be fetched: files/none.md', [/404/]],
  ['https://example.com/a.md', 'https://example.com/a.md was not loaded', []],
]) {
  test(`a link with a lesson that is not to be had opens its text, and says so: ${lesson}`, () =>
    visit(
      fragmentOf({ text: 'FROM alpine:3.20\n', lesson }),
      async (page) => {
        await until(page, () => told(page), (sentence) => sentence.includes(words) && sentence.includes('Opened from a link'), 'told');
        assert.equal(await editorText(page), 'FROM alpine:3.20\n');
        await assertNothingAxeFinds(page);
        await part(page, 'link-bring-back').click();
        await until(page, () => editorText(page), (text) => text === 'FROM alpine:3.19\n', 'the own text');
      },
      { kept: { text: 'FROM alpine:3.19\n' }, expected },
    ));
}

test('a fragment that is no link is left alone', () =>
  visit(
    '#layers',
    async (page) => {
      await part(page, 'exports-button').waitFor();
      assert.equal(await part(page, 'context-told').isVisible(), false);
      assert.equal(await editorText(page), 'FROM alpine:3.19\n');
    },
    { kept: { text: 'FROM alpine:3.19\n' } },
  ));

test('the text and the figures that were there before can be brought back', () =>
  visit(
    fragmentOf(STATE),
    async (page) => {
      await until(page, () => told(page), (sentence) => sentence.startsWith('Opened from a link'), 'told');
      await part(page, 'link-bring-back').click();
      await until(page, () => editorText(page), (text) => text === 'FROM corp/base\n', 'the own text');
      assert.equal(new URL(page.url()).hash, '');
      assert.deepEqual(stateOf((await copyLink(page)).link), { text: 'FROM corp/base\n', sizes: [['image:corp/base', 5000000]] });
    },
    { kept: { text: 'FROM corp/base\n', sizes: 'image:corp/base\t5000000' } },
  ));

test('a link opened after another one keeps the own text, not the other link', () =>
  visit(
    fragmentOf({ text: 'FROM alpine:3.19\n' }),
    async (page) => {
      await until(page, () => told(page), (sentence) => sentence.startsWith('Opened'), 'told');
      await page.evaluate((hash) => { location.hash = hash; }, fragmentOf({ text: 'FROM debian:bookworm\n' }));
      await until(page, () => editorText(page), (text) => text === 'FROM debian:bookworm\n', 'the other link');
      await part(page, 'link-bring-back').click();
      await until(page, () => editorText(page), (text) => text === 'FROM corp/base\n', 'the own text');
    },
    { kept: { text: 'FROM corp/base\n' } },
  ));

test('after a reload a link is as it was, and what was changed since stays', () =>
  visit(fragmentOf(STATE), async (page) => {
    await isOpened(page);
    await page.reload();
    await until(page, () => page.locator('[role="tab"][aria-selected="true"]').innerText(), (tab) => tab.startsWith('Findings'), 'its panel');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('LABEL a=b');
    await until(page, () => keptText(page), (text) => text.endsWith('LABEL a=b'), 'kept');
    await page.reload();
    await part(page, 'exports-button').waitFor();
    assert.match(await editorText(page), /LABEL a=b$/);
    assert.equal(new URL(page.url()).hash, '');
  }));

test('what is too long for a link says so', () => {
  // Noise does not get shorter.
  let seed = 7;
  const noise = Array.from({ length: 60_000 }, () => ((seed = (seed * 48271) % 2147483647) % 36).toString(36)).join('');
  return visit(fragmentOf({ text: `FROM alpine:3.19\n# ${noise}${noise}\n` }), async (page) => {
    await isOpened(page);
    await part(page, 'exports-button').click();
    await page.locator('[data-export="copy-link"]').click();
    await until(page, () => part(page, 'exports-told').innerText(), (words) => words.includes('too long to share'), 'told');
  });
});

test('a link opens where nothing can be stored', () =>
  onBuiltPage(
    {
      before: (page) =>
        page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
        }),
      path: fragmentOf(STATE),
    },
    async (page) => {
      await until(page, () => editorText(page), (text) => text === TEXT, 'its text');
    },
  ));
