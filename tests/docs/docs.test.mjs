// Embeds in sites that documentation tools built of the sources beside this file: the tool's own fences, theme switch and navigation, in Chromium, with
// Plimsoll on another origin. README.md says how to run it and how a tool is added.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { TYPES, assertNothingAxeFinds, editorText, fitsWidth, frameOf, isAsHighAsItIs, launch, onPage, part, plain, project, serve, themeOf, until } from '../e2e/harness.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(project, 'dist');
const outputs = join(project, 'target', 'docs');
const tools = join(outputs, 'tools');
/** Where the recipes say that Plimsoll is, and their own site. */
const PLACEHOLDER = 'https://plimsoll.example/';
const SITE = 'https://docs.example/';
/** Nobody is told that a test builds a site. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', NO_MKDOCS_2_WARNING: '1', NO_COLOR: '1' };

/** By folder: the command that builds the site into a folder, what is clicked for the dark theme, whether links change the page without loading it, and the second page. */
const TOOLS = {
  mkdocs: {
    build: (out) => [join(tools, 'venv', 'bin', 'python'), '-m', 'mkdocs', 'build', '--quiet', '--strict', '--site-dir', out],
    toDark: (page) => page.locator('[data-md-component="palette"] label:visible').click(),
    isRouted: true,
  },
  mdbook: {
    second: 'second.html',
    build: (out) => [join(tools, 'bin', 'mdbook'), 'build', '--dest-dir', out],
    toDark: async (page) => {
      await page.getByRole('button', { name: 'Change theme' }).click();
      await page.getByRole('menuitem', { name: 'Coal' }).click();
    },
  },
  docusaurus: {
    build: (out) => ['npx', 'docusaurus', 'build', '--no-minify', '--out-dir', out],
    toDark: (page) => page.getByRole('button', { name: 'Switch between dark and light mode' }).click(),
    isRouted: true,
  },
  starlight: {
    build: (out) => ['npx', 'astro', 'build', '--silent', '--outDir', out],
    toDark: (page) => page.getByLabel('Select theme').first().selectOption('dark'),
  },
};

/** What stands among the sources and was not written. */
const MADE = ['node_modules', '.astro', '.docusaurus'];
/** The paths of the files of a folder that somebody wrote. */
const sourcesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? sourcesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();

/** Builds a site where its sources, its packages or the command are others than last time. Returns the folder with it. */
function built(name) {
  const out = join(outputs, name);
  const stamp = `${out}.built`;
  const [program, ...args] = TOOLS[name].build(out);
  const hash = createHash('sha256').update(JSON.stringify([program, ...args]));
  for (const path of [...sourcesOf(join(here, name)), join(tools, '.crates.toml')]) hash.update(`${path}\0`).update(readFileSync(path));
  const key = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return out;
  rmSync(out, { recursive: true, force: true });
  execFileSync(program, args, { cwd: join(here, name), env: { ...process.env, ...QUIET }, stdio: 'pipe' });
  writeFileSync(stamp, key);
  return out;
}

let browser;
let plimsoll;
before(async () => {
  assert.ok(existsSync(join(tools, '.crates.toml')), 'The documentation tools are missing. Run: make setup-test');
  plimsoll = await serve(dist);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await plimsoll?.close();
});

