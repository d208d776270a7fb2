// The last step of npm run mutate: every small change to core that no test noticed is explained, and no other is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, ROOT, runMain } from './project.mjs';
import { disagreements } from './survivors.mjs';

const EXPLANATIONS = 'tests/mutants/survivors.json';

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

await runMain(async () => {
  const { files } = readJson('.mailstamp/mutate/report.json');
  const found = disagreements(files, readJson(EXPLANATIONS));
  if (found.length > 0)
    throw new Problem(
      [
        ...found,
        '',
        `Write the missing sentence of the rule book, simplify the code, or explain the change in ${EXPLANATIONS}.`,
      ].join('\n'),
    );
  console.log(`Every change that no test notices is explained in ${EXPLANATIONS}, and nothing else is.`);
});
