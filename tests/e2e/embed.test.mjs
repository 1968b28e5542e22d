// Embeds: on another origin's page under a strict policy, light until they are reached, in that page's theme, and in touch with it alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { assertNothingAxeFinds, editorText, frameOf, heights, isAsHighAsItIs, keptText, launch, onPage, part, plain, project, serve, themeOf, until } from './harness.mjs';

const dist = join(project, 'dist');
const TEXT = `FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y gcc
COPY . /src
RUN make -C /src && cp /src/app /app
FROM debian:bookworm-slim
COPY --from=build /app /app
`;
const fragmentOf = (state) => `#1.${deflateRawSync(JSON.stringify(state)).toString('base64url')}`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

let browser;
/** Where Plimsoll is, where the pages are that embed it, and somebody else's origin. */
let plimsoll;
let host;
let stranger;
/** What was asked of Plimsoll's server, which a browser does not ask again for what it kept. */
const served = [];
const pages = new Map();
/** What `src` may name, beside the page. */
const SOURCES = { 'source/Dockerfile': TEXT };

before(async () => {
  const listed = () => readFileSync(join(dist, 'index.html'), 'utf8').replace('name="plimsoll-sources" content=""', `name="plimsoll-sources" content="${host.origin}"`).replace("connect-src 'self'", `connect-src 'self' ${host.origin}`);
  const answers = { 'listed.html': () => ({ type: 'text/html', body: listed() }) };
  plimsoll = await serve(dist, (name) => (served.push(name), answers[name]?.() ?? (SOURCES[name] && { type: 'text/plain', body: SOURCES[name] })));
  host = await serve(dist, (name) => pages.get(name) ?? { status: 404, type: 'text/plain' });
  stranger = await serve(dist, (name) => pages.get(name) ?? { status: 404, type: 'text/plain' });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all([plimsoll, host, stranger].map((server) => server?.close()));
});

const STYLE = `
html { color: #14202e; background: #fff; }
html[data-theme="dark"], html.dark, [data-md-color-scheme="slate"], html.faded { color: #e8eef5; background: #10151c; }
html.faded { transition: color 0.2s; }
html.system { color-scheme: light dark; color: canvastext; background: canvas; }
.far { block-size: 4000px; }
body { margin: 16px; }
`;

