import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useOutlook } from '../outlook';
import { LOCALES, MAILBOX_VERSIONS, storeSettings, withoutChosenSettings } from '../settings/settings';
import { useWords } from '../words/use-words';
import { useDialogStyles } from './dialogs.styles';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: string) => void;
}

function Choice<T extends string>({ label, value, choices, names, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_event, chosen) => onChange(chosen.value)}>
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={names[choice]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

export interface SettingsDialogProps {
  readonly onClose: () => void;
  /** Leaves for this address; drafts are saved before. */
  readonly onReload: (url: string) => void;
}

/** The language and the requirement set that the simulated client reports to add-ins. */
export function SettingsDialog({ onClose, onReload }: SettingsDialogProps) {
  const styles = useDialogStyles();
  const words = useWords();
  const { settings } = useOutlook();
  const [locale, setLocale] = useState(settings.locale);
  const [mailboxVersion, setMailboxVersion] = useState(settings.mailboxVersion);
  const save = () => {
    storeSettings({ locale, mailboxVersion });
    const { pathname, search, hash } = window.location;
    onReload(`${pathname}${withoutChosenSettings(search)}${hash}`);
  };
  const { languages, requirementSets } = words.settings;
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.narrow}>
        <DialogBody>
          <DialogTitle>{words.settings.title}</DialogTitle>
          <DialogContent className={styles.stack}>
            <Choice
              label={words.settings.language}
              value={locale}
              choices={LOCALES}
              names={languages}
              onChange={setLocale}
            />
            <Choice
              label={words.settings.requirementSet}
              value={mailboxVersion}
              choices={MAILBOX_VERSIONS}
              names={requirementSets}
              onChange={setMailboxVersion}
            />
            <span className={styles.note}>{words.settings.note}</span>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.common.cancel}</Button>
            <Button appearance="primary" onClick={save}>
              {words.settings.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
