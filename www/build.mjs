// Bundles the page's JavaScript and CSS; Trunk runs it as a hook (see Trunk.toml), so `trunk serve` alone works.
//
//   node www/build.mjs          before the build: start.js with the editor → .build/start.js (what it is made of: start.json), css/*.css → .build/page.css;
//                               into Trunk's staging folder what the page fetches later: editor/later.js → later-HASH.js, the other
//                               css/*.css → later-HASH.css, rest.js → rest-HASH.js, reader.js → reader-HASH.js, embed.js → embed.js, lesson.mjs → lesson-HASH.js, lessons/*.md and lessons/*/*.md → lessons-HASH-TAG.json, catalog/*.tsv → packages-HASH-NAME.txt,
//                               languages/*/*.ftl → language-HASH-TAG.txt; and the site around the playground (site.mjs)
//   node www/build.mjs finish   after it, for a release: the wasm split in two and through wasm-opt, minified glue, and worker.js with the
//                               list of all files, in Trunk's staging folder
//
// Trunk sets TRUNK_PROFILE (debug or release) and TRUNK_STAGING_DIR. PLIMSOLL_URL, where it is set, is the address at which dist/ will be
// (`https://example.org/plimsoll/`): previews, the sitemap and robots.txt name whole addresses, and are left out without.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lessonAt, lessons } from './course.mjs';
import { PREVIEW, shared } from './pages.mjs';
import { siteFiles, siteUrl } from './site.mjs';
import { split } from './split.mjs';
import { shortenNames } from './wasm-names.mjs';

const www = dirname(fileURLToPath(import.meta.url));
const out = join(www, '.build');
/** What the editor's own files stand in for. */
const standIns = {
  '@codemirror/language': join(www, 'editor', 'no-language.js'),
  '@lezer/common': join(www, 'editor', 'no-language.js'),
  '@marijn/find-cluster-break': join(www, 'editor', 'cluster.js'),
};
// What rustc compiles for this target, and no newer feature: wasm-opt would use it, and browsers may refuse it.
export const WASM_FEATURES = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];
const root = dirname(www);
// The smallest after brotli of the orders tried. Merging a function into its one caller makes fewer bytes but worse ones: a
// function of many local variables compresses badly.
const WASM_PASSES = [
  '--flatten',
  '--rereloop',
  '-Oz',
  '-Oz',
  '--one-caller-inline-max-function-size=0',
  // Constants go into the loads and stores themselves; below the first kilobyte nothing lies that a program may point to.
  '--optimize-added-constants-propagate',
  '--low-memory-unused',
];
/** Where Trunk gathers dist/. */
const staging = process.env.TRUNK_STAGING_DIR ?? out;
const isRelease = process.env.TRUNK_PROFILE === 'release';

async function esbuild() {
  try {
    return await import('esbuild');
  } catch {
    console.error('The JavaScript packages are missing. Run: make setup   (or: npm ci --prefix www)');
    process.exit(1);
  }
}

/** Style sheets of views whose code comes with the tools (DOORS of split.mjs): they come then, too, and so does what only paper, little motion and forced colours need, which goes before all others. */
export const LATER_STYLES = ['assumptions.css', 'compare.css', 'context.css', 'divider.css', 'exports.css', 'findings.css', 'help.css', 'inside.css', 'layers.css', 'lesson.css', 'phone.css', 'player.css', 'read.css', 'split.css', 'tabs.css', 'forced.css', 'motion.css', 'print.css'];

/** The page's style sheets in their order: tokens and page first, then the views by name, so that a new view needs no edit here. */
export function styleSheets() {
  const first = ['tokens.css', 'page.css'];
  const all = readdirSync(join(www, 'css')).filter((name) => name.endsWith('.css'));
  const rest = all.filter((name) => !first.includes(name) && !LATER_STYLES.includes(name)).sort();
  return [...first, ...rest].map((name) => join(www, 'css', name)).concat(join(www, 'start.css'));
}

