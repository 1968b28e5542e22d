// Completion of comments to Plimsoll: after `# pl` at the end of a line stands the rest of `# plimsoll: size=`, faint; Tab or the
// right arrow takes it. Input: what stands before the cursor. Output: an extension. Part of later.js.

import { Prec } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType } from '@codemirror/view';
import { editorCompletes } from 'words';
import { say } from '../words.js';

const WHOLE = 'plimsoll: size=';

/** What is left to write; empty where nothing of the kind was begun. */
function restAt(state) {
  const { main, ranges } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (ranges.length > 1 || !main.empty || main.head !== line.to) return '';
  const [, begun] = /^\s*#\s*(pl.*)$/.exec(line.text) ?? [];
  return begun !== undefined && WHOLE.startsWith(begun) ? WHOLE.slice(begun.length) : '';
}

class Ghost extends WidgetType {
  constructor(rest) {
    super();
    this.rest = rest;
  }

  eq(other) {
    return other.rest === this.rest;
  }

  toDOM() {
    const dom = document.createElement('span');
    dom.className = 'pl-ghost';
    dom.setAttribute('aria-hidden', 'true');
    dom.textContent = `${this.rest}   Tab`;
    return dom;
  }
}

const shown = EditorView.decorations.compute(['doc', 'selection'], (state) => {
  const rest = restAt(state);
  if (!rest) return Decoration.none;
  return Decoration.set([Decoration.widget({ widget: new Ghost(rest), side: 1 }).range(state.selection.main.head)]);
});

/** A screen reader hears of it once, when it comes up. */
const told = EditorView.updateListener.of(({ view, state, startState }) => {
  if (restAt(state) && !restAt(startState)) {
    view.dispatch({ effects: EditorView.announce.of(say(editorCompletes, `# ${WHOLE}`)) });
  }
});

function take(view) {
  const rest = restAt(view.state);
  if (!rest) return false;
  view.dispatch(view.state.replaceSelection(rest), { userEvent: 'input.complete', scrollIntoView: true });
  return true;
}

const keys = Prec.high(keymap.of([{ key: 'Tab', run: take }, { key: 'ArrowRight', run: take }]));

export const completion = [shown, told, keys, EditorView.theme({ '.pl-ghost': { color: 'var(--pl-muted)' } })];
