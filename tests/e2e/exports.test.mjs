// Exports: what leaves the page looks right outside it and has the page's own figures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingAxeFinds, builtPage, fitsWidth, packagesAreHere, part, plain, restIsHere, until } from './harness.mjs';

/** Waste, a stage that is not built, a pipe and backticks. */
const WASTE = `FROM debian:12 AS unused
RUN echo a

FROM debian:12
RUN apt-get update && apt-get install -y curl | cat
RUN echo \`date\` > /built
RUN rm -rf /var/lib/apt/lists/*
`;

const onBuiltPage = builtPage();
const option = (page, kind) => page.locator(`[data-export="${kind}"]`);

/** Opens the page with `text`, else with the first example, and the menu once what comes later is here. */
const visit = (body, { text, more = {}, context, isOpen = true } = {}) =>
  onBuiltPage(
    {
      context: { permissions: ['clipboard-read', 'clipboard-write'], ...context },
      kept: { ...(text ? { text } : {}), ...more },
    },
    async (page) => {
      await part(page, 'exports-button').waitFor();
      await packagesAreHere(page);
      await restIsHere(page);
      if (isOpen) await part(page, 'exports-button').click();
      await body(page);
    },
  );

/** What a button saves: its name and its bytes. */
async function saved(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), option(page, kind).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  if (process.env.SHOTS) await download.saveAs(`${process.env.SHOTS}/${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The rows of the page's table of layers, cell by cell. */
const shownRows = async (page) =>
  page.locator('[data-pl="layers"] tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll('\u00a0', ' ').trim())));

/** What ships, without its range. */
const headlineOf = async (page) => plain(await page.locator('.pl-verdict-headline').evaluate((found) => [...found.childNodes].filter((node) => !node.matches?.('.pl-verdict-range')).map((node) => node.textContent).join('')));

/** In the page: how the words and shapes of a picture look, each in a line; those left out that an export has not. */
function looksOf(selector) {
  const context = Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const plain = (colour) => {
    if (!/^(rgb|color)/.test(colour)) return colour.replaceAll(/['"]/g, '');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].join();
  };
  const seen = [...document.querySelectorAll(`${selector} :is(text, path, rect, circle, line)`)].filter((one) => !one.matches('.pl-mark'));
  const looks = seen.map((one) => {
    const style = getComputedStyle(one);
    const [fill, stroke] = [plain(style.fill), plain(style.stroke)];
    const what = one.localName === 'text' ? [one.textContent, style.fontSize, style.fontWeight, style.paintOrder] : [one.getAttribute('d') ?? '', one.getAttribute('width') ?? ''];
    return { isSeen: [fill, stroke].some((paint) => paint !== 'none' && !paint.endsWith(',0')), look: [one.localName, ...what, fill, stroke, style.strokeWidth, style.strokeDasharray, style.opacity].join(' ') };
  });
  return looks.filter(({ isSeen }) => isSeen).map(({ look }) => look);
}

/** The rows of a Markdown table, cell by cell. */
const markdownRows = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll('\\|', '\0').slice(1, -1).split('|').map((cell) => cell.trim().replaceAll('\0', '|')));

/** Whether a text is well-formed SVG, its size, and every reference and every font in it. */
async function inspect(page, text) {
  // The page's own policy lets nothing become a document.
  const other = await page.context().newPage();
  const found = await other.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const svg = parsed.documentElement;
    const all = [...parsed.querySelectorAll('*')];
    const values = all.flatMap((element) => [...element.attributes].map(({ name, value }) => ({ name, value })));
    const ids = all.map(({ id }) => id).filter(Boolean);
    return {
      isFine: !parsed.querySelector('parsererror') && svg.localName === 'svg',
      size: ['width', 'height'].map((name) => Number(svg.getAttribute(name))),
      references: [...new Set(values.flatMap(({ value }) => [...value.matchAll(/url\(([^)]*)\)/g)].map(([, to]) => to.replaceAll(/['"]/g, ''))))],
      ids,
      links: values.filter(({ name, value }) => name.includes('href') || name.startsWith('on') || (/:\/\//.test(value) && !name.startsWith('xmlns'))),
      strange: values.filter(({ name, value }) => ['class', 'style', 'tabindex'].includes(name) || /var\(|light-dark|color-mix|^color\(/.test(value)),
      elements: [...new Set(all.map(({ localName }) => localName))],
      words: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
      title: parsed.querySelector('title').textContent,
      described: parsed.querySelector('desc').textContent,
    };
  }, text);
  await other.close();
  return found;
}

for (const theme of ['light', 'dark']) {
  test(`the SVG stands by itself in ${theme}, and the PNG has twice its pixels`, () =>
    visit(
      async (page) => {
        const headline = await headlineOf(page);
        const looks = await page.evaluate(looksOf, '.pl-quay-picture');
        const svg = await saved(page, 'svg');
        assert.equal(svg.name, 'plimsoll-golang-1.13-alpine3.10.svg');
        assert.match(await part(page, 'exports-told').innerText(), /plimsoll-golang-1\.13-alpine3\.10\.svg/);
        const text = svg.bytes.toString('utf8');
        const found = await inspect(page, text);
        assert.ok(found.isFine, 'it parses');
        assert.equal(found.title.replaceAll('\u00a0', ' '), headline);
        assert.match(found.described, /stays ashore\..* line 10\./);
        assert.ok(found.references.length > 2, 'it has patterns');
        for (const to of found.references) assert.ok(to.startsWith('#') && found.ids.includes(to.slice(1)), `${to} is in it`);
        assert.deepEqual([found.links, found.strange], [[], []]);
        assert.ok(!found.elements.some((name) => ['script', 'style', 'image', 'foreignObject', 'use'].includes(name)), found.elements.join(' '));
        assert.equal(new Set(found.ids).size, found.ids.length);
        assert.ok(found.words.some((words) => words.startsWith('Ships')) && found.words.includes('base image'));

        // By itself, in a page that has nothing of ours.
        const other = await page.context().newPage();
        await other.goto(`data:image/svg+xml;base64,${svg.bytes.toString('base64')}`);
        const drawn = await other.evaluate(() => {
          const { width, height } = document.documentElement.getBoundingClientRect();
          const inside = [...document.querySelectorAll('text')].every((one) => {
            const box = one.getBoundingClientRect();
            return box.left >= 0 && box.right <= width + 0.5 && box.bottom <= height;
          });
          return { size: [width, height], inside };
        });
        assert.deepEqual(drawn, { size: found.size, inside: true });
        const alone = await other.evaluate(looksOf, 'svg');
        assert.deepEqual(looks.filter((look) => !alone.includes(look)), [], 'words and shapes look as on the page');
        await other.close();

        const png = await saved(page, 'png');
        assert.equal(png.name, svg.name.replace('.svg', '.png'));
        const pixels = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
        assert.deepEqual([png.bytes.toString('latin1', 1, 4), pixels], ['PNG', found.size.map((length) => 2 * length)]);
        const corner = await page.evaluate(async (data) => {
          const image = Object.assign(new Image(), { src: data });
          await image.decode();
          const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
          context.drawImage(image, 0, 0);
          return [...context.getImageData(0, 0, 1, 1).data];
        }, `data:image/png;base64,${png.bytes.toString('base64')}`);
        assert.ok(theme === 'light' ? corner[0] > 240 : corner[0] < 40, `${corner}`);
        assert.equal(corner[3], 255);
        assert.equal(await page.locator('.pl-quay-picture').count(), 1, 'nothing of it stays on the page');
      },
      { more: { theme } },
    ));
}

test('Markdown, text and JSON have the figures of the page', () =>
  visit(
    async (page) => {
      const shown = await shownRows(page);
      const { name, bytes } = await saved(page, 'md');
      assert.equal(name, 'plimsoll-debian-12.md');
      const markdown = bytes.toString('utf8');
      const [head, , ...rows] = markdownRows(markdown);
      const code = (cell) => cell.replace(/^`+ ?| ?`+$/g, '');
      assert.equal(head.length, 7, 'something is hidden');
      assert.deepEqual(rows.slice(0, shown.length).map((row) => row.map((cell, place) => (place === 2 ? code(cell) : cell))), shown);
      const headline = await headlineOf(page);
      assert.ok(markdown.replaceAll('**', '').startsWith(headline), markdown);

      await option(page, 'copy-md').click();
      await until(page, () => part(page, 'exports-told').innerText(), (told) => told.includes('clipboard'), 'it is told');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), markdown);

      const report = JSON.parse((await saved(page, 'json')).bytes.toString('utf8'));
      const ships = shown.filter((row) => Number(row[0]) > 3);
      assert.equal(report.schemaVersion, 1);
      assert.equal(report.stages[1].layers.length, ships.length);
      const text = (await saved(page, 'txt')).bytes.toString('utf8');
      assert.match(text, /^ships {8}/);
      const megabytes = (bytes) => Math.round(bytes / 1e6);
      assert.ok(headline.includes(String(megabytes(report.finalImage.unpackedBytes.likely))) && text.split('\n')[0].includes(`${megabytes(report.finalImage.unpackedBytes.likely)} MB`));
    },
    { text: WASTE },
  ));

test('all of it works by keys, and what cannot be copied is said', () =>
  visit(
    async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('closed')) } }));
      await part(page, 'exports-button').focus();
      await page.keyboard.press('Enter');
      for (const kind of ['copy-link', 'copy-link-md', 'copy-link-frame', 'copy-link-element', 'svg', 'png', 'copy-md']) {
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.dataset.export), kind);
      }
      await page.keyboard.press('Enter');
      await until(page, () => part(page, 'exports-told').innerText(), (told) => told.includes('Save it'), 'it is told');
      await page.keyboard.press('Escape');
      assert.ok(!(await part(page, 'exports').isVisible()));
      assert.equal(await page.evaluate(() => document.activeElement.dataset.pl), 'exports-button');
    },
    { isOpen: false },
  ));

test('paper has the verdict, the picture and the table on one page, black on white, whatever tab is open', () =>
  visit(
    async (page) => {
      await page.getByRole('tab', { name: 'Assumptions' }).click();
      const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      assert.equal(sheets.length, 1);
      if (process.env.SHOTS) await page.pdf({ format: 'A4', path: `${process.env.SHOTS}/print.pdf` });
      await page.emulateMedia({ media: 'print' });
      for (const name of ['topbar', 'editor', 'exports-button', 'context']) assert.ok(!(await part(page, name).isVisible()), name);
      assert.ok(!(await page.getByRole('tablist').isVisible()));
      await page.emulateMedia({ media: 'screen' });
      assert.equal(await page.getByRole('tab', { name: 'Assumptions' }).getAttribute('aria-selected'), 'true', 'the tab is open again');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      for (const name of ['verdict', 'layers']) assert.ok(await part(page, name).isVisible(), name);
      assert.ok(await page.locator('.pl-quay-picture').isVisible());
      const [ink, paper] = await page.evaluate(() => [getComputedStyle(document.querySelector('.pl-table td')).color, getComputedStyle(document.documentElement).backgroundColor]);
      assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    },
    { more: { theme: 'dark' }, isOpen: false },
  ));

for (const theme of ['light', 'dark']) {
  for (const width of [1440, 360]) {
    test(`the open menu passes axe and fits ${width} px in ${theme}`, () =>
      visit(
        async (page) => {
          await option(page, 'copy-md').click();
          await until(page, () => part(page, 'exports-told').innerText(), (told) => told !== '', 'it is told');
          if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/menu-${theme}-${width}.png` });
          await assertNothingAxeFinds(page);
          const box = await part(page, 'exports').boundingBox();
          assert.ok(box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
          assert.ok(await fitsWidth(page));
        },
        { more: { theme }, context: { viewport: { width, height: 800 }, hasTouch: width < 500 } },
      ));
  }
}
