// What is wrong with the text, or could be better: an underline and a mark in the gutter. messages.js shows what they say.
// Input: `{ from, to, severity, message, fix }`, from and to as offsets. Output: CodeMirror extensions and the effect that changes
// them. Knows nothing of why something is wrong.

import { RangeSet, StateEffect } from '@codemirror/state';
import { Decoration, gutter, GutterMarker, WidgetType } from '@codemirror/view';
import { asDecorations, rangeField } from './marks.js';

/** How bad it is, the worst first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'];

/** A list of `{ from, to, severity, message, fix }`; `fix` is absent, or `{ title, edits }` by lines and columns. */
export const setDiagnostics = StateEffect.define();

/** An element of class `name` and of `name-severity`. */
export function marked(tag, name, severity) {
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

/** The diagnostics where they stand now, as they were given, in the order of the text; those that `from..to` touches. */
export function diagnosticsIn(state, from = 0, to = state.doc.length) {
  const found = [];
  state.field(underlines).between(from, to, (start, end, { spec }) => {
    found.push({ ...spec.diagnostic, from: start, to: end });
  });
  return found;
}

/** Whether an update changed or moved any of them. */
export const haveChanged = ({ startState, state }) => startState.field(underlines) !== state.field(underlines);

/** The offset of a line and column, both from 1, the column in UTF-16 units; moved inside the document where it lies outside. */
export function offsetOf(doc, line, column) {
  if (!(line >= 1)) return 0;
  if (line > doc.lines) return doc.length;
  const { from, length } = doc.line(line);
  return from + Math.min(length, Math.max(0, (column || 1) - 1));
}

/** The marks on the text. */
export const diagnostics = [underlines, flags];
/** The gutter with a mark on each line where something is wrong. */
export const diagnosticsGutter = gutter({ class: 'cm-gutter-lint', markers: (view) => view.state.field(flags) });
