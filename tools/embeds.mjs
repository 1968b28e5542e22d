// Prints what embeds on one page of another site take, one after the other: until each is ready, what is asked of the server, and the memory of the
// processes that draw pages. To be run after a build, on Linux: it reads /proc.
//
//   node tools/embeds.mjs [COUNT]     20 where it is not said

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch, project, serve } from '../tests/e2e/harness.mjs';

const count = Number(process.argv[2] ?? 20);
const asked = [];
const plimsoll = await serve(join(project, 'dist'), (name) => void asked.push(name));
const page = `<!DOCTYPE html><title>Docs</title><script src="${plimsoll.url}embed.js" defer></script>`;
const host = await serve(join(project, 'dist'), (name) => (name === 'docs.html' ? { type: 'text/html', body: page } : undefined));
const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 900, height: 900 } });
// Another name of this machine is another site: its frames have a process of their own, which they share.
await tab.goto(`${host.url.replace('127.0.0.1', 'localhost')}docs.html`);
const devtools = await browser.newBrowserCDPSession();

/** What only the processes that draw pages have, once what nobody uses is gone. In bytes. */
async function memory() {
  for (const of of [tab, ...tab.frames().slice(1, 2)]) {
    const session = await tab.context().newCDPSession(of);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const own = ({ id }) => [...readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, one) => sum + own(one), 0);
}

const text = readFileSync(join(project, 'examples', 'dockerfiles', 'article', 'Dockerfile'), 'utf8');
const row = (...columns) => console.log(columns.map((column) => String(column).padStart(12)).join(''));
row('embed', 'ready, ms', 'memory, MB', 'requests', 'of wasm');
let before = await memory();
for (let number = 1; number <= count; number++) {
  asked.length = 0;
  const taken = await tab.evaluate(async (text) => {
    const embed = Object.assign(document.createElement('plimsoll-playground'), { innerHTML: '<pre></pre>' });
    embed.firstChild.textContent = text;
    embed.setAttribute('load', 'eager');
    const begun = performance.now();
    document.body.append(embed);
    await embed.ready;
    return performance.now() - begun;
  }, text);
  const now = await memory();
  row(number, Math.round(taken), ((now - before) / 1e6).toFixed(1), asked.length, asked.filter((name) => name.endsWith('.wasm')).length);
  before = now;
}
await browser.close();
await Promise.all([plimsoll, host].map((server) => server.close()));
