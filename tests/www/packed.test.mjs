// Links as they travel (www/packed.js): what is packed comes back, and thousands of seeded changes end in a state or a refusal. PLIMSOLL_SEED=2, PLIMSOLL_ROUNDS=100000
// draw others.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleFetched, runBuildScript } from '../../www/build.mjs';
import { STATE, isFine } from '../../www/state.js';
import { generator, mutated } from '../common/seeded.mjs';

const ROUNDS = Number(process.env.PLIMSOLL_ROUNDS ?? 3000);
const SEED = Number(process.env.PLIMSOLL_SEED ?? 1);

const TEXTS = ['', 'FROM scratch', 'FROM debian:12\nRUN apt-get update \\\n && apt-get install -y curl\n', '\r\n\t\0', '\u{1f6a2} Löschen 船', '</script>', '"', '\\', '__proto__', 'x'.repeat(5000)];
const NAMES = ['unpacked', 'magnified', 'split', 'linux/arm64', 'later'];

let pack;
let unpack;
before(async () => {
  runBuildScript();
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-'));
  try {
    ({ pack, unpack } = await import(pathToFileURL(join(folder, await bundleFetched('packed.js', folder)))));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const pick = (below, list) => list[below(list.length)];

/** Some state of the page. */
function state(below) {
  const values = {
    text: () => pick(below, TEXTS) + pick(below, TEXTS),
    place: () => pick(below, [0, 1, below(1000), 2 ** 32 - 1]),
    figures: () => Array.from({ length: below(4) }, () => [pick(below, TEXTS), pick(below, [0, 1, Number.MAX_SAFE_INTEGER])]),
  };
  const fields = Object.entries(STATE).filter(([name]) => name === 'text' || below(3) === 0);
  return Object.fromEntries(fields.map(([name, kind]) => [name, Array.isArray(kind) ? pick(below, NAMES) : values[kind]()]));
}

test(`${ROUNDS} states, seed ${SEED}: what is packed comes back`, async () => {
  const below = generator(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const given = state(below);
    const fragment = await pack(JSON.stringify(given));
    assert.match(fragment, /^#1\.[\w-]+$/);
    const { json, text, example, lesson } = await unpack(fragment);
    assert.deepEqual(JSON.parse(json), given, `round ${round}`);
    assert.deepEqual([text, example, lesson], [given.text, given.example, given.lesson]);
  }
});

const LETTERS = ['#', '.', '-', '_', '=', '+', '%20', 'A', '1', '\0', '\u{1f6a2}', 'AAAA'];
const IN_JSON = ['null', '-1', '1e99', '"__proto__":{"polluted":true},', '"constructor":{},', '{', '}', '[', ']', ',', '"text":1,', '"sizes":[["a"]],', '"step":-1,', '"\\ud800"', '"later":1,'];

test(`${ROUNDS} changed links, seed ${SEED}: a state, no link, or a refusal`, async () => {
  const below = generator(SEED);
  const seen = { state: 0, none: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const json = JSON.stringify(state(below));
    const fragment = below(2) ? mutated(below, await pack(json), LETTERS, 2) : await pack(mutated(below, json, IN_JSON));
    const about = `round ${round}: ${fragment.slice(0, 300)}`;
    let link;
    try {
      link = await unpack(fragment);
      seen[link ? 'state' : 'none']++;
    } catch (error) {
      assert.ok(Array.isArray(error.told), `${about}: ${error.stack}`);
      seen.refused++;
    }
    for (const [name, value] of Object.entries(link ? JSON.parse(link.json) : {})) assert.ok(Object.hasOwn(STATE, name) && isFine(name, value), `${about}: ${name}`);
    if (link) assert.equal(typeof link.text, 'string', about);
    assert.equal({}.polluted, undefined, about);
  }
  for (const [what, count] of Object.entries(seen)) assert.ok(count > ROUNDS / 1000, `${what}: ${count}`);
});
