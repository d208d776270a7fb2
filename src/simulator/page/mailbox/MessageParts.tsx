import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowForwardRegular,
  ArrowReplyAllRegular,
  ArrowReplyRegular,
  CodeRegular,
  MailUnreadRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { DraftRequest, Mail, Person } from '../../shared/mail';
import { NotificationBar } from '../addins/NotificationBar';
import { MeetingCard } from '../appointment/MeetingCard';
import { displayName, formatPerson } from '../compose/recipients';
import { useOutlook } from '../outlook';
import { WaitingBar } from '../send/WaitingBar';
import { formatFullTime } from '../words/format';
import { useLocale, useWords } from '../words/use-words';
import { AttachmentList } from './AttachmentList';
import { MessageBody } from './MessageBody';
import { useReadingPaneStyles } from './ReadingPane.styles';
import { SourceDialog } from './SourceDialog';

function PeopleLine({ label, people }: { readonly label: string; readonly people: readonly Person[] }) {
  const styles = useReadingPaneStyles();
  if (people.length === 0) return null;
  return (
    <p className={styles.line}>
      {label}: <bdi>{people.map(formatPerson).join('; ')}</bdi>
    </p>
  );
}

function MoreMenu({ mail }: { readonly mail: Mail }) {
  const words = useWords();
  const { api, mailbox } = useOutlook();
  const [showsSource, setShowsSource] = useState(false);
  const save = () => {
    const link = document.createElement('a');
    link.href = api.emlUrl(mail.id);
    link.download = '';
    link.click();
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={words.read.more} relationship="label">
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<MailUnreadRegular />} onClick={() => void mailbox.setUnread(mail.id, true)}>
              {words.read.markUnread}
            </MenuItem>
            <MenuItem icon={<CodeRegular />} onClick={() => setShowsSource(true)}>
              {words.read.source}
            </MenuItem>
            <MenuItem icon={<ArrowDownloadRegular />} onClick={save}>
              {words.read.saveEml}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {showsSource && <SourceDialog mailId={mail.id} onClose={() => setShowsSource(false)} />}
    </>
  );
}

function Actions({ mail }: { readonly mail: Mail }) {
  const styles = useReadingPaneStyles();
  const words = useWords();
  const { desk } = useOutlook();
  const action = (label: string, icon: React.JSX.Element, kind: Exclude<DraftRequest['kind'], 'new'>) => (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={() => void desk.start({ kind, mailId: mail.id })} />
    </Tooltip>
  );
  return (
    <div className={styles.actions}>
      {action(words.ribbon.reply, <ArrowReplyRegular />, 'reply')}
      {action(words.ribbon.replyAll, <ArrowReplyAllRegular />, 'replyAll')}
      {action(words.ribbon.forward, <ArrowForwardRegular />, 'forward')}
      <MoreMenu mail={mail} />
    </div>
  );
}

function Header({ mail }: { readonly mail: Mail }) {
  const styles = useReadingPaneStyles();
  const words = useWords();
  const locale = useLocale();
  const { name, address } = mail.from;
  return (
    <div className={styles.header}>
      <Avatar name={displayName(mail.from)} color="colorful" size={40} aria-hidden />
      <div className={styles.people}>
        <span className={styles.sender} dir="ltr">
          {displayName(mail.from)}
          {name !== '' && name !== address && <span className={styles.address}> &lt;{address}&gt;</span>}
        </span>
        {mail.sender && (
          <p className={styles.line}>
            {words.read.onBehalf(displayName(mail.sender), displayName(mail.from))}
          </p>
        )}
        <PeopleLine label={words.read.to} people={mail.to} />
        <PeopleLine label={words.read.cc} people={mail.cc} />
        <PeopleLine label={words.read.bcc} people={mail.bcc} />
      </div>
      <div className={styles.side}>
        {mail.dueAt === undefined && <Actions mail={mail} />}
        <time className={styles.line} dateTime={new Date(mail.receivedAt).toISOString()}>
          {formatFullTime(mail.receivedAt, locale)}
        </time>
      </div>
    </div>
  );
}

/** Everything of a message but its subject. */
export function MessageParts({ mail }: { readonly mail: Mail }) {
  const { readSession } = useOutlook();
  return (
    <>
      <Header mail={mail} />
      {mail.dueAt !== undefined && <WaitingBar mail={mail} dueAt={mail.dueAt} />}
      {readSession && <NotificationBar session={readSession} />}
      {mail.meeting && <MeetingCard mail={mail} meeting={mail.meeting} />}
      <AttachmentList mail={mail} />
      <MessageBody mail={mail} />
    </>
  );
}
