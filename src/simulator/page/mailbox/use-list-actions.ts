import type { ListRow } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import type { Line } from './list-lines';
import { neighbourOf, rowBeside } from './mailbox-state';

/** The messages that a line stands for. */
export function mailIdsOf(line: Line): readonly string[] {
  return line.kind === 'message' ? [line.mail.id] : (line.row?.mailIds ?? []);
}

/** The message that a line opens. */
export function opensMail(line: Line): string | null {
  return line.kind === 'message' ? line.mail.id : (line.row?.mail.id ?? null);
}

/** What opening, deleting and the selected line mean in the folder that is shown. */
export function useListActions() {
  const { mailbox, navigator, sending } = useOutlook();
  const place = useStore(navigator);
  const { folder } = useStore(mailbox);
  const selected = folder === 'drafts' ? place.draftId : place.mailId;

  const open = (id: string | null, how: 'push' | 'replace' = 'push') =>
    navigator.goTo(
      folder === 'drafts' ? { folder, mailId: null, draftId: id } : { folder, mailId: id, draftId: null },
      how,
    );

  /** Picks rows together; the reading pane lets go of the one message that was open. */
  const pick = (rows: readonly ListRow[]) => {
    mailbox.pick(rows);
    if (rows.length > 1) open(null, 'replace');
  };

  /** What waits to leave is thrown away only after somebody was asked. */
  const askToDiscard = (rows: readonly ListRow[]) =>
    sending.discarding.update(() => rows.map(({ mail }) => mail));

  const removePicked = () => {
    if (folder === 'outbox') {
      askToDiscard([...mailbox.get().picked.values()]);
      return;
    }
    void mailbox.remove([...mailbox.get().picked.values()].flatMap(({ mailIds }) => mailIds));
    mailbox.pick([]);
  };

  /** Removes what a line stands for; the line beside it is opened if this one was. Returns that line's message. */
  const removeLine = (line: Line): string | null => {
    if (folder === 'outbox') {
      if (line.kind === 'row' && line.row) askToDiscard([line.row]);
      return null;
    }
    const ids = mailIdsOf(line);
    const next =
      line.kind === 'message'
        ? neighbourOf(mailbox.get(), line.mail.id)
        : (rowBeside(mailbox.get(), line.position)?.mail.id ?? null);
    if (selected !== null && ids.includes(selected)) open(next, 'replace');
    void mailbox.remove(ids);
    return next;
  };

  return { folder, selected, open, pick, removeLine, removePicked };
}