/** A built site as a strict host serves it, with the addresses of today in the place of those in the recipes. */
async function served(folder) {
  // Sites have inline scripts of their own; beside them, what site/embed.md says that an embed needs.
  const policy = `default-src 'self' 'unsafe-inline' data:; script-src 'self' 'unsafe-inline' ${plimsoll.origin}; frame-src ${plimsoll.origin}`;
  const answer = (name) => {
    // Which icon a site has is nobody's business here.
    if (name.startsWith('favicon.')) return { type: TYPES['.svg'], body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    const path = [name, join(name, 'index.html')].map((one) => join(folder, one)).find((one) => existsSync(one) && statSync(one).isFile());
    if (!path) return { status: 404, type: 'text/plain' };
    const bytes = readFileSync(path);
    const body = ['.html', '.js', '.xml'].includes(extname(path)) ? bytes.toString().replaceAll(PLACEHOLDER, plimsoll.url).replaceAll(SITE, site.url) : bytes;
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', body, headers: { 'content-security-policy': policy } };
  };
  const site = await serve(folder, answer, undefined, '/');
  return site;
}

/** What `onPage` is told of every page here; the names of what the page asks Plimsoll's origin for come into `asked`. */
const optionsOf = (path, asked = []) => ({
  path,
  context: { viewport: { width: 1280, height: 400 }, colorScheme: 'light' },
  expected: [new RegExp(`^request to ${plimsoll.origin}/`)],
  before: (page) => page.on('request', (request) => request.url().startsWith(plimsoll.origin) && asked.push(new URL(request.url()).pathname.split('/').at(-1))),
});

/** Opens a page of a site; `body` is given the page and the names of what it asked Plimsoll's origin for. */
async function onSite(name, path, body) {
  const site = await served(built(name));
  const asked = [];
  try {
    await onPage(browser, site, optionsOf(path, asked), (page) => body(page, asked));
  } finally {
    await site.close();
  }
}

/** Waits until a page has so many embeds, and gives each an id: `e0` and so on. */
async function hasEmbeds(page, count) {
  const all = page.locator('plimsoll-playground');
  await until(page, () => all.count(), (now) => now === count, `${count} embeds`);
  await all.evaluateAll((embeds) => embeds.forEach((one, i) => Object.assign(one, { id: `e${i}` })));
}

/** The frame of an embed that somebody reads on to: it tells what ships, as high as that is. */
async function readsOnTo(page, id) {
  await page.locator(id).scrollIntoViewIfNeeded();
  const frame = await frameOf(page, id);
  await part(frame, 'verdict').filter({ hasText: 'Ships' }).waitFor();
  await isAsHighAsItIs(page, id, frame);
  return frame;
}

const isWasm = (name) => name.endsWith('.wasm');
const ONE_STAGE = `FROM golang:1.24
COPY . .
# It stays in the image with all of Go.
RUN go build -o /app

CMD ["/app"]
`;

for (const [name, { toDark, isRouted = false, second = 'second/' }] of Object.entries(TOOLS)) {
  test(`${name}: an element and two code blocks are read one after the other, in the theme that the reader chooses`, () =>
    onSite(name, '', async (page) => {
      await hasEmbeds(page, 3);
      await assertNothingAxeFinds(page, 'plimsoll-playground');
      const frames = [await readsOnTo(page, '#e0')];
      assert.equal(await page.locator('#e2 iframe').count(), 0, 'nobody came near the last one');
      for (const id of ['#e1', '#e2']) frames.push(await readsOnTo(page, id));
      assert.deepEqual(await Promise.all(frames.map((frame) => frame.locator('.pl-side').isVisible())), [true, true, false], 'each shows what it was asked for');
      assert.equal((await editorText(frames[1])).trim(), ONE_STAGE.trim(), 'the text of the block, line by line');
      const blocks = page.locator('pre', { hasText: 'golang' });
      assert.deepEqual(await blocks.evaluateAll((all) => all.map((one) => one.checkVisibility())), [false, false, true], 'a block gives way to an embed with an editor');

      assert.deepEqual(await Promise.all(frames.map(themeOf)), ['light', 'light', 'light']);
      await toDark(page);
      await until(page, () => Promise.all(frames.map(themeOf)), (themes) => themes.join() === 'dark,dark,dark', 'dark');
      await page.setViewportSize({ width: 420, height: 800 });
      for (const [i, frame] of frames.entries()) {
        await page.locator(`#e${i}`).scrollIntoViewIfNeeded();
        await isAsHighAsItIs(page, `#e${i}`, frame);
        await assertNothingAxeFinds(frame);
      }
      await assertNothingAxeFinds(page, 'plimsoll-playground');
    }));

  test(`${name}: embeds work on the page that a link leads to, and after the way back`, () =>
    onSite(name, '', async (page, asked) => {
      await hasEmbeds(page, 3);
      await readsOnTo(page, '#e0');
      await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
      await page.getByRole('link', { name: 'On to Python' }).click();
      await page.getByRole('heading', { name: 'Python' }).waitFor();
      await hasEmbeds(page, 1);
      assert.equal(await page.evaluate(() => 'isSame' in globalThis), isRouted);
      await assertNothingAxeFinds(page, 'plimsoll-playground');
      asked.length = 0;
      await page.locator('#e0').getByRole('button').click();
      const frame = await readsOnTo(page, '#e0');
      assert.match(await editorText(frame), /^FROM python:3\.13\n/);
      await page.getByRole('link', { name: 'Back to smaller images' }).click();
      await page.getByRole('heading', { name: 'Smaller images' }).waitFor();
      await hasEmbeds(page, 3);
      for (const id of ['#e0', '#e1', '#e2']) await readsOnTo(page, id);
    }));

  test(`${name}: with load="click" the script alone is loaded before the button is pressed`, () =>
    onSite(name, second, async (page, asked) => {
      await hasEmbeds(page, 1);
      await page.locator('#e0').getByRole('button').waitFor();
      assert.deepEqual(asked, ['embed.js']);
      await page.locator('#e0').getByRole('button').click();
      assert.match(plain(await part(await readsOnTo(page, '#e0'), 'verdict').innerText()), /Ships/);
      assert.ok(asked.some(isWasm));
    }));
}

/** The services of a `labspace.yaml`, by the reader of YAML that MkDocs brings. */
function servicesOf(path) {
  const read = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))["services"]))';
  return JSON.parse(execFileSync(join(tools, 'venv', 'bin', 'python'), ['-c', read, path]));
}

