// Lessons: the course by mouse and by keys, a teacher's own file, and what is told of a damaged one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { read } from '../../www/lesson.mjs';
import { assertAllFits, assertNothingAxeFinds, builtPage, keptText, part, project, type, until } from './harness.mjs';

const onBuiltPage = builtPage();

const file = (name) => readFileSync(join(project, 'lessons', name), 'utf8');
/** The block of a lesson's file that is called so. */
const block = (name, called) => file(name).split(`\`\`\`${called}\n`)[1].split('```')[0];
const FIRST_SPLIT = '05-the-first-split.md';

const menu = (page) => page.locator('[data-pl="example"] select');
const title = (page) => part(page, 'lesson-title').innerText();
const told = (page) => part(page, 'lesson-told').innerText();
const met = (page) => part(page, 'lesson-goals').locator('[data-met="true"]').count();
const press = (page, name) => part(page, 'lesson').getByRole('button', { name });
const isOpen = (page, name) => until(page, () => title(page), (now) => now === name, `the lesson “${name}”`);
const isJudged = (page) => until(page, () => told(page), (now) => /goals met|All goals/.test(now), 'the goals are judged');

/** Waits until what comes after the first drawing listens. */
const isReady = (page) => part(page, 'exports-button').waitFor();

async function openCourse(page) {
  await isReady(page);
  await menu(page).selectOption('lessons');
  await part(page, 'lesson').waitFor();
}

/** A page with a teacher's file beside it. */
const withFile = (text, more, body) =>
  onBuiltPage(
    {
      path: '?lesson=files/my-lesson.md',
      ...more,
      before: async (page) => {
        await page.route('**/files/my-lesson.md', (route) => route.fulfill({ body: text, contentType: 'text/markdown' }));
        await more.before?.(page);
      },
    },
    body,
  );

test('a learner opens the first split, puts it right, and goes on; what was reached is there after a reload', () =>
  onBuiltPage({}, async (page) => {
    await openCourse(page);
    assert.equal(await part(page, 'lesson').locator('li').count(), 22);
    assert.match(await part(page, 'lesson').innerText(), /0 of 22 lessons done/);
    await press(page, 'The first split').click();
    await isOpen(page, 'The first split');
    assert.equal((await keptText(page)).trim(), block(FIRST_SPLIT, 'dockerfile start').trim());
    await isJudged(page);
    assert.match(await told(page), /^4 of 5 goals met\.$/);
    assert.match(await part(page, 'lesson').innerText(), /Line 10 stops the build: nothing makes \/app\/test/);
    assert.equal(await part(page, 'lesson-prose').getAttribute('lang'), 'en');

    await type(page, block(FIRST_SPLIT, 'dockerfile wrong an empty image'));
    await until(page, () => told(page), (now) => now === '3 of 5 goals met.', 'an empty image is small, and no more');

    await type(page, block(FIRST_SPLIT, 'dockerfile answer'));
    await until(page, () => told(page), (now) => now.startsWith('All goals are met'), 'all goals are met');
    assert.equal(await met(page), 5);
    await press(page, 'Next lesson').click();
    await isOpen(page, 'Named stages');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'pl-lesson-title', 'who reads by ear is at the new title');
    await until(page, () => keptText(page), (now) => now.includes('--from=0'), 'the text of the next one');

    await type(page, 'FROM alpine:3.22\n');
    await page.reload();
    await isOpen(page, 'Named stages');
    assert.equal(await keptText(page), 'FROM alpine:3.22\n', 'what the learner wrote stays');
    await press(page, 'Begin anew').click();
    await until(page, () => keptText(page), (now) => now.includes('--from=0'), 'as it was at the start');
    await press(page, 'All lessons').click();
    await until(page, () => part(page, 'lesson').innerText(), (now) => /1 of 22 lessons done/.test(now), 'what was reached');
    await press(page, 'Close the lesson').click();
    await part(page, 'lesson').waitFor({ state: 'detached' });
    await page.reload();
    await isReady(page);
    assert.equal(await part(page, 'lesson').count(), 0, 'it stays closed');
  }));

