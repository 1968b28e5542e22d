// Makes the npm package folder target/package/plimsoll: `make package` runs it.
//
//   node www/package.mjs          builds the WebAssembly (cargo's profile `web`, feature `js`) and everything around it
//
// What is in www/package is copied, and state.js of the page; of index.js and node.js hangs all else:
//   plimsoll_bg.wasm   the engine, through wasm-opt; that step is left out where its input has not changed since the last time
//   glue.js            what wasm-bindgen writes, as a function that makes a new instance each time
//   mount.js           mount.js with the editor, whose rest is later-HASH.js; its styles are those of the page and mount.css
//   languages.js       languages/TAG.js of each language but English, loaded when it is asked for
//   sbom.cdx.json      what is in it of others' making, as CycloneDX

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { build, transform } from 'esbuild';
import { billOf, crates, modules } from './sbom.mjs';

// What is bundled is a release's.
process.env.TRUNK_PROFILE = 'release';
const { WASM_FEATURES, editorBundleOptions, minify, runBuildScript, styleSheets, LATER_STYLES } = await import('./build.mjs');

const www = dirname(fileURLToPath(import.meta.url));
const root = dirname(www);
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const own = join(www, 'package');
const work = join(target, 'package');
const out = join(work, 'plimsoll');
const WASM = 'plimsoll_bg.wasm';

const run = (program, args) => execFileSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
const made = (name) => join(work, name);

/** The page's profile makes what is small; whoever has the package analyses files with it: the project's own code is made to be quick. */
const QUICK = 'profile.web.package.plimsoll.opt-level=3';

/** The WebAssembly as cargo makes it, and what wasm-bindgen makes of that: WASM and plimsoll.js in the folder `work`. */
function buildWasm() {
  run('cargo', ['build', '--bin', 'plimsoll', '--profile', 'web', '--config', QUICK, '--target', 'wasm32-unknown-unknown', '--features', 'js']);
  const built = join(target, 'wasm32-unknown-unknown', 'web', 'plimsoll.wasm');
  run('wasm-bindgen', ['--target', 'web', '--omit-default-module-path', '--no-typescript', '--remove-name-section', '--out-dir', work, '--out-name', 'plimsoll', built]);
}

/** Writes WASM through wasm-opt. One pass: four times as quick as those of the page, whose first load counts each byte. */
function optimizeWasm() {
  const hash = createHash('sha256').update(readFileSync(made(WASM))).digest('hex');
  const [stamp, kept] = [made('optimized.txt'), made('optimized.wasm')];
  if (!existsSync(kept) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    const tool = join(www, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
    run(process.execPath, [tool, '-O1', ...WASM_FEATURES.map((name) => `--enable-${name}`), made(WASM), '-o', kept]);
    writeFileSync(stamp, hash);
  }
  copyFileSync(kept, join(out, WASM));
}

/** Its module state, of which there is one for each module, becomes that of a call. */
async function writeGlue() {
  const { code } = await transform(readFileSync(made('plimsoll.js'), 'utf8'), { format: 'cjs', target: 'es2022' });
  const glue = `export function createGlue() {\nconst module = { exports: {} };\n${code}\nreturn module.exports;\n}\n`;
  const head = "// What wasm-bindgen wrote (MIT or Apache-2.0). Each call makes what one instance of the WebAssembly needs.\n";
  writeFileSync(join(out, 'glue.js'), head + (await transform(glue, { minify: true, format: 'esm', target: 'es2022' })).code);
}

/** The page's styles for a part of a page: what asks for the width of the screen asks for that of the part. */
function mountStyles() {
  const paths = [...styleSheets(), ...LATER_STYLES.map((name) => join(www, 'css', name))];
  const own = (path) => !/(page|start|print)\.css$/.test(path);
  const css = paths.filter(own).map((path) => readFileSync(path, 'utf8')).join('\n');
  return css.replaceAll(/@media (?:screen and )?(?=\((?:min-|max-)?width\b)/g, '@container pl-mount ') + readFileSync(join(www, 'mount.css'), 'utf8');
}

const styles = {
  name: 'styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mount\.css$/ }, ({ path }) => ({ path, namespace: 'styles' }));
    onLoad({ filter: /.*/, namespace: 'styles' }, async () => ({ contents: (await transform(mountStyles(), { loader: 'css', minify: true, target: ['chrome123', 'firefox120', 'safari17'] })).code, loader: 'text' }));
  },
};

async function writeMount() {
  const options = await editorBundleOptions(out);
  const { outputFiles } = await build({ ...options, plugins: [styles, ...options.plugins], entryPoints: [join(www, 'mount.js')], write: false, sourcemap: false });
  writeFileSync(join(out, 'mount.js'), await minify(outputFiles[0].text));
}

function writeLanguages(written) {
  mkdirSync(join(out, 'languages'));
  const tags = readdirSync(written).flatMap((name) => /^language-(.*)\.txt$/.exec(name)?.[1] ?? []);
  for (const tag of tags) {
    const lines = readFileSync(join(written, `language-${tag}.txt`), 'utf8');
    writeFileSync(join(out, 'languages', `${tag}.js`), `export default ${JSON.stringify(lines)};\n`);
  }
  const rows = tags.map((tag) => `  '${tag}': () => import('./languages/${tag}.js'),\n`);
  writeFileSync(join(out, 'languages.js'), `// The languages beside English, by tag.\n\nexport const LANGUAGES = {\n${rows.join('')}};\n`);
}

function writeManifest() {
  const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  const [, version] = /^version = "(.*)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
  const write = (name, content) => writeFileSync(join(out, name), `${JSON.stringify(content, null, 2)}\n`);
  write('package.json', { ...manifest, version });
  write('sbom.cdx.json', billOf({ ...manifest, version }, [...crates(), ...modules((name) => name.startsWith('@codemirror/'))]));
}

function tell(folder = out, path = '') {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      tell(file, `${path}${entry.name}/`);
      continue;
    }
    const bytes = readFileSync(file);
    const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => String(length).padStart(10));
    console.log(`${sizes.join('')}  ${path}${entry.name}`);
  }
}

mkdirSync(work, { recursive: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
buildWasm();
optimizeWasm();
await writeGlue();
// The words of the scripts are part of the bundle.
writeLanguages(runBuildScript());
await writeMount();
for (const name of readdirSync(own)) copyFileSync(join(own, name), join(out, name));
copyFileSync(join(www, 'state.js'), join(out, 'state.js'));
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(join(root, name), join(out, name));
writeManifest();
console.log(`${['raw', 'gzip', 'brotli'].map((word) => word.padStart(10)).join('')}`);
tell();
console.log('target/package/plimsoll is the npm package: npm install <that folder>, or npm pack there.');
