// An editor that is made when it is first seen: on a phone the picture comes first, and many an embed shows no text.
// Input and output: those of editor.js.

import { createEditor } from './editor.js';

/** What is said to an editor that is not there yet: the last word of each kind counts. */
const SAID = ['setLabel', 'setLocked', 'setDiagnostics', 'setSizes', 'setLit', 'setDimmed', 'setReader'];

/** Makes an editor inside `parent` once that is on the screen, or is to show a line or take the focus; `options` are those of `createEditor`. */
export function editorWhenSeen(parent, { text = '', ...options }) {
  const said = new Map();
  let editor;
  const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && made());
  watch.observe(parent);

  function made() {
    if (!editor) {
      watch.disconnect();
      editor = createEditor(parent, { ...options, text });
      for (const [name, value] of said) editor[name](value);
    }
    return editor;
  }

  const sayings = SAID.map((name) => [name, (value) => (editor ? editor[name](value) : void said.set(name, value))]);
  return {
    ...Object.fromEntries(sayings),
    setText(words) {
      if (editor) editor.setText(words);
      else text = words;
    },
    getText: () => (editor ? editor.getText() : text.replace(/\r\n?/g, '\n')),
    reveal: (...place) => made().reveal(...place),
    focus: () => made().focus(),
    destroy() {
      watch.disconnect();
      editor?.destroy();
    },
  };
}
