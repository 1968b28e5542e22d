// The site around the playground: the pages of site/*.md, of lessons and of rules, what they are shown and found by, and what makes the page an
// application that can be installed.
//
// Input: site/, lessons/, src/rules/, www/icons/, the licences, what pages show of other files, and where dist/ will be. Output: the files of dist/ by path.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { INDEX as LESSONS, lessonPages } from './course.mjs';
import { PREVIEW, code, escaped, frame, markdown } from './pages.mjs';
import { INDEX as RULES, rulePages } from './rules.mjs';

const www = dirname(fileURLToPath(import.meta.url));
const root = dirname(www);

/** A table by the names of its columns: tab-separated, the first line that is no `#` comment names them. `notes` are its comments. */
function readTable(path) {
  const lines = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
  const [head, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  const notes = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  return { notes, rows: rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]]))) };
}

const percent = (share, digits = 0) => `${(100 * Number(share)).toFixed(digits)}\u00a0%`;

/** What stands in the place of `<!-- NAME -->`, from site/NAME.tsv. */
const TABLES = {
  accuracy: ({ notes, rows }) =>
    [
      ...notes,
      '',
      '| what is estimated | measured | median error | nine of ten are within | truth in range | high / low |',
      '|---|--:|--:|--:|--:|--:|',
      ...rows.map(({ kind, n, median, p90, inside, width }) => `| ${kind} | ${n} | ${percent(median, 1)} | ${percent(p90)} | ${percent(inside)} | ${width} |`),
    ].join('\n'),
};

/** In the files that pages show it stands for the address of Plimsoll. */
const ANY_URL = 'https://plimsoll.example/';
/** Between the fences stands an embed as code, and below it the same as it is. */
const LIVE = /^```html live\n(.*?)^```$\n?/gms;

/** Markdown with the files that it shows, as code in the place of `<!-- file: PATH -->`; PATH is below the project's folder. */
export const withFiles = (text) =>
  text.replace(/^<!-- file: (\S+) -->$/gm, (_, path) => {
    const shown = readFileSync(join(root, path), 'utf8').trimEnd();
    const fence = '`'.repeat(Math.max(3, ...(shown.match(/`+/g) ?? []).map(({ length }) => length + 1)));
    return `${fence}${extname(path).slice(1)}\n${shown}\n${fence}`;
  });

/** A page's Markdown → HTML. Its embeds are shown with the address of Plimsoll, `url` where that is known, and are those of the page's own Plimsoll. */
function article(text, url) {
  const parts = text.split(LIVE).map((part, at) => {
    const shown = part.replaceAll(ANY_URL, url || ANY_URL);
    return at % 2 === 0 ? markdown(shown) : `${code(shown)}<div class="live" role="group" aria-label="Result">\n${part.replaceAll(ANY_URL, '')}</div>\n`;
  });
  return { body: parts.join('\n'), isLive: parts.length > 1 };
}

/** The pages of site/ in the order of the navigation: the fields at the head of each file, its `path` in dist/ and its `text` as Markdown. */
function prose() {
  const folder = join(root, 'site');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => {
    const [, head, text] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    const fields = Object.fromEntries((head ?? '').split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
    const missing = ['title', 'nav', 'order', 'description'].find((field) => !fields[field]);
    if (missing) throw new Error(`site/${name} begins with lines 'field: value' between two of ---; '${missing}' is missing`);
    const table = (mark, name) => {
      if (!Object.hasOwn(TABLES, name)) throw new Error(`site/: www/site.mjs makes no table for ${mark}`);
      return TABLES[name](readTable(join(folder, `${name}.tsv`)));
    };
    return { ...fields, path: name.replace(/md$/, 'html'), text: withFiles(text.replace(/<!-- (\w+) -->/g, table)) };
  });
  return pages.sort((a, b) => a.order - b.order);
}

/** How the files of site/ end that its pages name: they stand beside them in dist/, as they are. */
const NAMED = ['.js', '.Dockerfile'];

const ICONS = [192, 512].flatMap((size) => [['icon', 'any'], ['maskable', 'maskable']].map(([name, purpose]) => ({ src: `icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose })));

/** What an installed page is called and looks like (https://www.w3.org/TR/appmanifest/). */
const MANIFEST = {
  id: './',
  name: 'Plimsoll: a Dockerfile playground',
  short_name: 'Plimsoll',
  description: 'Paste a Dockerfile and see what each layer weighs, what ships, and what stays ashore.',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f7f7f4',
  theme_color: '#14213a',
  categories: ['developer', 'education'],
  icons: [{ src: 'icons/mark.svg', sizes: 'any', type: 'image/svg+xml' }, ...ICONS],
};

/** What search engines are told; they want whole addresses. */
function indexed(pages, url) {
  const address = (path) => `<url><loc>${escaped(url + path.replace(/(^|\/)index\.html$/, '$1'))}</loc></url>`;
  return {
    'sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${['index.html', ...pages].map(address).join('\n')}\n</urlset>\n`,
    'robots.txt': `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`,
  };
}

/** Where dist/ will be, of the environment's `PLIMSOLL_URL`, with a `/` at its end; '' where that is not said. */
export function siteUrl(given = process.env.PLIMSOLL_URL ?? '') {
  if (given === '') return '';
  const { protocol, href } = new URL(given);
  if (!/^https?:$/.test(protocol)) throw new Error(`PLIMSOLL_URL is no address of a site: ${given}`);
  return href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
}

/** The site's files by path; `style` is the name of their style sheet, `url` as siteUrl gives it. */
export function siteFiles({ style, url }) {
  const articles = prose();
  const nav = [['index.html', 'Playground'], [LESSONS, 'Lessons'], [RULES, 'Rules'], ...articles.map(({ path, nav }) => [path, nav])];
  const page = frame({ nav, style, url });
  const pages = {
    ...Object.fromEntries(articles.map(({ path, title, description, text }) => [path, page({ path, title, description, ...article(text, url) })])),
    ...lessonPages(page),
    ...rulePages(page),
  };
  const named = readdirSync(join(root, 'site')).filter((name) => NAMED.includes(extname(name)));
  const icons = ['icons/mark.svg', ...ICONS.map(({ src }) => src)];
  return {
    ...pages,
    ...Object.fromEntries(named.map((name) => [name, readFileSync(join(root, 'site', name))])),
    ...Object.fromEntries(icons.map((path) => [path, readFileSync(join(www, path))])),
    ...Object.fromEntries(['LICENSE-MIT', 'LICENSE-APACHE'].map((name) => [`${name}.txt`, readFileSync(join(root, name))])),
    'manifest.webmanifest': JSON.stringify(MANIFEST),
    ...(url ? { [PREVIEW]: readFileSync(join(root, 'site', PREVIEW)), ...indexed(Object.keys(pages), url) } : {}),
  };
}
