import { below, type Measure, type PolicyProblem, type SchemaType } from '../policy-problem';
import { nearest } from './nearest';

/**
 * The part of JSON Schema (2020-12) that the policy's schema uses. The published schema itself is what is enforced, so
 * the two cannot drift apart; tests compare this with a full validator.
 */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string;
  readonly const?: number;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

type Problems = readonly PolicyProblem[];
/** What else is asked of a text, by the name of its `$defs` entry: that it is an address, a day, a rule. */
export type TextChecks = Readonly<Record<string, (text: string, path: string) => Problems>>;

interface Setting {
  readonly root: Schema;
  readonly textChecks: TextChecks;
}

type Check<T> = (value: T, schema: Schema, path: string, setting: Setting) => Problems;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

interface Bounds {
  readonly measure: Measure;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

function sized(size: number, bounds: Bounds, path: string): Problems {
  const { measure, least = -Infinity, most = Infinity } = bounds;
  if (size < least) return [{ path, kind: 'too-little', values: { measure, least } }];
  if (size > most) return [{ path, kind: 'too-much', values: { measure, most } }];
  return [];
}

/** What the schema calls a kind of value by that it refers to it. */
function definitionOf({ $ref = '' }: Schema): string {
  return $ref.slice('#/$defs/'.length);
}

const checkText: Check<string> = (value, schema, path, { textChecks }) => {
  const { minLength, maxLength } = schema;
  const bounds = { measure: 'characters', least: minLength, most: maxLength } as const;
  const misfits = sized(Array.from(value).length, bounds, path);
  return misfits.length > 0 ? misfits : (textChecks[definitionOf(schema)]?.(value, path) ?? []);
};

const checkList: Check<readonly unknown[]> = (value, { items, minItems, maxItems }, path, setting) => [
  ...sized(value.length, { measure: 'entries', least: minItems, most: maxItems }, path),
  ...value.flatMap((item, index) => (items ? check(item, items, below(path, index), setting) : [])),
];

/** Only what the schema names itself counts: `constructor` and its like come with every object. */
function ownSchema({ properties }: Schema, key: string): Schema | undefined {
  return properties && Object.prototype.hasOwnProperty.call(properties, key) ? properties[key] : undefined;
}

function missingIn(value: object, schema: Schema, path: string, { root }: Setting): Problems {
  const names = Object.keys(value);
  const missing = (schema.required ?? []).filter((name) => !names.includes(name));
  return missing.map((name) => {
    const means = resolve(ownSchema(schema, name) ?? {}, root).description ?? '';
    return { path: below(path, name), kind: 'missing', values: { name, means } };
  });
}

function unknownIn(name: string, value: object, { properties = {} }: Schema, path: string): Problems {
  const known = Object.keys(properties).filter((one) => !one.startsWith('$'));
  // A name that is there already is not the one that was meant.
  const taken = Object.keys(value);
  const meant = nearest(
    name,
    known.filter((one) => !taken.includes(one)),
  );
  return [{ path: below(path, name), kind: 'unknown-name', values: { name, known, meant } }];
}

const checkObject: Check<object> = (value, schema, path, setting) => {
  const { additionalProperties = true, minProperties } = schema;
  const entries: readonly [string, unknown][] = Object.entries(value);
  return [
    ...sized(entries.length, { measure: 'entries', least: minProperties }, path),
    ...missingIn(value, schema, path, setting),
    ...entries.flatMap(([name, part]) => {
      const known = ownSchema(schema, name) ?? additionalProperties;
      if (typeof known === 'boolean') return known ? [] : unknownIn(name, value, schema, path);
      return check(part, known, below(path, name), setting);
    }),
  ];
};

function resolve(schema: Schema, root: Schema): Schema {
  return { ...root.$defs?.[definitionOf(schema)], ...schema };
}

function checkChoice(value: unknown, { enum: choices, const: only }: Schema, path: string): Problems {
  const allowed = choices ?? (only === undefined ? undefined : [only]);
  if (allowed === undefined || allowed.some((one) => one === value)) return [];
  const known = allowed.map(String);
  const meant = typeof value === 'string' ? nearest(value, known) : undefined;
  return [{ path, kind: 'not-one-of', values: { choices: known, meant } }];
}

function check(value: unknown, referring: Schema, path: string, setting: Setting): Problems {
  const schema = resolve(referring, setting.root);
  const { type, description: means = '', minimum: least, maximum: most } = schema;
  if (type !== undefined && !isOfType(value, type))
    return [{ path, kind: 'wrong-type', values: { type: type as SchemaType, means } }];
  const misfits = checkChoice(value, schema, path);
  if (misfits.length > 0) return misfits;
  if (typeof value === 'number') return sized(value, { measure: 'number', least, most }, path);
  if (typeof value === 'string') return checkText(value, schema, path, setting);
  if (Array.isArray(value)) return checkList(value, schema, path, setting);
  return typeof value === 'object' && value !== null ? checkObject(value, schema, path, setting) : [];
}

/**
 * Everything that a value has against a schema, each with its place; nothing when it fits. What fits is asked for more
 * where `textChecks` has something to ask.
 */
export function problemsWith(value: unknown, schema: Schema, textChecks: TextChecks = {}): Problems {
  return check(value, schema, '', { root: schema, textChecks });
}
