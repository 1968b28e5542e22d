// The npm package in Node: the README's examples, what `init` takes, how options are checked, and what a trap leaves.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { examples, folder, fresh, project } from './harness.mjs';

const wasm = join(folder, 'plimsoll_bg.wasm');
const { analyze, init, loadLanguage, PlimsollError } = await import(pathToFileURL(join(folder, 'node.js')).href);
await init();

const TEXT = 'FROM golang:1.25 AS build\nRUN go build -o /app\nFROM alpine:3.22\nRUN apk add --no-cache git\nCOPY --from=build /app /app\n';

/** Runs a file of a project to its end. */
function run(made, name, flags = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, name], { cwd: made, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return { stdout, stderr };
}

/** Whether something throws a PlimsollError of this code, about this field. */
function refuses(code, field, call) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof PlimsollError && error instanceof Error, String(error));
    assert.deepEqual([error.code, error.field], [code, field], error.message);
    return true;
  });
}

test("the README's examples for Node run and say something", () => {
  const texts = examples('node');
  const made = project(Object.fromEntries(texts.map((text, index) => [`${index}.mjs`, text])));
  try {
    const said = texts.map((_, index) => run(made, `${index}.mjs`).stdout);
    assert.match(said[0], /^ships \d{6,8} bytes \(\d+ to \d+\)\nstays ashore: \d{8,10}\n/);
    assert.match(said.join(), /invalid-options options\.buildArgs\[0\]\[1\] options\.buildArgs\[0\]\[1\] must be a string, not number/);
    assert.match(said.join(), /Layer/);
  } finally {
    rmSync(made, { recursive: true });
  }
});

test('a report is that of the engine: sizes of packages included', () => {
  const report = analyze(TEXT);
  assert.equal(report.schemaVersion, 1);
  assert.deepEqual(report.packagesMissing, []);
  assert.deepEqual(report.stages.map(({ name }) => name), ['build', null]);
  assert.ok(report.finalImage.unpackedBytes.likely > 8_000_000 && report.leftBehindBytes.likely > 100_000_000);
});

test('the package says what is in it of others, each with its licence', () => {
  const { bomFormat, specVersion, metadata, components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.deepEqual([bomFormat, specVersion, metadata.component.name, metadata.component.version], ['CycloneDX', '1.6', name, version]);
  const purls = components.map(({ purl }) => purl);
  assert.deepEqual(purls, [...new Set(purls)].sort());
  for (const one of ['cargo/serde_json', 'cargo/yew', 'npm/%40codemirror/view']) assert.ok(purls.some((purl) => purl.startsWith(`pkg:${one}@`)), one);
  assert.deepEqual(components.filter(({ licenses }) => !licenses[0].expression), []);
});

test('each option tells', () => {
  assert.equal(analyze(TEXT, { target: 'build' }).finalImage.stage, 0);
  const base = (options) => analyze('ARG V=1\nFROM corp/base:${V}\nCOPY a /\n', options).stages[0];
  assert.equal(base({ buildArgs: [['V', '2']] }).base.reference, 'corp/base:2');
  assert.equal(base({ imageBytes: [['corp/base:1', 5]] }).layers[0].unpackedBytes.likely, 5);
  assert.equal(base({ sizes: [['image:corp/base:1', 7]] }).layers[0].unpackedBytes.likely, 7);
  assert.equal(base({ context: { files: [{ path: 'a', text: 'xyz' }] } }).layers[1].unpackedBytes.likely, 3);
  assert.equal(analyze('FROM alpine\nCOPY . /\n', { context: { bytes: 9 } }).stages[0].layers[1].unpackedBytes.likely, 9);
  const on = (platform) => analyze('FROM golang:1.25', { platform }).finalImage.unpackedBytes.likely;
  assert.notEqual(on('linux/amd64'), on('linux/arm64'));
});

test('what is left out, undefined or null is not said', () => {
  const report = analyze(TEXT);
  for (const options of [undefined, null, {}, { target: undefined, context: null }, { context: {} }]) assert.deepEqual(analyze(TEXT, options), report);
});

test('a language is spoken once it is loaded, and only where it is asked for', async () => {
  const { analyze, init, loadLanguage } = await fresh();
  await init();
  const said = (language) => analyze('FROM debian:12\nRUN apt-get update\n', { language }).findings[0].message;
  assert.throws(() => said('de'), { code: 'invalid-options', field: 'options.language' });
  const english = said('en');
  await loadLanguage('de');
  assert.notEqual(said('de'), english);
  assert.equal(said(undefined), english);
  await assert.rejects(loadLanguage('tlh'), { code: 'invalid-options', field: 'language' });
});

test('texts and options that are none are refused by name', () => {
  for (const text of [undefined, null, 1, {}, ['FROM scratch'], Symbol('x'), new String('FROM scratch')]) refuses('invalid-text', 'text', () => analyze(text));
  for (const [options, field] of [
    ['x', 'options'],
    [[], 'options'],
    [() => 1, 'options'],
    [{ targett: 'x' }, 'options.targett'],
    [{ target: 1 }, 'options.target'],
    [{ platform: 'windows' }, 'options.platform'],
    [{ buildArgs: { A: '1' } }, 'options.buildArgs'],
    [{ buildArgs: [['A', '1'], ['B']] }, 'options.buildArgs[1]'],
    [{ buildArgs: [['A', 1]] }, 'options.buildArgs[0][1]'],
    [{ imageBytes: [['a', -1]] }, 'options.imageBytes[0][1]'],
    [{ sizes: [['a', 1.5]] }, 'options.sizes[0][1]'],
    [{ sizes: [['a', 2 ** 53]] }, 'options.sizes[0][1]'],
    [{ context: { bytes: '9' } }, 'options.context.bytes'],
    [{ context: { files: [{}] } }, 'options.context.files[0].path'],
    [{ context: { files: [{ path: 'a', mode: 1 }] } }, 'options.context.files[0].mode'],
    [{ language: 'xx' }, 'options.language'],
  ]) {
    refuses('invalid-options', field, () => analyze(TEXT, options));
  }
});

test('options that fight back are refused, too', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const thrower = { get target() { throw { toString() { throw 1; } }; } };
  for (const options of [proxy, thrower, new Proxy({}, { ownKeys: () => { throw new TypeError('no'); } })]) refuses('invalid-options', 'options', () => analyze(TEXT, options));
  refuses('invalid-options', 'options.buildArgs[0]', () => analyze(TEXT, { buildArgs: new Array(3) }));
});