test('simspace: a tab of services tells what ships once it is opened, and takes the Dockerfile of another link', async () => {
  const [service, ...more] = servicesOf(join(here, 'simspace', 'labspace.yaml'));
  // All that is read of a service, by its specification of labspace.yaml.
  assert.deepEqual([Object.keys(service), more], [['id', 'title', 'icon', 'url'], []]);
  const url = service.url.replace(PLACEHOLDER, plimsoll.url);
  // Its tabs stand there from the beginning, and are not displayed.
  const body = `<!DOCTYPE html><html lang="en"><title>Lab</title><link rel="icon" href="data:,"><body style="margin: 0"><div style="display: flex; flex-direction: column; block-size: 400px">
<iframe title="${service.title}" src="${url.replaceAll('&', '&amp;')}" style="flex: 1; border: none; display: none"></iframe></div></body></html>`;
  const lab = await serve(dist, () => ({ type: TYPES['.html'], body }), undefined, '/');
  try {
    await onPage(browser, lab, optionsOf(''), async (page) => {
      const tab = page.locator('iframe');
      const frame = await (await tab.elementHandle()).contentFrame();
      await part(frame, 'verdict').waitFor({ state: 'attached' });
      await tab.evaluate((one) => { one.style.display = 'block'; });
      await part(frame, 'verdict').filter({ hasText: 'Ships' }).waitFor();
      await part(frame, 'quay').waitFor();
      assert.equal(await fitsWidth(frame), true);
      assert.match(await editorText(frame), /^FROM golang:1\.24\n/);
      await assertNothingAxeFinds(frame);
      const other = `#1.${deflateRawSync(JSON.stringify({ text: 'FROM alpine:3.22\n' })).toString('base64url')}`;
      await tab.evaluate((one, other) => { one.src = one.src.replace(/#.*/, other); }, other);
      await until(page, () => editorText(frame), (text) => text === 'FROM alpine:3.22\n', 'the other Dockerfile');
    });
  } finally {
    await lab.close();
  }
});
