// What every browser test shares: a static server on this machine, a Chromium, and guards that hold for each page:
// no error in the console, no violation of the Content-Security-Policy, no request to another origin.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { delimiter, extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const project = fileURLToPath(new URL('../../', import.meta.url));
/** Packages are installed beside www/package.json. */
export const require = createRequire(join(project, 'www', 'package.json'));
const { chromium } = require('playwright-core');

/** Sub-path under which the tests serve the page: relative URLs are proved on the way. */
export const SUB_PATH = '/docs/plimsoll/';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];
/** What files are, by how their names end. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The Chromium to test with: `CHROMIUM`, or the first that the PATH has. */
export function findChromium() {
  const found = process.env.CHROMIUM || ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);
  assert.ok(found, 'No Chromium found. Run: make setup-test   (or set CHROMIUM to its path)');
  return found;
}

/**
 * What a file of the form that Netlify and Cloudflare read says of a path below the site's root: `(path) => { name: value }`. A line at the margin is a
 * path, which ends in `*` or fits as it is; below it stand its headers; more than one path may fit.
 */
export function headersBy(text) {
  const rules = [];
  for (const line of text.split('\n').filter((line) => line.trim() && !line.trim().startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name) rules.at(-1).headers.push([name.toLowerCase(), value]);
    else rules.push({ path: line.trim(), headers: [] });
  }
  const fits = (rule, path) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);
  return (path) => {
    const headers = {};
    for (const [name, value] of rules.filter((rule) => fits(rule.path, path)).flatMap((rule) => rule.headers)) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
    return headers;
  };
}

const headersFile = readFileSync(join(project, 'hosting', '_headers'), 'utf8');
/** What the hosts send with a file of dist/, by its path; but the tests read what the page put on the clipboard, which itself may not. */
export const hosted = headersBy(headersFile.replace('clipboard-read=(), ', ''));

/** Serves `folder` as a host would, with the headers of hosting/_headers or of `headersOf(path)`, under `base` on a free port of this machine; `replace(path)` may answer in a file's place, later or never where it gives a promise. */
export async function serve(folder, replace = () => undefined, headersOf = hosted, base = SUB_PATH) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = (status, type, body, headers = { 'cache-control': 'no-store' }) => {
      response.writeHead(status, { 'content-type': type, ...headers });
      response.end(body);
    };
    if (!pathname.startsWith(base)) return answer(404, 'text/plain', 'outside');
    const name = normalize(decodeURIComponent(pathname.slice(base.length)) || 'index.html');
    const replaced = await replace(name);
    if (replaced) return answer(replaced.status ?? 200, replaced.type, replaced.body ?? '', replaced.headers);
    const path = join(folder, name);
    if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) return answer(404, 'text/plain', 'no such file');
    // Without a word of it, both hosts have a browser ask each time.
    return answer(200, TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(path), { 'cache-control': 'public, max-age=0, must-revalidate', ...headersOf(`/${name}`) });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((done) => {
      server.close(done);
      // Node waits for connections that a browser opened for later.
      server.closeAllConnections();
    });
  return { origin, url: origin + base, close };
}

/** A headless Chromium with a fresh profile. */
export function launch() {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS });
}

/** Collects whatever must not happen on a page. `expected` are patterns of messages that a test provokes itself. */
async function guard(page, origin, expected) {
  const broken = [];
  const note = (message) => {
    if (!expected.some((pattern) => pattern.test(message))) broken.push(message);
  };
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) note(`request to ${url.href}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`);
    });
  });
  return broken;
}

/**
 * Opens a page, runs `body(page)`, and then asserts that none of the guards was broken.
 * `options`: `kept` (what an earlier visit left in the storage, by its names without `plimsoll.`), `context` (Playwright's context options), `path` (after the
 * sub-path), `waitUntil` (Playwright's), `expected` (see guard), `before(page)`.
 */
export async function onPage(browser, server, options, body) {
  const localStorage = Object.entries(options.kept ?? {}).map(([name, value]) => ({ name: `plimsoll.${name}`, value }));
  const storageState = options.kept && { cookies: [], origins: [{ origin: server.origin, localStorage }] };
  // What the browser would keep of the page in the background is the business of offline.test.mjs alone.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', serviceWorkers: 'block', storageState, ...options.context });
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    const broken = await guard(page, server.origin, options.expected ?? []);
    await options.before?.(page);
    await page.goto(server.url + (options.path ?? ''), { waitUntil: options.waitUntil });
    await body(page);
    assert.deepEqual(broken, [], 'nothing of this may happen on a page');
  } finally {
    await context.close();
  }
}

/** What all tests of a file share, once they run: `server`, which serves the built page, and `browser`, a Chromium. */
export function shared() {
  const both = {};
  before(async () => {
    const dist = join(project, 'dist');
    assert.ok(existsSync(join(dist, 'index.html')), 'dist/ is missing. Run: make build');
    both.server = await serve(dist);
    both.browser = await launch();
  });
  after(async () => {
    await both.browser?.close();
    await both.server?.close();
  });
  return both;
}

/** The built page, in a Chromium that all tests of a file share. Returns `(options, body)`: opens it as `onPage` does. */
export function builtPage() {
  const both = shared();
  return (options, body) => onPage(both.browser, both.server, options, body);
}

