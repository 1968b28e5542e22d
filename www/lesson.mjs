// A lesson as its author writes it → JSON for src/lesson/read.rs. build.mjs reads the course so, and the page a teacher's own file: then this is
// fetched as a file of its own. Knows no field of a lesson.

import { micromark } from 'micromark';
import { parse } from 'smol-toml';

/** TOML between two lines `+++`, then Markdown. */
const PARTS = /^\uFEFF?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)(.*)$/s;
/** A Dockerfile or `.dockerignore` between fences. */
const BLOCK = /^```((?:dockerfile|dockerignore)\b[^\n`]*)\n(.*?)^```[ \t]*$\n?/gms;

/** `{ front, blocks: [{ info, text }], prose }`; `undefined` where that is no lesson, `{ line, why }` where its head is not TOML. */
export function read(text) {
  const [, head, body] = PARTS.exec(text) ?? [];
  if (head === undefined) return undefined;
  const markdown = body.replaceAll('\r\n', '\n');
  const blocks = [...markdown.matchAll(BLOCK)].map(([, info, block]) => ({ info: info.trim(), text: block }));
  let front;
  try {
    front = parse(head);
  } catch (error) {
    // One line is above it. The message goes on with the place in the text.
    return { line: (error.line ?? 0) + 1, why: String(error.message).split('\n')[0] };
  }
  // HTML is shown as text, and links lead to the web or nowhere: micromark's own way.
  return { front, blocks, prose: micromark(markdown.replace(BLOCK, '')) };
}
