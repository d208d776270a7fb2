import type { Measure, SchemaType } from '../core/policy/policy-problem';
import type { PolicyProblemWords } from './policy-problem-words';
import { joined } from './sentence';

const TYPES: Readonly<Record<SchemaType, string>> = {
  string: 'un texte, entre guillemets',
  array: 'une liste, entre crochets',
  object: 'un groupe de réglages, entre accolades',
  boolean: 'true ou false, sans guillemets',
  integer: 'un nombre entier, sans guillemets',
};

const everybody = (domain: string, isBelow: boolean): string =>
  `cela aurait désigné tout le monde ${isBelow ? 'sous' : 'à'} ${domain}`;

const oneOf = (choices: readonly string[]): string =>
  joined(
    choices.map((choice) => `« ${choice} »`),
    'ou',
  );

const inside = (measure: Measure, size: number): string => {
  const units: Readonly<Record<Measure, string>> = {
    characters: ` caractère${size === 1 ? '' : 's'}`,
    entries: ` entrée${size === 1 ? '' : 's'}`,
    number: '',
  };
  return `${size}${units[measure]}`;
};

/** What the schema says of a place is left out here: its words are English. */
export const policyProblemsFr: PolicyProblemWords = {
  about: (text, problem) => `« ${text} » : ${problem}`,
  sentences: {
    'file-too-long': () => ({
      problem: 'le fichier dépasse 5 Mo',
      advice: 'Retirez ce qui n’appartient pas aux règles.',
    }),
    'no-utf-8': () => ({
      problem: 'le fichier n’est pas un texte en UTF-8',
      advice: 'Enregistrez-le à nouveau en UTF-8 : les éditeurs proposent l’encodage à l’enregistrement.',
    }),
    'too-deep': ({ most }) => ({
      problem: `des crochets ou accolades sont imbriqués sur plus de ${most} niveaux`,
      advice: 'Retirez ce qui n’appartient pas aux règles.',
    }),
    'no-json': ({ line, column }) => ({
      problem: `ce n’est plus du JSON à partir de la ligne ${line}, colonne ${column}`,
      advice: 'Cherchez là une virgule, un guillemet, un crochet ou une accolade en trop ou qui manque.',
    }),
    'dangerous-name': ({ name }) => ({
      problem: `« ${name} » ne peut pas être un nom ici`,
      advice: 'Retirez-le.',
    }),
    'name-twice': ({ name }) => ({
      problem: `« ${name} » est écrit deux fois`,
      advice: 'Gardez celui qui est voulu.',
    }),
    'format-before': () => ({
      problem: 'ce fichier est au format 1',
      advice:
        'Mettez « format » à 2 et ajoutez « issuedAt » ; tout le reste du format 1 veut toujours dire la même chose.',
    }),
    'format-unknown': () => ({
      problem: 'ce fichier est dans un format que cette version ne connaît pas',
      advice: 'Utilisez la version de Mailstamp qui l’a écrit, ou une plus récente.',
    }),
    'published-form': () => ({
      problem: 'c’est la forme publiée des règles, qui ne contient pas de noms',
      advice: 'Utilisez le fichier dont elle est tirée, par exemple policy-source.json.',
    }),
    'wrong-type': ({ type }) => ({
      problem: `il faut ici ${TYPES[type]}`,
      advice: `Écrivez ${TYPES[type]}.`,
    }),
    'not-one-of': ({ choices, meant }) => ({
      problem: `il faut ici ${oneOf(choices)}`,
      advice: meant === undefined ? 'Choisissez ce qui est voulu.' : `Vouliez-vous dire « ${meant} » ?`,
    }),
    missing: ({ name }) => ({ problem: 'cela manque', advice: `Ajoutez « ${name} ».` }),
    'unknown-name': ({ name, known, meant }) => ({
      problem: `« ${name} » n’est pas connu ici`,
      advice:
        meant === undefined
          ? `Retirez-le ; ce qui peut se trouver ici : ${joined(known, 'et')}.`
          : `Vouliez-vous dire « ${meant} » ?`,
    }),
    'too-little': ({ measure, least }) =>
      measure === 'number'
        ? { problem: 'ce nombre est trop petit', advice: `Le plus petit est ${least}.` }
        : { problem: 'ce champ est vide', advice: 'Remplissez-le, ou retirez l’entrée.' },
    'too-much': ({ measure, most }) =>
      measure === 'number'
        ? { problem: 'ce nombre est trop grand', advice: `Le plus grand est ${most}.` }
        : { problem: 'c’est trop long', advice: `Ne dépassez pas ${inside(measure, most)}.` },
    'no-address': () => ({
      problem: 'ce n’est pas une adresse',
      advice: 'Écrivez l’adresse seule, par exemple « quelqu.un@ngo.example ».',
    }),
    'no-day': () => ({ problem: 'ce n’est pas un jour', advice: 'Écrivez une date comme 2026-12-31.' }),
    'no-plain-domain': () => ({
      problem: 'aucune ligne n’est un simple domaine, et les tampons en portent un',
      advice: 'Ajoutez le domaine de vos propres adresses, par exemple « ngo.example ».',
    }),
    'item-twice': () => ({
      problem: 'c’est l’identifiant d’une autre ligne',
      advice: 'Donnez à chaque ligne son propre identifiant.',
    }),
    'list-twice': () => ({
      problem: 'cette liste est déjà déclarée',
      advice: 'Gardez l’entrée qui est voulue.',
    }),
    'person-twice': () => ({
      problem: 'cette adresse est déjà celle de quelqu’un',
      advice: 'Mettez toutes les adresses d’une personne dans une seule entrée.',
    }),
    'plus-tag': () => ({
      problem: 'cela ne désigne personne, car ce qui suit un plus ne compte pas dans vos domaines',
      advice: 'Écrivez l’adresse sans le plus ni ce qui le suit, ou n’activez pas plusTags.',
    }),
    'members-of-anyone': () => ({
      problem: 'toute personne inscrite sur cette liste serait dans toutes ses conversations',
      advice: 'Dites qui est sur la liste (audience), ou n’en comptez pas les membres (members).',
    }),
    'held-before-noticed': () => ({
      problem: 'les messages seraient retenus avant que rien ne soit dit',
      advice:
        'Les heures avant l’avis (noticeAfterHours) doivent être moins nombreuses que celles avant de retenir (holdAfterHours).',
    }),
    'published-differs': ({ differs }) => ({
      problem: `la forme publiée dirait autre chose de ${differs.join(', ')}`,
      advice:
        'Deux empreintes sont peut-être égales par hasard : mettez un autre de vos domaines en premier, et publiez à nouveau. Si cela ne suffit pas, signalez-le : la faute est à Mailstamp.',
    }),
    'published-too-long': ({ length, most }) => ({
      problem: `la forme publiée compte ${length} caractères, et le complément en lit ${most}`,
      advice: 'Nommez des domaines entiers au lieu d’adresses seules là où c’est possible.',
    }),
    'open-suffix': ({ domain, isBelow }) => ({
      problem: `${everybody(domain, isBelow)} : n’importe qui peut y avoir un nom`,
      advice: `Écrivez le domaine entier, par exemple « notre-nom.${domain} ».`,
    }),
    'shared-by-tenants': ({ domain, isBelow }) => ({
      problem: `${everybody(domain, isBelow)} : tous les clients d’une même entreprise y ont un nom`,
      advice: `Écrivez votre propre nom là-bas, par exemple « notre-nom.${domain} ».`,
    }),
    'open-to-anybody': ({ domain, isBelow }) => ({
      problem: `${everybody(domain, isBelow)} : n’importe qui peut y avoir une boîte`,
      advice: `Écrivez des adresses seules, par exemple « quelqu.un@${domain} ».`,
    }),
    'spaces-around': () => ({
      problem: 'il y a des espaces autour, ou rien dedans',
      advice: 'Retirez les espaces, ou la ligne.',
    }),
    'web-address': () => ({
      problem: 'c’est une adresse du web',
      advice: 'Écrivez seulement le domaine, par exemple « ngo.example ».',
    }),
    'dot-in-front': ({ domain }) => ({
      problem: 'un point devant ne veut rien dire ici',
      advice: `Écrivez « ${domain} » pour le domaine et « *.${domain} » pour ceux qui sont en dessous.`,
    }),
    'at-in-front': ({ domain }) => ({
      problem: 'il n’y a personne devant le @',
      advice: `Écrivez « ${domain} » pour tout le monde là-bas.`,
    }),
    'star-inside': ({ target }) => ({
      problem: `le * dans « ${target} » aurait aussi désigné des domaines d’inconnus`,
      advice:
        'Un * ne peut se trouver que devant, avec un point : « *.ngo.example » désigne tous les domaines sous ngo.example.',
    }),
    'mixed-scripts': () => ({
      problem: 'des lettres de plusieurs écritures s’y mêlent, comme dans les noms qui en imitent un autre',
      advice: 'Tapez-le à nouveau ; s’il est voulu, écrivez-le sous la forme qui commence par « xn-- ».',
    }),
    'no-rule': () => ({
      problem: 'ce n’est ni un domaine ni une adresse',
      advice:
        'Écrivez « ngo.example », « *.ngo.example » ou « quelqu.un@ngo.example », avec « ! » devant pour exclure.',
    }),
  },
};
