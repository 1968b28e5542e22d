// What the page's own script leaves for later: start.js fetches it once the page is drawn.

import { listen as listenForContext } from './context.js';
import { listen as listenForDivider } from './divider.js';
import { listen as listenForExports } from './exports.js';
import { listen as listenForLessons } from './lessons.js';
import { hasCome, listen as listenForLinks } from './link.js';
import { listen as listenForReleases } from './offline.js';
import { listen as listenForTouch } from './phone.js';

export { prepare } from './link.js';

/** Listens to the page; `tell` is told of the visitor's build context, of lessons and of links, and `say` says a message in the language of the page. */
export function listen(tell, say) {
  listenForContext(tell, say);
  listenForDivider();
  listenForExports(say);
  listenForLessons(tell, say, hasCome());
  listenForLinks(tell, say);
  listenForReleases(say);
  listenForTouch();
}
