/** What schemas call a kind of value. */
export type SchemaType = 'string' | 'array' | 'object' | 'boolean' | 'integer';

/** What a size is counted in: letters of a text, entries of a list or an object, or a number itself. */
export type Measure = 'characters' | 'entries' | 'number';

interface Whole {
  /** Whose name or mailbox anybody can have: `org`, `gmail.com`. */
  readonly domain: string;
  /** True for `*.org`, false for `org`. */
  readonly isBelow: boolean;
}

type Nothing = Readonly<Record<string, never>>;

/** Why a rule cannot stand, and what its sentence needs to know. */
export interface RuleRefusalValues {
  readonly 'open-suffix': Whole;
  readonly 'shared-by-tenants': Whole;
  readonly 'open-to-anybody': Whole;
  readonly 'spaces-around': Nothing;
  readonly 'web-address': Nothing;
  readonly 'dot-in-front': { readonly domain: string };
  readonly 'at-in-front': { readonly domain: string };
  readonly 'star-inside': { readonly target: string };
  readonly 'mixed-scripts': Nothing;
  readonly 'no-rule': Nothing;
}

/** Everything that can be wrong with a policy file, and what the sentence about it needs to know. */
export interface PolicyProblemValues extends RuleRefusalValues {
  readonly 'file-too-long': Nothing;
  readonly 'no-utf-8': Nothing;
  readonly 'too-deep': { readonly most: number };
  /** Both undefined where the parser does not say. */
  readonly 'no-json': { readonly line: number; readonly column: number };
  readonly 'dangerous-name': { readonly name: string };
  readonly 'name-twice': { readonly name: string };
  readonly 'format-before': Nothing;
  readonly 'format-unknown': Nothing;
  readonly 'published-form': Nothing;
  /** `means` is what the schema says of the place, in English; empty where it says nothing. */
  readonly 'wrong-type': { readonly type: SchemaType; readonly means: string };
  readonly 'not-one-of': {
    readonly choices: readonly string[];
    readonly meant: string | undefined;
  };
  readonly missing: { readonly name: string; readonly means: string };
  readonly 'unknown-name': {
    readonly name: string;
    readonly known: readonly string[];
    readonly meant: string | undefined;
  };
  readonly 'too-little': { readonly measure: Measure; readonly least: number };
  readonly 'too-much': { readonly measure: Measure; readonly most: number };
  readonly 'no-address': Nothing;
  readonly 'no-day': Nothing;
  readonly 'no-plain-domain': Nothing;
  readonly 'item-twice': Nothing;
  readonly 'list-twice': Nothing;
  readonly 'person-twice': Nothing;
  readonly 'plus-tag': Nothing;
  readonly 'members-of-anyone': Nothing;
  readonly 'held-before-noticed': Nothing;
  readonly 'published-differs': { readonly differs: readonly string[] };
  readonly 'published-too-long': { readonly length: number; readonly most: number };
}

export type PolicyProblemKind = keyof PolicyProblemValues;

/** What is wrong, wherever it is. `i18n` has the words. */
export type Trouble<K extends PolicyProblemKind = PolicyProblemKind> = {
  readonly [One in K]: { readonly kind: One; readonly values: PolicyProblemValues[One] };
}[K];

/** What is wrong, and with what. */
export type Objection = Trouble & {
  /** What somebody wrote, where it is one text that is wrong as such. */
  readonly text?: string;
};

/** One thing that is wrong with a policy file. */
export type PolicyProblem = Objection & {
  /** Where, as a JSON pointer; empty for the file as a whole. */
  readonly path: string;
};

/** The place of a part of what is at `path`, as a JSON pointer (RFC 6901). */
export function below(path: string, name: string | number): string {
  return `${path}/${String(name).split('~').join('~0').split('/').join('~1')}`;
}
