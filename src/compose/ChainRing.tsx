import { mergeClasses } from '@fluentui/react-components';
import type { Recipient } from '../core/audience/recipient';
import type { ComposePaneWords } from '../i18n/pane-words';
import { Address } from '../ui/Address';
import { useHiddenStyles } from '../ui/hidden-styles';
import { useChainRingStyles } from './chain-ring-styles';
import type { ChainState } from './chain-state';
import { PICTURE, toRingState } from './ring-state';

const SPOT_RADIUS = 18;

interface ChainRingProps {
  readonly chain: ChainState;
  readonly words: ComposePaneWords['chain'];
  /** Initials of the author. */
  readonly you: string;
}

/** Who is on the email: a ring of people for those who look, the same as lists for those who listen. */
export function ChainRing({ chain, words, you }: ChainRingProps) {
  const styles = useChainRingStyles();
  const { hidden } = useHiddenStyles();
  const { centre, radius, spots } = toRingState(chain, you);
  return (
    <div>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
        aria-hidden="true"
        focusable="false"
      >
        <circle className={styles.ring} cx={centre.x} cy={centre.y} r={radius} />
        {spots.map(({ label, x, y, side }, index) => (
          <g key={index}>
            <circle className={styles[side]} cx={x} cy={y} r={SPOT_RADIUS} />
            <text className={mergeClasses(styles.label, styles[`${side}Label`])} x={x} y={y}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      <div className={styles.captions} dir="ltr" aria-hidden="true">
        <span className={styles.caption}>{words.onChain}</span>
        {chain.offChain.length > 0 && <span className={styles.caption}>{words.offChain}</span>}
      </div>
      <div className={hidden}>
        <PeopleList label={words.onChain} people={chain.onChain} first={words.you} words={words} />
        {chain.offChain.length > 0 && (
          <PeopleList label={words.offChain} people={chain.offChain} words={words} />
        )}
      </div>
    </div>
  );
}

interface PeopleListProps {
  readonly label: string;
  readonly people: readonly Recipient[];
  readonly first?: string;
  readonly words: ComposePaneWords['chain'];
}

/** All of them stand among the recipients, with how each is known: nobody listens to hundreds of names here. */
const MOST_NAMED = 20;

function PeopleList({ label, people, first, words }: PeopleListProps) {
  const others = people.length - MOST_NAMED;
  return (
    <ul aria-label={label}>
      {first !== undefined && <li>{first}</li>}
      {people.slice(0, MOST_NAMED).map((person, index) => (
        <li key={index}>
          <Address person={person} />
        </li>
      ))}
      {others > 0 && <li>{words.others(others)}</li>}
    </ul>
  );
}
