// Fetches later.js once the visitor or their pointer is in the editor, and holds its keys until it is there.
// Input: the view. Output: an extension that turns into that of later.js.

import { Compartment } from '@codemirror/state';
import { EditorView, keymap, ViewPlugin } from '@codemirror/view';
import shared from 'shared-with-later';

/** The keys of later.js that must not reach the browser before it is there, which has other uses for them. */
const KEYS = ['F8', 'Mod-.', 'Mod-f', 'F3', 'Mod-g', 'Mod-Shift-l', 'Mod-Alt-g', 'Mod-d', 'Mod-Shift-m'];

/** The module; asked for again where fetching it failed. */
let fetched;

function fetchLater() {
  // build.mjs knows the name, which carries a hash.
  fetched ??= import(LATER).then((module) => module.default((name) => shared[name]));
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

/** The extension of one editor. */
export function loadLater() {
  const place = new Compartment();
  let isThere = false;

  async function load(view) {
    const { extension, bindings } = await fetchLater();
    if (!isThere) view.dispatch({ effects: place.reconfigure(extension) });
    isThere = true;
    return bindings;
  }

  /** Does what a key means as soon as that is known. Until then no key reaches the text: it may be meant for the search. */
  function hold(view, key, run) {
    view.contentDOM.blur();
    load(view)
      .catch((error) => {
        console.warn(`Plimsoll: search could not be loaded. ${error.message}`);
        return [];
      })
      .then((bindings) => {
        // The visitor may have gone elsewhere meanwhile.
        if (document.activeElement !== document.body) return;
        view.focus();
        bindings.find((binding) => binding.key === key)?.[run]?.(view);
      });
    return true;
  }

  const held = KEYS.map((key) => ({ key, run: (view) => hold(view, key, 'run'), shift: (view) => hold(view, key, 'shift') }));
  const onFocus = EditorView.domEventHandlers({ focus: (_event, view) => void load(view).catch(() => {}) });
  const onPointer = ViewPlugin.define((view) => {
    view.dom.addEventListener('pointerenter', () => load(view).catch(() => {}));
    return {};
  });
  return [onPointer, place.of([keymap.of(held), onFocus])];
}
