// Lessons: fetches the course when the visitor asks for it, or a teacher's own file that the address names (`?lesson=NAME`, `?lesson=URL`). What is in them
// is the app's to judge and to show (src/app/learning.rs). Comes with rest.js.

import * as words from 'words';
import { keep, kept } from './storage.js';
import { Refusal, show } from './told.js';

/** In the menu of examples (src/app/views/topbar.rs). */
const MENU = '[data-pl="example"] select';
const CHOICE = 'lessons';
/** The lesson that is open, as src/app/hooks/storage.rs keeps it: its name, a line end, and its `.dockerignore`. */
const OPEN_KEY = 'plimsoll.lesson';
/** A file of a teacher. In bytes. */
const LARGEST = 200_000;

async function fetched(url, name) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status}`);
    return await response.text();
  } catch {
    throw new Refusal(words.lessonNotFetched, name);
  }
}

/** Whether it names a lesson of the course, and is no address: `05-the-first-split`. */
const isName = (asked) => /^[a-z0-9-]+$/.test(asked);

/** A teacher's own file, as the app is told of it. */
async function own(asked, how) {
  const url = new URL(asked, location.href);
  if (url.origin !== location.origin) throw new Refusal(words.lessonElsewhere, url.host || url.protocol);
  const [text, { read }] = await Promise.all([fetched(url, asked), import(LESSON)]);
  if (text.length > LARGEST) throw new Refusal(words.lessonWrongField, asked, speak(words.lessonExpectedAtMost, LARGEST.toLocaleString(document.documentElement.lang)));
  const lesson = read(text);
  if (lesson?.why) throw new Refusal(words.lessonToml, lesson.line, lesson.why);
  return ['teach', 'own', how, JSON.stringify({ id: asked, ...lesson })].join('\0');
}

/** The course, open at a lesson of this name; the list of lessons where it is empty. */
async function course(name, how) {
  const lessons = await fetched(LESSONS, LESSONS);
  if (name && !JSON.parse(lessons).some(({ id }) => id === name)) throw new Refusal(words.lessonUnknown, name);
  return ['teach', 'course', how, name, lessons].join('\0');
}

/** The app's ear, once it is there. */
let tellApp = () => {};
let speak = () => '';

async function open(asked, how = 'open') {
  try {
    tellApp(await (asked === '' || isName(asked) ? course(asked, how) : own(asked, how)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    show(speak(...error.told), { isRefusal: true, say: speak });
  }
}

/** Opens the lesson of an earlier visit to its text. One that is gone is not asked for again, and nobody is bothered with it. */
async function resume(name, ignore) {
  try {
    tellApp(await (isName(name) ? course : own)(name, `keep\n${ignore}`));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.told[0] !== words.lessonNotFetched) keep(OPEN_KEY);
  }
}

/** Opens a lesson of the course to a text that is there already. */
export const goOn = (name, ignore = '') => open(name, `keep\n${ignore}`);

/** Without the lesson of the course in the address, which changes as one goes on. */
function forget() {
  const url = new URL(location.href);
  url.searchParams.delete('lesson');
  history.replaceState(history.state, '', url);
}

/** Listens for lessons that are asked for; `tell` takes what the app is told, `say` is that of words.js. `hasText`: a link brought one. */
export function listen(tell, say, hasText) {
  tellApp = tell;
  speak = say;
  addEventListener('change', ({ target }) => target.matches?.(MENU) && target.value === CHOICE && void open(''));
  const asked = new URLSearchParams(location.search).get('lesson');
  const [name, ...ignore] = kept(OPEN_KEY).split('\n');
  if (asked && isName(asked)) forget();
  if (asked && asked !== name) void open(asked, hasText ? 'keep\n' : 'open');
  else if (name && !hasText) void resume(name, ignore.join('\n'));
  else if (document.querySelector(MENU)?.value === CHOICE) void open('');
}
