// Plimsoll for browsers and bundlers: the WebAssembly lies beside this file.

import { connect } from './core.js';

export { PlimsollError } from './error.js';
export const { init, loadLanguage, analyze, mount } = connect({
  beside: () => new URL('./plimsoll_bg.wasm', import.meta.url),
  read: (url) => fetch(url),
});
