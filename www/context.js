// The visitor's build context: walks a folder that is dropped on the page or chosen, and hands the app its paths and sizes and the
// texts of its manifests. Takes a dropped Dockerfile too. Nothing leaves the browser. Comes with rest.js.

import * as words from 'words';
import { Refusal, part, show as tellOver } from './told.js';

/** Names of the files whose texts are read: those of MANIFESTS in src/context.rs. */
export const MANIFESTS = [
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'pyproject.toml',
  'uv.lock',
  'poetry.lock',
  'Pipfile',
  'Pipfile.lock',
  'go.mod',
  'go.sum',
  'go.work',
  'Cargo.toml',
  'Cargo.lock',
  'pom.xml',
  'Gemfile',
  'Gemfile.lock',
  'composer.json',
  'composer.lock',
  '.npmrc',
  'environment.yml',
  'setup.py',
];

/** What a Dockerfile is called where nobody says, and how the name of what leaves files out ends. */
const DOCKERFILE = 'Dockerfile';
const IGNORE = '.dockerignore';

/** Folders of what others wrote: INSTALLED in src/context.rs. */
export const INSTALLED = ['node_modules', 'vendor', 'site-packages', '.venv', 'venv', '.git'];

/** Longer texts are not read. */
const LONGEST_MANIFEST = 256 * 1024;
/** Larger folders are not taken. */
const MOST_FILES = 200_000;
/** Larger files are not taken for a Dockerfile. */
const LARGEST_TEXT = 10_000_000;
/** How many files of a folder are looked at at once. */
const AT_ONCE = 64;
/** Of a text, at most this share are characters that no text has. */
const MOST_STRANGE = 0.25;
/** Between the parts of what the app is told; no path has it, and of texts it is taken out. */
const GAP = '\0';

const counted = (number) => number.toLocaleString(document.documentElement.lang);
/** Says a message in the language of the page; given to `listen`. */
let say;

const show = (sentence, options) => tellOver(sentence, { say, ...options });

function isManifest(path, bytes, dockerfile) {
  const folders = path.split('/');
  const name = folders.pop();
  const isRead = [DOCKERFILE, dockerfile].includes(path) || name.endsWith(IGNORE) || MANIFESTS.includes(name) || /requirements.*\.txt$/.test(name);
  return isRead && bytes <= LONGEST_MANIFEST && !folders.some((folder) => INSTALLED.includes(folder));
}

/** What is no longer wanted ends so. */
class Stopped extends Error {}

/** Collects what is told of a folder, as long as `isWanted` says so. */
class Folder {
  parts = [];
  count = 0;

  constructor(name, dockerfile, isWanted) {
    this.name = name;
    this.dockerfile = dockerfile;
    this.isWanted = isWanted;
  }

  async add(path, file) {
    if (!this.isWanted()) throw new Stopped();
    this.count += 1;
    if (this.count > MOST_FILES) throw new Refusal(words.folderTooMany, this.name, counted(MOST_FILES));
    if (this.count % 1000 === 0) show(say(words.folderReading, this.name, counted(this.count)), { button: say(words.folderStop) });
    const isRead = isManifest(path, file.size, this.dockerfile);
    const text = isRead ? await file.text() : '';
    this.parts.push(path, String(file.size), isRead ? `=${text.replaceAll(GAP, '')}` : '');
  }

  told() {
    const dockerfile = this.parts.includes(this.dockerfile) ? this.dockerfile : DOCKERFILE;
    return ['folder', this.name, dockerfile, ...this.parts].join(GAP);
  }
}

const fileOf = (entry) => new Promise((done, fail) => entry.file(done, fail));
const batchOf = (reader) => new Promise((done, fail) => reader.readEntries(done, fail));

/** Adds all that is in entries of one folder, `path` with a slash at its end. */
async function walk(folder, entries, path) {
  const files = entries.filter((entry) => entry.isFile);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map(async (entry) => folder.add(path + entry.name, await fileOf(entry))));
  }
  for (const entry of entries.filter((entry) => entry.isDirectory)) await enter(folder, entry, `${path}${entry.name}/`);
}

/** Adds all that is in a folder, `path` with a slash at its end. */
async function enter(folder, entry, path) {
  const reader = entry.createReader();
  // A browser gives a hundred at a time, and none at the end.
  for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader)) await walk(folder, batch, path);
}

