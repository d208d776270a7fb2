import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';

/** Says that a draft is still there although somebody threw it away. */
export function UndiscardedBar({ className }: { readonly className: string | undefined }) {
  const words = useWords();
  const { desk } = useOutlook();
  const undiscarded = useStore(desk.undiscarded);
  if (undiscarded === null) return null;
  const { subject, problem } = undiscarded;
  const why =
    problem.kind === 'open-elsewhere' ? words.discard.openElsewhere : describeProblem(problem, words);
  return (
    <MessageBar intent="error" layout="multiline" className={className} politeness="assertive">
      <MessageBarBody>
        {words.discard.failed(subject || words.list.noSubject)} {why}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => desk.forgetUndiscarded()}>{words.common.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
