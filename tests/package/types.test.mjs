// The npm package's types: a strict TypeScript program that uses every function, option and event.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { project } from './harness.mjs';

const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
const compiler = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);

const PROGRAM = `
import { analyze, init, loadLanguage, mount, PlimsollError } from 'plimsoll';
import type { AnalyzeOptions, Basis, ErrorCode, Estimate, GivenContext, GivenFile, Mount, MountOptions, Report, Source, Split } from 'plimsoll';

const file: Required<GivenFile> = { path: 'a', bytes: 1, text: 'x' };
const context: Required<GivenContext> = { bytes: 1, files: [file, { path: 'b' }] };
const options: Required<AnalyzeOptions> = {
  target: 'build', buildArgs: [['A', '1']], platform: 'linux/arm64', imageBytes: [['a', 1]], sizes: [['b', 2]], context, language: 'pt-BR',
};
const sources: Source[] = ['x', new URL('file:///x'), new ArrayBuffer(1), new Uint8Array(1), new Response(''), new WebAssembly.Module(new Uint8Array(1))];

async function run(): Promise<Estimate | undefined> {
  await init();
  await init(fetch('x'));
  for (const source of sources) await init(source);
  await loadLanguage('de');
  const report: Report = analyze('FROM scratch', options);
  analyze('FROM scratch');
  const basis: Basis | undefined = report.finalImage?.unpackedBytes.basis;
  const split: Split | null = report.split;
  if (split && 'noGainBecause' in split) console.log(split.noGainBecause.length);
  else if (split) console.log(split.dockerfile, split.steps.map(({ line, check }) => [line, check]));
  const lines: number[] = report.findings.flatMap(({ fix }) => fix?.edits.map(({ startLine }) => startLine) ?? []);
  console.log(basis, lines, report.stages[0]?.base.match === 'exact', report.packagesMissing.join());
  return report.singleStage?.compressedBytes;
}

run().catch((error: unknown) => {
  if (!(error instanceof PlimsollError)) throw error;
  const code: ErrorCode = error.code;
  console.log(code, error.field?.length, error.cause);
});

const shown: Required<MountOptions> = {
  text: 'x', target: '', platform: 'linux/amd64', sizeKind: 'disk-usage', theme: 'auto', panel: 'read', sizes: [['a', 1]], language: 'ja', readonly: true,
};
const playground: Mount = mount(document.body, shown);
mount(document.body);
const off: () => void = playground.on('change', ({ text, report }) => console.log(text.length, report.stages.length));
playground.on('ready', ({ report }) => report.copies);
playground.on('error', ({ code }) => code);
playground.update({ theme: 'dark' });
off();
playground.destroy();

// @ts-expect-error
analyze(1);
// @ts-expect-error
analyze('x', { targett: 'x' });
// @ts-expect-error
analyze('x', { platform: 'windows' });
// @ts-expect-error
analyze('x', { buildArgs: [['A', 1]] });
// @ts-expect-error
analyze('x').finalImage.stage;
// @ts-expect-error
analyze('x').nothing;
// @ts-expect-error
playground.on('gone', () => 1);
// @ts-expect-error
mount(document.body, { theme: 'blue' });
// @ts-expect-error
new PlimsollError();
`;

for (const [how, settings] of Object.entries({ 'as a bundler resolves it': { moduleResolution: 'bundler', module: 'esnext' }, 'as Node resolves it': { moduleResolution: 'nodenext', module: 'nodenext' } })) {
  test(`a strict program that uses everything has the types it says, ${how}`, () => {
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], exactOptionalPropertyTypes: true, ...settings };
    const made = project({ 'program.ts': PROGRAM, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['program.ts'] }) });
    try {
      const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '--project', made], { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
    } finally {
      rmSync(made, { recursive: true });
    }
  });
}
