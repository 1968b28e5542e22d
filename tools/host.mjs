// A static host on this machine, for what measures how the built page loads.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { project, TYPES } from '../tests/e2e/harness.mjs';

const dist = join(project, 'dist');

/** Serves dist/ as a static host does: compressed beforehand, and for as long as names carry hashes. */
export async function serve() {
  const names = readdirSync(dist, { recursive: true }).filter((name) => statSync(join(dist, name)).isFile());
  const files = new Map(names.map((name) => [name, brotliCompressSync(readFileSync(join(dist, name)))]));
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
    const age = extname(name) === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
    if (files.has(name)) response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', 'content-encoding': 'br', 'cache-control': age });
    else response.writeHead(404, { 'content-type': 'text/plain' });
    response.end(files.get(name) ?? 'no such file');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
