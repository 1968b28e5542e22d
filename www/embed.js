// Plimsoll on another page: the element <plimsoll-playground>, and code blocks that become one. site/embed.md is the contract, embed.d.ts its
// types. A script or a module of one file, without anything that a strict policy forbids: no eval, no style in markup.

import * as words from 'words-everywhere';

const PROTOCOL = 1;
/** What the page around may say as attributes, and of a code block as `data-…`; those of the page itself are its parameters. */
const SWITCHES = ['readonly', 'reset'];
const PARAMETERS = ['view', 'toolbar', 'target', 'platform', 'size-kind', 'step', ...SWITCHES];
const ATTRIBUTES = [...PARAMETERS, 'theme', 'lang', 'height', 'load', 'src', 'state', 'page', 'title'];
/** What the frame is as high as until it says how high it is. In pixels. */
const FIRST_HEIGHT = 480;
/** So far below the window a frame begins to load. */
const MARGIN = '300px';
/** So long the next frame waits for the one before, and code blocks for the page around them. In milliseconds. */
const PATIENCE = 5000;
/** A code block, and what around it is one with it, as highlighters and generators of sites write them. */
const ASKING = '.plimsoll, [data-plimsoll]';
const LANGUAGES = '.language-dockerfile, .language-docker, .highlight-dockerfile, .highlight-docker, [data-language="dockerfile"], [data-language="docker"]';
const AROUND = '[class*="language-docker"], [class*="highlight"], .expressive-code, [data-plimsoll]';

const script = document.currentScript ?? document.querySelector('script[src*="embed.js"]');
const given = script?.dataset ?? {};
/** What a `dataset` calls an attribute. */
const inData = (name) => name.replace('-k', 'K');
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; margin-block: 1em; }
:host([hidden]) { display: none; }
.place { position: relative; border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); border-radius: 8px; overflow: hidden; }
.poster { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px 12px; font: 0.875rem/1.5 system-ui, sans-serif; }
ol { display: contents; list-style: none; }
li, button { padding: 2px 10px; border: 1px solid currentcolor; border-radius: 4px; }
li:last-of-type { border-width: 2px; font-weight: 600; }
button { min-block-size: 44px; margin-inline-start: auto; background: none; color: inherit; font: inherit; cursor: pointer; }
.text { padding-inline: 12px; white-space: pre-wrap; overflow-wrap: anywhere; font-family: ui-monospace, monospace; }
.text ::slotted(pre) { white-space: pre-wrap; }
iframe { display: block; inline-size: 100%; border: 0; }
.place:not(.ready) iframe { position: absolute; inset-block-start: 0; visibility: hidden; }
.ready > :not(iframe) { display: none; }
`);

/** Where the page of Plimsoll is: beside this script. */
const pageOf = (page) => new URL(page ? new URL(page, document.baseURI) : new URL('index.html', script?.src ?? document.baseURI));

/** Whether letters are light where an element stands, and so the paper dark: whatever a site calls its themes, this follows them. */
function isDark(element) {
  const { color } = getComputedStyle(element);
  let parts = color.startsWith('rgb') && color.match(/[\d.]+/g);
  if (!parts) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    parts = canvas.getImageData(0, 0, 1, 1).data;
  }
  return parts[0] * 0.3 + parts[1] * 0.6 + parts[2] * 0.1 > 128;
}

/** The place of the element's language among those of 'words-everywhere'; that of English where none is ours. */
function languageOf(element) {
  const tag = element.closest('[lang]')?.lang.toLowerCase() ?? '';
  const at = words.languages.findIndex((one) => one.toLowerCase() === tag);
  return Math.max(0, at < 0 ? words.languages.findIndex((one) => one.slice(0, 2) === tag.slice(0, 2)) : at);
}

/** The text of a code block; some generators make an element of each line and leave the line ends out. */
function textOf(block) {
  const lines = [...block.querySelectorAll('.ec-line .code, .token-line')].map((line) => line.textContent.replace(/\n$/, ''));
  return lines.length > 0 ? lines.join('\n') : (block.querySelector('code') ?? block).textContent.replace(/^\s*\n/, '');
}

/** `[name, instructions]` of each stage of a Dockerfile; roughly: the page itself reads it well. */
function stagesOf(text) {
  const stages = [];
  let isMore = false;
  let end;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (end) {
      if (line === end) end = '';
      continue;
    }
    if (line === '' || line.startsWith('#')) continue;
    if (!isMore && /^from\s/i.test(line)) stages.push([/\sas\s+(\S+)/i.exec(line)?.[1] ?? line.split(/\s+/).slice(1).find((word) => !word.startsWith('--')) ?? '', 0]);
    if (!isMore && stages.length > 0) stages.at(-1)[1]++;
    isMore = line.endsWith('\\');
    end = /<<-?["']?(\w+)/.exec(line)?.[1];
  }
  return stages;
}

/** The fragment that carries a text, as www/packed.js packs it. */
async function fragmentOf(text) {
  const stream = new Blob([JSON.stringify({ text })]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  let letters = '';
  for (const byte of new Uint8Array(await new Response(stream).arrayBuffer())) letters += String.fromCharCode(byte);
  return `#1.${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

