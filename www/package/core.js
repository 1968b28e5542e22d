// What index.js (browsers, bundlers) and node.js (Node) share: the WebAssembly, and `analyze`. `connect` is told how the module that lies beside
// this file is had. A trap leaves an instance of WebAssembly in no state to go on with: the next call makes another from the compiled module.

import { createGlue } from './glue.js';
import { PlimsollError, told } from './error.js';
import { LANGUAGES } from './languages.js';
import { checkedChoices, checkedOptions, checkedText } from './options.js';

/** The language that needs no file. */
const ENGLISH = 'en';

const isResponse = (source) => typeof Response === 'function' && source instanceof Response;
const isModule = (source) => Object.prototype.toString.call(source) === '[object WebAssembly.Module]';
const isBytes = (source) => ArrayBuffer.isView(source) || ['[object ArrayBuffer]', '[object SharedArrayBuffer]'].includes(Object.prototype.toString.call(source));

async function compiledResponse(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const isStreamed = response.headers.get('content-type')?.split(';')[0].trim() === 'application/wasm' && WebAssembly.compileStreaming;
  return isStreamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Compiles what `init` is given; `read(url)` gives a Response or bytes. */
async function compiled(source, read) {
  if (isModule(source)) return source;
  if (isResponse(source)) return compiledResponse(source);
  if (isBytes(source)) return WebAssembly.compile(source);
  if (typeof source === 'string' || source instanceof URL) return compiled(await read(source), read);
  throw new TypeError('init takes a URL, a Response, bytes or a WebAssembly.Module');
}

/** What `mount` returns. Until the page is drawn, changes gather in `#choices`. */
class Mount {
  #choices;
  #host;
  /** Stands in the element from the first. */
  #place;
  #page;
  #isGone = false;
  #handlers = { ready: new Set(), change: new Set(), error: new Set() };

  constructor(element, choices, host) {
    this.#choices = choices;
    this.#host = host;
    this.#place = element.ownerDocument.createElement('div');
    this.#place.className = 'plimsoll';
    element.append(this.#place);
    this.#start().catch((cause) => this.#fail(cause));
  }

  async #start() {
    const { language = ENGLISH } = this.#choices;
    const { draw, glue, lines } = await this.#host.prepare(language);
    if (this.#isGone) return;
    const { language: asked = language, readonly = false, ...rest } = this.#choices;
    let last;
    const changed = (text, json) => {
      const report = JSON.parse(json);
      const isFirst = last === undefined;
      last = text;
      this.#tell(isFirst ? 'ready' : 'change', { text, report });
    };
    const failed = (message) => queueMicrotask(() => this.#fail(new Error(message)));
    this.#page = draw(this.#place, glue, { json: JSON.stringify(rest), language, lines, readonly, load: this.#host.load, changed, failed });
    if (asked !== language) this.#page.ask(asked);
  }

  /** What handlers throw is told to the page as any other error of its own. */
  #tell(name, event) {
    for (const handler of [...this.#handlers[name]]) {
      try {
        handler(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  #fail(cause) {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#place.remove();
    this.#tell('error', cause instanceof PlimsollError ? cause : new PlimsollError('internal', `Plimsoll stopped: ${told(cause)}`, { cause }));
  }

  update(options) {
    const changes = this.#host.check(options);
    if (this.#isGone) return;
    if (!this.#page) {
      this.#choices = { ...this.#choices, ...changes };
      return;
    }
    const { language, readonly, ...rest } = changes;
    try {
      if (readonly !== undefined) this.#page.setReadonly(readonly);
      this.#page.update(JSON.stringify(rest));
      if (language !== undefined) this.#page.ask(language);
    } catch (cause) {
      this.#fail(cause);
    }
  }

  on(name, handler) {
    if (!Object.hasOwn(this.#handlers, name)) {
      throw new PlimsollError('invalid-options', `there is no event ${told(name)}: there are ${Object.keys(this.#handlers).join(', ')}`, { field: 'name' });
    }
    if (typeof handler !== 'function') throw new PlimsollError('invalid-options', 'a handler must be a function', { field: 'handler' });
    this.#handlers[name].add(handler);
    return () => void this.#handlers[name].delete(handler);
  }

  destroy() {
    if (this.#isGone) return;
    this.#isGone = true;
    try {
      this.#page?.destroy();
    } catch {
      // It goes all the same.
    }
    this.#place.remove();
    this.#page = undefined;
  }
}

/**
 * The package's functions.
 * @param {{ beside: () => URL, read: (url: URL | string) => Promise<Response | Uint8Array> }} host Where the module lies, and how a URL is read.
 */
export function connect({ beside, read }) {
  let module;
  /** The `init` that is under way or was done. */
  let starting;
  /** What languages need, by tag, and one instance for each that was spoken. */
  const languages = new Map([[ENGLISH, '']]);
  const instances = new Map();

  function newGlue() {
    const glue = createGlue();
    glue.initSync({ module });
    return glue;
  }

  function instantiate(language) {
    const glue = newGlue();
    if (language !== ENGLISH) glue.speak(language, languages.get(language));
    return glue;
  }

  /** Lends an instance to `use`. It is not there meanwhile, so that one that does not come through is gone whatever happens. */
  function lend(language, use) {
    const instance = instances.get(language) ?? instantiate(language);
    instances.delete(language);
    const result = use(instance);
    instances.set(language, instance);
    return result;
  }

  async function start(source) {
    try {
      module = await compiled(await (source ?? beside()), read);
      instances.set(ENGLISH, instantiate(ENGLISH));
    } catch (cause) {
      module = undefined;
      throw new PlimsollError('init-failed', `Plimsoll's WebAssembly could not be loaded: ${told(cause)}`, { cause });
    }
  }

  function init(source) {
    starting ??= start(source).catch((error) => {
      starting = undefined;
      throw error;
    });
    return starting;
  }

  async function loadLanguage(tag) {
    if (languages.has(tag)) return;
    const load = LANGUAGES[tag];
    if (!load) throw new PlimsollError('invalid-options', `Plimsoll does not speak ${told(tag)}: it speaks ${[ENGLISH, ...Object.keys(LANGUAGES)].join(', ')}`, { field: 'language' });
    try {
      languages.set(tag, (await load()).default);
    } catch (cause) {
      throw new PlimsollError('init-failed', `the language ${tag} could not be loaded: ${told(cause)}`, { cause });
    }
  }

  function analyze(text, options) {
    if (!module) throw new PlimsollError('not-initialized', 'call `await init()` before `analyze`');
    try {
      const { language = ENGLISH, ...given } = checkedOptions(options, [...languages.keys()]);
      const dockerfile = checkedText(text);
      return JSON.parse(lend(language, (instance) => instance.analyze(dockerfile, JSON.stringify(given))));
    } catch (cause) {
      if (cause instanceof PlimsollError) throw cause;
      throw new PlimsollError('internal', `Plimsoll stopped at this text: ${told(cause)}`, { cause });
    }
  }

  function mount(element, options) {
    if (element?.nodeType !== 1) throw new PlimsollError('invalid-options', 'mount takes an element of a page', { field: 'element' });
    const tags = [ENGLISH, ...Object.keys(LANGUAGES)];
    return new Mount(element, checkedChoices(options, tags), {
      check: (changes) => checkedChoices(changes, tags),
      async prepare(language) {
        const [{ draw }] = await Promise.all([import('./mount.js'), init(), loadLanguage(language)]);
        return { draw, glue: newGlue(), lines: languages.get(language) };
      },
      load: (tag) => loadLanguage(tag).then(() => languages.get(tag)),
    });
  }

  return { init, loadLanguage, analyze, mount };
}
