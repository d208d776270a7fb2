import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Recipient } from '../core/audience/recipient';
import type { CloseReading } from './read-closely';
import { useAskToAddStyles } from './ask-to-add-styles';
import type { Desk } from './desk';
import { requestLink, requestText } from './request-mail';
import type { Texts } from './texts';
import { whomToAsk } from './whom-to-ask';

interface AskToAddProps {
  readonly people: readonly Recipient[];
  readonly reading: CloseReading;
  readonly texts: Texts;
  readonly desk: Pick<Desk, 'subject'>;
}

/** Read once: it only tells the person asked which conversation is meant. */
function useSubject(read: Desk['subject']): string | undefined {
  const [subject, setSubject] = useState<string>();
  useEffect(() => void read().then(setSubject), [read]);
  return subject;
}

/** A prepared mail to whoever may let these people join, and its text, to be copied where no mail program opens. */
export function AskToAdd({ people, reading, texts, desk }: AskToAddProps) {
  const { asking } = texts.pane;
  const styles = useAskToAddStyles();
  const subject = useSubject(desk.subject);
  const request = { people: people.map(({ address }) => address), subject };
  const known = whomToAsk(reading);
  const candidates = known.length === 0 ? [undefined] : known;
  return (
    <>
      <div className={styles.buttons}>
        {candidates.map((whom) => (
          <Button key={whom ?? ''} as="a" target="_blank" href={requestLink({ ...request, whom }, asking)}>
            {asking.ask(whom, people.length)}
          </Button>
        ))}
      </div>
      <details>
        <summary className={styles.summary}>
          <span>{asking.copy}</span>
        </summary>
        <p className={styles.text}>{requestText(request, asking)}</p>
      </details>
    </>
  );
}
