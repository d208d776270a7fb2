import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Notification } from '../../host/contract';
import { useWords } from '../words/use-words';
import { useNotificationBarStyles } from './NotificationBar.styles';
import { type AddinSession, useSessionView } from './use-session-view';

const INTENT = {
  informationalMessage: 'info',
  progressIndicator: 'info',
  errorMessage: 'error',
  insightMessage: 'warning',
} as const;

interface BarProps {
  readonly notification: Notification;
  readonly session: AddinSession;
}

function Bar({ notification, session }: BarProps) {
  const styles = useNotificationBarStyles();
  const words = useWords();
  const { addinId, key, type, message, action } = notification;
  return (
    <MessageBar
      intent={INTENT[type]}
      layout="multiline"
      {...(type === 'progressIndicator' ? { icon: <Spinner size="extra-tiny" /> } : {})}
    >
      <MessageBarBody>
        <span dir="auto">{message}</span>{' '}
        {action && (
          <Link
            as="button"
            className={styles.action}
            onClick={() => session.followNotification(addinId, key)}
          >
            {action.text}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.common.dismiss}
            onClick={() => session.dismissNotification(addinId, key)}
          />
        }
      />
    </MessageBar>
  );
}

/** What add-ins have to say about the mail below. */
export function NotificationBar({ session }: { readonly session: AddinSession }) {
  const styles = useNotificationBarStyles();
  const words = useWords();
  const { notifications } = useSessionView(session);
  if (notifications.length === 0) return null;
  return (
    <section className={styles.bars} aria-label={words.notifications.title}>
      {notifications.map((notification) => (
        <Bar
          key={`${notification.addinId}/${notification.key}`}
          notification={notification}
          session={session}
        />
      ))}
    </section>
  );
}
