// What the package exports. The types of options and report are in types.d.ts, which is written from the Rust types.

import type { AnalyzeOptions as EngineOptions, MountChoices, Report } from './types.js';

export type * from './types.js';

/** A language that reports are written in. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt-BR' | 'ja' | 'zh-CN';

/** Choices and facts beside the text; every one may be left out. */
export interface AnalyzeOptions extends EngineOptions {
  /** The language of the report's sentences, once `loadLanguage` has loaded it; English where it is left out. */
  language?: Language;
}

/**
 * What went wrong:
 * - `not-initialized`: `analyze` came before `await init()`
 * - `init-failed`: the WebAssembly, or a language, could not be loaded
 * - `invalid-text`: the text is no string
 * - `invalid-options`: an option is unknown or of the wrong type; `field` names it
 * - `too-large`: the text has more than 1,000,000 bytes of UTF-8, or the options have more than 64,000,000 characters, 10,000 pairs in a list or
 *   200,000 files
 * - `internal`: a fault of Plimsoll's; the next call works as if nothing had been
 */
export type ErrorCode = 'not-initialized' | 'init-failed' | 'invalid-text' | 'invalid-options' | 'too-large' | 'internal';

/** What every function of this package throws, and nothing else. */
export class PlimsollError extends Error {
  private constructor();
  readonly name: 'PlimsollError';
  readonly code: ErrorCode;
  /** Which argument or option is meant: `text`, `options.buildArgs[2][1]`. */
  readonly field?: string;
}

/** Where `init` takes the WebAssembly from: a URL, an answer to `fetch`, its bytes, or a compiled module. */
export type Source = URL | string | Response | ArrayBuffer | Uint8Array | WebAssembly.Module;

/**
 * Loads the WebAssembly: once, however often it is called; after a failure it may be called again. Without a source it is
 * `plimsoll_bg.wasm` beside the package's own file.
 */
export function init(source?: Source | PromiseLike<Source>): Promise<void>;

/** Loads the words of a language, for `language` of `AnalyzeOptions`. */
export function loadLanguage(language: Language): Promise<void>;

/**
 * The report on a Dockerfile. Needs `await init()` before. Works at once and touches nothing: no network, no file, no clock. What is wrong with the
 * text is in the report's `diagnostics`; a `PlimsollError` is thrown only as `ErrorCode` says.
 */
export function analyze(text: string, options?: AnalyzeOptions): Report;

/** What `mount` shows at first, and what `update` changes; what is left out stays as it is. */
export interface MountOptions extends MountChoices {
  /** The language of the page, loaded when it is asked for; English at first. */
  language?: Language;
  /** Whether visitors may not change the text; `false` at first. */
  readonly?: boolean;
}

/** The text that is shown, and its report. */
export interface Shown {
  text: string;
  report: Report;
}

/** The events of a `Mount` and what their handlers are given. */
export interface MountEvents {
  /** The page is drawn. */
  ready: Shown;
  /** The text or the report is another one: by the visitor, or by `update`. */
  change: Shown;
  /** The page could not be drawn (`init-failed`), or has stopped and is gone (`internal`). */
  error: PlimsollError;
}

/** A playground that stands in a page. */
export interface Mount {
  /** Changes what is given, and nothing else. */
  update(options: MountOptions): void;
  /** Takes the playground away, and frees what it held. */
  destroy(): void;
  /** Calls a handler at each event of a kind until the function that is returned is called. */
  on<Name extends keyof MountEvents>(name: Name, handler: (event: MountEvents[Name]) => void): () => void;
}

/**
 * Draws the playground in an element of a page, in a shadow tree. It calls `init` itself, and returns before it is drawn. It keeps nothing in
 * the browser and reads no address.
 */
export function mount(element: Element, options?: MountOptions): Mount;
