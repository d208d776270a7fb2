import { getPublicSuffix } from 'tldts';
import { parseAddress } from '../../audience/address';
import { parseDomain } from '../../audience/domain';
import { isOpenToAnybody, isSharedByTenants } from './shared-domains';
import type { RuleRefusalValues, Trouble } from '../policy-problem';

/** Why a rule cannot stand. */
export type RuleRefusal = Trouble<keyof RuleRefusalValues>;

const isSuffix = (domain: string): boolean =>
  getPublicSuffix(domain, { allowPrivateDomains: true }) === domain;

/** Who else would have been meant: the reason why a whole domain is refused. */
function refusalOfDomain(domain: string, isBelow: boolean): RuleRefusal | undefined {
  const values = { domain, isBelow };
  if (isSuffix(domain)) return { kind: 'open-suffix', values };
  if (isSharedByTenants(domain)) return { kind: 'shared-by-tenants', values };
  return isOpenToAnybody(domain) ? { kind: 'open-to-anybody', values } : undefined;
}

/** Refused only because it means too many. Whom a restriction means too many of, it only restricts. */
export function isOnlyWide({ kind }: RuleRefusal): boolean {
  return kind === 'open-suffix' || kind === 'shared-by-tenants' || kind === 'open-to-anybody';
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
  const code = Number(character.codePointAt(0));
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
  refusal: (target: string) => RuleRefusal,
])[] = [
  [(target) => target.trim() !== target || target === '', () => ({ kind: 'spaces-around', values: {} })],
  [(target) => target.includes('/'), () => ({ kind: 'web-address', values: {} })],
  [
    (target) => target.startsWith('.'),
    (target) => ({ kind: 'dot-in-front', values: { domain: target.slice(1) } }),
  ],
  [
    (target) => target.startsWith('@'),
    (target) => ({ kind: 'at-in-front', values: { domain: target.slice(1) } }),
  ],
  [
    (target) => target.slice(target.startsWith('*.') ? 2 : 0).includes('*'),
    (target) => ({ kind: 'star-inside', values: { target } }),
  ],
  [isMixed, () => ({ kind: 'mixed-scripts', values: {} })],
];

const UNKNOWN: RuleRefusal = { kind: 'no-rule', values: {} };

/** Single labels such as `org` are no domains, but the most likely slip of all. */
function refusalOfOneLabel(target: string, isBelow: boolean): RuleRefusal {
  const isName = parseDomain(`x.${target}`) !== undefined;
  return (isName && refusalOfDomain(target, isBelow)) || UNKNOWN;
}

function refusalOfTarget(target: string): RuleRefusal | undefined {
  const mistake = MISTAKES.find(([fits]) => fits(target));
  if (mistake !== undefined) return mistake[1](target);
  if (target.includes('@')) return parseAddress(target) === undefined ? UNKNOWN : undefined;
  const isBelow = target.startsWith('*.');
  const name = isBelow ? target.slice('*.'.length) : target;
  const domain = parseDomain(name);
  return domain === undefined ? refusalOfOneLabel(name, isBelow) : refusalOfDomain(domain, isBelow);
}

/**
 * Why a rule is refused; undefined where it may stand. What excludes may be as wide as one
 * likes: it takes nobody in.
 */
export function refusalOf(rule: string): RuleRefusal | undefined {
  if (!rule.startsWith('!')) return refusalOfTarget(rule);
  const target = rule.slice(1);
  const domain = parseDomain(target.startsWith('*.') ? target.slice('*.'.length) : target);
  return domain === undefined ? refusalOfTarget(target) : undefined;
}