/** Style sheets in one, minified for a release. */
async function styleOf(paths) {
  const { transform } = await esbuild();
  const css = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  return (await transform(css, { loader: 'css', minify: isRelease, target: ['chrome123', 'firefox120', 'safari17'] })).code;
}

/** Writes the style of what comes with the tools into `folder`; the name it has there. */
async function bundleLaterStyle(folder) {
  const style = await styleOf(LATER_STYLES.map((name) => join(www, 'css', name)));
  const name = `later-${hashOf(style)}.css`;
  writeFileSync(join(folder, name), style);
  return name;
}

/** The editor's style sheet travels as text in the bundle, minified like the rest. */
const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await build.esbuild.transform(readFileSync(path, 'utf8'), { loader: 'css', minify: isRelease });
      return { contents: code, loader: 'text' };
    });
  },
};

/** What later.js does not bring itself but takes from the editor on the page: two copies of these do not know each other. */
const SHARED = ['@codemirror/state', '@codemirror/view', '@codemirror/commands', './diagnostics.js', '../words.js'];

/**
 * Bundles what the editor fetches later into `folder`, as `later-HASH.js`: a function that is given what `require` shall
 * return and returns the exports of editor/later.js.
 * @returns {Promise<{ name: string, used: Map<string, string[]> }>} The file's name, and the names it uses of each of SHARED.
 */
async function bundleLater(folder) {
  const { build } = await esbuild();
  const path = join(www, 'editor', 'later.js');
  const { outputFiles } = await build({ ...bundleOptions, entryPoints: [path], format: 'cjs', external: SHARED, plugins: [words], sourcemap: false, write: false });
  const [{ text }] = outputFiles;
  const used = new Map();
  for (const [, variable, source] of text.matchAll(/^var (\w+) = require\("(.*)"\);$/gm)) {
    const names = [...text.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))].map(([, name]) => name);
    used.set(source, [...new Set([...(used.get(source) ?? []), ...names])]);
  }
  const script = await minify(`export default function (require) { const module = {};\n${text}\nreturn module.exports; }`);
  const name = `later-${hashOf(script)}.js`;
  writeFileSync(join(folder, name), script);
  return { name, used };
}

/** The module `shared-with-later`: of each of SHARED, what the later bundle uses and no more, so that the rest is dropped. */
const sharedWithLater = (used) => ({
  name: 'shared-with-later',
  setup(build) {
    build.onResolve({ filter: /^shared-with-later$/ }, ({ path }) => ({ path, namespace: 'shared' }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, () => {
      const sources = [...used];
      const imports = sources.map(([source, names], i) => `import { ${names.map((name) => `${name} as ${name}${i}`)} } from '${source}';`);
      const shared = sources.map(([source, names], i) => `'${source}': { ${names.map((name) => `${name}: ${name}${i}`)} }`);
      return { contents: `${imports.join('\n')}\nexport default { ${shared} };`, resolveDir: join(www, 'editor') };
    });
  },
});

const bundleOptions = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  alias: standIns,
  legalComments: 'none',
  logLevel: 'warning',
};

/** How esbuild bundles whatever contains the editor; what the editor fetches later comes into `folder`, beside the page. */
export async function editorBundleOptions(folder) {
  const { name, used } = await bundleLater(folder);
  const define = { LATER: JSON.stringify(`./${name}`) };
  return { ...bundleOptions, define, external: [`./${name}`], plugins: [cssAsText, words, sharedWithLater(used)], sourcemap: isRelease ? false : 'inline' };
}

/** A release's script, minified: by terser, whose output is 2 KB smaller after brotli than esbuild's. */
export async function minify(script) {
  if (!isRelease) return script;
  const { minify: terser } = await import('terser');
  // Functions that are inlined at more than one place compress worse.
  const { code } = await terser(script, { module: true, ecma: 2022, compress: { passes: 3, inline: 1 } });
  return code;
}

/** What a file's name carries, so that a changed one is fetched anew. */
const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** Whether a name carries one. */
const isHashed = (name) => /-[\da-f]{16}[-._]/.test(name);

