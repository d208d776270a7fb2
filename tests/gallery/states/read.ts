import { formatStampHeader, HEADER_NAME } from '../../../src/core/stamp/header';
import { renderBanner } from '../../../src/core/stamp/banner';
import { STAMPS, type Stamp } from '../../../src/core/stamp/stamp';
import type { ForwardAnswer, Permission } from '../../../src/flows/may-forward';
import type { Agreement, Trust } from '../../../src/flows/read-stamp';
import { err, ok, type Result } from '../../../src/core/result';
import type { HostError, ReadHost } from '../../../src/flows/ports';
import { SETTING } from '../../../src/flows/storage-keys';
import type { LocalText } from '../../../src/core/policy/policy';
import { localeOf, wordsFor } from '../../../src/i18n/locale';
import { textIn } from '../../../src/ui/local-text';
import type { ShelfState } from '../../../src/read/shelf';
import { NOON } from '../../support/builders';
import { anId } from './conversations';
import { DANA, ELENA, INTERPRETER, NADIA, RUTH, TEAM, TOMAS, YUSUF } from './people';
import { CHANGES, USES } from './sample-policy';

interface Sender {
  readonly address: string;
  readonly name: string;
}

/** A received mail as Outlook shows it to the add-in; undefined where Outlook refuses. */
export interface ReceivedMail {
  readonly from: Sender;
  readonly people: readonly string[];
  readonly headers: string | undefined;
  readonly body: string | undefined;
}

export interface ReadState {
  /** What a person sees of it, in one sentence. */
  readonly shows: string;
  /** Undefined where nothing is selected. */
  readonly mail: ((locale: string) => ReceivedMail) | undefined;
  /** Who reads it; a caseworker unless the state says otherwise. */
  readonly reader?: Sender;
  /** Positions of the changes that the reader has ticked before. */
  readonly ticked?: readonly number[];
  /** What the reader types to ask whether it may be passed on. */
  readonly typed?: string;
  /** Outlook has not answered yet, or has moved on to another mail that the pane may not follow. */
  readonly shelf?: 'reading' | 'left-behind';
  readonly isWide?: boolean;
}

const OWN = '01jd9zk7q4t8';
const EARLIER = '5c2x9k7q4t8m';
const INSIDE = 'X-MS-Exchange-Organization-AuthAs: Internal';

interface Sketch {
  readonly stamp?: Stamp;
  /** What the header says where it is not the stamp. */
  readonly header?: Stamp | 'none' | 'damaged';
  /** What the banner says where it is not the stamp. */
  readonly banner?: Stamp | 'none';
  readonly from?: Sender;
  readonly isInside?: boolean;
  readonly domain?: string;
  readonly items?: readonly LocalText[];
  readonly quotes?: readonly Stamp[];
  readonly hides?: 'headers' | 'body' | 'both';
}

const ITEMS: Readonly<Record<Stamp, readonly LocalText[]>> = {
  cleared: USES.slice(0, 2),
  adjust: CHANGES.slice(0, 3),
  internal: [],
  confidential: [],
};

function bannerText(stamp: Stamp, id: string, locale: string, items: readonly LocalText[]): string {
  const texts = items.map((item) => textIn(item, localeOf(locale)));
  const words = wordsFor(locale).banner(stamp, {
    ...{ organisation: 'Example Legal Aid', toPartners: true, sender: TOMAS.name },
    ...{ adjustments: texts, uses: texts },
  });
  const banner = renderBanner('text', stamp, anId(id), words);
  return banner.ok ? banner.value : '';
}

function headersOf({ stamp, header = stamp ?? 'none', isInside = true, from = TOMAS, ...rest }: Sketch) {
  const { domain = from.address.slice(from.address.indexOf('@') + 1) } = rest;
  const mark = (said: Stamp) => formatStampHeader({ stamp: said, id: anId(OWN), at: NOON, domain });
  const line = header === 'damaged' ? 'v=1; s=con' : header === 'none' ? undefined : mark(header);
  return ['Subject: Magnolia', line && `${HEADER_NAME}: ${line}`, isInside ? INSIDE : undefined, '']
    .filter((one) => one !== undefined)
    .join('\r\n');
}

