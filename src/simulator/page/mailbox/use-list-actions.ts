import type { ListRow, MailSummary } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import type { Line } from './list-lines';
import { neighbourOf, queryOf, rowBeside } from './mailbox-state';

/** The messages that a line stands for. */
export function mailIdsOf(line: Line): readonly string[] {
  return line.kind === 'message' ? [line.mail.id] : (line.row?.mailIds ?? []);
}

/** The message that a line opens. */
export function opensMail(line: Line): string | null {
  return line.kind === 'message' ? line.mail.id : (line.row?.mail.id ?? null);
}

/** Deletes messages: mail at once, a draft once its form is closed, and what waits to leave after a question. */
function useRemoval() {
  const { mailbox, desk, sending } = useOutlook();
  // A search of all folders finds mail alone.
  const { folder } = queryOf(useStore(mailbox));
  const deleteDrafts = async (drafts: readonly MailSummary[]) => {
    for (const { id, subject } of drafts) await desk.delete({ draftId: id, subject });
  };
  return {
    asksFirst: folder === 'outbox',
    remove(mails: readonly MailSummary[], ids: readonly string[]) {
      if (folder === 'outbox') sending.discarding.update(() => mails);
      else if (folder === 'drafts') void deleteDrafts(mails);
      else void mailbox.remove(ids);
    },
  };
}

/** What opening, deleting and the selected line mean in the folder that is shown. */
export function useListActions() {
  const { mailbox, navigator } = useOutlook();
  const place = useStore(navigator);
  const state = useStore(mailbox);
  const { folder } = state;
  const listsDrafts = queryOf(state).folder === 'drafts';
  const { asksFirst, remove } = useRemoval();
  const selected = listsDrafts ? place.draftId : place.mailId;

  const open = (id: string | null, how: 'push' | 'replace' = 'push') =>
    navigator.goTo(
      listsDrafts ? { folder, mailId: null, draftId: id } : { folder, mailId: id, draftId: null },
      how,
    );

  /** Picks rows together; the reading pane lets go of the one message that was open. */
  const pick = (rows: readonly ListRow[]) => {
    mailbox.pick(rows);
    if (rows.length > 1) open(null, 'replace');
  };

  const removePicked = () => {
    const rows = [...mailbox.get().picked.values()];
    const ids = rows.flatMap(({ mailIds }) => mailIds);
    remove(
      rows.map(({ mail }) => mail),
      ids,
    );
    if (!asksFirst) mailbox.pick([]);
  };

  /** Removes what a line stands for; the mail beside it is opened if this one was. Returns that line's message. */
  const removeLine = (line: Line): string | null => {
    const mail = line.kind === 'message' ? line.mail : line.row?.mail;
    const ids = mailIdsOf(line);
    if (mail) remove([mail], ids);
    if (asksFirst) return null;
    const next =
      line.kind === 'message'
        ? neighbourOf(mailbox.get(), line.mail.id)
        : (rowBeside(mailbox.get(), line.position)?.mail.id ?? null);
    const wasOpen = selected !== null && ids.includes(selected);
    if (wasOpen && !listsDrafts) open(next, 'replace');
    return next;
  };

  return { folder, selected, open, pick, removeLine, removePicked };
}
