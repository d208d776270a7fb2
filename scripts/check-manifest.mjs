// npm run check:manifest [-- FOLDER]: proves without a network that the built manifest is one that Outlook takes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { requireNode } from './node-version.mjs';
import { Problem, ROOT, runMain, shown } from './project.mjs';

requireNode();
await runMain(async () => {
  const folder = path.resolve(ROOT, process.argv[2] ?? 'dist');
  const manifest = path.join(folder, 'manifest.xml');
  if (!existsSync(manifest)) throw new Problem(`${shown(manifest)} is missing. Run npm run build first.`);
  const { associatedFunctions, IN_A_PAGE } = await import('./manifest/launch-functions.mjs');
  const { checkManifest } = await import('./manifest/check.mjs');
  const { secondOpinion } = await import('./manifest/second-opinion.mjs');

  const readFile = (/** @type {string} */ name) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name)) : undefined;
  const scripts = readdirSync(folder).filter((name) => /^launch.*\.js$/.test(name));
  const pageScripts = readdirSync(path.join(folder, 'events')).filter((name) =>
    name.startsWith('event-page'),
  );
  const phoneFunctions = pageScripts.flatMap((name) =>
    associatedFunctions(readFileSync(path.join(folder, 'events', name), 'utf8'), { ...IN_A_PAGE }),
  );
  const own = scripts.flatMap((name) => {
    const functions = associatedFunctions(readFileSync(path.join(folder, name), 'utf8'));
    return checkManifest(readFileSync(manifest, 'utf8'), { readFile, functions, phoneFunctions });
  });
  const others = await secondOpinion(manifest);
  const problems = [...new Set(own.map(({ rule, problem }) => `${rule}: ${problem}`)), ...others];
  if (problems.length > 0)
    throw new Problem([`${shown(manifest)} is not in order:`, ...problems].join('\n  '));
  console.log(`${shown(manifest)} is in order; Microsoft's converter and schema agree.`);
});
