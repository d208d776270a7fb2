/** Section 5 of the book: what is found about a message. One function for each kind, in the order of the table. */

import { isSameAddress, parseAddress, type Address } from './addresses';
import type { Case, FieldName, Found, Kind, Recipient, Stamp } from './case';
import { resembles, type LetterTable } from './look-alike';
import { isBelow } from './rules';
import {
  isList,
  isOneOf,
  isInside,
  isOutside,
  isPartnerForAny,
  isRestrictedFrom,
  isSelf,
  isSelfApprover,
  isSelfOriginator,
  isStanding,
  declaredAudience,
  mayReceive,
  parseAddresses,
  readPeople,
  readPerson,
  readPolicy,
  type Policy,
} from './who';

interface Readable {
  readonly recipient: Recipient;
  readonly address: Address;
}

/** The case, with its addresses read. */
interface Message {
  readonly theCase: Case;
  readonly table: LetterTable;
  readonly policy: Policy;
  /** The stamp that counts, if one does. */
  readonly stamp: Stamp | undefined;
  readonly self: readonly Address[];
  readonly unreadable: readonly Recipient[];
  readonly readable: readonly Readable[];
  /** Everybody on the chain of a continued conversation. */
  readonly chain: readonly Address[];
  /** Those on the chain whom nobody without the right to widen it added. */
  readonly chainByRight: readonly Address[];
}

type Rule = (message: Message) => readonly Found[];

const FIELDS: readonly FieldName[] = ['to', 'cc', 'bcc'];
const STRICTNESS: readonly Stamp[] = ['cleared', 'adjust', 'internal', 'confidential']; // 4.2
const CAP = 500;
const NOTICE_AFTER_HOURS = 24;
const EXPOSED_RECIPIENTS = 5;

export function findAll(theCase: Case, table: LetterTable): readonly Found[] {
  const message = readMessage(theCase, table);
  return RULES.flatMap((rule) => rule(message));
}

function readMessage(theCase: Case, table: LetterTable): Message {
  const { marks, conversation } = theCase;
  const policy = readPolicy(theCase);
  const recipients = FIELDS.flatMap((field) => recipientsIn(field, theCase));
  const readable: Readable[] = [];
  const unreadable: Recipient[] = [];
  for (const recipient of recipients) {
    const address = readPerson(recipient.address, policy);
    if (address) readable.push({ recipient, address });
    else unreadable.push(recipient);
  }
  const chain = conversation.kind === 'continued' ? conversation.people : [];
  const addedLater = parseAddresses(conversation.kind === 'continued' ? conversation.addedLater : []);
  return {
    theCase,
    table,
    policy,
    stamp: marks.kind === 'none' || marks.kind === 'unreadable' ? undefined : marks.stamp,
    self: readPeople(theCase.self, policy),
    unreadable,
    readable,
    chain: readPeople(chain, policy),
    chainByRight: readPeople(
      chain.filter((text) => !isAmong(text, addedLater)),
      policy,
    ),
  };
}

function isAmong(text: string, addresses: readonly Address[]): boolean {
  const address = parseAddress(text);
  return address !== undefined && addresses.some((other) => isSameAddress(address, other));
}

function recipientsIn(field: FieldName, { fields }: Case): readonly Recipient[] {
  const recipients = fields[field];
  return recipients === 'unreadable' ? [] : recipients;
}

/** A finding about the message itself. */
function about(kind: Kind, isFound: boolean): readonly Found[] {
  return isFound ? [{ kind, recipients: [] }] : [];
}

/** 5.3 A finding that would name nobody, and is not about the message itself, is none. */
function naming(kind: Kind, recipients: readonly Recipient[]): readonly Found[] {
  return recipients.length > 0 ? [{ kind, recipients }] : [];
}

/** The readable recipients of whom it is true. */
function namingReadable(
  kind: Kind,
  message: Message,
  isMeant: (readable: Readable) => boolean,
): readonly Found[] {
  return naming(
    kind,
    message.readable.filter(isMeant).map(({ recipient }) => recipient),
  );
}

