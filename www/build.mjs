// Bundles the page's JavaScript and CSS; Trunk runs it as a hook (see Trunk.toml), so `trunk serve` alone works.
//
//   node www/build.mjs          before the build: start.js with the editor → .build/start.js, css/*.css → .build/page.css,
//                               catalog/packages-*.tsv → packages-HASH.txt in Trunk's staging folder
//   node www/build.mjs finish   after it, for a release: the wasm split in two and through wasm-opt, minified glue, in Trunk's staging folder
//
// Trunk sets TRUNK_PROFILE (debug or release) and TRUNK_STAGING_DIR.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { split } from './split.mjs';

const www = dirname(fileURLToPath(import.meta.url));
const out = join(www, '.build');
const noLanguage = join(www, 'editor', 'no-language.js');
// What rustc compiles for this target, and no newer feature: wasm-opt would use it, and browsers may refuse it.
const WASM_FEATURES = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];
const root = dirname(www);
// The smallest after brotli of the orders tried. Merging a function into its one caller makes fewer bytes but worse ones: a
// function of many local variables compresses badly.
const WASM_PASSES = ['--flatten', '--rereloop', '-Oz', '-Oz', '--one-caller-inline-max-function-size=0'];
const isRelease = process.env.TRUNK_PROFILE === 'release';

async function esbuild() {
  try {
    return await import('esbuild');
  } catch {
    console.error('The JavaScript packages are missing. Run: make setup   (or: npm ci --prefix www)');
    process.exit(1);
  }
}

/** All style sheets in their order: tokens and page first, then the views by name, so that a new view needs no edit here. */
export function styleSheets(folder = join(www, 'css')) {
  const first = ['tokens.css', 'page.css'];
  const all = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const rest = all.filter((name) => !first.includes(name)).sort();
  return [...first.filter((name) => all.includes(name)), ...rest].map((name) => join(folder, name)).concat(join(www, 'start.css'));
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

/** How esbuild bundles whatever contains the editor. */
export function editorBundleOptions() {
  return {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    alias: { '@codemirror/language': noLanguage, '@lezer/common': noLanguage },
    plugins: [cssAsText],
    minify: isRelease,
    legalComments: 'none',
    sourcemap: isRelease ? false : 'inline',
    logLevel: 'warning',
  };
}

/** Has the crate's build script pack the catalog once more, here, and stages the part that the page fetches; its name. */
function stagePackages() {
  const program = join(out, 'pack');
  execFileSync('rustc', ['--edition', '2024', '-o', program, join(root, 'build.rs')], { stdio: 'inherit' });
  execFileSync(program, { env: { ...process.env, CARGO_MANIFEST_DIR: root, OUT_DIR: out }, stdio: ['ignore', 'ignore', 'inherit'] });
  const packed = join(out, 'packages.txt');
  const name = `packages-${createHash('sha256').update(readFileSync(packed)).digest('hex').slice(0, 16)}.txt`;
  copyFileSync(packed, join(process.env.TRUNK_STAGING_DIR ?? out, name));
  return name;
}

async function bundle() {
  const { build, transform } = await esbuild();
  mkdirSync(out, { recursive: true });
  const define = { PACKAGES: JSON.stringify(`./${stagePackages()}`), IS_SPLIT: String(isRelease) };
  const script = build({ ...editorBundleOptions(), define, entryPoints: [join(www, 'start.js')], outfile: join(out, 'start.js') });
  const css = styleSheets().map((path) => readFileSync(path, 'utf8')).join('\n');
  const style = transform(css, { loader: 'css', minify: isRelease, target: ['chrome123', 'firefox120', 'safari17'] });
  writeFileSync(join(out, 'page.css'), (await style).code);
  await script;
}

async function finish() {
  if (!isRelease) return;
  const staging = process.env.TRUNK_STAGING_DIR;
  for (const name of readdirSync(staging)) {
    const path = join(staging, name);
    if (name.endsWith('_bg.wasm')) shrinkWasm(path);
    else if (/^plimsoll-.*\.js$/.test(name)) await minifyScript(path);
  }
}

/** Leaves the module that the page starts with at `path`, and the one it loads later beside it; start.js knows how it is called. */
function shrinkWasm(path) {
  const { first, later } = split(readFileSync(path), WASM_FEATURES);
  optimize(first, path);
  optimize(later, path.replace('_bg.wasm', '_later.wasm'));
}

function optimize(bytes, path) {
  writeFileSync(path, bytes);
  const smaller = `${path}.smaller`;
  const tool = join(www, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  const features = WASM_FEATURES.map((name) => `--enable-${name}`);
  execFileSync(process.execPath, [tool, ...WASM_PASSES, ...features, path, '-o', smaller], { stdio: 'inherit' });
  renameSync(smaller, path);
  console.log(`wasm-opt: ${bytes.length} → ${statSync(path).size} bytes`);
}

async function minifyScript(path) {
  const { transform } = await esbuild();
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'js', format: 'esm', minify: true, target: 'es2022' });
  writeFileSync(path, code);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await (process.argv[2] === 'finish' ? finish() : bundle());
