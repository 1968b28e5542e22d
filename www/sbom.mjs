// What others wrote of what we ship: from the lock files, without the network. package.mjs writes it into the npm package as CycloneDX JSON,
// tools/audit.mjs looks at its licences.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const www = dirname(fileURLToPath(import.meta.url));
const root = join(www, '..');

const WASM = 'wasm32-unknown-unknown';

/** What cargo knows of a target's packages, as Cargo.lock has them. */
function cargo() {
  const options = ['metadata', '--locked', '--format-version', '1', '--filter-platform', WASM];
  return JSON.parse(execFileSync('cargo', options, { cwd: root, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** Some crates still write "MIT/Apache-2.0". */
export const expression = (license) => license?.replaceAll(/ ?\/ ?/g, ' OR ');

/** The crates that the WebAssembly is made of, ours left out: `{ name, version, license, purl }`. Macros and build scripts leave only what they write. */
export function crates() {
  const { packages, resolve } = cargo();
  const known = new Map(packages.map((one) => [one.id, one]));
  const needs = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));
  const isLinked = ({ pkg, dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null) && !known.get(pkg).targets.some(({ kind }) => kind.includes('proc-macro'));
  // A set is walked in the order of insertion, what is added on the way included.
  const found = new Set([resolve.root]);
  for (const id of found) needs.get(id).filter(isLinked).forEach(({ pkg }) => found.add(pkg));
  found.delete(resolve.root);
  return [...found].map((id) => known.get(id)).map(({ name, version, license }) => ({ name, version, license: expression(license), purl: `pkg:cargo/${name}@${version}` }));
}

/** What www/package.json names for more than development and `isWanted` by its name, with all that these depend on; by the same fields. Some of it esbuild leaves out. */
export function modules(isWanted = () => true) {
  const { packages } = JSON.parse(readFileSync(join(www, 'package-lock.json'), 'utf8'));
  const found = new Set(Object.keys(packages[''].dependencies).filter(isWanted));
  for (const name of found) Object.keys(packages[`node_modules/${name}`].dependencies ?? {}).forEach((needed) => found.add(needed));
  return [...found].map((name) => {
    const { version, license } = packages[`node_modules/${name}`];
    return { name, version, license, purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
  });
}

/** A bill of materials in CycloneDX 1.6: `name` and `version` are the package's, `parts` as `crates` and `modules` give them. */
export function billOf({ name, version, license }, parts) {
  const component = (part, purl) => ({ type: 'library', 'bom-ref': purl, name: part.name, version: part.version, licenses: [{ expression: part.license }], purl });
  const sorted = parts.toSorted((one, other) => (one.purl < other.purl ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component({ name, version, license }, `pkg:npm/${name}@${version}`) },
    components: sorted.map((part) => component(part, part.purl)),
  };
}
