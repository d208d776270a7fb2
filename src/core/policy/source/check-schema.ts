/**
 * The part of JSON Schema (2020-12) that the policy's schema uses. The published schema itself is what is enforced, so
 * the two cannot drift apart; a full validator would be a fifth of the launch bundle. Tests compare it with one.
 */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
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

type Problems = readonly string[];
type Check<T> = (value: T, schema: Schema, path: string, root: Schema) => Problems;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

function sized(size: number, least: number | undefined, most: number | undefined, path: string): Problems {
  if (least !== undefined && size < least) return [`${path}: needs at least ${least}`];
  if (most !== undefined && size > most) return [`${path}: takes at most ${most}`];
  return [];
}

const checkText: Check<string> = (value, { minLength, maxLength }, path) =>
  sized(Array.from(value).length, minLength, maxLength, path);

const checkList: Check<readonly unknown[]> = (value, { items, minItems, maxItems }, path, root) => [
  ...sized(value.length, minItems, maxItems, path),
  ...value.flatMap((item, index) => (items ? check(item, items, `${path}/${index}`, root) : [])),
];

/** Only what the schema names itself counts: `constructor` and its like come with every object. */
function ownSchema(
  properties: Readonly<Record<string, Schema>> | undefined,
  key: string,
): Schema | undefined {
  return properties && Object.prototype.hasOwnProperty.call(properties, key) ? properties[key] : undefined;
}

const checkObject: Check<object> = (value, schema, path, root) => {
  const { properties, additionalProperties = true, required = [], minProperties } = schema;
  const entries: readonly [string, unknown][] = Object.entries(value);
  const missing = required.filter((key) => !entries.some(([name]) => name === key));
  return [
    ...sized(entries.length, minProperties, undefined, path),
    ...missing.map((key) => `${path}/${key}: is missing`),
    ...entries.flatMap(([key, part]) => {
      const known = ownSchema(properties, key) ?? additionalProperties;
      if (typeof known === 'boolean') return known ? [] : [`${path}/${key}: is not known here`];
      return check(part, known, `${path}/${key}`, root);
    }),
  ];
};

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.slice('#/$defs/'.length);
  return name === undefined ? schema : { ...root.$defs?.[name], ...schema };
}

function isOneOf(value: unknown, { enum: choices, const: only }: Schema): boolean {
  return (
    (choices === undefined || choices.some((choice) => choice === value)) &&
    (only === undefined || only === value)
  );
}

function check(value: unknown, referring: Schema, path: string, root: Schema): Problems {
  const schema = resolve(referring, root);
  if (schema.type !== undefined && !isOfType(value, schema.type))
    return [`${path}: must be of type ${schema.type}`];
  if (!isOneOf(value, schema)) return [`${path}: must be ${schema.enum?.join(', ') ?? String(schema.const)}`];
  if (typeof value === 'number') return sized(value, schema.minimum, schema.maximum, path);
  if (typeof value === 'string') return checkText(value, schema, path, root);
  if (Array.isArray(value)) return checkList(value, schema, path, root);
  return typeof value === 'object' && value !== null ? checkObject(value, schema, path, root) : [];
}

/** Everything that a value has against a schema, each with its place as a JSON pointer; nothing when it fits. */
export function problemsWith(value: unknown, schema: Schema): Problems {
  return check(value, schema, '', schema);
}
