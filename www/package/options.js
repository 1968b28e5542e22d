// Checks what `analyze` is given and copies it to plain data: each field is read once, and whatever it is, an error names it. The shape is that of
// src/js/given.rs, which types.d.ts shows. The page's state.js comes with the package.

import { PlimsollError, told } from './error.js';
import { FIELDS, isCount, isSwitch, isText } from './state.js';

/** Longer texts are refused, as on the page (TEXT_LIMIT in src/app/state.rs). In bytes of UTF-8. */
const LONGEST_TEXT = 1_000_000;
/** How many files a build context may have, as on the page (www/context.js). */
const MOST_FILES = 200_000;
/** How many pairs each other list may have. */
const MOST_PAIRS = 10_000;
/** How many characters all strings of the options may have together. */
const MOST_CHARACTERS = 64_000_000;

const bytesOf = (text) => new TextEncoder().encode(text).length;

/** The text to analyse, if it is one. */
export function checkedText(text) {
  if (!isText(text)) throw new PlimsollError('invalid-text', `the text must be a string, not ${kindOf(text)}`, { field: 'text' });
  const bytes = text.length > LONGEST_TEXT ? text.length : bytesOf(text);
  if (bytes > LONGEST_TEXT) {
    throw new PlimsollError('too-large', `the text has more than ${LONGEST_TEXT} bytes, which is the most that is read`, { field: 'text' });
  }
  return text;
}

function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value;
}

function invalid(field, expected, value) {
  return new PlimsollError('invalid-options', `${field} must be ${expected}, not ${kindOf(value)}`, { field });
}

/** Reads values: `left` is how many characters there may still be. */
class Reader {
  left = MOST_CHARACTERS;

  string(value, field) {
    if (!isText(value)) throw invalid(field, 'a string', value);
    this.left -= value.length;
    if (this.left < 0) throw new PlimsollError('too-large', `the options have more than ${MOST_CHARACTERS} characters`, { field });
    // Half of a pair of surrogates is no character, and JSON for Rust must not have it.
    return value.toWellFormed();
  }

  boolean(value, field) {
    if (!isSwitch(value)) throw invalid(field, 'true or false', value);
    return value;
  }

  bytes(value, field) {
    if (!isCount(value)) throw invalid(field, 'a whole number of bytes, 0 or more', value);
    return value;
  }

  choice(known) {
    return (value, field) => {
      if (known.includes(value)) return value;
      throw new PlimsollError('invalid-options', `${field} must be ${known.join(' or ')}`, { field });
    };
  }

  list(most, item) {
    return (value, field) => {
      if (!Array.isArray(value)) throw invalid(field, 'an array', value);
      const { length } = value;
      if (length > most) throw new PlimsollError('too-large', `${field} has more than ${most} entries`, { field });
      return Array.from({ length }, (_, index) => item(value[index], `${field}[${index}]`));
    };
  }

  pair(second) {
    return (value, field) => {
      if (!Array.isArray(value) || value.length !== 2) throw invalid(field, 'a pair: an array of two', value);
      return [this.string(value[0], `${field}[0]`), second.call(this, value[1], `${field}[1]`)];
    };
  }

  /** A field of the page's state, by its name there. */
  field(name) {
    const kind = FIELDS[name];
    if (Array.isArray(kind)) return this.choice(kind);
    return { text: this.string, switch: this.boolean, figures: this.list(MOST_PAIRS, this.pair(this.bytes)) }[kind];
  }

  /** An object of known fields, of which those in `required` must be there. What is `undefined` or `null` is left out. */
  object(fields, required = []) {
    return (value, field) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(field, 'an object', value);
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (unknown !== undefined) {
        const name = `${field}.${unknown}`;
        throw new PlimsollError('invalid-options', `${name} is unknown; there are ${Object.keys(fields).join(', ')}`, { field: name });
      }
      const made = {};
      for (const [name, read] of Object.entries(fields)) {
        const given = value[name] ?? undefined;
        if (given !== undefined || required.includes(name)) made[name] = read.call(this, given, `${field}.${name}`);
      }
      return made;
    };
  }
}

function optionsShape(reader, languages) {
  const { string, bytes } = reader;
  const file = reader.object({ path: string, bytes, text: string }, ['path']);
  return reader.object({
    target: reader.field('target'),
    buildArgs: reader.list(MOST_PAIRS, reader.pair(string)),
    platform: reader.field('platform'),
    imageBytes: reader.list(MOST_PAIRS, reader.pair(bytes)),
    sizes: reader.field('sizes'),
    context: reader.object({ bytes, files: reader.list(MOST_FILES, file) }),
    language: reader.choice(languages),
  });
}

function choicesShape(reader, languages) {
  return reader.object({
    text: reader.field('text'),
    target: reader.field('target'),
    platform: reader.field('platform'),
    sizeKind: reader.field('size'),
    theme: reader.field('theme'),
    panel: reader.field('panel'),
    sizes: reader.field('sizes'),
    language: reader.choice(languages),
    readonly: reader.field('readonly'),
  });
}

function checked(shape, options, languages) {
  if (options === undefined || options === null) return {};
  try {
    return shape(new Reader(), languages)(options, 'options');
  } catch (cause) {
    if (cause instanceof PlimsollError) throw cause;
    // A getter or a proxy of the caller.
    throw new PlimsollError('invalid-options', `the options cannot be read: ${told(cause)}`, { field: 'options', cause });
  }
}

/** The options of `analyze` as plain data; `languages` are the tags of those that are loaded. */
export const checkedOptions = (options, languages) => checked(optionsShape, options, languages);

/** The options of `mount` as plain data; `languages` are the tags of those that there are. */
export const checkedChoices = (options, languages) => checked(choicesShape, options, languages);
