// Types of embed.js: the element <plimsoll-playground>, its events, and the messages behind it. site/embed.md tells more.

/** Parts of the page, joined with `+` or `,`; `all` is all of them. */
export type View = string;
export type Platform = 'linux/amd64' | 'linux/arm64';
export type SizeKind = 'unpacked' | 'pull' | 'disk-usage';

/** What may change while an embed stands. */
export interface PlimsollOptions {
  view?: View;
  toolbar?: string;
  theme?: 'auto' | 'light' | 'dark';
  /** A language's tag, such as `de`. */
  lang?: string;
  /** The stage that ships: a name or an index; empty for the last. */
  target?: string;
  platform?: Platform;
  'size-kind'?: SizeKind;
  /** A step of the build, from 0. */
  step?: number;
  readonly?: boolean;
  reset?: boolean;
}

/** The report, as the command line prints it: `schemaVersion` 1, see src/report/mod.rs. */
export interface PlimsollReport {
  schemaVersion: 1;
  [field: string]: unknown;
}

/** What went wrong: `not-loaded` a link or a Dockerfile, `bad-message`, `not-allowed`. */
export type PlimsollErrorCode = 'not-loaded' | 'bad-message' | 'not-allowed';

/** To the frame. */
export type PlimsollRequest = { plimsoll: 1 } & (
  | { type: 'set-text'; text: string }
  | { type: 'set-options'; options: PlimsollOptions }
  | { type: 'get-report'; id?: number | string }
  | { type: 'reset' }
);

/** From the frame. Heights are in CSS pixels. */
export type PlimsollMessage = { plimsoll: 1 } & (
  | { type: 'ready'; height: number }
  | { type: 'change'; text: string }
  | { type: 'resize'; height: number }
  | { type: 'report'; id?: number | string; report: PlimsollReport }
  | { type: 'error'; code: PlimsollErrorCode; message: string; id?: number | string }
);

/** `<plimsoll-playground>`. All attributes are optional; site/embed.md lists them. */
export interface PlimsollPlayground extends HTMLElement {
  /** The Dockerfile: as it was given, or as the visitor made it since. */
  text: string;
  /** Resolves once the frame is there; asking loads it. */
  readonly ready: Promise<void>;
  /** Loads the frame now. */
  load(): Promise<void>;
  /** The report on the text, as it is on the page now; loads the frame where it is not there. Rejects with an `Error` that has a `code`. */
  report(): Promise<PlimsollReport>;
  /** Puts text and choices back to what they were at first. */
  reset(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'plimsoll-playground': PlimsollPlayground;
  }
  interface HTMLElementEventMap {
    'plimsoll-ready': CustomEvent<{ height: number }>;
    'plimsoll-change': CustomEvent<{ text: string }>;
    'plimsoll-resize': CustomEvent<{ height: number }>;
    'plimsoll-error': CustomEvent<{ code: PlimsollErrorCode; message: string }>;
  }
}
