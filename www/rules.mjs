// The help pages: one for each rule of src/rules/ from the doc comment of its file, and an index of all.
//
// Input: the files of src/rules/, and the frame of pages (pages.mjs). Output: `{ path: content }` of the files of dist/rules/. Knows no rule.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { escaped, markdown, summary } from './pages.mjs';

const www = dirname(fileURLToPath(import.meta.url));
/** Topics in the order of the index, as it names them. */
const TOPICS = { Size: 'Size of the image that ships', Correctness: 'Correctness of build and image', Cache: 'Time to rebuild' };
const SEVERITIES = { Error: 'error', Warning: 'warning', Info: 'note' };
/** Where the index stands in dist/. */
export const INDEX = 'rules/index.html';

/** A name in CamelCase may break before a capital. */
const breakable = (name) => escaped(name).replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
const anchor = (link, html) => `<a href="${escaped(link)}" rel="noopener">${html}</a>`;

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

function rulePage(page, { id, title, topic, severity, aliases, url, page: text }) {
  const facts = [`<dt>About</dt><dd>${TOPICS[topic]}</dd>`, `<dt>Severity</dt><dd>${SEVERITIES[severity]}</dd>`];
  if (aliases.length > 0) facts.push(`<dt>Also known as</dt><dd>${aliases.map(escaped).join(', ')}</dd>`);
  if (url) facts.push(`<dt>See also</dt><dd>${anchor(url, escaped(url.replace('https://', '')))}</dd>`);
  return page({ path: `rules/${id}.html`, title, description: summary(text), body: `${markdown(text)}<dl>${facts.join('')}</dl>` });
}

function indexPage(page, rules) {
  const row = ({ id, title, severity, aliases }) =>
    `<tr><th scope="row"><a href="${id}.html">${escaped(title)}</a></th><td>${SEVERITIES[severity]}</td><td>${aliases.map(breakable).join(', ')}</td></tr>`;
  const table = ([topic, words]) => {
    const rows = rules.filter((rule) => rule.topic === topic).map(row);
    const head = '<tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Also known as</th></tr>';
    return rows.length > 0 ? `<h2>${words}</h2>\n<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>` : '';
  };
  const told = `What Plimsoll looks for in a Dockerfile: ${rules.length} rules, each with its reason and an example, bad and good.`;
  return page({ path: INDEX, title: 'All rules', description: told, body: `<h1>All rules</h1>\n<p>${told}</p>\n${Object.entries(TOPICS).map(table).join('\n')}` });
}

/** The files of dist/rules/ by path, in the frame `page`. */
export function rulePages(page, folder = join(dirname(www), 'src', 'rules')) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.rs') && name !== 'mod.rs');
  const rules = names.sort().map((name) => ruleOf(join(folder, name)));
  return Object.fromEntries([...rules.map((rule) => [`rules/${rule.id}.html`, rulePage(page, rule)]), [INDEX, indexPage(page, rules)]]);
}
