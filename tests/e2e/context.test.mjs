// The visitor's build context: a folder dropped or chosen, a total size, and what is refused.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtPage, part, project, require, type } from './harness.mjs';

const OWN = 'FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nCOPY src/ /only/\n';

const onBuiltPage = builtPage();
let folder;

/** A project with a `.git` that is sent and a `node_modules` that is not. */
function makeProject() {
  const root = join(mkdtempSync(join(tmpdir(), 'plimsoll-')), 'shop');
  const files = {
    '.dockerignore': 'node_modules\n',
    '.git/objects/pack': 'x'.repeat(7_000_000),
    'Dockerfile': OWN,
    'node_modules/left-pad/index.js': 'x'.repeat(4_000_000),
    'package.json': '{"name":"shop"}',
    'src/deep/er/a.js': 'x'.repeat(250_000),
    'src/main.js': 'x'.repeat(1_000_000),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

before(() => {
  folder = makeProject();
});

after(async () => {
  if (folder) rmSync(dirname(folder), { recursive: true });
});

const content = (page) => page.locator('#plimsoll .cm-content');
const row = (page, line) => part(page, 'layers').locator(`tbody tr[data-line="${line}"]`);
const plain = async (locator) => (await locator.innerText()).replaceAll('\u00a0', ' ');
const summary = (page) => plain(part(page, 'context-summary'));

/** Waits until something is known of the build context, or nothing any more. */
const isKnown = (page, isSo = true) => page.locator(isSo ? '.pl-context-summary' : '.pl-context-unknown').waitFor();

/** A test on the page once its part about the build context is drawn. */
function contextTest(name, body, options = {}) {
  test(name, () =>
    onBuiltPage(options, async (page) => {
      await part(page, 'context').waitFor();
      await body(page);
    }),
  );
}

const choose = (page) => part(page, 'context-folder').setInputFiles(folder);

/** Drops files and folders of this machine in the middle of the page, as a person does. */
async function drop(page, ...files) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const kind of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type: kind, x: 300, y: 300, data });
}

