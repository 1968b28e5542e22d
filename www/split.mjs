// Splits one WebAssembly module in two: what only DOORS lead to goes to a second module, which the page loads later.
//
// The first module calls through a table of one entry per door, empty until the second one is there (start.js fills it).
// The second imports the memory, the stack pointer and the functions it shares from the first, and writes the constants that only
// it points to into that memory. Nothing is listed by hand but the doors: reachability decides. Function names must still be in
// the module, and its data in one segment per constant (build.rs asks the linker for that).

import binaryen from 'binaryen';

/**
 * Functions whose insides are loaded later, by the last parts of their names. The page's first example leads to none of them: it
 * has no instructions but FROM, RUN, COPY and CMD, no `$`, and runs no other tools than apk and go.
 */
export const DOORS = [
  ...['read::Reader::other', 'word::Lexer::dollar', 'comment::size', 'Parser::dollar', 'parameter::Resolver::resolve'],
  ...['Runner::other', 'effects::tools', 'app::add_rest', 'app::add_packages'],
  // Commands that do more than run: groups, functions, loops, what is in braces or backticks; and what one writes of another's output.
  ...['Parser::function_body', 'Parser::loop_body', 'Parser::backticks', 'Parser::arithmetic', 'braces::match_marks', 'Words::multiply'],
  ...['Runner::subshell', 'Runner::lookup', 'Machine::save', 'Machine::weigh', 'effects::unknown'],
  // Files that go, variables of a stage, heredocs, misspelt words.
  ...['Machine::remove', 'Rootfs::take_out', 'Scope::set_env', 'Scope::define', 'word::name_words', 'suggest::distance'],
  // Go: several programs, or one whose name is not given.
  ...['go::binary_name', 'go::write_into', 'manifest::go_name', 'Machine::wanted_below'],
  ...['image::complete_release', 'tag::release_of_version', 'guess::unknown_weight', 'Facts::context_file', 'Listing::item'],
  // Images of which there is no record.
  ...['image::stand_in', 'image::other_repository', 'guess::guess', 'guess::unknown'],
  // What labels are called in other languages than English.
  'label::said',
  // Which figures are guesses, and what stands in their place.
  ...['assumptions::assumptions', 'assumptions::given', 'assumptions::undone', 'Facts::given_package', 'Ledger::list'],
  ...['compare::compare', 'compare::pasted', 'compare::used', 'compare::done', 'compare::pasted_file'],
  ...['guesses::repeats', 'World::accounted', 'World::image_as_given', 'World::refuse_size', 'World::on_guess', 'Lowering::assumptions'],
  ...['advise', 'findings::lower'],
  // What is found, on the page and in the editor.
  ...['marks::marks', 'marks::told', 'findings::findings', 'findings::pressed', 'findings::note', 'findings::see', 'findings::remarks', 'outcome::all_safe'],
  // What only more than two stages have: an order to choose, lanes, stages on stages.
  ...['Graph::arranged', 'Lanes::laid', 'labels::on_lane', 'Drawing::upon'],
  // Which layer of a picture is which of the one before.
  'names::carried',
  ...['views::read::read', 'read::turned', 'read::copied', 'outcome::reading', 'Machine::look', 'Machine::note_ran', 'Accounts::begin'],
  ...['inside::inside', 'inside::clicked', 'inside::keyed', 'inside::settled'],
  ...['views::split::split', 'views::split::take', 'views::split::chosen', 'views::exports::exports', 'views::exports::pressed', 'views::exports::share', 'link::opened'],
  // Long texts, read in a worker.
  ...['reader::ask', 'reader::answer', 'reader::take', 'reader::answered'],
  ...['help::help', 'views::tabs::tabs', 'views::lesson::lesson', 'views::lesson::pressed', 'views::lesson::typed', 'learning::taught'],
  ...['stepping::at', 'player::player', 'player::opener', 'divider::divider', 'player::pressed', 'player::slid', 'player::paced'],
  // What the first example asks of apk comes without it.
  ...['apk::whole'],
  // What a go.mod that requires modules brings.
  ...['go::required'],
  // The build context: what is not a few files in their order.
  ...['context::arranged', 'Context::without_ignored', 'Context::without', 'known::found', 'known::folded', 'World::bind_context'],
  ...['Copier::usual', 'Copier::miss', 'Copier::add', 'folder::read', 'views::context::context', 'views::context::told', 'contexts::context_summary'],
];

/** What start.js fills with the doors. */
const TABLE = 'later';
/** What the second module calls the first. */
const FIRST = 'first';

