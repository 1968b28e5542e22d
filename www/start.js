// Starts the page: loads the WebAssembly and hands it the editor. Whatever goes wrong, the visitor sees a sentence and
// their text, never a blank page. Knows the names of the exports of src/js.rs and nothing else of the app.

import * as words from 'words';
import { createEditor } from './editor/editor.js';
import { editorWhenSeen } from './editor/seen.js';
import { attempt, kept } from './storage.js';
import { ENGLISH, fetchLanguage, fetchPackages, withTools } from './tools.js';
import { say, speak } from './words.js';

/** Where the page keeps the visitor's text in local storage. */
const TEXT_KEY = 'plimsoll.text';
/** Where it keeps the tag of the language that was chosen. */
const LANGUAGE_KEY = 'plimsoll.language';
/** Where the app notes that it reads a text: found at the start, that text stopped the page. */
const READING_KEY = 'plimsoll.reading';
/** Where divider.js keeps how wide the text is. */
const SIDE_KEY = 'plimsoll.side';

const asked = new URLSearchParams(location.search);
/** Whether the page is a part of another one, of which it shows what the address asks for (embedded.js). */
const IS_EMBED = ['embed', 'view', 'readonly', 'toolbar', 'reset'].some((name) => asked.has(name));

/** The editor on the page, once the app has made one: its text is newer than what is stored. */
let editor = null;
/** The same before that, where it was made early. */
let prepared = null;
let hasStopped = false;

const root = document.getElementById('plimsoll');
/** The text of the first example, as first.html has it. */
const FIRST_TEXT = [...root.querySelectorAll('.pl-first-code')].map((line) => line.textContent).join('\n');

const isLocked = asked.has('readonly');
/** Whether the text is seen at first (halves.css, embedded.css). */
const beginsWithText = () => (asked.has('view') ? asked.get('view').includes('editor') : IS_EMBED || matchMedia('(width >= 60rem)').matches);

/** Makes the editor while the WebAssembly is still on its way, where it is seen at first. */
function prepareEditor() {
  if (beginsWithText()) prepared = createEditor(null, { text: kept(TEXT_KEY) || FIRST_TEXT, isLocked });
}

function makeEditor(parent, options) {
  editor = prepared ?? editorWhenSeen(parent, { ...options, isLocked });
  prepared?.attach(parent, options);
  return editor;
}

/** Where the WebAssembly or its glue is: Trunk writes the names of the built files, which carry hashes, into two links. */
const linkTo = (what) => document.getElementById(`plimsoll-${what}`).href;

/** Gives `done` what `coming` comes to; `undefined` where it fails. */
function tell(coming, done) {
  coming.then(done, (error) => {
    console.warn(`Plimsoll: ${error.message}`);
    done();
  });
}

/**
 * What fetches the rest of the page when that asks for it: the tools with the style of their views, whose `done` is told whether they are there, with rest.js, which
 * gives the visitor's build context and links to `tell`; and the sizes of
 * an ecosystem's packages, whose `done` is given them once the tools are there too.
 */
function rest(app) {
  let tools;
  return {
    loadTools(done, tellContext) {
      const files = { glue: linkTo('glue'), wasm: linkTo('wasm') };
      tools = withTools(app, files.wasm);
      document.head.append(element('link', { rel: 'stylesheet', href: STYLE }));
      tell(tools, (whole) => done(whole === app));
      tell(Promise.all([import(REST), tools]), (both) => setTimeout(() => both?.[0].listen(tellContext, say, () => editor, app, files)));
    },
    loadLanguage: (tag, done) => tell(fetchLanguage(tag).then((lines) => speakIn(tag, lines)), done),
    loadPackages: (name, done) => tell(Promise.all([fetchPackages(name), tools]).then(([text]) => text), done),
  };
}

/** An embed neither finds nor leaves anything of the visitor's: what it keeps is gone with it. */
function keepNothing() {
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map();
    const value = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: (key) => kept.delete(key) };
    Object.defineProperty(window, name, { value });
  }
  document.documentElement.dataset.plEmbed = '';
}

/** A tag's language; of Chinese its script too, which a place may stand for. Intl.Locale knows the same, but its first use takes longer than the rest of this file. */
function written(tag) {
  const [language, ...more] = tag.toLowerCase().split('-');
  const isTraditional = !more.includes('hans') && more.some((one) => ['hant', 'tw', 'hk', 'mo'].includes(one));
  return isTraditional ? `${language} traditional` : language;
}

/** The language of the page for a reader of another one's tag. */
const languageFor = (wanted) => [ENGLISH, ...LANGUAGES].find((tag) => written(tag) === written(wanted ?? ''));

/** What the address or the visitor chose, else the first of the browser's languages that the page speaks. */
function preferredLanguage() {
  return [asked.get('lang'), kept(LANGUAGE_KEY), ...navigator.languages].map(languageFor).find(Boolean) ?? ENGLISH;
}

/** From now on the scripts speak the language, and the page is said to be in it. */
function speakIn(tag, lines) {
  speak(lines);
  document.documentElement.lang = tag;
  document.title = say(words.startTitle);
  return lines;
}

/** The newest text there is; it is stored again, for a crash may have come before the app did. */
function rescueText() {
  // Where the editor is gone, what was stored stands.
  const text = attempt(() => editor?.getText()) ?? kept(TEXT_KEY);
  attempt(() => localStorage.setItem(TEXT_KEY, text));
  return { text, isKept: kept(TEXT_KEY) === text && !IS_EMBED };
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function button(label, action) {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => action(made));
  return made;
}

