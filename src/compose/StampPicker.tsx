import { mergeClasses } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { Stamp } from '../core/stamp/stamp';
import { Glyph } from '../ui/Glyph';
import { Section } from '../ui/Section';
import { StampSymbol } from '../ui/StampSymbol';
import type { When } from './scribe';
import type { StampCard } from './stamp-picker-state';
import { useChosenPartStyles, useChosenStyles, useStampPickerStyles } from './stamp-picker-styles';
import type { Texts } from './texts';

interface StampPickerProps {
  readonly texts: Texts;
  readonly cards: readonly StampCard[];
  readonly onChoose: (stamp: Stamp, when: When) => void;
}

/** The four stamps. Arrow keys walk through them and choose where they rest; a click or a digit chooses at once. */
export function StampPicker({ texts, cards, onChoose }: StampPickerProps) {
  const styles = useStampPickerStyles();
  const isWalking = useRef(false);
  const { pane } = texts;
  return (
    <Section heading={pane.chooseHeading} hint={pane.keysHint}>
      <fieldset
        role="radiogroup"
        className={styles.cards}
        aria-label={pane.chooseHeading}
        onKeyDown={({ key }) => (isWalking.current = key.startsWith('Arrow'))}
        onKeyUp={() => (isWalking.current = false)}
        onPointerDown={() => (isWalking.current = false)}
      >
        {cards.map((card) => (
          <Card
            key={card.stamp}
            card={card}
            texts={texts}
            onChoose={() => onChoose(card.stamp, isWalking.current ? 'settled' : 'now')}
          />
        ))}
      </fieldset>
    </Section>
  );
}

interface CardProps {
  readonly card: StampCard;
  readonly texts: Texts;
  readonly onChoose: () => void;
}

function Card({
  card: { stamp, digit, isChosen, isSuggested, isTabStop },
  texts: { words, pane },
  onChoose,
}: CardProps) {
  const id = useId();
  const styles = useStampPickerStyles();
  const chosen = useChosenStyles();
  const chosenPart = useChosenPartStyles();
  return (
    <label className={mergeClasses(styles.card, isChosen && chosen[stamp])}>
      <input
        type="radio"
        name="stamp"
        className={styles.input}
        checked={isChosen}
        tabIndex={isTabStop ? 0 : -1}
        onChange={onChoose}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-meaning`}
        aria-keyshortcuts={String(digit)}
        data-finding={digit === 1 ? 'no-stamp' : undefined}
      />
      <span className={styles.symbol}>
        <StampSymbol stamp={stamp} size={32} look={isChosen ? 'inverse' : 'plain'} />
      </span>
      <span className={styles.title} id={`${id}-title`}>
        <span className={styles.name}>{words.stamps[stamp]}</span>
        {isSuggested && <span className={styles.suggested}>{pane.suggested}</span>}
      </span>
      <kbd aria-hidden="true" className={mergeClasses(styles.key, isChosen && chosenPart.key)}>
        {isChosen ? <Glyph name="check" /> : digit}
      </kbd>
      <span className={styles.meaning} id={`${id}-meaning`}>
        {pane.meanings[stamp]}
      </span>
    </label>
  );
}