/** A page of the other origin with this in its body. `attributes` are of the script's tag. */
function written(name, body, { attributes = '', frames = plimsoll.origin }) {
  pages.set('host.css', { type: 'text/css', body: STYLE });
  const policy = `default-src 'none'; script-src ${plimsoll.origin}; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src ${frames}; require-trusted-types-for 'script'; trusted-types 'none'`;
  pages.set(name, {
    type: 'text/html; charset=utf-8',
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Docs</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="host.css"><link rel="icon" href="data:,">
<script src="${plimsoll.url}embed.js" defer ${attributes}></script></head><body><main><h1>Docs</h1>${body}</main></body></html>`,
  });
  return name;
}

/** Opens such a page; `body` is given the page and the addresses that it asked Plimsoll's origin for. */
function onHost(name, content, body, { attributes, frames, context, before: prepare, expected = [], waitUntil } = {}) {
  const asked = [];
  const path = written(name, content, { attributes, frames });
  const options = {
    path,
    waitUntil,
    context: { viewport: { width: 900, height: 900 }, ...context },
    expected: [new RegExp(`^request to ${plimsoll.origin}/`), new RegExp(`^request to ${stranger.origin}/`), ...expected],
    before: async (page) => {
      page.on('request', (request) => request.url().startsWith(plimsoll.origin) && asked.push(new URL(request.url()).pathname.split('/').at(-1)));
      await prepare?.(page);
    },
  };
  return onPage(browser, host, options, (page) => body(page, asked));
}

const wasmsOf = (asked) => asked.filter((name) => name.endsWith('.wasm'));
const embed = (id, attributes = '', text = TEXT) => `<plimsoll-playground id="${id}" ${attributes}><pre>${escaped(text)}</pre></plimsoll-playground>`;

test('three embeds under a strict policy: nothing before they are reached, then in the theme, as high as they are, for everybody', () =>
  onHost(
    'three.html',
    `<div class="far"></div>${embed('a')}${embed('b', 'view="stages"', 'FROM alpine:3.19\nRUN apk add curl\n')}${embed('c', 'view="layers+inside" size-kind="pull" theme="dark"')}`,
    async (page, asked) => {
      await page.locator('#a ol').waitFor();
      assert.deepEqual(asked, ['embed.js'], 'the script alone');
      assert.deepEqual(await page.locator('#a li').allInnerTexts(), ['build', 'debian:bookworm-slim']);
      assert.match(await page.locator('#a .poster').innerText(), /Instructions: 6/);
      assert.equal(await page.locator('#a pre').isVisible(), true, 'the text can be read');
      await assertNothingAxeFinds(page);
      const frames = {};
      for (const id of ['a', 'b', 'c']) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        frames[id] = await frameOf(page, `#${id}`);
        await isAsHighAsItIs(page, `#${id}`, frames[id]);
        assert.equal(await page.locator(`#${id} pre`).isVisible(), false);
      }
      assert.equal(await editorText(frames.a), TEXT);
      assert.match(plain(await part(frames.a, 'verdict').innerText()), /Ships/);
      assert.equal(await part(frames.a, 'topbar').isVisible(), false);
      assert.deepEqual(
        await Promise.all(['quay', 'tab-layers'].map((name) => part(frames.b, name).isVisible())),
        [true, false],
      );
      assert.equal(await frames.b.locator('.pl-side').isVisible(), false);
      assert.deepEqual(
        await Promise.all(['quay', 'tab-layers', 'tab-inside', 'tab-findings', 'layers'].map((name) => part(frames.c, name).isVisible())),
        [false, true, true, false, true],
      );
      assert.equal(await frames.c.locator('[data-pl="size"] :checked + *').textContent(), 'pull');

      assert.deepEqual(await Promise.all(Object.values(frames).map(themeOf)), ['light', 'light', 'dark']);
      await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
      await until(page, () => Promise.all(Object.values(frames).map(themeOf)), (themes) => themes.join() === 'dark,dark,dark', 'dark');

      await page.setViewportSize({ width: 420, height: 800 });
      for (const id of ['a', 'b', 'c']) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await isAsHighAsItIs(page, `#${id}`, frames[id]);
        await assertNothingAxeFinds(frames[id]);
      }
      await assertNothingAxeFinds(page);
      await frames.a.locator('.cm-content').click();
      const [before] = await heights(page, '#a', frames.a);
      for (let line = 0; line < 4; line++) await page.keyboard.press('Enter');
      await until(page, () => heights(page, '#a', frames.a), ([outer, inner]) => outer === inner && outer > before, 'it grows with its text');
    },
  ));

