// What the page's own script leaves for later: start.js fetches it once the page is drawn.

import { listen as listenForContext } from './context.js';
import { listen as listenForDivider } from './divider.js';
import { listen as listenForExports } from './exports.js';
import { listen as listenForLinks } from './link.js';
import { listen as listenForReleases } from './offline.js';
import { listen as listenForTouch } from './phone.js';

export { prepare } from './link.js';

/** Listens to the page; `tell` is told of the visitor's build context and of links, and `say` says a message in the language of the page. */
export function listen(tell, say) {
  listenForContext(tell, say);
  listenForDivider();
  listenForExports(say);
  listenForLinks(tell, say);
  listenForReleases(say);
  listenForTouch();
}
