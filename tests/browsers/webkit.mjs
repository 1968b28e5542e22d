// Drives WebKitGTK by classic WebDriver, which Debian's package webkit2gtk-driver speaks: what firefox.mjs does for Firefox, by fetch alone. It draws
// on a display that Xvfb keeps in memory.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { handle, pause } from './handle.mjs';

/** What WebDriver calls an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Where the first script of each page keeps what the console is told: classic WebDriver has no word for that. */
const TOLD = 'plimsoll-test:told';

/** The script that must be the first of each page: it keeps what the console would say, and says that English is read, for a machine may have no language. */
function listen(key) {
  // The page looks whether all its scripts are of one release.
  document.currentScript.remove();
  // An embed has no storage later on.
  const storage = sessionStorage;
  const tell = (text) => storage.setItem(key, `${storage.getItem(key) ?? ''}${text}\n`);
  const { error } = console;
  console.error = (...words) => {
    tell(words.join(' '));
    error.apply(console, words);
  };
  addEventListener('error', ({ message, target }) => tell(message ?? `not loaded: ${target.src ?? target.href}`), true);
  addEventListener('unhandledrejection', ({ reason }) => tell(`unhandled: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => tell(`CSP violation: ${effectiveDirective} ${blockedURI}`));
  Object.defineProperty(navigator, 'languages', { value: ['en-US'] });
  Object.defineProperty(navigator, 'language', { value: 'en-US' });
}

/** A program, once it runs; `close()` ends it. */
async function begin(name, args, options) {
  const program = spawn(name, args, options);
  const ended = new Promise((done) => program.once('exit', done));
  await new Promise((done, fail) => {
    program.once('spawn', done);
    program.once('error', () => fail(new Error(`No ${name} found. Run: make setup-test`)));
  });
  const close = async () => {
    program.kill();
    await ended;
  };
  return { program, ended, close };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** WebKit on a display of its own: `{ firstScript, open(), close() }`. `firstScript` must be the first script of each page. */
export async function launch() {
  // It says which display it took on the fourth of its files.
  const screen = await begin('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [display] = await Promise.race([once(screen.program.stdio[3], 'data'), screen.ended.then((code) => Promise.reject(new Error(`Xvfb ended with ${code}`)))]);
  // Without a graphics card its usual way of drawing takes a second for each frame.
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  return { firstScript: `(${listen})(${JSON.stringify(TOLD)})`, open: () => openTab(env), close: screen.close };
}

/** A window with a storage of its own: a driver has one at a time, so each has its own. */
async function openTab(env) {
  const port = await freePort();
  const driver = await begin('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    let code;
    void driver.ended.then((ended) => (code = ended));
    while (!(await send('GET', '/status').catch(() => undefined))) {
      assert.equal(code, undefined, 'WebKitWebDriver ended');
      await pause();
    }
    const wanted = { 'webkitgtk:browserOptions': { args: ['--automation', '--javascript-can-access-clipboard=true'] } };
    const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: wanted } });
    const session = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
    await session('POST', '/window/rect', { width: 1440, height: 1000 });
    const top = within(session);
    return {
      ...top,
      errors: async () => (await top.run((key) => sessionStorage.getItem(key) ?? '', TOLD)).split('\n').filter(Boolean),
      requests: () => top.run(() => performance.getEntries().filter(({ entryType }) => ['navigation', 'resource'].includes(entryType)).map(({ name }) => name)),
      goto: (url) => session('POST', '/url', { url }),
      reload: () => session('POST', '/refresh', {}),
      frame: async () => within(session, await execute(session, 'return document.querySelector("plimsoll-playground").shadowRoot.querySelector("iframe")')),
      close: () => send('DELETE', `/session/${sessionId}`).finally(driver.close),
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

const execute = (session, script, args = []) => session('POST', '/execute/sync', { script, args });

/** What one does in the page, or in a frame of it. */
function within(session, frame = null) {
  assert.ok(frame === null || frame[ELEMENT], 'there is a frame');
  const enter = async () => {
    await session('POST', '/frame', { id: null });
    if (frame) await session('POST', '/frame', { id: frame });
  };
  return handle({
    async evaluate(expression) {
      await enter();
      return execute(session, `return ${expression}`);
    },
    async act(...actions) {
      await enter();
      await session('POST', '/actions', { actions });
    },
  });
}
