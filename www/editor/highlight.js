// Colours the lines on screen. Input: a language `{ start, copy, token, blankLine }` that reads line by line with a state.
// Output: a CodeMirror extension. It keeps the state at the start of each line it has read and reads again only from the
// first changed line down to what is visible.

import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin } from '@codemirror/view';
import { LineStream } from './stream.js';

/** Reads one line; `mark(from, to, name)` is told each token that has a name, in columns of the line. */
export function readLine(language, line, state, mark) {
  if (line === '') return language.blankLine(state);
  const stream = new LineStream(line);
  while (!stream.eol()) {
    stream.start = stream.pos;
    const name = language.token(stream, state);
    if (stream.pos === stream.start && !stream.eol()) stream.pos++;
    if (name) mark(stream.start, stream.pos, name);
  }
}

const marks = new Map();

/** The decoration of a token, one per name. */
function markOf(name) {
  if (!marks.has(name)) marks.set(name, Decoration.mark({ class: `pl-t-${name}` }));
  return marks.get(name);
}

/** The first line, counted from 1 in the new text, that a change touches. */
function firstChangedLine(update) {
  let first = Infinity;
  update.changes.iterChangedRanges((_fromA, _toA, fromB) => {
    first = Math.min(first, fromB);
  });
  return update.state.doc.lineAt(first).number;
}

/** The extension. */
export function highlighter(language) {
  return ViewPlugin.define(
    (view) => {
      // states[i]: the state at the start of line i + 1.
      let states = [language.start()];

      function stateBefore(doc, number) {
        while (states.length < number) {
          const state = language.copy(states.at(-1));
          readLine(language, doc.line(states.length).text, state, () => {});
          states.push(state);
        }
        return language.copy(states[number - 1]);
      }

      function colour(view) {
        const builder = new RangeSetBuilder();
        const { doc } = view.state;
        let done = 0;
        for (const { from, to } of view.visibleRanges) {
          const last = doc.lineAt(to).number;
          for (let number = Math.max(doc.lineAt(from).number, done + 1); number <= last; number++) {
            const line = doc.line(number);
            const state = stateBefore(doc, number);
            readLine(language, line.text, state, (start, end, name) => builder.add(line.from + start, line.from + end, markOf(name)));
            if (states.length === number) states.push(state);
            done = number;
          }
        }
        return builder.finish();
      }

      const plugin = {
        decorations: colour(view),
        update(update) {
          if (update.docChanged) states = states.slice(0, firstChangedLine(update));
          if (update.docChanged || update.viewportChanged) plugin.decorations = colour(update.view);
        },
      };
      return plugin;
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
