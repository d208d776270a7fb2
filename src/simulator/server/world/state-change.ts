import * as v from 'valibot';
import { storedMailSchema, worldStateSchema, type StoredMail, type WorldState } from './state';

const restSchema = v.partial(v.omit(worldStateSchema, ['version', 'mails']));

/** What one commit changed: single mails, and of everything else, which is small, the parts that are new. */
export const stateChangeSchema = v.object({
  put: v.array(storedMailSchema),
  drop: v.array(v.tuple([v.string(), v.string()])),
  rest: restSchema,
});

export type StateChange = Readonly<v.InferOutput<typeof stateChangeSchema>>;

const keyOf = ({ account, id }: Pick<StoredMail, 'account' | 'id'>): string => `${account}/${id}`;

/** Parts that are the same object were not changed: states are never edited in place. */
export function changeBetween(before: WorldState, after: WorldState): StateChange {
  const known = new Set(before.mails);
  const left = new Set(after.mails.map(keyOf));
  const entries = Object.entries(after) as [keyof WorldState, unknown][];
  const rest = entries.filter(([key, value]) => key !== 'mails' && value !== before[key]);
  return {
    put: after.mails.filter((mail) => !known.has(mail)),
    drop: before.mails.filter((mail) => !left.has(keyOf(mail))).map(({ account, id }) => [account, id]),
    rest: Object.fromEntries(rest),
  };
}

/** The state after the changes, oldest first. Mails keep their places; new ones stand at the end. */
export function withChanges(state: WorldState, changes: readonly StateChange[]): WorldState {
  const mails = new Map(state.mails.map((mail) => [keyOf(mail), mail]));
  let rest: StateChange['rest'] = {};
  for (const change of changes) {
    for (const [account, id] of change.drop) mails.delete(keyOf({ account, id }));
    for (const mail of change.put) mails.set(keyOf(mail), mail);
    rest = { ...rest, ...change.rest };
  }
  // JSON has no undefined: what stands in `rest` is there.
  return { ...state, ...rest, mails: [...mails.values()] } as WorldState;
}