test('the theme is that of the page around, whatever that calls it', () =>
  onHost('themes.html', embed('a', 'view="verdict" load="eager"'), async (page) => {
    const frame = await frameOf(page, '#a');
    const becomes = (theme) => until(page, () => themeOf(frame), (now) => now === theme, theme);
    await becomes('light');
    const changes = [
      () => document.documentElement.classList.add('dark'),
      () => document.body.setAttribute('data-md-color-scheme', 'slate'),
      () => document.documentElement.classList.add('faded'),
    ];
    for (const change of changes) {
      await page.evaluate(change);
      await becomes('dark');
      await page.evaluate(() => {
        document.documentElement.className = '';
        document.body.removeAttribute('data-md-color-scheme');
      });
      await becomes('light');
    }
    await page.evaluate(() => document.documentElement.classList.add('system'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await becomes('dark');
    await page.locator('#a').evaluate((one) => one.setAttribute('theme', 'light'));
    await becomes('light');
  }));

test('with load="click" nothing is loaded before the button is pressed', () =>
  onHost('click.html', embed('a', 'load="click" lang="de"'), async (page, asked) => {
    const button = page.getByRole('button', { name: 'Zeigen, was es wiegt' });
    await button.waitFor();
    assert.deepEqual(asked, ['embed.js']);
    await button.click();
    const frame = await frameOf(page, '#a');
    assert.equal(await frame.locator('html').getAttribute('lang'), 'de', 'it speaks the language of its place');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'a', 'the focus goes on inside');
  }));

/** A picture of one point. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const BLOCKS = `
<pre id="asks"><code class="language-dockerfile plimsoll">${TEXT}</code></pre>
<div class="language-dockerfile highlight" id="options" data-plimsoll data-view="stages" data-size-kind="pull"><pre><code>FROM alpine:3.19</code></pre></div>
<pre id="lines" class="prism-code language-dockerfile plimsoll"><code><span class="token-line">FROM a AS b<br></span><span class="token-line">FROM b</span></code></pre>
<pre id="not"><code class="language-dockerfile">FROM alpine:3.18</code></pre>
<pre id="other"><code class="language-js">FROM alpine:3.17</code></pre>`;

test('code blocks that ask for it become embeds, and no others', () =>
  onHost('blocks.html', BLOCKS, async (page) => {
    const frame = await frameOf(page, '#asks + plimsoll-playground');
    assert.equal(await editorText(frame), TEXT);
    assert.equal(await page.locator('#asks').isVisible(), false);
    const stages = await frameOf(page, '#options + plimsoll-playground');
    assert.equal(await part(stages, 'quay').isVisible(), true);
    assert.equal(await stages.locator('[data-pl="size"] :checked + *').textContent(), 'pull');
    assert.equal(await page.locator('#options').isVisible(), true, 'a text that is not shown inside stays');
    assert.equal(await page.locator('#lines + plimsoll-playground').evaluate((one) => one.text), 'FROM a AS b\nFROM b');
    assert.equal(await page.locator('plimsoll-playground').count(), 3);
    // As a site does that changes its pages without loading them.
    await page.evaluate(() => {
      const block = Object.assign(document.querySelector('#not').cloneNode(true), { id: 'new' });
      block.firstChild.className = 'plimsoll';
      document.querySelector('#not').after(block);
    });
    await page.locator('#new + plimsoll-playground').waitFor({ state: 'attached' });
  }));

test('code blocks are left as the server sent them until the page is loaded: a framework compares them with its own', async () => {
  let release;
  const held = new Promise((done) => { release = done; });
  await onHost('held.html', `<img src="held.png" alt="">${BLOCKS}`, async (page) => {
    await page.waitForFunction(() => customElements.get('plimsoll-playground'));
    assert.deepEqual(await page.evaluate(() => [document.readyState, document.querySelectorAll('plimsoll-playground').length]), ['interactive', 0]);
    release();
    await page.locator('#asks + plimsoll-playground').waitFor({ state: 'attached' });
  }, {
    waitUntil: 'commit',
    before: (page) => page.route('**/held.png', async (route) => {
      await held;
      await route.fulfill({ contentType: 'image/png', body: Buffer.from(PIXEL, 'base64') });
    }),
  });
});

test('an embed goes with its code block, and a body that takes the place of another has its own', () =>
  onHost('bodies.html', BLOCKS, async (page) => {
    await page.locator('#lines + plimsoll-playground').waitFor({ state: 'attached' });
    await page.locator('#lines').evaluate((block) => block.remove());
    await until(page, () => page.locator('plimsoll-playground').count(), (count) => count === 2, 'two are left');
    await page.evaluate(() => {
      const body = document.createElement('body');
      const block = Object.assign(document.querySelector('#not').cloneNode(true), { id: 'new' });
      block.firstChild.className = 'plimsoll';
      body.append(block);
      document.body.replaceWith(body);
    });
    const frame = await frameOf(page, '#new + plimsoll-playground');
    assert.equal(await page.locator('plimsoll-playground').count(), 1);
    await page.evaluate(() => document.body.setAttribute('data-md-color-scheme', 'slate'));
    await until(page, () => themeOf(frame), (now) => now === 'dark', 'dark');
  }));

test('with data-upgrade every block of a Dockerfile becomes one, as the script says', () =>
  onHost(
    'all.html',
    BLOCKS,
    async (page, asked) => {
      await page.locator('#not + plimsoll-playground button').waitFor();
      assert.equal(await page.locator('plimsoll-playground').count(), 4);
      assert.deepEqual(asked, ['embed.js']);
    },
    { attributes: 'data-upgrade data-load="click"' },
  ));