/** A recipient field or the marks could not be read. */
const draftUnreadable: Rule = ({ theCase: { fields, marks } }) =>
  about(
    'draft-unreadable',
    marks.kind === 'unreadable' || FIELDS.some((field) => fields[field] === 'unreadable'),
  );

/** A field shows 500 recipients or more. Names all in that field. */
const listAtCap: Rule = ({ theCase }) =>
  FIELDS.map((field) => recipientsIn(field, theCase))
    .filter((recipients) => recipients.length >= CAP)
    .map((recipients) => ({ kind: 'list-at-cap', recipients }));

/** An address is unreadable. */
const addressUnparseable: Rule = ({ unreadable }) => naming('address-unparseable', unreadable);

/** There is no stamp. */
const noStamp: Rule = ({ theCase: { marks } }) => about('no-stamp', marks.kind === 'none');

/** The header is damaged. */
const stampDamaged: Rule = ({ theCase: { marks } }) => about('stamp-damaged', marks.kind === 'damaged');

/** Header, banner and draft state contradict each other. */
const marksDisagree: Rule = ({ theCase: { marks } }) => about('marks-disagree', marks.kind === 'disagree');

/** The stamp's banner is not in the body. */
const bannerMissing: Rule = ({ theCase: { marks } }) =>
  about('banner-missing', marks.kind === 'banner-missing');

/**
 * Needs adjustment or Internal, and a readable recipient is neither ours nor a partner for that stamp.
 * With the built-in policy it is `policy-missing` instead.
 */
const outsideOrganisation: Rule = (message) => {
  const { stamp, policy, theCase } = message;
  if (stamp !== 'adjust' && stamp !== 'internal') return [];
  const kind = theCase.builtIn ? 'policy-missing' : 'outside-organisation';
  return namingReadable(kind, message, ({ address }) => !mayReceive(stamp, address, policy));
};

/** Only the built-in policy is there: under Confidential and Cleared for everybody; names all readable ones but self. */
const policyMissing: Rule = (message) => {
  const { stamp, theCase } = message;
  if (!theCase.builtIn || (stamp !== 'confidential' && stamp !== 'cleared')) return [];
  return namingReadable('policy-missing', message, (readable) => !isToSelf(readable, message));
};

/** The copy of the policy was read as many hours ago as its notice limit says, or more. */
const policyStale: Rule = ({ theCase: { readHoursAgo, policy, builtIn } }) => {
  const limit = builtIn ? undefined : policy.staleness?.noticeAfterHours;
  return about('policy-stale', readHoursAgo !== undefined && readHoursAgo >= (limit ?? NOTICE_AFTER_HOURS));
};

/** Confidential in a continued conversation: neither self, standing, nor on the chain, and `new-on-chain` does not fit. */
const beyondChain: Rule = (message) =>
  namingReadable(
    'beyond-chain',
    message,
    (readable) => !passesOn(message) && isNotOnChain(readable, message) && !mayWidenFor(readable, message),
  );

/** The same, where the author may widen. */
const newOnChain: Rule = (message) =>
  namingReadable(
    'new-on-chain',
    message,
    (readable) => isNotOnChain(readable, message) && mayWidenFor(readable, message),
  );

/** 5.6 A new message with something Confidential attached. */
function passesOn({ stamp, theCase: { conversation, attached } }: Message): boolean {
  return stamp === 'confidential' && conversation.kind === 'new' && attached.includes('confidential');
}

function isNotOnChain(readable: Readable, message: Message): boolean {
  const { stamp, theCase, policy } = message;
  const isContinued = stamp === 'confidential' && theCase.conversation.kind === 'continued';
  if (!isContinued && !passesOn(message)) return false;
  return (
    !isToSelf(readable, message) &&
    !isStanding(readable.address, policy) &&
    !isOnChain(readable.address, message)
  );
}

/**
 * Self is the originator or an approver; or the conversation did not carry Confidential before,
 * this is a reply, and the recipient is ours.
 */
