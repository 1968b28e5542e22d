// What all pages of prose share: one frame with one navigation, and Markdown → HTML. Plain pages that need no script, with relative links, under a
// policy as strict as the page's own. Knows no page.

// CommonMark; MIT. The course is read by it in the browser (lesson.mjs), where it is 17 KB of brotli: markdown-it would be 40. Tables are an extension of its own.
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** What a page with live embeds allows beside that: scripts, frames and files of the site itself. */
const LIVE_POLICY = "; script-src 'self'; frame-src 'self'; connect-src 'self'";

/** The picture of a preview in dist/, and what is seen on it. */
export const PREVIEW = 'preview.png';
const PICTURED = 'A heavy stage that stays ashore, and beside it the light one that ships.';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
/** The words of HTML as micromark writes it. */
const wordsOf = (html) => Object.entries(ENTITIES).reduceRight((text, [letter, entity]) => text.replaceAll(entity, letter), html.replace(/<[^>]*>/g, ''));

/** What stands after the `#` of a link to a heading. */
const slug = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** Code as a block. It may be wider than a screen: then it scrolls by itself, by keys as well. */
export const code = (text) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;

/** HTML as micromark writes it, in which letters of the text are never markup, with what pages want: places to link to, blocks that scroll, no style. */
export const dressed = (html) =>
  html
    .replace(/<(h[2-6])>(.*?)<\/\1>/g, (_, tag, title) => `<${tag} id="${slug(wordsOf(title))}">${title}</${tag}>`)
    .replaceAll('<a href="https:', '<a rel="noopener" href="https:')
    .replace(/<pre><code(?: class="[^"]*")?>/g, '<pre tabindex="0"><code>')
    .replaceAll(' align="right"', ' class="number"')
    .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');

/** Markdown → HTML; HTML in it is shown as text. */
export const markdown = (text) => dressed(micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }));

/** The first paragraph of a Markdown text as one line of plain text, at most so many characters long. */
export function summary(text, most = 160) {
  const [, paragraph] = /<p>(.*?)<\/p>/s.exec(markdown(text)) ?? ['', ''];
  const words = wordsOf(paragraph).replaceAll('\n', ' ');
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** The frame of pages: `nav`, `[[link below dist/, words]]`; `style`, the style sheet's name; `url`, where dist/ will be, ending in `/`, or ''. */
export function frame({ nav, style, url }) {
  /**
   * A page of dist/ at `path`, as HTML; `body` is its HTML, and `isLive` where that has embeds. What a preview needs beside title and description are whole
   * addresses: without `url` they are left out.
   */
  return function page({ path, title, description, body, isLive = false }) {
    const up = '../'.repeat(path.split('/').length - 1);
    const links = nav.map(([link, words]) => `<a href="${up}${link}"${link === path ? ' aria-current="page"' : ''}>${escaped(words)}</a>`);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}${isLive ? LIVE_POLICY : ''}">
<title>${escaped(title)} · Plimsoll</title>
<meta name="description" content="${escaped(description)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${shared({ path, title, description, url })}<link rel="icon" href="${up}icons/mark.svg">
<link rel="stylesheet" href="${up}${style}">
</head>
<body>
<a class="skip" href="#main">To the text</a>
<nav aria-label="Plimsoll">${links.join(' ')}</nav>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>
`;
  };
}

/** What a link to a page is shown with elsewhere (Open Graph, https://ogp.me/), and which of its addresses counts. */
export function shared({ path, title, description, url }) {
  const address = url + path.replace(/(^|\/)index\.html$/, '$1');
  const properties = [
    ['og:type', 'website'],
    ['og:site_name', 'Plimsoll'],
    ['og:title', title],
    ['og:description', description],
    ...(url ? [['og:url', address], ['og:image', url + PREVIEW], ['og:image:width', '1200'], ['og:image:height', '630'], ['og:image:alt', PICTURED]] : []),
  ];
  const tags = properties.map(([name, content]) => `<meta property="${name}" content="${escaped(content)}">\n`);
  return tags.join('') + (url ? `<meta name="twitter:card" content="summary_large_image">\n<link rel="canonical" href="${escaped(address)}">\n` : '');
}
