// Tells a sentence over the page, in the element that the app draws for it (src/app/views/context.rs). Comes with rest.js.

import * as words from 'words';

/** What a person is to be told: a message of 'words' and its values. */
export class Refusal extends Error {
  constructor(...message) {
    super();
    this.told = message;
  }
}

export const part = (name) => document.querySelector(`[data-pl="${name}"]`);

function buttonFor(label, name, action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pl-link';
  button.dataset.pl = name;
  button.textContent = label;
  if (action) button.addEventListener('click', action);
  return button;
}

/** What is shown now can be taken back. */
const hide = () => show('', {});

/**
 * Shows a sentence over the page, which a screen reader says; a button and Escape hide it. An empty one is none. `action` is one more button:
 * `{ label, name, act }`. `say` says a message in the language of the page.
 */
export function show(sentence, { isRefusal = false, say = () => '', button = say(words.pageClose), action } = {}) {
  const place = part('context-told');
  if (!place) return;
  const buttons = [
    ...(action ? [buttonFor(action.label, action.name, () => (hide(), action.act())), ' '] : []),
    ...(button ? [buttonFor(button, 'context-hide')] : []),
  ];
  place.replaceChildren(sentence, ' ', ...buttons);
  place.classList.toggle('pl-context-refused', isRefusal);
  place.togglePopover(sentence !== '');
}
