import type { About, Language } from './language';
import { speak } from './speak';
import type { Words } from './words';

const are = ({ count }: About) => (count === 1 ? 'is' : 'are');
const were = ({ count }: About) => (count === 1 ? 'was' : 'were');
const ways = (count: number) => (count === 1 ? '1 way' : `${count} ways`);

const ENGLISH: Language = {
  stamps: {
    cleared: 'Cleared for publication',
    adjust: 'Needs adjustment',
    internal: 'Internal',
    confidential: 'Confidential',
  },
  mail: {
    cleared: 'this mail is Cleared for publication',
    adjust: 'this mail still needs adjustment',
    internal: 'this mail is Internal',
    confidential: 'this mail is Confidential',
    unstamped: 'this mail has no stamp yet',
  },
  and: 'and',
  or: 'or',
  unnamed: 'a recipient without an address',
  yourOrganisation: 'your organisation',
  more: (count) => `${count} more`,
  banner: {
    cleared: ({ uses }) => ({
      title: 'Cleared for publication',
      sentence:
        uses.length > 0
          ? 'This may be used publicly in these ways:'
          : 'Please ask the sender in which ways this may be used publicly.',
      items: uses,
    }),
    adjust: ({ adjustments }) => ({
      title: adjustments.length > 0 ? `Needs adjustment in ${ways(adjustments.length)}` : 'Needs adjustment',
      sentence:
        adjustments.length > 0
          ? 'This is not public yet. Before it may be:'
          : 'This is not public yet. Please ask the sender what must change before it may be.',
      items: adjustments,
    }),
    internal: ({ organisation, toPartners }) => ({
      title: 'Internal',
      sentence: `This stays inside ${organisation}${toPartners ? ' and the partners it is sent to' : ''}.`,
      items: [],
    }),
    confidential: ({ sender }) => ({
      title: 'Confidential',
      sentence: `This stays between the people on this email. Please ask ${sender} before passing it on.`,
      items: [],
    }),
  },
  why: {
    'draft-unreadable': () => 'Outlook did not show Mailstamp all of this mail.',
    'list-at-cap': ({ count }) =>
      `with ${count} people in one field, Outlook may hide some of them from Mailstamp.`,
    'address-unparseable': ({ who, count }) =>
      count === 1
        ? `${who} cannot be read as an email address.`
        : `${who} cannot be read as email addresses.`,
    'no-stamp': () => 'this mail has no stamp yet.',
    'stamp-damaged': () => 'the stamp of this mail is damaged, so it counts as the strictest it could be.',
    'marks-disagree': () => 'the stamp in the text of this mail and the hidden one do not say the same.',
    'header-not-kept': () =>
      'this Outlook did not keep the hidden stamp that Mailstamp wrote into this mail.',
    'banner-missing': ({ mail }) => `${mail}, but the lines that say so are missing from its text.`,
    'outside-organisation': (about) =>
      `${about.who} ${are(about)} outside ${about.organisation}, and ${about.mail}.`,
    'policy-missing': ({ who, organisation }) =>
      `${who} cannot be checked, because Mailstamp does not have the rules of ${organisation}.`,
    'restricted-recipient': (about) =>
      `${about.who} may not receive this: the rules of ${about.organisation} leave ${about.count === 1 ? 'this person' : 'these people'} other stamps only, and ${about.mail}.`,
    'beyond-chain': (about) =>
      `${about.who} ${are(about)} not on this email as far as Mailstamp can see, and ${about.mail}.`,
    'chain-unknown': ({ who, mail }) =>
      `${who} may not have been on this email: Mailstamp did not see who was, and ${mail}.`,
    'list-undeclared': ({ who, count, mail }) =>
      count === 1
        ? `${who} is a list whose members Mailstamp cannot see, and ${mail}.`
        : `${who} are lists whose members Mailstamp cannot see, and ${mail}.`,
    'stamp-lowered': ({ inherited, mail }) => `this conversation is stamped ${inherited}, but ${mail}.`,
    'stricter-attachment': ({ mail }) =>
      `an attachment carries a stricter stamp, or cannot be read, but ${mail}.`,
    'checklist-incomplete': () => 'the checklist for publication is not complete yet.',
    'no-uses': () => 'no public use is agreed yet.',
    'no-adjustments': () => 'you have not said yet what must change.',
    'look-alike': (about) =>
      `${about.who} ${are(about)} at a name that only looks like ${about.organisation}.`,
    'new-on-chain': (about) =>
      `${about.who} ${are(about)} not on this email yet as far as Mailstamp can see, and ${about.mail}.`,
    'added-later': (about) => `${about.who} ${were(about)} added to this email later, and ${about.mail}.`,
    'exposed-recipients': ({ count }) =>
      `${count} people outside would see each other’s addresses in To and Cc.`,
    'bcc-on-confidential': (about) =>
      `${about.who} ${are(about)} in Bcc, unseen by the others, and ${about.mail}.`,
    'policy-stale': ({ organisation }) =>
      `Mailstamp has not been able to read the rules of ${organisation} again for a while.`,
  },
  remedies: {
    'try-again': ({ kind }) =>
      kind.startsWith('policy-')
        ? 'tell your administrator, or send again once the rules are back'
        : 'wait a moment and send again; if that does not help, close the mail and open it again from Drafts',
    'remove-recipients': ({ kind, count }) => {
      if (kind === 'list-at-cap') return 'send it to fewer people at a time';
      return count === 1 ? 'remove this recipient' : 'remove these recipients';
    },
    'choose-stamp': ({ kind }) =>
      kind === 'no-stamp'
        ? 'choose one of the four: Cleared for publication, Needs adjustment, Internal or Confidential'
        : 'choose another stamp',
    'restore-marks': () => 'put the stamp back',
    'tick-checklist': () => 'go through the checklist',
    'add-use': () => 'add a use that was agreed',
    'add-adjustment': () => 'say what must change',
    'ask-sender': ({ kind }) =>
      kind === 'stamp-lowered'
        ? 'ask the person who stamped it'
        : 'ask the person who began this email to add them',
    'start-again': () => 'begin this mail again from the one you answer',
    'send-elsewhere': () =>
      'close this mail to keep it as a draft, open it in Outlook on the web and send it there; please also tell your administrator',
    'move-to-bcc': () => 'move them to Bcc',
    'send-anyway': () => 'send anyway if this is right',
  },
  alert: {
    held: 'Not sent:',
    asked: 'Please look once more:',
    also: 'Also,',
    moreReasons: (count) =>
      count === 1 ? 'Mailstamp shows 1 more reason.' : `Mailstamp shows ${count} more reasons.`,
    noAnswer:
      'Not sent: Outlook did not tell Mailstamp in time who would receive this mail. Nothing is lost. Wait a moment and send again. If this stays, close the mail to keep it as a draft, restart Outlook and send it from there.',
  },
  buttons: {
    fix: 'Fix in Mailstamp',
    stampAs: {
      internal: 'Stamp as Internal',
      confidential: 'Stamp Confidential',
    },
  },
  wouldHold: 'Send would stop here.',
  notices: {
    continued: (stamp, answers) => `This ${answers} keeps the stamp ${ENGLISH.stamps[stamp]}.`,
    notContinued: (stamp) =>
      `This conversation is stamped ${ENGLISH.stamps[stamp]}, but the stamp could not be written here. Please choose it in Mailstamp.`,
    stamped: {
      cleared:
        'Stamped Cleared for publication. Next, in Mailstamp: go through the checklist and add an agreed use.',
      adjust: 'Stamped Needs adjustment. Next, in Mailstamp: say what must change before this may be public.',
    },
    notStamped:
      'The stamp could not be written. Your mail is unharmed: try again, or choose the stamp in Mailstamp.',
  },
};

export const en: Words = speak(ENGLISH);
