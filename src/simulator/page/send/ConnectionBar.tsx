import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';

/** Says that somebody plays a lost connection or works offline, and what waits in this browser meanwhile. */
export function ConnectionBar({ className }: { readonly className: string | undefined }) {
  const { network: words } = useWords();
  const { sending } = useOutlook();
  const { choice } = sending.network;
  const chosen = useStore(choice);
  const waiting = useStore(sending.offlineMail.waiting).length;
  if (chosen === 'online' && waiting === 0) return null;
  const parts = [chosen === 'online' ? '' : words.says[chosen], waiting === 0 ? '' : words.waiting(waiting)];
  return (
    <MessageBar intent="warning" layout="multiline" className={className} politeness="polite">
      <MessageBarBody>{parts.filter((part) => part !== '').join(' ')}</MessageBarBody>
      <MessageBarActions>
        {waiting > 0 && <Button onClick={() => void sending.offlineMail.takeBack()}>{words.takeBack}</Button>}
        {chosen !== 'online' && (
          <Button onClick={() => choice.update(() => 'online')}>{words.goOnline}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
