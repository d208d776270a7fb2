import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { InfoDialog } from '../world/InfoDialog';

/** Says why no window came, and what helps. */
export function PopUpBlocked() {
  const { windows } = useWords();
  const { popOuts } = useOutlook();
  if (!useStore(popOuts.blocked)) return null;
  return (
    <InfoDialog title={windows.blocked} onClose={popOuts.dismiss}>
      {windows.blockedAdvice}
    </InfoDialog>
  );
}