/** `{ first, later }`: two modules out of one, as bytes. `features` are named as wasm-opt names them. */
export function split(bytes, features) {
  binaryen.setDebugInfo(true);
  const enabled = features.map(featureOf).reduce((some, one) => some | one);
  const read = () => {
    const module = binaryen.readBinary(bytes);
    module.setFeatures(enabled);
    return module;
  };
  const [first, later] = [read(), read()];
  const all = functionsOf(first);
  const doors = DOORS.map((door) => doorOf(door, [...all.keys()]));
  closeDoors(first, doors, all);
  const data = dataOf(first);
  const kept = reachable(data, first.emitText());
  share(first, keepBehind(later, doors, all, functionsOf(first)));
  setData(first, [joined(data.filter((constant) => kept.has(constant)))]);
  setData(later, runs(data, (constant) => !kept.has(constant)).map(joined));
  later.addMemoryImport('0', FIRST, 'm', false);
  return { first: emit(first), later: emit(later) };
}

/** `bulk-memory-opt` is `binaryen.Features.BulkMemoryOpt`. */
export function featureOf(name) {
  const plain = (text) => text.toLowerCase().replaceAll('-', '').replace('floattoint', 'fptoint');
  const [, value] = Object.entries(binaryen.Features).find(([known]) => plain(known) === plain(name)) ?? [];
  if (value === undefined) throw new Error(`www/split.mjs: binaryen has no feature ${name}`);
  return value;
}

function doorOf(door, names) {
  const found = names.filter((name) => plainName(name).endsWith(`::${door}`));
  if (found.length !== 1) throw new Error(`www/split.mjs: ${found.length} functions are called ${door}; it must be one, marked #[inline(never)]`);
  return found[0];
}

/** Without hashes and brackets: `<krate[1f]::place::Type>::method` and `krate::place::Type::method::h1f` are one. */
function plainName(name) {
  return name.replace(/\[[0-9a-f]+\]|<(impl )?|>|::h[0-9a-f]{16}$/g, '');
}

/** Each door becomes a call through the table; what only doors reached is gone. */
function closeDoors(module, doors, all) {
  // What is in a table may be called by the other module; in a table that nobody else sees, binaryen empties what is not called.
  tablesOf(module).forEach(({ name }) => module.addTableExport(name, `t${name}`));
  module.addTable(TABLE, doors.length, doors.length, binaryen.funcref);
  module.addTableExport(TABLE, TABLE);
  doors.forEach((name, index) => {
    const { params, results } = all.get(name);
    const passed = binaryen.expandType(params).map((type, place) => module.local.get(place, type));
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.call_indirect(TABLE, module.i32.const(index), passed, params, results));
  });
  // What hands objects of the page over works on a table of such, which the other module cannot import: it stays, and is called.
  const shims = [...all.keys()].filter((name) => name.endsWith(' externref shim'));
  shims.forEach((name, index) => module.addFunctionExport(name, `shim${index}`));
  removeUnused(module);
  shims.forEach((_, index) => module.removeExport(`shim${index}`));
}

/** Leaves in `module` the doors and what only they reach. Returns what it now imports of the other one's code, by name. */
function keepBehind(module, doors, all, others) {
  exportsOf(module).forEach(({ name }) => module.removeExport(name));
  segmentsOf(module).forEach(({ name }) => module.removeElementSegment(name));
  doors.forEach((name, index) => module.addFunctionExport(name, String(index)));
  const isShared = (name) => others.has(name) && !doors.includes(name) && !all.get(name).module;
  const importFunction = (name, base) => {
    module.removeFunction(name);
    module.addFunctionImport(name, FIRST, base, all.get(name).params, all.get(name).results);
  };
  [...all.keys()].filter(isShared).forEach((name) => importFunction(name, name));
  removeUnused(module);
  const shared = { functions: [...functionsOf(module).keys()].filter(isShared), globals: globalsOf(module) };
  shared.functions.forEach((name, index) => importFunction(name, `f${index}`));
  shared.globals.forEach(({ name, type, mutable }, index) => {
    module.removeGlobal(name);
    module.addGlobalImport(name, FIRST, `g${index}`, type, mutable);
  });
  tablesOf(module).forEach(({ name }) => {
    module.removeTable(name);
    module.addTableImport(name, FIRST, `t${name}`);
  });
  return shared;
}

/** Exports what the other module imports, under names that the glue does not know and so nobody shortens. */
function share(module, { functions, globals }) {
  module.addMemoryExport('0', 'm');
  functions.forEach((name, index) => module.addFunctionExport(name, `f${index}`));
  globals.forEach(({ name }, index) => module.addGlobalExport(name, `g${index}`));
}