/** What was dropped: a folder, or several things that stand for one. */
async function droppedFolder(entries, dockerfile, isWanted) {
  const [only, other] = entries;
  const folder = new Folder(other ? say(words.folderSeveral, counted(entries.length)) : only.name, dockerfile, isWanted);
  await (other ? walk(folder, entries, '') : enter(folder, only, ''));
  return folder;
}

/** The list of a file field: its paths begin with the folder's own name. */
async function chosenFolder(list, dockerfile, isWanted) {
  const files = [...list];
  const folder = new Folder(files[0].webkitRelativePath.split('/')[0], dockerfile, isWanted);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map((file) => folder.add(file.webkitRelativePath.slice(folder.name.length + 1), file)));
  }
  return folder;
}

/** The text of a dropped file. */
async function textOf(file) {
  if (file.size > LARGEST_TEXT) throw new Refusal(words.folderTooLarge, file.name);
  const text = new TextDecoder().decode(await file.arrayBuffer());
  const strange = text.slice(0, 8192).match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  if (strange > Math.min(text.length, 8192) * MOST_STRANGE) throw new Refusal(words.folderNotText, file.name);
  return text;
}

/** Listens for whatever concerns the build context; `tell` takes what the app is told (src/app/folder.rs), `sayIt` is `say` of words.js. */
export function listen(tell, sayIt) {
  say = sayIt;
  /** Counts what was begun and stopped: only the newest is wanted. */
  let newest = 0;
  /** The name of the Dockerfile that was dropped last: its own `.dockerignore` comes before the other. */
  let dockerfile = DOCKERFILE;

  function stop() {
    newest += 1;
    show('');
  }

  /** Does `work` unless something newer begins meanwhile, and says why it failed. */
  async function take(what, work) {
    stop();
    const own = newest;
    const isWanted = () => own === newest;
    try {
      const told = await work(isWanted);
      if (!isWanted()) return;
      show('');
      tell(told);
    } catch (error) {
      if (!isWanted()) return;
      stop();
      show(say(...(error instanceof Refusal ? error.told : [words.folderUnreadable, what, error.message])), { isRefusal: true });
    }
  }

  async function droppedFile(file) {
    const text = await textOf(file);
    dockerfile = file.name;
    return ['text', text].join(GAP);
  }

  function drop(event) {
    const items = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file');
    if (items.length === 0) return;
    // Before the editor, which would write the files' texts into its own.
    event.preventDefault();
    event.stopPropagation();
    // Both are to be had only while the event lasts.
    const entries = items.map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const [file] = event.dataTransfer.files;
    if (items.length === 1 && !entries[0]?.isDirectory) void take(file.name, () => droppedFile(file));
    else void take(say(words.folderThis), async (isWanted) => (await droppedFolder(entries, dockerfile, isWanted)).told());
  }

  function change({ target }) {
    if (target.matches?.('[data-pl="context-folder"]') && target.files.length > 0) {
      const files = target.files;
      void take(say(words.folderThis), async (isWanted) => (await chosenFolder(files, dockerfile, isWanted)).told());
    }
    if (target.matches?.('[data-pl="context-size"]') && target.value.trim() !== '') {
      const bytes = Math.round(Number(target.value.trim().replace(',', '.')) * 1e6);
      const isSize = bytes > 0 && bytes < 1e15;
      void take(say(words.folderThisSize), async () => {
        if (!isSize) throw new Refusal(words.folderNoSize, target.value);
        return ['total', String(bytes)].join(GAP);
      });
    }
  }

  function click({ target }) {
    if (target.closest?.('[data-pl="context-hide"]')) stop();
    if (!target.closest?.('[data-pl="context-drop"]')) return;
    for (const field of ['context-folder', 'context-size'].map(part)) field.value = '';
    void take('', async () => 'none').then(() => part('context-folder')?.focus());
  }

  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');

  addEventListener('dragenter', (event) => hasFiles(event) && show(say(words.folderDrop), { button: '' }));
  // Only from the page itself: within it, a part is entered before another is left.
  addEventListener('dragleave', (event) => !event.relatedTarget && show(''));
  addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
  addEventListener('drop', drop, true);
  addEventListener('change', change);
  addEventListener('click', click);
  addEventListener('keydown', ({ key }) => key === 'Escape' && stop());
}
