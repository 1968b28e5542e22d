// Long texts are read beside the page, by a worker: the page shows what it would have read itself, and reads itself where there is no worker.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keptText, onPage, packagesAreHere, part, project, restIsHere, serve, shared, until } from './harness.mjs';

const dist = join(project, 'dist');
const both = shared();
const isReader = (name) => /^reader-.*\.js$/.test(name);

/** Long enough for a worker, with packages of three kinds. */
const LONG = `${'# a remark\n'.repeat(500)}FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl git
COPY . /srv
RUN pip install flask && npm install -g express
`;
const TYPED = 'RUN apt-get install -y vim';

/** Begins with the long text, and types a line behind it, letter by letter, without leaving the text. */
async function typeInto(page) {
  await part(page, 'layers').waitFor();
  await packagesAreHere(page);
  await restIsHere(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(TYPED);
}

const isRead = (page, text) => until(page, () => keptText(page), (now) => now === text, 'the page has read it');

/** What the page says of the text, once the sizes of packages are here. */
async function said(page) {
  await until(page, () => part(page, 'verdict').innerText(), (told) => !/being loaded|geladen/.test(told), 'packages are here');
  await part(page, 'tab-findings').click();
  const parts = await Promise.all(['.pl-verdict-headline', '[data-pl="quay"]', '[data-pl="findings"]'].map((one) => page.locator(one).textContent()));
  return parts.join('\n');
}

/** The same of a page that is opened with the text, and so reads it by itself. */
async function saidOf(text, context) {
  let words;
  await onPage(both.browser, both.server, { kept: { text }, context }, async (page) => {
    await part(page, 'layers').waitFor();
    words = await said(page);
  });
  return words;
}

for (const locale of ['en-US', 'de-DE']) {
  test(`what a worker reads is what the page reads (${locale})`, () =>
    onPage(both.browser, both.server, { kept: { text: LONG }, context: { locale } }, async (page) => {
      const [worker] = await Promise.all([page.waitForEvent('worker'), typeInto(page)]);
      assert.ok(isReader(new URL(worker.url()).pathname.split('/').at(-1)), worker.url());
      await isRead(page, LONG + TYPED);
      assert.equal(await said(page), await saidOf(LONG + TYPED, { locale }));
    }));
}

test('the page shows what the worker answers; who turns away does not wait for it', async () => {
  // The worker as it is, but that it says another word.
  const changed = `import './whole.js'; const tell = self.postMessage.bind(self); self.postMessage = (answer) => tell(answer.replace('install -y vim', 'install -y joe'));`;
  const whole = readFileSync(join(dist, readdirSync(dist).find(isReader)));
  const server = await serve(dist, (name) => (name === 'whole.js' || isReader(name) ? { type: 'text/javascript', body: name === 'whole.js' ? whole : changed } : undefined));
  try {
    await onPage(both.browser, server, { kept: { text: LONG } }, async (page) => {
      const shows = (words) => until(page, () => part(page, 'quay').textContent(), (now) => now.includes(`RUN apt-get install -y ${words}`), words);
      await typeInto(page);
      await isRead(page, LONG + TYPED);
      await shows('joe');
      await page.keyboard.type(' nano');
      await part(page, 'tab-findings').click();
      assert.equal(await keptText(page), `${LONG + TYPED} nano`);
      await shows('vim nano');
    });
  } finally {
    await server.close();
  }
});

for (const [what, answer] of Object.entries({
  'is not there': { status: 404, type: 'text/plain' },
  'breaks': { type: 'text/javascript', body: "addEventListener('message', () => { throw new Error('broken'); });" },
  'cannot have its packages': undefined,
})) {
  test(`where the worker ${what} the page reads by itself`, async () => {
    let isTyping = false;
    const server = await serve(dist, (name) => (isReader(name) ? answer : isTyping && /^packages-.*-pip/.test(name) ? { status: 500, type: 'text/plain' } : undefined), () => ({ 'cache-control': 'no-store' }));
    try {
      await onPage(both.browser, server, { kept: { text: LONG }, expected: [/broken/, /40[04]|500/] }, async (page) => {
        const warned = page.waitForEvent('console', (message) => message.type() === 'warning' && message.text().startsWith('Plimsoll: '));
        await part(page, 'layers').waitFor();
        await packagesAreHere(page);
        isTyping = true;
        await typeInto(page);
        await isRead(page, LONG + TYPED);
        await warned;
        assert.equal(await said(page), await saidOf(LONG + TYPED));
        // From then on, too.
        await page.locator('.cm-content').focus();
        await page.keyboard.type(' nano');
        await isRead(page, `${LONG + TYPED} nano`);
      });
    } finally {
      await server.close();
    }
  });
}
