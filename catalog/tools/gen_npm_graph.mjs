#!/usr/bin/env node
// Writes npm-graph.tsv: single versions of npm packages, their sizes and what each needs, for closures at look-up.
//
// Holds every version that installing a chosen name can bring on linux/x64 with glibc, as npm resolves it: the highest one that
// satisfies a range, of each major version (of each minor one before 1.0.0) at most one. Chosen are, in this order, the names of
// names/npm.txt and the packages that most others depend on (npm-high-impact, MIT), the latest version of each; of the first ones
// also the majors before it. What brings few new versions goes first, and all ends where the table is as long as the page can
// load. Sizes are the registry's: files unpacked, the archive, and the package's document in full and as npm asks for
// it (`application/vnd.npm.install-v1+json`), which holds fewer fields.
//
//   node gen_npm_graph.mjs [--roots 900] [--cache FOLDER]     FOLDER keeps what was fetched, for another run on the same day
//
// Needs Node 20 with npm, whose own `semver` reads the ranges.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const npm = execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim();
const semver = createRequire(join(npm, 'npm', 'package.json'))('semver');
const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
const { values: options } = parseArgs({ options: { roots: { type: 'string', default: '900' }, cache: { type: 'string' } } });
const cache = options.cache ?? mkdtempSync(join(tmpdir(), 'npm-graph-'));
mkdirSync(cache, { recursive: true });

/** How many are fetched at a time. */
const AT_A_TIME = 12;
/** Of so many of the chosen names, the majors before the latest are held too: those whose last version is no older than this. */
const [WITH_MAJORS, SINCE, MAJORS] = [150, '2021-06', 3];
/** How many rows there are room for. */
const ROWS = 6300;
/** In which turns the chosen come: for how many of the names, whether with older majors, and how many new rows each may bring. */
const TURNS = [
  [300, true, 12],
  [900, false, 12],
  [300, true, 60],
  [300, false, 1000],
];
/** The fields of a version that npm's short form of a document holds. */
const SHORT = ['name', 'version', 'deprecated', 'bin', 'dist', 'engines', 'os', 'cpu', 'libc', 'directories', 'dependencies', 'devDependencies', 'optionalDependencies', 'bundleDependencies', 'peerDependencies', 'peerDependenciesMeta', 'acceptDependencies', 'hasInstallScript', 'funding'];

async function fetched(url) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url);
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    } catch (error) {
      if (attempt === 4) throw new Error(`${url}: ${error.message}`);
    }
  }
}

