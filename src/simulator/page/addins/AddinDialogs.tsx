import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { OpenDialog } from '../../host/contract';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { useAddinDialogStyles } from './AddinDialogs.styles';
import { type AddinSession, useSessionView } from './use-session-view';

/** Lets the host put the dialog's page into an element, and gives it the focus. */
function DialogPage({ dialog }: { readonly dialog: OpenDialog }) {
  const styles = useAddinDialogStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const unmount = dialog.mount(element);
    element.querySelector('iframe')?.focus();
    return unmount;
  }, [dialog]);
  return <div ref={place} className={styles.page} />;
}

function AddinDialog({ dialog }: { readonly dialog: OpenDialog }) {
  const styles = useAddinDialogStyles();
  const words = useWords();
  const close = () => dialog.dismiss();
  const closeButton = (
    <Button
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label={words.pane.close(dialog.title)}
      onClick={close}
    />
  );
  return (
    <Dialog open modalType="alert" onOpenChange={close}>
      <DialogSurface className={styles.surface} style={dialog.size} aria-label={dialog.title}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title} action={closeButton}>
            {dialog.hideTitle ? '' : dialog.title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <DialogPage dialog={dialog} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function DialogsOf({ session }: { readonly session: AddinSession }) {
  const { dialogs } = useSessionView(session);
  return dialogs.map((dialog, at) => <AddinDialog key={`${dialog.addinId} ${at}`} dialog={dialog} />);
}

/** The dialogs that add-ins opened over the mail in front: the one that is written, else the one that is read. */
export function AddinDialogs() {
  const { desk, readSession } = useOutlook();
  const state = useStore(desk.state);
  const session = state.kind === 'writing' ? state.composing.session : readSession;
  return session && <DialogsOf session={session} />;
}
