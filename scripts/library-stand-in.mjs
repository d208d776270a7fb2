// Makes a shared library for Linux x64 whose functions all answer 1, which is "error" in SQLite's language.
//
// The packaged Chromium brings NSS, which opens every https page, and NSS does not load without SQLite's library, which a
// bare machine lacks. NSS wants it only to keep certificates in a file; told that this fails, it keeps them in memory.

const PAGE = 0x1000;
const ANSWER_ONE = Buffer.from([0xb8, 1, 0, 0, 0, 0xc3]);

/** ELF's own numbers: https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html */
const SEGMENT = { load: 1, dynamic: 2 };
const ACCESS = { readExecute: 5, readWrite: 6 };
const TAG = { end: 0, hash: 4, strings: 5, symbols: 6, stringsSize: 10, symbolSize: 11, ownName: 14 };
const HEADER = 64;
const SEGMENT_SIZE = 56;
const SYMBOL_SIZE = 24;
const GLOBAL_FUNCTION = 0x12;

/**
 * The names that a library expects somebody else to define, as far as they begin like that.
 * @param {Buffer} library
 * @param {string} prefix letters, digits and underscores
 * @returns {readonly string[]}
 */
export function namesIn(library, prefix) {
  const found = library.toString('latin1').matchAll(new RegExp(`(?<=\\0)${prefix}[a-z0-9_]+(?=\\0)`, 'g'));
  return [...new Set([...found].map(([name]) => name))];
}

/**
 * @param {string} ownName e.g. `libsqlite3.so.0`
 * @param {readonly string[]} functions
 * @returns {Buffer} the library file
 */
export function libraryStandIn(ownName, functions) {
  const strings = Buffer.from(`\0${[ownName, ...functions].join('\0')}\0`, 'latin1');
  const symbols = HEADER + 3 * SEGMENT_SIZE;
  const hash = symbols + SYMBOL_SIZE * (functions.length + 1);
  const names = hash + 4 * (functions.length + 4);
  const code = names + strings.length;
  const dynamic = Math.ceil((code + ANSWER_ONE.length) / PAGE) * PAGE;

  const table = words64([
    ...[TAG.ownName, 1, TAG.hash, hash, TAG.strings, names, TAG.symbols, symbols],
    ...[TAG.stringsSize, strings.length, TAG.symbolSize, SYMBOL_SIZE, TAG.end, 0],
  ]);
  const file = Buffer.alloc(dynamic + table.length);
  const parts = /** @type {const} */ ([
    [0, header()],
    [HEADER, segment(SEGMENT.load, ACCESS.readExecute, 0, code + ANSWER_ONE.length)],
    [HEADER + SEGMENT_SIZE, segment(SEGMENT.load, ACCESS.readWrite, dynamic, table.length)],
    [HEADER + 2 * SEGMENT_SIZE, segment(SEGMENT.dynamic, ACCESS.readWrite, dynamic, table.length)],
    [symbols + SYMBOL_SIZE, symbolTable(functions, strings, code)],
    [hash, chain(functions.length)],
    [names, strings],
    [code, ANSWER_ONE],
    [dynamic, table],
  ]);
  for (const [place, part] of parts) part.copy(file, place);
  return file;
}

function header() {
  const bytes = Buffer.alloc(HEADER);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeUInt16LE(3, 16); // a shared object
  bytes.writeUInt16LE(62, 18); // for x86-64
  bytes.writeUInt32LE(1, 20);
  bytes.writeBigUInt64LE(BigInt(HEADER), 32);
  bytes.writeUInt16LE(HEADER, 52);
  bytes.writeUInt16LE(SEGMENT_SIZE, 54);
  bytes.writeUInt16LE(3, 56);
  return bytes;
}

/**
 * @param {number} kind
 * @param {number} access
 * @param {number} place in the file and in memory
 * @param {number} size
 */
function segment(kind, access, place, size) {
  const bytes = Buffer.alloc(SEGMENT_SIZE);
  bytes.writeUInt32LE(kind, 0);
  bytes.writeUInt32LE(access, 4);
  words64([place, place, place, size, size, PAGE]).copy(bytes, 8);
  return bytes;
}

/**
 * @param {readonly string[]} functions
 * @param {Buffer} strings
 * @param {number} code where all of them begin
 */
function symbolTable(functions, strings, code) {
  const bytes = Buffer.alloc(SYMBOL_SIZE * functions.length);
  functions.forEach((name, index) => {
    const at = SYMBOL_SIZE * index;
    bytes.writeUInt32LE(strings.indexOf(`\0${name}\0`, 0, 'latin1') + 1, at);
    bytes.writeUInt8(GLOBAL_FUNCTION, at + 4);
    bytes.writeUInt16LE(1, at + 6);
    words64([code, ANSWER_ONE.length]).copy(bytes, at + 8);
  });
  return bytes;
}

/**
 * A hash table with a single bucket: the loader walks from one name to the next.
 * @param {number} count
 */
function chain(count) {
  const words = [
    1,
    count + 1,
    1,
    0,
    ...Array.from({ length: count }, (_, index) => (index + 2) % (count + 1)),
  ];
  const bytes = Buffer.alloc(4 * words.length);
  words.forEach((word, index) => bytes.writeUInt32LE(word, 4 * index));
  return bytes;
}

/** @param {readonly number[]} words */
function words64(words) {
  const bytes = Buffer.alloc(8 * words.length);
  words.forEach((word, index) => bytes.writeBigUInt64LE(BigInt(word), 8 * index));
  return bytes;
}
