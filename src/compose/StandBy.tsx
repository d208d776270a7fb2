import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { JudgedFinding } from '../core/decide/verdict';
import type { Level } from '../core/policy/level';
import { Glyph } from '../ui/Glyph';
import type { Desk } from './desk';
import type { Standing } from './desk-state';
import type { Texts } from './texts';

interface StandByProps {
  readonly finding: JudgedFinding;
  /** What Send would do with the whole mail. */
  readonly level: Level;
  readonly standing: Standing;
  readonly desk: Pick<Desk, 'standBy'>;
  readonly texts: Texts;
}

/**
 * Whether there is something to say here. Where the mail is held for another reason, putting that right changes the mail,
 * and the author would have to say it again.
 */
export function canStandBy({ finding, level }: Pick<StandByProps, 'finding' | 'level'>): boolean {
  return finding.isAcknowledged || (finding.level === 'warn' && level === 'warn');
}

/** The button by which an author says that what Send would ask about is meant, and the one that takes it back. */
export function StandBy({ finding, standing, desk, texts }: StandByProps) {
  const { acknowledging } = texts.pane;
  const place = useRef<HTMLSpanElement>(null);
  const { kind, isAcknowledged } = finding;
  const isOwn = standing.kind !== 'none' && standing.finding === kind;
  const isDone = isOwn && standing.kind === 'recorded';
  useEffect(() => {
    // The finding may have moved to another place in the list, and its button with it.
    if (isDone && document.hasFocus()) place.current?.querySelector('button')?.focus();
  }, [isDone]);
  const say =
    kind === 'new-on-chain' ? acknowledging.letJoin(finding.recipients.length) : acknowledging.isFine;
  return (
    <span ref={place}>
      <Button
        size={isAcknowledged ? 'small' : 'medium'}
        icon={isAcknowledged ? <Glyph name="undo" /> : null}
        disabledFocusable={standing.kind === 'recording'}
        onClick={() => void desk.standBy(finding, !isAcknowledged)}
      >
        {isAcknowledged ? acknowledging.takeBack : say}
      </Button>
    </span>
  );
}

/** What has become of it, below the finding. */
export function StandingSentence({
  finding,
  standing,
  texts,
}: Pick<StandByProps, 'finding' | 'standing' | 'texts'>) {
  const { acknowledging } = texts.pane;
  if (standing.kind === 'failed' && standing.finding === finding.kind) {
    return <p role="alert">{acknowledging.failed(standing.error.call, String(standing.error.code))}</p>;
  }
  return finding.isAcknowledged ? <p>{acknowledging.done}</p> : null;
}