/** A name with its whole hash: Trunk leaves zeros at the front of one out. */
export const withWholeHash = (name) => name.replace(/-([\da-f]{8,15})(?=\.)/, (_, hash) => `-${hash.padStart(16, '0')}`);

/** Has the crate's build script do its work once more, here: the indexes of packages, and the languages. The folder that it wrote into. */
export function runBuildScript() {
  mkdirSync(out, { recursive: true });
  const program = join(out, 'pack');
  execFileSync('rustc', ['--edition', '2024', '-o', program, join(root, 'build.rs')], { stdio: 'inherit' });
  execFileSync(program, { env: { ...process.env, CARGO_MANIFEST_DIR: root, OUT_DIR: out }, stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

/** The NAMEs of the files `KIND-NAME.txt` that the build script wrote. */
function namesOf(kind) {
  const written = readdirSync(out).filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.txt'));
  return written.map((name) => name.slice(kind.length + 1, -'.txt'.length));
}

/** The lines of a file that it wrote. */
const linesOf = (name) => readFileSync(join(out, name), 'utf8').replace(/\n$/, '').split('\n');

/** Stages the files `KIND-NAME.txt` that the build script wrote: how their names begin now, which carry a hash, and the NAMEs. */
function stage(kind) {
  const names = namesOf(kind);
  const written = names.map((name) => `${kind}-${name}.txt`);
  const prefix = `${kind}-${hashOf(Buffer.concat(written.map((name) => readFileSync(join(out, name)))))}-`;
  written.forEach((name) => copyFileSync(join(out, name), join(staging, name.replace(`${kind}-`, prefix))));
  return { prefix: `./${prefix}`, names };
}

/** The module `words`: each message of English as `[place, text]`, `folder-drop` as `folderDrop`; what nobody imports is dropped. */
const words = {
  name: 'words',
  setup(build) {
    build.onResolve({ filter: /^words$/ }, ({ path }) => ({ path, namespace: 'words' }));
    build.onLoad({ filter: /.*/, namespace: 'words' }, () => {
      const lines = linesOf('words.txt');
      const camel = (key) => key.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      return { contents: lines.map((line) => line.split('\t')).map(([key, text], place) => `export const ${camel(key)} = ${JSON.stringify([place, text])};`).join('\n') };
    });
  },
};

/** The module `words-everywhere`: `languages`, and each message of English as a list, one for each of these. */
const wordsEverywhere = {
  name: 'words-everywhere',
  setup(build) {
    build.onResolve({ filter: /^words-everywhere$/ }, ({ path }) => ({ path, namespace: 'words-everywhere' }));
    build.onLoad({ filter: /.*/, namespace: 'words-everywhere' }, () => {
      const english = linesOf('words.txt').map((line) => line.split('\t'));
      const others = namesOf('language').map((name) => linesOf(`language-${name}.txt`));
      const camel = ([key]) => key.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      const all = english.map((message, place) => `export const ${camel(message)} = ${JSON.stringify([message[1], ...others.map((lines) => lines[place])])};`);
      return { contents: `export const languages = ${JSON.stringify(['en', ...namesOf('language')])};\n${all.join('\n')}` };
    });
  },
};

/** Bundles what other pages include: `embed.js`, whose name never changes, with its types. */
async function bundleEmbed(folder) {
  const { build } = await esbuild();
  const options = { ...bundleOptions, format: 'iife', entryPoints: [join(www, 'embed.js')], plugins: [wordsEverywhere], sourcemap: false, write: false };
  writeFileSync(join(folder, 'embed.js'), await minify((await build(options)).outputFiles[0].text));
  copyFileSync(join(www, 'embed.d.ts'), join(folder, 'embed.d.ts'));
}

/** Bundles a script that the page fetches later into `folder`; the name it has there. */
export async function bundleFetched(source, folder, more = {}) {
  const { build } = await esbuild();
  const options = { ...bundleOptions, entryPoints: [join(www, source)], plugins: [words, cssAsText], sourcemap: false, write: false, ...more };
  const script = await minify((await build(options)).outputFiles[0].text);
  const name = `${basename(source, extname(source))}-${hashOf(script)}.js`;
  writeFileSync(join(folder, name), script);
  return name;
}

/** A lesson in the words of its translation at `path`; English where there is none. Dockerfiles, files, and what the goals ask for stay. */
function inLanguage(lesson, tag, path) {
  if (!existsSync(join(root, 'lessons', path))) return lesson;
  const { front, prose } = lessonAt(path);
  const { says, ...words } = front;
  if (says?.length !== lesson.front.goal.length) throw new Error(`lessons/${path}: says: one for each goal is expected`);
  const goal = lesson.front.goal.map((one, place) => ({ ...one, say: says[place] }));
  return { ...lesson, prose, front: { ...lesson.front, ...words, goal, language: tag } };
}

/** Writes the course in each language into `folder`, without the wrong answers, which are there for tests: how the names begin there, which end in `TAG.json`. */
function bundleCourse(folder) {
  const course = lessons().map(({ blocks, ...lesson }) => ({ ...lesson, blocks: blocks.filter(({ info }) => !/^\S+ wrong\b/.test(info)) }));
  const texts = ['en', ...namesOf('language')].map((tag) => [tag, JSON.stringify(course.map((lesson) => inLanguage(lesson, tag, join(tag, `${lesson.id}.md`))))]);
  const prefix = `lessons-${hashOf(texts.map(([, text]) => text).join('\n'))}-`;
  for (const [tag, text] of texts) writeFileSync(join(folder, `${prefix}${tag}.json`), text);
  return prefix;
}

/** Bundles rest.js, and what that fetches, into `folder`; the name it has there. Only a release is kept by the browser (offline.js). */
async function bundleRest(folder, reader) {
  // What micromark takes in a browser reads entities by innerHTML, which the page's policy forbids.
  const [lesson, lessons] = [await bundleFetched('lesson.mjs', folder, { conditions: ['worker'] }), bundleCourse(folder)].map((name) => `./${name}`);
  return bundleFetched('rest.js', folder, { define: { KEEPS: String(isRelease), READER: JSON.stringify(reader), LESSON: JSON.stringify(lesson), LESSONS: JSON.stringify(lessons) }, external: [lesson] });
}

/** Writes the site around the playground. */
async function stageSite() {
  const css = await styleOf([join(www, 'site.css')]);
  const style = `site-${hashOf(css)}.css`;
  for (const [path, content] of Object.entries({ [style]: css, ...siteFiles({ style, url: siteUrl() }) })) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), content);
  }
}

