import type { Recipient } from '../../../src/core/audience/recipient';
import type { Draft } from '../../../src/core/decide/draft';
import type { Finding, FindingKind } from '../../../src/core/decide/finding';
import { judge } from '../../../src/core/decide/verdict';
import { DEFAULT_LEVELS } from '../../../src/core/policy/default-levels';
import type { Policy } from '../../../src/core/policy/policy';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { BEFORE_READING, type DeskState } from '../../../src/compose/desk-state';
import type { Texts } from '../../../src/compose/texts';
import type { Evidence } from '../../../src/flows/evidence';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import type { CloseReading } from '../../../src/compose/read-closely';
import type { StampView } from '../../../src/flows/read-stamp';
import { dayFormat } from '../../../src/i18n/dates';
import { wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { aPolicy, NOON } from '../../support/builders';

function textsFor(language: 'en' | 'fr'): Texts {
  const formatDay = dayFormat(language);
  return { words: wordsFor(language), pane: paneWordsFor(language).compose, language, formatDay };
}
export const ENGLISH = textsFor('en');
export const FRENCH = textsFor('fr');

interface UnusualReading {
  readonly recipients?: readonly Recipient[];
  readonly findings?: readonly Finding[];
  readonly levels?: Partial<Policy['levels']>;
  readonly stamp?: Stamp | undefined;
  readonly draft?: Partial<Draft>;
  readonly suggestion?: Stamp;
  readonly acknowledged?: readonly FindingKind[];
  readonly evidence?: Evidence;
}

/** A draft that is stamped Internal and addressed to nobody, unless the test says otherwise. */
export function aReading(unusual: UnusualReading = {}): CloseReading {
  const { recipients = [], findings = [], levels = {}, draft = {}, suggestion } = unusual;
  const isAcknowledged = ({ kind }: Finding) => unusual.acknowledged?.includes(kind) === true;
  const stamp = 'stamp' in unusual ? unusual.stamp : 'internal';
  const policy = aPolicy({ levels: { ...DEFAULT_LEVELS, ...levels } });
  const read = (field: Recipient['field']) =>
    ({ kind: 'read', recipients: recipients.filter((person) => person.field === field) }) as const;
  return {
    draft: {
      fields: { to: read('to'), cc: read('cc'), bcc: read('bcc') },
      self: ['nadia@legalaid.example'],
      marks: stamp === undefined ? { kind: 'unstamped' } : { kind: 'stamped', stamp },
      needs: { adjustments: 0, uses: 0, ticked: new Set() },
      conversation: { kind: 'new' },
      attached: [],
      acknowledged: new Set(),
      at: NOON,
      ...draft,
    },
    recipients,
    details: NO_DETAILS,
    policy: { policy, at: NOON, problem: undefined },
    verdict: judge(findings, stamp, policy, isAcknowledged),
    kind: 'newMail',
    isBeingStamped: false,
    hasPartners: false,
    mayBeCleared: false,
    record: undefined,
    thread: undefined,
    attachments: [],
    evidenceOf: () => unusual.evidence,
    suggestion,
  };
}

/** A desk that has read a draft and has nothing else to do. */
export function aDesk(unusual: Partial<DeskState> = {}): DeskState {
  return { ...BEFORE_READING, waiting: 'no', reading: aReading(), ...unusual };
}

/** A whole Confidential stamp from inside. */
export function aView(unusual: Partial<StampView> = {}): StampView {
  return {
    stamp: 'confidential',
    agreement: 'agree',
    trust: { kind: 'inside' },
    id: undefined,
    items: [],
    stampedAt: 1_795_310_400_000,
    organisationSays: 'legalaid.example',
    earlier: [],
    ...unusual,
  };
}

/** A promise that the test keeps when it wants to. */
export function aPromise<T>(): { readonly promise: Promise<T>; readonly keep: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}
