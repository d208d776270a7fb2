import type { Silence } from '../core/policy/policy-note';
import { joined } from '../i18n/sentence';
import { Notice } from '../ui/Notice';
import type { AdminTexts } from './texts';

interface SilencesProps {
  readonly silences: readonly Silence[];
  readonly texts: AdminTexts;
}

/** Says in plain words what a level that was turned off lets through. */
export function Silences({ silences, texts: { words, mail } }: SilencesProps) {
  return silences.map(({ kind, stamps }) => {
    const names = joined(
      stamps.map((stamp) => mail.stamps[stamp]),
      words.levels.and,
    );
    return <Notice key={kind} tone="ask" sentence={words.levels.silent(words.levels.kinds[kind], names)} />;
  });
}
