// What the page's own script leaves for later: start.js fetches it once the page is drawn.

import { listen as listenForLongTexts } from './aside.js';
import { listen as listenForContext } from './context.js';
import { listen as listenForDivider } from './divider.js';
import * as embedded from './embedded.js';
import { listen as listenForExports } from './exports.js';
import { listen as listenForLessons } from './lessons.js';
import { come, listen as listenForLinks, prepare as prepareLink } from './link.js';
import { listen as listenForReleases } from './offline.js';
import { listen as listenForTouch } from './phone.js';

/** Before the app begins, where the address asks for more than the page as it is. */
export function prepare() {
  embedded.prepare();
  return prepareLink();
}

/**
 * Listens to the page; `tell` is told of the visitor's build context, of lessons and of links, `say` says a message in the language of the page, `editor`
 * gives the editor on it, `app` is the WebAssembly's glue, and `files` are the addresses of that and of the WebAssembly.
 */
export function listen(tell, say, editor, app, files) {
  embedded.listenFirst();
  listenForContext(tell, say);
  listenForDivider();
  listenForExports(say);
  listenForLessons(tell, say, come());
  listenForLinks(tell, say);
  listenForReleases(say);
  listenForTouch();
  listenForLongTexts(editor, app, files);
  embedded.listen(tell, say, editor);
}
