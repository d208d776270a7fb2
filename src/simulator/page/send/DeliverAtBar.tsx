import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { DraftModel } from '../compose/compose-model';
import { useDraft } from '../compose/use-draft';
import { formatFullTime } from '../words/format';
import { useLocale, useWords } from '../words/use-words';

/** The message has a time before which it does not leave: somebody, or an add-in, set it. */
export function DeliverAtBar({ model }: { readonly model: DraftModel }) {
  const { sendLater } = useWords();
  const locale = useLocale();
  const { deliverAt } = useDraft(model);
  if (deliverAt === undefined || deliverAt === null) return null;
  return (
    <MessageBar intent="info" politeness="polite">
      <MessageBarBody>{sendLater.set(formatFullTime(deliverAt, locale))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => model.change({ deliverAt: null }, 'person')}>{sendLater.remove}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
