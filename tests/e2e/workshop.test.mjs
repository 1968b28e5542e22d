// `make workshop`: the page for a room, its QR code, its zip, and its end.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { project, require } from './harness.mjs';

// Reads QR codes; Apache-2.0, without dependencies.
const jsQR = require('jsqr');
const { unzipSync } = require('fflate');

/** Pixels of a module, and white ones around the code. */
const [SCALE, MARGIN] = [4, 16];

/** What a camera reads from a QR code of half blocks: each letter is two modules, one above the other, and a block is light, as a terminal's letters are. */
function readCode(printed) {
  const lines = printed.split('\n').filter((line) => /^[ ▀▄█]+$/.test(line) && /[▀▄█]/.test(line));
  const rows = lines.flatMap((line) => ['▀█', '▄█'].map((light) => [...line].map((letter) => light.includes(letter))));
  const size = Math.max(rows.length, rows[0].length) * SCALE + 2 * MARGIN;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  rows.forEach((row, y) =>
    row.forEach((isLight, x) => {
      if (isLight) return;
      for (let dy = 0; dy < SCALE; dy++) for (let dx = 0; dx < SCALE; dx++) pixels.fill(0, 4 * ((MARGIN + y * SCALE + dy) * size + MARGIN + x * SCALE + dx), 4 * ((MARGIN + y * SCALE + dy) * size + MARGIN + x * SCALE + dx) + 3);
    }),
  );
  return jsQR(pixels, size, size, { inversionAttempts: 'attemptBoth' })?.data;
}

test('a workshop: the page at the printed address, the same address in the QR code, all of dist/ in the zip, and Ctrl+C ends it', async () => {
  const program = spawn(process.execPath, [join(project, 'tools', 'workshop.mjs'), '--host', '127.0.0.1', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => program.on('exit', (code, signal) => done(signal ?? code)));
  try {
    let told = '';
    for await (const chunk of program.stdout) {
      told += chunk;
      if (told.includes('Ctrl+C')) break;
    }
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(told);
    const dist = join(project, 'dist');
    const page = await fetch(url);
    assert.equal(await page.text(), readFileSync(join(dist, 'index.html'), 'utf8'));
    const wasm = readdirSync(dist).find((name) => name.endsWith('_bg.wasm'));
    assert.equal((await fetch(url + wasm)).headers.get('content-type'), 'application/wasm');
    for (const outside of ['..%2fpackage.json', '%2e%2e/Makefile', 'none', '%']) assert.ok([400, 404].includes((await fetch(url + outside)).status), outside);
    assert.equal(readCode(told), url);
    assert.match(told, /unzip plimsoll-workshop\.zip/);

    const zipped = unzipSync(readFileSync(join(project, 'plimsoll-workshop.zip')));
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    assert.deepEqual(Object.keys(zipped).sort(), files.map((path) => `plimsoll/${path.slice(dist.length + 1)}`).sort());
    for (const path of files) assert.ok(readFileSync(path).equals(Buffer.from(zipped[`plimsoll/${path.slice(dist.length + 1)}`])), path);
    program.kill('SIGINT');
    assert.equal(await ended, 0);
    await assert.rejects(fetch(url), 'nobody answers');
  } finally {
    program.kill('SIGKILL');
  }
});