test('without JavaScript, and where frames are forbidden, code stays as it was', async () => {
  const content = embed('a') + BLOCKS;
  await onHost('plain.html', content, async (page) => {
    assert.equal(await page.locator('#a pre').innerText(), TEXT);
    assert.equal(await page.locator('#asks').innerText(), TEXT);
    assert.equal(await page.locator('#asks').isVisible(), true);
  }, { context: { javaScriptEnabled: false } });
  await onHost('forbidden.html', embed('a', 'load="eager"'), async (page) => {
    await page.locator('#a iframe').waitFor({ state: 'attached' });
    assert.equal(await page.locator('#a pre').isVisible(), true);
  }, { frames: "'none'", expected: [/frame-src|Framing/] });
});

const ONE = `FROM node:20
RUN apt-get update && apt-get install -y curl
COPY . .
CMD ["node", "a.js"]
`;

test('a text that is to be read only cannot be typed into, mended, or dropped upon', () =>
  onHost('readonly.html', embed('a', 'readonly view="editor+findings+split"', ONE), async (page) => {
    const frame = await frameOf(page, '#a');
    const text = frame.locator('.cm-content');
    await text.click();
    assert.deepEqual([await text.getAttribute('contenteditable'), await text.getAttribute('aria-readonly')], ['false', 'true']);
    for (const key of ['a', 'Enter', 'Tab', 'Shift+Tab', 'Delete', 'Control+/', 'Shift+Control+K', 'Control+z']) await page.keyboard.press(key);
    await frame.locator('body').evaluate((body) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['FROM evil'], 'Dockerfile'));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      body.querySelector('.pl-editor').dispatchEvent(drop);
      if (!drop.defaultPrevented) throw new Error('the browser would open it');
    });
    await part(frame, 'finding').first().waitFor();
    assert.deepEqual(await frame.locator('[data-fix]').evaluateAll((all) => all.filter((one) => one.checkVisibility())), []);
    await part(frame, 'tab-split').click();
    await part(frame, 'split').waitFor();
    assert.equal(await part(frame, 'take-split').isVisible(), false);
    assert.equal(await editorText(frame), ONE);
    await assertNothingAxeFinds(frame);
    await page.locator('#a').evaluate((one) => one.removeAttribute('readonly'));
    await until(page, () => text.getAttribute('contenteditable'), (value) => value === 'true', 'open');
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('USER app');
    assert.equal(await editorText(frame), `${ONE}USER app`);
  }));

test('the page and its embed speak with each other, both ways', () =>
  onHost('talk.html', embed('a', 'reset target="build" step="1" view="editor+verdict+stages+step" toolbar="size+open"'), async (page) => {
    const toldOf = (name) => page.evaluate((name) => globalThis.told.filter(([one]) => one === name).map(([, detail]) => detail), name);
    const frame = await frameOf(page, '#a');
    const report = await page.locator('#a').evaluate((one) => one.report());
    assert.deepEqual([report.schemaVersion, report.stages.length, report.finalImage.stage], [1, 2, 0]);
    assert.ok((await toldOf('ready'))[0].height > 100);
    await until(page, () => part(frame, 'step-slider').inputValue(), (step) => step === '1', 'its step');
    assert.deepEqual(await Promise.all(['size', 'platform', 'theme'].map((name) => frame.locator(`.pl-topbar [data-pl="${name}"]`).isVisible())), [true, false, false]);

    const type = async (words) => {
      await frame.locator('.cm-content').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words);
    };
    await type('USER a');
    await until(page, () => page.locator('#a').evaluate((one) => one.text), (text) => text === `${TEXT}USER a`, 'what was typed');
    assert.equal((await toldOf('change')).at(-1).text, `${TEXT}USER a`);
    await page.locator('#a').evaluate((one) => { one.text = 'FROM alpine:3.19\n'; });
    await until(page, () => editorText(frame), (text) => text === 'FROM alpine:3.19\n', 'set from outside');
    assert.equal((await toldOf('change')).at(-1).text, `${TEXT}USER a`, 'what the host set is not told back');
    await part(frame, 'embed-reset').click();
    await until(page, () => editorText(frame), (text) => text === TEXT, 'back at the first text');
    assert.equal(await page.locator('#a').evaluate((one) => one.text), TEXT);
    const again = await page.locator('#a').evaluate((one) => one.report());
    assert.equal(again.finalImage.stage, 0, 'and at the first choices');
    await page.locator('#a').evaluate((one) => { one.setAttribute('target', ''); one.setAttribute('platform', 'linux/arm64'); one.setAttribute('size-kind', 'pull'); one.setAttribute('view', 'findings'); });
    await part(frame, 'findings').waitFor();
    assert.equal(await frame.locator('[data-pl="size"] :checked + *').textContent(), 'pull');
    const other = await page.locator('#a').evaluate((one) => one.report());
    assert.equal(other.finalImage.stage, 1);
    assert.match(await part(frame, 'embed-open').getAttribute('href'), /^[^?]+#1\.[\w-]+$/);

    await page.locator('#a').evaluate((one) => {
      const { contentWindow } = one.shadowRoot.querySelector('iframe');
      for (const wrong of [{ type: 'set-text', text: 7 }, { type: 'set-options', options: { view: 1 } }, { type: 'sing' }]) contentWindow.postMessage({ plimsoll: 1, ...wrong }, '*');
      contentWindow.postMessage({ plimsoll: 2, type: 'set-text', text: 'FROM later' }, '*');
    });
    await until(page, () => toldOf('error'), (errors) => errors.length === 3 && errors.every(({ code }) => code === 'bad-message'), 'what was wrong');
    assert.equal(await editorText(frame), TEXT);
  }, {
    before: (page) =>
      page.addInitScript(() => {
        globalThis.told = [];
        for (const name of ['ready', 'change', 'resize', 'error']) addEventListener(`plimsoll-${name}`, (event) => globalThis.told.push([name, event.detail]));
      }),
  }));

