import type { Measure, SchemaType } from '../core/policy/policy-problem';
import type { PolicyProblemWords } from './policy-problem-words';
import { joined } from './sentence';

const TYPES: Readonly<Record<SchemaType, string>> = {
  string: 'a text, in quotes',
  array: 'a list, in square brackets',
  object: 'a group of settings, in curly brackets',
  boolean: 'true or false, without quotes',
  integer: 'a whole number, without quotes',
};

const everybody = (domain: string, isBelow: boolean): string =>
  `it would have meant everybody ${isBelow ? 'below' : 'at'} ${domain}`;

const oneOf = (choices: readonly string[]): string =>
  joined(
    choices.map((choice) => `"${choice}"`),
    'or',
  );

const inside = (measure: Measure, size: number): string => {
  const units: Readonly<Record<Measure, string>> = {
    characters: ` character${size === 1 ? '' : 's'}`,
    entries: size === 1 ? ' entry' : ' entries',
    number: '',
  };
  return `${size}${units[measure]}`;
};

/** The schema's own words for a place, where it has some. */
const belongs = (means: string): string => (means === '' ? '' : ` What belongs here: ${means}`);

export const policyProblemsEn: PolicyProblemWords = {
  about: (text, problem) => `"${text}": ${problem}`,
  sentences: {
    'file-too-long': () => ({
      problem: 'the file is longer than 5 MB',
      advice: 'Remove what does not belong to the policy.',
    }),
    'no-utf-8': () => ({
      problem: 'the file is not text in UTF-8',
      advice: 'Save it again as UTF-8: editors ask for the encoding when they save a file.',
    }),
    'too-deep': ({ most }) => ({
      problem: `brackets are nested more than ${most} deep`,
      advice: 'Remove what does not belong to the policy.',
    }),
    'no-json': ({ line, column }) => ({
      problem: `this is not JSON from line ${line}, column ${column} on`,
      advice: 'Look there for a missing or superfluous comma, quote or bracket.',
    }),
    'dangerous-name': ({ name }) => ({ problem: `"${name}" cannot be a name here`, advice: 'Remove it.' }),
    'name-twice': ({ name }) => ({
      problem: `"${name}" is written twice`,
      advice: 'Keep the one that is meant.',
    }),
    'format-before': () => ({
      problem: 'this file is of format 1',
      advice: 'Set format to 2 and add issuedAt; everything else of format 1 still means the same.',
    }),
    'format-unknown': () => ({
      problem: 'this file is of a format that this version does not know',
      advice: 'Use the version of Mailstamp that wrote it, or a newer one.',
    }),
    'published-form': () => ({
      problem: 'this is the published form of a policy, which has no names in it',
      advice: 'Use the file from which it was published, such as policy-source.json.',
    }),
    'wrong-type': ({ type, means }) => ({
      problem: `this must be ${TYPES[type]}`,
      advice: `Write ${TYPES[type]}.${belongs(means)}`,
    }),
    'not-one-of': ({ choices, meant }) => ({
      problem: `this must be ${choices.length > 1 ? 'one of ' : ''}${oneOf(choices)}`,
      advice: meant === undefined ? 'Choose what is meant.' : `Did you mean "${meant}"?`,
    }),
    missing: ({ name, means }) => ({ problem: 'this is missing', advice: `Add "${name}".${belongs(means)}` }),
    'unknown-name': ({ name, known, meant }) => ({
      problem: `unknown entry "${name}"`,
      advice:
        meant === undefined
          ? `Remove it; what may stand here is ${joined(known, 'and')}.`
          : `Did you mean "${meant}"?`,
    }),
    'too-little': ({ measure, least }) =>
      measure === 'number'
        ? { problem: 'this number is too small', advice: `The smallest is ${least}.` }
        : { problem: 'this is empty', advice: 'Fill it in, or remove the entry.' },
    'too-much': ({ measure, most }) =>
      measure === 'number'
        ? { problem: 'this number is too large', advice: `The largest is ${most}.` }
        : { problem: 'this is too long', advice: `Shorten it to ${inside(measure, most)}.` },
    'no-address': () => ({
      problem: 'this is not an address',
      advice: 'Write the bare address, such as "somebody@ngo.example".',
    }),
    'no-day': () => ({ problem: 'this is not a day', advice: 'Write a date like 2026-12-31.' }),
    'no-plain-domain': () => ({
      problem: 'none of the rules is a plain domain, and stamps are signed with one',
      advice: 'Add the domain of your own addresses, such as "ngo.example".',
    }),
    'item-twice': () => ({
      problem: 'this is the id of another item',
      advice: 'Give each item an id of its own.',
    }),
    'list-twice': () => ({
      problem: 'this list is declared already',
      advice: 'Keep the entry that is meant.',
    }),
    'person-twice': () => ({
      problem: 'this stands for somebody already',
      advice: 'Put all addresses of one person into one entry.',
    }),
    'plus-tag': () => ({
      problem: 'this stands for nobody, because what follows a plus means nothing at your domains',
      advice: 'Write the address without the plus and what follows it, or leave plus tags (plusTags) off.',
    }),
    'members-of-anyone': () => ({
      problem: 'whoever joined this list would be on every conversation that it is on',
      advice: 'Say who is on the list (audience), or leave its people out (members).',
    }),
    'held-before-noticed': () => ({
      problem: 'mail would be held before anything is said',
      advice:
        'Let the hours until it is said (noticeAfterHours) be fewer than those until mail is held (holdAfterHours).',
    }),
    'published-differs': ({ differs }) => ({
      problem: `the published form would say something else of ${differs.join(', ')}`,
      advice:
        'Two hashes may be one by chance: put another of your domains first, and publish again. Where that does not help, please report it: Mailstamp is at fault.',
    }),
    'published-too-long': ({ length, most }) => ({
      problem: `the published form has ${length} characters, and the add-in reads ${most}`,
      advice: 'Name whole domains in place of single addresses where you can.',
    }),
    'open-suffix': ({ domain, isBelow }) => ({
      problem: `${everybody(domain, isBelow)}: anybody can have a name there`,
      advice: `Write the whole domain, such as "our-name.${domain}".`,
    }),
    'shared-by-tenants': ({ domain, isBelow }) => ({
      problem: `${everybody(domain, isBelow)}: all customers of one company have names there`,
      advice: `Write your own name there, such as "our-name.${domain}".`,
    }),
    'open-to-anybody': ({ domain, isBelow }) => ({
      problem: `${everybody(domain, isBelow)}: anybody can have a mailbox there`,
      advice: `Write single addresses, such as "somebody@${domain}".`,
    }),
    'spaces-around': () => ({
      problem: 'there are spaces around it, or nothing in it',
      advice: 'Remove the spaces, or the rule.',
    }),
    'web-address': () => ({
      problem: 'this is an address of the web',
      advice: 'Write only the domain, such as "ngo.example".',
    }),
    'dot-in-front': ({ domain }) => ({
      problem: 'a dot in front says nothing here',
      advice: `Write "${domain}" for the domain and "*.${domain}" for those below it.`,
    }),
    'at-in-front': ({ domain }) => ({
      problem: 'nobody stands before the @',
      advice: `Write "${domain}" for everybody there.`,
    }),
    'star-inside': ({ target }) => ({
      problem: `the * in "${target}" would have meant domains of strangers, too`,
      advice:
        'A * may only stand in front, with a dot: "*.ngo.example" means every domain below ngo.example.',
    }),
    'mixed-scripts': () => ({
      problem: 'it mixes letters of several scripts, as names do that only look like another',
      advice: 'Type it again; if it is meant, write it in the form that begins with "xn--".',
    }),
    'no-rule': () => ({
      problem: 'this is neither a domain nor an address',
      advice: 'Write "ngo.example", "*.ngo.example" or "somebody@ngo.example", with "!" in front to exclude.',
    }),
  },
};