async function bundle() {
  const { build } = await esbuild();
  mkdirSync(out, { recursive: true });
  await stageSite();
  runBuildScript();
  const [packages, languages] = ['packages', 'language'].map(stage);
  const fetched = { PACKAGES: JSON.stringify(packages.prefix), LANGUAGE: JSON.stringify(languages.prefix), IS_SPLIT: String(isRelease) };
  const options = await editorBundleOptions(staging);
  const rest = `./${await bundleRest(staging, await bundleFetched('reader.js', staging, { define: fetched }))}`;
  options.external.push(rest);
  const style = `./${await bundleLaterStyle(staging)}`;
  await bundleEmbed(staging);
  Object.assign(options.define, fetched, { STYLE: JSON.stringify(style), REST: JSON.stringify(rest), LANGUAGES: JSON.stringify(languages.names) });
  const script = await build({ ...options, entryPoints: [join(www, 'start.js')], write: false, metafile: true });
  writeFileSync(join(out, 'start.js'), await minify(script.outputFiles[0].text));
  const [{ inputs }] = Object.values(script.metafile.outputs);
  writeFileSync(join(out, 'start.json'), JSON.stringify(inputs));
  writeFileSync(join(out, 'page.css'), await styleOf(styleSheets()));
}

async function finish() {
  if (siteUrl()) describeIndex(siteUrl());
  if (!isRelease) return;
  for (const name of readdirSync(staging)) {
    if (!name.endsWith('_bg.wasm')) continue;
    const path = join(staging, name.replace('_bg.wasm', ''));
    shrinkWasm(path);
    await shrinkGlue(path);
    renameByContent(path);
  }
  for (const name of readdirSync(staging)) {
    if (withWholeHash(name) !== name) rename(name, withWholeHash(name));
  }
  await stageWorker();
}

