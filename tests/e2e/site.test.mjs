// The site around the playground: its pages, what links to them, what they are found and shown by, and how dist/ is hosted.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

import { assertNothingAxeFinds, builtPage, fitsWidth, hosted, headersBy, part, project } from './harness.mjs';
import { withWholeHash } from '../../www/build.mjs';
import { lessons } from '../../www/course.mjs';
import { escaped } from '../../www/pages.mjs';
import { siteFiles, siteUrl, withFiles } from '../../www/site.mjs';

const dist = join(project, 'dist');
const onBuiltPage = builtPage();
const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name).slice(dist.length + 1));
const pages = names.filter((name) => name.endsWith('.html'));
const read = (name) => readFileSync(join(dist, name), 'utf8');
const isHashed = (name) => /-[\da-f]{16}[-._]/.test(name);

test('no link of the site leads nowhere: every file, every place on a page', () => {
  const broken = [];
  let count = 0;
  for (const page of pages) {
    for (const [, link] of read(page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(https:|data:)/.test(link)) continue;
      count++;
      const [path, place] = link.replaceAll('&amp;', '&').replace(/\?[^#]*/, '').split('#');
      let target = path === '' ? page : normalize(join(dirname(page), path));
      if (path.endsWith('/') || target === '.') target = join(target, 'index.html');
      if (!existsSync(join(dist, target))) broken.push(`${page}: ${link}`);
      else if (place && !new RegExp(`\\sid="${place}"`).test(read(target))) broken.push(`${page}: ${link}, no such place`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(count > 5 * pages.length, `${count} links`);
});

test('every page has a title, a description and what a preview shows, each of its own, and the one navigation', () => {
  const [titles, navigations] = [new Set(), new Set()];
  for (const page of pages.filter((name) => name !== 'index.html')) {
    const html = read(page);
    const [, title] = /<title>(.+) · Plimsoll<\/title>/.exec(html) ?? [];
    const [, description] = /<meta name="description" content="([^"]+)">/.exec(html) ?? [];
    assert.ok(title && description?.length > 40 && description.replace(/&\w+;/g, '"').length <= 162, `${page}: ${title}, ${description}`);
    assert.ok(html.includes(`<meta property="og:title" content="${title}">`), page);
    assert.ok(!titles.has(title), `${page}: another page is called ${title}`);
    titles.add(title);
    assert.doesNotMatch(html, /<script(?! src="[^"]+" defer><\/script>)|<style|\sstyle=|\son\w+=|property="og:\w+" content="https?:/, page);
    navigations.add(/<nav[^]*?<\/nav>/.exec(html)[0].replaceAll('../', '').replace(' aria-current="page"', ''));
  }
  assert.equal(navigations.size, 1);
  assert.doesNotMatch(read('index.html'), /og:image|canonical/, 'whole addresses are not guessed');
});

test('with PLIMSOLL_URL previews, the sitemap and robots.txt name whole addresses', () => {
  assert.equal(siteUrl('https://example.org/plimsoll'), 'https://example.org/plimsoll/');
  assert.equal(siteUrl(''), '');
  assert.throws(() => siteUrl('ftp://example.org'), /PLIMSOLL_URL/);
  const url = siteUrl('https://example.org/plimsoll/');
  const files = siteFiles({ style: 'site.css', url });
  assert.match(files['about.html'], /<meta property="og:image" content="https:\/\/example\.org\/plimsoll\/preview\.png">/);
  assert.match(files['about.html'], /<link rel="canonical" href="https:\/\/example\.org\/plimsoll\/about\.html">/);
  assert.deepEqual([...files['preview.png'].subarray(16, 24)], [0, 0, 4, 176, 0, 0, 2, 118], '1200 × 630');
  const locations = [...files['sitemap.xml'].matchAll(/<loc>https:\/\/example\.org\/plimsoll\/([^<]*)<\/loc>/g)].map(([, path]) => path);
  const wanted = pages.map((name) => name.replace(/(^|\/)index\.html$/, '$1'));
  assert.deepEqual(locations.sort(), wanted.sort());
  assert.match(files['robots.txt'], /^Sitemap: https:\/\/example\.org\/plimsoll\/sitemap\.xml$/m);
  assert.equal(siteFiles({ style: 'site.css', url: '' })['sitemap.xml'], undefined);
});

test('the accuracy table is the one of README.md', () => {
  const rows = (text) => [...text.matchAll(/<tr>\n?((?:<td[^]*?<\/td>\n?)+)<\/tr>/g)].map(([, row]) => [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell]) => cell.replaceAll('\u00a0', ' ')));
  const [, block] = /<!-- accuracy -->\n([^]*?)<!-- \/accuracy -->/.exec(readFileSync(join(project, 'README.md'), 'utf8'));
  const readme = block.split('\n').filter((line) => /^\| .* \| \d+ \|/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  assert.ok(readme.length > 5);
  assert.deepEqual(rows(read('sizes.html')).filter((row) => row.length === 6), readme);
});

for (const colorScheme of ['light', 'dark']) {
  test(`the pages can be read by everybody, ${colorScheme}, without JavaScript, at 320 pixels`, async () => {
    for (const path of ['about.html', 'sizes.html', 'rules/index.html', 'rules/single-stage.html', 'lessons/index.html', 'lessons/12-the-build-context.html']) {
      await onBuiltPage({ path, context: { colorScheme } }, (page) => assertNothingAxeFinds(page));
      await onBuiltPage({ path, context: { colorScheme, javaScriptEnabled: false, viewport: { width: 320, height: 800 } } }, async (page) => {
        assert.ok((await page.locator('main').innerText()).length > 200, path);
        assert.equal(await fitsWidth(page), true, `${path} sticks out`);
      });
    }
  });
}

test('the help leads to the pages, and the pages back to the playground', () =>
  onBuiltPage({}, async (page) => {
    await part(page, 'help-button').click();
    const link = part(page, 'help').getByRole('link', { name: 'About Plimsoll' });
    const [about] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await about.getByRole('heading', { name: 'About Plimsoll' }).waitFor();
    await about.getByRole('link', { name: 'How sizes are estimated', exact: true }).first().click();
    await about.getByRole('heading', { level: 1, name: 'How sizes are estimated' }).waitFor();
    assert.equal(await about.locator('nav [aria-current]').innerText(), 'How sizes are estimated');
    await about.getByRole('link', { name: 'Playground' }).click();
    await part(about, 'layers').waitFor();
  }));

test('the lessons can be read one after the other, each with what it begins with, its goals and hints, and no answer', () => {
  const all = lessons();
  const index = read('lessons/index.html');
  assert.deepEqual([...index.matchAll(/<li><a href="([^"]*)\.html">/g)].map(([, id]) => id), all.map(({ id }) => id));
  all.forEach(({ id, front, blocks }, at) => {
    const page = read(`lessons/${id}.html`);
    for (const words of [front.title, ...front.goal.map(({ say }) => say), ...(front.hints ?? [])]) assert.ok(page.includes(escaped(words)), `${id}: ${words}`);
    const code = [...page.split('<h2>The Dockerfile</h2>')[1].matchAll(/<pre[^>]*><code>([^<]*)<\/code>/g)].map(([, text]) => text);
    assert.deepEqual(code, blocks.filter(({ info }) => info.endsWith(' start')).map(({ text }) => escaped(text)), id);
    const turns = [...page.matchAll(/<a rel="(?:prev|next)" href="([^"]*)\.html">/g)].map(([, turn]) => turn);
    assert.deepEqual(turns, [all[at - 1], all[at + 1]].filter(Boolean).map((lesson) => lesson.id));
  });
});

test('a lesson that is read leads to itself in the playground', () =>
  onBuiltPage({ path: 'lessons/05-the-first-split.html' }, async (page) => {
    const hint = page.getByText('go build writes ./test');
    assert.equal(await hint.isVisible(), false);
    await page.getByText('Hint 2 of 3').click();
    assert.equal(await hint.isVisible(), true);
    await page.getByRole('link', { name: 'Open it in the playground' }).click();
    await part(page, 'lesson-title').getByText('The first split').waitFor();
  }));

test('a page shows files of the project as they are, and none that is not there', () => {
  const shown = withFiles('Before\n\n<!-- file: lessons/README.md -->\n\nAfter');
  const text = readFileSync(join(project, 'lessons', 'README.md'), 'utf8').trimEnd();
  assert.ok(text.includes('````'), 'with fences of its own');
  assert.equal(shown, `Before\n\n\`\`\`\`\`md\n${text}\n\`\`\`\`\`\n\nAfter`);
  assert.throws(() => withFiles('<!-- file: site/none.yml -->'), /ENOENT.*none\.yml/);
});

/** The sources that each directive of a policy allows. */
const directivesOf = (policy) => new Map(policy.split('; ').map((directive) => directive.split(' ')).map(([name, ...sources]) => [name, sources]));
const policyOf = (page) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read(page))[1];

test('hosts are told to keep what carries a hash for ever and nothing else, and of a policy that has room for that of each page', () => {
  for (const name of names) {
    const headers = hosted(`/${name}`);
    assert.equal(headers['content-security-policy'], `${policyOf('index.html')}; frame-src 'self'; frame-ancestors *`, name);
    assert.equal(headers['cache-control'], isHashed(name) ? 'public, max-age=31536000, immutable' : undefined, name);
  }
  const host = directivesOf(hosted('/')['content-security-policy']);
  for (const page of pages) {
    for (const [directive, sources] of directivesOf(policyOf(page))) assert.ok(sources.every((source) => source === "'none'" || host.get(directive).includes(source)), `${page}: ${directive}`);
  }
  assert.deepEqual(['start-f69618a01de89ad.js', 'icon-192.png', 'start-0f69618a01de89ad.js'].map(withWholeHash), ['start-0f69618a01de89ad.js', 'icon-192.png', 'start-0f69618a01de89ad.js']);
  assert.deepEqual(headersBy('# a\n/*\n  A: b\n/x-*\n  A: c\n/y\n  D: e\n')('/x-1'), { a: 'b, c' });
});

test('hosts are told to turn off whatever the page never asks a browser for, and it still copies', async () => {
  const features = new Map(headersBy(readFileSync(join(project, 'hosting', '_headers'), 'utf8'))('/')['permissions-policy'].split(', ').map((feature) => feature.split('=')));
  assert.deepEqual([...new Set(features.values())], ['()']);
  for (const name of ['camera', 'clipboard-read', 'geolocation', 'microphone', 'payment', 'usb']) assert.ok(features.has(name), name);
  await onBuiltPage({ context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async (page) => {
    const allowed = await page.evaluate(() => document.featurePolicy.allowedFeatures());
    assert.deepEqual(allowed.filter((name) => features.has(name) && name !== 'clipboard-read'), []);
    await part(page, 'exports-button').click();
    await page.locator('[data-export="copy-link"]').click();
    await part(page, 'exports-told').getByText('Copied').waitFor();
  });
});

test('what is kept for use without a network has the pages, and what they name', () => {
  const worker = read('worker.js');
  const kept = names.filter((name) => /\.(html|Dockerfile)$/.test(name) || ['embed.js', 'events.js', 'messages.js'].includes(name));
  assert.ok(kept.includes('lessons/index.html') && kept.includes('shop.Dockerfile'));
  for (const name of kept) assert.ok(worker.includes(`"${name}"`), name);
});

test('the tests see the page as hosts send it', () =>
  onBuiltPage({}, async (page) => {
    const headers = (path) => page.evaluate(async (path) => Object.fromEntries((await fetch(path)).headers), path);
    assert.match((await headers('./'))['content-security-policy'], /frame-ancestors/);
    const wasm = names.find((name) => name.endsWith('_bg.wasm'));
    assert.match((await headers(wasm))['cache-control'], /immutable/);
    assert.doesNotMatch((await headers('worker.js'))['cache-control'], /immutable/);
  }));
