import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  mergeClasses,
  Radio,
  RadioGroup,
  Switch,
} from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import { SIGN_IN_STATES } from '../../host/auth/sign-in';
import { CLIENT_IDS, CLIENTS } from '../../host/clients/client-profile';
import { useOutlook } from '../outlook';
import { LOCALES, storeSettings } from '../settings/settings';
import {
  addressFor,
  BUG_CHOICES,
  bugChoice,
  type BugSwitch,
  bugSwitches,
  draftOf,
  hasPolicyChoice,
  type SettingsDraft,
  surplusChoices,
  toChosen,
  withBug,
  withBugs,
  withClient,
} from '../settings/settings-draft';
import { useWords } from '../words/use-words';
import { useDialogStyles } from './dialogs.styles';
import { useSettingsStyles } from './SettingsDialog.styles';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string | ReactElement;
  readonly onChange: (choice: T) => void;
  readonly isRow?: boolean;
}

function Choice<T extends string>({ label, value, choices, nameOf, onChange, isRow }: ChoiceProps<T>) {
  const styles = useSettingsStyles();
  const choose = (wanted: string) => {
    const choice = choices.find((each) => each === wanted);
    if (choice !== undefined) onChange(choice);
  };
  return (
    <Field label={{ children: label, className: styles.heading }}>
      <RadioGroup
        className={mergeClasses(isRow === true && styles.row)}
        value={value}
        onChange={(_event, chosen) => choose(chosen.value)}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={nameOf(choice)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface PartProps {
  readonly draft: SettingsDraft;
  readonly change: (draft: SettingsDraft) => void;
}

function ClientChoice({ draft, change }: PartProps) {
  const styles = useDialogStyles();
  const { settings: words } = useWords();
  const nameOf = (client: SettingsDraft['client']) => (
    <>
      {words.clients[client].name}
      <br />
      <span className={styles.note}>{words.clients[client].differs}</span>
    </>
  );
  return (
    <Choice
      label={words.client}
      value={draft.client}
      choices={CLIENT_IDS}
      nameOf={nameOf}
      onChange={(client) => change(withClient(draft, client))}
    />
  );
}

function BuildChoice({ draft, change }: PartProps) {
  const { settings: words } = useWords();
  const builds: Readonly<Record<string, string>> = words.builds[draft.client];
  const nameOf = (version: string) => {
    const build = builds[version];
    return build === undefined ? version : words.build(version, build);
  };
  return (
    <Choice
      isRow
      label={words.requirementSet}
      value={draft.mailboxVersion}
      choices={CLIENTS[draft.client].mailboxVersions}
      nameOf={nameOf}
      onChange={(mailboxVersion) => change({ ...draft, mailboxVersion })}
    />
  );
}

function CallsChoice({ draft, change }: PartProps) {
  const { settings: words } = useWords();
  const choices = surplusChoices(draft);
  if (choices.length === 0) return null;
  return (
    <Choice
      isRow
      label={words.surplusCalls}
      value={draft.surplusCalls}
      choices={choices}
      nameOf={(choice) => words.surplus[choice]}
      onChange={(surplusCalls) => change({ ...draft, surplusCalls })}
    />
  );
}

function SignInChoice({ draft, change }: PartProps) {
  const { settings: words } = useWords();
  return (
    <Choice
      label={words.signIn}
      value={draft.signIn}
      choices={SIGN_IN_STATES}
      nameOf={(state) => words.signInStates[state]}
      onChange={(signIn) => change({ ...draft, signIn })}
    />
  );
}

/** What is said of a bug is in English, as in the index of what is modelled. */
function BugLabel({ id, what, state, isSeldom, invented }: BugSwitch) {
  const styles = useSettingsStyles();
  const { settings: words } = useWords();
  return (
    <>
      <bdi lang="en">
        <strong className={styles.source}>{id}</strong> {what}
      </bdi>
      <br />
      <span className={styles.note}>
        {words.bugStates[state]}
        {isSeldom === true && ` · ${words.bugStates.some}`}
        {invented !== undefined && (
          <>
            {' · '}
            {words.invented} <bdi lang="en">{invented}</bdi>
          </>
        )}
      </span>
    </>
  );
}

function Bugs({ draft, change }: PartProps) {
  const styles = useSettingsStyles();
  const { settings: words } = useWords();
  const switches = bugSwitches(draft);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {words.bugs}
      </h3>
      <Choice
        isRow
        label={words.bugsExplain}
        value={bugChoice(draft)}
        choices={BUG_CHOICES}
        nameOf={(choice) => words.bugChoices[choice]}
        onChange={(choice) => change(withBugs(draft, choice))}
      />
      <p role="status" className={styles.note}>
        {words.bugsOn(draft.bugs.length, switches.length)}
      </p>
      <ul className={styles.list}>
        {switches.map((bug) => (
          <li key={bug.id} className={styles.line}>
            <Switch
              className={styles.bug}
              checked={bug.on}
              label={<BugLabel {...bug} />}
              onChange={(_event, { checked }) => change(withBug(draft, bug.id, checked))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TickProps {
  readonly heading: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ heading, label, checked, onChange }: TickProps) {
  const styles = useSettingsStyles();
  return (
    <Field label={{ children: heading, className: styles.heading }}>
      <Checkbox checked={checked} label={label} onChange={(_event, now) => onChange(now.checked === true)} />
    </Field>
  );
}

/** Only where the address mixes the add-ins in the same way each time. */
function OrderChoice({ draft, change, asked }: PartProps & { readonly asked: string | null }) {
  const { settings: words } = useWords();
  if (asked === null) return null;
  return (
    <Tick
      heading={words.order}
      label={words.sameOrder(asked)}
      checked={draft.order !== null}
      onChange={(checked) => change({ ...draft, order: checked ? asked : null })}
    />
  );
}

function PolicyChoice({ draft, change }: PartProps) {
  const { settings: words } = useWords();
  if (!hasPolicyChoice(draft)) return null;
  return (
    <Tick
      heading={words.policy}
      label={words.holds}
      checked={draft.holdsUnchecked}
      onChange={(holdsUnchecked) => change({ ...draft, holdsUnchecked })}
    />
  );
}

export interface SettingsDialogProps {
  readonly onClose: () => void;
  /** Leaves for this address; drafts are saved before. */
  readonly onReload: (url: string) => void;
}

/** The language, and everything that makes the simulated client another one. */
export function SettingsDialog({ onClose, onReload }: SettingsDialogProps) {
  const styles = useDialogStyles();
  const { settings: words, common } = useWords();
  const { settings } = useOutlook();
  const { pathname, search, hash } = window.location;
  const [draft, change] = useState(() => draftOf(settings, search));
  const save = () => {
    const isKept = storeSettings(toChosen(draft));
    onReload(`${pathname}${addressFor(draft, search, isKept)}${hash}`);
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.wide}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.stack}>
            <Choice
              isRow
              label={words.language}
              value={draft.locale}
              choices={LOCALES}
              nameOf={(locale) => words.languages[locale]}
              onChange={(locale) => change({ ...draft, locale })}
            />
            <ClientChoice draft={draft} change={change} />
            <BuildChoice draft={draft} change={change} />
            <CallsChoice draft={draft} change={change} />
            <SignInChoice draft={draft} change={change} />
            <OrderChoice draft={draft} change={change} asked={new URLSearchParams(search).get('order')} />
            <PolicyChoice draft={draft} change={change} />
            <Bugs draft={draft} change={change} />
            <span className={styles.note}>{words.note}</span>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button appearance="primary" onClick={save}>
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
