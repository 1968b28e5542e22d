// Completion of comments to Plimsoll: after `# pl` at the start of a line it offers `# plimsoll: size=`.
// Input: what stands before the cursor. Output: an extension. Part of later.js.

// The list below the cursor, its keys and what a screen reader hears of it (MIT).
import { autocompletion, startCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';

const BEGUN = /^\s*#\s*pl\w*$/;

const SIZE = {
  label: '# plimsoll: size=',
  detail: 'what the instruction below adds, as 12MB',
  type: 'text',
};

function comments(context) {
  const begun = context.matchBefore(BEGUN);
  if (!begun) return null;
  return { from: begun.from + begun.text.indexOf('#'), options: [SIZE], validFor: BEGUN };
}

const theme = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete': { border: '1px solid var(--pl-line)', borderRadius: '6px', backgroundColor: 'var(--pl-paper)', color: 'var(--pl-ink)' },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxWidth: '94vw' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px', whiteSpace: 'normal' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--pl-lit)', color: 'var(--pl-ink)' },
  '.cm-completionDetail': { color: 'var(--pl-muted)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
});

// While the library looks for something to offer it takes Escape, which is how the keyboard leaves the editor: so it is only asked where
// there is something.
const asked = EditorView.updateListener.of(({ view, state, transactions }) => {
  const { head } = state.selection.main;
  const isTyped = transactions.some((transaction) => transaction.docChanged && transaction.isUserEvent('input'));
  if (isTyped && BEGUN.test(state.sliceDoc(state.doc.lineAt(head).from, head))) startCompletion(view);
});

export const completion = [autocompletion({ override: [comments], icons: false, activateOnTyping: false }), asked, theme];
