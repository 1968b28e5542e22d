// The page as a part of another one: shows what its address asks for, and speaks with the page around it by messages. site/embed.md and
// embed.d.ts say what may be asked and told. Comes with rest.js; start.js decides whether the page is one.

import * as words from 'words';
import css from './embedded.css';
import { refused } from './link.js';
import { pack } from './packed.js';
import { hasFetched } from './source.js';
import { LOOKS, PANELS, isFine, isSwitch, isText } from './state.js';

/** Of messages: what a later version says in another way has another number. */
const PROTOCOL = 1;

/** All that can be shown, and what is where nothing is asked for. */
const PARTS = ['editor', 'verdict', 'stages', 'step', ...PANELS, 'context'];
const FIRST = ['editor', 'verdict', 'stages'];
/** What the top bar can have, and what else a toolbar is. */
const BAR = ['example', 'target', 'platform', 'size', 'language', 'help'];
const TOOLS = [...BAR, 'share', 'open'];

/** What a host may change while the page stands. */
const OPTIONS = ['target', 'platform', 'size-kind', 'step', ...Object.keys(LOOKS)];
/** What state.js calls one. */
const fieldOf = (name) => (name === 'size-kind' ? 'size' : name);

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const isEmbed = () => 'plEmbed' in root.dataset;

/** The names in a list that are `known`; `all` are all of them. */
function namesIn(list, known) {
  const names = list.split(/[\s+,]+/);
  return known.filter((name) => names.includes(name) || names.includes('all'));
}

/** Marks the page with what is to be seen, for embedded.css. */
function mark({ view, toolbar, theme, readonly, reset }) {
  const set = (name, value) => {
    if (value === false) delete root.dataset[name];
    else if (value !== undefined) root.dataset[name] = value === true ? '' : value;
  };
  if (view !== undefined) {
    const parts = namesIn(view, PARTS);
    set('plView', (parts.length > 0 ? parts : FIRST).join(' '));
    set('plPanels', String(namesIn(view, PANELS).length));
  }
  if (toolbar !== undefined) {
    set('plToolbar', namesIn(toolbar, TOOLS).join(' ') || false);
    set('plBar', namesIn(toolbar, BAR).length > 0);
  }
  if (theme !== undefined) set('plTheme', ['light', 'dark'].includes(theme) && theme);
  set('plReadonly', readonly);
  set('plReset', reset);
}

/** Before the app begins: what is not asked for is never seen. */
export function prepare() {
  if (!isEmbed()) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  mark({
    view: asked.get('view') ?? '',
    toolbar: asked.get('toolbar') ?? '',
    theme: asked.get('theme') ?? 'auto',
    readonly: asked.has('readonly'),
    reset: asked.has('reset'),
  });
}

/** The origin of the page around this one: as `embed` says, else as the browser does; `undefined` where nobody does, or there is none. */
function hostOrigin() {
  if (window === window.parent) return undefined;
  const told = asked.get('embed') || location.ancestorOrigins?.[0] || document.referrer;
  try {
    // A file of the host's own machine, or a sandbox, has no origin.
    return told === 'null' ? told : new URL(told).origin;
  } catch {
    return undefined;
  }
}

/** Arrow keys in the row of tabs pass those that are not shown. */
function keepToShownTabs(event) {
  const tab = event.target.closest?.('.pl-tab');
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (!tab || !step) return;
  event.stopPropagation();
  event.preventDefault();
  const shown = [...tab.parentElement.children].filter((one) => one.checkVisibility());
  const forward = getComputedStyle(tab).direction === 'rtl' && Number.isFinite(step) ? -step : step;
  const next = Number.isFinite(step) ? (shown.indexOf(tab) + forward + shown.length) % shown.length : step < 0 ? 0 : shown.length - 1;
  shown[next].click();
  shown[next].focus();
}

