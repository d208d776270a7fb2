import type { Draft, UnresolvedText } from '../../shared/mail';

const NONE: UnresolvedText = { to: [], cc: [], bcc: [] };

/** Text in the address fields that is nobody. */
export const unresolvedIn = ({ unresolved }: Pick<Draft, 'unresolved'>): UnresolvedText => unresolved ?? NONE;

/** Over all fields. */
export function unresolvedTexts(draft: Pick<Draft, 'unresolved'>): readonly string[] {
  const { to, cc, bcc } = unresolvedIn(draft);
  return [...to, ...cc, ...bcc];
}