/** What `load` gives for a name, kept in the cache. */
async function kept(kind, name, load) {
  const path = join(cache, `${kind}-${encodeURIComponent(name)}.json`);
  if (!existsSync(path)) writeFileSync(path, JSON.stringify((await load()) ?? null));
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Of a package's document: what resolving needs, and how heavy the document is. `null` where there is none. */
const document = (name) =>
  kept('document', name, async () => {
    const body = await fetched(registry + name.replace('/', '%2f'));
    if (!body) return undefined;
    const { versions, time = {}, 'dist-tags': tags, modified } = JSON.parse(body);
    if (!versions || !tags?.latest) return undefined;
    const pick = (version, keys) => Object.fromEntries(keys.filter((key) => version[key] !== undefined).map((key) => [key, version[key]]));
    const short = { name, 'dist-tags': tags, modified, versions: Object.fromEntries(Object.entries(versions).map(([v, of]) => [v, pick(of, SHORT)])) };
    const needed = ['deprecated', 'dependencies', 'optionalDependencies', 'peerDependencies', 'peerDependenciesMeta', 'os', 'cpu', 'libc'];
    const lean = ([v, of]) => [v, { ...pick(of, needed), unpacked: of.dist?.unpackedSize, tarball: of.dist?.tarball, date: time[v] ?? '' }];
    const valid = Object.entries(versions).filter(([version]) => semver.valid(version));
    return { latest: tags.latest, metadata: body.length, compressed: gzipSync(body).length, short: Buffer.byteLength(JSON.stringify(short)), versions: Object.fromEntries(valid.map(lean)) };
  });

/** The bytes of a version's archive and of the files in it. */
const archive = (name, version, { tarball, unpacked }) =>
  kept('archive', `${name}@${version}`, async () => {
    if (unpacked) {
      const response = await fetch(tarball, { method: 'HEAD' });
      const length = Number(response.headers.get('content-length'));
      if (response.ok && length > 0) return { bytes: length, unpacked };
    }
    const body = await fetched(tarball);
    return body && { bytes: body.length, unpacked: filesOf(gunzipSync(body)) };
  });

/** The sum of the sizes of the files in a tar. */
function filesOf(tar) {
  let sum = 0;
  for (let at = 0; at + 512 <= tar.length; ) {
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    if ([0, 48].includes(tar[at + 156])) sum += size;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return sum;
}

/** `express@4`, `axios@0.27`: what versions of the same name are one. */
const majorOf = (version) => (semver.major(version) === 0 ? `0.${semver.minor(version)}` : `${semver.major(version)}`);

/** Whether npm installs a version on linux/x64 with glibc. */
function fits({ os, cpu, libc }) {
  const allows = (list, value) => !list?.length || (list.some((one) => !one.startsWith('!')) ? list.includes(value) : !list.includes(`!${value}`));
  return [[os, 'linux'], [cpu, 'x64'], [libc, 'glibc']].every(([list, value]) => allows([list ?? []].flat(), value));
}

/** The rows by key, each with the version it stands for. */
const rows = new Map();
const documents = new Map();

async function load(name) {
  if (!documents.has(name)) documents.set(name, document(name).catch((error) => (console.error(error.message), null)));
  return documents.get(name);
}

const keyOf = (name, version, latest) => (version === latest ? name : `${name}@${majorOf(version)}`);

/** The versions that a range may mean: of each major the highest, what npm takes first. */
async function meant(name, range) {
  const alias = /^npm:(@?[^@]+)(?:@(.*))?$/.exec(range);
  if (alias) return meant(alias[1], alias[2] ?? '*');
  const found = await load(name);
  if (!found) return [];
  const { latest, versions } = found;
  const wanted = semver.validRange(range) ?? (range === 'latest' || range === '' ? '*' : undefined);
  if (wanted === undefined) return range in versions ? [{ name, version: range, latest }] : [];
  const stable = Object.keys(versions).filter((version) => semver.satisfies(version, wanted));
  const sorted = stable.sort((a, b) => (b === latest) - (a === latest) || !!versions[a].deprecated - !!versions[b].deprecated || semver.rcompare(a, b));
  const majors = new Map();
  sorted.forEach((version) => majors.has(majorOf(version)) || majors.set(majorOf(version), version));
  return [...majors.values()].map((version) => ({ name, version, latest }));
}

/** Makes a row of a version and queues what it needs; its key. */
const queue = [];
function add({ name, version, latest }) {
  const key = keyOf(name, version, latest);
  const known = rows.get(key);
  // Two ranges of one major may mean two versions: the newer stands for both.
  if (known && semver.gte(known.version, version)) return key;
  rows.set(key, { key, name, version, depends: [] });
  queue.push(key);
  return key;
}

async function resolve(key) {
  const row = rows.get(key);
  const { versions } = await load(row.name);
  const of = versions[row.version];
  const optional = new Set(Object.keys(of.optionalDependencies ?? {}));
  const peers = Object.entries(of.peerDependencies ?? {}).filter(([name]) => !of.peerDependenciesMeta?.[name]?.optional);
  const needs = new Map([...peers, ...Object.entries({ ...of.dependencies, ...of.optionalDependencies })]);
  row.depends = [];
  // Optional peers are not installed, but their documents are read.
  row.looked = Object.keys(of.peerDependencies ?? {}).filter((name) => !needs.has(name));
  for (const [name, range] of needs) {
    const [taken, ...others] = await meant(name, range);
    if (!taken) continue;
    if (optional.has(name) && !fits((await load(taken.name)).versions[taken.version])) {
      row.looked.push(taken.name);
      continue;
    }
    row.depends.push({ taken: add(taken), others: others.map(({ name, version, latest }) => keyOf(name, version, latest)) });
  }
}

const wait = (items, work) => {
  const rest = [...items];
  return Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    while (rest.length > 0) await work(rest.shift());
  }));
};

function names() {
  const lines = readFileSync(join(here, 'names', 'npm.txt'), 'utf8').split('\n');
  const written = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(/\s/)[0]);
  const folder = mkdtempSync(join(tmpdir(), 'high-impact-'));
  execFileSync('npm', ['install', '--silent', '--prefix', folder, 'npm-high-impact'], { stdio: 'ignore' });
  const list = readFileSync(join(folder, 'node_modules', 'npm-high-impact', 'lib', 'top-dependent.js'), 'utf8');
  const depended = [...list.matchAll(/^ {2}'(.*)',?$/gm)].map(([, name]) => name);
  return [...new Set([...written, ...depended.slice(0, Number(options.roots))])];
}

