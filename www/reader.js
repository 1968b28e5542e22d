// Reads texts beside the page, in a worker: what takes long here keeps no key waiting. aside.js asks it.
// Input: the addresses of the WebAssembly, then questions as src/app/reader.rs writes them. Output: a report's JSON for each, in their order; empty
// where there is none. An error is the end of it.

import { ENGLISH, fetchLanguage, fetchPackages, withTools } from './tools.js';

/** The WebAssembly with its tools, by its glue: a promise, once the page has told where it is. */
let app;
let spoken = ENGLISH;
/** The ecosystems whose packages it knows. */
const known = new Set();

const begin = async ({ glue, wasm }) => withTools(await import(glue), wasm);

/** Has the WebAssembly take what an answer needs. */
function take({ take }, name, text) {
  if (!take(name, text)) throw new Error(`${name}: another file came in its place`);
}

async function answer(question) {
  const reader = await app;
  const { language, packages } = JSON.parse(question);
  if (language !== spoken) {
    take(reader, language, await fetchLanguage(language));
    spoken = language;
  }
  for (const name of packages.filter((one) => !known.has(one))) {
    take(reader, name, await fetchPackages(name));
    known.add(name);
  }
  return reader.answer(question);
}

addEventListener('message', ({ data }) => {
  if (app) answer(data).then(postMessage, reportError);
  else app = begin(data);
});
