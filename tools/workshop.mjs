// Serves dist/ to a room: on this machine's address in the local network, which it prints with a QR code, and packs it into a zip to hand out.
// Needs no internet.
//
//   node tools/workshop.mjs [--host ADDRESS] [--port N]     HOST: 0.0.0.0, every network of the machine; N: 8080, 0 for a free one
//
// Writes plimsoll-workshop.zip beside dist/. Ctrl+C ends it.

import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const project = fileURLToPath(new URL('../', import.meta.url));
const dist = join(project, 'dist');
const require = createRequire(join(project, 'www', 'package.json'));
// QR codes in a terminal's own blocks; MIT, without dependencies.
const { renderUnicodeCompact } = require('uqr');
// Zip archives; MIT, without dependencies.
const { zipSync } = require('fflate');

const ZIP = 'plimsoll-workshop.zip';
const FOLDER = 'plimsoll';
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** The files of dist/ by their paths with `/`. */
function files() {
  const names = readdirSync(dist, { recursive: true }).filter((name) => statSync(join(dist, name)).isFile());
  return names.map((name) => name.split(sep).join('/')).filter((name) => !name.split('/').some((step) => step.startsWith('.'))).sort();
}

/** Packs dist/, in a folder of its own. */
function pack() {
  writeFileSync(join(project, ZIP), zipSync(Object.fromEntries(files().map((name) => [`${FOLDER}/${name}`, readFileSync(join(dist, name))])), { level: 9 }));
}

/** The machine's addresses that others in its networks can reach. */
function addresses() {
  const all = Object.values(networkInterfaces()).flat();
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

function answer(request, response) {
  const send = (status, type, body) => {
    // A new build is seen at the next reload.
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (!['GET', 'HEAD'].includes(request.method)) return send(405, 'text/plain', 'GET only');
  let name;
  try {
    name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
  } catch {
    return send(400, 'text/plain', 'no path');
  }
  const path = normalize(join(dist, name));
  if (!path.startsWith(dist + sep) || !existsSync(path) || !statSync(path).isFile()) return send(404, 'text/plain', 'no such file');
  return send(200, TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(path));
}

const { values } = parseArgs({ options: { host: { type: 'string', default: '0.0.0.0' }, port: { type: 'string', default: '8080' } } });
if (!existsSync(join(dist, 'index.html'))) stop('dist/ is missing. Run: make build');
const server = createServer(answer);
server.on('error', (error) => stop(error.code === 'EADDRINUSE' ? `Port ${values.port} is taken. Choose another: make workshop PORT=8081` : error.message));
server.listen(Number(values.port), values.host, () => {
  const { port } = server.address();
  const hosts = values.host === '0.0.0.0' ? addresses() : [values.host];
  const urls = (hosts.length > 0 ? hosts : ['127.0.0.1']).map((host) => `http://${host}:${port}/`);
  pack();
  console.log(`Plimsoll for everybody in this network:\n\n  ${urls[0]}\n\n${renderUnicodeCompact(urls[0])}\n`);
  if (urls.length > 1) console.log(`This machine has other networks, too: ${urls.slice(1).join(' ')}\n`);
  console.log(`To hand out: ${ZIP} (${(statSync(join(project, ZIP)).size / 1e6).toFixed(1)} MB), which works without any network:`);
  console.log(`  unzip ${ZIP} && cd ${FOLDER} && python3 -m http.server 8000     then open http://localhost:8000/`);
  console.log('Any other server of files does as well. Browsers keep the page for use without a network from localhost and https only.');
  console.log('\nCtrl+C ends it.');
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
