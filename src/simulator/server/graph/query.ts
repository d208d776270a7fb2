import { parseFilter, type Condition } from './filter';
import { badRequest, GraphError, notModelled } from './graph-error';

/** All that Graph knows. */
const OPTIONS = [
  '$count',
  '$expand',
  '$filter',
  '$format',
  '$orderby',
  '$search',
  '$select',
  '$skip',
  '$skiptoken',
  '$top',
] as const;
export type Option = (typeof OPTIONS)[number];

/** What a kind of object is called, and which of its properties there are. */
export interface Kind {
  readonly type: string;
  /** Properties that are modelled. */
  readonly modelled: readonly string[];
  /** The others that Graph has. */
  readonly others: readonly string[];
}

/** What may be asked of a list. */
export interface ListRules extends Kind {
  readonly options: readonly Option[];
  readonly top: { readonly usual: number; readonly most: number };
}

export interface Order {
  readonly property: string;
  readonly isDescending: boolean;
}

/** A list as it was asked for. */
export interface ListQuery {
  readonly filter: readonly Condition[];
  readonly orderby: readonly Order[];
  /** Empty: everything that comes unasked. */
  readonly select: readonly string[];
  readonly top: number;
  readonly count: boolean;
  readonly skiptoken: string | undefined;
}

type Given = Readonly<Partial<Record<Option, string>>>;

/** @throws GraphError for options that Graph does not know, has twice, or that are not modelled here. */
function readOptions(query: object, modelled: readonly Option[]): Given {
  const entries = Object.entries(query as Readonly<Record<string, unknown>>).map(([name, value]) => {
    const option = OPTIONS.find((known) => known === name);
    if (option === undefined) throw badRequest(`The query parameter '${name}' is not supported.`);
    if (typeof value !== 'string') throw badRequest(`Query option '${name}' was specified more than once.`);
    return [option, value] as const;
  });
  const given: Given = Object.fromEntries(entries);
  refuseSearch(given);
  const missing = entries.find(([option]) => !modelled.includes(option));
  if (missing) throw notModelled(`${missing[0]} at this address`);
  return given;
}

function refuseSearch({ $search, $filter, $orderby }: Given): void {
  if ($search === undefined) return;
  const beside = (code: string, option: string) =>
    new GraphError(400, code, `The query parameter '${option}' is not supported with '$search'.`);
  if ($filter !== undefined) throw beside('SearchWithFilter', '$filter');
  if ($orderby !== undefined) throw beside('SearchWithOrderBy', '$orderBy');
}

/** @throws GraphError unless the property is modelled. */
export function knownProperty({ type, modelled, others }: Kind, property: string): string {
  if (modelled.includes(property)) return property;
  if (others.includes(property.split('/')[0] ?? '')) throw notModelled(`“${property}” of ${type}`);
  throw badRequest(`Could not find a property named '${property}' on type '${type}'.`);
}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readOrder(text: string | undefined, kind: Kind): readonly Order[] {
  return listed(text).map((part) => {
    const [property = '', direction = 'asc', ...more] = part.split(/ +/);
    if (!['asc', 'desc'].includes(direction) || more.length > 0) {
      throw badRequest(`Syntax error in $orderby at '${part}'.`);
    }
    return { property: knownProperty(kind, property), isDescending: direction === 'desc' };
  });
}

function readTop(text: string | undefined, { usual, most }: ListRules['top']): number {
  if (text === undefined) return usual;
  const top = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (top >= 1 && top <= most) return top;
  const message = `Invalid page size specified: '${text}'. Must be between 1 and ${most} inclusive.`;
  throw new GraphError(400, 'ErrorInvalidUrlQuery', message);
}

function readFilter(text: string | undefined, kind: Kind): readonly Condition[] {
  const conditions = text === undefined ? [] : parseFilter(text);
  conditions.forEach(({ property }) => knownProperty(kind, property));
  return conditions;
}

export function readSelect(text: string | undefined, kind: Kind): readonly string[] {
  return listed(text).map((property) => knownProperty(kind, property));
}

/** @throws GraphError for everything that cannot be answered as it is asked. */
export function readListQuery(query: object, rules: ListRules): ListQuery {
  const given = readOptions(query, rules.options);
  const { $filter, $orderby, $select, $top, $count = 'false', $skiptoken } = given;
  if ($count !== 'true' && $count !== 'false') throw badRequest(`Invalid value '${$count}' for $count.`);
  return {
    filter: readFilter($filter, rules),
    orderby: readOrder($orderby, rules),
    select: readSelect($select, rules),
    top: readTop($top, rules.top),
    count: $count === 'true',
    skiptoken: $skiptoken,
  };
}

/** One object has no list around it. @throws GraphError as `readListQuery`. */
export function readItemQuery(query: object, kind: Kind): readonly string[] {
  return readSelect(readOptions(query, ['$select']).$select, kind);
}
