import { BEHAVIOUR } from '../../host/modelled-behaviour';
import {
  bugLines,
  LAUNCH_EVENTS,
  missingLines,
  modelledMembers,
  PANE_EVENTS,
  type ModelledLine,
} from '../../host/modelled';
import type { Words } from '../words/en';

/** A table of the index: a heading for each column, and the cells of each line in the same order. */
export interface IndexTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function modelledTable(
  title: string,
  lines: readonly ModelledLine[],
  { modelled: words }: Words,
): IndexTable {
  return {
    title,
    columns: [words.name, words.since, words.places, words.fact, words.invented],
    lines: lines.map(({ name, since, places, fact, invented }) => [
      name,
      since ?? '',
      places.join(', '),
      fact,
      invented ?? '',
    ]),
  };
}

/** Every table of the index in the words of a language; what the tables say of Outlook is in English. */
export function indexTables(words: Words): readonly IndexTable[] {
  const { modelled } = words;
  return [
    modelledTable(modelled.members, modelledMembers(), words),
    modelledTable(modelled.launchEvents, LAUNCH_EVENTS, words),
    modelledTable(modelled.paneEvents, PANE_EVENTS, words),
    {
      title: modelled.behaviour,
      columns: [modelled.name, modelled.does, modelled.fact, modelled.invented],
      lines: BEHAVIOUR.map(({ name, what, fact, invented }) => [name, what, fact, invented ?? '']),
    },
    {
      title: modelled.bugs,
      columns: [
        modelled.name,
        modelled.clients,
        modelled.what,
        modelled.state,
        modelled.fact,
        modelled.invented,
      ],
      lines: bugLines().map(({ id, clients, what, state, isSeldom, fact, invented }) => [
        id,
        clients.join(', '),
        what,
        isSeldom === true ? `${state}, some` : state,
        `platform ${fact}`,
        invented ?? '',
      ]),
    },
    {
      title: modelled.missing,
      columns: [modelled.name, modelled.fact, modelled.why],
      lines: missingLines().map(({ name, fact, why }) => [name, fact, why]),
    },
  ];
}

/** The tables with only the lines that have these words in some cell; tables that have none left go. */
export function filterTables(tables: readonly IndexTable[], wanted: string): readonly IndexTable[] {
  const words = wanted.trim().toLowerCase();
  const matches = (line: readonly string[]) => line.some((cell) => cell.toLowerCase().includes(words));
  return tables
    .map((table) => ({ ...table, lines: table.lines.filter(matches) }))
    .filter(({ lines }) => lines.length > 0);
}

export function countLines(tables: readonly IndexTable[]): number {
  return tables.reduce((sum, { lines }) => sum + lines.length, 0);
}