function bodyOf(sketch: Sketch, locale: string): string {
  const { stamp, banner = stamp ?? 'none', quotes = [] } = sketch;
  const { items = stamp ? ITEMS[stamp] : [] } = sketch;
  const own = banner === 'none' ? '' : bannerText(banner, OWN, locale, items);
  return `${own}…\n\n${quotes.map((quoted) => bannerText(quoted, EARLIER, locale, [])).join('\n')}`;
}

/** A mail from Tomas, a colleague, unless the sketch says otherwise. */
const mail =
  (sketch: Sketch) =>
  (locale: string): ReceivedMail => {
    const { from = TOMAS, hides } = sketch;
    return {
      from: { address: from.address, name: from.name },
      people: [from.address, NADIA.address, YUSUF.address],
      headers: hides === 'headers' || hides === 'both' ? undefined : headersOf(sketch),
      body: hides === 'body' || hides === 'both' ? undefined : bodyOf(sketch, locale),
    };
  };

function answer(call: string, text: string | undefined): Promise<Result<string, HostError>> {
  return Promise.resolve(text === undefined ? err({ kind: 'host-refused', call, code: 9020 }) : ok(text));
}

/** The mail as Outlook shows it. */
export function readHostOf(
  mail: ReceivedMail,
  { reader = NADIA, ticked = [] }: Partial<ReadState>,
): ReadHost {
  const { from, people, headers, body } = mail;
  const kept = `${OWN}:${ticked.join()}`;
  const readSetting = (name: string) => (name === SETTING.ticked ? kept : undefined);
  return {
    ...{ from, people, user: reader.address, conversation: null, readSetting },
    readHeaders: () => answer('getAllInternetHeadersAsync', headers),
    readBody: () => answer('body.getAsync', body),
  };
}

const BY_STAMP: Readonly<Record<Stamp, ReadState>> = {
  cleared: {
    shows: 'Cleared, stamped inside, with its uses.',
    mail: mail({ stamp: 'cleared' }),
    isWide: true,
  },
  adjust: { shows: 'Needs adjustment in three ways.', mail: mail({ stamp: 'adjust' }), isWide: true },
  internal: { shows: 'Internal, stamped inside.', mail: mail({ stamp: 'internal' }), isWide: true },
  confidential: {
    shows: 'Confidential, stamped inside.',
    mail: mail({ stamp: 'confidential' }),
    isWide: true,
  },
};

const OUTSIDE = { from: DANA, isInside: false } as const;

export const BY_AGREEMENT: Readonly<Record<Agreement, ReadState>> = {
  agree: {
    shows: 'Header and text say the same; earlier mails are quoted.',
    mail: mail({ stamp: 'confidential', quotes: ['internal', 'adjust'] }),
  },
  'banner-only': { shows: 'The hidden stamp is missing.', mail: mail({ stamp: 'internal', header: 'none' }) },
  'header-only': {
    shows: 'The lines in the text are missing.',
    mail: mail({ stamp: 'internal', banner: 'none' }),
  },
  contradict: {
    shows: 'The hidden stamp says Internal, the text Confidential.',
    mail: mail({ header: 'internal', banner: 'confidential' }),
  },
  damaged: {
    shows: 'The hidden stamp cannot be read.',
    mail: mail({ header: 'damaged', banner: 'internal' }),
  },
  unstamped: { shows: 'No stamp at all.', mail: mail({}) },
  unreadable: {
    shows: 'Outlook does not show the text.',
    mail: mail({ stamp: 'internal', hides: 'body' }),
  },
};

export const BY_TRUST: Readonly<Record<Trust['kind'], ReadState>> = {
  inside: {
    shows: 'Stamped inside, by a colleague.',
    mail: mail({ stamp: 'internal', from: { address: NADIA.address, name: NADIA.name } }),
  },
  claimed: {
    shows: 'Claimed by somebody outside.',
    mail: mail({ stamp: 'internal', ...OUTSIDE }),
    isWide: true,
  },
  unknown: {
    shows: 'Outlook does not show the headers.',
    mail: mail({ stamp: 'confidential', hides: 'headers' }),
  },
};

const BY_SHELF: Readonly<Record<ShelfState['kind'], ReadState>> = {
  reading: { shows: 'The stamp is being read.', mail: mail({}), shelf: 'reading' },
  'nothing-selected': { shows: 'Nothing is selected.', mail: undefined },
  'left-behind': {
    shows: 'Another mail is selected that the pane may not follow.',
    mail: mail({ stamp: 'internal' }),
    shelf: 'left-behind',
  },
  failed: { shows: 'Outlook shows nothing of this mail.', mail: mail({ hides: 'both' }) },
  shown: { shows: 'A mail of a partner, Internal.', mail: mail({ stamp: 'internal', from: ELENA }) },
};