/** Nothing is dropped on a text that is to be read only. */
function refuseDrops(event) {
  if (!('plReadonly' in root.dataset)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A row below the page: begin again, and the whole page in a window of its own. */
function foot(say, { reset, stateNow }) {
  const row = document.createElement('footer');
  row.className = 'pl-embed-foot';
  const again = Object.assign(document.createElement('button'), { type: 'button', className: 'pl-button', textContent: say(words.embedReset) });
  again.dataset.pl = 'embed-reset';
  again.addEventListener('click', reset);
  const open = Object.assign(document.createElement('a'), { className: 'pl-link', target: '_blank', rel: 'noopener', textContent: say(words.embedOpen) });
  open.dataset.pl = 'embed-open';
  const aim = async () => {
    open.href = location.pathname + (await pack(stateNow()));
  };
  void aim();
  for (const name of ['pointerenter', 'focus']) open.addEventListener(name, aim);
  row.append(again, open);
  return row;
}

/** Before what else listens to the page, for it comes first. */
export function listenFirst() {
  if (!isEmbed()) return;
  for (const name of ['dragenter', 'dragover', 'drop']) addEventListener(name, refuseDrops, true);
  addEventListener('keydown', keepToShownTabs, true);
}

/** Speaks with the page around this one. `tell` takes what the app is told (src/app/folder.rs), `say` is that of words.js, `editor` gives that on the page. */
export function listen(tell, say, editor) {
  if (!isEmbed()) return;
  const app = document.querySelector('.pl-app');
  const host = hostOrigin();
  // What this origin fetched is no stranger's to read: they may not be allowed to fetch it.
  const isForeign = () => hasFetched() && host !== location.origin;
  /** Returns nothing: Safari leaves out a function that ends in a call, and takes the message for one from the window that is called. */
  function post(type, more = {}) {
    if (host) window.parent.postMessage({ plimsoll: PROTOCOL, type, ...more }, host === 'null' ? '*' : host);
  }
  const heightNow = () => Math.ceil(app.getBoundingClientRect().height);

  /** What the app hands over when it is asked: `report` or `state`. */
  function handedOver(kind) {
    let handed;
    const hear = (event) => {
      if (!event.detail.startsWith(`${kind}\0`)) return;
      event.preventDefault();
      handed = event.detail.slice(kind.length + 1);
    };
    addEventListener('plimsoll:export', hear);
    tell(kind);
    removeEventListener('plimsoll:export', hear);
    return handed;
  }
  const stateNow = () => handedOver('state');

  // The host knows the text that it set; what the visitor makes of it is told.
  let told = JSON.parse(stateNow()).text;
  addEventListener('plimsoll:change', ({ detail: text }) => {
    if (text === told) return;
    told = text;
    if (!isForeign()) post('change', { text });
  });

  /** Makes choices; they are fields of a link (src/app/link.rs). */
  function choose({ lang, view, step, ...more }) {
    const { target, platform, 'size-kind': size } = more;
    mark({ view, ...more });
    if (lang) tell(`language\0${lang}`);
    const shown = root.dataset.plView.split(' ');
    const panel = view === undefined ? undefined : PANELS.find((name) => shown.includes(name));
    const first = view !== undefined && shown.includes('step') ? 0 : undefined;
    const chosen = JSON.stringify({ target, platform, size, panel, step: step ?? first });
    tell(`link\0${chosen}`);
    if (isSwitch(more.readonly)) editor()?.setLocked(more.readonly);
  }

  // A link's own panel and step stand where they are shown.
  const begun = JSON.parse(stateNow());
  const shown = root.dataset.plView.split(' ');
  const numberAsked = Number(asked.get('step') || NaN);
  choose({
    view: shown.includes(begun.panel ?? 'layers') ? undefined : shown.join(' '),
    step: Number.isSafeInteger(numberAsked) ? numberAsked : (begun.step ?? (shown.includes('step') ? 0 : undefined)),
    ...Object.fromEntries(['target', 'platform', 'size-kind'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : []))),
  });
  const first = stateNow();

  const reset = () => tell(`link\0${first}`);

  const ACTIONS = {
    'set-text'({ text }) {
      if (!isText(text)) throw new Error('set-text takes { text: string }');
      told = text;
      tell(`mend\0${text}`);
    },
    'set-options'({ options }) {
      const wrong = Object.entries(options ?? {}).find(([name, value]) => !OPTIONS.includes(name) || !isFine(fieldOf(name), value));
      if (wrong || !options) throw new Error(`set-options takes { options }: see ${wrong?.[0]}`);
      choose(options);
    },
    'get-report'({ id }) {
      if (isForeign()) throw Object.assign(new Error('a text of ?src= is told to pages of its own origin only'), { code: 'not-allowed' });
      post('report', { id, report: JSON.parse(handedOver('report')) });
    },
    reset,
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== host || data?.plimsoll !== PROTOCOL) return;
    try {
      if (!Object.hasOwn(ACTIONS, data.type)) throw new Error(`no message is called ${data.type}`);
      ACTIONS[data.type](data);
    } catch (error) {
      post('error', { code: error.code ?? 'bad-message', message: error.message, id: data.id });
    }
  });

  app.append(foot(say, { reset, stateNow }));
  new ResizeObserver(() => post('resize', { height: heightNow() })).observe(app);
  const refusal = refused();
  if (refusal) post('error', { code: 'not-loaded', message: say(...refusal) });
  post('ready', { height: heightNow() });
}
