import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CopyRegular, DismissRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { NO_FAULTS } from '../../shared/faults';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { useDialogStyles } from '../world/dialogs.styles';
import { InfoDialog } from '../world/InfoDialog';
import { planLines } from './describe-faults';
import type { FaultControl } from './fault-control';
import { FaultForm } from './FaultForm';
import { useFaultsStyles } from './FaultsDialog.styles';
import { withFaults } from './read-faults';

/** What goes wrong now, each with a way to end it. */
function Running({ control }: { readonly control: FaultControl }) {
  const shared = useDialogStyles();
  const styles = useFaultsStyles();
  const words = useWords();
  const lines = planLines(useStore(control), words);
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = (without: Parameters<FaultControl['change']>[0]) => {
    // The button that was pressed goes with its line; the keyboard must not be lost with it.
    heading.current?.focus();
    void control.change(without);
  };
  return (
    <section>
      <h3 ref={heading} tabIndex={-1} className={shared.heading}>
        {words.faults.now}
      </h3>
      <p role="status" className={shared.note}>
        {words.faults.count(lines.length)}
      </p>
      <ul className={styles.list} aria-label={words.faults.now}>
        {lines.map(({ text, without }, index) => (
          <li key={`${index} ${text}`} className={styles.line}>
            <span className={styles.text}>{text}</span>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={words.faults.remove(text)}
              onClick={() => remove(without)}
            />
          </li>
        ))}
      </ul>
      {lines.length > 0 && <Button onClick={() => remove(NO_FAULTS)}>{words.faults.allOff}</Button>}
    </section>
  );
}

/** The address that starts a page with these faults. */
function Share({ control }: { readonly control: FaultControl }) {
  const styles = useFaultsStyles();
  const { faults: words } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { origin, pathname, search, hash } = window.location;
  const address = `${origin}${pathname}${withFaults(search, useStore(control))}${hash}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(address);
    } catch {
      // A browser may keep pages from the clipboard; a person may copy what is selected.
      field.current?.select();
    }
  };
  return (
    <Field label={words.share}>
      <div className={styles.share}>
        <Input input={{ ref: field }} readOnly dir="ltr" value={address} className={styles.address} />
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <span role="status">{copied === address ? words.copied : ''}</span>
      </div>
    </Field>
  );
}

function NotTold({ control }: { readonly control: FaultControl }) {
  const { faults: words } = useWords();
  if (useStore(control.told)) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{words.notTold}</MessageBarBody>
    </MessageBar>
  );
}

/** Adds and removes what goes wrong on purpose. It counts at once; there is nothing to save. */
export function FaultsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useDialogStyles();
  const { faults: words } = useWords();
  const { faults: control } = useOutlook();
  return (
    <InfoDialog title={words.title} onClose={onClose}>
      <p className={styles.text}>{control === null ? words.noAddins : words.explain}</p>
      {control !== null && (
        <>
          <NotTold control={control} />
          <Running control={control} />
          <FaultForm control={control} />
          <Share control={control} />
        </>
      )}
    </InfoDialog>
  );
}
