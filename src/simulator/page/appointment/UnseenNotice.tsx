import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CLIENTS } from '../../host/clients/client-profile';
import { passedOver } from '../../host/send/passed-over';
import { localise } from '../../shared/manifest';
import type { Composing } from '../compose/composing';
import { useDraft } from '../compose/use-draft';
import { useOutlook } from '../outlook';
import { useWords } from '../words/use-words';
import { useAppointmentStyles } from './appointment.styles';

/** Says which add-ins will not hear of an appointment that is sent from here, as in Outlook (facts: platform 1.1). */
export function UnseenNotice({ composing }: { readonly composing: Composing }) {
  const styles = useAppointmentStyles();
  const { event, windows } = useWords();
  const { host, settings, popOut, popOuts } = useOutlook();
  const { id: draftId, appointment } = useDraft(composing.model);
  if (!appointment || !host) return null;
  const unseen = passedOver(host.manifests, CLIENTS[settings.client], { separateWindow: popOut });
  if (unseen.length === 0) return null;
  const names = unseen.map(({ displayName }) => localise(displayName, settings.locale)).join(', ');
  return (
    <div className={styles.notice}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{event.unseen(names)}</MessageBarBody>
        {!popOut && (
          <MessageBarActions>
            <Button onClick={() => popOuts.open({ folder: 'drafts', mailId: null, draftId })}>
              {windows.popOut}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
