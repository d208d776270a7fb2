import type { ComposeHost } from '../flows/ports';
import { SESSION } from '../flows/storage-keys';

/** How often the draft is looked at for changes that Outlook does not announce, in milliseconds. */
const EVERY = 2000;

export interface WatchSurroundings {
  /** Calls when recipients or attachments are added or removed. */
  readonly onDraftChanged: (listener: () => void) => void;
  readonly isVisible: () => boolean;
}

/**
 * Follows what changes outside the pane: recipients and attachments by Outlook's own events, the stamp (chosen in the ribbon) by a look
 * at the session data, which is the cheapest call that tells. Nobody looks while the pane is hidden.
 */
export function watchDraft(
  host: Pick<ComposeHost, 'readSession'>,
  { onDraftChanged, isVisible }: WatchSurroundings,
): (listener: () => void) => () => void {
  return (listener) => {
    let seen: string | undefined;
    let isOpen = true;
    const look = async () => {
      if (!isVisible()) return;
      const session = await host.readSession();
      if (!isOpen || !session.ok) return;
      // What is half typed changes with every rest of the fingers, and nothing but the pane itself writes it.
      const now = JSON.stringify({ ...session.value, [SESSION.typed]: undefined });
      const isChanged = seen !== undefined && seen !== now;
      seen = now;
      if (isChanged) listener();
    };
    const timer = setInterval(() => void look(), EVERY);
    void look();
    onDraftChanged(() => {
      if (isOpen) listener();
    });
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  };
}
