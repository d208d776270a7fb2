import { CONFUSABLES } from './confusables';
import { foldFew, type Fold } from './look-alike';

const ALL: ReadonlyMap<string, string> = new Map(
  CONFUSABLES.flatMap(([letters, twins]) => Array.from(twins, (twin) => [twin, letters] as const)),
);

/** As `foldFew`, with every character that Unicode knows to look like Latin letters or digits. */
export const foldAll: Fold = (character) => {
  const usual = foldFew(character);
  return usual === character ? (ALL.get(character) ?? character) : usual;
};
