// What is wrong with the text: an underline, a mark in the gutter, and the message on pointing at either or on F8.
// Input: `{ from, to, severity, message }`, from and to as offsets. Output: CodeMirror extensions and the effect that changes
// them. Knows nothing of why something is wrong.

import { RangeSet, StateEffect } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, keymap, ViewPlugin, WidgetType } from '@codemirror/view';
import { asDecorations, rangeField } from './marks.js';

/** How bad it is, the worst first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'];
/** How long the pointer rests on a mark before its message shows. In milliseconds. */
const PATIENCE = 300;
const MARKS = '.cm-lintRange, .cm-lintPoint, .cm-lint-marker';

/** A list of `{ from, to, severity, message }`. */
export const setDiagnostics = StateEffect.define();

/** An element of class `name` and of `name-severity`. */
function marked(tag, name, severity) {
  const made = document.createElement(tag);
  made.className = `${name} ${name}-${severity}`;
  return made;
}

/** Stands where there is no text to underline. */
class Point extends WidgetType {
  constructor(severity) {
    super();
    this.severity = severity;
  }

  toDOM() {
    return marked('span', 'cm-lintPoint', this.severity);
  }
}

/** The worst of what begins on a line. */
class Flag extends GutterMarker {
  constructor(diagnostics) {
    super();
    this.diagnostics = diagnostics;
  }

  toDOM() {
    const made = marked('div', 'cm-lint-marker', SEVERITIES.find((severity) => this.diagnostics.some((one) => one.severity === severity)));
    made.diagnostics = this.diagnostics;
    return made;
  }
}

function underline(diagnostic) {
  const { from, to, severity } = diagnostic;
  const isPoint = from === to;
  const made = isPoint
    ? Decoration.widget({ widget: new Point(severity), diagnostic })
    : Decoration.mark({ class: `cm-lintRange cm-lintRange-${severity}`, diagnostic });
  return made.range(from, to);
}

/** One flag on each line where a diagnostic begins. */
function flagsOf(doc, diagnostics) {
  const byLine = new Map();
  for (const one of diagnostics) {
    const start = doc.lineAt(one.from).from;
    if (!byLine.has(start)) byLine.set(start, []);
    byLine.get(start).push(one);
  }
  return RangeSet.of([...byLine].map(([start, found]) => new Flag(found).range(start)), true);
}

const underlines = rangeField(setDiagnostics, (_doc, diagnostics) => RangeSet.of(diagnostics.map(underline), true), asDecorations);
const flags = rangeField(setDiagnostics, flagsOf);

/** The diagnostics where they stand now, `{ from, to, severity, message }` in the order of the text; those that `from..to` touches. */
export function diagnosticsIn(state, from = 0, to = state.doc.length) {
  const found = [];
  state.field(underlines).between(from, to, (start, end, { spec }) => {
    found.push({ ...spec.diagnostic, from: start, to: end });
  });
  return found;
}

/** Whether an update changed or moved any of them. */
export const haveChanged = ({ startState, state }) => startState.field(underlines) !== state.field(underlines);

/** Shows messages beside a place until `hide`, or until the text changes or the cursor moves. */
class Balloon {
  constructor(view) {
    this.view = view;
    this.over = null;
    this.listeners = { mouseover: (event) => this.point(event), mouseleave: () => this.hide(), keydown: ({ key }) => key === 'Escape' && this.hide() };
    for (const [name, listener] of Object.entries(this.listeners)) view.dom.addEventListener(name, listener);
    view.scrollDOM.addEventListener('scroll', () => this.hide());
  }

  update({ docChanged, selectionSet }) {
    if (docChanged || selectionSet) this.hide();
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
    for (const { severity, message } of diagnostics) this.shown.appendChild(marked('div', 'cm-diagnostic', severity)).textContent = message;
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

/** The marks on the text, their messages, and F8. */
export const diagnostics = [underlines, flags, balloon, keymap.of([{ key: 'F8', run: goToNext }])];
/** The gutter with a mark on each line where something is wrong. */
export const diagnosticsGutter = gutter({ class: 'cm-gutter-lint', markers: (view) => view.state.field(flags) });
