import type { Evidence, Stamp } from './script';

type Kind = Extract<Evidence, string>;

/** What stands on the screen, as its readers know it: the tests must not learn it from the product. */
interface ScreenWords {
  readonly newMail: string;
  readonly ways: Readonly<Record<'replies' | 'repliesAll' | 'forwards', string>>;
  readonly form: string;
  readonly body: string;
  readonly subject: string;
  readonly fields: Readonly<Record<'to' | 'cc' | 'bcc', string>>;
  readonly addField: Readonly<Record<'cc' | 'bcc', string>>;
  readonly remove: (name: string) => string;
  readonly send: string;
  readonly sendAnyway: string;
  /** The × of an alert: the buttons differ from client to client. */
  readonly leave: string;
  readonly notices: string;
  readonly readingPane: string;
  readonly saved: string;
  readonly closeDraft: string;
  readonly stampAs: string;
  readonly openPane: string;
  readonly showStamp: string;
  readonly stamps: Readonly<Record<Stamp, string>>;
  /** What an alert begins with. */
  readonly alert: Readonly<Record<'asked' | 'held', string>>;
  readonly letJoin: RegExp;
  readonly following: string;
  readonly evidence: Readonly<Record<Exclude<Kind, 'nothing'>, RegExp>>;
  readonly addedBy: (address: string) => string;
}

export const ENGLISH: ScreenWords = {
  newMail: 'New mail',
  ways: { replies: 'Reply', repliesAll: 'Reply all', forwards: 'Forward' },
  form: 'Message being written',
  body: 'Message body',
  subject: 'Subject',
  fields: { to: 'To', cc: 'Cc', bcc: 'Bcc' },
  addField: { cc: 'Add Cc', bcc: 'Add Bcc' },
  remove: (name) => `Remove ${name}`,
  send: 'Send',
  sendAnyway: 'Send Anyway',
  leave: 'Close',
  notices: 'Messages from add-ins',
  readingPane: 'Reading pane',
  saved: 'Draft saved',
  closeDraft: 'Close draft',
  stampAs: 'Stamp as',
  openPane: 'Choose stamp',
  showStamp: 'Show stamp',
  stamps: {
    cleared: 'Cleared for publication',
    adjust: 'Needs adjustment',
    internal: 'Internal',
    confidential: 'Confidential',
  },
  alert: { asked: 'Please look once more:', held: 'Not sent:' },
  letJoin: /^Let (this person|these \d+) join$|^I have checked this$/,
  following: 'Looking up who was on this conversation',
  evidence: {
    addressed: /^was addressed when you opened this reply$/,
    'in the quoted lines': /^stands in the lines above the mail you answer$/,
    'on a message': /^was on the message of (?!an unknown)/,
    wrote: /^wrote on (?!an unknown)/,
    'on a list': /^is on the list \S+@\S+ \(was on the message of (?!an unknown)/,
    'not found': /^not found on the conversation$/,
  },
  addedBy: (address) => `added by ${address} on `,
};

export const FRENCH: ScreenWords = {
  newMail: 'Nouveau message',
  ways: { replies: 'Répondre', repliesAll: 'Répondre à tous', forwards: 'Transférer' },
  form: 'Message en cours de rédaction',
  body: 'Corps du message',
  subject: 'Objet',
  fields: { to: 'À', cc: 'Cc', bcc: 'Cci' },
  addField: { cc: 'Ajouter Cc', bcc: 'Ajouter Cci' },
  remove: (name) => `Retirer ${name}`,
  send: 'Envoyer',
  sendAnyway: 'Envoyer quand même',
  leave: 'Fermer',
  notices: 'Messages des compléments',
  readingPane: 'Volet de lecture',
  saved: 'Brouillon enregistré',
  closeDraft: 'Fermer le brouillon',
  stampAs: 'Tamponner',
  openPane: 'Choisir le tampon',
  showStamp: 'Voir le tampon',
  stamps: {
    cleared: 'Publication autorisée',
    adjust: 'À adapter',
    internal: 'Interne',
    confidential: 'Confidentiel',
  },
  alert: { asked: 'Un dernier regard :', held: 'Non envoyé :' },
  letJoin: /^Laisser (cette personne|ces \d+ personnes) se joindre$|^Je l’ai vérifié$/,
  following: 'Recherche des personnes de cette conversation',
  evidence: {
    addressed: /^figurait parmi les destinataires à l’ouverture de cette réponse$/,
    'in the quoted lines': /^figure dans l’en-tête du message auquel vous répondez$/,
    'on a message': /^figurait sur le message du (?!jour inconnu)/,
    wrote: /^a écrit le /,
    'on a list': /^est sur la liste \S+@\S+ \(figurait sur le message du (?!jour inconnu)/,
    'not found': /^introuvable dans la conversation$/,
  },
  addedBy: (address) => `ajout de ${address}, le `,
};
