// Reads modules of WebAssembly as they lie in a file. Input: bytes. Output: numbers, names, sections.

export const IMPORTS = 2;
export const CODE = 10;
export const DATA = 11;

/** Reads bytes from `at` on. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A whole number, seven bits to a byte. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  name() {
    return this.take(this.number()).toString();
  }
}

/** The sections of a module, in their order. */
export function sections(wasm) {
  const reader = new Reader(wasm, 8);
  const found = [];
  while (reader.at < wasm.length) found.push({ id: reader.take(1)[0], content: reader.take(reader.number()) });
  return found;
}
