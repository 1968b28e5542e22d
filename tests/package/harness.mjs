// What the tests of the npm package share: the built package, projects that depend on it, and the examples of its README.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'package');
/** The package's folder. */
export const folder = join(built, 'plimsoll');
assert.ok(existsSync(join(folder, 'package.json')), 'target/package/plimsoll is missing. Run: make package');

/** A project of these files, by name, in which the package is installed: its folder. */
export function project(files) {
  const made = mkdtempSync(join(built, 'project-'));
  cpSync(folder, join(made, 'node_modules', 'plimsoll'), { recursive: true });
  for (const [name, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    writeFileSync(join(made, name), text);
  }
  return made;
}

/** The README's examples of a kind: those in a block that begins with ```` ```LANGUAGE KIND ````. */
export function examples(kind) {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const found = [...readme.matchAll(/^```\w+ (\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === kind).map(([, , text]) => text);
  assert.ok(found.length > 0, `the README has examples of the kind ${kind}`);
  return found;
}

/** The package as a browser has it but for how a URL is read; a new one each time. */
let count = 0;
export const fresh = () => import(`${new URL(`file://${join(folder, 'node.js')}`).href}?${(count += 1)}`);
