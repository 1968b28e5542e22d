// What the package throws.

/** An error of Plimsoll: `code` tells programs what `message` tells people, and `field` which option is meant. */
export class PlimsollError extends Error {
  constructor(code, message, { field, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PlimsollError';
    this.code = code;
    if (field !== undefined) this.field = field;
  }
}

/** What an error says, or any other value that was thrown: some of them throw when they are asked. */
export function told(cause) {
  try {
    return String(cause?.message ?? cause);
  } catch {
    return 'something that does not say what it is';
  }
}
