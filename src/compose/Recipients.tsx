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
import { StampInstead } from './StampInstead';
import { canStandBy, StandBy, StandingSentence } from './StandBy';
import type { Texts } from './texts';
import { adviceOf, whyOfGroup } from './describe-finding';

/** So many fitting people are shown without being asked for. */
const FEW = 5;

/** So many people of one finding; nobody reads through hundreds, and a slow computer takes long to draw them. */
const MANY = 20;

interface RecipientsProps {
  readonly texts: Texts;
  readonly reading: CloseReading;
  readonly removal: Removal;
  readonly standing: Standing;
  readonly desk: Pick<Desk, 'remove' | 'moveToBcc' | 'undo' | 'replace' | 'standBy' | 'subject'>;
}

/** Who gets the mail: first those about whom there is something to say, then the others. */
export function Recipients({ texts, reading, removal, standing, desk }: RecipientsProps) {
  const { pane } = texts;
  const section = useSectionStyles();
  const { groups, fitting } = toRecipientsState(reading);
  return (
    <Section heading={pane.recipients.heading(reading.recipients.length)}>
      <RemovalNotice removal={removal} texts={texts} onUndo={() => void desk.undo()} />
      <RemoveEverybody groups={groups} {...{ texts, desk }} isBusy={removal.kind === 'removing'} />
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

interface RemoveEverybodyProps {
  readonly groups: readonly RecipientGroup[];
  readonly texts: Texts;
  readonly isBusy: boolean;
  readonly desk: Pick<Desk, 'remove'>;
}

/** Where several findings hold the mail: everybody whom any of them names, in one click. */
function RemoveEverybody({ groups, texts: { pane }, isBusy, desk }: RemoveEverybodyProps) {
  const holding = groups.filter(({ tone }) => tone === 'hold');
  if (holding.length < 2) return null;
  const people = holding.flatMap((group) => group.people);
  return (
    <Button disabled={isBusy} onClick={() => void desk.remove(people)}>
      {pane.recipients.removeHolding(people.length)}
    </Button>
  );
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
  const actions = [
    canStandBy({ finding, level }) && <StandBy key="stand" {...{ finding, level, standing, desk, texts }} />,
    finding.remedies.includes('move-to-bcc') && (
      <Button key="bcc" disabled={isBusy} onClick={() => void desk.moveToBcc(people)}>
        {pane.recipients.moveToBcc}
      </Button>
    ),
    people.length > 1 && (
      <Button key="remove" disabled={isBusy} onClick={() => void desk.remove(people)}>
        {pane.recipients.removeAll(people.length)}
      </Button>
    ),
    tone === 'hold' && <StampInstead key="stamp" {...{ finding, reading, texts, desk }} />,
  ].filter((action) => action !== false);
  return (
    <Notice
      tone={tone}
      sentence={whyOfGroup({ ...finding, recipients: people }, reading, texts)}
      finding={finding.kind}
      actions={actions.length === 0 ? undefined : actions}
    >
      <OffendingPeople {...{ people, reading, texts, isBusy, desk }} />
      {adviceOf(finding, level, texts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {finding.remedies.includes('ask-sender') && <AskToAdd {...{ people, reading, texts, desk }} />}
      <StandingSentence finding={finding} standing={standing} texts={texts} />
    </Notice>
  );
}

type OffendingPeopleProps = Pick<OffendersProps, 'reading' | 'texts' | 'isBusy' | 'desk'> &
  Pick<RecipientGroup, 'people'>;

/** Each with a button of their own; of many only the first, until somebody asks for all. */
function OffendingPeople({ people, reading, texts, isBusy, desk }: OffendingPeopleProps) {
  const { recipients } = texts.pane;
  const styles = useRecipientsStyles();
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  // One more takes no more room than the button for it.
  const shown = isWhole || people.length <= MANY + 1 ? people : people.slice(0, MANY);
  const keys = keysOf(people);
  useEffect(() => {
    // The button that was pressed is gone.
    const buttons = isWhole ? Array.from(list.current?.querySelectorAll('button') ?? []) : [];
    buttons[MANY]?.focus();
  }, [isWhole]);
  return (
    <>
      <ul ref={list} className={styles.people}>
        {shown.map((person, index) => (
          <li key={keys[index]} className={styles.person}>
            <span className={styles.who}>
              <Person person={person} reading={reading} texts={texts} isStrong />
            </span>
            <Button
              size="small"
              disabled={isBusy}
              aria-label={recipients.removeThis(texts.words.person(person))}
              onClick={() => void desk.remove([person])}
            >
              {recipients.remove}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button size="small" appearance="transparent" onClick={() => setWhole(true)}>
          {recipients.showMore(people.length - shown.length)}
        </Button>
      )}
    </>
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
        <span>{isJudged ? recipients.fitting(people.length, all) : recipients.waiting(people.length)}</span>
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
  const isRemoved = removal.kind === 'removed' || removal.kind === 'moved';
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
    case 'moved':
      return (
        <div ref={undo}>
          <Notice
            tone="info"
            sentence={pane.recipients[removal.kind](removal.people.map(words.person))}
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