const roots = names();
/** The rows that were chosen and not brought: the place of the name, the key, and 1 for an older major. */
const starts = [];
await wait(roots, load);
for (const [place, name] of roots.entries()) {
  const found = await load(name);
  if (!found) continue;
  const { latest, versions } = found;
  starts.push([place, add({ name, version: latest, latest }), 0]);
  if (place >= WITH_MAJORS) continue;
  const stable = Object.keys(versions).filter((version) => !semver.prerelease(version) && semver.lt(version, latest)).sort(semver.rcompare);
  const majors = new Map();
  stable.forEach((version) => majors.has(majorOf(version)) || majors.set(majorOf(version), version));
  majors.delete(majorOf(latest));
  const recent = [...majors.values()].filter((version) => versions[version].date >= SINCE).slice(0, MAJORS);
  recent.forEach((version) => starts.push([place, add({ name, version, latest }), 1]));
}
while (queue.length > 0) {
  const batch = [...new Set(queue.splice(0))];
  await wait(batch, async (key) => {
    const { versions } = await load(rows.get(key).name);
    const of = versions[rows.get(key).version];
    await wait(Object.keys({ ...of.dependencies, ...of.optionalDependencies, ...of.peerDependencies }), load);
  });
  for (const key of batch) await resolve(key);
  console.error(`${rows.size} rows, ${documents.size} documents`);
}
await wait(rows.values(), async (row) => {
  const { versions } = await load(row.name);
  row.archive = await archive(row.name, row.version, versions[row.version]);
});

/** The keys of the table: those of the chosen in their order, with what each brings. */
function chosen() {
  const held = new Set();
  for (const [names, withMajors, worth] of TURNS) {
    for (const [place, key, old] of starts) {
      if (place >= names || (old && !withMajors) || !rows.get(key).archive) continue;
      const fresh = new Set(held.has(key) ? [] : [key]);
      for (const next of fresh) {
        for (const { taken, others } of rows.get(next).depends) {
          if (![taken, ...others].some((one) => held.has(one) || fresh.has(one)) && rows.get(taken).archive) fresh.add(taken);
        }
      }
      if (fresh.size <= worth && held.size + fresh.size <= ROWS) fresh.forEach((one) => held.add(one));
    }
  }
  return held;
}

const table = [];
const held = chosen();
/** How many rows look at the document of a name. */
const lookers = new Map();
for (const key of held) for (const name of new Set(rows.get(key).looked)) lookers.set(name, (lookers.get(name) ?? 0) + 1);
for (const key of held) {
  const row = rows.get(key);
  const { metadata, compressed, short } = await load(row.name);
  // What is looked at here alone counts here.
  let documents = [metadata, compressed];
  const recommends = [];
  for (const name of new Set(row.looked)) {
    const one = await load(name);
    if (held.has(name) || lookers.get(name) > 1) recommends.push(name);
    else if (one) documents = [documents[0] + one.metadata, documents[1] + one.compressed];
  }
  const depends = row.depends.map(({ taken, others }) => [taken, ...others].filter((key) => held.has(key)).join('|'));
  table.push([row.key, row.archive.unpacked, row.archive.bytes, ...documents, depends.filter(Boolean).join(' '), recommends.join(' '), short, row.version]);
}
for (const [name, count] of lookers) {
  const one = count > 1 && !held.has(name) ? await load(name) : undefined;
  if (one) table.push([name, 1, 1, one.metadata, one.compressed, '', '', one.short, 'document only']);
}
table.sort(([a], [b]) => (a < b ? -1 : 1));
const today = new Date().toISOString().slice(0, 10);
writeFileSync(
  join(here, '..', 'npm-graph.tsv'),
  [
    '# Single npm packages without what they depend on, by name (the latest version) or name@major, on linux/x64 with glibc. Source: the npm registry.',
    "# unpacked: its files; compressed: its archive; metadata: its document in full, as npm keeps it where a registry gives no shorter one;",
    '# short: its short form, as most registries give it. depends: what npm takes, then | what else satisfies it;',
    '# recommends: optional peers and packages for other platforms, whose documents are read and no more. Those of no other row count in metadata.',
    `#date: ${today}`,
    'name\tunpacked\tcompressed\tmetadata\tmetadata_compressed\tdepends\trecommends\tshort\tsource',
    ...table.map((cells) => cells.join('\t')),
    '',
  ].join('\n'),
);
console.error(`${table.length} rows`);
