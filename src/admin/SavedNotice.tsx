import type { SavedFile, SaveWords } from '../i18n/admin-words';
import { Notice } from '../ui/Notice';
import { useTrialStyles } from './admin-styles';

interface SavedNoticeProps {
  readonly file: SavedFile;
  /** The other file of this very policy is still to be saved. */
  readonly isOtherMissing: boolean;
  readonly version: string;
  readonly words: SaveWords;
}

/** Where the file is that was just saved, who may see it, and what to do with it. */
export function SavedNotice({ file, isOtherMissing, version, words }: SavedNoticeProps) {
  const styles = useTrialStyles();
  const { done, next, other } = words.saved[file];
  return (
    <Notice tone="info" sentence={done}>
      <p>{next}</p>
      {file === 'published' && <blockquote className={styles.alert}>{words.forServer(version)}</blockquote>}
      {isOtherMissing && <p>{other}</p>}
    </Notice>
  );
}
