import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import { AttachRegular, DeleteRegular, DismissRegular, OpenRegular, SendFilled } from '@fluentui/react-icons';
import { type ChangeEvent, useRef, useState } from 'react';
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
      <Tooltip content={words.compose.attach} relationship="label">
        <Button
          appearance="subtle"
          icon={<AttachRegular />}
          disabledFocusable={disabled}
          onClick={() => picker.current?.click()}
        />
      </Tooltip>
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
      <Tooltip content={words.compose.discard} relationship="label">
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          disabledFocusable={disabled}
          onClick={() => (composing.model.touched() ? setAsking(true) : void desk.discard())}
        />
      </Tooltip>
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
      <Tooltip content={words.compose.closeDraft} relationship="label">
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          disabledFocusable={disabled}
          onClick={() => (failed ? setAsking(true) : close())}
        />
      </Tooltip>
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
    <Tooltip content={words.windows.popOut} relationship="label">
      <Button
        appearance="subtle"
        icon={<OpenRegular />}
        disabledFocusable={disabled}
        onClick={() => popOuts.open({ folder: 'drafts', mailId: null, draftId: composing.model.draftId })}
      />
    </Tooltip>
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
