import { renderBanner } from '../../../src/core/stamp/banner';
import type { ThreadMail } from '../../../src/core/chain/thread';
import { err, ok, type Result } from '../../../src/core/result';
import type { StampId } from '../../../src/core/stamp/mark';
import { parseStampId } from '../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../src/core/stamp/stamp';
import type { ThreadProblem, ThreadSource } from '../../../src/flows/ports';
import { wordsFor } from '../../../src/i18n/locale';
import { ANSWERED } from '../../support/draft-scene';
import { ELENA, NADIA, TOMAS, YUSUF, DANA } from './people';

export function anId(text: string): StampId {
  const id = parseStampId(text);
  if (id === undefined) throw new Error(`${text} is no id of a stamp`);
  return id;
}

/** Of the mail that is answered. */
export const QUOTED = anId('5c2x9k7q4t8m');

/** The stamp of an earlier mail as it stands in its text, in the words of this locale. */
export function earlierBanner(stamp: Stamp, locale = 'en', items: readonly string[] = []): string {
  const organisation = 'Example Legal Aid';
  const facts = { organisation, toPartners: false, sender: TOMAS.name, adjustments: items, uses: items };
  const banner = renderBanner('html', stamp, QUOTED, wordsFor(locale).banner(stamp, facts));
  return banner.ok ? banner.value : '';
}

/** The form of an answer to a mail that carried this stamp. */
export function quoting(
  stamp: Stamp,
  items: readonly string[] = [],
): { readonly format: 'html'; readonly content: string } {
  const banner = earlierBanner(stamp, 'en', items);
  const content = `<p></p><hr><div>On Monday, Tomas wrote:</div>${banner}<p>See you then.</p>`;
  return { format: 'html', content };
}

/** A mailbox that has these messages, or answers with this problem. */
export function mailbox(answer: Result<readonly ThreadMail[], ThreadProblem>): ThreadSource {
  return { thread: async () => answer, members: async () => err({ kind: 'not-found' }) };
}

/** Midday in UTC. */
const on = (month: number, day: number) => Date.UTC(2026, month - 1, day, 12) / 1000;

const BEGUN: ThreadMail = {
  ...{ id: '<begun@mail.example>', sentAt: on(5, 3), answers: undefined, stamp: 'confidential' },
  ...{ authors: [ELENA.address], recipients: [NADIA.address, TOMAS.address] },
};

const ANSWER: ThreadMail = {
  ...{ id: ANSWERED, sentAt: on(5, 10), answers: BEGUN.id, stamp: 'confidential' },
  ...{ authors: [TOMAS.address], recipients: [NADIA.address, ELENA.address] },
};

/** Elena began it, and Tomas answered all. */
export const WELL_KNOWN = mailbox(ok([BEGUN, ANSWER]));

/** Tomas put two more people on it with his answer, which only Elena could. */
export const WIDENED = mailbox(
  ok([BEGUN, { ...ANSWER, recipients: [...ANSWER.recipients, YUSUF.address, DANA.address] }]),
);
