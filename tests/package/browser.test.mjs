// The npm package in a browser: the README's examples built by Vite, served by Vite's development server, and without a bundler; and `mount`.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, createServer } from 'vite';
import { launch, onPage, require, serve } from '../e2e/harness.mjs';
import { examples, project } from './harness.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
const ANALYZE = '<textarea>FROM alpine:3.22\nRUNN x\n</textarea><output></output>';
const MOUNT = '<h1>A page</h1><button id="pull">Pull</button><button id="close">Close</button><main id="playground"></main>';

const html = (body, policy = '') => `<!DOCTYPE html><html lang="en"><head><title>A page</title>${policy}</head><body>${body}<script type="module" src="/main.js"></script></body></html>`;
const strict = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;

/** A page of anybody's says itself what it allows. */
const noHeaders = () => ({});

let browser;
const made = [];

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
  made.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

function projectOf(files) {
  const folder = project(files);
  made.push(folder);
  return folder;
}

/** Builds a project with Vite and opens what came of it, under a sub-path and a strict policy. */
async function onBuilt(body, main, use, options = {}) {
  const root = projectOf({ 'index.html': html(body, strict), 'main.js': main });
  await build({ root, base: './', logLevel: 'error', configFile: false });
  const server = await serve(join(root, 'dist'), undefined, noHeaders);
  try {
    await onPage(browser, server, options, use);
  } finally {
    await server.close();
  }
}

async function showsSizes(page) {
  const output = page.locator('output', { hasText: 'Ships' });
  await output.waitFor();
  assert.match(await output.innerText(), /^Ships \d{7} bytes\. Line 2: .*RUNN/);
  await page.locator('textarea').fill('FROM scratch\n');
  assert.match(await output.innerText(), /^Ships 0 bytes\.$/);
}

test("the README's example for Vite works as it is built", () => onBuilt(ANALYZE, examples('vite')[0], showsSizes));

test("the README's example for Vite works on the development server", async () => {
  const root = projectOf({ 'index.html': html(ANALYZE), 'main.js': examples('vite')[0] });
  const server = await createServer({ root, logLevel: 'error', configFile: false, cacheDir: join(root, 'cache'), server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null } });
  await server.listen();
  try {
    const { port } = server.httpServer.address();
    const origin = `http://127.0.0.1:${port}`;
    await onPage(browser, { origin, url: `${origin}/` }, { expected: [/WebSocket|\[vite\]|favicon|404/] }, showsSizes);
  } finally {
    await server.close();
  }
});

test('without a bundler the folder is enough', async () => {
  const root = projectOf({ 'node_modules/index.html': `<!DOCTYPE html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head><body>${examples('page')[0]}</body></html>` });
  const server = await serve(join(root, 'node_modules'), undefined, noHeaders);
  try {
    await onPage(browser, server, {}, async (page) => {
      await page.waitForFunction(() => /^\s*\d{7}\s*$/.test(document.body.innerText));
    });
  } finally {
    await server.close();
  }
});

/** What the console says. */
function listenTo(page) {
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  return said;
}

const part = (page, name) => page.locator(`#playground [data-pl="${name}"]`);

test("the README's example of mount is drawn, tells, changes and goes", () => {
  // What the test needs beside the example.
  const main = `${examples('mount')[0]}\nwindow.playground = playground;\nwindow.shown = [];\nplayground.on('ready', (shown) => window.shown.push(['ready', shown.text]));\nconst off = playground.on('change', ({ text, report }) => window.shown.push(['change', text, report.finalImage?.unpackedBytes.likely]));\nwindow.off = off;`;
  return onBuilt(MOUNT, main, async (page) => {
    const said = listenTo(page);
    await part(page, 'verdict').first().waitFor();
    await page.waitForFunction(() => window.shown.length > 0);
    assert.deepEqual(await page.evaluate(() => window.shown.map(([name]) => name)), ['ready']);
    const before = await page.locator('#playground').innerText();
    await page.locator('#pull').click();
    await page.waitForFunction((text) => document.querySelector('#playground > .plimsoll').shadowRoot.textContent !== text, before);
    // The visitor types.
    await page.locator('#playground .cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# x');
    await page.waitForFunction(() => window.shown.at(-1)[0] === 'change' && window.shown.at(-1)[1].endsWith('# x'));
    // The host changes the text, and hears no more.
    await page.evaluate(() => window.off());
    const heard = await page.evaluate(() => window.shown.length);
    await page.evaluate(() => window.playground.update({ text: 'FROM alpine:3.22\n', theme: 'dark', panel: 'layers' }));
    await page.locator('#playground .cm-content', { hasText: 'FROM alpine:3.22' }).waitFor();
    assert.equal(await page.evaluate(() => window.shown.length), heard);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, 'nothing is kept');
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join())]), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.locator('#close').click();
    assert.equal(await page.locator('#playground').innerHTML(), '');
    await page.evaluate(() => {
      window.playground.destroy();
      window.playground.update({ text: 'FROM scratch' });
    });
    assert.deepEqual(said.filter((line) => /error/i.test(line)), []);
  });
});

