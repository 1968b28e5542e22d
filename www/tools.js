// What the page and reader.js fetch alike. Input: addresses. Output: what is there, or an error.

/** English is in the WebAssembly. */
export const ENGLISH = 'en';

/** What `read` makes of the response. */
async function fetched(url, read) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return read(response);
}

const fetchedText = (url) => fetched(url, (response) => response.text());

/** The file of a language, by its tag. */
export const fetchLanguage = async (tag) => (tag === ENGLISH ? '' : fetchedText(`${LANGUAGE}${tag}.txt`));

/** The sizes of an ecosystem's packages, by its name. build.mjs knows how PACKAGES begins: the names carry a hash. */
export const fetchPackages = (name) => fetchedText(`${PACKAGES}${name}.txt`);

/** The WebAssembly at `url`, started by its glue `app` where it does not run yet, with the code of most tools, which a release keeps in a module of its own (split.mjs). */
export async function withTools(app, url) {
  const first = await app.default({ module_or_path: url });
  if (!IS_SPLIT) return app;
  const { instance } = await WebAssembly.instantiate(await fetched(url.replace('_bg.wasm', '_later.wasm'), (response) => response.arrayBuffer()), { first });
  Object.entries(instance.exports).forEach(([index, door]) => first.later.set(Number(index), door));
  return app;
}
