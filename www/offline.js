// The page without a network, and a new release: has the browser keep the whole page by worker.js once it is idle, so that it can be installed,
// and offers a newer one that has come in the meantime. It is taken at a click or at the next visit, never in the middle of something. Comes with rest.js.

import * as words from 'words';
import { part, show } from './told.js';
import { addressOf } from './trusted.js';

/** How often a page that stays open asks whether there is a newer one. In milliseconds. */
const ASK_AGAIN = 3_600_000;
/** How long a worker may take to take over: it has to wait until the old one has done its work. In milliseconds. */
const PATIENCE = 5000;

/** A part of another page keeps nothing, nor does a debug build, nor who asked to save data; browsers keep nothing of plain http, this computer's own apart. */
const isToKeep = () => KEEPS && window === window.top && isSecureContext && navigator.serviceWorker && !navigator.connection?.saveData;

/** Whether the page has the files of a worker's release already. A worker that is broken may never say: nothing is offered then, and the next visit has it. */
function isOfThisPage(worker) {
  // Other links lead to other pages: a canonical one even to another host.
  const files = [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=plimsoll]')].map((element) => element.src ?? element.href);
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage({ files }, [port2]);
  });
}

/** Has the worker that waits take over, and begins the page anew once it did. Where it does not, the page still comes from the server, which has the new one. */
async function take({ waiting }) {
  if (waiting) {
    const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    waiting.postMessage({ take: true });
    await Promise.race([changed, new Promise((done) => setTimeout(done, PATIENCE))]);
  }
  location.reload();
}

/** Offers a release, once nothing else is told over the page. */
function offer(registration, say) {
  const place = part('context-told');
  if (place?.matches(':popover-open')) place.addEventListener('toggle', () => offer(registration, say), { once: true });
  else show(say(words.offlineNewRelease), { say, action: { label: say(words.startReload), name: 'offline-reload', act: () => take(registration) } });
}

/** Offers what is newer than the page, now and later. */
function watch(registration, say) {
  let isOffered = false;
  const look = async (worker) => {
    if (!worker || (await isOfThisPage(worker)) || isOffered) return;
    isOffered = true;
    offer(registration, say);
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', () => look(registration.waiting)));
  void look(registration.waiting);
  // Another tab took it: this one may miss what it has not loaded yet.
  navigator.serviceWorker.addEventListener('controllerchange', () => look(navigator.serviceWorker.controller));
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

async function begin(say) {
  try {
    const registration = await navigator.serviceWorker.register(addressOf('worker.js'));
    if (registration) watch(registration, say);
  } catch (error) {
    // The page works without.
    console.warn(`Plimsoll: ${error.message}`);
  }
}

/** Begins once the page is idle; `say` says a message in the language of the page. */
export function listen(say) {
  if (!isToKeep()) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: 'manifest.webmanifest' }));
  (window.requestIdleCallback ?? setTimeout)(() => begin(say));
}
