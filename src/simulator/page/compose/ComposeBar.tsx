import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import { AttachRegular, DeleteRegular, DismissRegular, OpenRegular, SendFilled } from '@fluentui/react-icons';
import { type ChangeEvent, type ReactElement, useRef, useState } from 'react';
import { useOutlook } from '../outlook';
import { SendMenu } from '../send/SendMenu';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { ConfirmDialog } from '../world/ConfirmDialog';
import { describeSave } from './compose-form-state';
import { useComposeFormStyles } from './ComposeForm.styles';
import type { Composing } from './composing';
import { fieldId } from './field-id';
import { useDraft } from './use-draft';

export interface ComposeBarProps {
  readonly composing: Composing;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly onSendLater: (deliverAt: number) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** An icon with a name; while it does nothing it can still be found with the keyboard. */
function BarButton({ label, icon, disabled, onClick }: BarButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={disabled} onClick={onClick} />
    </Tooltip>
  );
}

function AttachButton({
  onFiles,
  disabled,
}: Pick<ComposeBarProps, 'onFiles'> & { readonly disabled: boolean }) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <>
      <input ref={picker} type="file" multiple hidden onChange={take} data-testid="attach-input" />
      <BarButton
        label={words.compose.attach}
        icon={<AttachRegular />}
        disabled={disabled}
        onClick={() => picker.current?.click()}
      />
    </>
  );
}

function DiscardButton({
  composing,
  disabled,
}: Pick<ComposeBarProps, 'composing'> & { readonly disabled: boolean }) {
  const words = useWords();
  const { desk } = useOutlook();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <BarButton
        label={words.compose.discard}
        icon={<DeleteRegular />}
        disabled={disabled}
        onClick={() => (composing.model.touched() ? setAsking(true) : void desk.discard())}
      />
      {asking && (
        <ConfirmDialog
          title={words.discard.title}
          message={words.discard.message}
          confirm={words.discard.confirm}
          onConfirm={() => void desk.discard()}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** A draft is kept when it is closed; what to do is asked only when the server has not taken it. */
function CloseButton({
  composing,
  disabled,
}: Pick<ComposeBarProps, 'composing'> & { readonly disabled: boolean }) {
  const words = useWords();
  const { desk } = useOutlook();
  const [asking, setAsking] = useState(false);
  const failed = useStore(composing.model.saveState).kind === 'failed';
  const close = () => {
    setAsking(false);
    void desk.close();
  };
  return (
    <>
      <BarButton
        label={words.compose.closeDraft}
        icon={<DismissRegular />}
        disabled={disabled}
        onClick={() => (failed ? setAsking(true) : close())}
      />
      {asking && (
        <ConfirmDialog
          title={words.closeDraft.title}
          message={words.closeDraft.message}
          confirm={words.closeDraft.save}
          other={{ label: words.closeDraft.discard, onClick: () => void desk.discard() }}
          onConfirm={close}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The new window asks this one to hand the draft over, so nothing is lost if it does not come. */
function PopOutButton({
  composing,
  disabled,
}: Pick<ComposeBarProps, 'composing'> & { readonly disabled: boolean }) {
  const words = useWords();
  const { popOut, popOuts } = useOutlook();
  if (popOut) return null;
  return (
    <BarButton
      label={words.windows.popOut}
      icon={<OpenRegular />}
      disabled={disabled}
      onClick={() => popOuts.open({ folder: 'drafts', mailId: null, draftId: composing.model.draftId })}
    />
  );
}

/** Send and what else concerns the whole draft. */
export function ComposeBar({ composing, sending, onSend, onSendLater, onFiles }: ComposeBarProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const saveState = useStore(composing.model.saveState);
  const { appointment, to, cc } = useDraft(composing.model);
  const onlySaves = appointment !== undefined && to.length + cc.length === 0;
  return (
    <div className={styles.bar}>
      <Button
        id={fieldId('send')}
        appearance="primary"
        icon={<SendFilled />}
        disabledFocusable={sending}
        onClick={onSend}
      >
        {onlySaves ? words.event.save : words.compose.send}
      </Button>
      <SendMenu disabled={sending} onSendLater={onSendLater} />
      <AttachButton onFiles={onFiles} disabled={sending} />
      <DiscardButton composing={composing} disabled={sending} />
      <span
        role="status"
        title={describeSave(saveState, words)}
        className={mergeClasses(styles.saveState, saveState.kind === 'failed' && styles.notSaved)}
      >
        {describeSave(saveState, words)}
      </span>
      <PopOutButton composing={composing} disabled={sending} />
      <CloseButton composing={composing} disabled={sending} />
    </div>
  );
}
