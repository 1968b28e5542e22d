// The page in each of its languages: chosen by the browser, switched by the visitor, numbers as the browser's own Intl writes them, and
// room for every word.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { assertAllFits, assertNothingAxeFinds, builtPage, launch, onPage, part, project, serve, until } from './harness.mjs';

const onBuiltPage = builtPage();
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt-BR', 'ja', 'zh-CN'];
const TABS = ['layers', 'inside', 'findings', 'split', 'assumptions', 'compare', 'read'];

/** The messages of a language that stand in one line. */
function wordsOf(tag) {
  const folder = join(project, 'languages', tag);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return Object.fromEntries(lines.flatMap((line) => (/^[a-z-]+ = (?!.*->$)/.test(line) ? [line.split(/ = (.*)/s).slice(0, 2)] : [])));
}

const spoken = (page) => page.evaluate(() => document.documentElement.lang);
const speaks = (page, tag) => until(page, () => spoken(page), (lang) => lang === tag, `the page speaks ${tag}`);
const labels = (page) => page.locator('[role=tab]').evaluateAll((tabs) => tabs.map((tab) => tab.firstChild.textContent.trim()));
const isWhole = (page) => part(page, 'step-open').waitFor();

for (const tag of LANGUAGES) {
  test(`${tag}: the page opens in the browser's language, with its words and numbers`, () =>
    onBuiltPage({ context: { locale: tag } }, async (page) => {
      await isWhole(page);
      const words = wordsOf(tag);
      assert.equal(await spoken(page), tag);
      assert.equal(await page.title(), words['start-title']);
      assert.deepEqual(await labels(page), TABS.map((name) => words[`page-${name}`]));
      const verdict = await part(page, 'verdict').innerText();
      const intl = (options) => page.evaluate(([tag, options, number]) => new Intl.NumberFormat(tag, options).format(number), [tag, options, options.style === 'percent' ? 0.995 : 1.7]);
      assert.ok(verdict.includes(await intl({ style: 'percent', maximumFractionDigits: 1 })), verdict);
      // Which of the spaces that do not break stands before a unit differs between browsers.
      const size = (await intl({ style: 'unit', unit: 'megabyte', unitDisplay: 'short' })).replace(/\s+/, ' ');
      assert.ok(verdict.replace(/[\u00a0\u202f]/g, ' ').includes(size), `${size} in ${verdict}`);
      await assertNothingAxeFinds(page);
    }));

  test(`${tag}: every part has room for its words at 320 and 1280 pixels`, () =>
    onBuiltPage({ context: { locale: tag, viewport: { width: 1280, height: 800 } } }, async (page) => {
      await isWhole(page);
      for (const name of TABS) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.locator(`#tab-${name}`).click();
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await assertAllFits(page, `${name} at ${width}`);
        }
      }
    }));
}

test('a reader of a near language gets the one they can read, of others English', async () => {
  for (const [locale, tag] of [['de-AT', 'de'], ['pt-PT', 'pt-BR'], ['zh-SG', 'zh-CN'], ['zh-TW', 'en'], ['sv', 'en'], ['fr-CA', 'fr']]) {
    await onBuiltPage({ context: { locale } }, async (page) => {
      await isWhole(page);
      assert.equal(await spoken(page), tag, locale);
    });
  }
});

test('another language is chosen in the top bar, keeps what one wrote, and is spoken again at the next visit', () =>
  onBuiltPage({}, async (page) => {
    await isWhole(page);
    const editor = page.locator('.cm-content');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# mine');
    const choose = (tag) => page.locator('[data-pl=language] select').selectOption(tag);
    await choose('ja');
    await speaks(page, 'ja');
    const words = wordsOf('ja');
    await until(page, () => labels(page), (all) => all[0] === words['page-layers'], 'the tabs are in Japanese');
    assert.match(await editor.innerText(), /# mine/);
    await editor.click();
    await page.keyboard.press('Control+f');
    await page.locator(`.cm-search [placeholder="${words['editor-find']}"]`).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await until(page, () => editor.innerText(), (text) => !text.includes('# mine'), 'what was typed can still be undone');
    await page.reload();
    await isWhole(page);
    assert.equal(await spoken(page), 'ja');
    await choose('en');
    await speaks(page, 'en');
    await until(page, () => labels(page), (all) => all[0] === wordsOf('en')['page-layers'], 'the tabs are in English');
  }));

/** Waste, an error and a file to be split: something for every part that has words of the analysis. */
const TALKATIVE = `FROM golang:1.22
WORKDIR /src
RUN apt-get update && apt-get install -y gcc
RUN rm -rf /var/lib/apt/lists/*
COPY . .
RUN go build -o /app .
CMD ["/app"]
LABLE a=b
`;

/** Waits until a part of the page says a message, whatever stands in the place of its values. */
async function says(page, selector, message) {
  const parts = message.split(/\{ [^}]+ \}/).map((part) => part.trim()).filter(Boolean);
  const isSaid = (texts) => texts.some((text) => parts.every((part) => text.includes(part)));
  await until(page, () => page.locator(selector).allInnerTexts(), isSaid, `${message} in ${selector}`);
}

for (const tag of LANGUAGES.slice(1)) {
  const words = wordsOf(tag);

  test(`problems, findings and notes are told in ${tag}`, () =>
    onBuiltPage({ context: { locale: tag }, kept: { text: TALKATIVE } }, async (page) => {
      await isWhole(page);
      await says(page, '[data-pl="problems"]', words['diagnostic-instruction-unknown-near']);
      await page.locator('#tab-findings').click();
      await says(page, '.pl-finding-title', words['rule-removed-in-a-later-layer-title']);
      await says(page, '.pl-finding-message', words['rule-removed-in-a-later-layer-of-earlier']);
      await page.locator('#tab-assumptions').click();
      await says(page, '.pl-guess-name', words['guess-apt-lists']);
      // Where a figure was recorded is told as it was recorded.
      assert.ok((await page.locator('.pl-guess-source[lang="en"]').count()) > 0);
      await assertNothingAxeFinds(page);
    }));

  test(`a split is told in ${tag}`, () =>
    onBuiltPage({ context: { locale: tag }, kept: { text: TALKATIVE.replace('LABLE', 'LABEL') } }, async (page) => {
      await isWhole(page);
      await page.locator('#tab-split').click();
      await says(page, '[data-pl="split"]', words['proposed-build-named']);
      await assertNothingAxeFinds(page);
    }));
}

test('a language that cannot be fetched leaves the page in the one it speaks, and says so', async () => {
  const isLanguage = (path) => /^language-/.test(path);
  const server = await serve(join(project, 'dist'), (path) => (isLanguage(path) ? { status: 503, type: 'text/plain', body: '' } : undefined));
  const browser = await launch();
  try {
    await onPage(browser, server, { context: { locale: 'de' }, expected: [/503/] }, async (page) => {
      await isWhole(page);
      assert.equal(await spoken(page), 'en');
      await page.locator('[data-pl=language] select').selectOption('fr');
      await page.getByText(wordsOf('en')['page-language-missing']).first().waitFor();
      assert.equal(await page.locator('[data-pl=language] select').inputValue(), 'en');
    });
  } finally {
    await browser.close();
    await server.close();
  }
});

test('a language that the browser kept and the page no longer speaks is no hindrance', () =>
  onBuiltPage({ kept: { language: 'tlh' } }, async (page) => {
    await isWhole(page);
    assert.equal(await spoken(page), 'en');
  }));
