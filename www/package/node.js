// Plimsoll for Node: the WebAssembly lies beside this file and is read from there.

import { readFile } from 'node:fs/promises';

import { connect } from './core.js';

/** `file:` URLs are read as files. */
const isFile = (url) => new URL(url).protocol === 'file:';

export { PlimsollError } from './error.js';
export const { init, loadLanguage, analyze, mount } = connect({
  beside: () => new URL('./plimsoll_bg.wasm', import.meta.url),
  read: (url) => (isFile(url) ? readFile(new URL(url)) : fetch(url)),
});