test('a lesson of the course by its name, with a .dockerignore to write', () =>
  onBuiltPage({ path: '?lesson=12-the-build-context' }, async (page) => {
    await isOpen(page, 'The build context and .dockerignore');
    assert.equal(new URL(page.url()).search, '');
    await isJudged(page);
    const before = await met(page);
    await part(page, 'lesson-ignore').fill('node_modules\n.git\n');
    await until(page, () => told(page), (now) => now.startsWith('All goals are met'), `all goals are met (${before} were)`);
  }));

test('the course speaks the language of the page, and changes with it: what was written and reached stays', () =>
  onBuiltPage({ context: { locale: 'de-DE' } }, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(...(/\/lessons-[^/]*-(\w+)\.json$/.exec(request.url())?.slice(1) ?? [])));
    await isReady(page);
    await menu(page).selectOption('lessons');
    const [german, french] = ['de', 'fr'].map((tag) => read(file(`${tag}/${FIRST_SPLIT}`)).front);
    await press(page, german.title).click();
    await isOpen(page, german.title);
    const said = () => part(page, 'lesson-goals').locator('li').allInnerTexts();
    const says = async ({ says }) => (await said()).slice(1).every((goal, place) => goal.includes(says[place]));
    assert.ok(await says(german), `${await said()}`);
    await until(page, () => met(page), (now) => now === 4, 'the goals are judged');
    await type(page, block(FIRST_SPLIT, 'dockerfile answer'));
    await until(page, () => met(page), (now) => now === 5, 'all goals are met');
    await type(page, 'FROM scratch\n# mein Text\n');
    await until(page, () => met(page), (now) => now < 5, 'no longer');
    const [prose, reached] = [await part(page, 'lesson-prose').innerText(), await met(page)];
    await page.locator('[data-teach="hint"]').click();

    await page.locator('[data-pl=language] select').selectOption('fr');
    await isOpen(page, french.title);
    assert.ok(await says(french), `${await said()}`);
    assert.notEqual(await part(page, 'lesson-prose').innerText(), prose);
    assert.equal(await part(page, 'lesson-prose').getAttribute('lang'), 'fr');
    assert.deepEqual(await part(page, 'lesson-hints').locator('li').allInnerTexts(), [french.hints[0]]);
    assert.deepEqual([await keptText(page), await met(page)], ['FROM scratch\n# mein Text\n', reached]);
    await page.locator('[data-teach="list"]').click();
    const row = part(page, 'lesson').locator('li', { hasText: french.title });
    assert.match(await row.innerText(), /✓/);
    await page.locator('[data-pl=language] select').selectOption('de');
    await press(page, german.title).waitFor();
    assert.deepEqual(asked, ['de', 'fr', 'de'], 'no more than was asked for');
  }));

test('by keys alone: choose, ask for hints, see an answer', () =>
  onBuiltPage({}, async (page) => {
    await isReady(page);
    const focused = () => page.evaluate(() => document.activeElement.innerText);
    await menu(page).focus();
    await page.keyboard.press('ArrowUp');
    await part(page, 'lesson').waitFor();
    await press(page, 'What a layer is').focus();
    await page.keyboard.press('Enter');
    await isOpen(page, 'What a layer is');
    await until(page, focused, (now) => now === 'What a layer is', 'the focus is at the title');
    await page.keyboard.press('Tab');
    for (const number of [1, 2, 3]) {
      assert.equal(await focused(), `Show hint ${number} of 3`);
      await page.keyboard.press('Enter');
      await until(page, () => part(page, 'lesson-hints').locator('li').count(), (now) => now === number, `hint ${number}`);
    }
    assert.equal(await focused(), 'Show an answer');
    await page.keyboard.press('Enter');
    await part(page, 'lesson-answer').waitFor();
    assert.match(await part(page, 'lesson-answer').innerText(), /COPY talk\.mp4/);
    await until(page, focused, (now) => now === 'One right answer', 'the focus is at the answer');
  }));

