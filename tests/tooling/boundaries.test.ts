import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECKS } from '../../scripts/check.mjs';

const ROOT = path.resolve(__dirname, '../..');
const COPIED = ['src', 'assets/policies', 'package.json'];
const CONFIGURATION = /^(tsconfig.*\.json|.*\.config\.[jt]s|\.dependency-cruiser\.cjs)$/;
const PATIENCE_MS = 180_000;

type Check = 'types' | 'lint' | 'dependencies';

interface Plant {
  readonly file: string;
  readonly code: string;
  /** The check that must refuse the file, and what it must say about it. */
  readonly refusedBy: Check;
  readonly says: RegExp;
}

const PLANTS: Readonly<Record<string, Plant>> = {
  'the DOM in core': {
    file: 'src/core/planted-dom.ts',
    code: 'export const title = document.title;\n',
    refusedBy: 'types',
    says: /planted-dom\.ts.*'document'/,
  },
  'the DOM in the launch bundle': {
    file: 'src/launch/planted-dom.ts',
    code: 'export const place = window.location;\n',
    refusedBy: 'types',
    says: /planted-dom\.ts.*'window'/,
  },
  'Node in the flows': {
    file: 'src/flows/planted-node.ts',
    code: 'export const home = process.cwd();\n',
    refusedBy: 'types',
    says: /planted-node\.ts.*'process'/,
  },
  'React reached from launch': {
    file: 'src/launch/planted-react.ts',
    code: "import { createElement } from 'react';\nexport const element = createElement('p');\n",
    refusedBy: 'dependencies',
    says: /launch-never-reaches-react: src\/launch\/planted-react\.ts/,
  },
  'React reached from launch through another folder': {
    file: 'src/launch/planted-look.ts',
    code: "export { element } from '../outlook/planted-element';\n",
    refusedBy: 'dependencies',
    says: /launch-never-reaches-react: src\/launch\/planted-look\.ts/,
  },
  'a pane’s component in the launch bundle': {
    file: 'src/launch/planted-pane.ts',
    code: "export * from '../ui/planted-component';\n",
    refusedBy: 'dependencies',
    says: /src\/launch-sees-only-[\w-]+: src\/launch\/planted-pane\.ts/,
  },
  'signing in for Graph in the launch bundle': {
    file: 'src/launch/planted-graph.ts',
    code: "export { version } from '@azure/msal-browser';\n",
    refusedBy: 'dependencies',
    says: /graph-is-never-needed-at-send: src\/launch\/planted-graph\.ts/,
  },
  'core that knows the flows': {
    file: 'src/core/planted-flow.ts',
    code: "export type { ComposeHost } from '../flows/ports';\n",
    refusedBy: 'dependencies',
    says: /src\/core-sees-only-itself: src\/core\/planted-flow\.ts/,
  },
  'the local Outlook that imports the add-in': {
    file: 'src/simulator/server/planted-core.ts',
    code: "export * from '../../core/result';\n",
    refusedBy: 'dependencies',
    says: /local-outlook-and-addin-are-strangers: src\/simulator\/server\/planted-core\.ts/,
  },
  'the add-in that imports the local Outlook': {
    file: 'src/flows/planted-simulator.ts',
    code: "export type { FaultPlan } from '../simulator/shared/faults';\n",
    refusedBy: 'dependencies',
    says: /addin-and-local-outlook-are-strangers: src\/flows\/planted-simulator\.ts/,
  },
  'Office outside src/outlook': {
    file: 'src/compose/planted-office.ts',
    code: 'export const host: unknown = Office.context;\n',
    refusedBy: 'lint',
    says: /planted-office\.ts[^]*Only src\/outlook says Office/,
  },
  'Office by way of the window': {
    file: 'src/read/planted-window.ts',
    code: "export const host: unknown = Reflect.get(window.Office, 'context');\n",
    refusedBy: 'lint',
    says: /planted-window\.ts[^]*Only src\/outlook says Office/,
  },
  'a string that becomes markup': {
    file: 'src/ui/planted-markup.ts',
    code: 'export const show = (element: HTMLElement, text: string) => {\n  element.innerHTML = text;\n};\n',
    refusedBy: 'lint',
    says: /planted-markup\.ts[^]*must not become markup/,
  },
  'a promise that nobody waits for': {
    file: 'src/core/planted-promise.ts',
    code: 'export const later = (wait: () => Promise<void>) => {\n  wait();\n};\n',
    refusedBy: 'lint',
    says: /planted-promise\.ts[^]*no-floating-promises/,
  },
  'a switch that forgets a kind': {
    file: 'src/core/planted-switch.ts',
    code: "export const weigh = (kind: 'a' | 'b') => {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n};\n",
    refusedBy: 'lint',
    says: /planted-switch\.ts[^]*switch-exhaustiveness-check/,
  },
};

