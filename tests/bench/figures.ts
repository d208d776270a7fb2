import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const FILE = path.join(ROOT, 'docs/figures.md');

/** One line of the table of figures. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
}

/** From one heading to the next. */
function chapterIn(text: string, heading: string): string | undefined {
  return text.split(/^(?=## )/m).find((chapter) => chapter.startsWith(`## ${heading}\n`));
}

/** Writes what was measured into `docs/figures.md`, in place of what an earlier run wrote there under this heading. */
export function recordFigures(heading: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ what, measured, goal }) => `| ${what} | ${measured} | ${goal} |`);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores.`;
  const table = ['| What | Measured | Goal |', '| --- | --- | --- |', ...rows];
  const chapter = [`## ${heading}`, '', machine, '', ...table, ''].join('\n');
  const text = readFileSync(FILE, 'utf8');
  const old = chapterIn(text, heading);
  writeFileSync(FILE, old === undefined ? `${text}\n${chapter}` : text.replace(old, () => `${chapter}\n`));
  spawnSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', FILE], { cwd: ROOT });
}
