import { useRef, useState, type ReactNode } from 'react';
import type { TrialWords } from '../i18n/admin-words';
import { Notice } from '../ui/Notice';
import { useAdminStyles } from './admin-styles';
import { FileButton } from './FileButton';
import { trialOfMail, type MailTrial } from './mail-trial';

interface MailFileProps {
  readonly words: TrialWords;
  readonly onMail: (fields: MailTrial['fields']) => void;
  /** The fields that a message fills in; a file may be dropped anywhere on them. */
  readonly children: ReactNode;
}

/** What became of the file that was opened last. */
interface Opened {
  readonly tone: 'info' | 'ask' | 'hold';
  readonly sentence: string;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Takes a message as a file; one that cannot be read leaves everything as it is. */
export function MailFile({ words, onMail, children }: MailFileProps) {
  const styles = useAdminStyles();
  const [opened, setOpened] = useState<Opened>();
  const latest = useRef<File>(undefined);
  const open = async (file: File) => {
    latest.current = file;
    const mail = await bytesOf(file).then(trialOfMail);
    // A large file may be read more slowly than the one that was chosen after it.
    if (latest.current !== file) return;
    if (!mail.ok) {
      setOpened({ tone: 'hold', sentence: words.mailRefused[mail.error.kind](file.name) });
      return;
    }
    onMail(mail.value.fields);
    const { isAnswer } = mail.value;
    setOpened(
      isAnswer
        ? { tone: 'ask', sentence: words.mailAnswers(file.name) }
        : { tone: 'info', sentence: words.mailOpened(file.name) },
    );
  };
  const openSafely = (file: File) =>
    void open(file).catch(() => setOpened({ tone: 'hold', sentence: words.mailRefused.broken(file.name) }));
  return (
    <div
      className={styles.fields}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0];
        if (file === undefined) return;
        // The browser would leave the page to show the file.
        event.preventDefault();
        openSafely(file);
      }}
    >
      <FileButton label={words.openMail} accept=".eml,message/rfc822" onFile={openSafely} />
      <p className={styles.hint}>{words.openMailHint}</p>
      <div role="status">
        {opened !== undefined && <Notice tone={opened.tone} sentence={opened.sentence} />}
      </div>
      {children}
    </div>
  );
}
