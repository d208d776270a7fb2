import { Button, mergeClasses, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ArrowLeftRegular, DismissRegular, PinFilled, PinRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { OpenPane } from '../../host/contract';
import { useAppStyles } from '../App.styles';
import { useNarrow } from '../state/use-narrow';
import { useWords } from '../words/use-words';
import { clampWidth, PANE_MAX_WIDTH, PANE_MIN_WIDTH, widthByKey } from './pane-width';
import { useTaskPaneStyles } from './TaskPane.styles';

interface GripProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Drags or steps the width of the pane. */
function Grip({ label, width, onWidth }: GripProps) {
  const styles = useTaskPaneStyles();
  const start = (event: PointerEvent<HTMLDivElement>) =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
    onWidth(clampWidth(right - event.clientX));
  };
  const step = (event: KeyboardEvent) => {
    const next = widthByKey(event.key, width);
    if (next !== null) onWidth(next);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE_MIN_WIDTH}
      aria-valuemax={PANE_MAX_WIDTH}
      tabIndex={0}
      className={styles.grip}
      onPointerDown={start}
      onPointerMove={drag}
      onKeyDown={step}
    />
  );
}

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
  readonly pinned: boolean;
  readonly pinLabel: string;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** An add-in's task pane: its name, pin and close, and below them its page, which the host puts there. */
export function TaskPane({ pane, pinned, pinLabel, onPin, onClose }: TaskPaneProps) {
  const styles = useTaskPaneStyles();
  const app = useAppStyles();
  const words = useWords();
  const [width, setWidth] = useState(PANE_MIN_WIDTH);
  const place = useMounted(pane);
  const alone = useNarrow();
  return (
    <aside
      className={mergeClasses(app.card, styles.pane, alone && styles.alone)}
      aria-label={pane.title}
      style={alone ? {} : { width }}
    >
      {!alone && <Grip label={words.pane.resize(pane.title)} width={width} onWidth={setWidth} />}
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
