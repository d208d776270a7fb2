import { Checkbox } from '@fluentui/react-components';
import type { Stamp } from '../core/stamp/stamp';
import type { StampDetails } from '../flows/draft-state';
import type { CloseReading } from './read-closely';
import { initialsOf } from '../ui/initials';
import { textIn } from '../ui/local-text';
import { Section } from '../ui/Section';
import { useSectionStyles } from '../ui/section-styles';
import { saysEveryday, toChainState } from './chain-state';
import { ChainRing } from './ChainRing';
import { ItemList } from './ItemList';
import { useCheckStyles } from '../ui/check-styles';
import type { Texts } from './texts';
import type { Typed } from './typed';

interface NeedsProps {
  readonly stamp: Stamp;
  readonly details: StampDetails;
  readonly reading: CloseReading;
  readonly texts: Texts;
  readonly user: { readonly address: string; readonly name: string };
  readonly onDetails: (change: (details: StampDetails) => StampDetails) => void;
  /** Survives a change of stamp. */
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
}

/** What the chosen stamp asks of the author, or says to them. */
export function Needs(props: NeedsProps) {
  switch (props.stamp) {
    case 'adjust':
      return <Adjustments {...props} />;
    case 'cleared':
      return (
        <>
          <Checklist {...props} />
          <Uses {...props} />
        </>
      );
    case 'internal':
      return <InternalAudience {...props} />;
    case 'confidential':
      return <Chain {...props} />;
  }
}

function Adjustments({ details, reading, texts: { pane, language }, typed, onTyped, onDetails }: NeedsProps) {
  const section = useSectionStyles();
  return (
    <Section heading={pane.adjustments.heading}>
      <p className={section.hint}>{pane.adjustments.hint}</p>
      <ItemList
        words={pane.adjustments}
        pane={pane}
        items={details.adjustments}
        suggestions={reading.policy.policy.adjustments.map((text) => textIn(text, language))}
        typed={typed.adjustments}
        onTyped={(adjustments) => onTyped({ ...typed, adjustments })}
        edited={typed.edited}
        onEdited={(edited) => onTyped({ ...typed, edited })}
        onItems={(adjustments) => onDetails((now) => ({ ...now, adjustments }))}
        finding="no-adjustments"
        isNumbered
      />
    </Section>
  );
}

function Uses({ details, reading, texts: { pane, language }, typed, onTyped, onDetails }: NeedsProps) {
  const section = useSectionStyles();
  return (
    <Section heading={pane.uses.heading}>
      <p className={section.hint}>{pane.uses.hint}</p>
      <ItemList
        words={pane.uses}
        pane={pane}
        items={details.uses}
        suggestions={reading.policy.policy.uses.map((text) => textIn(text, language))}
        typed={typed.uses}
        onTyped={(uses) => onTyped({ ...typed, uses })}
        edited={typed.edited}
        onEdited={(edited) => onTyped({ ...typed, edited })}
        onItems={(uses) => onDetails((now) => ({ ...now, uses }))}
        finding="no-uses"
      />
    </Section>
  );
}

function Checklist({ details, reading, texts: { pane, language }, onDetails }: NeedsProps) {
  const section = useSectionStyles();
  const styles = useCheckStyles();
  const { checklist } = reading.policy.policy;
  if (checklist.length === 0) return null;
  const ticked = new Set(details.ticked);
  const done = checklist.filter(({ id }) => ticked.has(id)).length;
  const firstOpen = checklist.find(({ id }) => !ticked.has(id))?.id;
  return (
    <Section heading={pane.checklist.heading}>
      <p className={section.hint}>
        {pane.checklist.hint} {pane.checklist.progress(done, checklist.length)}
      </p>
      <div className={styles.checks}>
        {checklist.map(({ id, text }) => (
          <Checkbox
            key={id}
            className={styles.check}
            label={textIn(text, language)}
            checked={ticked.has(id)}
            data-finding={id === firstOpen ? 'checklist-incomplete' : undefined}
            onChange={(_event, { checked }) =>
              onDetails((now) => ({ ...now, ticked: withTick(now.ticked, id, checked === true) }))
            }
          />
        ))}
      </div>
    </Section>
  );
}

function withTick(ticked: readonly string[], id: string, isTicked: boolean): readonly string[] {
  const others = ticked.filter((other) => other !== id);
  return isTicked ? [...others, id] : others;
}

function InternalAudience({ reading, texts: { pane } }: NeedsProps) {
  const section = useSectionStyles();
  const { name } = reading.policy.policy.organisation;
  return (
    <Section heading={pane.internal.heading}>
      <p className={section.text}>{pane.internal.sentence(name, reading.hasPartners)}</p>
    </Section>
  );
}

function Chain({ reading, texts: { pane }, user }: NeedsProps) {
  const section = useSectionStyles();
  const chain = toChainState(reading);
  return (
    <Section heading={pane.chain.heading}>
      <ChainRing chain={chain} words={pane.chain} you={initialsOf(user)} />
      {saysEveryday(reading) && <p className={section.hint}>{pane.chain.everyday}</p>}
    </Section>
  );
}
