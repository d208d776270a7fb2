import { parseAddress } from '../core/audience/address';
import type { Recipient } from '../core/audience/recipient';
import { whoIs } from '../core/audience/who';
import type { Moment } from '../core/chain/follow';
import { stampInForce } from '../core/decide/draft';
import type { CloseReading } from './read-closely';
import { quoted } from '../i18n/sentence';
import type { Texts } from './texts';

/** Characters of an address that stands behind another one. */
const LONGEST = 60;

/** The policy names them for every conversation, so that nothing else need show them. */
function mayJoinAny(raw: string, { policy, at }: Moment): boolean {
  const address = parseAddress(raw);
  return address !== undefined && whoIs(policy, address, at).isStanding;
}

/** How we know that somebody is on a Confidential conversation; undefined where that is not the question. */
export function evidenceInWords(
  { address }: Recipient,
  { draft, policy, evidenceOf }: CloseReading,
  { pane: { evidence: words }, formatDay }: Texts,
): string | undefined {
  const evidence = stampInForce(draft.marks) === 'confidential' ? evidenceOf(address) : undefined;
  switch (evidence?.kind) {
    case undefined:
      return undefined;
    case 'addressed':
      return words.addressed;
    case 'quoted':
      return words.quoted;
    case 'not-found':
      return mayJoinAny(address, policy) ? words.standing : words.notFound;
    case 'message': {
      const { way, at, by, list } = evidence;
      const how = words[way](at === undefined ? undefined : formatDay(at), quoted(by, LONGEST));
      return list === undefined ? how : words.onList(quoted(list, LONGEST), how);
    }
  }
}
