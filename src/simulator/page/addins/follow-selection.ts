import type { ClientId } from '../../host/clients/client-profile';
import type { ReadSession } from '../../host/contract';
import type { ListRow, Mail } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import { isOwnEvent } from '../appointment/event-text';
import { holdsMessages } from '../mailbox/mailbox-state';
import type { Outlook } from '../outlook';

interface Parts extends Pick<Outlook, 'mailboxes' | 'account'> {
  readonly mailbox: Pick<Outlook['mailbox'], 'get' | 'subscribe'>;
  readonly desk: Pick<Outlook['desk'], 'state'>;
  readonly navigator: Pick<Outlook['navigator'], 'get'>;
  readonly settings: Pick<Outlook['settings'], 'client'>;
  readonly api: Pick<AccountApi, 'conversation'>;
  readonly readSession: Pick<ReadSession, 'select' | 'selectSeveral'> | null;
}

type Selection =
  | { readonly kind: 'one'; readonly mail: Mail }
  | { readonly kind: 'several'; readonly rows: readonly ListRow[] }
  /** It is still read from the server: until then nobody is told, so that a selection is told once. */
  | { readonly kind: 'coming' }
  | { readonly kind: 'none' };

/** What add-ins may see of what is selected. */
function selectionOf({ mailbox, desk, account }: Pick<Parts, 'mailbox' | 'desk' | 'account'>): Selection {
  const { picked, folder, open } = mailbox.get();
  if (desk.state.get().kind !== 'clear') return { kind: 'none' };
  if (holdsMessages(folder) && picked.size > 1) return { kind: 'several', rows: [...picked.values()] };
  if (open.kind === 'loading') return { kind: 'coming' };
  // What waits in the outbox is not mail that somebody reads; that no add-in sees it there is invented.
  if (open.kind !== 'mail' || open.mail.folder === 'outbox') return { kind: 'none' };
  // One's own appointment is a summary here; add-ins meet it when it is edited.
  return isOwnEvent(open.mail, account) ? { kind: 'none' } : { kind: 'one', mail: open.mail };
}

/** Tells one selection from another. */
function nameOf(selection: Exclude<Selection, { kind: 'coming' }>): string {
  switch (selection.kind) {
    case 'one':
      return selection.mail.id;
    case 'several':
      return selection.rows.map(({ mailIds }) => mailIds.join()).join(';');
    case 'none':
      return '';
  }
}

async function wholeConversation(row: ListRow, api: Pick<AccountApi, 'conversation'>) {
  if (row.count <= row.mailIds.length) return row.mailIds;
  const answer = await api.conversation(row.mail.id);
  if (!answer.ok) return row.mailIds;
  return answer.value.filter(({ folder }) => folder !== 'drafts').map(({ id }) => id);
}

/**
 * The messages that picked rows stand for. Of a conversation that is folded, Outlook on the web and new Outlook take every
 * message wherever it lies, other clients the newest one (Microsoft's page on item multi-select).
 */
export async function mailIdsOf(
  rows: readonly ListRow[],
  client: ClientId,
  api: Pick<AccountApi, 'conversation'>,
): Promise<readonly string[]> {
  if (client !== 'web' && client !== 'new-windows') return rows.map(({ mail }) => mail.id);
  const all = await Promise.all(rows.map((row) => wholeConversation(row, api)));
  return [...new Set(all.flat())];
}

/** Tells the read add-ins which mail is looked at, or which are selected together: none while a mail is being written. */
export function followSelection(parts: Parts): void {
  const { mailbox, mailboxes, navigator, desk, readSession, settings, api } = parts;
  if (readSession === null) return;
  let told = '';
  const tellOfSeveral = async (rows: readonly ListRow[], wanted: string) => {
    const ids = await mailIdsOf(rows, settings.client, api);
    const shared = mailboxes.find(({ account }) => account.id === navigator.get().mailbox);
    if (told === wanted) readSession.selectSeveral(ids, shared?.account ?? null);
  };
  const follow = () => {
    const selection = selectionOf(parts);
    if (selection.kind === 'coming') return;
    const wanted = nameOf(selection);
    if (wanted === told) return;
    told = wanted;
    if (selection.kind === 'several') void tellOfSeveral(selection.rows, wanted);
    else readSession.select(selection.kind === 'one' ? selection.mail : null);
  };
  mailbox.subscribe(follow);
  desk.state.subscribe(follow);
}
