import { Button, Toolbar } from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  ArrowReplyAllRegular,
  ArrowReplyRegular,
  CalendarAddRegular,
  DeleteRegular,
  MailAddRegular,
  MailUnreadRegular,
  OpenRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Mail } from '../../shared/mail';
import { removeMail } from '../desk/remove-mail';
import { isOwnEvent } from '../appointment/event-text';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { AddinRibbon } from './AddinRibbon';
import { useRibbonStyles } from './Ribbon.styles';

interface CommandProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function Command({ label, icon, primary = false, onClick }: CommandProps) {
  const styles = useRibbonStyles();
  return (
    <Button
      appearance={primary ? 'primary' : 'subtle'}
      className={styles.command}
      icon={icon}
      title={label}
      onClick={onClick}
    >
      <span className={styles.label}>{label}</span>
    </Button>
  );
}

function ReadCommands({ mail }: { readonly mail: Mail }) {
  const words = useWords();
  const outlook = useOutlook();
  const { desk, mailbox, popOut, popOuts } = outlook;
  const start = (kind: 'reply' | 'replyAll' | 'forward') => void desk.start({ kind, mailId: mail.id });
  return (
    <>
      <Command label={words.read.delete} icon={<DeleteRegular />} onClick={() => removeMail(outlook, mail)} />
      <Command label={words.ribbon.reply} icon={<ArrowReplyRegular />} onClick={() => start('reply')} />
      <Command
        label={words.ribbon.replyAll}
        icon={<ArrowReplyAllRegular />}
        onClick={() => start('replyAll')}
      />
      <Command label={words.ribbon.forward} icon={<ArrowForwardRegular />} onClick={() => start('forward')} />
      <Command
        label={words.read.markUnread}
        icon={<MailUnreadRegular />}
        onClick={() => void mailbox.setUnread(mail.id, true)}
      />
      {!popOut && (
        <Command
          label={words.windows.popOut}
          icon={<OpenRegular />}
          onClick={() => popOuts.open({ folder: mail.folder, mailId: mail.id, draftId: null })}
        />
      )}
    </>
  );
}

/** The one line of commands under the blue bar; what it offers depends on whether a mail is read or written. */
export function Ribbon() {
  const styles = useRibbonStyles();
  const words = useWords();
  const { account, desk, mailbox, readSession, popOut } = useOutlook();
  const { open, picked } = useStore(mailbox);
  const deskState = useStore(desk.state);
  const reading = deskState.kind === 'clear' && open.kind === 'mail' ? open.mail : null;
  // Some panes are for several messages, or for none.
  const isBesideOne = deskState.kind === 'clear' && (picked.size > 1 || open.kind === 'none');
  const writing = deskState.kind === 'writing' ? deskState.composing : null;
  return (
    <Toolbar className={styles.ribbon} aria-label={words.ribbon.title} data-region>
      {!popOut && (
        <Command
          primary
          label={words.ribbon.newMail}
          icon={<MailAddRegular />}
          onClick={() => void desk.start({ kind: 'new' })}
        />
      )}
      {!popOut && (
        <Command
          label={words.event.newEvent}
          icon={<CalendarAddRegular />}
          onClick={() => void desk.start({ kind: 'newEvent' })}
        />
      )}
      {reading && reading.dueAt === undefined && <ReadCommands mail={reading} />}
      {reading && reading.dueAt === undefined && readSession && !isOwnEvent(reading, account) && (
        <AddinRibbon surface={reading.folder === 'calendar' ? 'attendee' : 'read'} session={readSession} />
      )}
      {isBesideOne && !popOut && readSession && <AddinRibbon surface="read" session={readSession} />}
      {writing?.session && (
        <AddinRibbon
          surface={writing.model.glance().appointment ? 'organizer' : 'compose'}
          session={writing.session}
        />
      )}
    </Toolbar>
  );
}