/** `cyrillic` looks like the organisation’s own domain. */
const TYPED: Readonly<Record<Permission | Exclude<ForwardAnswer['kind'], 'yes'>, ReadState>> = {
  anybody: { shows: 'Cleared may go to anybody.', mail: mail({ stamp: 'cleared' }), typed: DANA.address },
  'already-there': {
    shows: 'The client is on this mail already.',
    mail: mail({ stamp: 'confidential' }),
    typed: YUSUF.address,
  },
  ours: { shows: 'A list of our own.', mail: mail({ stamp: 'internal' }), typed: TEAM.address },
  partner: { shows: 'Somebody of a partner.', mail: mail({ stamp: 'internal' }), typed: ELENA.address },
  standing: {
    shows: 'An interpreter who may join Confidential mail.',
    mail: mail({ stamp: 'confidential' }),
    typed: INTERPRETER.address,
  },
  'no-address': { shows: 'No complete address yet.', mail: mail({ stamp: 'internal' }), typed: 'tomas@' },
  ask: {
    shows: 'A name that only looks like ours: Outlook would ask.',
    mail: mail({ stamp: 'cleared' }),
    typed: 'ruth@leg\u0430laid.example',
  },
  no: { shows: 'A journalist may not get it.', mail: mail({ stamp: 'confidential' }), typed: DANA.address },
};

const OTHERS: Readonly<Record<string, ReadState>> = {
  'management-begins': {
    shows: 'The Director reads what must change, and has ticked one of three changes.',
    mail: mail({ stamp: 'adjust' }),
    reader: RUTH,
    ticked: [1],
    isWide: true,
  },
  'management-done': {
    shows: 'The Director has ticked every change, and may answer that they are made.',
    mail: mail({ stamp: 'adjust' }),
    reader: RUTH,
    ticked: [0, 1, 2],
  },
  'unstamped-quotes': {
    shows: 'No stamp, and a Confidential mail is quoted.',
    mail: mail({ quotes: ['confidential'] }),
  },
  'nothing-readable': {
    shows: 'Outlook does not show the headers, and the text carries no stamp.',
    mail: mail({ hides: 'headers' }),
  },
  'another-organisation': {
    shows: 'The stamp names another organisation than the sender’s.',
    mail: mail({ stamp: 'internal', ...OUTSIDE, domain: 'harbour-shelter.example' }),
  },
  'damaged-from-outside': {
    shows: 'A damaged stamp from outside.',
    mail: mail({ header: 'damaged', banner: 'none', ...OUTSIDE }),
  },
  'long-sender': {
    shows: 'A sender with a long name and a long address.',
    mail: mail({
      stamp: 'confidential',
      isInside: false,
      from: {
        address: `${'verylongname'.repeat(5)}@${'subdomain.'.repeat(8)}paper.example`,
        name: 'Maximiliana-Alexandra von und zu Hohenstein-Waldburg-Zeil-Trauchburg',
      },
    }),
  },
  'sender-from-right-to-left': {
    shows: 'A sender whose name is written in Arabic.',
    mail: mail({
      stamp: 'internal',
      isInside: false,
      from: { address: 'layla@paper.example', name: 'ليلى الحداد' },
    }),
  },
};

function claimed(stamp: Stamp): ReadState {
  return { shows: `${stamp}, claimed by somebody outside.`, mail: mail({ stamp, ...OUTSIDE }) };
}

function prefixed(prefix: string, states: Readonly<Record<string, ReadState>>) {
  return Object.entries(states).map(([name, state]) => [`${prefix}-${name}`, state] as const);
}

/** What the read pane shows, by a name that stays: it is the name of its picture. */
export const READ_STATES: Readonly<Record<string, ReadState>> = Object.fromEntries([
  ...prefixed('stamp', BY_STAMP),
  ...STAMPS.map((stamp) => [`claimed-${stamp}`, claimed(stamp)] as const),
  ...prefixed('marks', BY_AGREEMENT),
  ...prefixed('trust', BY_TRUST),
  ...prefixed('shelf', BY_SHELF),
  ...prefixed('forward', TYPED),
  ...Object.entries(OTHERS),
]);
