// What one does in a page or in a frame, by whatever drives its browser.

import assert from 'node:assert/strict';

/** Where the keys are that are no letters, as WebDriver calls them. */
export const KEYS = { Control: '\ue009', Enter: '\ue007' };

/** Between two looks at something that is waited for. */
export const pause = () => new Promise((done) => setTimeout(done, 20));

/** `evaluate(expression)` gives what the promise of a string comes to that an expression is in the page; `act(...actions)` carries out WebDriver's actions. */
export function handle({ evaluate, act }) {
  /** What a function gives that runs in the page; arguments and answer are JSON. */
  const run = async (what, ...args) => JSON.parse(await evaluate(`(async () => JSON.stringify((await (${what})(...${JSON.stringify(args)})) ?? null))()`));
  /** Waits until `read`, run in the page, gives something that `isFine`, and returns it. */
  async function until(read, isFine, what, ...args) {
    let now;
    for (const end = Date.now() + 20_000; Date.now() < end; await pause()) {
      now = await run(read, ...args);
      if (isFine(now)) return now;
    }
    return assert.fail(`${what}: ${String(now).slice(0, 300)}`);
  }
  return {
    run,
    until,
    /** Clicks in the middle of what a selector finds, once it is there, stands still and nothing is over it. */
    async click(selector) {
      const place = async (selector) => {
        const found = document.querySelector(selector);
        found?.scrollIntoView({ block: 'nearest' });
        const middle = () => {
          const box = found?.getBoundingClientRect();
          return box && box.width > 0 ? [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] : undefined;
        };
        const before = middle();
        await new Promise(requestAnimationFrame);
        return before && String(middle()) === String(before) && found.contains(document.elementFromPoint(...before)) ? before : undefined;
      };
      const [x, y] = await until(place, Boolean, selector, selector);
      await act({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] });
    },
    /** Presses keys together: letters, or those of KEYS. */
    press: (...keys) => act({ type: 'key', id: 'keys', actions: [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))] }),
    type: (text) => act({ type: 'key', id: 'keys', actions: [...text].flatMap((letter) => ['keyDown', 'keyUp'].map((type) => ({ type, value: letter === '\n' ? KEYS.Enter : letter }))) }),
    /** Chooses in a menu, as a person does. */
    choose: (selector, value) =>
      run((selector, value) => {
        const menu = document.querySelector(selector);
        menu.value = value;
        menu.dispatchEvent(new Event('change', { bubbles: true }));
      }, selector, value),
  };
}
