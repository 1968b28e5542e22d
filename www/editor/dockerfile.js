// Dockerfile highlighting, with shell inside RUN, CMD, ENTRYPOINT, HEALTHCHECK and heredocs.
// Input: lines, one token at a time. Output: the names of tokens (keyword, control, comment, string, variable, meta,
// operator, invalid) and the state at the end of a line. Knows nothing of sizes or stages: it only colours.

/** A line longer than this is left plain: colouring it would cost more than it tells. In UTF-16 units. */
export const MAX_COLOURED_LINE = 10_000;

const INSTRUCTIONS = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '),
);
const SHELL_INSTRUCTIONS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
const HEREDOC_INSTRUCTIONS = new Set(['RUN', 'COPY', 'ADD']);
const SHELL_WORDS = new Set('if then elif else fi for in do done while until case esac function select time !'.split(' '));
/** After these shell words the next word is an argument, not a command. */
const SHELL_WORDS_WITH_ARGUMENT = new Set(['for', 'in', 'case', 'function', 'select', 'fi', 'done', 'esac']);

const DIRECTIVE = /^#\s*(syntax|escape|check)\s*=\s*(\S+)/i;
const HEREDOC = /^<<(-?)\s*(["']?)([A-Za-z_][\w.-]*)\2/;
const VARIABLE = /^\$(\{[^}\s]*\}?|[A-Za-z_]\w*|[@#?*!$\d-])/;

/** State at the start of a file: before any instruction, where parser directives may stand. */
function start() {
  return { instruction: '', place: 'head', escape: '\\', directives: true, continues: false, heredocs: [], inBody: false, quote: '', command: true };
}

/** State at the start of an instruction. */
function nextInstruction(state) {
  state.instruction = '';
  state.place = 'head';
  state.quote = '';
  state.command = true;
}

/** The escape character at the end of a line joins it with the next one. */
function atContinuation(stream, state) {
  return stream.peek() === state.escape && /^.[ \t]*$/.test(stream.string.slice(stream.pos));
}

function takeContinuation(stream, state) {
  stream.skipToEnd();
  state.continues = true;
  return 'operator';
}

/** One token of a quoted string that is open; a variable inside double quotes is a token of its own. */
function quoted(stream, state) {
  if (atContinuation(stream, state)) return takeContinuation(stream, state);
  if (state.quote === '"' && stream.match(VARIABLE)) return 'variable';
  while (!stream.eol()) {
    if (atContinuation(stream, state)) return 'string';
    if (state.quote === '"' && stream.peek() === '$' && VARIABLE.test(stream.string.slice(stream.pos, stream.pos + 3))) return 'string';
    const character = stream.next();
    if (character === state.escape && state.quote === '"') stream.next();
    else if (character === state.quote) {
      state.quote = '';
      return 'string';
    }
  }
  return 'string';
}

function openHeredoc(stream, state) {
  const match = stream.match(HEREDOC);
  if (!match) return false;
  state.heredocs.push({ tag: match[3], stripsTabs: match[1] === '-', isShell: state.instruction === 'RUN' });
  return true;
}

/** A word of shell in command position: a keyword of the language, an assignment or a program. */
function commandWord(stream, state) {
  if (stream.match(/^[A-Za-z_]\w*=/)) return 'variable';
  const word = stream.match(/^[^\s"'$|&;()<>`]+/);
  if (!word) {
    stream.next();
    return null;
  }
  const isKeyword = SHELL_WORDS.has(word[0]);
  state.command = isKeyword && !SHELL_WORDS_WITH_ARGUMENT.has(word[0]);
  return isKeyword ? 'control' : null;
}

/** One token of a shell script. */
function shell(stream, state) {
  if (state.quote) return quoted(stream, state);
  if (stream.eatSpace()) return null;
  if (!state.inBody && atContinuation(stream, state)) return takeContinuation(stream, state);
  if (stream.peek() === '\\') {
    stream.next();
    stream.next();
    return null;
  }
  if (stream.peek() === '#' && (stream.pos === 0 || /\s/.test(stream.string[stream.pos - 1]))) {
    stream.skipToEnd();
    state.continues = stream.current().trimEnd().endsWith(state.escape);
    return 'comment';
  }
  const next = stream.peek();
  if (next === '"' || next === "'") {
    state.quote = stream.next();
    state.command = false;
    return quoted(stream, state);
  }
  if (state.instruction === 'RUN' && !state.inBody && openHeredoc(stream, state)) return 'meta';
  if (stream.match(VARIABLE)) return 'variable';
  const operator = stream.match(/^(&&|\|\||;;|[;|&(){}]|<<<|[<>]+&?)/);
  if (operator) {
    state.command = !/[<>]/.test(operator[0]);
    return 'operator';
  }
  if (state.command) return commandWord(stream, state);
  if (!stream.match(/^[^\s"'$|&;()<>`\\]+/)) stream.next();
  return null;
}

/** One token of an instruction's arguments that are not shell. */
function words(stream, state) {
  if (state.quote) return quoted(stream, state);
  if (stream.eatSpace()) return null;
  if (atContinuation(stream, state)) return takeContinuation(stream, state);
  const next = stream.peek();
  if (next === '"' || next === "'") {
    state.quote = stream.next();
    return quoted(stream, state);
  }
  if (HEREDOC_INSTRUCTIONS.has(state.instruction) && openHeredoc(stream, state)) return 'meta';
  if (stream.match(VARIABLE)) return 'variable';
  if (/[[\],]/.test(next)) {
    stream.next();
    return 'operator';
  }
  if (stream.match(/^[A-Za-z_][\w.-]*(?==)/)) return state.instruction === 'ENV' || state.instruction === 'ARG' ? 'variable' : null;
  const word = stream.match(/^[^\s"'$\\[\],=]+/);
  if (!word) stream.next();
  else if (state.instruction === 'FROM' && /^as$/i.test(word[0])) return 'keyword';
  return null;
}

/** The instruction's name. */
function head(stream, state) {
  if (stream.eatSpace()) return null;
  if (atContinuation(stream, state)) return takeContinuation(stream, state);
  const word = stream.match(/^\S+/)[0].toUpperCase();
  state.instruction = word;
  if (word !== 'ONBUILD') state.place = 'flags';
  return INSTRUCTIONS.has(word) ? 'keyword' : 'invalid';
}

/** Flags come before the arguments; the first word that is none decides how the rest is read. */
function flags(stream, state) {
  if (stream.eatSpace()) return null;
  if (atContinuation(stream, state)) return takeContinuation(stream, state);
  if (stream.match(/^--[a-z-]+(=("[^"]*"|[^\s\\])*)?/i)) return 'meta';
  if (state.instruction === 'HEALTHCHECK' && stream.match(/^(CMD|NONE)\b/i)) {
    state.place = 'shell';
    return 'keyword';
  }
  state.place = SHELL_INSTRUCTIONS.has(state.instruction) && stream.peek() !== '[' ? 'shell' : 'words';
  return state.place === 'shell' ? shell(stream, state) : words(stream, state);
}

/** One token of a heredoc's body, its closing tag included. */
function heredocBody(stream, state) {
  const { tag, stripsTabs, isShell } = state.heredocs[0];
  const line = stripsTabs ? stream.string.replace(/^\t+/, '') : stream.string;
  if (stream.sol() && line === tag) {
    stream.skipToEnd();
    state.heredocs.shift();
    state.inBody = state.heredocs.length > 0;
    state.quote = '';
    return 'meta';
  }
  if (isShell) {
    if (stream.sol() && !state.quote) state.command = true;
    return shell(stream, state);
  }
  stream.skipToEnd();
  return 'string';
}

/** What the start of a line decides: a comment, a directive, a heredoc's body, a continuation or a new instruction. */
function lineStart(stream, state) {
  if (state.inBody) return undefined;
  if (!state.continues && state.heredocs.length > 0) {
    state.inBody = true;
    state.quote = '';
    state.command = true;
    return undefined;
  }
  if (/^\s*#/.test(stream.string)) {
    const directive = state.directives && stream.string.match(DIRECTIVE);
    if (directive && directive[1].toLowerCase() === 'escape' && (directive[2] === '`' || directive[2] === '\\')) state.escape = directive[2];
    if (!directive) state.directives = false;
    stream.skipToEnd();
    return directive ? 'meta' : 'comment';
  }
  if (!state.continues) nextInstruction(state);
  state.continues = false;
  state.directives = false;
  return undefined;
}

function token(stream, state) {
  if (stream.string.length > MAX_COLOURED_LINE) {
    const joined = stream.string.endsWith(state.escape);
    stream.skipToEnd();
    state.continues = joined;
    state.quote = '';
    return null;
  }
  if (stream.sol()) {
    const whole = lineStart(stream, state);
    if (whole) return whole;
  }
  if (state.inBody) return heredocBody(stream, state);
  if (state.place === 'head') return head(stream, state);
  if (state.place === 'flags') return flags(stream, state);
  return state.place === 'shell' ? shell(stream, state) : words(stream, state);
}

function blankLine(state) {
  if (!state.continues && state.heredocs.length > 0) state.inBody = true;
}

/** The language as `highlighter` takes it. */
export const dockerfile = {
  start,
  copy: (state) => ({ ...state, heredocs: state.heredocs.slice() }),
  token,
  blankLine,
};
