// What the marks of diagnostics.js say, and what mends it: a balloon on pointing at a mark, F8 from one to the next, and buttons that
// carry fixes out. Part of later.js. Knows nothing of why something is wrong.

import { isolateHistory } from '@codemirror/commands';
import { EditorView, keymap, ViewPlugin } from '@codemirror/view';
import { diagnosticsIn, marked, offsetOf } from './diagnostics.js';

/** How long the pointer rests on a mark before its message shows. In milliseconds. */
const PATIENCE = 300;
const MARKS = '.cm-lintRange, .cm-lintPoint, .cm-lint-marker';

/** Carries a fix out, in one step that can be undone. */
function mend(view, { edits }) {
  const at = (line, column) => offsetOf(view.state.doc, line, column);
  const changes = edits.map((one) => ({ from: at(one.startLine, one.startColumn), to: at(one.endLine, one.endColumn), insert: one.text }));
  view.dispatch({ changes, annotations: isolateHistory.of('full'), userEvent: 'input.fix' });
  view.focus();
}

/** A button that does so. */
export function fixButton(view, fix) {
  const made = document.createElement('button');
  made.className = 'cm-button';
  made.textContent = fix.title;
  made.addEventListener('click', () => mend(view, fix));
  return made;
}

/** Shows messages beside a place until `hide`, or until the text changes or the cursor moves; a tap is taken for pointing. */
class Balloon {
  constructor(view) {
    this.view = view;
    this.over = null;
    this.listeners = {
      mouseover: (event) => this.point(event),
      mouseleave: () => this.hide(),
      pointerdown: ({ pointerType }) => (this.isTap = pointerType === 'touch'),
      keydown: ({ key }) => {
        this.isTap = false;
        if (key === 'Escape') this.leave();
      },
    };
    for (const [name, listener] of Object.entries(this.listeners)) view.dom.addEventListener(name, listener);
    view.scrollDOM.addEventListener('scroll', () => this.hide());
    // The pointer may have come to a mark before this was there.
    const mark = view.dom.querySelector(`:is(${MARKS}):hover`);
    if (mark) this.point({ target: mark, clientY: mark.getBoundingClientRect().top });
  }

  update({ docChanged, selectionSet }) {
    // A tap on a mark moves the cursor, too.
    if (docChanged || (selectionSet && !this.isTap)) this.hide();
  }

  destroy() {
    this.hide();
    for (const [name, listener] of Object.entries(this.listeners)) this.view.dom.removeEventListener(name, listener);
  }

  hide() {
    clearTimeout(this.timer);
    this.shown?.remove();
    this.shown = this.over = null;
  }

  /** Hides them; the focus goes back to the text where it was among them. */
  leave() {
    const hadFocus = this.shown?.contains(this.view.root.activeElement);
    this.hide();
    if (hadFocus) this.view.focus();
  }

  point({ target, clientY }) {
    const mark = target.closest(MARKS);
    if (this.shown?.contains(target) || (mark && mark === this.over)) return;
    this.hide();
    if (!mark) return;
    this.over = mark;
    this.timer = setTimeout(() => {
      if (!mark.isConnected) return;
      const boxes = [...mark.getClientRects()];
      this.show(boxes.find(({ bottom }) => bottom > clientY) ?? boxes.at(-1), mark.diagnostics ?? this.at(this.view.posAtDOM(mark)));
    }, PATIENCE);
  }

  /** What covers the character at an offset. */
  at(offset) {
    return diagnosticsIn(this.view.state, offset, offset).filter(({ from, to }) => offset < to || from === to);
  }

  /** Shows messages below a box, in pixels of the window; above it where there is no room below. */
  show({ left, top, bottom }, diagnostics) {
    const { dom } = this.view;
    this.shown = document.createElement('div');
    this.shown.className = 'cm-tooltip';
    for (const { severity, message, fix } of diagnostics) {
      const row = this.shown.appendChild(marked('div', 'cm-diagnostic', severity));
      row.textContent = message;
      if (fix) row.append(fixButton(this.view, fix));
    }
    dom.append(this.shown);
    const [frame, own] = [dom, this.shown].map((one) => one.getBoundingClientRect());
    const isBelow = bottom + own.height <= frame.bottom;
    this.shown.style.left = `${Math.max(0, Math.min(left - frame.left, frame.width - own.width))}px`;
    this.shown.style.top = `${(isBelow ? bottom : top - own.height) - frame.top}px`;
  }
}

const balloon = ViewPlugin.fromClass(Balloon);

/** Selects a diagnostic, scrolls to it, says it and shows its message. */
export function goTo(view, { from, to, message }) {
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true, effects: EditorView.announce.of(message) });
  // The text scrolls with the next frame, and what is shown before that is hidden by it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const box = view.coordsAtPos(from);
      const shown = view.plugin(balloon);
      shown?.hide();
      if (box) shown?.show(box, shown.at(from));
    }),
  );
}

/** Goes to the first diagnostic after the cursor, and from the last one to the first. */
function goToNext(view) {
  const all = diagnosticsIn(view.state);
  const next = all.find(({ from }) => from > view.state.selection.main.from) ?? all[0];
  if (next) goTo(view, next);
  return Boolean(next);
}

/** Shows what is said of the cursor's place, else of its line, and gives the first button the focus. */
function goToFix(view) {
  const { from } = view.state.selection.main;
  const shown = view.plugin(balloon);
  const line = view.state.doc.lineAt(from);
  const found = [shown.at(from), diagnosticsIn(view.state, line.from, line.to)].find((some) => some.some(({ fix }) => fix));
  const box = found && view.coordsAtPos(from);
  if (!box) return false;
  shown.hide();
  shown.show(box, found);
  shown.shown.querySelector('button').focus();
  return true;
}

/** The keys, as CodeMirror takes them. */
export const messageKeys = [
  { key: 'F8', run: goToNext, preventDefault: true },
  { key: 'Mod-.', run: goToFix, preventDefault: true },
];

export const messages = [balloon, keymap.of(messageKeys)];
