// The divider between the text and the picture: dragged, moved by arrow keys, put back by a double click. Its place is kept; start.js puts
// it there at the next visit. Comes with rest.js; src/app/views/divider.rs draws it, and knows the bounds.

import { keep } from './storage.js';

/** Where its place is kept: the share of the width that the text has, in percent. */
const KEY = 'plimsoll.side';
const STEP = 2;

const isDivider = (target) => target instanceof Element && target.matches('[data-pl="divider"]');
const isMirrored = () => getComputedStyle(document.documentElement).direction === 'rtl';

/** The share of the width that the text has now. */
function shareOf(divider) {
  const [side, main] = ['.pl-side', '.pl-main'].map((part) => divider.closest(part).getBoundingClientRect().width);
  return (100 * side) / main;
}

function tell(divider) {
  divider.ariaValueNow = String(Math.round(shareOf(divider)));
}

/** Gives the text a share of the width, within the bounds. */
function place(divider, share) {
  const width = Math.round(Math.min(Number(divider.ariaValueMax), Math.max(Number(divider.ariaValueMin), share)));
  document.documentElement.style.setProperty('--pl-side', `${width}%`);
  tell(divider);
  keep(KEY, `${width}%`);
}

/** Gives it the share that it has where nobody chose one. */
function putBack(divider) {
  document.documentElement.style.removeProperty('--pl-side');
  tell(divider);
  keep(KEY);
}

/** Listens to the page. */
export function listen() {
  let dragged = null;

  addEventListener('pointerdown', ({ target, pointerId, button }) => {
    if (!isDivider(target) || button !== 0) return;
    dragged = target;
    target.setPointerCapture(pointerId);
  });
  addEventListener('pointermove', ({ clientX }) => {
    if (!dragged) return;
    const { left, right, width } = dragged.closest('.pl-main').getBoundingClientRect();
    place(dragged, (100 * (isMirrored() ? right - clientX : clientX - left)) / width);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => {
      dragged = null;
    });
  }
  addEventListener('dblclick', ({ target }) => isDivider(target) && putBack(target));
  addEventListener('focusin', ({ target }) => isDivider(target) && tell(target));
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!isDivider(target)) return;
    const wider = isMirrored() ? 'ArrowLeft' : 'ArrowRight';
    const narrower = isMirrored() ? 'ArrowRight' : 'ArrowLeft';
    const share = { [wider]: shareOf(target) + STEP, [narrower]: shareOf(target) - STEP, Home: 0, End: 100 }[key];
    if (share === undefined) return;
    place(target, share);
    event.preventDefault();
  });
}
