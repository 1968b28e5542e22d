// `mount` of the npm package: the page as a part of another one, in a shadow tree with styles of its own, so that neither changes the other.
// package.mjs bundles it with the editor; the package loads it when `mount` is called.

import css from 'mount.css';

import { createEditor } from './editor/editor.js';
import { speak } from './words.js';

/** Made for the first mount, and shared. */
let sheet;

function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/**
 * Draws the page inside `host`, which is empty and ours.
 * @param {object} glue A new instance of the WebAssembly, for this page alone.
 * @param {{ json: string, language: string, lines: string, readonly: boolean, load: (tag: string) => Promise<string>, changed: (text: string, json: string) => void,
 *   failed: (message: string) => void }} options
 */
export function draw(host, glue, { json, language, lines, readonly, load, changed, failed }) {
  const tree = host.attachShadow({ mode: 'open' });
  tree.adoptedStyleSheets = [styles()];
  const root = tree.appendChild(document.createElement('div'));
  root.className = 'pl-mount';
  root.lang = language;
  let editor = null;
  let isLocked = readonly;
  const offered = {
    createEditor: (parent, options) => (editor = createEditor(parent, { ...options, isLocked })),
    loadLanguage(tag, done) {
      load(tag).then(
        (loaded) => {
          speak(loaded);
          root.lang = tag;
          done(loaded);
        },
        () => done(),
      );
    },
    language,
    lines,
  };
  const setReadonly = (now) => {
    root.toggleAttribute('data-readonly', now);
    isLocked = now;
    editor?.setLocked(now);
    page.setReadonly(now);
  };
  speak(lines);
  root.addEventListener('plimsoll:change', ({ detail: text }) => changed(text, page.report()));
  root.addEventListener('plimsoll:crashed', ({ detail: message }) => failed(message));
  const page = glue.mountIn(root, offered, json);
  setReadonly(readonly);
  return {
    update: (choices) => page.update(choices),
    setReadonly,
    ask: (tag) => page.ask(tag),
    destroy: () => page.destroy(),
  };
}
