import { useEffect, useState } from 'react';
import type { Person } from '../../shared/mail';
import type { ApiResult } from '../api/send-request';
import { useOutlook } from '../outlook';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { ConfirmDialog } from '../world/ConfirmDialog';
import { InfoDialog } from '../world/InfoDialog';
import { displayName } from './recipients';

export interface ExpandListDialogProps {
  readonly list: Person;
  readonly onExpand: (members: readonly Person[]) => void;
  readonly onClose: () => void;
}

/** Asks before the members take a list's place: there is no way back to the list. */
export function ExpandListDialog({ list, onExpand, onClose }: ExpandListDialogProps) {
  const words = useWords();
  const { api } = useOutlook();
  const [answer, setAnswer] = useState<ApiResult<readonly Person[]> | null>(null);
  useEffect(() => {
    let stale = false;
    void api.members(list.address).then((found) => {
      if (!stale) setAnswer(found);
    });
    return () => {
      stale = true;
    };
  }, [api, list]);
  const name = displayName(list);
  if (answer === null) return null;
  if (!answer.ok) {
    const unknown = answer.error.kind === 'missing';
    return (
      <InfoDialog title={words.recipients.expandTitle(name)} onClose={onClose}>
        {unknown ? words.recipients.membersUnknown : describeProblem(answer.error, words)}
      </InfoDialog>
    );
  }
  const members = answer.value;
  return (
    <ConfirmDialog
      title={words.recipients.expandTitle(name)}
      message={words.recipients.expandMessage(members.map(displayName).join(', '))}
      confirm={words.recipients.expandConfirm}
      onConfirm={() => {
        onExpand(members);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}