test('more than there may be is refused before it is read', () => {
  const large = 'x'.repeat(1_000_001);
  refuses('too-large', 'text', () => analyze(large));
  refuses('too-large', 'text', () => analyze('é'.repeat(500_001)));
  refuses('too-large', 'options.buildArgs', () => analyze(TEXT, { buildArgs: new Array(4_000_000_000) }));
  refuses('too-large', 'options.context.files', () => analyze(TEXT, { context: { files: new Array(200_001) } }));
  const files = Array.from({ length: 65 }, () => ({ path: 'a', text: large }));
  refuses('too-large', 'options.context.files[63].text', () => analyze(TEXT, { context: { files } }));
  assert.equal(analyze('#'.repeat(1_000_000)).stages.length, 0);
});

test('sums beyond what a number holds exactly are still numbers', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const report = analyze('FROM a\nCOPY a /\nFROM b\nCOPY --from=0 / /\n', { imageBytes: [['a', most], ['b', most]], sizes: [['context:a', most]] });
  assert.ok(report.finalImage.diskUsageBytes.likely >= most);
});

test('init takes bytes, a module, a URL, an answer, and promises of them', async () => {
  const bytes = readFileSync(wasm);
  const answer = (type) => new Response(bytes, { headers: { 'content-type': type } });
  const url = pathToFileURL(wasm);
  for (const source of [undefined, bytes, new Uint8Array(bytes).buffer, await WebAssembly.compile(bytes), url, url.href, answer('application/wasm'), answer('text/plain'), Promise.resolve(bytes)]) {
    const { analyze, init } = await fresh();
    assert.throws(() => analyze(TEXT), { code: 'not-initialized' });
    await Promise.all([init(source), init(source)]);
    assert.equal(analyze('FROM scratch').stages.length, 1);
  }
});

test('a failed init says why and may be tried again', async () => {
  const { analyze, init, PlimsollError } = await fresh();
  for (const source of [{}, 7, 'no URL', new URL('file:///no/such/file.wasm'), new Uint8Array(9), new Response('', { status: 404 }), 'gone']) {
    await assert.rejects(init(source === 'gone' ? Promise.reject(new Error(source)) : source), (error) => error instanceof PlimsollError && error.code === 'init-failed' && error.cause !== undefined);
    assert.throws(() => analyze(TEXT), { code: 'not-initialized' });
  }
  // A module that is not ours.
  await assert.rejects(init(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), { code: 'init-failed' });
  await init();
  assert.equal(analyze(TEXT).stages.length, 2);
});

test('after a trap the next call works: memory that does not grow', () => {
  const program = `
    import assert from 'node:assert/strict';
    import { analyze, init } from 'plimsoll';
    await init();
    const text = ${JSON.stringify(TEXT)};
    const report = analyze(text);
    for (let round = 0; round < 3; round++) {
      assert.throws(() => analyze('RUN x\\n'.repeat(160_000)), (error) => error.code === 'internal' && error.cause instanceof WebAssembly.RuntimeError);
      assert.deepEqual(analyze(text), report);
    }
  `;
  const made = project({ 'trap.mjs': program });
  try {
    // In pages of 64 KB.
    run(made, 'trap.mjs', ['--wasm-max-mem-pages=256']);
  } finally {
    rmSync(made, { recursive: true });
  }
});

test('after a stack that was full the next call works', () => {
  const report = analyze(TEXT);
  let tries = 300;
  const codes = new Set();
  const dive = () => {
    try {
      dive();
    } catch {
      // The deepest call.
    }
    tries -= 1;
    if (tries < 0) return;
    try {
      analyze(TEXT);
      codes.add('fine');
    } catch (error) {
      codes.add(error.code ?? error.name);
    }
  };
  dive();
  assert.ok(codes.has('fine') && codes.size > 1, [...codes].join());
  assert.deepEqual(analyze(TEXT), report);
});

test('the package has what its manifest names', () => {
  const { exports, types, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const path of [types, ...Object.values(exports['.']), exports['./plimsoll_bg.wasm']]) assert.ok(existsSync(join(folder, path)), path);
  assert.match(version, /^\d+\.\d+\.\d+$/);
});
