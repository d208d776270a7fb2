// Builds the local Outlook: the page that people see, and the server behind it.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outlookBundles } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { ROOT } from './project.mjs';

export const OUTLOOK_FOLDER = path.join(ROOT, '.mailstamp/local-outlook');
export const OUTLOOK_SERVER = path.join(OUTLOOK_FOLDER, 'server.mjs');

/** Writes server.mjs, and the pages with the scripts that they load. */
export async function buildLocalOutlook() {
  await rm(OUTLOOK_FOLDER, { recursive: true, force: true });
  await mkdir(path.join(OUTLOOK_FOLDER, 'page/modelled'), { recursive: true });
  const entrypoints = await bundle(outlookBundles(OUTLOOK_FOLDER));
  const template = await readFile(path.join(ROOT, 'src/simulator/page/index.html'), 'utf8');
  await Promise.all([
    writePage(template, 'page/index.html', entrypoints.get('page') ?? []),
    writePage(template, 'page/modelled/index.html', entrypoints.get('modelled') ?? []),
  ]);
}

/**
 * @param {string} template
 * @param {string} file below the output folder
 * @param {readonly string[]} scripts
 */
async function writePage(template, file, scripts) {
  const tags = scripts.map((script) => `<script defer src="/${script}"></script>`).join('\n    ');
  await writeFile(path.join(OUTLOOK_FOLDER, file), template.replace('</head>', `  ${tags}\n  </head>`));
}