test('two mounts do not meet; a readonly one keeps its text; another language is spoken', () => {
  const main = `
    import { mount } from 'plimsoll';
    const text = 'FROM debian:12\\nRUN apt-get update\\n';
    const place = document.querySelector('#playground');
    const ready = (one) => new Promise((done, fail) => { one.on('ready', done); one.on('error', fail); });
    const one = mount(place, { text, readonly: true, language: 'de', panel: 'findings' });
    const other = mount(place, { text: 'FROM scratch\\n' });
    one.update({ sizeKind: 'pull' });
    Promise.all([ready(one), ready(other)]).then(() => Object.assign(window, { one, other, isReady: true }));
    const codes = [() => mount(null), () => mount(place, { theme: 'blue' }), () => mount(place, { x: 1 }), () => one.on('x', () => 1), () => one.update({ text: 1 })].map((call) => {
      try { call(); } catch (error) { return error.code + ' ' + error.field; }
    });
    window.codes = codes;
  `;
  return onBuilt(MOUNT, main, async (page) => {
    await page.waitForFunction(() => window.isReady);
    assert.deepEqual(await page.evaluate(() => window.codes), ['invalid-options element', 'invalid-options options.theme', 'invalid-options options.x', 'invalid-options name', 'invalid-options options.text']);
    const texts = page.locator('#playground .cm-content');
    await page.locator('#playground .plimsoll').first().getByRole('tab', { name: /^Befunde/ }).waitFor();
    await texts.first().click();
    await page.keyboard.type('x');
    assert.doesNotMatch(await texts.first().innerText(), /x/);
    assert.match(await texts.nth(1).innerText(), /^FROM scratch/);
    await page.evaluate(() => window.one.update({ readonly: false, language: 'en' }));
    await page.locator('#playground .plimsoll').first().getByRole('tab', { name: /^Findings/ }).waitFor();
    await texts.first().click();
    await page.keyboard.type('x');
    assert.match(await texts.first().innerText(), /x/);
    await page.evaluate(() => window.one.destroy());
    assert.equal(await texts.count(), 1);
  });
});

test('a handler may do anything: change the playground, take it away, throw', () => {
  const main = `
    import { mount } from 'plimsoll';
    const playground = mount(document.querySelector('#playground'), { text: 'FROM scratch\\n' });
    window.texts = [];
    playground.on('ready', () => playground.update({ text: 'FROM alpine:3.22\\n' }));
    playground.on('change', () => { throw new Error('of the host'); });
    playground.on('change', ({ text }) => { window.texts.push(text); playground.destroy(); });
    const gone = mount(document.querySelector('#playground'));
    gone.destroy();
    gone.on('ready', () => window.texts.push('gone'));
    window.last = mount(document.querySelector('#playground'), { text: 'FROM b' });
    window.last.on('ready', () => { document.title = 'drawn'; });
  `;
  return onBuilt(
    MOUNT,
    main,
    async (page) => {
      await page.waitForFunction(() => document.title === 'drawn' && window.texts.length > 0);
      assert.deepEqual(await page.evaluate(() => window.texts), ['FROM alpine:3.22\n']);
      await page.waitForFunction(() => document.querySelectorAll('#playground > *').length === 1);
      await page.evaluate(() => window.last.update({ text: 'FROM c' }));
      await page.locator('#playground .cm-content', { hasText: 'FROM c' }).waitFor();
    },
    { expected: [/of the host/] },
  );
});

test('a mount that cannot be loaded says so', () => {
  const main = `
    import { init, mount } from 'plimsoll';
    init(new Uint8Array(3)).catch(() => {});
    mount(document.querySelector('#playground')).on('error', ({ code }) => { document.title = code; });
  `;
  return onBuilt(MOUNT, main, (page) => page.waitForFunction(() => document.title === 'init-failed'));
});
