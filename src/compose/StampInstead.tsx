import { Button } from '@fluentui/react-components';
import type { JudgedFinding } from '../core/decide/verdict';
import type { DraftReading } from '../flows/read-draft';
import { Glyph } from '../ui/Glyph';
import { Notice } from '../ui/Notice';
import type { Desk } from './desk';
import { chosenStamp, type DeskState } from './desk-state';
import { fittingStamp } from './fitting-stamp';
import type { Texts } from './texts';

interface StampInsteadProps {
  readonly finding: JudgedFinding;
  readonly reading: DraftReading;
  readonly texts: Texts;
  readonly desk: Pick<Desk, 'replace'>;
}

/** Another stamp with which this mail would go, where the finding is one that another stamp mends. */
export function StampInstead({ finding, reading, texts: { pane, words }, desk }: StampInsteadProps) {
  const stamp = finding.remedies.includes('choose-stamp') ? fittingStamp(reading) : undefined;
  if (stamp === undefined) return null;
  // No larger than what takes people out: whoever is in a hurry presses the largest button.
  return (
    <Button size="small" onClick={() => desk.replace(stamp)}>
      {pane.stampAs(words.stamps[stamp])}
    </Button>
  );
}

interface ReplacedNoticeProps {
  readonly state: DeskState;
  readonly texts: Texts;
  readonly desk: Pick<Desk, 'takeBack'>;
}

/** The way back from a stamp that was a way out. */
export function ReplacedNotice({ state, texts: { pane, words }, desk }: ReplacedNoticeProps) {
  const { replaced, writing } = state;
  const now = chosenStamp(state);
  const isReplaced = replaced !== undefined && now !== undefined && now !== replaced;
  if (!isReplaced || writing.kind === 'failed') return null;
  const undo = (
    <Button size="small" icon={<Glyph name="undo" />} onClick={desk.takeBack}>
      {pane.recipients.undo}
    </Button>
  );
  return (
    <Notice tone="info" sentence={pane.replaced(words.stamps[now], words.stamps[replaced])} actions={undo} />
  );
}

interface ClearingNoticeProps {
  readonly state: DeskState;
  readonly texts: Texts;
  readonly desk: Pick<Desk, 'replace'>;
}

/** Management has said that all changes are made: the answer need not carry Needs adjustment any longer. */
export function ClearingNotice({ state, texts: { pane }, desk }: ClearingNoticeProps) {
  if (state.reading?.mayBeCleared !== true || chosenStamp(state) !== 'adjust') return null;
  const clear = (
    <Button appearance="primary" onClick={() => desk.replace('cleared')}>
      {pane.clearing.clear}
    </Button>
  );
  return <Notice tone="info" sentence={pane.clearing.sentence} actions={clear} />;
}
