// The editor's keys: CodeMirror's own, picked one by one, since its ready-made list brings syntax trees, which nothing here
// uses and which would be a seventh of the bundle.

import * as c from '@codemirror/commands';
import { keymap } from '@codemirror/view';

const INDENT = '    ';

/** The lines that the selection touches, each once. */
function selectedLines({ doc, selection }) {
  const numbers = new Set();
  for (const { from, to } of selection.ranges) {
    for (let number = doc.lineAt(from).number; number <= doc.lineAt(to).number; number++) numbers.add(number);
  }
  return [...numbers].map((number) => doc.line(number));
}

/** At a cursor, spaces up to the next column of the indentation; with a selection, its lines move right. */
function indent({ state, dispatch }) {
  if (state.selection.ranges.some((range) => !range.empty)) {
    dispatch(state.update({ changes: selectedLines(state).map(({ from }) => ({ from, insert: INDENT })), userEvent: 'input.indent' }));
    return true;
  }
  const { head } = state.selection.main;
  const column = head - state.doc.lineAt(head).from;
  dispatch(state.update(state.replaceSelection(INDENT.slice(column % INDENT.length)), { scrollIntoView: true, userEvent: 'input' }));
  return true;
}

/** The lines of the selection move left by one indentation, as far as they are indented. */
function outdent({ state, dispatch }) {
  const changes = selectedLines(state).map(({ from, text }) => ({ from, to: from + /^(\t| {0,4})/.exec(text)[0].length }));
  dispatch(state.update({ changes, userEvent: 'delete.dedent' }));
  return true;
}

const moving = [
  { key: 'ArrowLeft', run: c.cursorCharLeft, shift: c.selectCharLeft, preventDefault: true },
  { key: 'Mod-ArrowLeft', mac: 'Alt-ArrowLeft', run: c.cursorGroupLeft, shift: c.selectGroupLeft, preventDefault: true },
  { mac: 'Cmd-ArrowLeft', run: c.cursorLineBoundaryLeft, shift: c.selectLineBoundaryLeft, preventDefault: true },
  { key: 'ArrowRight', run: c.cursorCharRight, shift: c.selectCharRight, preventDefault: true },
  { key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight', run: c.cursorGroupRight, shift: c.selectGroupRight, preventDefault: true },
  { mac: 'Cmd-ArrowRight', run: c.cursorLineBoundaryRight, shift: c.selectLineBoundaryRight, preventDefault: true },
  { key: 'ArrowUp', run: c.cursorLineUp, shift: c.selectLineUp, preventDefault: true },
  { key: 'ArrowDown', run: c.cursorLineDown, shift: c.selectLineDown, preventDefault: true },
  { key: 'PageUp', run: c.cursorPageUp, shift: c.selectPageUp },
  { key: 'PageDown', run: c.cursorPageDown, shift: c.selectPageDown },
  { key: 'Home', run: c.cursorLineBoundaryBackward, shift: c.selectLineBoundaryBackward, preventDefault: true },
  { key: 'End', run: c.cursorLineBoundaryForward, shift: c.selectLineBoundaryForward, preventDefault: true },
  { key: 'Mod-Home', mac: 'Cmd-ArrowUp', run: c.cursorDocStart, shift: c.selectDocStart },
  { key: 'Mod-End', mac: 'Cmd-ArrowDown', run: c.cursorDocEnd, shift: c.selectDocEnd },
  { key: 'Mod-a', run: c.selectAll },
];

const editing = [
  { key: 'Enter', run: c.insertNewlineKeepIndent, shift: c.insertNewlineKeepIndent },
  { key: 'Backspace', run: c.deleteCharBackward, shift: c.deleteCharBackward, preventDefault: true },
  { key: 'Delete', run: c.deleteCharForward, preventDefault: true },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: c.deleteGroupBackward, preventDefault: true },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: c.deleteGroupForward, preventDefault: true },
  { mac: 'Mod-Backspace', run: c.deleteLineBoundaryBackward, preventDefault: true },
  { mac: 'Mod-Delete', run: c.deleteLineBoundaryForward, preventDefault: true },
  { key: 'Alt-ArrowUp', run: c.moveLineUp, shift: c.copyLineUp },
  { key: 'Alt-ArrowDown', run: c.moveLineDown, shift: c.copyLineDown },
  { key: 'Shift-Mod-k', run: c.deleteLine },
  { key: 'Mod-/', run: c.toggleComment },
  // CodeMirror lets the Tab that follows an Escape leave the editor; Ctrl+M makes Tab leave it until pressed again.
  { key: 'Tab', run: indent, shift: outdent },
  { key: 'Escape', run: c.simplifySelection },
  { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: c.toggleTabFocusMode },
];

/** All keys that are not of undo, search or diagnostics. */
export const keys = keymap.of([...moving, ...editing]);
