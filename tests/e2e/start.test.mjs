// The built page around the app: its policy and URLs, and what it shows where something is missing or breaks.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { onPage, project, serve, shared } from './harness.mjs';

const dist = join(project, 'dist');
const TEXT = 'FROM scratch\nCOPY kept /kept\n';

const both = shared();

const hasStarted = (page) => page.locator('#plimsoll .cm-content').waitFor();
const crash = (page, detail) => page.evaluate((message) => dispatchEvent(new CustomEvent('plimsoll:crashed', { detail: message })), detail);

test('the built index has nothing inline but one script, which its policy knows, and only relative URLs', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/i);
  const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
  const inline = scripts.filter(([, attributes]) => !/\ssrc="\.\//.test(attributes)).map(([, , script]) => createHash('sha256').update(script).digest('base64'));
  assert.equal(inline.length, 1);
  const urls = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
  assert.ok(urls.length >= 5);
  for (const url of urls) assert.match(url, /^(\.\/[\w.-]+|#plimsoll-whole)$/);
  assert.ok(html.includes(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${inline}'; style-src 'self';`));
});

test('the page starts under a sub-path', () =>
  onPage(both.browser, both.server, {}, async (page) => {
    await hasStarted(page);
    assert.equal(await page.locator('.pl-loading').count(), 0);
  }));

test('without JavaScript it says what it needs', () =>
  onPage(both.browser, both.server, { context: { javaScriptEnabled: false } }, async (page) => {
    assert.match(await page.locator('body').innerText(), /needs JavaScript and WebAssembly/);
  }));

test('without WebAssembly it says so and shows the stored text', () =>
  onPage(
    both.browser,
    both.server,
    {
      kept: { text: TEXT },
      before: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
    },
    async (page) => {
      await page.locator('[data-pl="unavailable"]').waitFor();
      assert.match(await page.locator('h2').textContent(), /needs WebAssembly/);
      assert.equal(await page.locator('[data-pl="rescued-text"]').inputValue(), TEXT);
    },
  ));

test('where the WebAssembly cannot be loaded it says so and shows the stored text', async () => {
  const broken = await serve(dist, (name) => (name.endsWith('.wasm') ? { status: 503, type: 'text/plain', body: 'gone' } : undefined));
  try {
    await onPage(both.browser, broken, { kept: { text: TEXT }, expected: [/503/] }, async (page) => {
      await page.locator('[data-pl="unavailable"]').waitFor();
      assert.match(await page.locator('h2').textContent(), /could not be loaded/);
      assert.equal(await page.locator('[data-pl="rescued-text"]').inputValue(), TEXT);
      await page.getByRole('button', { name: 'Reload' }).waitFor();
    });
  } finally {
    await broken.close();
  }
});

const WITH_PACKAGES = { text: 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n' };
const verdict = (page) => page.locator('[data-pl="verdict"]');
const isPackages = (name) => /^packages-\w+-\w+\.txt$/.test(name);
const isTools = (name) => /_later\.wasm$/.test(name);
const gone = { status: 503, type: 'text/plain', body: 'gone' };

/** Holds the answers to what the page leaves for later until the function it returns is called. */
async function holdRest(page) {
  let deliver;
  const delivery = new Promise((done) => {
    deliver = done;
  });
  await page.route((url) => isTools(url.pathname) || isPackages(url.pathname.split('/').pop()), (route) => delivery.then(() => route.continue()));
  return deliver;
}

test('the first example is drawn before what comes later, and a typed text as soon as that is there', async () => {
  let deliver;
  const before = async (page) => {
    deliver = await holdRest(page);
  };
  await onPage(both.browser, both.server, { before }, async (page) => {
    const headline = verdict(page).locator('h1');
    await headline.getByText(/Ships 1\.\d/).waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n');
    await headline.getByText(/Loading/).waitFor();
    deliver();
    await headline.getByText(/Ships \d+/).waitFor();
  });
});

test('with the tools there, the first example looks as it did before', async () => {
  const parts = ['topbar', 'verdict', 'quay'];
  const shown = (page) =>
    page.evaluate((names) => {
      document.querySelectorAll('.pl-verdict-caveat, [data-pl="verdict-live"], [data-pl="mark"]').forEach((part) => part.remove());
      document.querySelector('[data-pl="exports-button"]')?.parentElement.remove();
      document.querySelectorAll('[data-pl="step-open"], .pl-waiting').forEach((part) => part.remove());
      // From the second picture on, changes may be seen to move.
      document.querySelector('.pl-quay-picture').classList.remove('pl-moves');
      document.querySelector('[data-pl="help"]')?.remove();
      // What is found comes later, and is told of the layers then.
      document.querySelectorAll('[data-pl="layer"]').forEach((layer) => {
        layer.setAttribute('aria-label', layer.getAttribute('aria-label').replace(/, \d+ findings?$/, ''));
        layer.querySelector('title').textContent = layer.getAttribute('aria-label');
      });
      return names.map((name) => document.querySelector(`[data-pl="${name}"]`).outerHTML);
    }, parts);
  const headline = (page) => verdict(page).locator('h1');
  let early;
  await onPage(both.browser, both.server, { before: holdRest }, async (page) => {
    await headline(page).getByText(/Ships 1\.\d/).waitFor();
    early = await shown(page);
  });
  // Without the packages, whose sizes would change the figures.
  const broken = await serve(dist, (name) => (isPackages(name) ? gone : undefined));
  try {
    await onPage(both.browser, broken, { expected: [/503/] }, async (page) => {
      const example = page.locator('[data-pl="example"]');
      await example.selectOption('rust');
      await headline(page).getByText(/Ships \d/).waitFor();
      await example.selectOption('article');
      await headline(page).getByText(/Ships 1\.\d/).waitFor();
      const late = await shown(page);
      parts.forEach((part, index) => assert.equal(late[index], early[index], part));
    });
  } finally {
    await broken.close();
  }
});

test('a text of an earlier visit waits for what comes later instead of showing numbers that would be taken back', async () => {
  let deliver;
  const before = async (page) => {
    deliver = await holdRest(page);
  };
  await onPage(both.browser, both.server, { kept: WITH_PACKAGES, before }, async (page) => {
    await verdict(page).locator('h1').getByText(/Loading/).waitFor();
    assert.equal(await page.locator('[data-pl="layer"]').count(), 0);
    deliver();
    await verdict(page).locator('h1').getByText(/Ships/).waitFor();
  });
});

test('only the packages that the text calls for are fetched, and until they are there the ranges are wide and the page says so', async () => {
  const asked = [];
  let deliver;
  const delivery = new Promise((done) => {
    deliver = done;
  });
  const before = async (page) => {
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
    await page.route((url) => isPackages(url.pathname.split('/').pop()), (route) => delivery.then(() => route.continue()));
    // A worker, which a slow page has read for it, fetches its own.
    await page.addInitScript(() => delete globalThis.Worker);
  };
  await onPage(both.browser, both.server, { kept: WITH_PACKAGES, before }, async (page) => {
    const coming = verdict(page).locator('.pl-verdict-caveat').getByText('The sizes of apt packages are being loaded: until then each has a wide range.');
    await coming.waitFor();
    assert.match(await verdict(page).locator('h1').innerText(), /Ships/);
    deliver();
    await coming.waitFor({ state: 'detached' });
    assert.deepEqual(asked.filter(isPackages).map((name) => name.replace(/.*-/, '')), ['apt.txt']);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('FROM debian:bookworm-slim\nRUN npm install express && apt-get install -y git\n');
    await page.waitForResponse((response) => response.url().endsWith('-npm.txt'));
    assert.equal(asked.filter(isPackages).length, 2, 'each once');
  });
});

test('a page in the place of the sizes of packages is not taken for them', async () => {
  const broken = await serve(dist, (name) => (isPackages(name) ? { type: 'text/html', body: '<!DOCTYPE html>' } : undefined));
  try {
    await onPage(both.browser, broken, { kept: WITH_PACKAGES }, (page) =>
      verdict(page).locator('.pl-verdict-caveat').getByText(/sizes of apt packages could not be loaded/).waitFor(),
    );
  } finally {
    await broken.close();
  }
});

test('a text that stops the page while it is read is held at the next visit, in that tab', async () => {
  await onPage(both.browser, both.server, { kept: WITH_PACKAGES }, async (page) => {
    await verdict(page).locator('h1').getByText(/Ships/).waitFor();
    await page.waitForFunction(() => sessionStorage.getItem('plimsoll.reading') === null);
    // Set as the next visit begins: set in this one, a reading that is still to come (sizes of packages arrive) would take it away again.
    await page.addInitScript(() => sessionStorage.setItem('plimsoll.reading', '1'));
    await page.reload();
    await verdict(page).locator('.pl-verdict-detail').getByText(/stopped Plimsoll/).waitFor();
  });
});

test('where the tools cannot be loaded the text is kept, the page says so, and the first example still works', async () => {
  const broken = await serve(dist, (name) => (isTools(name) ? gone : undefined));
  try {
    await onPage(both.browser, broken, { kept: WITH_PACKAGES, expected: [/503/] }, async (page) => {
      await verdict(page).getByText(/could not be loaded/).waitFor();
      assert.match(await page.locator('.cm-content').innerText(), /apt-get install/);
    });
    await onPage(both.browser, broken, { expected: [/503/] }, (page) => verdict(page).locator('h1').getByText(/Ships 1\.\d/).waitFor());
  } finally {
    await broken.close();
  }
});

test('where what takes a dropped folder and makes files cannot be loaded, texts are read all the same, and an export says that it failed', async () => {
  const broken = await serve(dist, (name) => (/^rest-\w+\.js$/.test(name) ? gone : undefined));
  try {
    await onPage(both.browser, broken, { kept: WITH_PACKAGES, expected: [/503/, /MIME/] }, async (page) => {
      await verdict(page).locator('h1').getByText(/Ships/).waitFor();
      await page.locator('[data-pl="exports-button"]').click();
      await page.getByRole('button', { name: 'SVG: Picture' }).click();
      await page.locator('[data-pl="exports-told"]').getByText('That could not be made.').waitFor();
    });
  } finally {
    await broken.close();
  }
});

test('where the sizes of packages cannot be loaded the verdict says so and keeps its ranges', async () => {
  const broken = await serve(dist, (name) => (isPackages(name) ? gone : undefined));
  try {
    await onPage(both.browser, broken, { kept: WITH_PACKAGES, expected: [/503/] }, async (page) => {
      await verdict(page).locator('.pl-verdict-caveat').getByText(/sizes of apt packages could not be loaded/).waitFor();
      assert.match(await verdict(page).locator('h1').innerText(), /Ships.*–/s);
    });
  } finally {
    await broken.close();
  }
});

test('after a crash the text is safe, can be copied with or without a report, and a restart has it again', () =>
  onPage(both.browser, both.server, { context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async (page) => {
    await hasStarted(page);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('FROM alpine');
    await crash(page, 'panicked at the test');
    await page.getByRole('heading', { name: 'Plimsoll stopped. Your text is safe.' }).waitFor();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy text' }).click();
    await page.getByRole('button', { name: 'Copy text: copied' }).waitFor();
    assert.equal(await clipboard(), 'FROM alpine');
    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByRole('button', { name: 'Copy report: copied' }).waitFor();
    assert.match(await clipboard(), /panicked at the test[^]*FROM alpine/);
    await crash(page, 'an echo');
    assert.equal(await page.locator('[data-pl="crash"]').count(), 1);
    await page.getByRole('button', { name: 'Restart' }).click();
    await hasStarted(page);
    assert.equal(await page.locator('[data-pl="crash"]').count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem('plimsoll.text')), 'FROM alpine');
  }));

test('an uncaught trap of the WebAssembly is a crash; an error of another kind is not', () =>
  onPage(both.browser, both.server, { expected: [/a trap/, /another kind/] }, async (page) => {
    await hasStarted(page);
    await page.evaluate(() => new Promise((done) => {
      addEventListener('error', done, { once: true });
      setTimeout(() => { throw new Error('another kind'); });
    }));
    assert.equal(await page.locator('[data-pl="crash"]').count(), 0);
    await page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError('a trap'); }));
    await page.locator('[data-pl="crash"]').waitFor();
  }));

test('where nothing can be stored, a crash says to copy the text', () =>
  onPage(
    both.browser,
    both.server,
    {
      before: (page) =>
        page.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
    },
    async (page) => {
      await hasStarted(page);
      await crash(page, 'panicked');
      await page.getByRole('heading', { name: 'Copy your text before you restart.' }).waitFor();
      assert.notEqual(await page.locator('[data-pl="rescued-text"]').inputValue(), '');
    },
  ));

test('on a phone nothing moves while the page comes', async () => {
  const seen = () => {
    window.moves = [];
    const told = ({ value, sources }) => `${value.toFixed(4)} ${sources.map(({ node }) => node?.className ?? node?.nodeName).join(', ')}`;
    new PerformanceObserver((list) => window.moves.push(...list.getEntries().map(told))).observe({ type: 'layout-shift', buffered: true });
  };
  const before = async (page) => {
    await page.addInitScript(seen);
    const devtools = await page.context().newCDPSession(page);
    // On a slow processor the browser may show a page while it still reads it.
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 3 });
  };
  for (const width of [360, 412, 360, 412, 360, 412]) {
    const options = { context: { viewport: { width, height: 823 }, isMobile: true, hasTouch: true }, before };
    await onPage(both.browser, both.server, options, async (page) => {
      await page.locator('[data-pl="step-open"]').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await page.evaluate(() => window.moves), [], `${width} px`);
    });
  }
});