test('what a stranger says is heard by neither', () => {
  pages.set('evil.html', { type: 'text/html', body: '<!DOCTYPE html><title>evil</title><script src="evil.js"></script>' });
  pages.set('evil.js', {
    type: 'text/javascript',
    body: `addEventListener('message', ({ source }) => {
      for (let at = 0; at < parent.frames.length; at++) parent.frames[at].postMessage({ plimsoll: 1, type: 'set-text', text: 'FROM evil' }, '*');
      parent.postMessage({ plimsoll: 1, type: 'change', text: 'FROM evil' }, '*');
      parent.postMessage('said', '*');
    });`,
  });
  return onHost(
    'stranger.html',
    `${embed('a', 'load="eager"')}<iframe id="evil" title="evil" src="${stranger.url}evil.html"></iframe>`,
    async (page) => {
      const frame = await frameOf(page, '#a');
      await page.evaluate(
        () =>
          new Promise((done) => {
            addEventListener('message', ({ data }) => data === 'said' && done());
            const { contentWindow } = document.querySelector('#evil');
            contentWindow.postMessage('speak', '*');
          }),
      );
      // Messages keep their order: what is asked now is answered after what the stranger said.
      const report = await page.locator('#a').evaluate((one) => one.report());
      assert.equal(report.stages.length, 2);
      assert.deepEqual([await editorText(frame), await page.locator('#a').evaluate((one) => one.text)], [TEXT, TEXT]);
    },
    { frames: `${plimsoll.origin} ${stranger.origin}` },
  );
});

const told = (page) => part(page, 'context-told').innerText();

test('?src= loads a Dockerfile of the same origin, or of one that is listed, and refuses others', async () => {
  const open = (path, body, expected = []) => onPage(browser, plimsoll, { path, expected }, body);
  await open('?src=source/Dockerfile', async (page) => {
    await until(page, () => editorText(page), (text) => text === TEXT, 'its text');
    await part(page, 'exports-button').waitFor();
    assert.equal(await part(page, 'topbar').isVisible(), true);
  });
  pages.set('Dockerfile', { type: 'text/plain', body: 'FROM alpine:3.19\n' });
  const elsewhere = `src=${encodeURIComponent(`${host.url}Dockerfile`)}`;
  await open(`?${elsewhere}`, async (page) => {
    await until(page, () => told(page), (words) => words.includes('was not loaded') && words.includes(host.url), 'refused');
    await assertNothingAxeFinds(page);
  });
  for (const address of ['data:text/plain,FROM%20evil', 'http://[']) {
    await open(`?src=${encodeURIComponent(address)}`, async (page) => {
      await until(page, () => told(page), (words) => words.includes('was not loaded'), 'refused');
    });
  }
  await open('?src=source/none', async (page) => {
    await until(page, () => told(page), (words) => words.includes('could not be loaded'), 'missing');
  }, [/404/]);
});

