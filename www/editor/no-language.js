// Stands in for @codemirror/language and @lezer/common in the bundle (build.mjs): the commands we pick ask it only for the width of an
// indentation, and the real package brings a parser system of 50 KB. The other names exist for the sake of the imports of
// commands that the bundle drops.

/** Columns of one indentation. */
export const getIndentUnit = () => 4;

function absent() {
  throw new Error('The editor has no syntax tree: pick another command in keys.js.');
}

export {
  absent as getIndentation,
  absent as IndentContext,
  absent as indentString,
  absent as indentUnit,
  absent as matchBrackets,
  absent as NodeProp,
  absent as syntaxTree,
};
