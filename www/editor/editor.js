// The editor: CodeMirror in a shadow root of its own, so that no style of the page reaches in and none leaks out.
// Input: text and what the page says about its lines. Output: what the visitor typed and where they are.
// Knows nothing of Dockerfile semantics: sizes, lit and dimmed lines come from outside.

import { history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tellAfterKeys } from './after-keys.js';
import { diagnostics, diagnosticsGutter, offsetOf, setDiagnostics, SEVERITIES } from './diagnostics.js';
import { dockerfile } from './dockerfile.js';
import css from './editor.css';
import { highlighter } from './highlight.js';
import { keys } from './keys.js';
import { loadLater } from './load.js';
import { marks, setDimmed, setLit, setSizes } from './marks.js';

/** Below this width, in CSS pixels, lines wrap and the bars beside the sizes go. */
const NARROW = 520;

/** Marks a change that the page made: it is not told back to the page. */
const fromPage = Annotation.define();

/** What differs between two texts, as one change; `null` where nothing does. */
function changeBetween(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** The line under the pointer, from 1; `null` below the last one. */
function lineAtPointer(view, event) {
  const height = event.clientY - view.documentTop;
  if (height < 0 || height > view.contentHeight - view.documentPadding.bottom) return null;
  return view.state.doc.lineAt(view.lineBlockAtHeight(height).from).number;
}

/**
 * Makes an editor inside `parent`.
 *
 * @param {HTMLElement} [parent] An element that nothing else writes into. Without one the editor stands nowhere until `attach(parent, options)`.
 * @param {object} options
 * @param {string} [options.text] The first text.
 * @param {string} [options.label] What a screen reader calls the editor.
 * @param {boolean} [options.isLocked] Whether the visitor may not change the text.
 * @param {(text: string) => void} [options.onChange] After changes by the visitor (typing, undo, paste, drop), once they are painted; not after `setText`.
 * @param {(line: number) => void} [options.onCursor] When the cursor comes to another line, counted from 1.
 * @param {(line: number | null) => void} [options.onHoverLine] When the pointer comes to another line or leaves the text.
 */
export function createEditor(parent, options = {}) {
  const host = document.createElement('div');
  host.className = 'pl-editor-host';
  parent?.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const tell = (name, ...values) => options[name]?.(...values);
  const wrapping = new Compartment();
  const told = new Compartment();
  let { label = 'Dockerfile', isLocked = false } = options;
  let isNarrow = host.clientWidth < NARROW;
  function wrappingNow() {
    host.classList.toggle('pl-narrow', isNarrow);
    return isNarrow ? EditorView.lineWrapping : [];
  }
  const toldNow = () => [EditorView.contentAttributes.of({ 'aria-label': label }), EditorView.editable.of(!isLocked), EditorState.readOnly.of(isLocked)];
  let cursorLine = 1;
  let hoverLine = null;
  let read;
  const textNow = () => view.state.doc.toString();
  const afterKeys = tellAfterKeys(
    {
      onChange: () => tell('onChange', textNow()),
      onCursor: (line) => tell('onCursor', line),
    },
    { onChange: (took) => read?.(textNow(), took) },
  );
  /** Whether the visitor has changed the text. */
  let isTouched = false;

  function hover(line) {
    if (line === hoverLine) return;
    hoverLine = line;
    tell('onHoverLine', line);
  }

  function onUpdate(update) {
    if (update.docChanged && !update.transactions.some((t) => t.annotation(fromPage))) {
      isTouched = true;
      afterKeys.say('onChange');
    }
    if (!update.docChanged && !update.selectionSet) return;
    const line = update.state.doc.lineAt(update.state.selection.main.head).number;
    if (line === cursorLine) return;
    cursorLine = line;
    afterKeys.say('onCursor', line);
  }

  /** What the page says of the text is shown when it has said it all: each change costs a drawing. What it says at first waits until the rest of the page is drawn. */
  let said = [];
  let soon = setTimeout;
  function show(effect) {
    if (said.push(effect) === 1) soon(showSaid);
  }

  function showSaid() {
    const effects = said.map((effect) => effect());
    said = [];
    soon = queueMicrotask;
    if (effects.length > 0) view.dispatch({ effects });
  }

  /** Replaces what differs in one undoable step. */
  function replaceText(text, annotations) {
    const change = changeBetween(view.state.doc.toString(), text.replace(/\r\n?/g, '\n'));
    if (change) view.dispatch({ changes: change, annotations: [isolateHistory.of('full'), ...annotations], userEvent: 'input.replace' });
  }

  async function takeFile(file) {
    replaceText(new TextDecoder('utf-8').decode(await file.arrayBuffer()), []);
  }

  const input = EditorView.domEventHandlers({
    // Left to itself, Chromium keeps the look of a selection that is typed over by an inline style, which the policy of the
    // page forbids and reports.
    beforeinput(event) {
      const { selection } = view.state;
      if (event.inputType !== 'insertText' || !event.data || view.composing || selection.ranges.every((range) => range.empty)) return false;
      event.preventDefault();
      view.dispatch(view.state.replaceSelection(event.data), { scrollIntoView: true, userEvent: 'input.type' });
      return true;
    },
    drop(event) {
      const file = event.dataTransfer?.files?.[0];
      if (!file) return false;
      event.preventDefault();
      void takeFile(file);
      return true;
    },
  });

  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: options.text ?? '',
      extensions: [
        diagnosticsGutter,
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        loadLater(),
        highlighter(dockerfile),
        marks,
        wrapping.of(wrappingNow()),
        diagnostics,
        keymap.of(historyKeymap),
        keys,
        EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
        EditorState.tabSize.of(4),
        EditorView.contentAttributes.of({ tabindex: '0' }),
        told.of(toldNow()),
        // Whoever it is from, a key, a fix or a dropped file.
        EditorState.changeFilter.of((change) => !isLocked || change.annotation(fromPage) === true),
        EditorView.updateListener.of(onUpdate),
        input,
      ],
    }),
  });
  // On the scroller, not the content: the sizes stand in a gutter beside it and belong to their lines too.
  // Pointer events, as on the rest of the page: a mouse event of leaving would come after the pointer entered elsewhere.
  view.scrollDOM.addEventListener('pointermove', (event) => hover(lineAtPointer(view, event)));
  view.scrollDOM.addEventListener('pointerleave', () => hover(null));

  const resize = new ResizeObserver(([entry]) => {
    const narrow = entry.contentRect.width < NARROW;
    if (narrow === isNarrow) return;
    isNarrow = narrow;
    show(() => wrapping.reconfigure(wrappingNow()));
  });
  resize.observe(host);

  // Whoever turns to something else is to find it as the text is.
  const left = new AbortController();
  const listen = (target, ...names) => names.forEach((name) => target.addEventListener(name, afterKeys.now, { capture: true, signal: left.signal }));
  listen(host, 'focusout');
  listen(document, 'pointerdown', 'click', 'visibilitychange');
  listen(window, 'pagehide');

  return {
    /** Shows an editor that stands nowhere in `parent`, until it is attached there. */
    place: (parent) => host.parentNode === parent || parent.append(host),
    /** Puts an editor that stands nowhere into `parent`, with options as above. What the visitor made of that text in the meantime stays. */
    attach(parent, { text = '', label: words = label, ...more }) {
      const isKept = isTouched && text === options.text;
      options = more;
      this.place(parent);
      if (isKept) afterKeys.say('onChange');
      else replaceText(text, [fromPage.of(true), Transaction.addToHistory.of(false)]);
      this.setLabel(words);
    },
    /** Replaces the text in one undoable step; does not call `onChange`. Line ends become `\n`. */
    setText(text) {
      afterKeys.unsay('onChange');
      replaceText(text, [fromPage.of(true)]);
    },
    getText: textNow,
    /** What a screen reader calls the editor from now on. */
    setLabel(words) {
      if (words === label) return;
      label = words;
      show(() => told.reconfigure(toldNow()));
    },
    /** Whether the visitor may not change the text from now on. */
    setLocked(isIt) {
      isLocked = isIt;
      show(() => told.reconfigure(toldNow()));
    },
    /**
     * Shows `{ severity, message, startLine, startColumn, endLine, endColumn, fix }`, from 1, columns in UTF-16 units; `fix`, where there
     * is one, is `{ title, edits }`, each `{ startLine, startColumn, endLine, endColumn, text }`.
     */
    setDiagnostics: (list) =>
      show(() => {
        const { doc } = view.state;
        const shown = list.map(({ severity, message, startLine, startColumn, endLine, endColumn, fix }) => {
          const from = offsetOf(doc, startLine, startColumn);
          return { from, to: Math.max(from, offsetOf(doc, endLine, endColumn)), severity: SEVERITIES.includes(severity) ? severity : 'info', message, fix };
        });
        return setDiagnostics.of(shown);
      }),
    /** Shows `{ line, label, share (0..1), origin, wasted, title }` at the right end of lines; replaces what was shown. */
    setSizes: (list) => show(() => setSizes.of(list)),
    /** Lights the lines `from..to`, both included, counted from 1; `null` lights none. */
    setLit: (range) => show(() => setLit.of(range)),
    /** Dims the lines of each `[from, to]`, both included, counted from 1. */
    setDimmed: (ranges) => show(() => setDimmed.of(ranges)),
    /** From now on `onChange` waits for what `reader` returns for a text and the milliseconds that the last answer took: a promise, or nothing. */
    setReader: (reader) => (read = reader),
    /** Scrolls a line into view; `{ select: true }` puts the cursor there too. */
    reveal(line, { select = false } = {}) {
      const at = offsetOf(view.state.doc, line, 1);
      view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'nearest', yMargin: 48 }), selection: select ? { anchor: at } : undefined });
    },
    focus: () => view.focus(),
    destroy() {
      afterKeys.unsay();
      left.abort();
      resize.disconnect();
      view.destroy();
      host.remove();
    },
  };
}
