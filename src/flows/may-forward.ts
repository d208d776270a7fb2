import { parseAddress } from '../core/audience/address';
import type { FieldReading } from '../core/audience/recipient';
import { whoAre, whoIs, type Who } from '../core/audience/who';
import { stampInForce, type Draft } from '../core/decide/draft';
import { evaluate } from '../core/decide/evaluate';
import type { JudgedFinding } from '../core/decide/verdict';
import type { Policy } from '../core/policy/policy';
import type { Stamp } from '../core/stamp/stamp';
import type { CurrentPolicy, ReadHost } from './ports';

/** Why a message may be passed on to somebody. */
export type Permission = 'anybody' | 'already-there' | 'ours' | 'partner' | 'standing';

/** Whether a message may reach somebody, by the rules of Send: who is on it already may be written to by Reply all. */
export type ForwardAnswer =
  | { readonly kind: 'no-address' }
  | {
      readonly kind: 'yes';
      readonly because: Permission;
      readonly address: string;
      /** Its name. */
      readonly organisation: string;
    }
  /** `ask`: Outlook asks before it goes; `no`: it is held. */
  | {
      readonly kind: 'ask' | 'no';
      readonly finding: JudgedFinding;
      readonly policy: Policy;
      readonly draft: Draft;
    };

const NOBODY: FieldReading = { kind: 'read', recipients: [] };

/** The mail that passes it on to this person alone. */
function forwardTo(address: string, stamp: Stamp, host: ReadHost, { policy, at }: CurrentPolicy): Draft {
  const there = new Set(whoAre(policy, host.people, at).map(({ person }) => person));
  const nobody = new Set<string>();
  return {
    fields: {
      to: { kind: 'read', recipients: [{ field: 'to', address, name: '', kind: 'person' }] },
      cc: NOBODY,
      bcc: NOBODY,
    },
    self: [host.user],
    marks: { kind: 'stamped', stamp },
    // What is asked is only who may get it.
    needs: { adjustments: 1, uses: 1, ticked: new Set(policy.checklist.map(({ id }) => id)) },
    conversation: {
      ...{ kind: 'continued', answers: 'forward', inherited: stamp },
      ...{ people: there, addedLater: nobody, originator: undefined },
    },
    attached: [],
    acknowledged: nobody,
    at,
  };
}

function permissionOf(who: Who, draft: Draft): Permission {
  const stamp = stampInForce(draft.marks);
  if (stamp === 'cleared') return 'anybody';
  const { conversation } = draft;
  if (conversation.kind === 'continued' && conversation.people.has(who.person)) return 'already-there';
  if (who.isStanding) return 'standing';
  return who.isOurs || who.list !== undefined ? 'ours' : 'partner';
}

/**
 * Answers whether a received message may be passed on to an address: by the same rules as at Send, with the people of this
 * message as its conversation.
 */
export function mayForward(
  typed: string,
  stamp: Stamp,
  host: ReadHost,
  current: CurrentPolicy,
): ForwardAnswer {
  const address = parseAddress(typed.trim());
  if (address === undefined) return { kind: 'no-address' };
  // As it was typed: what is said of a name that misleads the eye shows it beside its plain letters.
  const draft = forwardTo(typed.trim(), stamp, host, current);
  const { policy, at } = current;
  const { level, findings } = evaluate(policy, draft);
  const [finding] = findings;
  if (finding === undefined || level === 'note')
    return {
      kind: 'yes',
      because: permissionOf(whoIs(policy, address, at), draft),
      address: address.key,
      organisation: policy.organisation.name,
    };
  return { kind: level === 'warn' ? 'ask' : 'no', finding, policy, draft };
}
