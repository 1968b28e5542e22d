// What the page writes on the editor's lines: sizes at their right end, lines that are lit, stages that are dimmed.
// Input: plain data with lines counted from 1. Output: CodeMirror extensions and the effects that change them.

import { RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, gutter, gutterLineClass, GutterMarker } from '@codemirror/view';

/** `{ from, to }`, lines from 1, both included; or `null`. */
export const setLit = StateEffect.define();
/** A list of `[from, to]`, lines from 1, both included. */
export const setDimmed = StateEffect.define();
/** A list of `{ line, label, share, origin, wasted, title }`. */
export const setSizes = StateEffect.define();

const ORIGINS = new Set(['base', 'packages', 'dependencies', 'files', 'output', 'artifact', 'cache', 'config']);

/** A field that holds a range set, moves it with the text, and is built anew by `effect`. */
export function rangeField(effect, build, provide) {
  return StateField.define({
    create: () => RangeSet.empty,
    update(ranges, transaction) {
      let next = transaction.docChanged ? ranges.map(transaction.changes) : ranges;
      for (const e of transaction.effects) if (e.is(effect)) next = build(transaction.state.doc, e.value);
      return next;
    },
    provide,
  });
}

/** The lines of a document that `ranges` name, each once and in order, as a set of `mark`. */
function lineMarks(doc, ranges, mark) {
  const builder = new RangeSetBuilder();
  let done = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    for (let number = Math.max(1, from, done + 1); number <= Math.min(to, doc.lines); number++) {
      const start = doc.line(number).from;
      builder.add(start, start, mark);
      done = number;
    }
  }
  return builder.finish();
}

const litLine = Decoration.line({ class: 'pl-lit-line', attributes: { 'data-lit': 'true' } });
/** Carries the light of a line on into the gutters beside it. */
const litGutter = new (class extends GutterMarker {
  elementClass = 'pl-lit-gutter';
})();
const dimmedLine = Decoration.line({ class: 'pl-dimmed-line' });
/** Draws a field's ranges on the text. */
export const asDecorations = (field) => EditorView.decorations.from(field);

const lit = rangeField(setLit, (doc, range) => lineMarks(doc, range ? [[range.from, range.to]] : [], litLine), asDecorations);
const litGutters = rangeField(
  setLit,
  (doc, range) => lineMarks(doc, range ? [[range.from, range.to]] : [], litGutter),
  (field) => gutterLineClass.from(field),
);
const dimmed = rangeField(setDimmed, (doc, ranges) => lineMarks(doc, ranges ?? [], dimmedLine), asDecorations);

/** A size and its bar at the right end of a line. */
class SizeMarker extends GutterMarker {
  constructor(size) {
    super();
    this.size = size;
  }

  eq(other) {
    const a = this.size;
    const b = other.size;
    return a.label === b.label && a.share === b.share && a.origin === b.origin && a.wasted === b.wasted && a.title === b.title;
  }

  toDOM() {
    const { label, share, origin, wasted, title } = this.size;
    const mark = document.createElement('span');
    mark.className = 'pl-size';
    if (title) mark.title = title;
    const text = mark.appendChild(document.createElement('span'));
    text.className = 'pl-size-label';
    text.textContent = label;
    const track = mark.appendChild(document.createElement('span'));
    track.className = 'pl-size-track';
    const bar = track.appendChild(document.createElement('span'));
    bar.className = 'pl-size-bar';
    bar.dataset.origin = ORIGINS.has(origin) ? origin : 'config';
    if (wasted) bar.dataset.wasted = 'true';
    // Through the object model, not the attribute: the policy of the page forbids inline styles.
    bar.style.inlineSize = `${100 * Math.min(1, Math.max(0, Number(share) || 0))}%`;
    if (!(share > 0)) bar.hidden = true;
    return mark;
  }
}

function sizeMarkers(doc, sizes) {
  const builder = new RangeSetBuilder();
  let done = 0;
  for (const size of [...(sizes ?? [])].sort((a, b) => a.line - b.line)) {
    if (!(size.line > done) || size.line > doc.lines) continue;
    const start = doc.line(size.line).from;
    builder.add(start, start, new SizeMarker(size));
    done = size.line;
  }
  return builder.finish();
}

const sizes = rangeField(setSizes, sizeMarkers);

/** Everything of this file that the editor's state needs. */
export const marks = [lit, litGutters, dimmed, sizes, gutter({ class: 'pl-sizes', side: 'after', markers: (view) => view.state.field(sizes) })];
