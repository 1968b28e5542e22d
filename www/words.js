// What the page's scripts say, in the language of the page. English stands in the scripts, written there by build.mjs where a message is imported
// from 'words'; another language is one text, a line for each message.

let lines = [];

/** From now on the page speaks the language of this text; of an empty one, English. */
export function speak(text) {
  lines = text === '' ? [] : text.split('\n');
}

/** A message of 'words' with its values in their order. */
export function say([place, english], ...values) {
  return (lines[place] ?? english).replace(/[\x01-\x08]/g, (sign) => values[sign.charCodeAt(0) - 1]);
}