/** Copies a link to all that is on the page, and opens it as somebody else who has `kept` of earlier visits. */
async function passOn(page, kept = {}) {
  // All pages share the clipboard.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await part(page, 'exports-button').click();
  await page.locator('[data-export="copy-link"]').click();
  const link = await until(page, () => page.evaluate(() => navigator.clipboard.readText()), (now) => now.includes('#1.'), 'a link');
  // A page without the app: that one might note something yet.
  await page.goto(new URL('about.html', link).href);
  await page.evaluate((kept) => {
    localStorage.clear();
    sessionStorage.clear();
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(`plimsoll.${key}`, value);
  }, kept);
  await page.goto(link);
}
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const reached = (page) => page.evaluate(() => localStorage.getItem('plimsoll.lessons'));

test('a link to a lesson opens it with the text that was written; what that reaches is not the reader’s', () =>
  onBuiltPage({ path: '?lesson=05-the-first-split', context: clipboard }, async (page) => {
    await isOpen(page, 'The first split');
    const answer = block(FIRST_SPLIT, 'dockerfile answer');
    await type(page, answer);
    await until(page, () => reached(page), (now) => now === '05-the-first-split', 'who solved it has reached it');
    await passOn(page, { text: 'FROM mine\n', lesson: '12-the-build-context\nlogs', lessons: '01-layers' });
    await isOpen(page, 'The first split');
    await until(page, () => told(page), (now) => now.startsWith('All goals are met'), 'it is judged');
    assert.deepEqual([await keptText(page), await reached(page)], [answer, '01-layers']);
    await type(page, `${answer}# mine, too\n`);
    await until(page, () => reached(page), (now) => now === '01-layers\n05-the-first-split', 'who changed it has');
    await page.reload();
    await isOpen(page, 'The first split');
    assert.equal(await keptText(page), `${answer}# mine, too\n`);
  }));

test('what a link took the place of is brought back with its lesson', () =>
  onBuiltPage({ path: '?lesson=01-layers', context: clipboard }, async (page) => {
    await isOpen(page, 'What a layer is');
    await passOn(page, { text: 'FROM mine\n', lesson: '12-the-build-context\nlogs' });
    await isOpen(page, 'What a layer is');
    await part(page, 'link-bring-back').click();
    await isOpen(page, 'The build context and .dockerignore');
    await until(page, () => keptText(page), (now) => now === 'FROM mine\n', 'the own text');
    assert.equal(await part(page, 'lesson-ignore').inputValue(), 'logs');
  }));

test('the .dockerignore of a link comes with its lesson, and what is changed of it stays', () =>
  onBuiltPage({ path: '?lesson=12-the-build-context', context: clipboard }, async (page) => {
    await isOpen(page, 'The build context and .dockerignore');
    await part(page, 'lesson-ignore').fill('.git\n');
    await passOn(page);
    const ignore = () => part(page, 'lesson-ignore').inputValue();
    await until(page, ignore, (now) => now === '.git\n', 'as it was written');
    await part(page, 'lesson-ignore').fill('.git\nnode_modules\n');
    await page.reload();
    await until(page, ignore, (now) => now === '.git\nnode_modules\n', 'as it was changed');
  }));

const OWN = /````markdown\n([\s\S]*?)````/.exec(file('README.md'))[1];

