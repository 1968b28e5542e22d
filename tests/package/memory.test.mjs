// What the engine takes of memory, in an instance that lives for long and on a text that is large. (The page: tests/e2e/memory.test.mjs.)

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fresh } from './harness.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 30;
/** The most that a text of 1 MB may need. In bytes. */
const MOST = 256 * 2 ** 20;
/** The longest text that is read. In bytes. */
const LONG = 1e6;

/** `analyze` in an instance of its own, and what its memory is; that never shrinks, so it is also what it once took. In bytes. */
async function watched() {
  const { Instance } = WebAssembly;
  let memory;
  class Watched extends Instance {
    constructor(...given) {
      super(...given);
      ({ memory } = this.exports);
    }
  }
  WebAssembly.Instance = Watched;
  try {
    const { analyze, init } = await fresh();
    await init();
    analyze('FROM scratch\n');
    return { analyze, taken: () => memory.buffer.byteLength };
  } finally {
    WebAssembly.Instance = Instance;
  }
}

const inMB = (bytes) => (bytes / 2 ** 20).toFixed(1);

/** All Dockerfiles below a folder of the project. */
const textsIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /(^|[\\/.])Dockerfile$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

/** Files of others: `PLIMSOLL_CORPUS` is the path of one JSON object with a `text` in each line. */
const corpus = process.env.PLIMSOLL_CORPUS ? readFileSync(process.env.PLIMSOLL_CORPUS, 'utf8').trim().split('\n').map((row) => JSON.parse(row).text) : [];

test('many files take no more memory after many rounds than after half of them', async (t) => {
  const texts = [...['tests/golden', 'examples/dockerfiles', 'tests/splits'].flatMap(textsIn), ...corpus];
  const { analyze, taken } = await watched();
  const after = Array.from({ length: ROUNDS }, () => {
    for (const text of texts) analyze(text);
    return taken();
  });
  t.diagnostic(`${texts.length} files, after each round, in MB: ${after.map(inMB).join(', ')}`);
  // The allocator may take a page more until it has found room for all that comes and goes.
  assert.equal(after.at(-1), after[ROUNDS / 2 - 1]);
});

/** A text as long as may be: `first`, pieces that are told their number, and `last`. */
function long(first, piece, last = '') {
  let text = first;
  for (let number = 0, next = piece(0); text.length + next.length + last.length <= LONG; next = piece(++number)) text += next;
  return text + last;
}

const SHAPES = {
  'one word': long('FROM alpine:3.22\nRUN ', () => 'x'),
  'words on one line': long('FROM alpine:3.22\nRUN echo', () => ' word'),
  'commands on one line': long('FROM alpine:3.22\nRUN true', () => ' && touch /a'),
  'continued lines': long('FROM alpine:3.22\nRUN echo', () => ' \\\n  word'),
  'one heredoc': long('FROM alpine:3.22\nRUN <<EOF\n', () => 'touch /some/file-of-mine\n', 'EOF\n'),
  instructions: long('FROM alpine:3.22\n', (number) => `RUN touch /file-${number}\n`),
  variables: long('FROM alpine:3.22\n', (number) => `ENV NAME_${number}=value-of-${number}\n`),
  stages: long('FROM alpine:3.22 AS s0\n', (number) => `FROM alpine:3.22 AS s${number + 1}\nCOPY --from=s${number} /etc/passwd /etc/passwd-${number}\n`),
};
for (const [shape, text] of Object.entries(SHAPES)) {
  test(`1 MB of ${shape} is read in less than 256 MB`, async (t) => {
    const { analyze, taken } = await watched();
    const before = taken();
    assert.ok(analyze(text).stages.length > 0);
    t.diagnostic(`${text.split('\n').length} lines: from ${inMB(before)} to ${inMB(taken())} MB`);
    assert.ok(taken() < MOST, `${taken()} bytes`);
  });
}
