import { parseJson } from '../flows/draft-state';
import type { ComposeHost } from '../flows/ports';
import { SESSION } from '../flows/storage-keys';

/** What becomes of items that are being changed, by what they still are. */
export type Edited = Readonly<Record<string, string>>;

/** What is half typed: in the fields for one more item, by list, and in items that are being changed. */
export type Typed = Readonly<Record<'adjustments' | 'uses', string>> & { readonly edited: Edited };

export const NOTHING_TYPED: Typed = { adjustments: '', uses: '', edited: {} };

/** Undefined ends the change of an item. */
export function withEdited(edited: Edited, item: string, text: string | undefined): Edited {
  const others = Object.entries(edited).filter(([other]) => other !== item);
  return Object.fromEntries(text === undefined ? others : [...others, [item, text]]);
}

/** Keeps what is half typed with the draft, while its form is open. Where that fails, the pane itself still has it. */
export async function keepTyped(host: Pick<ComposeHost, 'writeSession'>, typed: Typed): Promise<void> {
  await host.writeSession(SESSION.typed, JSON.stringify(typed));
}

function textsIn(raw: unknown): Edited {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(Object(raw) as object);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What was half typed when the pane was closed. */
export async function readTyped(host: Pick<ComposeHost, 'readSession'>): Promise<Typed> {
  const session = await host.readSession();
  const kept = parseJson((session.ok && session.value[SESSION.typed]) || '{}');
  const { adjustments = '', uses = '' } = textsIn(kept);
  return { adjustments, uses, edited: textsIn(Reflect.get(Object(kept) as object, 'edited')) };
}
