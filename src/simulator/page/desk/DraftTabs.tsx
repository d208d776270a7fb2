import { Button, mergeClasses } from '@fluentui/react-components';
import { DismissRegular, DraftsRegular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import type { OpenDraft } from './desk';
import { useDraftTabsStyles } from './DraftTabs.styles';
import { needsTabs } from './draft-tabs-state';

const never = () => () => undefined;

/** The subject as it is typed, or as it was when the draft was last looked at. */
function useSubject({ composing, subject }: OpenDraft): string {
  return useSyncExternalStore(
    composing?.model.subscribe ?? never,
    () => composing?.model.glance().subject ?? subject,
  );
}

function Tab({ draft, front }: { readonly draft: OpenDraft; readonly front: boolean }) {
  const styles = useDraftTabsStyles();
  const words = useWords();
  const { desk, navigator } = useOutlook();
  const subject = useSubject(draft) || words.list.noSubject;
  const { draftId } = draft;
  return (
    <li className={mergeClasses(styles.tab, front && styles.front)}>
      <Button
        appearance="transparent"
        size="small"
        icon={<DraftsRegular />}
        className={mergeClasses(styles.open, front && styles.openFront)}
        {...(front ? { 'aria-current': true as const } : {})}
        onClick={() => navigator.goTo({ ...navigator.get(), draftId })}
      >
        <span className={styles.subject} dir="auto">
          {subject}
        </span>
      </Button>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.windows.closeTab(subject)}
        onClick={() => void desk.close(draftId)}
      />
    </li>
  );
}

/** The drafts that are open, as Outlook on the web keeps them at the bottom of the window. */
export function DraftTabs() {
  const styles = useDraftTabsStyles();
  const words = useWords();
  const { desk, navigator } = useOutlook();
  const drafts = useStore(desk.drafts);
  const { draftId } = useStore(navigator);
  if (!needsTabs(drafts, draftId)) return null;
  return (
    <nav aria-label={words.windows.drafts} data-region>
      <ul className={styles.tabs}>
        {drafts.map((draft) => (
          <Tab key={draft.draftId} draft={draft} front={draft.draftId === draftId} />
        ))}
      </ul>
    </nav>
  );
}
