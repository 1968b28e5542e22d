// What the page fetches at an address that it is given (`?src=`, `?lesson=`, a lesson in a link): from this origin, or from one that index.html
// lists. Comes with rest.js.

import { Refusal } from './told.js';

/** All bytes of a stream, of which there may be `most`; with more, `tooLarge` is thrown. */
export async function gathered(stream, most, tooLarge) {
  const reader = stream.getReader();
  const chunks = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > most) {
      void reader.cancel();
      throw tooLarge;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

let isFetched = false;

/** Whether anything was. */
export const hasFetched = () => isFetched;

/**
 * The text at an address, of at most `most` bytes. Throws one of the refusals: `elsewhere` where it may not come from there, `missing` where it
 * cannot be had, `tooLarge`.
 */
export async function textAt(address, most, { elsewhere, missing, tooLarge }) {
  const url = URL.canParse(address, location.href) && new URL(address, location.href);
  const listed = document.querySelector('meta[name="plimsoll-sources"]')?.content.split(/\s+/) ?? [];
  const isFine = ({ origin }) => origin === location.origin || (origin !== 'null' && listed.includes(origin));
  if (!url || !isFine(url)) throw elsewhere;
  try {
    // What a visitor may see is not for whoever frames the page.
    const response = await fetch(url, { credentials: window === window.parent ? 'same-origin' : 'omit' });
    if (!response.ok || !isFine(new URL(response.url))) throw missing;
    const text = new TextDecoder().decode(await gathered(response.body, most, tooLarge));
    isFetched = true;
    return text;
  } catch (error) {
    throw error instanceof Refusal ? error : missing;
  }
}
