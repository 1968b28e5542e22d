// The page without a network: the service worker of a release, in the root of dist/. build.mjs puts in what it keeps: VERSION, the files' hash;
// NEEDED, without which the page is not whole; MORE, the pages and icons beside it; and FIRST, what index.html names of NEEDED. All are paths
// below the worker's own, so any folder of any host will do.
//
// A page is always asked of its server first, so that no old one hides a newer. A file whose name carries a hash is what its name says, and
// comes from the cache. A new worker waits until nobody uses the old one, or until a visitor lets it go on (offline.js). Where the cache is
// broken or does not answer, everything comes from the network as it would without a worker.

/** How long a server may take before the page that is kept is shown, and the cache before the server is asked. In milliseconds. */
const PATIENCE = 5000;

/** What a promise gives, or `undefined` once it has taken too long. */
const inTime = (promise) => Promise.race([promise, new Promise((done) => setTimeout(done, PATIENCE))]);

const root = new URL('./', self.location);
/** One origin may have several Plimsolls, each with its own. */
const PREFIX = `plimsoll:${root.pathname}:`;
const CACHE = PREFIX + VERSION;

/** The path below the root, without what `?` and `#` add; `undefined` outside. A folder's page, and one whose ending a host leaves out, are found by name. */
function nameOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  const path = pathname.slice(root.pathname.length);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return MORE.includes(`${path}.html`) ? `${path}.html` : path;
}

const isHashed = (name) => /-[\da-f]{16}[-._]/.test(name);
/** Where a file is kept; the page itself under the folder's address, which every host has. */
const addressOf = (name) => new URL(name === 'index.html' ? './' : name, root).href;

/** What a server has of a file now. Some hosts answer with a page what they do not have, and some leave out a page's ending by a redirection. */
async function fetched(name) {
  const response = await fetch(addressOf(name), { cache: isHashed(name) ? 'default' : 'no-cache' });
  const isPage = /^text\/html/.test(response.headers.get('content-type'));
  if (!response.ok || isPage !== name.endsWith('.html')) throw new Error(`${response.status} ${name}`);
  const body = await response.arrayBuffer();
  // While a release is being put on a server, its page may still be the last one's.
  if (name === 'index.html' && !FIRST.every((file) => new TextDecoder().decode(body).includes(file))) throw new Error('index.html is of another release');
  // A browser takes no redirected answer for a page; this one is none.
  return new Response(body, { headers: response.headers });
}

/** What the caches have of a file, or the one that `options` name; `undefined` where it or they are not to be had in time. */
async function found(name, options) {
  try {
    return await inTime(caches.match(addressOf(name), options));
  } catch {
    return undefined;
  }
}

/** What is kept of a file of this release. */
const kept = (name) => found(name, { cacheName: CACHE });

async function keep(cache, name) {
  // What an earlier release kept of the same content need not be fetched again.
  const known = isHashed(name) ? await found(name) : undefined;
  await cache.put(addressOf(name), known ?? (await fetched(name)));
}

/** Keeps all files, one after the other: the visitor's own requests come first. */
async function install() {
  const cache = await caches.open(CACHE);
  for (const name of NEEDED) await keep(cache, name);
  for (const name of MORE) await keep(cache, name).catch(() => undefined);
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  // A page is then asked for while the worker starts.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** The server's answer; the one that is kept where there is no server, or one that fails or does not answer in time. */
async function fresh(event, name) {
  const asked = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(asked.catch(() => undefined));
  try {
    const response = await inTime(asked);
    if (response && response.status < 500) return response;
  } catch {
    // There is no network.
  }
  return (await kept(name)) ?? asked;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request.url);
  if (event.request.method !== 'GET' || name === undefined) return;
  event.respondWith(isHashed(name) ? kept(name).then((response) => response ?? fetch(event.request)) : fresh(event, name));
});

/** Answers whether the worker's release has all these files, which a page uses. Where that is the only page, the worker need not wait: nothing changes for it. */
async function answer(files, port) {
  const has = files.every((file) => [...NEEDED, ...MORE].includes(nameOf(file)));
  // Not after the rest: a worker goes on only once the old one has done its work.
  port.postMessage(has);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (has && pages.length === 1) await self.skipWaiting();
}

// A page asks by `{ files }`, its addresses, and is answered by a port; or by `{ take: true }` has the worker go on.
self.addEventListener('message', (event) => {
  const { files, take } = event.data;
  if (take) event.waitUntil(self.skipWaiting());
  if (files) event.waitUntil(answer(files, event.ports[0]));
});
