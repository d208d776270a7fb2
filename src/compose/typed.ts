import { parseJson } from '../flows/draft-state';
import type { ComposeHost } from '../flows/ports';
import { SESSION } from '../flows/storage-keys';

/** What stands in the fields for one more item and is no item yet, by list. */
export type Typed = Readonly<Record<'adjustments' | 'uses', string>>;

export const NOTHING_TYPED: Typed = { adjustments: '', uses: '' };

/** Keeps what is half typed with the draft, while its form is open. Where that fails, the pane itself still has it. */
export async function keepTyped(host: Pick<ComposeHost, 'writeSession'>, typed: Typed): Promise<void> {
  await host.writeSession(SESSION.typed, JSON.stringify(typed));
}

/** What was half typed when the pane was closed. */
export async function readTyped(host: Pick<ComposeHost, 'readSession'>): Promise<Typed> {
  const session = await host.readSession();
  const kept: unknown = Object(parseJson((session.ok && session.value[SESSION.typed]) || ''));
  const textOf = (list: keyof Typed) => {
    const text: unknown = Reflect.get(kept as object, list);
    return typeof text === 'string' ? text : '';
  };
  return { adjustments: textOf('adjustments'), uses: textOf('uses') };
}
