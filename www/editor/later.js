// What the editor can do once the visitor is in it: messages, search, the list of what is wrong, completion. load.js fetches it then.
// Shares CodeMirror's state, view and commands and diagnostics.js with the editor that is already there (see build.mjs).

import { search, searchKeymap } from '@codemirror/search';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { EditorView, keymap, showPanel, ViewPlugin } from '@codemirror/view';
import { completion } from './complete.js';
import * as words from 'words';
import { say } from '../words.js';
import { diagnosticsIn, haveChanged } from './diagnostics.js';
import { fixButton, goTo, messageKeys, messages } from './messages.js';

const showList = StateEffect.define();

const isListShown = StateField.define({
  create: () => false,
  update: (isShown, { effects }) => effects.findLast((effect) => effect.is(showList))?.value ?? isShown,
  provide: (field) => showPanel.from(field, (isShown) => (isShown ? listPanel : null)),
});

function closeList(view) {
  view.dispatch({ effects: showList.of(false) });
  view.focus();
}

/** One button for each diagnostic, and one after it where there is a fix; Arrow keys move between them, Escape leaves. */
function listPanel(view) {
  const dom = document.createElement('div');
  dom.className = 'cm-panel-lint';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', say(words.editorDiagnostics));

  function fill() {
    const all = diagnosticsIn(view.state);
    const buttons = all.flatMap((diagnostic) => {
      const made = document.createElement('button');
      made.className = `cm-diagnostic cm-diagnostic-${diagnostic.severity}`;
      made.textContent = `${view.state.doc.lineAt(diagnostic.from).number}: ${diagnostic.message}`;
      made.addEventListener('click', () => {
        view.focus();
        goTo(view, diagnostic);
      });
      return diagnostic.fix ? [made, fixButton(view, diagnostic.fix)] : [made];
    });
    dom.replaceChildren(...(buttons.length > 0 ? buttons : [say(words.editorNoDiagnostics)]));
  }

  dom.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (event.key === 'Escape') closeList(view);
    else if (step) event.target[step]?.focus();
    else return;
    event.preventDefault();
  });
  fill();
  return { dom, top: true, mount: () => dom.querySelector('button')?.focus(), update: (update) => haveChanged(update) && fill() };
}

function toggleList(view) {
  const isShown = view.state.field(isListShown);
  if (isShown) closeList(view);
  else view.dispatch({ effects: showList.of(true) });
  return true;
}

/** Keeps the cursor in sight where the editor becomes lower: a phone's keyboard came up. */
const lowered = ViewPlugin.define((view) => {
  let before = 0;
  const watch = new ResizeObserver(([{ contentRect: { height } }]) => {
    if (height < before && view.hasFocus) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head) });
    before = height;
  });
  watch.observe(view.scrollDOM);
  return { destroy: () => watch.disconnect() };
});

/** The keys, as CodeMirror takes them. */
export const bindings = [...messageKeys, ...searchKeymap, { key: 'Mod-Shift-m', run: toggleList, preventDefault: true }];

/** What CodeMirror's own panels say, by what that is in English. */
const PHRASES = {
  Find: words.editorFind,
  Replace: words.editorReplace,
  next: words.editorNext,
  previous: words.editorPrevious,
  all: words.editorAll,
  'match case': words.editorMatchCase,
  regexp: words.editorRegexp,
  'by word': words.editorByWord,
  replace: words.editorReplaceOne,
  'replace all': words.editorReplaceAll,
  close: words.editorClose,
  'current match': words.editorCurrentMatch,
  'on line': words.editorOnLine,
  'replaced match on line $': words.editorReplacedOnLine,
  'replaced $ matches': words.editorReplaced,
  'Go to line': words.editorGoToLine,
  go: words.editorGo,
};
// Each is asked for when it is shown: the language may have changed since.
const phrases = Object.defineProperties({}, Object.fromEntries(Object.entries(PHRASES).map(([phrase, message]) => [phrase, { get: () => say(message) }])));

export const extension = [EditorState.phrases.of(phrases), messages, lowered, search({ top: true }), isListShown, completion, keymap.of(bindings)];