/** Says in index.html how a link to it is shown elsewhere. */
function describeIndex(url) {
  const path = join(staging, 'index.html');
  const html = readFileSync(path, 'utf8');
  const [, title] = /<title>(.*?)<\/title>/.exec(html);
  const [, description] = /name="description" content="(.*?)"/.exec(html);
  writeFileSync(path, html.replace('</head>', () => `${shared({ path: 'index.html', title, description, url })}</head>`));
}

/** What only servers and search engines ask for. */
const NOT_KEPT = ['worker.js', 'sitemap.xml', 'robots.txt', PREVIEW];

/** Writes worker.js with the names of all other files, which are those of this release: without those of the page's own the browser keeps none, the others are kept as they come. */
async function stageWorker() {
  const { transform } = await esbuild();
  const names = readdirSync(staging, { recursive: true }).filter((name) => statSync(join(staging, name)).isFile() && !NOT_KEPT.includes(name)).sort();
  const index = readFileSync(join(staging, 'index.html'), 'utf8');
  const first = names.filter((name) => index.includes(name));
  const needed = names.filter((name) => name === 'index.html' || (!name.includes('/') && isHashed(name)));
  const version = hashOf(Buffer.concat(names.flatMap((name) => [Buffer.from(name), readFileSync(join(staging, name))])));
  const lists = { VERSION: version, FIRST: first, NEEDED: needed, MORE: names.filter((name) => !needed.includes(name)) };
  const define = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]));
  const { code } = await transform(readFileSync(join(www, 'worker.js'), 'utf8'), { define, target: 'es2022', charset: 'utf8' });
  writeFileSync(join(staging, 'worker.js'), await minify(code));
}

/** The files of one build that only fit each other, by how their names end. */
const PARTS = ['_bg.wasm', '_later.wasm', '.js'];

/** Trunk's hash is of what the compiler made; a browser that keeps one part of another build would have two that do not fit. */
function renameByContent(path) {
  const content = Buffer.concat(PARTS.map((part) => readFileSync(path + part)));
  const [old, name] = [basename(path), `plimsoll-${hashOf(content)}`];
  PARTS.forEach((part) => rename(old + part, name + part));
}

/** Calls a staged file otherwise, in index.html too. */
function rename(old, name) {
  renameSync(join(staging, old), join(staging, name));
  const index = join(staging, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replaceAll(old, name));
}

/** Splits the module in the one that the page starts with and the one it loads later; start.js knows how they are called. */
function shrinkWasm(path) {
  const { first, later } = split(readFileSync(`${path}_bg.wasm`), WASM_FEATURES);
  optimize(first, `${path}_bg.wasm`, 'first');
  optimize(later, `${path}_later.wasm`, 'later');
}

/** Writes the module into `path`, and which of its functions is which into .build/NAME.symbols (tools/parts.mjs). */
function optimize(bytes, path, name) {
  writeFileSync(path, bytes);
  const smaller = `${path}.smaller`;
  const tool = join(www, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  const features = WASM_FEATURES.map((name) => `--enable-${name}`);
  execFileSync(process.execPath, [tool, ...WASM_PASSES, ...features, `--symbolmap=${join(out, `${name}.symbols`)}`, path, '-o', smaller], { stdio: 'inherit' });
  renameSync(smaller, path);
  console.log(`wasm-opt: ${bytes.length} → ${statSync(path).size} bytes`);
}

async function shrinkGlue(path) {
  const { wasm, glue } = shortenNames(readFileSync(`${path}_bg.wasm`), readFileSync(`${path}.js`, 'utf8'));
  writeFileSync(`${path}_bg.wasm`, wasm);
  writeFileSync(`${path}.js`, await minify(glue));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await (process.argv[2] === 'finish' ? finish() : bundle());