function mayWidenFor({ address }: Readable, message: Message): boolean {
  const { theCase, self, policy } = message;
  const { conversation } = theCase;
  if (passesOn(message)) return isSelfApprover(self, policy) || isInside(address, policy);
  if (conversation.kind !== 'continued') return false;
  if (isSelfOriginator(conversation, self, policy) || isSelfApprover(self, policy)) return true;
  return (
    conversation.inherited !== 'confidential' && conversation.answers === 'reply' && isInside(address, policy)
  );
}

/** Confidential in a continued conversation: on the chain, but only because somebody without the right added them. */
const addedLater: Rule = (message) => {
  const { stamp, theCase, chainByRight, policy } = message;
  if (stamp !== 'confidential' || theCase.conversation.kind !== 'continued') return [];
  return namingReadable(
    'added-later',
    message,
    (readable) =>
      !isToSelf(readable, message) &&
      isOnChain(readable.address, message) &&
      !isOneOf(readable.address, chainByRight, policy),
  );
};

/** Confidential, and it is not known where the draft comes from. Names all readable ones but self and standing. */
const chainUnknown: Rule = (message) => {
  const { stamp, theCase, policy } = message;
  const isUnknown = stamp === 'confidential' && theCase.conversation.kind === 'unknown';
  if (!isUnknown && !passesOn(message)) return [];
  return namingReadable(
    'chain-unknown',
    message,
    (readable) =>
      !isToSelf(readable, message) &&
      !isStanding(readable.address, policy) &&
      (isUnknown || !mayWidenFor(readable, message)),
  );
};

/**
 * Confidential, and somebody in Bcc is on the chain or standing, and not self;
 * on a new message (5.1) every readable one in Bcc but self.
 */
const bccOnConfidential: Rule = (message) => {
  const { stamp, theCase, policy, readable } = message;
  if (stamp !== 'confidential') return [];
  const isNew = theCase.conversation.kind === 'new';
  const inBcc = readable.filter(({ recipient }) => recipient.field === 'bcc');
  const meant = inBcc
    .filter((one) => !isToSelf(one, message))
    .filter(({ address }) => isNew || isOnChain(address, message) || isStanding(address, policy));
  return naming(
    'bcc-on-confidential',
    meant.map(({ recipient }) => recipient),
  );
};

/**
 * Outlook calls it a list and it is no declared list, under every stamp but Cleared. Names those, readable or not.
 * Under Confidential also a list declared for anyone, whatever Outlook calls it.
 */
const listUndeclared: Rule = ({ stamp, readable, unreadable, policy }) => {
  if (stamp === undefined || stamp === 'cleared') return [];
  const openTo = readable.filter(({ address, recipient }) => {
    const audience = declaredAudience(address, policy);
    if (audience === undefined) return recipient.kind === 'list';
    return stamp === 'confidential' && audience === 'anyone';
  });
  const unreadableLists = unreadable.filter(({ kind }) => kind === 'list');
  return naming('list-undeclared', [...openTo.map(({ recipient }) => recipient), ...unreadableLists]);
};

/** Milder than the conversation's; from Needs adjustment to Cleared is not lowering. 5.5 Its origin need not be known. */
const stampLowered: Rule = ({ stamp, theCase: { conversation } }) => {
  const before = conversation.kind === 'new' ? undefined : conversation.inherited;
  if (stamp === undefined || before === undefined) return [];
  const isAllowed = before === 'adjust' && stamp === 'cleared';
  return about('stamp-lowered', isStricter(before, stamp) && !isAllowed);
};

/** An attachment carries a stricter stamp than the one that counts. */
const stricterAttachment: Rule = ({ stamp, theCase: { attached } }) =>
  about('stricter-attachment', stamp !== undefined && attached.some((other) => isStricter(other, stamp)));

function isStricter(one: Stamp, other: Stamp): boolean {
  return STRICTNESS.indexOf(one) > STRICTNESS.indexOf(other);
}

