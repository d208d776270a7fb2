import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Recipient } from '../core/audience/recipient';
import type { CloseReading } from './read-closely';
import { Address } from '../ui/Address';
import { Glyph } from '../ui/Glyph';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useSectionStyles } from '../ui/section-styles';
import { AskToAdd } from './AskToAdd';
import { evidenceInWords } from './describe-evidence';
import type { Desk } from './desk';
import type { Removal, Standing } from './desk-state';
import { keysOf, toRecipientsState, type RecipientGroup } from './recipients-state';
import { useRecipientsStyles } from './recipients-styles';
import { canStandBy, StandBy, StandingSentence } from './StandBy';
import type { Texts } from './texts';
import { adviceOf, whyOfGroup } from './describe-finding';

/** So many fitting people are shown without being asked for. */
const FEW = 5;

interface RecipientsProps {
  readonly texts: Texts;
  readonly reading: CloseReading;
  readonly removal: Removal;
  readonly standing: Standing;
  readonly desk: Pick<Desk, 'remove' | 'undo' | 'standBy' | 'subject'>;
}

/** Who gets the mail: first those about whom there is something to say, then the others. */
export function Recipients({ texts, reading, removal, standing, desk }: RecipientsProps) {
  const { pane } = texts;
  const section = useSectionStyles();
  const { groups, fitting } = toRecipientsState(reading);
  return (
    <Section heading={pane.recipients.heading(reading.recipients.length)}>
      <RemovalNotice removal={removal} texts={texts} onUndo={() => void desk.undo()} />
      {groups.map((group, index) => (
        <Offenders
          key={`${group.finding.kind} ${index}`}
          group={group}
          reading={reading}
          texts={texts}
          isBusy={removal.kind === 'removing'}
          standing={standing}
          desk={desk}
        />
      ))}
      {reading.recipients.length === 0 && (
        <p className={section.text}>
          {isReadable(reading) ? pane.recipients.none : pane.recipients.unreadable}
        </p>
      )}
      {fitting.length > 0 && (
        <Fitting people={fitting} texts={texts} all={groups.length === 0} reading={reading} />
      )}
    </Section>
  );
}

/** A field that could not be read is not an empty field. */
function isReadable({ draft }: CloseReading): boolean {
  return Object.values(draft.fields).every(({ kind }) => kind === 'read');
}

interface OffendersProps {
  readonly group: RecipientGroup;
  readonly reading: CloseReading;
  readonly texts: Texts;
  readonly isBusy: boolean;
  readonly standing: Standing;
  readonly desk: RecipientsProps['desk'];
}

function Offenders({ group, reading, texts, isBusy, standing, desk }: OffendersProps) {
  const { finding, tone, people } = group;
  const { level } = reading.verdict;
  const { pane } = texts;
  const styles = useRecipientsStyles();
  const keys = keysOf(people);
  const actions = [
    canStandBy({ finding, level }) && <StandBy key="stand" {...{ finding, level, standing, desk, texts }} />,
    people.length > 1 && (
      <Button key="remove" disabled={isBusy} onClick={() => void desk.remove(people)}>
        {pane.recipients.removeAll(people.length)}
      </Button>
    ),
  ].filter((action) => action !== false);
  return (
    <Notice
      tone={tone}
      sentence={whyOfGroup({ ...finding, recipients: people }, reading, texts)}
      finding={finding.kind}
      actions={actions.length === 0 ? undefined : actions}
    >
      <ul className={styles.people}>
        {people.map((person, index) => (
          <li key={keys[index]} className={styles.person}>
            <span className={styles.who}>
              <Person person={person} reading={reading} texts={texts} isStrong />
            </span>
            <Button
              size="small"
              disabled={isBusy}
              aria-label={pane.recipients.removeThis(texts.words.person(person))}
              onClick={() => void desk.remove([person])}
            >
              {pane.recipients.remove}
            </Button>
          </li>
        ))}
      </ul>
      {adviceOf(finding, texts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {finding.remedies.includes('ask-sender') && <AskToAdd {...{ people, reading, texts, desk }} />}
      <StandingSentence finding={finding} standing={standing} texts={texts} />
    </Notice>
  );
}

interface PersonProps {
  readonly person: Recipient;
  readonly reading: CloseReading;
  readonly texts: Texts;
  readonly isStrong?: boolean;
}

function Person({ person, reading, texts, isStrong = false }: PersonProps) {
  const { fields, list } = texts.pane.recipients;
  const evidence = evidenceInWords(person, reading, texts);
  const details = [fields[person.field], person.kind === 'list' ? list : undefined, evidence];
  return (
    <Address person={person} isStrong={isStrong}>
      {details.filter((detail) => detail !== undefined).join(' · ')}
    </Address>
  );
}

interface FittingProps {
  readonly people: readonly Recipient[];
  readonly texts: Texts;
  readonly all: boolean;
  readonly reading: CloseReading;
}

function Fitting({ people, texts, all, reading }: FittingProps) {
  const { recipients } = texts.pane;
  // Without a stamp nobody can be judged yet.
  const isJudged = reading.draft.marks.kind !== 'unstamped';
  const styles = useRecipientsStyles();
  const keys = keysOf(people);
  const areFew = people.length <= FEW;
  const [isOpen, setOpen] = useState(areFew);
  return (
    <details open={areFew} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        {isJudged ? recipients.fitting(people.length, all) : recipients.waiting(people.length)}
      </summary>
      {/* Hundreds of people are worked out only for whoever looks at them. */}
      {(areFew || isOpen) && (
        <ul className={styles.people}>
          {people.map((person, index) => (
            <li key={keys[index]} className={styles.person}>
              <span className={styles.who}>
                <Person person={person} reading={reading} texts={texts} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface RemovalNoticeProps {
  readonly removal: Removal;
  readonly texts: Texts;
  readonly onUndo: () => void;
}

function RemovalNotice({ removal, texts: { pane, words }, onUndo }: RemovalNoticeProps) {
  const undo = useRef<HTMLDivElement>(null);
  const isRemoved = removal.kind === 'removed';
  useEffect(() => {
    // The button that was pressed goes with its row: the way back is the next thing to meet. Whoever is back in the
    // mail meanwhile stays there.
    if (isRemoved && document.hasFocus()) undo.current?.querySelector('button')?.focus();
  }, [isRemoved]);
  switch (removal.kind) {
    case 'none':
    case 'removing':
      return null;
    case 'failed':
      return (
        <Notice
          tone="hold"
          sentence={pane.recipients.notRemoved(removal.error.call, String(removal.error.code))}
        />
      );
    case 'removed':
      return (
        <div ref={undo}>
          <Notice
            tone="info"
            sentence={pane.recipients.removed(removal.people.map(words.person))}
            actions={
              <Button size="small" icon={<Glyph name="undo" />} onClick={onUndo}>
                {pane.recipients.undo}
              </Button>
            }
          />
        </div>
      );
  }
}