/** What the planted files lean on; nothing refuses these two by themselves. */
const PROPS = {
  'src/outlook/planted-element.ts': "export { Fragment as element } from 'react';\n",
  'src/ui/planted-component.ts': 'export const component = 1;\n',
};

/** A copy of the project in which packages are links, so that neither sources nor caches of the real one change. */
function copyProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'mailstamp-boundaries-'));
  const configuration = readdirSync(ROOT).filter((name) => CONFIGURATION.test(name));
  for (const name of [...COPIED, ...configuration]) {
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  }
  mkdirSync(path.join(copy, 'node_modules/.cache'), { recursive: true });
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (name !== '.cache')
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(copy, 'node_modules', name));
  }
  const types = path.join(ROOT, 'node_modules/.cache/tsc');
  if (existsSync(types)) cpSync(types, path.join(copy, 'node_modules/.cache/tsc'), { recursive: true });
  return copy;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, code] of Object.entries(files)) writeFileSync(path.join(folder, file), code);
}

/** How each check is asked about these files and what they lean on: the whole of every check takes minutes. */
const NARROWED: Readonly<Record<Check, (args: readonly string[], files: readonly string[]) => string[]>> = {
  types: (args, files) => [...args, ...new Set(files.map((file) => path.dirname(file)))],
  lint: (args, files) => args.flatMap((arg) => (arg === '.' ? files : [arg])),
  dependencies: (args) => args.filter((arg) => !['tests', 'scripts'].includes(arg)),
};

function run(folder: string, check: Check, files: readonly string[]): { ok: boolean; output: string } {
  const { file, args = [] } = CHECKS[check];
  const narrowed = NARROWED[check](args, files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...narrowed], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { ok: status === 0, output: `${stdout}\n${stderr}` };
}

/** The file that each complaint of a check is about. */
const ABOUT: Readonly<Record<Check, RegExp>> = {
  types: /^(\S+)\(\d+,\d+\): error/gm,
  lint: /^(\S+\.tsx?)$/gm,
  dependencies: /^\s*error [\w/-]+: (\S+)/gm,
};
const CHECK_NAMES = Object.keys(ABOUT) as readonly Check[];

describe('the boundaries between folders, with violations planted', () => {
  let folder = '';
  const outputs = new Map<Check, string>();

  beforeAll(() => {
    folder = copyProject();
    write(folder, PROPS);
    write(folder, Object.fromEntries(Object.values(PLANTS).map(({ file, code }) => [file, code])));
    for (const check of CHECK_NAMES) {
      const plants = Object.values(PLANTS).filter(({ refusedBy }) => refusedBy === check);
      const { ok, output } = run(
        folder,
        check,
        plants.map(({ file }) => file),
      );
      outputs.set(check, ok ? '' : output);
    }
  }, PATIENCE_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(PLANTS))('refuse %s', (_name, { refusedBy, says }) => {
    expect(outputs.get(refusedBy)).toMatch(says);
  });

  it.each(CHECK_NAMES)('refuse nothing else: %s', (check) => {
    const complaints = [...(outputs.get(check) ?? '').matchAll(ABOUT[check])].map(([, file = '']) => file);
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.filter((file) => !file.includes('/planted-'))).toEqual([]);
  });
});