/** How far beside a constant an address may be by which it is reached, as in a loop that counts from one. */
const BESIDE = 32;

/** From this many bytes a constant is a text that is embedded whole: it is reached at its start, and any other number in it is one by chance. */
const LARGE = 10_000;

/** What Rust writes in the place of a character where there is none: numbers past the last one, all over the code. */
const NO_CHAR = [0x110000, 0x110001];

/** The segments of a module by address: `{ name, start, end, bytes }`. */
function dataOf(module) {
  const all = list(module.getNumDataSegments(), (index) => module.getDataSegmentByIndex(index), (segment) => module.getDataSegmentInfo(segment));
  return all
    .map(({ name, offset, data }) => ({ name, start: offset, end: offset + data.byteLength, bytes: Buffer.from(data) }))
    .sort((one, other) => one.start - other.start);
}

/**
 * The segments that a module of this text can reach: those at a number in its code, and those that these point to. A number may
 * be an address by chance: then a segment stays that could have gone. What can change stays, too.
 */
function reachable(data, text) {
  const found = new Set(data.filter(({ name }) => !name.startsWith('.rodata')));
  const code = text.replace(/^ \(data .*$/gm, '');
  for (const [, narrow, offset, wide] of code.matchAll(/i32\.const (\d+)|offset=(\d+)|i64\.const (-?\d+)/g)) {
    const halves = wide === undefined ? [Number(narrow ?? offset)] : [BigInt.asUintN(32, BigInt(wide)), BigInt.asUintN(64, BigInt(wide)) >> 32n];
    halves.forEach((address) => meant(data, Number(address)).forEach((constant) => found.add(constant)));
  }
  // A set is walked in the order of insertion, what is added on the way included.
  for (const { start, bytes } of found) {
    for (let at = -start & 3; at + 4 <= bytes.length; at += 4) {
      const address = bytes.readUInt32LE(at);
      between(data, address, address).filter((constant) => constant.start === address || constant.bytes.length < LARGE).forEach((constant) => found.add(constant));
    }
  }
  return found;
}

/** The segments that a number in the code may mean: the one that begins there, or else all beside it. */
function meant(data, number) {
  const [at] = between(data, number, number);
  if (at?.start === number) return [at];
  if (NO_CHAR.includes(number)) return [];
  return between(data, number - BESIDE, number + BESIDE).filter((constant) => constant.bytes.length < LARGE);
}

/** The segments that have a byte at the addresses from `low` to `high`. */
function between(data, low, high) {
  let [from, to] = [0, data.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (data[middle].end <= low) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < data.length && data[end].start <= high) end++;
  return data.slice(from, end);
}

/** Segments that follow each other and are all `wanted`, in groups. */
function runs(data, wanted) {
  const groups = [];
  data.forEach((constant, index) => {
    if (!wanted(constant)) return;
    if (index > 0 && wanted(data[index - 1])) groups.at(-1).push(constant);
    else groups.push([constant]);
  });
  return groups;
}

/** Segments in one, with zeros between: it compresses better than many. */
function joined(data) {
  const { start } = data[0];
  const bytes = Buffer.alloc(data.at(-1).end - start);
  data.forEach((constant) => constant.bytes.copy(bytes, constant.start - start));
  return { start, bytes };
}

/** Replaces the memory of a module by one with this data, and without a maximum. */
function setData(module, data) {
  const { initial } = module.getMemoryInfo();
  const segments = data.map(({ start, bytes }) => ({ offset: module.i32.const(start), data: bytes, passive: false }));
  module.setMemory(initial, -1, null, segments);
}

function removeUnused(module) {
  module.runPasses(['remove-unused-module-elements']);
}

function emit(module) {
  if (!module.validate()) throw new Error('www/split.mjs: the split module is not valid');
  return module.emitBinary();
}

const list = (count, at, info) => Array.from({ length: count }, (_, index) => info(at(index)));
const functionsOf = (module) =>
  new Map(list(module.getNumFunctions(), (index) => module.getFunctionByIndex(index), binaryen.getFunctionInfo).map((info) => [info.name, info]));
const exportsOf = (module) => list(module.getNumExports(), (index) => module.getExportByIndex(index), binaryen.getExportInfo);
const globalsOf = (module) => list(module.getNumGlobals(), (index) => module.getGlobalByIndex(index), binaryen.getGlobalInfo);
const tablesOf = (module) => list(module.getNumTables(), (index) => module.getTableByIndex(index), binaryen.getTableInfo);
const segmentsOf = (module) => list(module.getNumElementSegments(), (index) => module.getElementSegmentByIndex(index), binaryen.getElementSegmentInfo);