test('an origin that index.html lists may be loaded from', async () => {
  pages.set('Dockerfile', { type: 'text/plain', body: 'FROM alpine:3.19\n' });
  const path = `listed.html?src=${encodeURIComponent(`${host.url}Dockerfile`)}`;
  // The test's server sends no CORS headers: Playwright answers in its place.
  const before = (page) => page.route(`${host.url}Dockerfile`, (route) => route.fulfill({ body: 'FROM alpine:3.19\n', headers: { 'access-control-allow-origin': '*' } }));
  await onPage(browser, plimsoll, { path, before, expected: [new RegExp(`^request to ${host.origin}/`)] }, async (page) => {
    await until(page, () => editorText(page), (text) => text === 'FROM alpine:3.19\n', 'its text');
  });
});

test("a teacher's lesson may come from an origin that index.html lists, and from no other; a redirection elsewhere is refused", async () => {
  const lesson = /````markdown\n([\s\S]*?)````/.exec(readFileSync(join(project, 'lessons', 'README.md'), 'utf8'))[1];
  const address = `${host.url}lesson.md`;
  const path = (page) => `${page}?lesson=${encodeURIComponent(address)}`;
  const answers = (answer) => ({ before: (page) => page.route(address, (route) => route.fulfill({ headers: { 'access-control-allow-origin': '*' }, ...answer })), expected: [new RegExp(`^request to (${host.origin}|${stranger.origin})/`), /Content Security Policy|CSP violation/] });
  const isRefused = (page, words) => until(page, () => told(page), (sentence) => sentence.includes(words) && sentence.includes(address), 'refused');
  await onPage(browser, plimsoll, { path: path('listed.html'), ...answers({ body: lesson }) }, async (page) => {
    await until(page, () => part(page, 'lesson-title').innerText(), (title) => title === 'Ship the program alone', 'the lesson');
    assert.match(await editorText(page), /FROM gcc:14/);
    await page.reload();
    await until(page, () => part(page, 'lesson-title').innerText(), (title) => title === 'Ship the program alone', 'it goes on');
  });
  await onPage(browser, plimsoll, { path: path('') }, (page) => isRefused(page, 'was not loaded'));
  await onPage(browser, plimsoll, { path: path('listed.html'), ...answers({ status: 302, headers: { location: `${stranger.url}lesson.md`, 'access-control-allow-origin': '*' } }) }, (page) => isRefused(page, 'could not be fetched'));
});

test('a page that frames ?src= of another origin sees it, and cannot read it; an element loads src= for its own page', () => {
  pages.set('own.Dockerfile', { type: 'text/plain', body: 'FROM alpine:3.19\n' });
  return onHost(
    'src.html',
    `<iframe id="frame" title="Plimsoll" src="${plimsoll.url}?embed&amp;view=editor&amp;src=source/Dockerfile" width="600" height="400"></iframe>
    <plimsoll-playground id="a" src="own.Dockerfile"></plimsoll-playground><plimsoll-playground id="b" src="none.Dockerfile" load="click"></plimsoll-playground>`,
    async (page) => {
      const frame = await (await page.locator('#frame').elementHandle()).contentFrame();
      await until(page, () => editorText(frame), (text) => text === TEXT, 'seen');
      await part(frame, 'embed-reset').waitFor({ state: 'attached' });
      const answer = await page.evaluate(
        () =>
          new Promise((done) => {
            addEventListener('message', ({ data }) => data.id === 7 && done(data));
            document.querySelector('#frame').contentWindow.postMessage({ plimsoll: 1, type: 'get-report', id: 7 }, '*');
          }),
      );
      assert.deepEqual([answer.type, answer.code, answer.report], ['error', 'not-allowed', undefined]);
      assert.equal(await editorText(await frameOf(page, '#a')), 'FROM alpine:3.19\n');
      const refused = await page.locator('#b').evaluate((one) => one.ready.then(() => 'there', (error) => error.message));
      assert.match(refused, /404/);
    },
    { expected: [/404/] },
  );
});