const make = (name, props, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};

/** Elements on the page; when the page may have changed its theme, each looks. */
const standing = new Set();
const look = () => standing.forEach((element) => element.look());

/** Frames so far: each is called otherwise. */
let frames = 0;

class Playground extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  #place = make('div', { className: 'place' });
  #poster = make('div', { className: 'poster' });
  #frame;
  #page;
  #text;
  #theme;
  #asked = new Map();
  #asks = 0;
  #isReady;
  #isWanted = false;
  /** The code block that this stands for. */
  block;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#place);
    this.#renew();
  }

  /** A promise to be kept once the frame is there. */
  #renew() {
    this.#isReady = {};
    this.#isReady.promise = new Promise((resolve, reject) => Object.assign(this.#isReady, { resolve, reject }));
    // Nobody has to wait for it.
    this.#isReady.promise.catch(() => {});
  }

  /** An attribute, else what the script's own tag says of all. */
  #option(name) {
    return this.getAttribute(name) ?? given[inData(name)] ?? null;
  }

  get text() {
    return this.#text ?? textOf(this.block ?? this.querySelector('pre') ?? this);
  }

  set text(text) {
    this.#text = String(text);
    if (this.#frame) this.#send('set-text', { text: this.#text });
    else if (this.isConnected) this.#draw();
  }

  /** Resolves once the frame is there; loads it where it is not. */
  get ready() {
    void this.load();
    return this.#isReady.promise;
  }

  connectedCallback() {
    this.#draw();
    standing.add(this);
    const load = this.#option('load');
    if (load === 'eager') void this.load();
    else if (load !== 'click') reached.observe(this);
  }

  disconnectedCallback() {
    standing.delete(this);
    reached.unobserve(this);
    near.delete(this);
    removeEventListener('message', this);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#place.classList.remove('ready');
    this.block?.style.removeProperty('display');
    this.#renew();
  }

  attributeChangedCallback(name, _, value) {
    if (!this.isConnected) return;
    if (!this.#frame) this.#draw();
    else if (name === 'state' || name === 'src' || name === 'page') {
      this.#text = undefined;
      this.disconnectedCallback();
      this.connectedCallback();
      void this.load();
    } else if (name === 'height') this.#setHeight(FIRST_HEIGHT);
    else if (name === 'theme') this.look();
    else if (name === 'title') this.#frame.title = value ?? '';
    else if (SWITCHES.includes(name)) this.#send('set-options', { options: { [name]: value !== null } });
    else if (name === 'step') this.#send('set-options', { options: { step: Number(value) } });
    else if (PARAMETERS.includes(name) || name === 'lang') this.#send('set-options', { options: { [name]: value ?? '' } });
  }

  /** Draws what stands there before the frame does. */
  #draw() {
    const say = (message) => message[languageOf(this)];
    const stages = stagesOf(this.text);
    const count = stages.reduce((sum, [, instructions]) => sum + instructions, 0);
    const rows = stages.map(([name, instructions]) => make('li', { textContent: name, title: say(words.embedCount).replace('\x01', instructions) }));
    this.#poster.replaceChildren();
    if (count > 0) this.#poster.append(make('ol', { role: 'list' }, ...rows), say(words.embedCount).replace('\x01', count));
    if (this.#option('load') === 'click') this.#poster.append(make('button', { type: 'button', textContent: say(words.embedShow), onclick: () => this.load(true) }));
    const text = make('div', { className: this.querySelector('pre') ? '' : 'text' }, make('slot'));
    this.#place.replaceChildren(this.#poster, text);
  }

  /** Loads the frame, and puts it in the place of the poster once it is there. */
  async load(isWanted = false) {
    if (this.#frame || !this.isConnected) return;
    const frame = make('iframe', { title: this.title || [words.linkName[languageOf(this)], frames++ ? `(${frames})` : ''].join(' ').trim(), allow: 'clipboard-write' });
    this.#frame = frame;
    this.#isWanted = isWanted;
    this.#theme = this.#themeNow();
    const page = (this.#page = pageOf(this.#option('page')));
    const asked = page.searchParams;
    asked.set('embed', location.origin);
    asked.set('theme', this.#theme);
    const lang = this.#option('lang') ?? this.closest('[lang]')?.lang;
    if (lang) asked.set('lang', lang);
    for (const name of PARAMETERS) if (this.#option(name) !== null) asked.set(name, this.#option(name));
    try {
      const [src, state] = ['src', 'state'].map((name) => this.getAttribute(name));
      if (src && this.#text === undefined) {
        const response = await fetch(new URL(src, document.baseURI));
        if (!response.ok) throw new Error(`${response.status} ${src}`);
        this.#text = await response.text();
      }
      if (state && this.#text === undefined) page.hash = state.split('#').at(-1);
      else if (this.text.trim()) page.hash = await fragmentOf(this.text);
    } catch (error) {
      this.#frame = undefined;
      this.#tell('error', { code: 'not-loaded', message: error.message });
      this.#isReady.reject(error);
      this.#renew();
      return;
    }
    // It was taken away meanwhile.
    if (this.#frame !== frame) return;
    addEventListener('message', this);
    frame.src = page.href;
    this.#setHeight(FIRST_HEIGHT);
    this.#place.append(frame);
  }

  #setHeight(height) {
    const fixed = parseInt(this.#option('height'), 10);
    this.#frame.height = fixed || height;
  }

  #themeNow() {
    const theme = this.#option('theme');
    return theme === 'light' || theme === 'dark' ? theme : isDark(this) ? 'dark' : 'light';
  }

  /** Whether the theme is another one now. */
  look() {
    const theme = this.#frame && this.#themeNow();
    if (!theme || theme === this.#theme) return;
    this.#theme = theme;
    this.#send('set-options', { options: { theme } });
  }

  #send(type, more) {
    const frame = this.#frame;
    void this.ready.then(() => frame === this.#frame && frame.contentWindow.postMessage({ plimsoll: PROTOCOL, type, ...more }, this.#page.origin));
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`plimsoll-${type}`, { detail, bubbles: true }));
  }

  handleEvent({ source, origin, data }) {
    if (source !== this.#frame?.contentWindow || origin !== this.#page.origin || data?.plimsoll !== PROTOCOL) return;
    const { plimsoll, type, id, ...detail } = data;
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (type === 'ready') {
      this.#setHeight(detail.height);
      this.#place.classList.add('ready');
      if (/editor|all|^$/.test(this.#option('view') ?? '')) this.block?.style.setProperty('display', 'none', 'important');
      if (this.#isWanted) this.#frame.focus();
      this.#isReady.resolve();
    }
    if (type === 'resize') this.#setHeight(detail.height);
    if (type === 'change') this.#text = detail.text;
    if (type === 'report') return asked?.resolve(detail.report);
    if (type === 'error' && asked) return asked.reject(Object.assign(new Error(detail.message), { code: detail.code }));
    this.#tell(type, detail);
  }

  /** The report on the text, as it is on the page now. */
  async report() {
    await this.ready;
    const id = ++this.#asks;
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
    this.#send('get-report', { id });
    return answer;
  }

  /** Puts the text and the choices back to what they were at first. */
  reset() {
    this.#send('reset');
  }
}

/** A code block with all that is one with it, from within. */
function layersOf(pre) {
  const layers = [pre];
  for (let at = pre; (at = at.parentElement?.closest(AROUND)); ) layers.push(at);
  return layers;
}

/** Puts an element below each code block that asks for it, or below those of all Dockerfiles where the script's tag has `data-upgrade`; those go whose block is gone. */
function upgrade() {
  for (const element of standing) if (element.block?.isConnected === false) element.remove();
  for (const pre of document.querySelectorAll('pre')) {
    if (upgraded.has(pre) || pre.closest('plimsoll-playground')) continue;
    const layers = layersOf(pre);
    const marked = [...pre.querySelectorAll('code'), ...layers];
    const has = (selector) => marked.some((one) => one.matches(selector));
    if (!has(ASKING) && !('upgrade' in given && has(LANGUAGES))) continue;
    upgraded.add(pre);
    const made = document.createElement('plimsoll-playground');
    made.block = layers.at(-1);
    for (const name of ATTRIBUTES) {
      const value = marked.map(({ dataset }) => dataset[inData(name)]).find((one) => one !== undefined);
      // That of highlighters is the code's.
      if (value !== undefined && name !== 'lang') made.setAttribute(name, value);
    }
    made.block.after(made);
  }
}
const upgraded = new WeakSet();

/** Those near the window that wait for their turn: a frame that is there may move the others out of reach. */
const near = new Set();
let isLoading = false;

function loadNext() {
  const [element] = near;
  if (isLoading || !element) return;
  isLoading = true;
  near.delete(element);
  reached.unobserve(element);
  const goOn = () => {
    isLoading = false;
    loadNext();
  };
  // Where the browser looked once more who is near.
  const settled = () => requestAnimationFrame(() => requestAnimationFrame(goOn));
  Promise.race([element.ready, new Promise((done) => setTimeout(done, PATIENCE))]).then(settled, settled);
}

const reached = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
    loadNext();
  },
  { rootMargin: MARGIN },
);

if (!customElements.get('plimsoll-playground')) {
  customElements.define('plimsoll-playground', Playground);
  const themes = new MutationObserver(look);
  // Some sites bring a body of their own with each page.
  const watchThemes = () => document.querySelectorAll('html, body').forEach((one) => themes.observe(one, { attributes: true }));
  const renew = () => {
    watchThemes();
    upgrade();
  };
  const start = () => {
    renew();
    // Sites that change their pages without loading them bring new code blocks.
    new MutationObserver(renew).observe(document.documentElement, { childList: true, subtree: true });
  };
  watchThemes();
  // A framework that takes over what the server sent compares it first with what it would have made: until then there must be nothing of ours among it.
  const startIdle = () => (globalThis.requestIdleCallback ? requestIdleCallback(start, { timeout: PATIENCE }) : setTimeout(start, 500));
  if (document.readyState === 'complete') start();
  else addEventListener('load', startIdle);
  addEventListener('transitionend', look);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look);
}