/** A button that copies; where the clipboard is closed to us, it selects the text for the visitor to copy. */
function copyButton(label, text, box) {
  return button(label, async (made) => {
    try {
      await navigator.clipboard.writeText(text);
      made.textContent = say(words.startCopied, label);
    } catch {
      box.value = text;
      box.focus();
      box.select();
      made.textContent = say(words.startPress, label);
    }
  });
}

/** A sentence, the text, and what one can do about it. */
function notice(kind, { sentence, detail, text, actions }) {
  const box = element('textarea', { readonly: '', rows: '10', 'aria-label': say(words.startYourText), 'data-pl': 'rescued-text', spellcheck: 'false' });
  box.value = text;
  const heading = element('h2', { tabindex: '-1' }, sentence);
  const row = element('p', { class: 'pl-notice-actions' }, ...actions(box));
  const parts = [heading, ...(detail ? [element('p', {}, detail)] : []), row, ...(text ? [box] : [])];
  const made = element('section', { class: 'pl-notice', role: 'alertdialog', 'aria-label': sentence, 'data-pl': kind }, ...parts);
  return { made, focus: () => heading.focus() };
}

/** The app cannot be started at all. */
function showUnavailable(cause) {
  const text = kept(TEXT_KEY);
  const hasWasm = typeof WebAssembly === 'object';
  const { made, focus } = notice('unavailable', {
    sentence: say(hasWasm ? words.startNotLoaded : words.startNoWasm),
    detail: hasWasm ? say(words.startTryAgain, cause) : say(words.startNewerBrowser),
    text,
    actions: (box) => [button(say(words.startReload), () => location.reload()), ...(text ? [copyButton(say(words.exportedCopyText), text, box)] : [])],
  });
  root.replaceChildren(made);
  focus();
}

/** The app ran and stopped. Only the first cause is shown: what follows it is its echo. */
function showStopped(message) {
  if (hasStopped) return;
  hasStopped = true;
  const { text, isKept } = rescueText();
  const report = `Plimsoll stopped.\n${message}\n${navigator.userAgent}\n\n${text}`;
  const { made, focus } = notice('crash', {
    sentence: say(isKept ? words.startStopped : words.startStoppedCopy),
    detail: isKept ? '' : say(words.startNotKept),
    text,
    actions: (box) => [button(say(words.startRestart), () => location.reload()), copyButton(say(words.exportedCopyText), text, box), copyButton(say(words.startCopyReport), report, box)],
  });
  document.body.prepend(made);
  focus();
}

function isWasmError(error) {
  return typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
}

function listenForCrashes() {
  addEventListener('plimsoll:crashed', (event) => showStopped(String(event.detail ?? '')));
  addEventListener('error', (event) => isWasmError(event.error) && showStopped(event.error.stack ?? event.message));
  addEventListener('unhandledrejection', (event) => isWasmError(event.reason) && showStopped(event.reason.stack ?? String(event.reason)));
}

/**
 * A page that is left while it reads did not stop through the text. The editor tells what was typed last when the page is left, which begins to
 * read it: that is over when the page is hidden, the last that it is told.
 */
function listenForLeaving() {
  const forget = () => hasStopped || attempt(() => sessionStorage.removeItem(READING_KEY));
  ['pagehide', 'visibilitychange'].forEach((name) => addEventListener(name, forget));
}

/** Once what index.html says is on the screen, where the page is seen at all: the first drawing is a long task. */
const painted = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1000);
});

/** What is long is a task by itself, so that the browser answers the visitor in between. */
const nextTask = () => new Promise((done) => setTimeout(done));

async function start() {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  await painted;
  const coming = fetch(linkTo('wasm'));
  setTimeout(prepareEditor);
  const app = await import(linkTo('glue'));
  await app.default({ module_or_path: coming });
  return app;
}

/** Where the address carries a text or asks for something, that is put in its place before the app looks; whatever becomes of that, the app begins. */
async function prepareLink() {
  if (!/^#\d/.test(location.hash) && !location.search) return;
  try {
    await (await import(REST)).prepare();
  } catch (error) {
    console.warn(`Plimsoll: ${error.message}`);
  }
}

/** Speaks the visitor's language, or English where that cannot be had; its tag and file. */
async function startSpeaking() {
  const language = preferredLanguage();
  try {
    return { language, lines: speakIn(language, await fetchLanguage(language)) };
  } catch (error) {
    console.warn(`Plimsoll: ${error.message}`);
    return { language: ENGLISH, lines: '' };
  }
}

listenForCrashes();
listenForLeaving();
if (IS_EMBED) keepNothing();
const side = kept(SIDE_KEY);
if (/^[2-7]\d%$/.test(side)) document.documentElement.style.setProperty('--pl-side', side);
// Whatever becomes of the page is told in the visitor's language.
Promise.allSettled([start(), startSpeaking(), prepareLink()]).then(async ([started, { value: language }]) => {
  if (started.status === 'rejected') {
    showUnavailable(started.reason?.message ?? String(started.reason));
    return;
  }
  const app = started.value;
  const host = { createEditor: makeEditor, ...rest(app), ...language };
  try {
    await nextTask();
    app.prepare(host);
    await nextTask();
    app.mount(root, host);
    // Once the app has drawn: what it does after that, the editor among it, may come later.
    queueMicrotask(() => attempt(() => prepared?.place(root.querySelector('.pl-editor'))));
  } catch (error) {
    showStopped(error?.stack ?? String(error));
  }
});
