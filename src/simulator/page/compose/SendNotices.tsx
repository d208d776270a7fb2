import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { canRetry, describeStop } from './compose-form-state';
import type { Composing, SendState } from './composing';
import { useComposeFormStyles } from './ComposeForm.styles';

function Waiting({ title = '', text }: { readonly title?: string; readonly text: string }) {
  return (
    <MessageBar intent="info" icon={<Spinner size="extra-tiny" />} politeness="polite">
      <MessageBarBody>
        {title !== '' && <strong>{title}</strong>} {text}
      </MessageBarBody>
    </MessageBar>
  );
}

function Notice({ state, composing, onSend }: { readonly state: SendState } & SendNoticesProps) {
  const words = useWords();
  const { desk } = useOutlook();
  switch (state.kind) {
    case 'idle':
    case 'asking':
      return null;
    case 'delivering':
      return <Waiting text={words.compose.sending} />;
    case 'checking':
      return <Waiting title={words.compose.checking} text={words.compose.stay} />;
    case 'stopped':
      return (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{describeStop(state.outcome, words)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.common.dismiss}
                onClick={() => composing.forgetProblem()}
              />
            }
          >
            {canRetry(state.outcome) && <Button onClick={onSend}>{words.common.retry}</Button>}
            {state.outcome.kind === 'gone' && (
              <Button onClick={() => void desk.discard()}>{words.stopped.close}</Button>
            )}
          </MessageBarActions>
        </MessageBar>
      );
  }
}

interface SendNoticesProps {
  readonly composing: Composing;
  readonly onSend: () => void;
}

/** What became of the last press on Send. */
export function SendNotices({ composing, onSend }: SendNoticesProps) {
  const styles = useComposeFormStyles();
  const state = useStore(composing.sendState);
  if (state.kind === 'idle' || state.kind === 'asking') return null;
  return (
    <div className={styles.notices}>
      <Notice state={state} composing={composing} onSend={onSend} />
    </div>
  );
}
