import { useState } from 'react';
import type { ApiProblem } from '../api/send-request';
import { useOutlook } from '../outlook';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { ConfirmDialog } from './ConfirmDialog';

/** Asks before all mailboxes go back to the sample mail. The server tells every open page, which then starts afresh. */
export function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { worldApi } = useOutlook();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const reset = async () => {
    const answer = await worldApi.reset();
    if (answer.ok) onClose();
    else setProblem(answer.error);
  };
  const failure = problem && `${words.reset.failed} ${describeProblem(problem, words)}`;
  return (
    <ConfirmDialog
      title={words.reset.title}
      message={failure ?? words.reset.message}
      confirm={problem ? words.common.retry : words.reset.confirm}
      onConfirm={() => void reset()}
      onCancel={onClose}
    />
  );
}
