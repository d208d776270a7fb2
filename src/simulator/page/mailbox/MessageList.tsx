import { mergeClasses, Spinner } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNow } from '../state/use-now';
import { useOutlook } from '../outlook';
import { useNarrow } from '../state/use-narrow';
import { useStore } from '../state/store';
import { useLocale, useWords } from '../words/use-words';
import { neighbourOf } from './mailbox-state';
import { type MessageRow, moveFocus, opensOnMove, toMessageRow } from './message-list-state';
import { useMessageListStyles } from './MessageList.styles';

interface RowProps {
  readonly row: MessageRow;
  readonly current: boolean;
  readonly focusable: boolean;
  readonly onOpen: () => void;
}

function Row({ row, current, focusable, onOpen }: RowProps) {
  const styles = useMessageListStyles();
  const words = useWords();
  return (
    <div
      role="option"
      data-id={row.id}
      aria-selected={current}
      aria-label={row.label}
      tabIndex={focusable ? 0 : -1}
      className={mergeClasses(styles.item, row.unread && styles.unread, current && styles.current)}
      onClick={onOpen}
    >
      <span className={mergeClasses(styles.cell, row.unread && styles.strong)}>
        {row.draft && <span className={styles.draftMark}>{words.list.draft} </span>}
        <bdi>{row.who}</bdi>
      </span>
      {row.clip ? <AttachRegular className={styles.clip} aria-hidden /> : <span />}
      <span className={mergeClasses(styles.cell, row.unread && styles.subjectUnread)} dir="auto">
        {row.subject}
      </span>
      <span className={mergeClasses(styles.time, row.unread && styles.timeUnread)}>{row.time}</span>
      <span className={mergeClasses(styles.cell, styles.preview)} dir="auto">
        {row.preview || '\u00a0'}
      </span>
    </div>
  );
}

function EmptyFolder() {
  const styles = useMessageListStyles();
  const words = useWords();
  const { folder } = useStore(useOutlook().mailbox);
  return (
    <p className={styles.empty}>
      <span className={styles.emptyTitle}>{words.list.empty[folder]}</span>
      {words.list.emptyAdvice[folder]}
    </p>
  );
}

/** What opening, deleting and the selected row mean in the folder that is shown. */
function useListActions() {
  const { mailbox, navigator } = useOutlook();
  const place = useStore(navigator);
  const { folder, mails } = useStore(mailbox);
  const selected = folder === 'drafts' ? place.draftId : place.mailId;
  const open = (id: string) =>
    navigator.goTo(
      folder === 'drafts' ? { folder, mailId: null, draftId: id } : { folder, mailId: id, draftId: null },
    );
  const remove = (id: string) => {
    if (id === selected)
      navigator.goTo({ folder, mailId: neighbourOf(mails ?? [], id), draftId: null }, 'replace');
    void mailbox.remove(id);
  };
  return { folder, selected, open, remove };
}

/** The messages of one folder as a list box: arrows move, Enter opens, Delete deletes. */
export function MessageList() {
  const styles = useMessageListStyles();
  const words = useWords();
  const locale = useLocale();
  const now = useNow(60_000);
  const narrow = useNarrow();
  const list = useRef<HTMLDivElement>(null);
  const { mails } = useStore(useOutlook().mailbox);
  const { folder, selected, open, remove } = useListActions();
  const [focused, setFocused] = useState<string | null>(null);
  const rows = (mails ?? []).map((mail) => toMessageRow(mail, { words, locale, now }));
  const anchor = rows.find(({ id }) => id === focused) ?? rows.find(({ id }) => id === selected) ?? rows[0];

  const focusRow = (row: MessageRow) => {
    setFocused(row.id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(row.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!anchor) return;
    const target = moveFocus(event.key, rows.indexOf(anchor), rows.length);
    const row = target === null ? undefined : rows[target];
    if (row) {
      focusRow(row);
      // Where the message takes the place of the list, walking through the list must not leave it.
      if (!narrow && opensOnMove(folder)) open(row.id);
    } else if (event.key === 'Enter' || event.key === ' ') open(anchor.id);
    else if (event.key === 'Delete' && folder !== 'drafts') remove(anchor.id);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <h2 className={styles.heading}>{words.folders[folder]}</h2>
      {mails === null && <Spinner label={words.list.loading} style={{ padding: 32 }} size="small" />}
      {mails?.length === 0 && <EmptyFolder />}
      <div
        ref={list}
        role="listbox"
        aria-label={words.list.title}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            current={row.id === selected}
            focusable={row === anchor}
            onOpen={() => {
              setFocused(row.id);
              open(row.id);
            }}
          />
        ))}
      </div>
    </>
  );
}
