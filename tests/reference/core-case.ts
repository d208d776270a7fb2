import { parseAddress } from '../../src/core/audience/address';
import { whoIs } from '../../src/core/audience/who';
import type { Conversation, Draft, Marks, People } from '../../src/core/decide/draft';
import { statementOf } from '../../src/core/decide/acknowledgement';
import { evaluate } from '../../src/core/decide/evaluate';
import { messageOf } from '../../src/core/decide/message';
import type { Verdict } from '../../src/core/decide/verdict';
import { builtInPolicy } from '../../src/core/policy/built-in';
import type { Policy } from '../../src/core/policy/policy';
import type { Case } from './case';

const HOUR = 3600;

function policyOf({ policy, builtIn, readHoursAgo, at }: Case, published: Policy): Policy {
  const { name, domains } = policy.organisation;
  const ready = builtIn ? builtInPolicy({ organisation: name, domains }) : published;
  return { ...ready, readAt: readHoursAgo === undefined ? undefined : at - readHoursAgo * HOUR };
}

function personOf(policy: Policy, raw: string, at: number): string | undefined {
  const address = parseAddress(raw);
  return address && whoIs(policy, address, at).person;
}

function peopleOf(policy: Policy, addresses: readonly string[], at: number): ReadonlySet<string> {
  return new Set(addresses.flatMap((raw) => personOf(policy, raw, at) ?? []));
}

function conversationOf({ conversation, at }: Case, policy: Policy): Conversation {
  if (conversation.kind === 'new') return conversation;
  if (conversation.kind === 'unknown') return { kind: 'unknown', inherited: conversation.inherited };
  const { answers, inherited, people, addedLater, originator } = conversation;
  const byRight = peopleOf(
    policy,
    people.filter((raw) => !addedLater.includes(raw)),
    at,
  );
  const later: People = new Set(
    Array.from(peopleOf(policy, addedLater, at)).filter((person) => !byRight.has(person)),
  );
  return {
    kind: 'continued',
    answers,
    inherited,
    people: peopleOf(policy, people, at),
    addedLater: later,
    originator: originator === undefined ? undefined : personOf(policy, originator, at),
  };
}

function marksOf({ marks }: Case): Marks {
  switch (marks.kind) {
    case 'none':
      return { kind: 'unstamped' };
    case 'unreadable':
      return marks;
    case 'whole':
      return { kind: 'stamped', stamp: marks.stamp };
    case 'damaged':
    case 'disagree':
    case 'banner-missing':
      return { kind: marks.kind, stamp: marks.stamp };
  }
}

function fieldsOf({ fields }: Case): Draft['fields'] {
  const reading = (field: Case['fields']['to']) =>
    field === 'unreadable'
      ? ({ kind: 'unreadable' } as const)
      : ({ kind: 'read', recipients: field } as const);
  return { to: reading(fields.to), cc: reading(fields.cc), bcc: reading(fields.bcc) };
}

/** What an author has said who looked at the findings and acknowledged these kinds. */
function statementsOf({ acknowledged = [] }: Case, draft: Draft, policy: Policy): Draft['acknowledged'] {
  if (acknowledged.length === 0) return draft.acknowledged;
  const message = messageOf(policy, draft);
  const findings = evaluate(policy, draft).findings.filter(({ kind }) =>
    acknowledged.some((one) => one === kind),
  );
  return new Set(findings.map((finding) => statementOf(finding, message)));
}

/** The same case, judged by the add-in's own code. `published` is its policy, ready to be applied. */
export function judgeByCore(theCase: Case, published: Policy): Verdict {
  const policy = policyOf(theCase, published);
  const { self, adjustments, uses, ticked, attached, at } = theCase;
  const draft: Draft = {
    fields: fieldsOf(theCase),
    self,
    marks: marksOf(theCase),
    needs: { adjustments, uses, ticked: new Set(ticked) },
    conversation: conversationOf(theCase, policy),
    attached,
    acknowledged: new Set(),
    at,
  };
  return evaluate(policy, { ...draft, acknowledged: statementsOf(theCase, draft, policy) });
}
