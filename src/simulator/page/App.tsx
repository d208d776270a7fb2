import {
  Button,
  Link,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { type ChangeEvent, useCallback, useRef, useState } from 'react';
import { AddinDialogs } from './addins/AddinDialogs';
import { AddinPanes } from './addins/AddinPanes';
import { AddinWarnings } from './addins/AddinWarnings';
import { Ribbon } from './addins/Ribbon';
import { UnmodelledBar } from './addins/UnmodelledBar';
import { UnreachableAddins } from './addins/UnreachableAddins';
import { useUnmodelled } from './addins/use-unmodelled';
import { WireLog } from './addins/WireLog';
import { useAppStyles } from './App.styles';
import { ComposeForm } from './compose/ComposeForm';
import { DraftTabs } from './desk/DraftTabs';
import { LeaveDialog } from './desk/LeaveDialog';
import { PopUpBlocked } from './desk/PopUpBlocked';
import { usePopOutWindow } from './desk/use-pop-out-window';
import { FaultBar } from './faults/FaultBar';
import { FaultsDialog } from './faults/FaultsDialog';
import { UndiscardedBar } from './desk/UndiscardedBar';
import { EmptyPane } from './mailbox/EmptyPane';
import { FolderList } from './mailbox/FolderList';
import { MessageList } from './mailbox/MessageList';
import { ReadingPane } from './mailbox/ReadingPane';
import { ShortcutsDialog } from './keyboard/ShortcutsDialog';
import { useFocusAfterDialogs } from './keyboard/use-focus-after-dialogs';
import { useShortcuts } from './keyboard/use-shortcuts';
import { useOutlook } from './outlook';
import { ConnectionBar } from './send/ConnectionBar';
import { RefusedBars } from './send/RefusedBars';
import { DiscardWaitingDialog } from './send/DiscardWaitingDialog';
import { SentBar } from './send/SentBar';
import { bugChoice } from './settings/settings-draft';
import { useStore } from './state/store';
import { useFrontColumn } from './use-front-column';
import { describeProblem } from './words/describe-problem';
import { WorkHead } from './WorkHead';
import { useWords } from './words/use-words';
import { AboutDialog } from './world/AboutDialog';
import { ImportDialog } from './world/ImportDialog';
import { ResetDialog } from './world/ResetDialog';
import { SettingsDialog } from './world/SettingsDialog';
import { TopBar } from './world/TopBar';
import { useDroppedFiles, useImport } from './world/use-import';
import { useSentNotice } from './world/use-sent-notice';

/** What stands where the message is: the mail that is written, or the one that is read. */
function WorkArea() {
  const words = useWords();
  const { desk, navigator } = useOutlook();
  const state = useStore(desk.state);
  switch (state.kind) {
    case 'clear':
      return <ReadingPane />;
    case 'opening':
      return <EmptyPane title={words.read.loading} text="" />;
    case 'writing':
      return <ComposeForm key={state.composing.model.draftId} composing={state.composing} />;
    case 'elsewhere':
      return (
        <EmptyPane title={words.windows.elsewhere} text={words.windows.elsewhereAdvice}>
          <Button onClick={() => void desk.takeOver(state.draftId)}>{words.windows.bringHere}</Button>
        </EmptyPane>
      );
    case 'problem': {
      const gone = state.problem.kind === 'missing';
      return (
        <EmptyPane
          title={gone ? words.compose.draftGone : words.compose.draftFailed}
          text={gone ? words.compose.draftGoneAdvice : describeProblem(state.problem, words)}
        >
          <Button onClick={() => void desk.arrive({ ...navigator.get(), draftId: state.draftId })}>
            {words.common.retry}
          </Button>
        </EmptyPane>
      );
    }
  }
}

function Offline() {
  const styles = useAppStyles();
  const words = useWords();
  const { mailbox, sending } = useOutlook();
  const played = useStore(sending.network.choice) === 'no-connection';
  if (useStore(mailbox).connected || played) return null;
  return (
    <MessageBar intent="error" className={styles.offline} politeness="assertive">
      <MessageBarBody>{words.offline}</MessageBarBody>
    </MessageBar>
  );
}

/** The text stays to be copied, for nothing else: the draft is no longer on the server. */
function ResetElsewhere() {
  const styles = useAppStyles();
  const { reset } = useWords();
  const { resetWhileWriting, startAfresh } = useOutlook();
  if (!useStore(resetWhileWriting)) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.offline} politeness="assertive">
      <MessageBarBody>{reset.whileWriting}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={startAfresh}>{reset.startAfresh}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Main() {
  const styles = useAppStyles();
  const words = useWords();
  const { desk, popOut } = useOutlook();
  const writing = useStore(desk.state).kind === 'writing';
  const front = useFrontColumn();
  const unlessListInFront = front !== null && front !== 'list' && styles.gone;
  return (
    // Named, because the page in a task pane has a `main` of its own.
    <main className={styles.main} aria-label={words.app.name}>
      <Ribbon />
      <Offline />
      <FaultBar />
      <ConnectionBar className={styles.offline} />
      <RefusedBars className={styles.offline} />
      <UndiscardedBar className={styles.offline} />
      <AddinWarnings />
      <UnreachableAddins />
      <ResetElsewhere />
      <div className={styles.row}>
        {!popOut && (
          <>
            <div className={mergeClasses(styles.card, styles.folders, unlessListInFront)} data-region>
              <FolderList />
            </div>
            <div
              className={mergeClasses(styles.card, styles.list, unlessListInFront)}
              data-region
              data-keeps-focus
            >
              <MessageList />
            </div>
          </>
        )}
        <section
          className={mergeClasses(
            styles.card,
            styles.work,
            front === 'list' && styles.gone,
            front === 'pane' && styles.covered,
          )}
          data-region
          aria-label={writing ? words.compose.title : words.read.title}
        >
          {front !== null && front !== 'list' && !popOut && <WorkHead />}
          <WorkArea />
        </section>
        <div className={mergeClasses(styles.panes, front === 'list' && styles.gone)}>
          <AddinPanes />
        </div>
      </div>
      {!popOut && <DraftTabs />}
    </main>
  );
}

/** Which client is played. A window of its own has no settings: they would leave the first one behind. */
function ClientName({ onSettings }: { readonly onSettings: () => void }) {
  const styles = useAppStyles();
  const words = useWords();
  const { settings, popOut } = useOutlook();
  const { name } = words.settings.clients[settings.client];
  const isUsual = bugChoice(settings) === 'usual';
  const text = isUsual ? words.status.client(name) : words.status.clientWithBugs(name, settings.bugs.length);
  if (popOut) return <span>{text}</span>;
  return (
    <Link as="button" inline onClick={onSettings} className={styles.statusLink}>
      {text}
    </Link>
  );
}

/** Phones raise no send event (facts: platform 1.1, 1.6): add-ins that count on it saw nothing. */
function SentNotice() {
  const words = useWords();
  const { settings, host } = useOutlook();
  const sent = useSentNotice();
  if (!sent) return null;
  return settings.client === 'phone' && host !== null ? words.sentUnseen : words.sent;
}

interface StatusLineProps {
  readonly onAbout: () => void;
  readonly onSettings: () => void;
}

function StatusLine({ onAbout, onSettings }: StatusLineProps) {
  const styles = useAppStyles();
  const words = useWords();
  return (
    <footer className={styles.status}>
      <span>
        {words.app.simulation}{' '}
        <Link as="button" inline onClick={onAbout} className={styles.statusLink}>
          {words.app.about}
        </Link>
      </span>
      <span role="status" className={styles.sent}>
        <SentNotice />
      </span>
      <ClientName onSettings={onSettings} />
    </footer>
  );
}

type OpenDialog = 'none' | 'about' | 'faults' | 'reset' | 'settings' | 'shortcuts';

function useFilePicker(onFiles: (files: readonly File[]) => void) {
  const picker = useRef<HTMLInputElement>(null);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  const input = (
    <input
      ref={picker}
      type="file"
      multiple
      hidden
      accept=".eml,.mbox,.mbx,message/rfc822,application/mbox"
      onChange={onChange}
      data-testid="import-input"
    />
  );
  return { input, pick: () => picker.current?.click() };
}

/** Goes to another address of this page once the open drafts are saved. */
function useSafeReload() {
  const { desk } = useOutlook();
  return async (url: string) => {
    await Promise.all(desk.drafts.get().flatMap(({ composing }) => composing?.keep() ?? []));
    window.history.replaceState(null, '', url);
    window.location.reload();
  };
}

/** The whole client. */
export function App() {
  const styles = useAppStyles();
  const words = useWords();
  const { popOut } = useOutlook();
  usePopOutWindow();
  useFocusAfterDialogs();
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const [wireLog, setWireLog] = useState(false);
  const showHelp = useCallback(() => setDialog('shortcuts'), []);
  useShortcuts(showHelp);
  const { importer, state: importing, take } = useImport();
  const dragging = useDroppedFiles(take);
  const { input, pick } = useFilePicker(take);
  const unmodelled = useUnmodelled();
  const reload = useSafeReload();
  const closeDialog = () => setDialog('none');

  return (
    <>
      <div className={styles.root} inert={unmodelled.calls.length > 0}>
        {!popOut && (
          <TopBar
            wireLogOpen={wireLog}
            onImport={pick}
            onReset={() => setDialog('reset')}
            onSettings={() => setDialog('settings')}
            onWireLog={() => setWireLog(!wireLog)}
            onFaults={() => setDialog('faults')}
            onShortcuts={showHelp}
          />
        )}
        <Main />
        {wireLog && <WireLog onClose={() => setWireLog(false)} />}
        <StatusLine onAbout={() => setDialog('about')} onSettings={() => setDialog('settings')} />
        {input}
      </div>
      {dragging && <div className={styles.dropHint}>{words.import.drop}</div>}
      {dialog === 'about' && <AboutDialog onClose={closeDialog} />}
      {dialog === 'faults' && <FaultsDialog onClose={closeDialog} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={closeDialog} />}
      {dialog === 'reset' && <ResetDialog onClose={closeDialog} />}
      {dialog === 'settings' && <SettingsDialog onClose={closeDialog} onReload={(url) => void reload(url)} />}
      <ImportDialog state={importing} importer={importer} />
      <LeaveDialog />
      <DiscardWaitingDialog />
      <SentBar />
      <PopUpBlocked />
      <AddinDialogs />
      {unmodelled.calls.length > 0 && (
        <UnmodelledBar
          calls={unmodelled.calls}
          onReload={() => window.location.reload()}
          onLook={unmodelled.wave}
        />
      )}
    </>
  );
}
