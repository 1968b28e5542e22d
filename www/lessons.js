// Lessons: fetches the course when the visitor asks for it, or a teacher's own file that the address names (`?lesson=NAME`, `?lesson=URL`). What is in them
// is the app's to judge and to show (src/app/learning.rs). Comes with rest.js.

import * as words from 'words';
import { textAt } from './source.js';
import { keep, kept } from './storage.js';
import { Refusal, part, show } from './told.js';

/** In the menu of examples (src/app/views/topbar.rs). */
const MENU = '[data-pl="example"] select';
const CHOICE = 'lessons';
/** The lesson that is open, as src/app/hooks/storage.rs keeps it: its name, a line end, and its `.dockerignore`. */
export const OPEN_KEY = 'plimsoll.lesson';
/** A file of a teacher. In bytes. */
const LARGEST = 200_000;

const root = document.documentElement;
/** Whether the lessons that are open are those of the course. */
let isCourse = false;

/** The lesson that was open last: its name, '' where there was none, and its `.dockerignore`. */
function last() {
  const [name, ...ignore] = kept(OPEN_KEY).split('\n');
  return { name, ignore: ignore.join('\n') };
}

/** Whether it names a lesson of the course, or with nothing the course, and is no address: `05-the-first-split`. */
const isName = (asked) => /^[a-z0-9-]*$/.test(asked);

/** A teacher's own file, as the app is told of it. */
async function own(asked, how) {
  const text = textAt(asked, LARGEST, {
    elsewhere: new Refusal(words.lessonElsewhere, asked),
    missing: new Refusal(words.lessonNotFetched, asked),
    tooLarge: new Refusal(words.lessonWrongField, asked, speak(words.lessonExpectedAtMost, LARGEST.toLocaleString(root.lang))),
  });
  const [markdown, { read }] = await Promise.all([text, import(LESSON)]);
  const lesson = read(markdown);
  if (lesson?.why) throw new Refusal(words.lessonToml, lesson.line, lesson.why);
  isCourse = false;
  return ['teach', 'own', how, JSON.stringify({ id: asked, ...lesson })].join('\0');
}

/** All lessons of the course in the language of the page, which may change meanwhile. */
async function lessonsOfCourse() {
  const { lang } = root;
  // build.mjs knows how LESSONS begins: the names carry a hash.
  const url = `${LESSONS}${lang}.json`;
  const response = await fetch(url).catch(() => undefined);
  const lessons = response?.ok && (await response.text().catch(() => undefined));
  if (!lessons) throw new Refusal(words.lessonNotFetched, url);
  return lang === root.lang ? lessons : lessonsOfCourse();
}

/** The course, open at a lesson of this name; the list of lessons where it is empty. */
async function course(name, how) {
  const lessons = await lessonsOfCourse();
  if (name && !JSON.parse(lessons).some(({ id }) => id === name)) throw new Refusal(words.lessonUnknown, name);
  isCourse = true;
  return ['teach', 'course', how, name, lessons].join('\0');
}

/** What the app is told of a lesson of this name or address. */
const messageOf = (asked, how) => (isName(asked) ? course(asked, how) : own(asked, how));

/** The app's ear, once it is there. */
let tellApp = () => {};
let speak = () => '';

/** Tells the app what is `coming` of lessons; what is refused comes out as a sentence. */
async function taught(coming) {
  try {
    tellApp(await coming);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return speak(...error.told);
  }
  return '';
}

const tellRefusal = (refusal) => refusal && show(refusal, { isRefusal: true, say: speak });

async function open(asked, how = 'open') {
  tellRefusal(await taught(messageOf(asked, how)));
}

/** Opens the lesson of an earlier visit to its text. One that is gone is not asked for again, and nobody is bothered with it. */
export async function resume() {
  const { name, ignore } = last();
  try {
    tellApp(await messageOf(name, `keep\n${ignore}`));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.told[0] !== words.lessonNotFetched) keep(OPEN_KEY);
  }
}

/** Opens a lesson to the text of a link, with its `.dockerignore` where it was open before; the sentence that it is refused with, or none. */
export function goOn(name) {
  const { name: before, ignore } = last();
  return taught(messageOf(name, `link\n${name === before ? ignore : ''}`));
}

/** Has the course, where it is open, speak the language of the page. */
async function translate() {
  if (!isCourse || !part('lesson')) return;
  tellRefusal(await taught(lessonsOfCourse().then((lessons) => ['teach', 'translated', lessons].join('\0'))));
}

/** Without the lesson of the course in the address, which changes as one goes on. */
function forget() {
  const url = new URL(location.href);
  url.searchParams.delete('lesson');
  history.replaceState(history.state, '', url);
}

/** Listens for lessons that are asked for; `tell` takes what the app is told, `say` is that of words.js. `link`: what the address brought, which opens a lesson of its own. */
export function listen(tell, say, link) {
  tellApp = tell;
  speak = say;
  addEventListener('change', ({ target }) => target.matches?.(MENU) && target.value === CHOICE && void open(''));
  const asked = new URLSearchParams(location.search).get('lesson');
  const { name } = last();
  if (asked && isName(asked)) forget();
  new MutationObserver(() => void translate()).observe(root, { attributeFilter: ['lang'] });
  if (link?.lesson) return;
  if (link && asked) void goOn(asked).then(tellRefusal);
  else if (asked && asked !== name) void open(asked);
  else if (name && !link) void resume();
  else if (document.querySelector(MENU)?.value === CHOICE) void open('');
}
