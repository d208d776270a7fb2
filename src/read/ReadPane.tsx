import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Address } from '../ui/Address';
import { Glyph } from '../ui/Glyph';
import { useHiddenStyles } from '../ui/hidden-styles';
import { Notice } from '../ui/Notice';
import { useContentStyles } from '../ui/pane-frame-styles';
import { Section } from '../ui/Section';
import { useSectionStyles } from '../ui/section-styles';
import { StampSymbol } from '../ui/StampSymbol';
import type { Adjusting } from './adjusting';
import { AdjustmentTicks } from './AdjustmentTicks';
import { ForwardQuestion } from './ForwardQuestion';
import { useBannerGroundStyles, useReadPaneStyles } from './read-pane-styles';
import { toReadPaneState, type ItemsState, type ReadPaneState, type ReadTexts } from './read-pane-state';
import type { SelectedMessage, Shelf, ShelfState } from './shelf';

interface ReadPaneProps {
  readonly shelf: Shelf;
  readonly texts: ReadTexts;
}

/** The stamp of the selected mail, what it asks of the reader, and how far it can be relied on. */
export function ReadPane({ shelf, texts }: ReadPaneProps) {
  const styles = useContentStyles();
  const { hidden } = useHiddenStyles();
  const state = useSyncExternalStore(shelf.store.subscribe, shelf.store.get);
  useEffect(() => void shelf.follow(), [shelf]);
  return (
    <main className={styles.content} aria-busy={state.kind === 'reading'}>
      {state.kind !== 'shown' && <h1 className={hidden}>{texts.pane.label}</h1>}
      <Shown state={state} texts={texts} onRetry={() => void shelf.follow()} />
    </main>
  );
}

interface ShownProps {
  readonly state: ShelfState;
  readonly texts: ReadTexts;
  readonly onRetry: () => void;
}

function Shown({ state, texts, onRetry }: ShownProps) {
  const { pane } = texts;
  const styles = useReadPaneStyles();
  switch (state.kind) {
    case 'reading':
      return <Spinner size="small" label={pane.reading} labelPosition="after" />;
    case 'nothing-selected':
    case 'left-behind':
      return (
        <p role="status" className={styles.empty}>
          {state.kind === 'left-behind' ? pane.leftBehind : pane.nothingSelected}
        </p>
      );
    case 'failed':
      return (
        <div role="status">
          <Notice
            tone="hold"
            sentence={pane.failed(state.error.call, String(state.error.code))}
            actions={<Button onClick={onRetry}>{pane.tryAgain}</Button>}
          />
        </div>
      );
    case 'shown': {
      const { view, sender, mayForward, adjusting } = state;
      const shown = toReadPaneState(view, sender.address, texts);
      // A permission that nobody vouches for is not repeated.
      const isAsked = mayForward && !(shown.stamp === 'cleared' && shown.claim !== undefined);
      return (
        <Message state={shown} sender={sender} adjusting={adjusting} texts={texts}>
          {isAsked && <ForwardQuestion mayForward={mayForward} texts={texts} />}
        </Message>
      );
    }
  }
}

interface MessageProps {
  readonly state: ReadPaneState;
  readonly sender: SelectedMessage['sender'];
  readonly adjusting: Adjusting | undefined;
  readonly texts: ReadTexts;
  /** What the reader can do about it; stands above what is only known of it. */
  readonly children: ReactNode;
}

function Message({ state, sender, adjusting, texts: { pane }, children }: MessageProps) {
  const section = useSectionStyles();
  const { caution, items, facts, earlier } = state;
  return (
    <>
      <StampBanner state={state} />
      {caution && <Notice {...caution} />}
      {items && adjusting && (
        <AdjustmentTicks key={adjusting.message} list={items} adjusting={adjusting} words={pane.adjusting} />
      )}
      {items && !adjusting && <Items {...items} />}
      {children}
      {facts.length > 0 && <Facts facts={facts} sender={sender} pane={pane} />}
      {earlier.length > 0 && (
        <Section heading={pane.earlier}>
          <p className={section.text}>{earlier.join(' · ')}</p>
          <p className={section.hint}>{pane.earlierHint}</p>
        </Section>
      )}
    </>
  );
}

function StampBanner({ state: { stamp, title, sentence, claim } }: { readonly state: ReadPaneState }) {
  const styles = useReadPaneStyles();
  const grounds = useBannerGroundStyles();
  const ground = claim === undefined ? (stamp ?? 'unstamped') : 'claimed';
  const look = claim === undefined ? 'inverse' : 'grey';
  return (
    <div role="status" className={mergeClasses(styles.banner, grounds[ground])}>
      {stamp ? <StampSymbol stamp={stamp} size={40} look={look} /> : <Glyph name="info" size={24} />}
      <div>
        <h1 className={styles.title}>{title}</h1>
        {claim !== undefined && <p className={mergeClasses(styles.sentence, styles.claim)}>{claim}</p>}
        {sentence !== '' && <p className={styles.sentence}>{sentence}</p>}
      </div>
    </div>
  );
}

function Items({ heading, items, isNumbered }: ItemsState) {
  const styles = useReadPaneStyles();
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <Section heading={heading}>
      <List className={styles.items}>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </List>
    </Section>
  );
}

interface FactsProps {
  readonly facts: ReadPaneState['facts'];
  readonly sender: SelectedMessage['sender'];
  readonly pane: ReadTexts['pane'];
}

function Facts({ facts, sender, pane }: FactsProps) {
  const styles = useReadPaneStyles();
  return (
    <Section heading={pane.about}>
      <dl className={styles.facts}>
        <div>
          <dt className={styles.term}>{pane.sender}</dt>
          <dd className={styles.fact}>
            <Address person={sender} />
          </dd>
        </div>
        {facts.map(({ term, sentence }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{sentence}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
