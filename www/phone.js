// What a phone needs: a tap shows the words that a mouse sees by resting on something, each half of a narrow page stays where it was
// scrolled to, and the editor ends where the keyboard on the screen begins. Knows the page's marks and none of its words. Comes with
// rest.js.

/** What is pressed for something else. */
const PRESSED = 'a, button, select, summary, textarea';
/** Between a finger and the words above it, and between these and the edge of the screen. In pixels. */
const [CLEAR, MARGIN] = [24, 8];

/** In a picture, what stands for a line may have its words at another that does: a band's bytes at the band. */
function twinsTitle({ dataset, ownerSVGElement }) {
  return dataset.line && ownerSVGElement?.querySelector(`[data-line="${dataset.line}"] > title`);
}

/** The words that resting on the first of some elements, or on one around it, would show. */
function tipOf(path) {
  for (const element of path) {
    if (!(element instanceof Element)) continue;
    if (element.matches(PRESSED)) break;
    const words = element.getAttribute('title') ?? (element.querySelector(':scope > title') ?? twinsTitle(element))?.textContent;
    if (words) return words;
  }
  return '';
}

/** Shows words above a place, below it where there is no room above. */
function show(tip, words, { clientX, clientY }) {
  tip.textContent = words;
  tip.showPopover();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(clientX - width / 2, innerWidth - width - MARGIN));
  const above = clientY - CLEAR - height;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > MARGIN ? above : clientY + CLEAR}px`;
}

function listenForTaps(app) {
  const tip = document.createElement('p');
  Object.assign(tip, { className: 'pl-tip', role: 'tooltip', popover: 'manual' });
  app.querySelector('main').append(tip);
  const hide = () => tip.hidePopover();
  addEventListener('pointerdown', hide);
  addEventListener('keydown', hide);
  addEventListener('scroll', hide, { capture: true, passive: true });
  addEventListener('pointerup', (event) => {
    const words = event.pointerType === 'touch' && tipOf(event.composedPath());
    if (words) show(tip, words, event);
  });
}

/** How far the page is scrolled is one number, and the halves are two. */
function keepPlaces(app, narrow) {
  const places = { [app.dataset.plHalf]: scrollY };
  addEventListener('scroll', () => { places[app.dataset.plHalf] = scrollY; }, { passive: true });
  new MutationObserver(() => narrow.matches && scrollTo(0, places[app.dataset.plHalf] ?? scrollY)).observe(app, { attributeFilter: ['data-pl-half'] });
}

/** Safari lays its keyboard over the page, and says so here only. */
function makeRoom(app) {
  visualViewport?.addEventListener('resize', ({ target }) => app.style.setProperty('--pl-seen', `${target.height * target.scale}px`));
}

/** Listens to the page. */
export function listen() {
  const app = document.querySelector('.pl-app');
  listenForTaps(app);
  keepPlaces(app, matchMedia('(width < 60rem)'));
  makeRoom(app);
}
