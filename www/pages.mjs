// What all pages of prose share: one frame with one navigation, and Markdown → HTML. Plain pages that need no script, with relative links, under a
// policy as strict as the page's own. Knows no page.

// CommonMark with tables; MIT, one of the two that everybody uses, and the one with tables of its own.
import MarkdownIt from 'markdown-it';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/** The picture of a preview in dist/, and what is seen on it. */
export const PREVIEW = 'preview.png';
const PICTURED = 'A heavy stage that stays ashore, and beside it the light one that ships.';

export const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);

/** What stands after the `#` of a link to a heading. */
const slug = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

const reader = new MarkdownIt();
/** A cell with the class of its alignment: the policy allows no inline style. */
function cell(tokens, at, options, env, self) {
  const token = tokens[at];
  if (token.attrGet('style') === 'text-align:right') token.attrSet('class', 'number');
  token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
  return self.renderToken(tokens, at, options);
}
Object.assign(reader.renderer.rules, {
  heading_open: (tokens, at) => `<${tokens[at].tag}${tokens[at].tag === 'h1' ? '' : ` id="${slug(tokens[at + 1].content)}"`}>`,
  link_open(tokens, at, options, env, self) {
    if (tokens[at].attrGet('href').startsWith('https:')) tokens[at].attrSet('rel', 'noopener');
    return self.renderToken(tokens, at, options);
  },
  th_open: cell,
  td_open: cell,
  // Both may be wider than a screen: they scroll by themselves, by keys as well.
  fence: (tokens, at) => `<pre tabindex="0"><code>${escaped(tokens[at].content)}</code></pre>\n`,
  table_open: () => '<div class="wide" tabindex="0"><table>\n',
  table_close: () => '</table></div>\n',
});

/** Markdown → HTML. */
export const markdown = (text) => reader.render(text);

/** The first paragraph of a Markdown text as one line of plain text, at most so many characters long. */
export function summary(text, most = 160) {
  const tokens = reader.parse(text, {});
  const at = tokens.findIndex(({ type }) => type === 'paragraph_open');
  const words = (tokens[at + 1]?.children ?? []).map(({ content, type }) => (type.endsWith('break') ? ' ' : content)).join('');
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** The frame of pages: `nav`, `[[link below dist/, words]]`; `style`, the style sheet's name; `url`, where dist/ will be, ending in `/`, or ''. */
export function frame({ nav, style, url }) {
  /**
   * A page of dist/ at `path`, as HTML; `body` is its HTML. What a preview needs beside title and description are whole addresses: without `url` they are left out.
   */
  return function page({ path, title, description, body }) {
    const up = '../'.repeat(path.split('/').length - 1);
    const links = nav.map(([link, words]) => `<a href="${up}${link}"${link === path ? ' aria-current="page"' : ''}>${escaped(words)}</a>`);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
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
