// Drives a stock Firefox by WebDriver BiDi, which it speaks by itself: no driver between, no package. What harness.mjs of tests/e2e does for Chromium,
// for the few things that core.test.mjs asks of it. Node 20 wants --experimental-websocket for it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { handle } from './handle.mjs';

/** Nothing of its own on the network, English, and a clipboard that a test may look into. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.events.testing.asyncClipboard': true,
  'intl.accept_languages': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function findFirefox() {
  const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
  const found = process.env.FIREFOX || ['firefox-esr', 'firefox'].map(onPath).find(Boolean);
  assert.ok(found, 'No Firefox found. Run: make setup-test   (or set FIREFOX to its path)');
  return found;
}

/** A headless Firefox with a fresh profile: `{ open(), close() }`. */
export async function launch() {
  const profile = mkdtempSync(join(tmpdir(), 'plimsoll-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const program = spawn(findFirefox(), ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => program.once('exit', done));
  const close = async () => {
    program.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await new Promise((found, fail) => {
      createInterface({ input: program.stderr }).on('line', (line) => {
        const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
        if (url) found(url);
      });
      void ended.then((code) => fail(new Error(`Firefox ended with ${code}`)));
    });
    const session = await connect(`${address}/session`);
    await session.send('session.new', { capabilities: {} });
    await session.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
    await session.send('script.addPreloadScript', { functionDeclaration: String(tellViolations) });
    return { open: () => openTab(session), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In each page, before all else. */
function tellViolations() {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(`CSP violation: ${effectiveDirective} ${blockedURI}`));
}

/** `{ send(method, params), on(hear) }`: commands with their answers, and events. */
async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error(`no answer from ${url}`)));
  });
  const waiting = new Map();
  const ears = new Set();
  socket.addEventListener('message', ({ data }) => {
    const { type, id, method, params, result, error, message } = JSON.parse(data);
    if (type === 'event') return ears.forEach((hear) => hear(method, params));
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    return type === 'success' ? done(result) : fail(new Error(`${error}: ${message}`));
  });
  let count = 0;
  const send = (method, params) =>
    new Promise((done, fail) => {
      waiting.set((count += 1), { done, fail });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  return { send, on: (hear) => ears.add(hear) };
}

/** A tab with a storage of its own. */
async function openTab(session) {
  const { userContext } = await session.send('browser.createUserContext', {});
  const { context } = await session.send('browsingContext.create', { type: 'tab', userContext });
  const [errors, requests] = [[], []];
  const isOurs = async (other) => other === context || (await framesOf(session, context)).some((frame) => frame.context === other);
  session.on((method, params) => {
    if (method === 'log.entryAdded' && params.level === 'error') void isOurs(params.source.context).then((is) => is && errors.push(params.text));
    if (method === 'network.beforeRequestSent' && params.context === context) requests.push(params.request.url);
  });
  return {
    ...within(session, context),
    errors: () => errors,
    requests: () => requests,
    goto: (url) => session.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => session.send('browsingContext.reload', { context, wait: 'complete' }),
    frame: async () => within(session, (await framesOf(session, context))[0].context),
    close: () => session.send('browser.removeUserContext', { userContext }),
  };
}

async function framesOf(session, root) {
  const { contexts } = await session.send('browsingContext.getTree', { root });
  return contexts[0].children;
}

/** What one does in a page or in a frame. */
const within = (session, context) =>
  handle({
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    act: (...actions) => session.send('input.performActions', { context, actions }),
  });
