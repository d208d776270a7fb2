import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { AdminWords } from '../i18n/admin-words';
import { Notice } from '../ui/Notice';
import { useAdminStyles } from './admin-styles';
import { FileButton } from './FileButton';
import { FileDrop } from './FileDrop';
import { trialOfFile, type MailTrial } from './mail-trial';

interface MailFileProps {
  readonly words: AdminWords;
  readonly onMail: (fields: MailTrial['fields']) => void;
  /** The message from the file counts no longer; undefined where none does. */
  readonly onPutAway: (() => void) | undefined;
  /** The fields that a message fills in; a file may be dropped anywhere on them. */
  readonly children: ReactNode;
}

/** What became of the file that was opened last. */
interface Opened {
  readonly tone: 'info' | 'ask' | 'hold';
  readonly sentence: string;
}

/** Takes a message as a file; one that cannot be read leaves everything as it is. */
export function MailFile({ words: { trial: words, files }, onMail, onPutAway, children }: MailFileProps) {
  const styles = useAdminStyles();
  const [opened, setOpened] = useState<Opened>();
  const latest = useRef<File>(undefined);
  const refuse = (why: string) => setOpened({ tone: 'hold', sentence: why });
  const open = async (file: File) => {
    latest.current = file;
    const mail = await trialOfFile(file);
    // A large file may be read more slowly than the one that was chosen after it.
    if (latest.current !== file) return;
    if (!mail.ok) {
      refuse(words.mailRefused[mail.error.kind](file.name));
      return;
    }
    const { fields, isAnswer } = mail.value;
    onMail(fields);
    const sentence = (isAnswer ? words.mailAnswers : words.mailOpened)(file.name);
    setOpened({ tone: isAnswer ? 'ask' : 'info', sentence });
  };
  const putAway = onPutAway && (
    <Button
      onClick={() => {
        setOpened(undefined);
        onPutAway();
      }}
    >
      {words.putAway}
    </Button>
  );
  return (
    <FileDrop
      onFile={(file) => void open(file)}
      onWrong={(wrong) => refuse(`${files.wrong[wrong]} ${words.filesWanted}`)}
    >
      <div className={styles.fields}>
        <FileButton label={words.openMail} accept=".eml,message/rfc822" onFile={(file) => void open(file)} />
        <p className={styles.hint}>{words.openMailHint}</p>
        <div role="status">
          {opened !== undefined && <Notice tone={opened.tone} sentence={opened.sentence} actions={putAway} />}
        </div>
        {children}
      </div>
    </FileDrop>
  );
}