/** The same of a folder that there is not: so many empty files. */
const dropMany = (page, count) =>
  page.evaluate((files) => {
    const entry = (name) => ({ name, isFile: true, file: (done) => done({ name, size: 1 }) });
    const reader = () => {
      let at = 0;
      return { readEntries: (done) => done(Array.from({ length: Math.min(100, files - at) }, () => entry(`f${at++}`))) };
    };
    DataTransferItem.prototype.webkitGetAsEntry = () => ({ name: 'huge', isDirectory: true, createReader: reader });
    const data = new DataTransfer();
    data.items.add(new File([], 'huge'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, count);

contextTest('a chosen folder is weighed, without what .dockerignore leaves out, and its Dockerfile is opened', async (page) => {
  await choose(page);
  await row(page, 4).waitFor();
  assert.match(await summary(page), /^shop: 6 files, 8\.25 MB; \.dockerignore leaves out 4 MB\.$/);
  assert.match(await content(page).innerText(), /COPY src\/ \/only\//);
  assert.match(await plain(row(page, 3)), /8\.25 MB/);
  assert.match(await plain(row(page, 4)), /1\.25 MB\s+yours/);
  const lessons = await part(page, 'context').innerText();
  assert.match(await page.locator('.pl-editor-context').innerText(), /^shop: 6 files/);
  assert.match(lessons, /\.git/);
  assert.doesNotMatch(lessons, /node_modules/);
});

contextTest('a folder can be dropped anywhere; a text of one’s own is kept until one asks for the folder’s', async (page) => {
  await type(page, 'FROM scratch\nCOPY src /src\n');
  await drop(page, folder);
  await isKnown(page);
  assert.match(await plain(row(page, 2)), /1\.25 MB/);
  assert.match(await summary(page), /^shop: 6 files/);
  await part(page, 'context').getByRole('button', { name: 'Open' }).click();
  await row(page, 4).waitFor();
  assert.match(await content(page).innerText(), /COPY src\/ \/only\//);
});

contextTest('a single Dockerfile is opened, and what is no text is refused in words', async (page) => {
  await drop(page, join(folder, 'Dockerfile'));
  await row(page, 4).waitFor();
  const before = await content(page).innerText();
  const picture = join(dirname(folder), 'photo.jpg');
  writeFileSync(picture, Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 7 + (i >> 3)) & 255)));
  await drop(page, picture);
  await part(page, 'context-told').getByText('photo.jpg is not a text file, so it cannot be a Dockerfile. Your text is unchanged.').waitFor();
  assert.equal(await content(page).innerText(), before);
  await page.keyboard.press('Escape');
  await part(page, 'context-told').waitFor({ state: 'hidden' });
});

contextTest('a total size is given by keyboard, and taken back', async (page) => {
  await type(page, 'FROM scratch\nCOPY . /app\n');
  const usual = await plain(row(page, 2));
  assert.match(usual, /assumed/);
  await part(page, 'context-size').focus();
  await page.keyboard.type('12,5');
  await page.keyboard.press('Enter');
  await isKnown(page);
  assert.match(await plain(row(page, 2)), /12\.5 MB\s+yours/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isKnown(page, false);
  assert.equal(await plain(row(page, 2)), usual);
  assert.equal(await part(page, 'context-size').inputValue(), '');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-pl')), 'context-folder');
});

contextTest('what is no size is told', async (page) => {
  await part(page, 'context-size').fill('much');
  await part(page, 'context-size').press('Enter');
  await part(page, 'context-told').getByText('much is not a size in MB.').waitFor();
  assert.match(await summary(page), /^Drop your project/);
});

contextTest('a large folder is read whole, one that is too large is refused in words', async (page) => {
  await type(page, 'FROM scratch\nCOPY . /app\n');
  await dropMany(page, 150_000);
  await isKnown(page);
  assert.match(await summary(page), /^huge: 150,000 files, 150 kB\.$/);
  await dropMany(page, 200_001);
  await part(page, 'context-told').getByText('huge has more than 200,000 files').waitFor();
  assert.match(await summary(page), /^huge: 150,000 files/, 'what was known is kept');
  await type(page, 'FROM scratch\nCOPY . /app\nCOPY f7 /b\n');
  await row(page, 3).getByText('1 B').waitFor();
});

contextTest('a long walk tells how far it is, and can be stopped', async (page) => {
  await page.evaluate(() => {
    const entry = (name) => ({ name, isFile: true, file: (done) => done({ name, size: 1 }) });
    // Hands out a thousand files, and then none until the test ends.
    const batches = Array.from({ length: 10 }, (_, at) => Array.from({ length: 100 }, (_, n) => entry(`${at}-${n}`)));
    const createReader = () => ({ readEntries: (done) => batches.length > 0 && done(batches.pop()) });
    DataTransferItem.prototype.webkitGetAsEntry = () => ({ name: 'slow', isDirectory: true, createReader });
    const data = new DataTransfer();
    data.items.add(new File([], 'slow'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await part(page, 'context-told').getByText('Reading slow: 1,000 files').waitFor();
  await part(page, 'context-hide').click();
  await part(page, 'context-told').waitFor({ state: 'hidden' });
  await choose(page);
  await isKnown(page);
});

contextTest('nothing of a folder is kept for a later visit', async (page) => {
  await choose(page);
  await isKnown(page);
  await page.reload();
  await part(page, 'context').waitFor();
  assert.match(await summary(page), /^Drop your project/);
});

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
for (const scheme of ['light', 'dark']) {
  contextTest(`axe finds nothing in it: ${scheme}, 360 px`, async (page) => {
    await choose(page);
    await isKnown(page);
    await part(page, 'context-size').fill('x');
    await part(page, 'context-size').press('Enter');
    await part(page, 'context-told').waitFor();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join('; ')}`), []);
    if (process.env.SHOTS) await part(page, 'context').screenshot({ path: `${process.env.SHOTS}/context-${scheme}.png` });
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/page-${scheme}.png` });
  }, { context: { colorScheme: scheme, viewport: { width: 360, height: 800 } } });
}

test('the page and the command line read the texts of the same files', () => {
  for (const list of ['MANIFESTS', 'INSTALLED']) {
    const names = (path) => {
      const [, text] = readFileSync(join(project, path), 'utf8').match(new RegExp(`const ${list}[^=]*= \\[(.*?)\\];`, 's'));
      return [...text.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name);
    };
    assert.deepEqual(names('www/context.js'), names('src/context.rs'));
    assert.ok(names('www/context.js').length > 5);
  }
});
