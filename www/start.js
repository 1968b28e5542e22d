// Starts the page: loads the WebAssembly and hands it the editor. Whatever goes wrong, the visitor sees a sentence and
// their text, never a blank page. Knows the names of the exports of src/js.rs and nothing else of the app.

import { createEditor } from './editor/editor.js';

/** Where the page keeps the visitor's text in local storage. */
const TEXT_KEY = 'plimsoll.text';

/** The editor on the page, once the app has made one: its text is newer than what is stored. */
let editor = null;
let hasStopped = false;

function makeEditor(parent, options) {
  editor = createEditor(parent, options);
  return editor;
}

async function fetched(url, read) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return read(response);
}

/** Gives `done` what `coming` comes to; `undefined` where it fails. */
function tell(coming, done) {
  coming.then(done, (error) => {
    console.warn(`Plimsoll: ${error.message}`);
    done();
  });
}

/** Fetches the code of most tools, which a release keeps in a module of its own (split.mjs). */
async function fetchTools(wasm) {
  if (!IS_SPLIT) return true;
  const url = document.getElementById('plimsoll-wasm').href.replace('_bg.wasm', '_later.wasm');
  const { instance } = await WebAssembly.instantiate(await fetched(url, (response) => response.arrayBuffer()), { first: wasm });
  Object.entries(instance.exports).forEach(([index, door]) => wasm.later.set(Number(index), door));
  return true;
}

/**
 * What fetches the rest of the page when that asks for it: the tools with the style of their views, whose `done` is told whether they are there, with rest.js, which
 * gives the visitor's build context to `tell`; and the sizes of
 * an ecosystem's packages, whose `done` is given them once the tools are there too.
 */
function rest(wasm) {
  let tools;
  return {
    loadTools(done, tellContext) {
      tools = fetchTools(wasm);
      document.head.append(element('link', { rel: 'stylesheet', href: STYLE }));
      tell(tools, (isHere) => done(isHere === true));
      tell(Promise.all([import(REST), tools]), (both) => both?.[0].listen(tellContext));
    },
    // build.mjs knows how PACKAGES begins: the names carry a hash.
    loadPackages: (name, done) => tell(Promise.all([fetched(`${PACKAGES}${name}.txt`, (response) => response.text()), tools]).then(([text]) => text), done),
  };
}

function storedText() {
  try {
    return localStorage.getItem(TEXT_KEY) ?? '';
  } catch {
    return '';
  }
}

/** The newest text there is; it is stored again, for a crash may have come before the app did. */
function rescueText() {
  let text = storedText();
  try {
    text = editor?.getText() ?? text;
  } catch {
    // The editor is gone; what was stored stands.
  }
  let isKept = true;
  try {
    localStorage.setItem(TEXT_KEY, text);
    isKept = localStorage.getItem(TEXT_KEY) === text;
  } catch {
    isKept = false;
  }
  return { text, isKept };
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
      made.textContent = `${label}: copied`;
    } catch {
      box.value = text;
      box.focus();
      box.select();
      made.textContent = `${label}: press Ctrl+C`;
    }
  });
}

/** A sentence, the text, and what one can do about it. */
function notice(kind, { sentence, detail, text, actions }) {
  const box = element('textarea', { readonly: '', rows: '10', 'aria-label': 'Your Dockerfile', 'data-pl': 'rescued-text', spellcheck: 'false' });
  box.value = text;
  const heading = element('h2', { tabindex: '-1' }, sentence);
  const row = element('p', { class: 'pl-notice-actions' }, ...actions(box));
  const parts = [heading, ...(detail ? [element('p', {}, detail)] : []), row, ...(text ? [box] : [])];
  const made = element('section', { class: 'pl-notice', role: 'alertdialog', 'aria-label': sentence, 'data-pl': kind }, ...parts);
  return { made, focus: () => heading.focus() };
}

/** The app cannot be started at all. */
function showUnavailable(cause) {
  const text = storedText();
  const hasWasm = typeof WebAssembly === 'object';
  const { made, focus } = notice('unavailable', {
    sentence: hasWasm ? 'Plimsoll could not be loaded.' : 'Plimsoll needs WebAssembly, which this browser does not offer.',
    detail: hasWasm ? `Reload the page to try again. (${cause})` : 'A newer browser, or this one with WebAssembly allowed, shows the page.',
    text,
    actions: (box) => [button('Reload', () => location.reload()), ...(text ? [copyButton('Copy text', text, box)] : [])],
  });
  document.getElementById('plimsoll').replaceChildren(made);
  focus();
}

/** The app ran and stopped. Only the first cause is shown: what follows it is its echo. */
function showStopped(message) {
  if (hasStopped) return;
  hasStopped = true;
  const { text, isKept } = rescueText();
  const report = `Plimsoll stopped.\n${message}\n${navigator.userAgent}\n\n${text}`;
  const { made, focus } = notice('crash', {
    sentence: isKept ? 'Plimsoll stopped. Your text is safe.' : 'Plimsoll stopped. Copy your text before you restart.',
    detail: isKept ? '' : 'This browser does not let the page keep it.',
    text,
    actions: (box) => [button('Restart', () => location.reload()), copyButton('Copy text', text, box), copyButton('Copy report', report, box)],
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

/** Once what index.html says is on the screen, where the page is seen at all: the first drawing is a long task. */
const painted = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1000);
});

async function start() {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  // Trunk writes the names of the built files, which carry hashes, into these two links.
  const glue = document.getElementById('plimsoll-glue').href;
  const wasm = document.getElementById('plimsoll-wasm').href;
  const app = await import(glue);
  const started = await app.default({ module_or_path: wasm });
  await painted;
  return { app, wasm: started };
}

listenForCrashes();
start().then(
  ({ app, wasm }) => {
    const root = document.getElementById('plimsoll');
    root.replaceChildren();
    try {
      app.mount(root, { createEditor: makeEditor, ...rest(wasm) });
    } catch (error) {
      showStopped(error?.stack ?? String(error));
    }
  },
  (error) => showUnavailable(error?.message ?? String(error)),
);
