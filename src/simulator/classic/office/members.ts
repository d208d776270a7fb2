import { hasVersion } from '../../shared/client-version';
import type { Fields } from './arguments';
import { known } from './known';
import type { ReportUnmodelled } from './known';
import { toFunction } from './method';
import type { Host, MethodTable } from './method';

export interface Client {
  readonly mailboxVersion: string;
  readonly host: Host;
  readonly report: ReportUnmodelled;
}

/** First parts of the paths, e.g. `body` of `body.getAsync`. */
export function rootsOf(table: MethodTable): readonly string[] {
  return Object.keys(table).map((path) => path.split('.')[0] ?? path);
}

function membersBelow(table: MethodTable, root: string): ReadonlySet<string> {
  const names = Object.keys(table).filter((path) => path.startsWith(`${root}.`));
  return new Set(names.map((path) => path.slice(root.length + 1)));
}

/** The functions of a table that the client has, nested as their paths say. */
export function methodsOf(table: MethodTable, { mailboxVersion, host, report }: Client): Fields {
  const members: Record<string, Record<string, unknown> | ((...args: unknown[]) => void)> = {};
  for (const [path, method] of Object.entries(table)) {
    if (!hasVersion(mailboxVersion, method.since)) continue;
    const [root = path, name] = path.split('.');
    if (name === undefined) members[root] = toFunction(path, method, host);
    else members[root] = Object.assign(members[root] ?? {}, { [name]: toFunction(path, method, host) });
  }
  const guarded = Object.entries(members).map(([root, member]) => [
    root,
    typeof member === 'function'
      ? member
      : known(root, Object.freeze(member), membersBelow(table, root), report),
  ]);
  return Object.fromEntries(guarded) as Fields;
}
