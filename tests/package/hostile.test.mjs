// A law of the npm package: whatever `analyze` is given, it returns a report or throws an Error with a code, and afterwards gives the report on a
// known text that it gave before. Seeded: `PLIMSOLL_SEED=N` tries others, and a failure names its round.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generator } from '../common/seeded.mjs';
import { folder } from './harness.mjs';

const { analyze, init } = await import(pathToFileURL(join(folder, 'node.js')).href);
await init();

const ROUNDS = 2000;
const SEED = Number(process.env.PLIMSOLL_SEED ?? 1);
const CODES = ['invalid-text', 'invalid-options', 'too-large'];
const EVERY = 50;

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const lessons = readdirSync(golden).map((name) => readFileSync(join(golden, name, 'Dockerfile'), 'utf8'));
const KNOWN = 'FROM node:22 AS build\nCOPY . .\nRUN npm ci && npm run build\nFROM node:22-slim\nCOPY --from=build /app/dist /dist\n';

const PIECES = ['FROM ', 'RUN ', 'COPY --from=', 'ARG A=', '${A:-', '$(', '`', '<<EOF\n', '\\\n', '"', "'", '\0', '\ud800', '\u{1f6a2}', '\r\n', '# syntax=x\n', '&&', '|', '}', ')', '[', '"]', '--mount=type=cache,', 'AS ', '\ufeff', 'FROM 0\n', '9'.repeat(30), '../'.repeat(20), '((((((((', 'apt-get install ', 'pip install '];

function text(below) {
  const pick = (list) => list[below(list.length)];
  let made = pick(lessons);
  for (let times = below(6); times >= 0; times--) {
    const at = below(made.length + 1);
    const end = Math.min(made.length, at + below(40));
    const change = [() => made.slice(0, at) + made.slice(end), () => made.slice(0, at) + pick(PIECES).repeat(1 + below(20)) + made.slice(at), () => made.slice(0, at), () => made.slice(0, at) + made.slice(at, end).repeat(1 + below(200)) + made.slice(end), () => Array.from({ length: below(200) }, () => String.fromCharCode(below(65536))).join(''), () => made + pick(lessons)];
    made = pick(change)().slice(0, 100_000);
  }
  return made;
}

/** Some value: what somebody may give in the place of anything. */
function value(below, depth = 0) {
  const pick = (list) => list[below(list.length)];
  const leaf = [undefined, null, true, 0, -1, 1.5, NaN, Infinity, 2 ** 53, 12n, '', '0', 'build', '__proto__', '\ud800', 'linux/arm64', Symbol('s'), () => 1, new Date(NaN), /x/, new Map(), new Uint8Array(3), Object.create(null), new Array(5)];
  if (depth > 3 || below(3) > 0) return pick(leaf);
  if (below(2)) return Array.from({ length: below(4) }, () => value(below, depth + 1));
  return Object.fromEntries(Array.from({ length: below(4) }, () => [pick(['path', 'bytes', 'text', 'files', 'toJSON', 'length', '__proto__', 'constructor']), value(below, depth + 1)]));
}

function options(below) {
  const pick = (list) => list[below(list.length)];
  const bytes = () => pick([0, 1, 5_000_000, Number.MAX_SAFE_INTEGER]);
  const name = () => pick(['A', 'alpine', 'build', 'image:alpine', 'rule:npm-install', 'x'.repeat(1000), '\0', '../..', '/', 'package.json', '.dockerignore', 'a/b/c']);
  const list = (item) => Array.from({ length: below(5) }, item);
  const good = {
    target: () => pick(['0', '99', 'build', '', '-1', '\ud800']),
    buildArgs: () => list(() => [name(), pick(['1', '${A}', '$A$A', '\n', ''])]),
    platform: () => pick(['linux/amd64', 'linux/arm64']),
    imageBytes: () => list(() => [name(), bytes()]),
    sizes: () => list(() => [name(), bytes()]),
    context: () => ({ bytes: pick([undefined, bytes()]), files: list(() => ({ path: name(), bytes: pick([undefined, bytes()]), text: pick([undefined, '', '{"dependencies":{"a":"*"}}', '**\n!x', '{'.repeat(5000), '\0']) })) }),
  };
  const made = {};
  for (const [field, make] of Object.entries(good)) {
    const how = below(8);
    if (how < 4) made[field] = make();
    if (how === 4) made[field] = value(below);
    if (how === 5) Object.defineProperty(made, field, { enumerable: true, get: () => { throw pick([new Error('no'), 1, null, undefined]); } });
  }
  if (below(10) === 0) made[pick(['x', 'constructor', 'toJSON'])] = value(below);
  return below(12) === 0 ? value(below) : made;
}

test(`${ROUNDS} hostile texts and options, seed ${SEED}`, () => {
  const below = generator(SEED);
  const report = JSON.stringify(analyze(KNOWN));
  const came = {};
  for (let round = 1; round <= ROUNDS; round++) {
    const given = [below(15) === 0 ? value(below) : text(below), below(3) === 0 ? undefined : options(below)];
    let code = 'report';
    try {
      assert.equal(analyze(...given).schemaVersion, 1);
    } catch (error) {
      assert.ok(error instanceof Error && CODES.includes(error.code), `round ${round}: ${String(error?.stack ?? error)}\n${JSON.stringify(typeof given[0] === 'string' ? given[0] : '')}`);
      code = error.code;
    }
    came[code] = (came[code] ?? 0) + 1;
    if (round % EVERY === 0) assert.equal(JSON.stringify(analyze(KNOWN)), report, `round ${round}`);
  }
  assert.ok(came.report > ROUNDS / 4 && CODES.every((code) => code === 'too-large' || came[code] > 20), JSON.stringify(came));
});
