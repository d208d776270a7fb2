import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Recipient } from '../core/audience/recipient';
import type { DraftReading } from '../flows/read-draft';
import { Address } from '../ui/Address';
import { Glyph } from '../ui/Glyph';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useSectionStyles } from '../ui/section-styles';
import type { Removal } from './desk-state';
import { keysOf, toRecipientsState, type RecipientGroup } from './recipients-state';
import { useRecipientsStyles } from './recipients-styles';
import type { Texts } from './texts';
import { adviceOf, whyOfGroup } from './describe-finding';

/** So many fitting people are shown without being asked for. */
const FEW = 5;

interface RecipientsProps {
  readonly texts: Texts;
  readonly reading: DraftReading;
  readonly removal: Removal;
  readonly onRemove: (people: readonly Recipient[]) => void;
  readonly onUndo: () => void;
}

/** Who gets the mail: first those about whom there is something to say, then the others. */
export function Recipients({ texts, reading, removal, onRemove, onUndo }: RecipientsProps) {
  const { pane } = texts;
  const section = useSectionStyles();
  const { groups, fitting } = toRecipientsState(reading);
  return (
    <Section heading={pane.recipients.heading(reading.recipients.length)}>
      <RemovalNotice removal={removal} texts={texts} onUndo={onUndo} />
      {groups.map((group, index) => (
        <Offenders
          key={`${group.finding.kind} ${index}`}
          group={group}
          reading={reading}
          texts={texts}
          isBusy={removal.kind === 'removing'}
          onRemove={onRemove}
        />
      ))}
      {reading.recipients.length === 0 && (
        <p className={section.text}>
          {isReadable(reading) ? pane.recipients.none : pane.recipients.unreadable}
        </p>
      )}
      {fitting.length > 0 && (
        <Fitting
          people={fitting}
          texts={texts}
          all={groups.length === 0}
          isJudged={reading.draft.marks.kind !== 'unstamped'}
        />
      )}
    </Section>
  );
}

/** A field that could not be read is not an empty field. */
function isReadable({ draft }: DraftReading): boolean {
  return Object.values(draft.fields).every(({ kind }) => kind === 'read');
}

interface OffendersProps {
  readonly group: RecipientGroup;
  readonly reading: DraftReading;
  readonly texts: Texts;
  readonly isBusy: boolean;
  readonly onRemove: (people: readonly Recipient[]) => void;
}

function Offenders({ group: { finding, tone, people }, reading, texts, isBusy, onRemove }: OffendersProps) {
  const { pane } = texts;
  const styles = useRecipientsStyles();
  const keys = keysOf(people);
  const removeAll = people.length > 1 && (
    <Button disabled={isBusy} onClick={() => onRemove(people)}>
      {pane.recipients.removeAll(people.length)}
    </Button>
  );
  return (
    <Notice
      tone={tone}
      sentence={whyOfGroup({ ...finding, recipients: people }, reading, texts)}
      finding={finding.kind}
      actions={removeAll || undefined}
    >
      <ul className={styles.people}>
        {people.map((person, index) => (
          <li key={keys[index]} className={styles.person}>
            <span className={styles.who}>
              <Person person={person} texts={texts} isStrong />
            </span>
            <Button
              size="small"
              disabled={isBusy}
              aria-label={pane.recipients.removeThis(texts.words.person(person))}
              onClick={() => onRemove([person])}
            >
              {pane.recipients.remove}
            </Button>
          </li>
        ))}
      </ul>
      {adviceOf(finding, texts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

interface PersonProps {
  readonly person: Recipient;
  readonly texts: Texts;
  readonly isStrong?: boolean;
}

function Person({ person, texts: { pane }, isStrong = false }: PersonProps) {
  const { fields, list } = pane.recipients;
  const field = fields[person.field];
  return (
    <Address person={person} isStrong={isStrong}>
      {person.kind === 'list' ? `${field} · ${list}` : field}
    </Address>
  );
}

interface FittingProps {
  readonly people: readonly Recipient[];
  readonly texts: Texts;
  readonly all: boolean;
  /** Without a stamp nobody can be judged yet. */
  readonly isJudged: boolean;
}

function Fitting({ people, texts, all, isJudged }: FittingProps) {
  const { recipients } = texts.pane;
  const styles = useRecipientsStyles();
  const keys = keysOf(people);
  return (
    <details open={people.length <= FEW}>
      <summary className={styles.summary}>
        {isJudged ? recipients.fitting(people.length, all) : recipients.waiting(people.length)}
      </summary>
      <ul className={styles.people}>
        {people.map((person, index) => (
          <li key={keys[index]} className={styles.person}>
            <span className={styles.who}>
              <Person person={person} texts={texts} />
            </span>
          </li>
        ))}
      </ul>
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
