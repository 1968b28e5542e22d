// What links carry after their `#`, which no browser sends to a server: `#1.` and JSON (src/app/link.rs), deflated (RFC 1951), in base64url (RFC 4648)
// without padding. Input and output: the JSON, and the fragment of an address. Comes with rest.js.

import * as words from 'words';
import { gathered } from './source.js';
import { STATE, isFine, isText } from './state.js';
import { Refusal } from './told.js';

/** Links of this form open for ever: tests/e2e/links has one of every kind. */
const VERSION = 1;
/** More than this is not unpacked, however little it was packed into. In bytes. */
export const LARGEST = 8_000_000;

const piped = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

/** All bytes of a stream. */
const bytesOf = (stream) => gathered(stream, LARGEST, new Refusal(words.linkTooLarge));

function toBase64(bytes) {
  let letters = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64 = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** What is known of a link's state, `undefined` where that is none: fields that a later version adds are left out. */
function checked(state) {
  if (!isText(state?.text)) return undefined;
  const known = Object.keys(STATE).filter((name) => Object.hasOwn(state, name));
  return known.every((name) => isFine(name, state[name])) ? Object.fromEntries(known.map((name) => [name, state[name]])) : undefined;
}

/** The fragment that carries a JSON. */
export async function pack(json) {
  const bytes = await bytesOf(piped(json, new CompressionStream('deflate-raw')));
  return `#${VERSION}.${toBase64(bytes)}`;
}

/** What a fragment carries: `{ json, text, example, lesson }`; `undefined` where it is none of ours. */
export async function unpack(fragment) {
  const [, version, body] = /^#(\d{1,9})\.(.*)$/s.exec(fragment) ?? [];
  if (!version) return undefined;
  if (Number(version) > VERSION) throw new Refusal(words.linkNewer);
  try {
    const bytes = await bytesOf(piped(fromBase64(body), new DecompressionStream('deflate-raw')));
    const state = checked(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (state) return { json: JSON.stringify(state), text: state.text, example: state.example, lesson: state.lesson };
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  throw new Refusal(words.linkDamaged);
}
