import type { PaneWords } from './pane-words';
import { quoted } from './sentence';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const named = (organisation: string): string => quoted(organisation, 80) || 'your organisation';

export const paneEn: PaneWords = {
  compose: {
    meanings: {
      cleared: 'May be made public, in the ways that were agreed.',
      adjust: 'May become public once certain changes are made; until then it stays inside the organisation.',
      internal: 'Stays inside the organisation and the partners it has agreed this with.',
      confidential: 'Stays between the people on this email, wherever they work.',
    },
    policyProblems: {
      unreachable: (organisation) =>
        `The rules of ${named(organisation)} could not be loaded. Until they can, only its own addresses pass. Check your connection, or tell your administrator.`,
      invalid: (organisation) =>
        `The rules of ${named(organisation)} contain a mistake and cannot be used. Until it is mended, only its own addresses pass. Please tell your administrator.`,
    },
    label: 'Stamp this mail',
    reading: 'Reading this mail…',
    slow: 'Outlook is taking long to answer. You can keep writing; nothing is lost. If this stays, close this pane and open it again.',
    tryAgain: 'Try again',
    chooseHeading: 'Stamp',
    keysHint: 'Keys 1 to 4 choose.',
    suggested: 'Suggested',
    leaveAsItWas: 'Leave it as it is',
    writingProblems: {
      host: (call, code) =>
        `Outlook did not accept the change. Your mail is unharmed, and what you entered is still here. (${call}, ${code})`,
      typedMeanwhile:
        'You were typing while the stamp was being written, so nothing was changed. Pause for a moment, then try again.',
      notStamped: (chosen, carried) =>
        `${chosen} could not be written. ${carried === undefined ? 'The mail has no stamp that can be read.' : `The mail still carries ${carried}.`}`,
      notAdded: 'What you entered last is not in the mail yet.',
      bannerEdited:
        'Words that Mailstamp did not write stand in the stamp in your mail. Move them below it, or delete the stamp from the text, then try again.',
      tooLong: 'Together, these entries are too long for the stamp. Shorten some, or remove one.',
    },
    restoreMarks: 'Put the stamp back',
    backTo: (stamp) => `Go back to ${stamp}`,
    stampAs: (stamp) => `Stamp as ${stamp}`,
    replaced: (now, before) => `Stamped as ${now} instead of ${before}.`,
    clearing: {
      sentence: 'Every change that this conversation asked for is made.',
      clear: 'Clear it for publication',
    },
    add: 'Add',
    save: 'Save',
    cancel: 'Cancel',
    adjustments: {
      heading: 'What must change before it may be public?',
      hint: 'Say it so clearly that a colleague can do it without asking you. One change at a time.',
      another: 'A change to make',
      suggestions: 'Often needed',
      editOne: (position) => `Edit change ${position}`,
      removeOne: (position) => `Remove change ${position}`,
      tooLong: (length, limit) =>
        `This is ${length} characters long; ${limit} fit. Shorten it, or make two changes of it.`,
      duplicate: 'This change is already listed.',
    },
    uses: {
      heading: 'How may it be used?',
      hint: 'Only the public uses that everybody concerned agreed to.',
      another: 'An agreed use',
      suggestions: 'Often agreed',
      editOne: (position) => `Edit use ${position}`,
      removeOne: (position) => `Remove use ${position}`,
      tooLong: (length, limit) =>
        `This is ${length} characters long; ${limit} fit. Shorten it, or make two uses of it.`,
      duplicate: 'This use is already listed.',
    },
    checklist: {
      heading: 'Is it ready to be public?',
      hint: 'Tick what you have made sure of.',
      progress: (done, total) => `${done} of ${total} ticked`,
    },
    internal: {
      heading: 'Who it stays with',
      sentence: (organisation, hasPartners) =>
        !hasPartners
          ? `This mail stays inside ${organisation}. Partners with whom your organisation has agreed this may receive it too.`
          : `This mail stays inside ${organisation} and the partners whom you are writing to.`,
    },
    chain: {
      heading: 'The people on this email',
      everyday:
        'Ordinary mail to a client or a court can be Confidential too: they are on this email, so it goes to them.',
      you: 'You',
      onChain: 'On this email',
      offChain: 'Not on it so far',
      others: (count) => `and ${count} more, who stand among the recipients`,
    },
    recipients: {
      heading: (count) => (count === 0 ? 'Recipients' : `Recipients (${count})`),
      none: 'Nobody yet. Add people in To, Cc or Bcc, and you see here who may receive this mail.',
      unreadable: 'Outlook did not show who is addressed, so nobody can be checked yet.',
      fields: { to: 'To', cc: 'Cc', bcc: 'Bcc' },
      list: 'list',
      remove: 'Remove',
      removeThis: (address) => `Remove ${address}`,
      removeAll: (count) => (count === 2 ? 'Remove both' : `Remove all ${count}`),
      removed: (addresses) =>
        addresses.length === 1 ? `Removed ${addresses[0] ?? ''}.` : `Removed ${addresses.length} people.`,
      moveToBcc: 'Move to Bcc',
      moved: (addresses) =>
        `Moved ${addresses.length === 1 ? (addresses[0] ?? '') : `${addresses.length} people`} to Bcc.`,
      removeHolding: (count) => `Remove ${count === 2 ? 'both' : `all ${count}`} who hold this mail back`,
      undo: 'Undo',
      notRemoved: (call, code) =>
        `Outlook did not remove everybody. Try again, or remove the address in the mail itself. (${call}, ${code})`,
      showMore: (count) => `Show ${count} more`,
      fitting: (count, all) => {
        if (all) return plural(count, 'May receive this mail', 'All may receive this mail');
        return `${count} ${plural(count, 'other', 'others')} may receive this mail`;
      },
      waiting: (count) => `${count} ${plural(count, 'person', 'people')}, checked once there is a stamp`,
    },
    following: {
      reading: 'Looking up who was on this conversation …',
      noConsent:
        'Mailstamp can look up in your mailbox who was on this conversation: the addresses and the stamps, never the text.',
      noConsentToLists:
        'Mailstamp can look up who is on the lists of this conversation, where your organisation allows it. Until then only the lists count, not their people.',
      agree: 'Let it look',
      later: 'Not now',
      lookUp: 'Look up who was on this conversation',
      notNow:
        'Who was on this conversation could not be looked up just now. Those addressed when you opened this reply count.',
      notThere:
        'Your mailbox does not have the earlier messages. Those addressed when you opened this reply count.',
      notReadable:
        'The earlier messages could not be read this time. Those addressed when you opened this reply count.',
      listsNotNow:
        'Who is on the lists of this conversation could not be looked up. Only the lists count, not their people.',
    },
    evidence: {
      'from-the-start': (day) => `was on the message of ${day ?? 'an unknown day'}`,
      wrote: (day) => `wrote on ${day ?? 'an unknown day'}`,
      'added-by-right': (day, by) => `added by ${by} on ${day ?? 'an unknown day'}, who may do that`,
      'added-later': (day, by) => `added by ${by} on ${day ?? 'an unknown day'}`,
      onList: (list, how) => `is on the list ${list} (${how})`,
      addressed: 'was addressed when you opened this reply',
      quoted: 'stands in the lines above the mail you answer',
      notFound: 'not found on the conversation',
      standing: 'may join any conversation',
    },
    acknowledging: {
      letJoin: (count) => (count === 1 ? 'Let this person join' : `Let these ${count} join`),
      isFine: 'I have checked this',
      done: 'You have said so: Send will not ask. If the recipients or the stamp change, it asks again.',
      takeBack: 'Undo',
      failed: (call, code) => `Outlook did not keep what you said, so Send will ask. (${call}, ${code})`,
    },
    asking: {
      ask: (whom, count) =>
        `${whom === undefined ? 'Write to whoever began this' : `Ask ${whom}`} to add ${count === 1 ? 'this person' : 'them'}`,
      subject: 'Please add somebody to our email',
      body: (people, more, about) =>
        [
          'Hello,',
          '',
          `please add to our Confidential email${about === undefined ? '' : ` “${about}”`}:`,
          ...people,
          ...(more > 0 ? [`and ${more} more`] : []),
          '',
          'Only whoever began it, or somebody who decides about such mail, can do so: reply to all in that email, add them in Cc, and send. From then on they are on it.',
          '',
          'Thank you',
        ].join('\n'),
      copy: 'If no mail opens, copy this text',
    },
    send: {
      label: 'What Send will do',
      reading: { headline: 'One moment', sentence: 'Checking the stamp and the recipients.' },
      writing: { headline: 'One moment', sentence: 'The stamp is being written into the mail.' },
      notWritten: (carried) => ({
        headline: 'Not as you chose',
        sentence:
          carried === undefined
            ? 'What you chose is not in the mail yet.'
            : `The mail still carries ${carried} as it was. Try again first.`,
      }),
      nobody: { headline: 'So far, so good', sentence: 'The stamp is set. Nobody is addressed yet.' },
      goes: { headline: 'Ready to send', sentence: 'Nothing stands in the way.' },
      asks: 'Outlook will ask you first',
      held: 'It would not be sent',
      several: (first, others, because) => `${first} and ${others} more: ${because}`,
      more: (count) => `And ${count} more ${plural(count, 'reason', 'reasons')}.`,
      show: 'Show me',
    },
    aboutPeople: {
      'list-at-cap': () => 'So many people are in this field that Outlook may not show all of them.',
      'address-unparseable': ({ count }) =>
        `${plural(count, 'This address', 'These addresses')} cannot be read with certainty, so it is unclear where the mail would go.`,
      'outside-organisation': ({ organisation, stamp }) =>
        `Outside ${organisation}, and this mail is ${stamp}.`,
      'policy-missing': ({ organisation }) => `Not known to be one of ${organisation}'s own addresses.`,
      'restricted-recipient': ({ stamp }) => `May receive other stamps only, and this mail is ${stamp}.`,
      'beyond-chain': ({ stamp }) => `Not on this email so far, and this mail is ${stamp}.`,
      'chain-unknown': ({ stamp }) =>
        `This mail is ${stamp}, and who was on it before cannot be seen any more.`,
      'list-undeclared': () => 'A list: who reads it cannot be seen from here.',
      'look-alike': ({ organisation }) =>
        `A name that only looks like ${organisation}. Check it letter by letter.`,
      'new-on-chain': () => 'Not on this email so far. Sending it to them lets them in.',
      'added-later': () => 'Somebody else added them to this email later.',
      'exposed-recipients': () => 'They would see each other’s addresses. In Bcc they would not.',
      'bcc-on-confidential': () => 'In Bcc they read along unseen by the others.',
    },
    policyDetails: 'For your administrator',
  },
  read: {
    instructions: {
      cleared: 'This may be used publicly in the ways listed here, and in no others.',
      adjust: 'This is not public yet: please wait until the changes listed here are made.',
      internal: 'This stays inside the organisation that sent it and the partners it was sent to.',
      confidential:
        'This stays between the people on this email: please ask the sender before passing it on.',
    },
    vouching: {
      inside: (organisation) => `Stamped inside ${named(organisation)}.`,
      claimed: (by) => `Claimed by ${quoted(by, 60)}: not verified. Anybody outside can write a stamp.`,
      unknown: 'Outlook does not show where this mail came from, so the stamp is not verified.',
    },
    agreement: {
      agree: 'The stamp in the text and the hidden one in the mail say the same.',
      'banner-only': 'Only the text carries a stamp; the hidden one in the mail is missing.',
      'header-only': 'Only the hidden stamp in the mail is there; the lines in the text are missing.',
      contradict: 'The text and the hidden stamp in the mail name different stamps. The stricter one counts.',
      damaged: 'The stamp is damaged. It counts as the strictest stamp that it could be.',
      unstamped: 'This mail carries no stamp.',
      unreadable: 'Outlook does not show all of this mail, so its stamp may be a stricter one.',
    },
    label: 'Stamp on this mail',
    nothingSelected: 'Choose a mail, and its stamp appears here.',
    leftBehind:
      'You have chosen another mail. Open this pane again, or pin it, to see the stamp of that one.',
    reading: 'Reading the stamp…',
    failed: (call, code) =>
      `Outlook did not show this mail to Mailstamp. Try again, or close this pane and open it again. Until then, treat the mail as Confidential. (${call}, ${code})`,
    tryAgain: 'Try again',
    adjustments: 'Before it may be public',
    uses: 'Agreed uses',
    about: 'About this stamp',
    sender: 'Sent by',
    stampedOn: 'Stamped on',
    unknownTime: 'Not known',
    marks: 'Is the stamp whole?',
    trust: 'Who vouches for it?',
    earlier: 'Quoted below',
    earlierHint: 'Earlier mails of this conversation carry these stamps. They still hold for what is quoted.',
    unstampedTitle: 'No stamp',
    unstamped:
      'Nobody said how this mail may be used. Before you pass it on, ask the sender. If it tells about a person, treat it as Confidential.',
    unreadableTitle: 'Stamp not known',
    unreadable:
      'Outlook does not show all of this mail, so nobody can see here whether it is stamped. Treat it as Confidential until you have asked the sender.',
    damaged:
      'Part of the stamp cannot be read, so the strictest that it could be counts. Ask the sender which stamp was meant.',
    damagedClaim: 'Who stamped this mail cannot be read: not verified.',
    organisationDiffers: (said, sender) =>
      `The stamp names ${said}, but the mail came from ${sender}. Ask the sender if you are unsure.`,
    forwarding: {
      heading: 'May I forward this?',
      address: 'To this address',
      hint: 'Type an address before you write to it.',
      noAddress: 'This is no complete address yet.',
      yes: {
        anybody: () => 'Yes: this mail may go to anybody, for the uses listed here.',
        'already-there': (who) =>
          `Yes: ${who} is on this mail already. Use Reply all: Send may hold a forward of Confidential mail.`,
        ours: (who, organisation) => `Yes: ${who} belongs to ${named(organisation)}.`,
        partner: (who) => `Yes: ${who} is of a partner with whom this is agreed.`,
        standing: (who) => `Yes: ${who} may join Confidential mail.`,
      },
      ask: (why) => `Perhaps. Outlook will ask you: ${why}`,
      no: (why) => `No: ${why}`,
    },
    adjusting: {
      hint: 'Tick what you have made sure of.',
      progress: (made, total) => `${made} of ${total} made.`,
      done: 'All changes are made. An answer may clear this for publication.',
      reply: 'Reply and clear it',
      made: (total) => (total === 1 ? 'This change is made:' : `These ${total} changes are made:`),
      failed: (call, code) => `Outlook did not do that. What you ticked is still here. (${call}, ${code})`,
    },
  },
};
