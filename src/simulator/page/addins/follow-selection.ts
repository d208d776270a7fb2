import type { ClientId } from '../../host/clients/client-profile';
import type { ListRow, Mail } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import { isOwnEvent } from '../appointment/event-text';
import { holdsMessages } from '../mailbox/mailbox-state';
import type { Outlook } from '../outlook';

type Parts = Pick<Outlook, 'mailbox' | 'mailboxes' | 'navigator' | 'desk' | 'account' | 'settings' | 'api'>;

function selectedMail({ mailbox, desk, account }: Parts): Mail | null {
  const { open } = mailbox.get();
  // What waits in the outbox is not mail that somebody reads; that no add-in sees it there is invented.
  const isRead = open.kind === 'mail' && open.mail.folder !== 'outbox';
  if (desk.state.get().kind !== 'clear' || !isRead) return null;
  // One's own appointment is a summary here; add-ins meet it when it is edited.
  return isOwnEvent(open.mail, account) ? null : open.mail;
}

/** The rows that are picked together, if add-ins may see them. */
function pickedRows({ mailbox, desk }: Parts): readonly ListRow[] {
  const { picked, folder } = mailbox.get();
  const isReading = desk.state.get().kind === 'clear' && holdsMessages(folder);
  return isReading && picked.size > 1 ? [...picked.values()] : [];
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
export function followSelection(parts: Parts & Pick<Outlook, 'readSession'>): void {
  const { mailbox, mailboxes, navigator, desk, readSession, settings, api } = parts;
  if (readSession === null) return;
  let told = '';
  const tellOfSeveral = async (rows: readonly ListRow[], wanted: string) => {
    const ids = await mailIdsOf(rows, settings.client, api);
    const shared = mailboxes.find(({ account }) => account.id === navigator.get().mailbox);
    if (told === wanted) readSession.selectSeveral(ids, shared?.account ?? null);
  };
  const follow = () => {
    const rows = pickedRows(parts);
    const mail = selectedMail(parts);
    const wanted = rows.length > 0 ? rows.map(({ mailIds }) => mailIds.join()).join(';') : (mail?.id ?? '');
    if (wanted === told) return;
    told = wanted;
    if (rows.length > 0) void tellOfSeveral(rows, wanted);
    else readSession.select(mail);
  };
  mailbox.subscribe(follow);
  desk.state.subscribe(follow);
}
