import { FIELDS } from '../audience/recipient';
import { foldFew, lookAlikesOf, type Fold } from '../audience/look-alike';
import { isStricter, type Stamp } from '../stamp/stamp';
import { inheritedStamp, type Conversation } from './draft';
import type { Finding, FindingKind } from './finding';
import type { Addressee, Message, Person } from './message';
import type { Who } from '../audience/who';

/** Notices; never decides, words, throws or waits. */
type Rule = (message: Message) => readonly Finding[];

/** From this many on, a field may hold more people than the mail program shows (facts: 500 on most clients). */
const RECIPIENT_CAP = 500;

type Continued = Extract<Conversation, { readonly kind: 'continued' }>;

function aboutMessage(kind: FindingKind): readonly Finding[] {
  return [{ kind, recipients: [] }];
}

function aboutPeople(
  kind: FindingKind,
  concerned: readonly Pick<Addressee, 'recipient'>[],
): readonly Finding[] {
  return concerned.length === 0 ? [] : [{ kind, recipients: concerned.map(({ recipient }) => recipient) }];
}

function partition<T>(
  items: readonly T[],
  belongs: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

export const mustBeReadable: Rule = ({ draft: { fields, marks } }) =>
  marks.kind === 'unreadable' || FIELDS.some((field) => fields[field].kind === 'unreadable')
    ? aboutMessage('draft-unreadable')
    : [];

export const mustShowEveryRecipient: Rule = ({ addressees }) => {
  const byField = FIELDS.map((field) => addressees.filter(({ recipient }) => recipient.field === field));
  return byField.flatMap((people) =>
    people.length < RECIPIENT_CAP ? [] : aboutPeople('list-at-cap', people),
  );
};

export const mustHaveReadableAddresses: Rule = ({ addressees }) =>
  aboutPeople(
    'address-unparseable',
    addressees.filter(({ known }) => known === undefined),
  );

export const mustCarryItsMarks: Rule = ({ draft: { marks } }) => {
  switch (marks.kind) {
    case 'unstamped':
      return aboutMessage('no-stamp');
    case 'damaged':
      return aboutMessage('stamp-damaged');
    case 'disagree':
      return aboutMessage('marks-disagree');
    case 'banner-missing':
      return aboutMessage('banner-missing');
    case 'stamped':
    case 'header-lost':
    case 'unreadable':
      return [];
  }
};

/** A declared list is what the policy declares it to be, whatever its address looks like. */
function mayReceive({ who }: Person, stamp: 'adjust' | 'internal'): boolean {
  switch (who.list) {
    case 'organisation':
      return true;
    case 'partners':
      return stamp === 'internal';
    case 'anyone':
      return false;
    case undefined:
      return who.isOurs || who.partnerFor.has(stamp);
  }
}

/** Needs adjustment stays in the organisation until adjusted; Internal may also go to partners named for it. */
export const mustStayInOrganisation: Rule = ({ stamp, people, policy }) => {
  if (stamp !== 'adjust' && stamp !== 'internal') return [];
  const outside = people.filter((person) => !mayReceive(person, stamp));
  return aboutPeople(policy.source === 'built-in' ? 'policy-missing' : 'outside-organisation', outside);
};

/** Without the organisation's rules nothing Confidential goes, and nothing Cleared: nobody knows the checklist. */
export const mustKnowThePolicy: Rule = ({ stamp, policy, others }) => {
  const needsPolicy = stamp === 'confidential' || stamp === 'cleared';
  return policy.source === 'built-in' && needsPolicy ? aboutPeople('policy-missing', others) : [];
};

export const mustKnowThePolicyOfToday: Rule = ({ draft: { at }, policy: { readAt, staleness } }) =>
  readAt !== undefined && at - readAt >= staleness.noticeAfter ? aboutMessage('policy-stale') : [];

/** Communications staff, for example, "should not receive anything that cannot be shared externally" (seeds/001). */
export const mustBeFitForEachRecipient: Rule = ({ stamp, people }) =>
  stamp === undefined
    ? []
    : aboutPeople(
        'restricted-recipient',
        people.filter(({ who }) => who.only !== undefined && !who.only.has(stamp)),
      );

function isOn(people: Continued['people'], { address, who }: Pick<Person, 'address' | 'who'>): boolean {
  return people.has(who.person) || people.has(address.key);
}

function inBcc({ recipient }: Person): boolean {
  return recipient.field === 'bcc';
}

function hasOriginated({ originator }: Continued, { self }: Message): boolean {
  return originator !== undefined && self.some(({ person }) => person === originator);
}

/** A list is as far inside as the policy declares it to be. */
function isInside({ isOurs, list }: Who): boolean {
  return list === undefined ? isOurs : list === 'organisation';
}

function isByApprover({ self }: Message): boolean {
  return self.some(({ isApprover }) => isApprover);
}

/**
 * Whether the author may let this person join. The originator and the approvers may; the first Confidential stamp of a
 * reply draws the line here and now, so that colleagues are asked about, not held. Whoever passes something on, or joins
 * what is Confidential already, gets no such benefit.
 */
function mayAdd(message: Message, conversation: Continued): (person: Person) => boolean {
  const mayWiden = hasOriginated(conversation, message) || isByApprover(message);
  const isFirst = conversation.inherited !== 'confidential' && conversation.answers === 'reply';
  return ({ who }) => mayWiden || (isFirst && isInside(who));
}

function newcomersTo(conversation: Continued, message: Message): readonly Finding[] {
  const [known, strangers] = partition(message.others, (person) => isOn(conversation.people, person));
  const [standing, newcomers] = partition(strangers, ({ who }) => who.isStanding);
  const [mild, beyond] = partition(newcomers, mayAdd(message, conversation));
  return [
    ...aboutPeople('beyond-chain', beyond),
    ...aboutPeople('new-on-chain', mild),
    ...aboutPeople(
      'added-later',
      known.filter((person) => isOn(conversation.addedLater, person)),
    ),
    ...aboutPeople('bcc-on-confidential', [...known, ...standing].filter(inBcc)),
  ];
}

/** Where nobody knows who was on it, only those who may join any conversation are known to be allowed. */
function strangersTo({ others }: Message): readonly Finding[] {
  const [standing, unknown] = partition(others, ({ who }) => who.isStanding);
  return [
    ...aboutPeople('chain-unknown', unknown),
    ...aboutPeople('bcc-on-confidential', standing.filter(inBcc)),
  ];
}

/**
 * What is Confidential and attached to a new mail is passed on, and nobody knows who was on it: colleagues are asked about, and an
 * approver about everybody.
 */
function takersOf(message: Message): readonly Finding[] {
  const others = message.others.filter(({ who }) => !who.isStanding);
  const [mild, beyond] = partition(others, ({ who }) => isByApprover(message) || isInside(who));
  return [...aboutPeople('chain-unknown', beyond), ...aboutPeople('new-on-chain', mild)];
}

/** Confidential stays between the people on the email, address by address; being a colleague is no exemption. */
export const mustStayOnChain: Rule = (message) => {
  if (message.stamp !== 'confidential') return [];
  const { conversation, attached } = message.draft;
  switch (conversation.kind) {
    case 'new':
      return [
        ...aboutPeople('bcc-on-confidential', message.others.filter(inBcc)),
        ...(attached.includes('confidential') ? takersOf(message) : []),
      ];
    case 'unknown':
      return strangersTo(message);
    case 'continued':
      return newcomersTo(conversation, message);
  }
};

/** Nobody can see who is on it: the policy does not name the list, or says that anyone may be, and it is Confidential. */
function isOpenList({ recipient, known }: Addressee, stamp: Stamp): boolean {
  const audience = known?.who.list;
  return audience === undefined
    ? recipient.kind === 'list'
    : audience === 'anyone' && stamp === 'confidential';
}

export const mustNotHideInLists: Rule = ({ stamp, addressees }) =>
  stamp === undefined || stamp === 'cleared'
    ? []
    : aboutPeople(
        'list-undeclared',
        addressees.filter((addressee) => isOpenList(addressee, stamp)),
      );

/** Clearing what needed adjustment is not lowering: the checklist is what the adjusted text must pass. */
export const mustNotBeLowered: Rule = ({ stamp, draft: { conversation } }) => {
  const inherited = inheritedStamp(conversation);
  if (stamp === undefined || inherited === undefined) return [];
  const isClearing = inherited === 'adjust' && stamp === 'cleared';
  return isStricter(inherited, stamp) && !isClearing ? aboutMessage('stamp-lowered') : [];
};

/** Attachments that carry a stricter stamp raise what the message needs (design: the four stamps). */
export const mustBeAsStrictAsItsAttachments: Rule = ({ stamp, draft: { attached } }) =>
  stamp !== undefined && attached.some((other) => isStricter(other, stamp))
    ? aboutMessage('stricter-attachment')
    : [];

/** "You have done the checklist, all obligations have been met" and "agreed upon public ways" (seeds/001). */
export const mustBeCleared: Rule = ({ stamp, draft: { needs }, policy: { checklist } }) => {
  if (stamp !== 'cleared') return [];
  const complete = checklist.every(({ id }) => needs.ticked.has(id));
  return [
    ...(complete ? [] : aboutMessage('checklist-incomplete')),
    ...(needs.uses > 0 ? [] : aboutMessage('no-uses')),
  ];
};

/** "Certain adjustments that are very clearly stated in this correspondence" (seeds/001). */
export const mustNameAdjustments: Rule = ({ stamp, draft: { needs } }) =>
  stamp === 'adjust' && needs.adjustments === 0 ? aboutMessage('no-adjustments') : [];

function isOutside({ who }: Person): boolean {
  return !who.isOurs && who.list === undefined;
}

/** Agreed with, or here already: whoever they are, this mail does not bring them to the others. */
function isKnown({ address, who }: Person, { draft: { conversation } }: Message): boolean {
  const isAgreed = who.partnerFor.size > 0 || who.isStanding;
  return isAgreed || (conversation.kind === 'continued' && isOn(conversation.people, { address, who }));
}

/** Clients must not learn of each other from the To and Cc of a mail to all of them. */
export const mustNotExposePeople: Rule = (message) => {
  const visible = message.others.filter(
    (person) =>
      isOutside(person) && !isKnown(person, message) && !inBcc(person) && person.recipient.kind === 'person',
  );
  const people = new Set(visible.map(({ who }) => who.person));
  return people.size > message.policy.mayBeExposed ? aboutPeople('exposed-recipients', visible) : [];
};

/** Whoever owns a domain owns what is below it, so a domain below ours that is not ours is no look-alike. */
function isBelowOurs({ address }: Person, { policy }: Message): boolean {
  return address.domain.endsWith(`.${policy.organisation.domain}`);
}

/** Somebody outside, new here, whose domain people may take for the organisation's own; `fold` says how they read letters. */
export const mustNotBeMistaken = (message: Message, fold: Fold = foldFew): readonly Finding[] => {
  const isLookAlike = lookAlikesOf(message.policy.organisation.knownAs, fold);
  return aboutPeople(
    'look-alike',
    message.others.filter(
      (person) =>
        isOutside(person) &&
        !isKnown(person, message) &&
        !isBelowOurs(person, message) &&
        isLookAlike(person.address.domain),
    ),
  );
};

export const RULES: readonly Rule[] = [
  mustBeReadable,
  mustShowEveryRecipient,
  mustHaveReadableAddresses,
  mustCarryItsMarks,
  mustStayInOrganisation,
  mustKnowThePolicy,
  mustKnowThePolicyOfToday,
  mustBeFitForEachRecipient,
  mustStayOnChain,
  mustNotHideInLists,
  mustNotBeLowered,
  mustBeAsStrictAsItsAttachments,
  mustBeCleared,
  mustNameAdjustments,
  mustNotExposePeople,
  mustNotBeMistaken,
];
