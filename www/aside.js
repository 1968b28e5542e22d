// Has long texts read beside the page, by reader.js, before the page comes to them; where that fails, the page reads them itself.
// Input: texts. Output: the page's WebAssembly knows the answer (`ask` and `answered` of src/js.rs). Comes with rest.js.

import { addressOf } from './trusted.js';

/** A text that the page answers to in fewer milliseconds, and that has fewer characters, is not worth the way to reader.js and back. */
const FELT = 50;
const LONG = 5000;

/**
 * What has a text read, given the milliseconds that the last answer took: a promise that is kept once the page knows the answer, or has to read the text
 * itself; nothing where that is quicker. `app` is the WebAssembly's glue, `files` are the addresses that a worker begins with.
 */
function readerFor(app, files) {
  let worker;
  let isBroken = false;
  /** The one that is being read, and the last one after it: what came in between is of no use to anybody. */
  let now;
  let next;

  function start() {
    worker = new Worker(addressOf(READER), { type: 'module' });
    worker.addEventListener('message', ({ data }) => {
      if (data) app.answered(data);
      goOn();
    });
    worker.addEventListener('error', (event) => {
      console.warn(`Plimsoll: ${event.message || READER}`);
      isBroken = true;
      worker.terminate();
      goOn();
    });
    worker.postMessage(files);
  }

  /** Asks for the next text, after the answer to the one before. */
  function goOn() {
    now?.done();
    [now, next] = [next, undefined];
    if (!now) return;
    const question = isBroken ? undefined : app.ask(now.text);
    if (question === undefined) return goOn();
    if (!worker) start();
    worker.postMessage(question);
  }

  return (text, took) => {
    if (took < FELT && text.length < LONG) return undefined;
    return new Promise((done) => {
      next?.done();
      next = { text, done };
      if (!now) goOn();
    });
  };
}

/** From now on the editor has long texts read beside the page. */
export function listen(editor, app, files) {
  if (typeof Worker === 'function') editor()?.setReader(readerFor(app, files));
}
