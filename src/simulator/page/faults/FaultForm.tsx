import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { callNames, momentNames } from '../../host/faults/call-names';
import { EVERY_CALL } from '../../host/faults/faults';
import { CALL_FAULT_KINDS, HAPPENING_KINDS } from '../../host/faults/parse-faults';
import { FILE_FAULTS, RECIPIENT_FIELDS } from '../../shared/faults';
import { useOutlook } from '../outlook';
import { useWords } from '../words/use-words';
import { useDialogStyles } from '../world/dialogs.styles';
import type { FaultControl } from './fault-control';
import {
  FAULT_AREAS,
  type FaultArea,
  type FaultDraft,
  fileNames,
  FIRST_DRAFT,
  GARBAGE,
  withDraft,
  type WrongField,
  wrongFields,
} from './fault-draft';
import { useFaultsStyles } from './FaultsDialog.styles';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly nameOf?: (choice: T) => string;
  readonly onChange: (choice: T) => void;
}

/** The browser's own list: with a hundred calls, letters typed lead to the right one. */
function Choice<T extends string>({ label, value, choices, nameOf, onChange }: ChoiceProps<T>) {
  const choose = (wanted: string) => {
    const choice = choices.find((each) => each === wanted);
    if (choice !== undefined) onChange(choice);
  };
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, chosen) => choose(chosen.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf?.(choice) ?? choice}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface PartProps {
  readonly draft: FaultDraft;
  readonly change: (part: Partial<FaultDraft>) => void;
  /** Fields that are to be pointed out. */
  readonly wrong: readonly WrongField[];
}

/** A field to type in, with what is wrong with it. */
function Typed({
  name,
  list,
  draft,
  change,
  wrong,
}: PartProps & { readonly name: Exclude<WrongField, 'call' | 'after'>; readonly list?: string }) {
  const { faults: words } = useWords();
  const isWrong = wrong.includes(name);
  return (
    <Field label={words.fields[name]} {...(isWrong ? { validationMessage: words.wrong[name] } : {})}>
      <Input
        value={draft[name]}
        {...(list === undefined ? {} : { list })}
        onChange={(_event, { value }) => change({ [name]: value })}
      />
    </Field>
  );
}

function CallFields(props: PartProps) {
  const { faults: words } = useWords();
  const { draft, change } = props;
  const { callFault: kind } = draft;
  return (
    <>
      <Choice
        label={words.fields.call}
        value={draft.call}
        choices={[EVERY_CALL, ...callNames()]}
        nameOf={(call) => (call === EVERY_CALL ? words.everyCall : call)}
        onChange={(call) => change({ call })}
      />
      <Choice
        label={words.fields.kind}
        value={kind}
        choices={CALL_FAULT_KINDS}
        nameOf={(each) => words.kinds[each]}
        onChange={(callFault) => change({ callFault })}
      />
      {(kind === 'slow' || kind === 'late') && <Typed {...props} name="ms" />}
      {kind === 'error' && <Typed {...props} name="code" />}
      {kind === 'garbage' && (
        <Choice
          label={words.fields.garbage}
          value={draft.garbage}
          choices={GARBAGE}
          onChange={(garbage) => change({ garbage })}
        />
      )}
      <Typed {...props} name="times" />
    </>
  );
}

function FileFields(props: PartProps) {
  const { faults: words } = useWords();
  const { host } = useOutlook();
  const list = useId();
  const { draft, change } = props;
  return (
    <>
      <Typed {...props} name="file" list={list} />
      <datalist id={list}>
        {fileNames(host?.manifests ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Choice
        label={words.fields.kind}
        value={draft.fileFault}
        choices={FILE_FAULTS}
        nameOf={(fault) => words.file[fault]}
        onChange={(fileFault) => change({ fileFault })}
      />
    </>
  );
}

function StorageFields() {
  const styles = useDialogStyles();
  const { faults: words } = useWords();
  return <p className={styles.text}>{words.storageExplain}</p>;
}

function ClockFields(props: PartProps) {
  return <Typed {...props} name="minutes" />;
}

function IncidentFields(props: PartProps) {
  const { faults: words, compose } = useWords();
  const { draft, change } = props;
  const { happens } = draft;
  return (
    <>
      <Choice
        label={words.fields.after}
        value={draft.after}
        choices={momentNames()}
        onChange={(after) => change({ after })}
      />
      <Choice
        label={words.fields.happens}
        value={happens}
        choices={HAPPENING_KINDS}
        nameOf={(kind) => words.incidents[kind]}
        onChange={(kind) => change({ happens: kind })}
      />
      {happens === 'add-recipient' && (
        <Choice
          label={words.fields.field}
          value={draft.field}
          choices={RECIPIENT_FIELDS}
          nameOf={(field) => compose[field]}
          onChange={(field) => change({ field })}
        />
      )}
      {(happens === 'add-recipient' || happens === 'remove-recipient') && <Typed {...props} name="address" />}
    </>
  );
}

const FIELDS: { readonly [K in FaultArea]: (props: PartProps) => React.JSX.Element } = {
  call: CallFields,
  file: FileFields,
  storage: StorageFields,
  clock: ClockFields,
  incident: IncidentFields,
};

/** One more fault, put together without knowing how a plan is written. */
export function FaultForm({ control }: { readonly control: FaultControl }) {
  const shared = useDialogStyles();
  const styles = useFaultsStyles();
  const { faults: words } = useWords();
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const change = (part: Partial<FaultDraft>) => {
    setDraft({ ...draft, ...part });
    setWrong([]);
  };
  const add = () => {
    const found = wrongFields(draft);
    setWrong(found);
    if (found.length === 0) void control.change(withDraft(control.get(), draft));
  };
  const Fields = FIELDS[draft.area];
  return (
    <form
      aria-label={words.addTitle}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 className={shared.heading}>{words.addTitle}</h3>
      <div className={styles.fields}>
        <Choice
          label={words.fields.area}
          value={draft.area}
          choices={FAULT_AREAS}
          nameOf={(area) => words.areas[area]}
          onChange={(area) => change({ area })}
        />
        <Fields draft={draft} change={change} wrong={wrong} />
      </div>
      <Button type="submit">{words.add}</Button>
    </form>
  );
}
