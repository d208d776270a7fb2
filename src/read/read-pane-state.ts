import type { Stamp } from '../core/stamp/stamp';
import type { Agreement, StampView, Trust } from '../flows/read-stamp';
import type { ReadPaneWords } from '../i18n/pane-words';
import type { Words } from '../i18n/words';
import type { Tone } from '../ui/Notice';

/** Everything that the pane says, in one language. */
export interface ReadTexts {
  readonly words: Words;
  readonly pane: ReadPaneWords;
  /** The organisation's name. */
  readonly organisation: string;
  readonly formatTime: (milliseconds: number) => string;
}

/** Adjustments, or agreed uses. */
export interface ItemsState {
  readonly heading: string;
  readonly items: readonly string[];
  readonly isNumbered: boolean;
}

/** A line under "About this stamp". */
interface FactState {
  readonly term: string;
  readonly sentence: string;
}

/** What the pane shows of one message. */
export interface ReadPaneState {
  readonly stamp: Stamp | undefined;
  readonly title: string;
  /** What the reader may do with this mail. */
  readonly sentence: string;
  /** Nobody vouches for the stamp: said beside it, and it gets no colour, because anybody outside could have written it. */
  readonly claim: string | undefined;
  readonly items: ItemsState | undefined;
  /** Said aloud where the stamp is not what it should be. */
  readonly caution: { readonly tone: Tone; readonly sentence: string } | undefined;
  readonly facts: readonly FactState[];
  /** Names of the stamps on quoted mails. */
  readonly earlier: readonly string[];
}

const CAUTION_OF: Readonly<Record<Agreement, Tone | undefined>> = {
  agree: undefined,
  unstamped: undefined,
  'banner-only': 'ask',
  'header-only': 'ask',
  contradict: 'hold',
  damaged: 'hold',
  unreadable: 'ask',
};

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** A stamp that names another organisation than the one that the mail came from. */
function strangerOf({ trust, organisationSays }: StampView, sender: string): string | undefined {
  if (trust.kind === 'inside' || organisationSays === undefined) return undefined;
  const domain = domainOf(sender);
  const isSame = domain === organisationSays || domain.endsWith(`.${organisationSays}`);
  return isSame ? undefined : organisationSays;
}

function describeTrust(trust: Trust, { pane, organisation }: ReadTexts): string {
  switch (trust.kind) {
    case 'inside':
      return pane.vouching.inside(organisation);
    case 'claimed':
      return pane.vouching.claimed(trust.by);
    case 'unknown':
      return pane.vouching.unknown;
  }
}

/** What is not readable is claimed by nobody. */
function claimOf({ trust, agreement }: StampView, texts: ReadTexts): string | undefined {
  if (trust.kind === 'inside') return undefined;
  return agreement === 'damaged' ? texts.pane.damagedClaim : describeTrust(trust, texts);
}

function itemsOf({ stamp, items }: StampView, { pane }: ReadTexts): ItemsState | undefined {
  if (items.length === 0) return undefined;
  if (stamp === 'adjust') return { heading: pane.adjustments, items, isNumbered: true };
  return stamp === 'cleared' ? { heading: pane.uses, items, isNumbered: false } : undefined;
}

function cautionOf({ agreement }: StampView, { pane }: ReadTexts): ReadPaneState['caution'] {
  const tone = CAUTION_OF[agreement];
  if (tone === undefined) return undefined;
  return { tone, sentence: agreement === 'damaged' ? pane.damaged : pane.agreement[agreement] };
}

function factsOf(view: StampView, sender: string, texts: ReadTexts): readonly FactState[] {
  const { pane, formatTime } = texts;
  const stranger = strangerOf(view, sender);
  const vouched = view.trust.kind === 'inside' ? [describeTrust(view.trust, texts)] : [];
  const doubt = stranger === undefined ? [] : [pane.organisationDiffers(stranger, domainOf(sender))];
  return [
    ...[...vouched, ...doubt].map((sentence) => ({ term: pane.trust, sentence })),
    ...(view.agreement === 'agree' ? [{ term: pane.marks, sentence: pane.agreement.agree }] : []),
    {
      term: pane.stampedOn,
      sentence: view.stampedAt === undefined ? pane.unknownTime : formatTime(view.stampedAt),
    },
  ];
}

export function toReadPaneState(view: StampView, sender: string, texts: ReadTexts): ReadPaneState {
  const { words, pane } = texts;
  const { stamp } = view;
  const earlier = [...new Set(view.earlier)].map((quoted) => words.stamps[quoted]);
  if (stamp === undefined) {
    const nothing = { claim: undefined, items: undefined, caution: undefined, facts: [] };
    return view.agreement === 'unreadable'
      ? { stamp, title: pane.unreadableTitle, sentence: pane.unreadable, earlier, ...nothing }
      : { stamp, title: pane.unstampedTitle, sentence: pane.unstamped, earlier, ...nothing };
  }
  const claim = claimOf(view, texts);
  return {
    stamp,
    title: words.stamps[stamp],
    // A permission that nobody vouches for is not repeated; a request to keep something is.
    sentence: stamp === 'cleared' && claim !== undefined ? '' : pane.instructions[stamp],
    claim,
    items: itemsOf(view, texts),
    caution: cautionOf(view, texts),
    facts: factsOf(view, sender, texts),
    earlier,
  };
}
