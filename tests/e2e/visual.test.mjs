// Each view in both themes at three widths, beside how it looked when somebody last looked at it: tests/e2e/visual/.
//
// Pictures are made small before they are compared, so that the smoothing of letters does not count and a lost or moved part does. After a change
// that is meant, `make visual-update` takes them anew; look at them before you commit them. Where the fonts of this machine are others than those they
// were taken with, nothing can be compared: the test says so and is skipped.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { builtPage, packagesAreHere, part, project } from './harness.mjs';

const onBuiltPage = builtPage();
const kept = join(project, 'tests', 'e2e', 'visual');
const output = join(project, 'tests', 'e2e', 'output', 'visual');
const isUpdate = Boolean(process.env.UPDATE_EXPECT);

/** Width of the window, and of the picture that is kept, in pixels. */
const WIDTHS = [[1440, 480], [800, 320], [360, 180]];
/** Of the pixels of a small picture, at most this share may differ. */
const TOLERANCE = 0.01;
/** How far apart red, green or blue are, of 255, that count as different. */
const NEARNESS = 40;

const WASTEFUL = readFileSync(join(project, 'tests', 'e2e', 'visual', 'wasteful.Dockerfile'), 'utf8');
const BROKEN = 'FROM debian:12\nRUN apt-get install -y curl\nCOPPY . /srv\nFROM corp.example/unknown:1 AS last\nCOPY --from=nowhere /x /x\n';

const open = (name) => (page) => page.locator(`#tab-${name}`).click();
/** What is looked at: a text, and what one does to see it. */
const VIEWS = [
  { name: 'first-screen' },
  { name: 'magnified', act: (page) => part(page, 'scale').getByRole('radio').nth(1).check({ force: true }) },
  { name: 'step', act: (page) => part(page, 'step-open').click() },
  { name: 'empty', text: ' ' },
  { name: 'broken', text: BROKEN },
  ...['layers', 'inside', 'findings', 'split', 'assumptions', 'compare', 'read'].map((name) => ({ name, text: WASTEFUL, act: open(name) })),
];

/** What a picture of words depends on: how wide a text is in the fonts of the page. */
const fingerprint = (page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.pl-app'));
    const context = document.createElement('canvas').getContext('2d');
    const widths = [style.fontFamily, style.getPropertyValue('--pl-mono')].map((family) => {
      context.font = `100px ${family}`;
      return Math.round(context.measureText('Ships 1.7 MB, stays ashore.').width);
    });
    return widths.join(' ');
  });

/**
 * The whole page, small: as WebP, and how it differs from an earlier one: `share` of the pixels, 1 where the sizes differ by more than a line;
 * `marked`, the same picture with what differs in red.
 */
async function looks(page, width, before) {
  const image = await page.screenshot({ fullPage: true, animations: 'disabled' });
  // Drawn elsewhere: the page's own policy lets it load nothing.
  const elsewhere = await page.context().newPage();
  try {
    const { now, share, marked } = await elsewhere.evaluate(
      async ([image, before, width, nearness]) => {
        const decoded = async (type, encoded) => createImageBitmap(await (await fetch(`data:image/${type};base64,${encoded}`)).blob());
        const drawn = (image, width, height) => {
          const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, width, height);
          return context;
        };
        const encoded = async ({ canvas }) => {
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer());
          return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
        };
        const whole = await decoded('png', image);
        const height = Math.round((whole.height * width) / whole.width);
        const small = drawn(whole, width, height);
        const now = await encoded(small);
        if (!before) return { now, share: 0 };
        // Both went through the same compression.
        const [one, other] = await Promise.all([now, before].map((picture) => decoded('webp', picture)));
        if (Math.abs(one.height - other.height) > 4 || one.width !== other.width) return { now, share: 1 };
        const [a, b] = [one, other].map((picture) => drawn(picture, width, Math.min(one.height, other.height)));
        const [pixels, earlier] = [a, b].map(({ canvas }, index) => [a, b][index].getImageData(0, 0, canvas.width, canvas.height));
        let count = 0;
        for (let at = 0; at < pixels.data.length; at += 4) {
          const isApart = [0, 1, 2].some((channel) => Math.abs(pixels.data[at + channel] - earlier.data[at + channel]) > nearness);
          if (isApart) pixels.data.set([255, 0, 0, 255], at);
          count += Number(isApart);
        }
        a.putImageData(pixels, 0, 0);
        return { now, share: (4 * count) / pixels.data.length, marked: await encoded(a) };
      },
      [image.toString('base64'), before?.toString('base64'), width, NEARNESS],
    );
    return { share, now: Buffer.from(now, 'base64'), marked: marked && Buffer.from(marked, 'base64') };
  } finally {
    await elsewhere.close();
  }
}

/** The share in which a page differs from a picture; what differs is written into `output`. */
async function difference(name, page, width, before) {
  const { share, now, marked } = await looks(page, width, before);
  if (share > TOLERANCE) {
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, `${name}-now.webp`), now);
    if (marked) writeFileSync(join(output, `${name}-differs.webp`), marked);
  }
  return share;
}

/** Shows a view. */
async function show(page, { act }) {
  await page.locator('[data-pl=step-open], [data-pl=empty]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await packagesAreHere(page);
  await act?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
}

const shownAt = (view, width) => ({
  context: { colorScheme: 'light', viewport: { width, height: 900 }, reducedMotion: 'reduce' },
  kept: view.text && { text: view.text },
});

const fontsFile = join(kept, 'fonts.txt');

/** Fails where a page differs from its picture, or takes that anew. */
async function check(name, page, width) {
  const path = join(kept, `${name}.webp`);
  if (isUpdate) return writeFileSync(path, (await looks(page, width)).now);
  assert.ok(existsSync(path), `${name} has no picture yet: make visual-update`);
  const share = await difference(name, page, width, readFileSync(path));
  return assert.ok(share <= TOLERANCE, `${name} differs in ${(100 * share).toFixed(1)} % of its pixels: see tests/e2e/output/visual/, or make visual-update`);
}

for (const view of VIEWS) {
  test(`${view.name} looks as it did, in both themes at three widths`, async (t) => {
    for (const [width, small] of WIDTHS) {
      await onBuiltPage(shownAt(view, width), async (page) => {
        await show(page, view);
        const fonts = await fingerprint(page);
        if (isUpdate) writeFileSync(fontsFile, `${fonts}\n`);
        else if (fonts !== readFileSync(fontsFile, 'utf8').trim()) return t.skip('the fonts are others than those of the pictures');
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await check(`${view.name}-${colorScheme}-${width}`, page, small);
        }
        return undefined;
      });
    }
  });
}

test('a part that is lost or moved is seen', async (t) => {
  if (isUpdate) return t.skip('pictures are being taken');
  const breaks = {
    'a legend that is lost': '.pl-legend { display: none }',
    'a column that is moved': '.pl-side { translate: 0 60px }',
    'a theme that is half applied': '.pl-quay { background: #888 }',
    'words that are too large': '.pl-verdict-headline { font-size: 60px }',
  };
  for (const [what, css] of Object.entries(breaks)) {
    await onBuiltPage(shownAt(VIEWS[0], 1440), async (page) => {
      await show(page, VIEWS[0]);
      const whole = (await looks(page, 480)).now;
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, css);
      const { share } = await looks(page, 480, whole);
      assert.ok(share > TOLERANCE, `${what}: ${share}`);
    });
  }
  return undefined;
});
