// The last step of npm run mutate: every small change to core that no test noticed is explained, and no other is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, ROOT, runMain } from './project.mjs';
import { disagreements } from './survivors.mjs';

const [report = '.mailstamp/mutate/report.json', explanations = 'tests/mutants/survivors.json'] =
  process.argv.slice(2);

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(path.resolve(ROOT, file), 'utf8'));

await runMain(async () => {
  const { files } = readJson(report);
  const found = disagreements(files, readJson(explanations));
  if (found.length > 0)
    throw new Problem(
      [
        ...found,
        '',
        `Write the missing sentence of the rule book, simplify the code, or explain the change in ${explanations}.`,
      ].join('\n'),
    );
  console.log(`Every change that no test notices is explained in ${explanations}, and nothing else is.`);
});
