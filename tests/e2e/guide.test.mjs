// The guide to embedding: each piece of HTML on it is shown and stands there, one source; all of them work, under the page's own policy and that of
// hosts; its tables list what there is; and it can be read without JavaScript.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { assertNothingAxeFinds, builtPage, fitsWidth, part, plain, project, until } from './harness.mjs';
import { siteFiles } from '../../www/site.mjs';

const path = 'embed.html';
const onBuiltPage = builtPage();
const onGuide = (options, body) => onBuiltPage({ path, ...options }, body);
const source = readFileSync(join(project, 'site', 'embed.md'), 'utf8');
const ANY_URL = 'https://plimsoll.example/';

const unescaped = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** `[shown, live]` of each piece of HTML on a page. */
const pieces = (page) =>
  [...page.matchAll(/<pre tabindex="0"><code>([^<]*)<\/code><\/pre>\n<div class="live" [^>]*>\n([^]*?)<\/div>\n\n/g)].map(([, shown, live]) => [unescaped(shown), live]);
const guide = (url) => siteFiles({ style: 'site.css', url })[path];

test('each piece of HTML is shown with the address of Plimsoll, and stands there with the files beside the page', () => {
  const blocks = [...source.matchAll(/^```html live\n([^]*?)^```$/gm)].map(([, block]) => block);
  for (const url of ['', 'https://example.org/plimsoll/']) {
    const page = guide(url);
    assert.deepEqual(pieces(page), blocks.map((block) => [block.replaceAll(ANY_URL, url || ANY_URL), block.replaceAll(ANY_URL, '')]));
    assert.equal(page.includes(ANY_URL), url === '');
  }
  assert.equal(/^```html$/m.test(source), false, 'none is only shown');
  assert.match(guide(''), /script-src 'self'; frame-src 'self'/);
});

/** What frames each embed of the guide: elements, those of code blocks among them, and bare frames. */
const EMBEDS = '.live > plimsoll-playground, .live > iframe';

/** Brings an embed into view; its frame, once that shows what ships. */
async function shown(page, embed) {
  await embed.scrollIntoViewIfNeeded();
  const button = embed.getByRole('button', { name: 'Show what it weighs' });
  if ((await embed.getAttribute('load')) === 'click') await button.click();
  const isFrame = await embed.evaluate((one) => one.matches('iframe'));
  const handle = await (isFrame ? embed : embed.locator('.ready iframe')).elementHandle();
  const frame = await handle.contentFrame();
  await until(page, async () => plain(await part(frame, 'verdict').textContent()), (told) => /\d [kMG]?B/.test(told), 'what ships');
  return frame;
}

test('nothing but the page is loaded before an embed is reached; then all of them tell what ships, in the theme of the page', () => {
  const asked = [];
  return onGuide(
    {
      context: { viewport: { width: 900, height: 240 }, colorScheme: 'light' },
      before: (page) => page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1))),
    },
    async (page) => {
      await page.locator('plimsoll-playground ol').first().waitFor();
      assert.deepEqual(asked.filter((name) => /^index|wasm$/.test(name)), []);
      assert.ok(asked.includes('embed.js'));
      await page.setViewportSize({ width: 900, height: 900 });
      const embeds = page.locator(EMBEDS);
      const count = (source.match(/<plimsoll-playground/g) ?? []).length + (source.match(/^<iframe/gm) ?? []).length + (source.match(/plimsoll"|<div data-plimsoll/g) ?? []).length;
      await until(page, () => embeds.count(), (now) => now === count, `${count} embeds`);
      const themes = [];
      for (let at = 0; at < count; at++) {
        const frame = await shown(page, embeds.nth(at));
        themes.push(() => frame.locator('.pl-app').evaluate((app) => getComputedStyle(app).colorScheme));
      }
      const said = await embeds.evaluateAll((all) => all.map((one) => (one.matches('iframe') ? 'light dark' : one.getAttribute('theme'))));
      const become = (theme) => until(page, () => Promise.all(themes.map((read) => read())), (now) => now.join() === said.map((one) => one ?? theme).join(), theme);
      await become('light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await become('dark');
    },
  );
});

test('the example of events tells them, and the one of messages answers', () =>
  onGuide({}, async (page) => {
    const frame = await shown(page, page.locator('#talking'));
    const told = (pattern) => until(page, () => page.locator('#told').innerText(), (lines) => pattern.test(lines), `${pattern} is told`);
    await told(/^ready, \d+ pixels high$/m);
    await page.getByRole('button', { name: 'What ships?' }).first().click();
    await told(/^report, \d{9,} bytes ship$/m);
    await frame.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('USER a');
    await told(/^change, \d+ characters$/m);
    await page.getByRole('button', { name: 'Use node:22-slim' }).click();
    await frame.locator('.cm-content').getByText('node:22-slim').waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await until(page, () => frame.locator('.cm-content').innerText(), (text) => !/slim|USER/.test(text), 'the first text');

    const bare = await shown(page, page.locator('#bare'));
    await bare.locator('.cm-content').getByText('apk add').waitFor();
    await page.getByRole('button', { name: 'What ships?' }).last().click();
    await until(page, () => page.locator('#answer').innerText(), (words) => /^\d{7,} bytes ship$/.test(words), 'its answer');
    await page.getByRole('button', { name: 'Show its layers as pulled' }).click();
    await part(bare, 'layers').waitFor();
    assert.equal(await bare.locator('[data-pl="size"] :checked + *').textContent(), 'pull');
  }));

test('its tables list every attribute, property, event, message and code that there is', () =>
  onGuide({}, async (page) => {
    const listed = (heading) => page.locator(`#${heading} ~ .wide`).first().locator('tbody tr td:first-child code').allInnerTexts();
    const attributes = await page.evaluate(() => customElements.get('plimsoll-playground').observedAttributes);
    assert.deepEqual((await listed('all-attributes')).sort(), [...attributes].sort());
    const types = readFileSync(join(project, 'www', 'embed.d.ts'), 'utf8');
    const within = (from) => types.split(from)[1].split(/^[})]/m)[0];
    const namesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
    const members = namesIn(within('interface PlimsollPlayground'), /^ {2}(?:readonly )?(\w+)/gm);
    assert.deepEqual((await listed('properties-and-methods')).map((one) => one.replace(/^await |\(\)$/g, '')).sort(), members.sort());
    assert.deepEqual((await listed('events')).sort(), namesIn(types, /'(plimsoll-(?!playground)[\w-]+)'/g).sort());
    const messages = await page.locator('#messages ~ .wide').evaluateAll((tables) => tables.slice(0, 2).map((table) => [...table.querySelectorAll('td:first-child code')].map((one) => one.textContent)));
    assert.deepEqual(messages.map((names) => names.sort()), ['PlimsollRequest', 'PlimsollMessage'].map((name) => namesIn(within(`export type ${name} =`), /type: '([\w-]+)'/g).sort()));
    const codes = namesIn(/PlimsollErrorCode = (.*);/.exec(types)[1], /'([\w-]+)'/g);
    for (const code of codes) assert.ok(source.includes(`\`${code}\``), code);
  }));

for (const colorScheme of ['light', 'dark']) {
  test(`everybody can read it, ${colorScheme}, at 360 pixels, and without JavaScript`, async () => {
    await onGuide({ context: { colorScheme, viewport: { width: 360, height: 800 } } }, async (page) => {
      await shown(page, page.locator(EMBEDS).first());
      assert.equal(await fitsWidth(page), true);
      await assertNothingAxeFinds(page);
    });
    await onGuide({ context: { colorScheme, javaScriptEnabled: false, viewport: { width: 320, height: 800 } } }, async (page) => {
      assert.equal(await fitsWidth(page), true);
      const live = page.locator('.live').first();
      assert.match(await live.innerText(), /FROM golang:1\.24 AS build/);
      assert.match(await page.locator('main').innerText(), /<plimsoll-playground>/);
      assert.equal(await live.locator('pre').isVisible(), true);
    });
  });
}
