// What others wrote of what we ship, and of what builds and tests it: licences that allow it, and no crate or package in two versions. From the lock
// files, without the network. `--holes` asks npm's registry for known holes beside that, where it answers.
//
//   node tools/audit.mjs [--holes]

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { crates, expression, modules } from '../www/sbom.mjs';

/** What may be in what we ship. One of those that an "OR" offers is enough. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unicode-3.0', 'Unlicense'];
/** What may build and test it beside that: nothing of it is passed on. */
const TOOLS = ['Apache-2.0 WITH LLVM-exception', 'MPL-2.0'];
/** What comes in two versions, and why nobody can help it. */
const TWICE = { bincode: 'gloo, below yew, is older than yew itself', thiserror: 'gloo, below yew, is older than yew itself' };

/** Where a lock file of npm is. */
const LOCKED = ['www', 'tests/package'];

const wrong = [];

/** Whether an expression of SPDX can be met with these licences. */
function isMet(licence, allowed) {
  const either = licence.replaceAll(/[()]/g, '').split(' OR ');
  return either.some((all) => all.split(' AND ').every((one) => allowed.includes(one.trim())));
}

function checkLicences(parts, allowed) {
  for (const { purl, license } of parts) if (!license || !isMet(license, allowed)) wrong.push(`${purl}: the licence ${license ?? 'is not told'}`);
}

function checkVersions(parts) {
  const versions = new Map();
  for (const { purl, name, version } of parts) {
    const key = `${purl.split('/')[0]}/${name}`;
    versions.set(key, [...(versions.get(key) ?? []), version]);
  }
  const twice = [...versions].filter(([, all]) => all.length > 1).map(([key, all]) => [key.split('/').at(-1), all]);
  for (const [name, all] of twice) if (!Object.hasOwn(TWICE, name)) wrong.push(`${name} comes as ${all.join(' and ')}`);
  for (const name of Object.keys(TWICE)) if (!twice.some(([one]) => one === name)) wrong.push(`${name} no longer comes twice: take it out of TWICE`);
}

/** All of a lock file of npm, and all that Cargo.lock has for any target. */
function tools() {
  const { packages: all } = JSON.parse(execFileSync('cargo', ['metadata', '--locked', '--format-version', '1'], { maxBuffer: 2 ** 28 }));
  const crates = all.map(({ name, version, license }) => ({ purl: `pkg:cargo/${name}@${version}`, license: expression(license) }));
  const npm = LOCKED.flatMap((folder) => {
    const { packages } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
    return Object.entries(packages).filter(([path]) => path).map(([path, { version, license }]) => ({ purl: `pkg:npm/${path.replace(/^.*node_modules\//, '')}@${version}`, license }));
  });
  return [...crates, ...npm];
}

/** What npm's registry knows of the packages of a lock file. */
function checkHoles(folder) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--prefix', folder], { encoding: 'utf8' });
  const { vulnerabilities } = JSON.parse(stdout);
  if (!vulnerabilities) return console.log(`${folder}: npm's registry does not answer, so it was not asked for known holes.`);
  return Object.values(vulnerabilities).forEach(({ name, severity, range }) => wrong.push(`${folder}: ${name} ${range} has a hole: ${severity}`));
}

const shipped = [...crates(), ...modules()];
const others = tools();
checkLicences(shipped, SHIPPED);
checkLicences(others, [...SHIPPED, ...TOOLS]);
checkVersions(shipped);
if (process.argv.includes('--holes')) LOCKED.forEach(checkHoles);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
console.log(`${shipped.length} shipped and ${others.length} in all: their licences allow it, and none is shipped in two versions but ${Object.keys(TWICE).join(' and ')}.`);
