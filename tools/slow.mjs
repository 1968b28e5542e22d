// Prints how long the built page takes on a slow network (1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request; nothing kept of an earlier visit), on
// a phone and on a wide screen, as medians, and what was fetched when. Exits with 1 above the bar. To be run after a build, on a machine that does nothing else.
//
//   node tools/slow.mjs [RUNS]     5 where it is not said

import { launch } from '../tests/e2e/harness.mjs';
import { serve } from './host.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const NETWORK = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
const SCREENS = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1440, height: 900 } },
};
/** What is measured, in the order of a visit. */
const TIMES = { paint: 'something is painted', largest: 'the largest part of it', mounted: 'the app is there', typed: 'the text takes a key', read: 'the verdict is of what was typed' };
/** By when all of that must have come. In milliseconds. */
const BAR = 2500;

/** In the page, before all else: types as soon as there is something to type into, and notes when each thing came. */
function watch() {
  const times = (globalThis.times = {});
  const note = (name) => (times[name] ??= performance.now());
  new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => (times.paint = startTime))).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime }) => (times.largest = startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
  function look() {
    const app = document.querySelector('#plimsoll > .pl-app');
    if (app) {
      note('mounted');
      // On a phone, the picture comes first.
      const text = app.querySelector('[data-pl="half"] input:not(:checked)');
      if (text?.checkVisibility() && times.typed === undefined) text.click();
      const content = app.querySelector('.pl-editor-host')?.shadowRoot.querySelector('.cm-content');
      if (content?.checkVisibility() && times.typed === undefined) {
        const { view } = content.cmTile;
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: 'FROM scratch\nCOPY <<EOF /a\n12345\nEOF' }, userEvent: 'input.type' });
        note('typed');
      }
      if (/Ships 6\sB/.test(app.querySelector('[data-pl="verdict"]')?.textContent)) note('read');
    }
    if (times.read === undefined) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

/** One visit: the times, and what was fetched. */
async function visit(browser, url, screen) {
  const context = await browser.newContext({ ...screen, locale: 'en-US', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', NETWORK);
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => times.read !== undefined, undefined, { timeout: 60_000 });
    return await page.evaluate(() => {
      const { name, requestStart, responseEnd, encodedBodySize } = performance.getEntriesByType('navigation')[0];
      const fetched = performance.getEntriesByType('resource').map(({ name, startTime, responseEnd, encodedBodySize }) => ({ name: name.split('/').at(-1), startTime, responseEnd, encodedBodySize }));
      return { times, fetched: [{ name: 'index.html', startTime: requestStart, responseEnd, encodedBodySize }, ...fetched] };
    });
  } finally {
    await context.close();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2).padStart(6);

const server = await serve();
const browser = await launch();
try {
  for (const [name, screen] of Object.entries(SCREENS)) {
    const visits = [];
    for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, server.url, screen));
    console.log(`\n${name}: seconds, the median of ${RUNS} and each`);
    for (const [id, what] of Object.entries(TIMES)) {
      const values = visits.map(({ times }) => times[id]);
      const isLate = median(values) > BAR;
      console.log(`${what.padEnd(36)}${seconds(median(values))}   ${values.map(seconds).join('')}${isLate ? `   above the bar of ${seconds(BAR).trim()}` : ''}`);
      if (isLate) process.exitCode = 1;
    }
    console.log('fetched: begun, there, bytes');
    for (const { name, startTime, responseEnd, encodedBodySize } of visits.at(-1).fetched) console.log(`${seconds(startTime)}${seconds(responseEnd)}${encodedBodySize.toLocaleString('en').padStart(10)}  ${name}`);
  }
} finally {
  await browser.close();
  server.close();
}
