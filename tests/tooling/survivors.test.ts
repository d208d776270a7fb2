import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(path.join(tmpdir(), 'mailstamp-survivors-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOURCE = 'const FEW = 3;\nif (size > FEW) {\n  stop(\n    size,\n  );\n}\n';

interface Mutant {
  readonly status: string;
  readonly location: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
  readonly replacement: string;
}

/** `size > FEW` became something that no test noticed. */
const SURVIVOR: Mutant = {
  status: 'Survived',
  location: { start: { line: 2, column: 5 }, end: { line: 2, column: 15 } },
  replacement: 'true',
};
const EXPLAINED = 'if (⟦size > FEW⟧) { → true';

interface Run {
  readonly source?: string;
  readonly mutants?: readonly Mutant[];
  readonly explained?: Readonly<Record<string, readonly string[]>>;
}

function check({ source = SOURCE, mutants = [SURVIVOR], explained = {} }: Run) {
  const [report, explanations] = ['report.json', 'survivors.json'].map((name) => path.join(folder, name));
  writeFileSync(report!, JSON.stringify({ files: { 'src/core/size.ts': { source, mutants } } }));
  writeFileSync(explanations!, JSON.stringify([{ why: 'It only bounds work.', changes: explained }]));
  const script = path.join(__dirname, '../../scripts/check-survivors.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, report!, explanations!], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('a small change to core', () => {
  it('that no test notices must be explained', () => {
    const { status, said } = check({});
    expect(status).toBe(1);
    expect(said).toContain('src/core/size.ts: no test notices, and nothing explains');
    expect(said).toContain(EXPLAINED);
  });

  it('that is explained is fine', () => {
    expect(check({ explained: { 'src/core/size.ts': [EXPLAINED] } }).status).toBe(0);
  });

  it('that no test reaches must be explained, too', () => {
    expect(check({ mutants: [{ ...SURVIVOR, status: 'NoCoverage' }] }).status).toBe(1);
  });

  it('that a test notices may no longer be explained', () => {
    const { status, said } = check({
      mutants: [{ ...SURVIVOR, status: 'Killed' }],
      explained: { 'src/core/size.ts': [EXPLAINED] },
    });
    expect(status).toBe(1);
    expect(said).toContain('explained, but noticed or not there');
  });

  it('stays explained when lines above it come or go', () => {
    const { start, end } = SURVIVOR.location;
    const later = { start: { ...start, line: 4 }, end: { ...end, line: 4 } };
    const run = { source: `// One.\n// Two.\n${SOURCE}`, mutants: [{ ...SURVIVOR, location: later }] };
    expect(check({ ...run, explained: { 'src/core/size.ts': [EXPLAINED] } }).status).toBe(0);
  });

  it('over several lines is written on one', () => {
    const location = { start: { line: 3, column: 3 }, end: { line: 5, column: 5 } };
    const { said } = check({ mutants: [{ ...SURVIVOR, location, replacement: '' }] });
    expect(said).toContain('⟦stop( size, );⟧ →');
  });

  it('in a file that was not looked at this time may stay explained', () => {
    expect(check({ mutants: [], explained: { 'src/core/other.ts': [EXPLAINED] } }).status).toBe(0);
  });
});
