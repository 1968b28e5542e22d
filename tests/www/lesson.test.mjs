// Lessons as anybody may write them, read in the browser (www/lesson.mjs): thousands of seeded changes of the course. PLIMSOLL_SEED=2, PLIMSOLL_ROUNDS=100000 draw others.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { read } from '../../www/lesson.mjs';
import { generator, mutated } from '../common/seeded.mjs';

const ROUNDS = Number(process.env.PLIMSOLL_ROUNDS ?? 3000);
const SEED = Number(process.env.PLIMSOLL_SEED ?? 1);

const folder = new URL('../../lessons/', import.meta.url);
const course = readdirSync(folder).filter((name) => /^\d.*\.md$/.test(name)).map((name) => readFileSync(new URL(name, folder), 'utf8'));

const PIECES = [
  ...['+++\n', '+++', '\r\n', '\ufeff', '\0', '\ud800', '"', "'", '"""', '[[goal]]\n', '[a.b]\n', 'a = 1\n', 'a = nan\n', 'a = 99999999999999999999\n', 'a = 1979-05-27T07:32:00Z\n', '__proto__ = 1\n', '[__proto__]\npolluted = true\n', '[constructor.prototype]\npolluted = true\n', 'a = [[[[[[', 'a = {b = {'],
  ...['```dockerfile\n', '```\n', '```dockerignore start\n', '~~~', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[a](javascript:alert(1))', '<javascript:alert(1)>', '[a]: javascript:alert(1)\n', '![a](data:text/html,x)', '&lt;', '&#x3c;', '***', '>'.repeat(50), '- '.repeat(50), '['.repeat(50), '`', '\\'],
];
/** What micromark makes of Markdown; anything else would be the author's HTML. */
const TAG = /^<\/?(?:p|em|strong|code|pre|a|ul|ol|li|h[1-6]|blockquote|hr|br|img)(?: (?:href|title|src|alt|class|start)="[^"<>]*")*(?: \/)?>/;

/** Fails where prose holds anything but Markdown's own tags, or leads to a script. */
function assertHarmless(prose, about) {
  for (const { index } of prose.matchAll(/</g)) assert.match(prose.slice(index, index + 2000), TAG, about);
  assert.doesNotMatch(prose, /(?:href|src)="\s*(?:javascript|data|vbscript):/i, about);
}

test(`${ROUNDS} changed lessons, seed ${SEED}: a lesson, none, or the line that is no TOML`, () => {
  const below = generator(SEED);
  const seen = { lesson: 0, none: 0, wrong: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const text = mutated(below, course[below(course.length)], PIECES);
    const about = `round ${round}: ${JSON.stringify(text.slice(0, 300))}`;
    const lesson = read(text);
    if (lesson === undefined) {
      seen.none++;
    } else if ('why' in lesson) {
      seen.wrong++;
      assert.ok(Number.isInteger(lesson.line) && lesson.line >= 1 && lesson.line <= text.split('\n').length + 1, about);
      assert.match(lesson.why, /\S/, about);
    } else {
      seen.lesson++;
      assertHarmless(lesson.prose, about);
      const { front, blocks, prose } = JSON.parse(JSON.stringify(lesson));
      assert.deepEqual({ blocks, prose }, { blocks: lesson.blocks, prose: lesson.prose }, about);
      assert.equal(typeof front, 'object', about);
      for (const block of blocks) assert.ok(text.replaceAll('\r\n', '\n').includes(block.text), about);
    }
    assert.equal({}.polluted, undefined, about);
  }
  for (const [what, count] of Object.entries(seen)) assert.ok(count > ROUNDS / 100, `${what}: ${count}`);
});

test('HTML and scripts in prose are seen', () => {
  for (const prose of ['<script>', '<p onclick="x">', '<a href="javascript:x">a</a>', '<img src="data:x" alt="" />']) assert.throws(() => assertHarmless(prose), prose);
});
