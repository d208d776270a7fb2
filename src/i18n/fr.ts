import type { About, Language } from './language';
import { speak } from './speak';
import type { Words } from './words';

const NAMES = {
  cleared: 'Publication autorisée',
  adjust: 'À adapter',
  internal: 'Interne',
  confidential: 'Confidentiel',
} as const;

const one = <T>({ count }: About, singular: T, plural: T): T => (count === 1 ? singular : plural);

/** "d’Asile Ouvert", "de Refuge du Port". */
export function of(name: string): string {
  const first = name.charAt(0).normalize('NFD').charAt(0).toLowerCase();
  return 'aeiouy'.includes(first) && first !== '' ? `d’${name}` : `de ${name}`;
}

const FRENCH: Language = {
  stamps: NAMES,
  mail: {
    cleared: 'ce message porte le tampon Publication autorisée',
    adjust: 'ce message est encore à adapter',
    internal: 'ce message est Interne',
    confidential: 'ce message est Confidentiel',
    unstamped: 'ce message n’a pas encore de tampon',
  },
  and: 'et',
  or: 'ou',
  unnamed: 'un destinataire sans adresse',
  yourOrganisation: 'votre organisation',
  more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
  banner: {
    cleared: ({ uses }) => ({
      title: NAMES.cleared,
      sentence:
        uses.length > 0
          ? 'Ce message peut être utilisé publiquement de ces façons :'
          : 'Merci de demander à l’expéditeur comment ce message peut être utilisé publiquement.',
      items: uses,
    }),
    adjust: ({ adjustments: { length }, adjustments }) => ({
      title: length > 0 ? `À adapter sur ${length === 1 ? '1 point' : `${length} points`}` : NAMES.adjust,
      sentence:
        length > 0
          ? 'Ce message n’est pas encore public. Avant qu’il puisse l’être :'
          : 'Ce message n’est pas encore public. Merci de demander à l’expéditeur ce qui doit changer.',
      items: adjustments,
    }),
    internal: ({ organisation, toPartners }) => ({
      title: NAMES.internal,
      sentence: `Ce message reste au sein ${of(organisation)}${toPartners ? ' et des partenaires à qui il est adressé' : ''}.`,
      items: [],
    }),
    confidential: ({ sender }) => ({
      title: NAMES.confidential,
      sentence: `Ce message reste entre les personnes de cet e-mail. Merci de demander à ${sender} avant de le transmettre.`,
      items: [],
    }),
  },
  why: {
    'draft-unreadable': () => 'Outlook n’a pas montré tout ce message à Mailstamp.',
    'list-at-cap': ({ count }) =>
      `avec ${count} personnes dans un champ, Outlook peut en cacher à Mailstamp.`,
    'address-unparseable': (about) =>
      `${about.who} ${one(about, 'n’est pas lisible comme adresse', 'ne sont pas lisibles comme adresses')} e-mail.`,
    'no-stamp': () => 'ce message n’a pas encore de tampon.',
    'stamp-damaged': () => 'le tampon de ce message est abîmé ; il compte comme le plus strict.',
    'marks-disagree': () => 'le tampon dans le texte et le tampon caché de ce message se contredisent.',
    'header-not-kept': () => 'cet Outlook n’a pas gardé le tampon caché de ce message.',
    'banner-missing': ({ mail }) => `${mail}, mais les lignes qui le disent manquent dans le texte.`,
    'outside-organisation': (about) =>
      `${about.who} ${one(about, 'ne fait pas', 'ne font pas')} partie ${of(about.organisation)}, et ${about.mail}.`,
    'policy-missing': (about) =>
      `${about.who} ${one(about, 'ne peut pas être vérifié', 'ne peuvent pas être vérifiés')} : Mailstamp n’a pas les règles ${of(about.organisation)}.`,
    'restricted-recipient': (about) =>
      `${about.who} ${one(about, 'ne doit pas recevoir', 'ne doivent pas recevoir')} ceci : les règles ${of(about.organisation)} n’y permettent que d’autres tampons, et ${about.mail}.`,
    'beyond-chain': (about) =>
      `${about.who} ${one(about, 'ne fait', 'ne font')} pas partie de cet échange, autant que Mailstamp le voie, et ${about.mail}.`,
    'chain-unknown': (about) =>
      `${about.who} ${one(about, 'n’était', 'n’étaient')} peut-être pas sur cet e-mail : Mailstamp n’a pas vu qui y était, et ${about.mail}.`,
    'list-undeclared': (about) =>
      `${about.who} ${one(about, 'est une liste dont', 'sont des listes dont')} Mailstamp ne voit pas les membres, et ${about.mail}.`,
    'stamp-lowered': ({ inherited, mail }) =>
      `cette conversation porte le tampon ${inherited}, mais ${mail}.`,
    'stricter-attachment': ({ mail }) =>
      `une pièce jointe porte un tampon plus strict, ou est illisible, mais ${mail}.`,
    'checklist-incomplete': () => 'la liste de contrôle avant publication n’est pas encore complète.',
    'no-uses': () => 'aucun usage public n’est encore convenu.',
    'no-adjustments': () => 'vous n’avez pas encore dit ce qui doit changer.',
    'look-alike': (about) =>
      `${about.who} ${one(about, 'a', 'ont')} un domaine qui ressemble seulement à celui ${of(about.organisation)}.`,
    'new-on-chain': (about) =>
      `${about.who} ${one(about, 'ne fait', 'ne font')} pas encore partie de cet échange, autant que Mailstamp le voie, et ${about.mail}.`,
    'added-later': (about) =>
      `${about.who} ${one(about, 'a été ajouté', 'ont été ajoutés')} plus tard à cet e-mail, et ${about.mail}.`,
    'exposed-recipients': ({ count }) =>
      `${count} personnes extérieures verraient leurs adresses dans À et Cc.`,
    'bcc-on-confidential': (about) =>
      `${about.who} ${one(about, 'est', 'sont')} en Cci, sans que les autres le voient, et ${about.mail}.`,
    'policy-stale': ({ organisation }) =>
      `Mailstamp n’a pas pu relire les règles ${of(organisation)} depuis un moment.`,
  },
  remedies: {
    'try-again': ({ kind }) =>
      kind.startsWith('policy-')
        ? 'prévenez votre administrateur, ou renvoyez plus tard'
        : 'patientez un instant et renvoyez ; si cela ne suffit pas, fermez le message et rouvrez-le depuis les brouillons',
    'remove-recipients': (about) =>
      about.kind === 'list-at-cap'
        ? 'envoyez à moins de personnes à la fois'
        : one(about, 'retirez ce destinataire', 'retirez ces destinataires'),
    'choose-stamp': ({ kind }) =>
      kind === 'no-stamp'
        ? 'choisissez-en un : Publication autorisée, À adapter, Interne ou Confidentiel'
        : 'choisissez un autre tampon',
    'restore-marks': () => 'remettez le tampon',
    'tick-checklist': () => 'parcourez la liste de contrôle',
    'add-use': () => 'ajoutez un usage convenu',
    'add-adjustment': () => 'dites ce qui doit changer',
    'ask-sender': (about) =>
      about.kind === 'stamp-lowered'
        ? 'demandez à la personne qui a mis le tampon'
        : `demandez à la personne à l’origine de l’e-mail de ${one(about, 'l’ajouter', 'les ajouter')}`,
    'start-again': () => 'recommencez ce message à partir de celui auquel vous répondez',
    'send-elsewhere': () =>
      'fermez le message pour le garder en brouillon, ouvrez-le dans Outlook sur le web et envoyez-le de là ; prévenez votre administrateur',
    'move-to-bcc': () => 'mettez-les en Cci',
    'send-anyway': () => 'envoyez quand même si c’est voulu',
  },
  alert: {
    held: 'Non envoyé :',
    asked: 'Un dernier regard :',
    also: 'De plus,',
    moreReasons: (count) =>
      count === 1 ? 'Mailstamp montre 1 autre raison.' : `Mailstamp montre ${count} autres raisons.`,
    noAnswer:
      'Non envoyé : Outlook n’a pas répondu à temps. Rien n’est perdu : patientez un instant et renvoyez ; si cela ne suffit pas, fermez le message pour le garder en brouillon, redémarrez Outlook et envoyez-le de là.',
  },
  buttons: {
    fix: 'Corriger (Mailstamp)',
    stampAs: {
      internal: 'Tampon Interne',
      confidential: 'Tampon Confidentiel',
    },
  },
  wouldHold: 'L’envoi s’arrêterait ici.',
  notices: {
    continued: (stamp, answers) =>
      `${answers === 'reply' ? 'Cette réponse' : 'Ce transfert'} garde le tampon ${NAMES[stamp]}.`,
    notContinued: (stamp) =>
      `Cette conversation porte le tampon ${NAMES[stamp]}, qui n’a pas pu être mis ici. Choisissez-le dans Mailstamp.`,
    stamped: {
      cleared:
        'Tampon Publication autorisée. Puis, dans Mailstamp : parcourez la liste de contrôle et ajoutez un usage convenu.',
      adjust: 'Tampon À adapter. Puis, dans Mailstamp : dites ce qui doit changer avant publication.',
    },
    notStamped:
      'Le tampon n’a pas pu être mis. Votre message est intact : réessayez, ou choisissez-le dans Mailstamp.',
  },
};

export const fr: Words = speak(FRENCH);
