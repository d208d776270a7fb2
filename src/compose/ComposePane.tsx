import { Spinner } from '@fluentui/react-components';
import { memo, useEffect, useSyncExternalStore } from 'react';
import { useHiddenStyles } from '../ui/hidden-styles';
import { Notice } from '../ui/Notice';
import { useContentStyles } from '../ui/pane-frame-styles';
import type { Store } from '../ui/store';
import type { Desk } from './desk';
import { chosenDetails, chosenStamp, type DeskState } from './desk-state';
import { FollowingNotice } from './FollowingNotice';
import { withFoundAtSend } from './found-at-send';
import { Needs } from './Needs';
import type { PaneLead } from './pane-context';
import { MessageFindings, PolicyNotice, WritingNotice } from './Problems';
import { Recipients } from './Recipients';
import { toSendLine } from './send-line-state';
import { SendLine } from './SendLine';
import { ClearingNotice, ReplacedNotice } from './StampInstead';
import { toStampCards } from './stamp-picker-state';
import { StampPicker } from './StampPicker';
import type { Texts } from './texts';
import { leadTo, useLead } from './use-lead';
import { useStampKeys } from './use-stamp-keys';

/** With hundreds of people, what has not changed is not worked out again at every step of writing a stamp. */
const SteadyNeeds = memo(Needs);
const SteadyRecipients = memo(Recipients);

interface ComposePaneProps {
  readonly desk: Desk;
  readonly texts: Texts;
  /** The author. */
  readonly user: { readonly address: string; readonly name: string };
  /** Where an alert's button asks the pane to open. */
  readonly lead: Store<PaneLead | undefined>;
}

/** Top to bottom as the decision goes: which stamp, what it needs, who gets it, what Send will do. */
export function ComposePane({ desk, texts, user, lead }: ComposePaneProps) {
  const styles = useContentStyles();
  const { hidden } = useHiddenStyles();
  const asked = useSyncExternalStore(lead.subscribe, lead.get);
  const state = withFoundAtSend(useSyncExternalStore(desk.store.subscribe, desk.store.get), asked);
  const isReady = state.reading !== undefined;
  useEffect(() => desk.open(), [desk]);
  useStampKeys(desk.choose);
  useLead(asked, isReady);
  return (
    <>
      <main className={styles.content}>
        <h1 className={hidden}>{texts.pane.label}</h1>
        {state.reading && (
          <PolicyNotice reading={state.reading} texts={texts} onRetry={() => void desk.reload()} />
        )}
        <StampPicker texts={texts} cards={toStampCards(state)} onChoose={desk.choose} />
        <AfterStamp state={state} desk={desk} texts={texts} user={user} />
      </main>
      <SendLine line={toSendLine(state, texts)} texts={texts} onShow={leadTo} />
    </>
  );
}

interface AfterStampProps extends Omit<ComposePaneProps, 'lead'> {
  readonly state: DeskState;
}

function AfterStamp({ state, desk, texts, user }: AfterStampProps) {
  const { reading, writing, waiting, removal, standing, following } = state;
  const stamp = chosenStamp(state);
  if (reading === undefined) return <Waiting isLong={waiting === 'long'} texts={texts} />;
  return (
    <>
      {waiting === 'long' && <Waiting isLong texts={texts} />}
      {writing.kind === 'failed' && (
        <WritingNotice problem={writing.problem} state={state} texts={texts} desk={desk} />
      )}
      <ClearingNotice state={state} texts={texts} desk={desk} />
      <ReplacedNotice state={state} texts={texts} desk={desk} />
      <MessageFindings reading={reading} standing={standing} texts={texts} desk={desk} />
      {stamp === 'confidential' && <FollowingNotice following={following} texts={texts} desk={desk} />}
      {stamp !== undefined && (
        <SteadyNeeds
          stamp={stamp}
          details={chosenDetails(state)}
          reading={reading}
          texts={texts}
          user={user}
          onDetails={desk.changeDetails}
          typed={state.typed}
          onTyped={desk.type}
        />
      )}
      <SteadyRecipients {...{ texts, reading, removal, standing, desk }} />
    </>
  );
}

function Waiting({ isLong, texts: { pane } }: { readonly isLong: boolean; readonly texts: Texts }) {
  return isLong ? (
    <Notice tone="info" sentence={pane.slow} />
  ) : (
    <Spinner size="small" label={pane.reading} labelPosition="after" />
  );
}
