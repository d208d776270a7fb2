import type { ComposeHost } from '../flows/ports';

/** How often the draft is looked at for changes that Outlook does not announce, in milliseconds. */
const EVERY = 2000;

export interface WatchSurroundings {
  /** Calls when recipients are added or removed. */
  readonly onRecipientsChanged: (listener: () => void) => void;
  readonly isVisible: () => boolean;
}

/**
 * Follows what changes outside the pane: recipients by Outlook's own event, the stamp (chosen in the ribbon) by a look
 * at the session data, which is the cheapest call that tells. Nobody looks while the pane is hidden.
 */
export function watchDraft(
  host: Pick<ComposeHost, 'readSession'>,
  { onRecipientsChanged, isVisible }: WatchSurroundings,
): (listener: () => void) => () => void {
  return (listener) => {
    let seen: string | undefined;
    let isOpen = true;
    const look = async () => {
      if (!isVisible()) return;
      const session = await host.readSession();
      if (!isOpen || !session.ok) return;
      const now = JSON.stringify(session.value);
      const isChanged = seen !== undefined && seen !== now;
      seen = now;
      if (isChanged) listener();
    };
    const timer = setInterval(() => void look(), EVERY);
    void look();
    onRecipientsChanged(() => {
      if (isOpen) listener();
    });
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  };
}
