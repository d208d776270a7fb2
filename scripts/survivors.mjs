// What Stryker's report says, against the file that explains every small change to core that no test can notice.

/**
 * @typedef {object} Place
 * @property {number} line from 1
 * @property {number} column from 1
 *
 * @typedef {object} Mutant
 * @property {string} status
 * @property {{ start: Place, end: Place }} location
 * @property {string} [replacement]
 *
 * @typedef {Readonly<Record<string, { source: string, mutants: readonly Mutant[] }>>} ReportedFiles
 *
 * @typedef {object} Explanation
 * @property {string} why
 * @property {Readonly<Record<string, readonly string[]>>} changes by file, as `changeOf` writes them
 */

const UNNOTICED = ['Survived', 'NoCoverage'];

/** @param {string} text */
const onOneLine = (text) => text.split(/\s+/).join(' ').trim();

/**
 * A change as a person reads it, and as it stays when lines above it come or go: the line with the part that changes
 * between double brackets, and what takes its place.
 * @param {string} source
 * @param {Mutant} mutant
 */
export function changeOf(source, { location: { start, end }, replacement = '' }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const before = lines[0]?.slice(0, start.column - 1) ?? '';
  const behind = lines[last]?.slice(end.column - 1) ?? '';
  const part = lines.map((line, at) =>
    line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined),
  );
  return onOneLine(`${before}⟦${part.join('\n')}⟧${behind}  →  ${replacement}`);
}

/**
 * The changes that nobody noticed, by file.
 * @param {ReportedFiles} files
 * @returns {ReadonlyMap<string, ReadonlySet<string>>}
 */
function unnoticed(files) {
  return new Map(
    Object.entries(files).map(([file, { source, mutants }]) => {
      const survivors = mutants.filter(({ status }) => UNNOTICED.includes(status));
      return [file, new Set(survivors.map((mutant) => changeOf(source, mutant)))];
    }),
  );
}

/**
 * Everything that the report and the explanations do not agree about. Files that the report does not speak of are left
 * out, so that one folder can be looked at alone.
 * @param {ReportedFiles} files
 * @param {readonly Explanation[]} explanations
 * @returns {readonly string[]}
 */
export function disagreements(files, explanations) {
  const found = unnoticed(files);
  const explained = explanations.flatMap(({ changes }) =>
    Object.entries(changes).flatMap(([file, all]) => all.map((change) => ({ file, change }))),
  );
  const unexplained = Array.from(found, ([file, changes]) =>
    Array.from(changes)
      .filter((change) => !explained.some((one) => one.file === file && one.change === change))
      .map((change) => `${file}: no test notices, and nothing explains\n    ${change}`),
  );
  const outdated = explained
    .filter(({ file, change }) => found.get(file)?.has(change) === false)
    .map(({ file, change }) => `${file}: explained, but noticed or not there\n    ${change}`);
  return [...unexplained.flat(), ...outdated];
}
