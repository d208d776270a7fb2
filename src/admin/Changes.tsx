import { newSilences } from '../core/policy/source/policy-notes';
import type { SourceDocument } from '../core/policy/source/source-document';
import { Section } from '../ui/Section';
import { changesBetween, describeChange } from './changes';
import { useTrialStyles } from './admin-styles';
import { Silences } from './Silences';
import type { AdminTexts } from './texts';

interface ChangesProps {
  readonly opened: SourceDocument;
  readonly now: SourceDocument;
  readonly texts: AdminTexts;
}

/** What changed since the policy was opened, a line each. */
export function Changes({ opened, now, texts }: ChangesProps) {
  const { changes: words } = texts.words;
  const styles = useTrialStyles();
  const lines = changesBetween(opened, now, texts).map((change) => describeChange(change, texts));
  return (
    <Section heading={words.heading}>
      {lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className={styles.reasons}>
          {lines.map((line, at) => (
            <li key={`${at} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
      <Silences silences={newSilences(opened, now)} texts={texts} />
    </Section>
  );
}
