import { Button, Tab, TabList } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { PolicyProblem } from '../core/policy/policy-problem';
import type { AdminTab } from '../i18n/admin-words';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useAdminStyles } from './admin-styles';
import { Changes } from './Changes';
import { CloseButton } from './CloseButton';
import { wouldLose, type Desk, type DeskState } from './desk';
import type { Editing } from './editing';
import { ConfidentialTab } from './ConfidentialTab';
import { focusField } from './focus-field';
import { LevelsTab } from './LevelsTab';
import { OrganisationTab } from './OrganisationTab';
import { PageTitle } from './PageTitle';
import { PartnersTab } from './PartnersTab';
import { PeopleTab } from './PeopleTab';
import { problemsOf } from './policy-draft';
import { ProblemList } from './ProblemList';
import { tabOf } from './problems';
import { PublicationTab } from './PublicationTab';
import { saveFile } from './save-file';
import { SavePolicy } from './SavePolicy';
import type { TabProps } from './tab-props';
import type { AdminTexts } from './texts';
import { TryMessage } from './TryMessage';

const TABS: Readonly<Record<AdminTab, (props: TabProps) => ReactNode>> = {
  organisation: OrganisationTab,
  partners: PartnersTab,
  people: PeopleTab,
  confidential: ConfidentialTab,
  levels: LevelsTab,
  publication: PublicationTab,
};
const SAVE = 'save';
const TAB_NAMES = Object.keys(TABS) as readonly AdminTab[];

interface EditorProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly editing: Editing;
  readonly texts: AdminTexts;
  readonly today: string;
}

/** The policy in its parts, and beside them what it would do. */
export function Editor({ desk, state, editing, texts, today }: EditorProps) {
  const { now, opened, isNew } = editing;
  const styles = useAdminStyles();
  const [tab, setTab] = useState<AdminTab>('organisation');
  const problems = problemsOf(now);
  const show = (problem: PolicyProblem) => {
    // The field is there once its tab is.
    flushSync(() => setTab((before) => tabOf(problem) ?? before));
    focusField(problem.path);
  };
  const props: TabProps = {
    source: now,
    problems,
    texts,
    onEdit: (next, field) => desk.act({ kind: 'edit', next, field }),
  };
  return (
    <main className={styles.content}>
      <Header desk={desk} state={state} editing={editing} texts={texts} />
      <div className={styles.columns}>
        <div className={styles.stack} onKeyDown={(event) => takeBack(event, desk)}>
          <Parts {...props} tab={tab} onTab={setTab} />
        </div>
        <div className={styles.stack}>
          <Card>
            <Mending problems={problems} texts={texts} onShow={show} />
          </Card>
          <Card>
            <TryMessage source={now} problems={problems} texts={texts} today={today} />
          </Card>
          <Card>
            <Changes opened={opened} now={now} texts={texts} />
          </Card>
          <Card id={SAVE}>
            <SavePolicy
              {...props}
              opened={opened}
              isNew={isNew}
              onFile={saveFile}
              onSourceSaved={desk.markSaved}
              today={today}
            />
          </Card>
        </div>
      </div>
    </main>
  );
}

/** The keys for taking back, in place of the browser's own, which knows one field only. */
function takeBack(event: KeyboardEvent, desk: Desk): void {
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return;
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  desk.act({ kind: isRedo ? 'redo' : 'undo' });
}

function Card({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  const styles = useAdminStyles();
  return (
    <div id={id} className={styles.card}>
      {children}
    </div>
  );
}

/** Saving is the last part of a long page. */
function goToSave(): void {
  document.querySelector<HTMLElement>(`#${SAVE} h2`)?.focus();
}

function Header({ desk, state, editing, texts: { words } }: Omit<EditorProps, 'today'>) {
  const styles = useAdminStyles();
  const { now, past, future } = editing;
  return (
    <header className={styles.stack}>
      <div className={styles.header}>
        <PageTitle text={words.editor.title(now.organisation.name)} />
        <div className={styles.tools}>
          <Button disabledFocusable={past.length === 0} onClick={() => desk.act({ kind: 'undo' })}>
            {words.editor.undo}
          </Button>
          <Button disabledFocusable={future.length === 0} onClick={() => desk.act({ kind: 'redo' })}>
            {words.editor.redo}
          </Button>
          <Button appearance="primary" onClick={goToSave}>
            {words.editor.toSave}
          </Button>
          <CloseButton asks={wouldLose(state)} words={words.editor} onClose={desk.close} />
        </div>
      </div>
      {state.isElsewhere && <Notice tone="hold" sentence={words.editor.elsewhere} />}
      {!state.isKept && <Notice tone="ask" sentence={words.editor.notKept} />}
    </header>
  );
}

interface PartsProps extends TabProps {
  readonly tab: AdminTab;
  readonly onTab: (tab: AdminTab) => void;
}

function Parts({ tab, onTab, ...props }: PartsProps) {
  const { editor: words } = props.texts.words;
  const styles = useAdminStyles();
  const Shown = TABS[tab];
  const labelOf = (name: AdminTab) => {
    const count = props.problems.filter((problem) => tabOf(problem) === name).length;
    return count === 0 ? words.tabs[name] : `${words.tabs[name]} (${words.toMend(count)})`;
  };
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={words.tabsLabel}
        selectedValue={tab}
        onTabSelect={(_event, { value }) => onTab(value as AdminTab)}
      >
        {TAB_NAMES.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="part">
            {labelOf(name)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.card} role="tabpanel" id="part" aria-labelledby={`tab-${tab}`}>
        <Shown {...props} />
      </div>
    </>
  );
}

interface MendingProps {
  readonly problems: readonly PolicyProblem[];
  readonly texts: AdminTexts;
  readonly onShow: (problem: PolicyProblem) => void;
}

function Mending({ problems, texts, onShow }: MendingProps) {
  const { problems: words } = texts.words;
  return (
    <Section heading={words.heading}>
      {problems.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ProblemList problems={problems} texts={texts} onShow={onShow} />
      )}
    </Section>
  );
}