/** A part of the page by its `data-pl`. */
export const part = (page, name) => page.locator(`[data-pl="${name}"]`);
/** Words as somebody would type them: the spaces before units do not break on the page. */
export const plain = (text) => text.replaceAll('\u00a0', ' ');
/** The text that the browser keeps. */
export const keptText = (page) => page.evaluate(() => localStorage.getItem('plimsoll.text'));
/** Types another text in the place of the one in the editor, and waits until the page has read it. */
export async function type(page, text) {
  await page.locator('#plimsoll .cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await until(page, () => keptText(page), (now) => now === text, 'the text is kept as one types');
}
/** Whether nothing sticks out at the side. */
export const fitsWidth = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
/** In the page: words that are cut off, without a way to scroll to the rest or a title that says it, or that stick out of what frames them. */
const clipped = () =>
  [...document.querySelectorAll('.pl-app *')]
    .filter((element) => !element.closest('svg, .pl-editor, .pl-sr, [title], select, input') && getComputedStyle(element).clipPath === 'none' && element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter((node) => {
      const range = document.createRange();
      range.selectNode(node);
      const words = range.getBoundingClientRect();
      for (let around = node.parentElement; around?.closest('.pl-app'); around = around.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(around);
        if (['auto', 'scroll'].includes(overflowX)) return false;
        if (overflowX === 'visible' && !around.matches('.pl-card, .pl-switch, .pl-menu, .pl-button')) continue;
        const { left, right } = around.getBoundingClientRect();
        if ((words.left < left - 1 || words.right > right + 1) && textOverflow !== 'ellipsis') return true;
      }
      return words.left < -1 || words.right > innerWidth + 1;
    })
    .map(({ data }) => data);

/** Fails where something sticks out at the side, or words are cut off. */
export async function assertAllFits(page, what) {
  assert.equal(await fitsWidth(page), true, `${what}: nothing sticks out at the side`);
  assert.deepEqual(await page.evaluate(clipped), [], `${what}: no words are cut off`);
}

/** Waits for the sizes of packages that the text calls for. */
export const packagesAreHere = (page) => until(page, () => part(page, 'verdict').innerText(), (told) => !told.includes('being loaded'), 'packages are here');

/** Waits for what comes beside the tools (www/rest.js): what listens there keeps an event that it hears from its default. */
export const restIsHere = (page) => page.waitForFunction(() => !dispatchEvent(new CustomEvent('plimsoll:export', { cancelable: true, detail: '\0' })));

/** For pages that begin with a text: `(text, body, { more, context })`, of which `more` is kept of an earlier visit as well. */
export const withText = (onBuiltPage) => (text, body, { more = {}, context } = {}) =>
  onBuiltPage({ context, kept: { text, ...more } }, async (page) => {
    await part(page, 'layers').waitFor();
    await packagesAreHere(page);
    await body(page);
  });

/** Fails with what axe finds on the page, or in what `selector` names there. */
export async function assertNothingAxeFinds(page, selector) {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  if (!isLoaded) await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  // Its default leaves the size of targets out, which WCAG 2.2 asks for.
  const { violations } = await page.evaluate((selector) => globalThis.axe.run(selector ?? document, { rules: { 'target-size': { enabled: true } } }), selector);
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), []);
}

/** The frame of an embed once it is there. */
export async function frameOf(page, selector) {
  await page.locator(`${selector} .ready iframe`).waitFor({ timeout: 20_000 });
  return (await page.locator(`${selector} iframe`).elementHandle()).contentFrame();
}
/** `light` or `dark`. */
export const themeOf = (frame) => frame.locator('.pl-app').evaluate((app) => getComputedStyle(app).colorScheme);
/** What a frame is high, and what is in it. In pixels. */
export const heights = async (page, selector, frame) => [
  await page.locator(`${selector} iframe`).evaluate((one) => one.clientHeight),
  await frame.locator('.pl-app').evaluate((app) => Math.ceil(app.getBoundingClientRect().height)),
];
export const isAsHighAsItIs = (page, selector, frame) => until(page, () => heights(page, selector, frame), ([outer, inner]) => outer === inner && inner > 100, 'its height');
export const editorText = (frame) => frame.locator('.cm-content').evaluate((content) => content.cmTile?.view?.state.doc.toString() ?? content.innerText);

/** Waits until `read` gives something that `isFine`, and returns it. */
export async function until(page, read, isFine, what) {
  let now;
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    now = await read();
    if (isFine(now)) return now;
    // A page behind another one draws nothing, and one that begins anew forgets that it was asked.
    await page.evaluate(() => new Promise((done) => (requestAnimationFrame(done), setTimeout(done, 100)))).catch((error) => page.isClosed() && Promise.reject(error));
  }
  return assert.fail(`${what}: ${String(now).slice(0, 300)}`);
}

/** WCAG contrast of two colours `[r, g, b]`, 0 to 255 each. */
export function contrast(a, b) {
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** In the page: what `color` of an element, and the background behind it, come to on screen as `[r, g, b]`. */
export function coloursOf(element) {
  const paint = (colour, under) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    context.fillStyle = under;
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const layers = [];
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) layers.unshift(getComputedStyle(at).backgroundColor);
  let behind = 'rgb(255, 255, 255)';
  for (const layer of layers) behind = `rgb(${paint(layer, behind).join(' ')})`;
  return { text: paint(getComputedStyle(element).color, behind), behind: paint(behind, behind) };
}
