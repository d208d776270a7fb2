import { mergeClasses, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SmartAlertButton } from '../../host/contract';
import { NotificationBar } from '../addins/NotificationBar';
import { EventHead } from '../appointment/EventHead';
import { UnseenNotice } from '../appointment/UnseenNotice';
import { useOutlook } from '../outlook';
import { DeliverAtBar } from '../send/DeliverAtBar';
import { SmartAlertDialog } from '../send/SmartAlertDialog';
import { useStore } from '../state/store';
import type { Words } from '../words/en';
import { useWords } from '../words/use-words';
import { type PickedFiles, readPickedFiles } from './attachments';
import { firstFocus, focusAfter } from './compose-form-state';
import { ComposeBar } from './ComposeBar';
import { useComposeFormStyles } from './ComposeForm.styles';
import { ComposeHead } from './ComposeHead';
import { type Composing, isSending } from './composing';
import { fieldId, focusField } from './field-id';
import { FormatSwitch } from './FormatSwitch';
import { HtmlEditor } from './HtmlEditor';
import { SendNotices } from './SendNotices';
import { TextEditor } from './TextEditor';
import { useDraft } from './use-draft';

const describeFiles = ({ tooBig, unreadable }: PickedFiles, words: Words): readonly string[] => [
  ...tooBig.map(words.compose.tooBig),
  ...unreadable.map(words.compose.unreadableFile),
];

/** Attaches what was picked; answers with sentences about what could not be attached. */
function useAttach(composing: Composing) {
  const words = useWords();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const attach = async (files: readonly File[]) => {
    const picked = await readPickedFiles(files, () => crypto.randomUUID());
    const { model } = composing;
    if (picked.attachments.length > 0) {
      model.change({ attachments: [...model.read().attachments, ...picked.attachments] }, 'person');
    }
    setRefusals(describeFiles(picked, words));
  };
  return { attach, refusals };
}

function useFirstFocus({ model }: Composing): void {
  useEffect(() => {
    focusField(firstFocus(model.glance(), model.reopened));
  }, [model]);
}

/** After an alert or a failed attempt the focus goes where the next step is, unless the answer opened something else. */
function useFocusAfterSend({ sendState }: Composing) {
  const lastButton = useRef<SmartAlertButton['id'] | null>(null);
  const state = useStore(sendState);
  const before = useRef(state.kind);
  useEffect(() => {
    const ended = before.current !== 'idle' && (state.kind === 'idle' || state.kind === 'stopped');
    before.current = state.kind;
    if (ended && lastButton.current !== 'take-action') focusField(focusAfter(state));
  }, [state]);
  return lastButton;
}

function Body({ composing }: { readonly composing: Composing }) {
  const { model } = composing;
  const { bodyFormat } = useDraft(model);
  const Editor = bodyFormat === 'html' ? HtmlEditor : TextEditor;
  return (
    <Editor model={model} editorId={fieldId('body')}>
      <FormatSwitch model={model} />
    </Editor>
  );
}

function Head({ composing }: { readonly composing: Composing }) {
  const { appointment } = useDraft(composing.model);
  if (!appointment) return <ComposeHead composing={composing} />;
  return <EventHead composing={composing} appointment={appointment} />;
}

function Refusals({ texts }: { readonly texts: readonly string[] }) {
  const styles = useComposeFormStyles();
  if (texts.length === 0) return null;
  return (
    <div className={styles.notices}>
      {texts.map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

/** One mail being written, inline in the reading area. */
export function ComposeForm({ composing }: { readonly composing: Composing }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { desk } = useOutlook();
  const sendState = useStore(composing.sendState);
  const isEvent = composing.model.glance().appointment !== undefined;
  const { attach, refusals } = useAttach(composing);
  const lastButtonRef = useFocusAfterSend(composing);
  useFirstFocus(composing);
  const sending = isSending(sendState);
  const send = () => {
    lastButtonRef.current = null;
    void desk.send();
  };

  return (
    <form
      className={styles.form}
      aria-label={isEvent ? words.event.title : words.compose.title}
      data-keeps-focus
      onSubmit={(event) => event.preventDefault()}
    >
      <ComposeBar
        composing={composing}
        sending={sending}
        onSend={send}
        onSendLater={(deliverAt) => {
          composing.model.change({ deliverAt }, 'person');
          send();
        }}
        onFiles={(files) => void attach(files)}
      />
      <div className={styles.scroller}>
        <UnseenNotice composing={composing} />
        <SendNotices composing={composing} onSend={send} />
        <Refusals texts={refusals} />
        <DeliverAtBar model={composing.model} />
        <div className={mergeClasses(styles.fields, sending && styles.waiting)} inert={sending}>
          <Head composing={composing} />
          {composing.session && (
            <div className={styles.notifications}>
              <NotificationBar session={composing.session} />
            </div>
          )}
          <Body composing={composing} />
        </div>
      </div>
      {sendState.kind === 'asking' && (
        <SmartAlertDialog
          alert={sendState.open.alert}
          onPress={(button) => {
            lastButtonRef.current = button;
            sendState.open.press(button);
          }}
        />
      )}
    </form>
  );
}
