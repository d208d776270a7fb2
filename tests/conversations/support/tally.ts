import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { MODES, type Mode } from './script';

/** Of one conversation that was played in one mode; a test leaves it as an annotation. */
export interface Played {
  readonly situation: string;
  readonly mode: Mode;
  readonly outcomes: readonly ('goes' | 'asked' | 'held')[];
}

export const PLAYED = 'conversation';

const COLUMNS = ['goes', 'asked', 'held'] as const;
const HEAD = [
  'Situation',
  'Conversations',
  'Messages',
  ...MODES.flatMap((mode) =>
    COLUMNS.map((column) => `${column}, ${mode === 'alone' ? 'without' : 'with'} Graph`),
  ),
];

function rowOf(name: string, played: readonly Played[]): readonly string[] {
  const outcomesIn = (mode: Mode) =>
    played.filter((one) => one.mode === mode).flatMap(({ outcomes }) => outcomes);
  const counts = MODES.flatMap((mode) =>
    COLUMNS.map((column) => outcomesIn(mode).filter((outcome) => outcome === column).length),
  );
  const inMode = MODES.map((mode) => played.filter((one) => one.mode === mode).length);
  return [
    name,
    Math.max(...inMode),
    Math.max(...MODES.map((mode) => outcomesIn(mode).length)),
    ...counts,
  ].map(String);
}

/** Prints, after conversations were played, what came of their messages in each situation. */
export default class Tally implements Reporter {
  readonly #played: Played[] = [];

  onTestEnd(_test: TestCase, { status, annotations }: TestResult): void {
    if (status !== 'passed') return;
    for (const { type, description } of annotations) {
      if (type === PLAYED) this.#played.push(JSON.parse(description ?? '') as Played);
    }
  }

  onEnd(): void {
    if (this.#played.length === 0) return;
    const situations = [...new Set(this.#played.map(({ situation }) => situation))];
    const rows = [
      HEAD,
      HEAD.map(() => '---'),
      ...situations.map((name) =>
        rowOf(
          name,
          this.#played.filter(({ situation }) => situation === name),
        ),
      ),
      rowOf('all', this.#played),
    ];
    console.log(`\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