/** Cleared, and an item of the checklist is not ticked. The built-in policy has no checklist. */
const checklistIncomplete: Rule = ({ stamp, theCase: { policy, builtIn, ticked } }) => {
  const items = builtIn ? [] : policy.checklist;
  return about('checklist-incomplete', stamp === 'cleared' && items.some(({ id }) => !ticked.includes(id)));
};

/** Cleared, and no agreed use is named. */
const noUses: Rule = ({ stamp, theCase: { uses } }) => about('no-uses', stamp === 'cleared' && uses === 0);

/** Needs adjustment, and no adjustment is named. */
const noAdjustments: Rule = ({ stamp, theCase: { adjustments } }) =>
  about('no-adjustments', stamp === 'adjust' && adjustments === 0);

/** The policy restricts a recipient to other stamps than this one. */
const restrictedRecipient: Rule = (message) => {
  const { stamp, policy } = message;
  if (stamp === undefined) return [];
  return namingReadable('restricted-recipient', message, ({ address }) =>
    isRestrictedFrom(stamp, address, policy),
  );
};

/**
 * More people outside in To and Cc than the policy allows to see each other; lists, those who are standing or a partner
 * for any stamp, and those on the chain are not counted, and the same person counts once.
 */
const exposedRecipients: Rule = (message) => {
  const { theCase, self, policy } = message;
  const exposed = message.readable.filter(
    ({ recipient, address }) =>
      recipient.field !== 'bcc' &&
      isOutside(address, self, policy) &&
      !isList(address, recipient.kind, policy) &&
      !isStanding(address, policy) &&
      !isPartnerForAny(address, policy) &&
      !isOnChain(address, message),
  );
  const people: Address[] = [];
  for (const { address } of exposed) {
    if (!isOneOf(address, people, policy)) people.push(address);
  }
  const allowed = theCase.builtIn ? undefined : theCase.policy.thresholds?.exposedRecipients;
  const areMore = people.length > (allowed ?? EXPOSED_RECIPIENTS);
  return naming('exposed-recipients', areMore ? exposed.map(({ recipient }) => recipient) : []);
};

/**
 * A recipient outside whose domain resembles a name of the organisation, unless it is below the first plain domain
 * of the organisation, or standing, a partner for any stamp, or, in a continued conversation, on the chain.
 */
const lookAlike: Rule = (message) => {
  const { theCase, self, policy, table } = message;
  const names = theCase.builtIn ? [] : theCase.names;
  const first = firstPlainDomain(policy);
  return namingReadable(
    'look-alike',
    message,
    ({ address }) =>
      isOutside(address, self, policy) &&
      !(first !== undefined && isBelow(address.domain, first)) &&
      !isStanding(address, policy) &&
      !isPartnerForAny(address, policy) &&
      !isOnChain(address, message) &&
      names.some((name) => resembles(address.domain, name, table)),
  );
};

/** The first rule of the organisation that is a domain and does not exclude. */
function firstPlainDomain({ organisation }: Policy): string | undefined {
  for (const rule of organisation) {
    if (rule.kind === 'domain' && !rule.excludes) return rule.domain;
  }
  return undefined;
}

function isToSelf({ address }: Readable, { self, policy }: Message): boolean {
  return isSelf(address, self, policy);
}

/** On the chain of a continued conversation: whoever is on it by one address is on it by all. */
function isOnChain(address: Address, { chain, policy }: Message): boolean {
  return isOneOf(address, chain, policy);
}

const RULES: readonly Rule[] = [
  draftUnreadable,
  listAtCap,
  addressUnparseable,
  noStamp,
  stampDamaged,
  marksDisagree,
  bannerMissing,
  outsideOrganisation,
  policyMissing,
  policyStale,
  beyondChain,
  newOnChain,
  addedLater,
  chainUnknown,
  bccOnConfidential,
  listUndeclared,
  stampLowered,
  stricterAttachment,
  checklistIncomplete,
  noUses,
  noAdjustments,
  restrictedRecipient,
  exposedRecipients,
  lookAlike,
];
