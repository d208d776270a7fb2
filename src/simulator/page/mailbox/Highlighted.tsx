import { useMailboxSearch } from './use-mailbox-search';
import { cutAtHits } from './highlight';
import { useMessageListStyles } from './MessageList.styles';

/** A text with what was searched for marked in it. */
export function Highlighted({
  text,
  field,
}: {
  readonly text: string;
  readonly field: 'from' | 'subject' | 'text';
}) {
  const styles = useMessageListStyles();
  const search = useMailboxSearch();
  if (search === null) return text;
  return cutAtHits(text, search, field).map(({ text: part, isHit }, at) =>
    isHit ? (
      <mark key={at} className={styles.hit}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
