// The scripts that run beside the page: the only ones that the policy of index.html lets a name become (Trusted Types).

/** worker.js keeps the page for when there is no network; reader.js reads texts. */
const NAMES = ['worker.js', READER];

let policy;

/** The address of one of them, for whoever starts it. */
export function addressOf(name) {
  const { href } = new URL(NAMES.find((known) => known === name), import.meta.url);
  policy ??= window.trustedTypes?.createPolicy('plimsoll', { createScriptURL: (address) => address });
  return policy?.createScriptURL(href) ?? href;
}
