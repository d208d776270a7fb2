import { getPublicSuffix } from 'tldts';
import { parseAddress } from '../../audience/address';
import { parseDomain } from '../../audience/domain';
import { isOpenToAnybody, isSharedByTenants } from './shared-domains';
import type { PolicyProblem } from './policy-problem';

type Refusal = Omit<PolicyProblem, 'path'>;

const isSuffix = (domain: string): boolean =>
  getPublicSuffix(domain, { allowPrivateDomains: true, extractHostname: false }) === domain;

/** Who else would have been meant: the reason why a whole domain is refused. */
function refusalOfDomain(domain: string, isBelow: boolean): Refusal | undefined {
  const everybody = isBelow ? `everybody below ${domain}` : `everybody at ${domain}`;
  if (isSuffix(domain))
    return {
      problem: `it would have meant ${everybody}: anybody can have a name there`,
      advice: `Write the whole domain, such as "our-name.${domain}".`,
    };
  if (isSharedByTenants(domain))
    return {
      problem: `it would have meant ${everybody}: all customers of one company have names there`,
      advice: `Write your own name there, such as "our-name.${domain}".`,
    };
  if (isOpenToAnybody(domain))
    return {
      problem: `it would have meant ${everybody}: anybody can have a mailbox there`,
      advice: `Write single addresses, such as "somebody@${domain}".`,
    };
  return undefined;
}

/** Scripts whose letters are mistaken for each other: Latin with its accents, Greek, Cyrillic, Armenian. */
const SCRIPTS: readonly (readonly (readonly [first: number, last: number])[])[] = [
  [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x2af],
    [0x1e00, 0x1eff],
  ],
  [[0x370, 0x3ff]],
  [[0x400, 0x52f]],
  [[0x530, 0x58f]],
];

function isIn(script: (typeof SCRIPTS)[number], character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return script.some(([first, last]) => code >= first && code <= last);
}

/** Letters of several scripts in one label are how look-alikes are made; whoever means it writes the A-label. */
function isMixed(domain: string): boolean {
  return domain.split('.').some((label) => {
    const letters = Array.from(label);
    return SCRIPTS.filter((script) => letters.some((letter) => isIn(script, letter))).length > 1;
  });
}

const MISTAKES: readonly (readonly [
  fits: (target: string) => boolean,
  refusal: (target: string) => Refusal,
])[] = [
  [
    (target) => target.trim() !== target || target === '',
    () => ({
      problem: 'there are spaces around it, or nothing in it',
      advice: 'Remove the spaces, or the rule.',
    }),
  ],
  [
    (target) => target.includes('://') || target.includes('/'),
    () => ({
      problem: 'this is an address of the web',
      advice: 'Write only the domain, such as "ngo.example".',
    }),
  ],
  [
    (target) => target.startsWith('.'),
    (target) => ({
      problem: 'a dot in front says nothing here',
      advice: `Write "${target.slice(1)}" for the domain and "*${target}" for those below it.`,
    }),
  ],
  [
    (target) => target.startsWith('@'),
    (target) => ({
      problem: 'nobody stands before the @',
      advice: `Write "${target.slice(1)}" for everybody there.`,
    }),
  ],
  [
    (target) => target === '*' || target.slice(target.startsWith('*.') ? 2 : 0).includes('*'),
    (target) => ({
      problem: `the * in "${target}" would have meant domains of strangers, too`,
      advice:
        'A * may only stand in front, with a dot: "*.ngo.example" means every domain below ngo.example.',
    }),
  ],
  [
    isMixed,
    () => ({
      problem: 'it mixes letters of several scripts, as names do that only look like another',
      advice: 'Type it again; if it is meant, write it in the form that begins with "xn--".',
    }),
  ],
];

const UNKNOWN: Refusal = {
  problem: 'this is neither a domain nor an address',
  advice: 'Write "ngo.example", "*.ngo.example" or "somebody@ngo.example", with "!" in front to exclude.',
};

/** Single labels such as `org` are no domains, but the most likely slip of all. */
function refusalOfOneLabel(target: string, isBelow: boolean): Refusal {
  const isName = parseDomain(`x.${target}`) !== undefined;
  return isName ? (refusalOfDomain(target, isBelow) ?? UNKNOWN) : UNKNOWN;
}

function refusalOfTarget(target: string): Refusal | undefined {
  const mistake = MISTAKES.find(([fits]) => fits(target));
  if (mistake !== undefined) return mistake[1](target);
  if (target.includes('@')) return parseAddress(target) === undefined ? UNKNOWN : undefined;
  const isBelow = target.startsWith('*.');
  const name = isBelow ? target.slice('*.'.length) : target;
  const domain = parseDomain(name);
  return domain === undefined ? refusalOfOneLabel(name, isBelow) : refusalOfDomain(domain, isBelow);
}

/**
 * Why a rule is refused, and what to write instead; undefined where it may stand. What excludes may be as wide as one
 * likes: it takes nobody in.
 */
export function refusalOf(rule: string): Refusal | undefined {
  if (!rule.startsWith('!')) return refusalOfTarget(rule);
  const target = rule.slice(1);
  const domain = parseDomain(target.startsWith('*.') ? target.slice('*.'.length) : target);
  return domain === undefined ? refusalOfTarget(target) : undefined;
}