test("a teacher's own file, in which HTML is text", () =>
  withFile(OWN.replace('This image', '<img src=x onerror=alert(1)> [press](javascript:alert(1)) This image'), {}, async (page) => {
    await isOpen(page, 'Ship the program alone');
    assert.equal(await part(page, 'lesson-prose').locator('img, a[href^="javascript"]').count(), 0);
    assert.match(await part(page, 'lesson-prose').innerText(), /<img src=x/);
    assert.equal(await part(page, 'lesson-prose').locator('strong').innerText(), 'one');
    await type(page, OWN.split('```dockerfile answer\n')[1].split('```')[0]);
    await until(page, () => told(page), (now) => now.startsWith('All goals are met'), 'all goals are met');
    await page.reload();
    await isOpen(page, 'Ship the program alone');
    assert.match(await keptText(page), /FROM scratch/);
  }));

test("a link to a teacher's own file opens it, too", () =>
  withFile(OWN, { context: clipboard }, async (page) => {
    await isOpen(page, 'Ship the program alone');
    await type(page, 'FROM gcc:14\n');
    await passOn(page);
    assert.equal(new URL(page.url()).search, '');
    await isOpen(page, 'Ship the program alone');
    assert.equal(await keptText(page), 'FROM gcc:14\n');
  }));

test('what is wrong with a file is told, and the text stays', async () => {
  const mine = { kept: { text: 'FROM alpine:3.20\n' }, expected: [/404/] };
  const wrongs = [
    [OWN.replace('size = "5MB"', 'size = "small"'), 'lesson-wrong', /goal\[1\]\.size: a size such as "30MB" is expected/],
    [OWN.replace('kind = "starts"', 'kind = "stars"'), 'lesson-wrong', /goal\[3\]\.kind: one of these is expected: .*ships-file/],
    [OWN.replace('title = ', 'title '), 'context-told', /Line 2 of the lesson is not TOML/],
    ['# No lesson', 'lesson-wrong', /a lesson is expected|TOML/],
    ['x'.repeat(300_000), 'context-told', /at most 200,000 are allowed/],
  ];
  for (const [text, place, words] of wrongs) {
    await withFile(text, mine, async (page) => {
      await until(page, async () => ((await part(page, place).count()) ? part(page, place).innerText() : ''), (now) => words.test(now), `${words}`);
      assert.equal(await keptText(page), 'FROM alpine:3.20\n');
    });
  }
  const asked = [
    ['?lesson=files/none.md', /could not be fetched: files\/none\.md/],
    ['?lesson=https://example.com/a.md', /https:\/\/example\.com\/a\.md was not loaded: a lesson may come from this site and from the sites that it lists/],
    ['?lesson=99-the-moon', /no lesson called 99-the-moon/],
  ];
  for (const [path, words] of asked) {
    await onBuiltPage({ ...mine, path }, async (page) => {
      await until(page, () => part(page, 'context-told').innerText().catch(() => ''), (now) => words.test(now), `${words}`);
      assert.equal(await keptText(page), 'FROM alpine:3.20\n');
    });
  }
});

test('a lesson of an earlier visit that is gone is not asked for again', () =>
  onBuiltPage({ kept: { lesson: '99-the-moon\n' } }, async (page) => {
    await isReady(page);
    await until(page, () => page.evaluate(() => localStorage.getItem('plimsoll.lesson')), (now) => now === null, 'it is forgotten');
    assert.equal(await part(page, 'context-told').isVisible(), false);
  }));

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing and nothing sticks out, ${theme}`, () =>
    onBuiltPage({ kept: { theme }, context: { viewport: { width: 360, height: 780 } } }, async (page) => {
      await openCourse(page);
      await assertNothingAxeFinds(page);
      await assertAllFits(page, 'the list');
      await press(page, 'The build context and .dockerignore').click();
      await isJudged(page);
      for (const number of [1, 2, 3]) await press(page, `Show hint ${number} of 3`).click();
      await press(page, 'Show an answer').click();
      await part(page, 'lesson-answer').waitFor();
      await assertNothingAxeFinds(page);
      await assertAllFits(page, 'a lesson');
      await page.setViewportSize({ width: 1440, height: 900 });
      await assertNothingAxeFinds(page);
    }));
}
