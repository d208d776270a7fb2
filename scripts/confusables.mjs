// Writes src/core/audience/confusables.ts from Unicode's table of confusable characters (UTS #39), as the package
// confusable_homoglyphs carries it in JSON (in Debian: python3-confusable-homoglyphs):
// node scripts/confusables.mjs path/to/confusables.json && npm run format
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem, ROOT, runMain } from './project.mjs';

const TARGET = path.join(ROOT, 'src/core/audience/confusables.ts');

const HEADER = `/**
 * Which Latin letters or digits a character looks like, after Unicode's table of confusable characters (UTS #39). Written
 * by scripts/confusables.mjs; docs/unicode-licence.txt says under which terms. Only what an address may contain: small
 * letters, without accents, that do not stand for ASCII themselves.
 */
`;

/** Characters of one script that stand in the source between marks of direction. */
const withoutMarks = (/** @type {string} */ text) => text.split('\u200e').join('');

/** As src/core/audience/look-alike.ts does. */
function withoutAccents(/** @type {string} */ text) {
  return Array.from(text.normalize('NFD'))
    .filter((character) => character < '\u0300' || character > '\u036f')
    .join('');
}

function isAscii(/** @type {string} */ character) {
  return character.charCodeAt(0) < 0x80;
}

/** Whether it can be part of an address as it stands, and is not told by its accents alone. */
function canBeWritten(/** @type {string} */ text) {
  const standsFor = Array.from(text.normalize('NFKC').toLowerCase());
  return (
    Array.from(text).length === 1 &&
    !standsFor.some(isAscii) &&
    text.toLowerCase() === text &&
    withoutAccents(text) === text
  );
}

/** The letters or digits among what a character is confused with; a pair that is read as one letter is that letter. */
function readAs(/** @type {readonly { readonly c: string }[]} */ twins) {
  const plain = twins
    .map(({ c }) => withoutAccents(withoutMarks(c)).toLowerCase())
    .find((text) => /^[a-z0-9]{1,3}$/.test(text));
  return plain === 'rn' ? 'm' : plain;
}

/** @param {Readonly<Record<string, readonly { readonly c: string }[]>>} source */
function tableOf(source) {
  /** @type {Map<string, string>} */
  const table = new Map();
  for (const [written, twins] of Object.entries(source)) {
    const character = withoutMarks(written);
    const letters = readAs(twins);
    if (letters === undefined || !canBeWritten(character)) continue;
    table.set(letters, (table.get(letters) ?? '') + character);
  }
  return [...table].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Some of the characters are written from right to left, and would rearrange the line. */
function escaped(/** @type {string} */ text) {
  return Array.from(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join('');
}

/** @param {readonly (readonly [string, string])[]} table */
function moduleOf(table) {
  const rows = table.map(([letters, twins]) => `  ['${letters}', '${escaped(twins)}'],\n`).join('');
  return `${HEADER}export const CONFUSABLES: readonly (readonly [letters: string, twins: string])[] = [\n${rows}];\n`;
}

async function main() {
  const [, , file] = process.argv;
  if (file === undefined)
    throw new Problem('Name the file: node scripts/confusables.mjs path/to/confusables.json');
  await writeFile(TARGET, moduleOf(tableOf(JSON.parse(await readFile(file, 'utf8')))));
  console.log(`Wrote ${path.relative(ROOT, TARGET)}.`);
}

await runMain(main);
