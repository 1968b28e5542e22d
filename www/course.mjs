// The course: its lessons as their files have them, and the pages on which they are read.
//
// Input: lessons/NN-*.md, and the frame of pages (pages.mjs). Output: the lessons, and `{ path: content }` of the files of dist/lessons/. Which
// goals there are, and whether one is met, is the app's to know.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { read } from './lesson.mjs';
import { code, dressed, escaped } from './pages.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'lessons');
/** Where the list of them stands in dist/. */
export const INDEX = 'lessons/index.html';

/** A file of lessons/, as lesson.mjs reads it: `{ front, blocks, prose }`. */
export function lessonAt(path) {
  const lesson = read(readFileSync(join(folder, path), 'utf8')) ?? { why: 'no lesson' };
  if (lesson.why) throw new Error(`lessons/${path}: ${lesson.why}`);
  return lesson;
}

/** The course in its order, in English; `id` is the file's name. */
export function lessons() {
  const names = readdirSync(folder).filter((name) => /^\d.*\.md$/.test(name)).sort();
  return names.map((name) => ({ id: basename(name, '.md'), ...lessonAt(name) }));
}

const list = (items) => `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;

/** What one begins with; answers are for those who try. */
function start(blocks) {
  const blockOf = (info) => blocks.find((block) => block.info === info);
  const ignored = blockOf('dockerignore start');
  return `<h2>The Dockerfile</h2>\n${code(blockOf('dockerfile start').text)}${ignored ? `<p>Its <code>.dockerignore</code>:</p>\n${code(ignored.text)}` : ''}`;
}

function lessonPage(page, all, at) {
  const { id, front, blocks, prose } = all[at];
  const { title, summary, file = [], goal, hints = [] } = front;
  const files = file.map(({ path, size }) => `<code>${escaped(path)}</code>${size ? `, ${escaped(size)}` : ''}`);
  const turn = [[all[at - 1], 'prev', 'Before'], [all[at + 1], 'next', 'Next']].filter(([lesson]) => lesson);
  const body = [
    `<p class="place"><a href="index.html">Lessons</a>, ${at + 1} of ${all.length}</p>`,
    `<h1>${escaped(title)}</h1>`,
    dressed(prose),
    start(blocks),
    `<p><a class="open" href="../index.html?lesson=${id}">Open it in the playground</a></p>`,
    `<h2>Goals</h2>\n<p>Of a file that can be built:</p>\n${list(goal.map(({ say }) => escaped(say)))}`,
    files.length > 0 ? `<h2>The build context</h2>\n<p>What <code>COPY</code> can see:</p>\n${list(files)}` : '',
    hints.length > 0 ? `<h2>Hints</h2>\n${hints.map((hint, number) => `<details><summary>Hint ${number + 1} of ${hints.length}</summary><p>${escaped(hint)}</p></details>`).join('\n')}` : '',
    `<p class="turn">${turn.map(([lesson, way, words]) => `<a rel="${way}" href="${lesson.id}.html">${words}: ${escaped(lesson.front.title)}</a>`).join(' ')}</p>`,
  ];
  const place = `Lesson ${at + 1}`;
  return page({ path: `lessons/${id}.html`, title: `${place}: ${title}`, description: `${place} of ${all.length} on Dockerfiles: ${summary}`, body: body.filter(Boolean).join('\n') });
}

function indexPage(page, all) {
  const told = `A course in ${all.length} lessons on Dockerfiles, from what a layer is to a gigabyte that comes down to 15 MB.`;
  const rows = all.map(({ id, front }) => `<li><a href="${id}.html">${escaped(front.title)}</a><br>${escaped(front.summary)}</li>`);
  const body = `<h1>Lessons</h1>
<p>${told} Each has a little prose, a Dockerfile to change, and goals that the playground judges while one types: any right answer passes. It is all in the menu
<em>Example</em> there, and keeps in the browser what was reached.</p>
<ol class="lessons">\n${rows.join('\n')}\n</ol>`;
  return page({ path: INDEX, title: 'Lessons', description: told, body });
}

/** The files of dist/lessons/ by path, in the frame `page`. */
export function lessonPages(page) {
  const all = lessons();
  return { ...Object.fromEntries(all.map(({ id }, at) => [`lessons/${id}.html`, lessonPage(page, all, at)])), [INDEX]: indexPage(page, all) };
}
