// Screenshots of the built page in both themes at three widths, for a person to look at: tests/e2e/output/shots/.
//
//   node tests/e2e/shots.mjs [DOCKERFILE]      with a file, its text is shown in the place of the first example

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, onPage, project, serve } from './harness.mjs';

const out = join(project, 'tests', 'e2e', 'output', 'shots');
const text = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : null;
const SIZES = [[1440, 900], [800, 1100], [360, 780]];

mkdirSync(out, { recursive: true });
const server = await serve(join(project, 'dist'));
const browser = await launch();
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of SIZES) {
      const before = (page) => text !== null && page.addInitScript((given) => localStorage.setItem('plimsoll.text', given), text);
      await onPage(browser, server, { context: { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' }, before }, async (page) => {
        await page.locator('#plimsoll .cm-content').waitFor({ state: 'attached' });
        await page.evaluate(() => document.fonts.ready);
        for (const [name, fullPage] of [['', false], ['-whole', true]]) {
          const path = join(out, `${colorScheme}-${width}${name}.png`);
          await page.screenshot({ path, fullPage });
          console.log(path.slice(project.length));
        }
      });
    }
  }
} finally {
  await browser.close();
  await server.close();
}
