// Draws the pictures that stand in the repository beside what they are drawn from: the icons of an installed page from www/icons/mark.svg, and
// the picture that a link to the site is shown with from site/preview.svg. To be run after a change of either.
//
//   node tools/pictures.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch, project } from '../tests/e2e/harness.mjs';

const GROUND = '#14213a';
const MARK = '#f7f7f4';

/** The mark on its ground, `share` of it wide; systems cut a maskable icon to a shape that keeps the middle 80 %. */
function icon(share, corner) {
  const [, mark] = /<g>([^]*)<\/g>/.exec(readFileSync(join(project, 'www', 'icons', 'mark.svg'), 'utf8'));
  const scale = `translate(16 16) scale(${share}) translate(-16 -16)`;
  const drawn = `<g transform="${scale}" fill="none" stroke="${MARK}" stroke-width="3" stroke-linecap="round">${mark}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${GROUND}"/>${drawn}</svg>`;
}

const pictures = [192, 512].flatMap((size) => [
  { path: `www/icons/icon-${size}.png`, svg: icon(0.8, 6), width: size, height: size },
  { path: `www/icons/maskable-${size}.png`, svg: icon(0.62, 0), width: size, height: size },
]);
pictures.push({ path: 'site/preview.png', svg: readFileSync(join(project, 'site', 'preview.svg'), 'utf8'), width: 1200, height: 630 });

const browser = await launch();
for (const { path, svg, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>html, body { margin: 0; background: transparent } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
  writeFileSync(join(project, path), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
