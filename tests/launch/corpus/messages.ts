import type { Stamp } from '../../../src/core/stamp/stamp';
import type { BodyFormat, Person } from '../../../src/simulator/shared/mail';
import { NADIA, person } from '../../contract/harness/world';
import { Chance } from '../../reference/chance';

export const WAYS = ['new', 'reply', 'replyAll', 'forward'] as const;
export type Way = (typeof WAYS)[number];

export const LANGUAGES = ['en-US', 'fr-FR'] as const;

/** A message to which nobody could object, as a person comes to write it. */
export interface CleanMessage {
  readonly way: Way;
  readonly stamp: Stamp;
  readonly language: (typeof LANGUAGES)[number];
  readonly format: BodyFormat;
  /** Who wrote the mail that is answered; the first of those who are written to, in a new mail. */
  readonly other: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** The mail that is answered carries the stamp already, so that its answer does. */
  readonly isContinued: boolean;
  readonly subject: string;
  readonly words: string;
}

type Some<T> = readonly [T, ...T[]];

const COLLEAGUES: Some<Person> = [
  person('tomas@legalaid.example', 'Tomas Okello'),
  person('ruth@legalaid.example', 'Ruth Adeyemi'),
  person('SAMIRA@LegalAid.example', 'Samira Haddad'),
  person('intake@mail.legalaid.example'),
  person('zoe@aide-légale.example', 'Zoé Marchand'),
];
const PARTNERS: Some<Person> = [
  person('elena@harbour-shelter.example', 'Elena Petrova'),
  person('night@harbour-shelter.example'),
];
const CLIENTS: Some<Person> = [
  person('yusuf.k@postbox.example', 'Yusuf K.'),
  person('layla_1989@postbox.example', 'ليلى حسن'),
  person('m.oconnor+case@webmail.example', "Maeve O'Connor"),
];
const COURTS: Some<Person> = [
  person('clerk@court.example', 'Clerk of the Tribunal'),
  person('greffe@tribunal-administratif.example', 'Greffe, 3e chambre'),
];
const PRESS: Some<Person> = [person('press@paper.example', 'Dana Whitfield')];

/** Whom a stamp allows. Who passes Confidential mail on, sends it to nobody but themselves. */
const FITTING: Readonly<Record<Stamp, Some<Some<Person>>>> = {
  cleared: [COLLEAGUES, PARTNERS, CLIENTS, COURTS, PRESS],
  adjust: [COLLEAGUES],
  internal: [COLLEAGUES, PARTNERS],
  confidential: [COLLEAGUES, PARTNERS, CLIENTS, COURTS],
};

const SUBJECTS = {
  'en-US': ['Hearing on Tuesday', 'Room for tonight', 'Your papers', 'Interview & notes <draft>'],
  'fr-FR': [
    'Audience de mardi',
    'Une chambre pour ce soir',
    'Vos papiers',
    'Entretien : notes « brouillon »',
  ],
} as const;

const WORDS = {
  'en-US': [
    'Could you be there at ten? The interpreter comes at half past nine.',
    'Thank you, I have everything that I need now.',
    'Please call me before you sign anything.',
  ],
  'fr-FR': [
    'Pourriez-vous être là à dix heures ? L’interprète vient une demi-heure avant.',
    'Merci, j’ai maintenant tout ce qu’il me faut.',
    'Appelez-moi avant de signer quoi que ce soit.',
  ],
} as const;

function others(chance: Chance, stamp: Stamp, known: readonly Person[]): readonly Person[] {
  const isNew = ({ address }: Person) => known.every((one) => one.address !== address);
  const found = chance.some(2, () => chance.one(chance.one(FITTING[stamp]))).filter(isNew);
  return [...new Set(found)];
}

function aMessage(chance: Chance, way: Way, stamp: Stamp): CleanMessage {
  const language = chance.one(LANGUAGES);
  // Only whoever has the add-in stamps; the others' mail arrives without.
  const isContinued = way === 'forward' || (way !== 'new' && chance.is(60));
  const from = isContinued ? COLLEAGUES : chance.one(FITTING[stamp]);
  const other = chance.one(from);
  const cc = others(chance, stamp, [other]);
  const isCopy = way === 'forward' && stamp === 'confidential';
  return {
    way,
    stamp,
    language,
    format: chance.one(['html', 'text']),
    other,
    to: isCopy ? [NADIA] : way === 'forward' ? [chance.one(chance.one(FITTING[stamp]))] : [other],
    cc,
    isContinued,
    subject: chance.one(SUBJECTS[language]),
    words: chance.one(WORDS[language]),
  };
}

/** Each way of writing with each stamp in turn, and by chance everything else; always the same for the same seed. */
export function cleanMessages(count: number, seed: number): readonly CleanMessage[] {
  const chance = new Chance(seed);
  const stamps: readonly Stamp[] = ['cleared', 'adjust', 'internal', 'confidential'];
  return Array.from({ length: count }, (_, index) => {
    const way = WAYS[index % WAYS.length] ?? 'new';
    const stamp = stamps[Math.floor(index / WAYS.length) % stamps.length] ?? 'cleared';
    return aMessage(chance, way, stamp);
  });
}
