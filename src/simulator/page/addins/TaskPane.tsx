import { Button, mergeClasses, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ArrowLeftRegular, DismissRegular, PinFilled, PinRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { OpenPane } from '../../host/contract';
import { useNarrow } from '../state/use-narrow';
import { useWords } from '../words/use-words';
import { useTaskPaneStyles } from './TaskPane.styles';

/** Lets the host put its frame into an element for as long as this pane is shown. */
function useMounted(pane: OpenPane) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const unmount = pane.mount(element);
    // Somebody who is typing or walking through the list keeps the focus; a command hands it to the add-in's page.
    if (!document.activeElement?.closest('[data-keeps-focus]')) element.querySelector('iframe')?.focus();
    return unmount;
  }, [pane]);
  return place;
}

export interface TaskPaneProps {
  readonly pane: OpenPane;
  /** False for a pane behind the one in front: its page goes on unseen. */
  readonly shown: boolean;
  readonly pinned: boolean;
  readonly pinLabel: string;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** An add-in's task pane: its name, pin and close, and below them its page, which the host puts there. */
export function TaskPane({ pane, shown, pinned, pinLabel, onPin, onClose }: TaskPaneProps) {
  const styles = useTaskPaneStyles();
  const words = useWords();
  const place = useMounted(pane);
  const alone = useNarrow();
  return (
    <aside className={mergeClasses(styles.pane, !shown && styles.behind)} aria-label={pane.title}>
      <div className={styles.head}>
        {alone && (
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
            {words.common.back}
          </Button>
        )}
        <h2 className={styles.title}>{pane.title}</h2>
        {pane.supportsPinning && (
          <Tooltip content={pinned ? words.pane.unpin : pinLabel} relationship="label">
            <ToggleButton
              appearance="subtle"
              checked={pinned}
              icon={pinned ? <PinFilled /> : <PinRegular />}
              onClick={() => onPin(!pinned)}
            />
          </Tooltip>
        )}
        {!alone && (
          <Tooltip content={words.pane.close(pane.title)} relationship="label">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
          </Tooltip>
        )}
      </div>
      <div ref={place} className={styles.frame} />
    </aside>
  );
}
