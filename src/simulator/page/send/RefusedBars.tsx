import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { ConfirmDialog } from '../world/ConfirmDialog';
import type { RefusedMail } from './offline-mail';
import { reopenAsNew } from './reopen-as-new';

interface RefusedBarProps {
  readonly mail: RefusedMail;
  readonly className: string | undefined;
}

function RefusedBar({ mail: { draft, problem }, className }: RefusedBarProps) {
  const words = useWords();
  const { desk, sending } = useOutlook();
  const { offlineMail } = sending;
  const [asking, setAsking] = useState(false);
  const said = words.network.refused(draft.subject || words.list.noSubject, describeProblem(problem, words));
  return (
    <MessageBar intent="error" layout="multiline" className={className} politeness="assertive">
      <MessageBarBody>{said}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void offlineMail.flush()}>{words.common.retry}</Button>
        <Button onClick={() => void reopenAsNew(draft, { desk, offlineMail })}>
          {words.network.openAgain}
        </Button>
        <Button onClick={() => setAsking(true)}>{words.discard.confirm}</Button>
      </MessageBarActions>
      {asking && (
        <ConfirmDialog
          title={words.discard.title}
          message={words.discard.message}
          confirm={words.discard.confirm}
          onConfirm={() => void offlineMail.forget(draft.id)}
          onCancel={() => setAsking(false)}
        />
      )}
    </MessageBar>
  );
}

/** One for each message that nobody has but this browser. */
export function RefusedBars({ className }: { readonly className: string | undefined }) {
  const { sending } = useOutlook();
  return useStore(sending.offlineMail.refused).map((mail) => (
    <RefusedBar key={mail.draft.id} mail={mail} className={className} />
  ));
}
