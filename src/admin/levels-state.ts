import type { AdjustableKind } from '../core/policy/adjustable-kinds';
import { LEVELS, type Level } from '../core/policy/level';
import type { ChosenLevels, SourceDocument } from '../core/policy/source/source-document';
import type { Stamp } from '../core/stamp/stamp';
import { without } from './lists';

/** One place of the matrix: a kind of finding under one stamp, or under every stamp. */
export interface LevelPlace {
  readonly kind: AdjustableKind;
  readonly stamp: Stamp | undefined;
}

function chosenIn(source: SourceDocument, stamp: Stamp | undefined): ChosenLevels {
  return (stamp === undefined ? source.levels : source.levelsByStamp?.[stamp]) ?? {};
}

/** What the policy says in this place; undefined where it says nothing. */
export function levelAt(source: SourceDocument, { kind, stamp }: LevelPlace): Level | undefined {
  return chosenIn(source, stamp)[kind];
}

/** The policy with another level in one place; undefined leaves the place to the default. */
export function withLevel(
  source: SourceDocument,
  { kind, stamp }: LevelPlace,
  level: Level | undefined,
): SourceDocument {
  const chosen = chosenIn(source, stamp);
  const levels: ChosenLevels = level === undefined ? without(chosen, kind) : { ...chosen, [kind]: level };
  return stamp === undefined
    ? { ...source, levels }
    : { ...source, levelsByStamp: { ...source.levelsByStamp, [stamp]: levels } };
}

/** What stands in a choice, as a level; undefined for the choice that leaves it to the default. */
export function parseLevel(text: string): Level | undefined {
  return LEVELS.find((level) => level === text);
}
