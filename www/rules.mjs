// The help pages: one for each rule of src/rules/ from the doc comment of its file, and an index of all. Plain pages without a script,
// with relative links, under a policy as strict as the page's own.
//
// Input: the files of src/rules/. Output: `{ name: content }` of the files of dist/rules/. Knows no rule.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const www = dirname(fileURLToPath(import.meta.url));
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** Topics in the order of the index, as it names them. */
const TOPICS = { Size: 'Size of the image that ships', Correctness: 'Correctness of build and image', Cache: 'Time to rebuild' };
const SEVERITIES = { Error: 'error', Warning: 'warning', Info: 'note' };

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);

/** Inline Markdown: `code`, **strong**, *emphasis*, [words](link), <link>. */
function inline(text) {
  const parts = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)|<(https:[^>\s]+)>/g;
  let [html, done] = ['', 0];
  for (const found of text.matchAll(parts)) {
    const [all, code, strong, emphasis, words, link, bare] = found;
    html += escaped(text.slice(done, found.index));
    if (code) html += `<code>${escaped(code)}</code>`;
    else if (strong) html += `<strong>${inline(strong)}</strong>`;
    else if (emphasis) html += `<em>${inline(emphasis)}</em>`;
    else html += anchor(link ?? bare, words ? inline(words) : escaped(bare));
    done = found.index + all.length;
  }
  return html + escaped(text.slice(done));
}

/** A name in CamelCase may break before a capital. */
const breakable = (name) => escaped(name).replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
const anchor = (link, html) => `<a href="${escaped(link)}"${link.startsWith('https:') ? ' rel="noopener"' : ''}>${html}</a>`;

/** Markdown of headings, paragraphs, lists and code fences → HTML. */
export function markdown(text) {
  const [blocks, lines] = [[], text.split('\n')];
  const isItem = (line) => /^[-*] /.test(line ?? '');
  const takeWhile = (fits) => {
    const end = lines.findIndex((line) => !fits(line));
    return lines.splice(0, end < 0 ? lines.length : end);
  };
  while (lines.length > 0) {
    const [, marks, title] = /^(#{1,3}) (.*)$/.exec(lines[0]) ?? [];
    if (lines[0] === '') lines.shift();
    else if (marks) {
      blocks.push(`<h${marks.length}>${inline(title)}</h${marks.length}>`);
      lines.shift();
    } else if (lines[0].startsWith('```')) {
      lines.shift();
      const code = takeWhile((line) => !line.startsWith('```'));
      if (lines.shift() === undefined) throw new Error('a code fence is not closed');
      blocks.push(`<pre tabindex="0"><code>${escaped(code.join('\n'))}\n</code></pre>`);
    } else if (isItem(lines[0])) {
      const items = takeWhile((line) => isItem(line) || /^ +\S/.test(line)).join('\n').split(/^[-*] /m).slice(1);
      blocks.push(`<ul>${items.map((item) => `<li>${inline(item.replace(/\s+/g, ' ').trim())}</li>`).join('')}</ul>`);
    } else blocks.push(`<p>${inline(takeWhile((line) => line !== '' && !line.startsWith('```') && !isItem(line)).join(' '))}</p>`);
  }
  return blocks.join('\n');
}

/** A rule as its file defines it. */
function ruleOf(path) {
  const source = readFileSync(path, 'utf8');
  const [definition] = /const RULE: Rule = Rule \{[\s\S]*?\n\};/.exec(source) ?? [];
  const field = (pattern) => pattern.exec(definition ?? '')?.[1];
  const text = source
    .split('\n')
    .filter((line) => line.startsWith('//!'))
    .map((line) => line.slice(3).replace(/^ /, ''))
    .join('\n');
  const rule = {
    id: field(/\bid: "([^"]+)"/),
    title: /^# (.+)/.exec(text)?.[1],
    topic: field(/\btopic: Topic::(\w+)/),
    severity: field(/\bseverity: Severity::(\w+)/),
    aliases: [...(field(/\baliases: &\[([^\]]*)\]/) ?? '').matchAll(/"([^"]+)"/g)].map(([, alias]) => alias),
    url: field(/\burl: Some\(\s*"([^"]+)",?\s*\)/),
    page: text,
  };
  if (!rule.id || !rule.title || !(rule.topic in TOPICS) || !(rule.severity in SEVERITIES)) throw new Error(`www/rules.mjs cannot read the rule of ${path}`);
  return rule;
}

const page = (title, body) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)} · Plimsoll</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="mark.svg">
<link rel="stylesheet" href="rules.css">
</head>
<body>
${body}
</body>
</html>
`;

const nav = (...links) => `<nav aria-label="Plimsoll">${links.map(([link, words]) => `<a href="${link}">${words}</a>`).join(' ')}</nav>`;
const PLAYGROUND = ['../index.html', 'Plimsoll: the playground'];

function rulePage({ title, topic, severity, aliases, url, page: text }) {
  const facts = [`<dt>About</dt><dd>${TOPICS[topic]}</dd>`, `<dt>Severity</dt><dd>${SEVERITIES[severity]}</dd>`];
  if (aliases.length > 0) facts.push(`<dt>Also known as</dt><dd>${aliases.map(escaped).join(', ')}</dd>`);
  if (url) facts.push(`<dt>See also</dt><dd>${anchor(url, escaped(url.replace('https://', '')))}</dd>`);
  return page(title, `${nav(PLAYGROUND, ['index.html', 'All rules'])}\n<main>\n${markdown(text)}\n<dl>${facts.join('')}</dl>\n</main>`);
}

function indexPage(rules) {
  const row = ({ id, title, severity, aliases }) =>
    `<tr><th scope="row"><a href="${id}.html">${escaped(title)}</a></th><td>${SEVERITIES[severity]}</td><td>${aliases.map(breakable).join(', ')}</td></tr>`;
  const table = ([topic, words]) => {
    const rows = rules.filter((rule) => rule.topic === topic).map(row);
    const head = '<tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Also known as</th></tr>';
    return rows.length > 0 ? `<h2>${words}</h2>\n<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>` : '';
  };
  const told = `<p>What Plimsoll looks for in a Dockerfile: ${rules.length} rules, each with its reason and an example, bad and good.</p>`;
  return page('All rules', `${nav(PLAYGROUND)}\n<main>\n<h1>All rules</h1>\n${told}\n${Object.entries(TOPICS).map(table).join('\n')}\n</main>`);
}

/** The files of dist/rules/ by name. */
export function rulePages(folder = join(dirname(www), 'src', 'rules')) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.rs') && name !== 'mod.rs');
  const rules = names.sort().map((name) => ruleOf(join(folder, name)));
  const pages = rules.map((rule) => [`${rule.id}.html`, rulePage(rule)]);
  const copies = [['rules.css', 'rules.css'], ['mark.svg', 'icons/mark.svg']].map(([name, from]) => [name, readFileSync(join(www, from), 'utf8')]);
  return Object.fromEntries([...pages, ['index.html', indexPage(rules)], ...copies]);
}