test('an embed neither shows nor touches what the visitor keeps; a bare frame with parameters is one', () =>
  onHost(
    'kept.html',
    `<iframe id="frame" title="Plimsoll" src="${plimsoll.url}?view=editor+stages&amp;readonly&amp;target=build${fragmentOf({ text: TEXT })}" width="800" height="600"></iframe>${embed('a', 'view="editor"')}`,
    async (page) => {
      const bare = await (await page.locator('#frame').elementHandle()).contentFrame();
      await part(bare, 'quay').waitFor();
      assert.equal(await editorText(bare), TEXT);
      assert.deepEqual([await part(bare, 'topbar').isVisible(), await bare.locator('.cm-content').getAttribute('contenteditable')], [false, 'false']);
      const frame = await frameOf(page, '#a');
      await frame.locator('.cm-content').click();
      await page.keyboard.type('# typed\n');
      await until(page, () => page.locator('#a').evaluate((one) => one.text), (text) => text.includes('# typed'), 'typed');
      await page.goto('about:blank');
      // No script of the page runs there.
      await page.goto(`${plimsoll.url}source/Dockerfile`);
      assert.deepEqual(
        [await keptText(page), await page.evaluate(() => [localStorage.length, sessionStorage.length])],
        ['FROM mine\n', [1, 0]],
      );
    },
    {
      // What a browser looks for beside a text.
      expected: [/404/],
      before: async (page) => {
        await page.goto(`${plimsoll.url}source/Dockerfile`);
        await page.evaluate(() => localStorage.setItem('plimsoll.text', 'FROM mine\n'));
      },
    },
  ));

test('twenty on one page are light until they are reached', () =>
  onHost('twenty.html', `<div class="far"></div>${Array.from({ length: 20 }, (_, at) => embed(`e${at}`, 'view="stages" height="700"')).join('')}`, async (page, asked) => {
    await page.locator('#e19 ol').waitFor();
    assert.deepEqual([asked, page.frames().length], [['embed.js'], 1]);
    const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
    assert.ok(heap < 10_000_000, `${heap} bytes of JavaScript's heap`);
    await page.locator('#e0').scrollIntoViewIfNeeded();
    await frameOf(page, '#e0');
    await frameOf(page, '#e1');
    assert.ok(page.frames().length <= 4, `only those that are near: ${page.frames().length - 1} frames`);
    assert.ok(wasmsOf(asked).length <= 6);
  }));

test('twenty that are reached all become ready, and their code is fetched once', () => {
  served.length = 0;
  return onHost('all-twenty.html', Array.from({ length: 20 }, (_, at) => embed(`e${at}`, 'view="stages" height="300" load="eager"')).join(''), async (page) => {
    await page.evaluate(() => Promise.all([...document.querySelectorAll('plimsoll-playground')].map((one) => one.ready)));
    assert.equal(await page.locator('plimsoll-playground .ready iframe').count(), 20);
    const hashed = served.filter((name) => /-[\da-f]{16}[-._]/.test(name));
    assert.deepEqual(hashed.filter((name, at) => hashed.indexOf(name) !== at), [], 'nothing is fetched twice');
    assert.equal(wasmsOf(hashed).length, 2);
  });
});

test('each part of the page can stand alone, and a toolbar has what it is asked for', async () => {
  const sections = { editor: '.pl-side', verdict: '.pl-verdict-detail', stages: '[data-pl="quay"]', step: '[data-pl="player"]', context: '[data-pl="context"]' };
  for (const [view, extra] of [['verdict', []], ['step', ['stages']], ['context', []], ['nonsense', ['editor', 'verdict', 'stages']], ['all', Object.keys(sections)]]) {
    await onPage(browser, plimsoll, { path: `?embed&view=${view}&toolbar=all${fragmentOf({ text: TEXT })}` }, async (page) => {
      await part(page, 'embed-open').waitFor();
      const seen = await page.evaluate((sections) => Object.entries(sections).filter(([, selector]) => document.querySelector(selector)?.checkVisibility()).map(([name]) => name), sections);
      assert.deepEqual(seen, Object.keys(sections).filter((name) => name === view || extra.includes(name)), view);
      assert.equal(await page.locator('.pl-topbar [data-pl="example"]').isVisible(), true);
      await assertNothingAxeFinds(page);
      if (view !== 'all') return;
      await part(page, 'tab-layers').focus();
      await page.keyboard.press('End');
      assert.equal(await part(page, 'tab-read').getAttribute('aria-selected'), 'true');
    });
  }
});
