import { mergeClasses, Tab, TabList } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { OpenPane } from '../../host/contract';
import { useAppStyles } from '../App.styles';
import { useNarrow } from '../state/use-narrow';
import { useWords } from '../words/use-words';
import {
  clampWidth,
  loadPaneWidth,
  PANE_MAX_WIDTH,
  PANE_MIN_WIDTH,
  savePaneWidth,
  widthByKey,
} from './pane-width';
import { TaskPane, type TaskPaneProps } from './TaskPane';
import { useTaskPaneStyles } from './TaskPane.styles';
import { type AddinSession, useSessionView } from './use-session-view';

interface GripProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const isMirrored = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** The pane lies at the end of the line, so its grip is at the right of a mirrored one. */
function draggedWidth({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const pane = currentTarget.parentElement?.getBoundingClientRect();
  if (!pane) return PANE_MIN_WIDTH;
  return clampWidth(isMirrored(currentTarget) ? clientX - pane.left : pane.right - clientX);
}

/** Drags or steps the width of the pane. */
function Grip({ label, width, onWidth }: GripProps) {
  const styles = useTaskPaneStyles();
  const start = (event: PointerEvent<HTMLDivElement>) =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(draggedWidth(event));
  };
  const step = (event: KeyboardEvent) => {
    const next = widthByKey(event.key, width, isMirrored(event.currentTarget));
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

interface SwitcherProps {
  readonly panes: readonly OpenPane[];
  readonly front: OpenPane;
  readonly onShow: (addinId: string) => void;
}

/** Which of several add-ins is looked at; the others go on behind it. */
function Switcher({ panes, front, onShow }: SwitcherProps) {
  const styles = useTaskPaneStyles();
  const words = useWords();
  if (panes.length < 2) return null;
  return (
    <TabList
      size="small"
      className={styles.switcher}
      aria-label={words.pane.switcher}
      selectedValue={front.addinId}
      onTabSelect={(_event, { value }) => onShow(String(value))}
    >
      {panes.map(({ addinId, title }) => (
        <Tab key={addinId} value={addinId}>
          {title}
        </Tab>
      ))}
    </TabList>
  );
}

function usePaneWidth() {
  const [width, setWidth] = useState(() => loadPaneWidth(() => localStorage));
  const keep = (next: number) => {
    setWidth(next);
    savePaneWidth(() => localStorage, next);
  };
  return [width, keep] as const;
}

export interface PaneStackProps extends Pick<TaskPaneProps, 'pinned' | 'pinLabel' | 'onPin' | 'onClose'> {
  readonly session: AddinSession;
}

/** The open task panes of a message: one in front, the others kept alive behind it. */
export function PaneStack({ session, ...front }: PaneStackProps) {
  const styles = useTaskPaneStyles();
  const app = useAppStyles();
  const words = useWords();
  const view = useSessionView(session);
  const [width, setWidth] = usePaneWidth();
  const alone = useNarrow();
  if (!view.pane) return null;
  const { pane, panes } = view;
  return (
    <div
      className={mergeClasses(app.card, styles.stack, alone && styles.alone)}
      data-region
      {...(alone ? {} : { style: { width } })}
    >
      {!alone && <Grip label={words.pane.resize(pane.title)} width={width} onWidth={setWidth} />}
      <Switcher panes={panes} front={pane} onShow={(addinId) => session.showPane(addinId)} />
      {panes.map((each) => (
        <TaskPane key={`${each.addinId}/${each.controlId}`} pane={each} shown={each === pane} {...front} />
      ))}
    </div>
  );
}
