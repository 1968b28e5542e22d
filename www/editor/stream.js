// One line of text, read token by token. Input: a line. Output: characters and matches, from left to right. Knows no language.

/** A reading position in one line. */
export class LineStream {
  constructor(line) {
    /** The whole line, without its line end. */
    this.string = line;
    /** Where the next character is read. */
    this.pos = 0;
    /** Where the present token began. */
    this.start = 0;
  }

  sol() {
    return this.pos === 0;
  }

  eol() {
    return this.pos >= this.string.length;
  }

  peek() {
    return this.string[this.pos];
  }

  next() {
    return this.string[this.pos++];
  }

  eatSpace() {
    const before = this.pos;
    while (this.string[this.pos] === ' ' || this.string[this.pos] === '\t') this.pos++;
    return this.pos > before;
  }

  skipToEnd() {
    this.pos = this.string.length;
  }

  /** Reads what a pattern that begins with `^` matches here; `null` where it does not match. */
  match(pattern) {
    const match = pattern.exec(this.string.slice(this.pos));
    if (match) this.pos += match[0].length;
    return match;
  }

  /** The text of the present token. */
  current() {
    return this.string.slice(this.start, this.pos);
  }
}
