import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { localise } from '../../shared/manifest';
import { useAppStyles } from '../App.styles';
import { useOutlook } from '../outlook';
import { useWords } from '../words/use-words';
import { useDialogStyles } from '../world/dialogs.styles';

/** What of the add-ins' manifests is not shown or run here. The sentences are for the add-in's developer, in English. */
export function AddinWarnings() {
  const styles = useAppStyles();
  const dialogs = useDialogStyles();
  const { addinWarnings, common } = useWords();
  const { host, settings } = useOutlook();
  const [dismissed, setDismissed] = useState(false);
  const incomplete = (host?.manifests ?? []).filter(({ warnings }) => warnings.length > 0);
  if (dismissed || incomplete.length === 0) return null;
  return (
    <section aria-label={addinWarnings.title}>
      <MessageBar intent="warning" layout="multiline" className={styles.offline}>
        <MessageBarBody>
          {incomplete.map(({ id, displayName, warnings }) => (
            <details key={id}>
              <summary>
                <MessageBarTitle>{localise(displayName, settings.locale)}</MessageBarTitle>{' '}
                {addinWarnings.summary(warnings.length)}
              </summary>
              <ul className={dialogs.list} lang="en" dir="ltr">
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </details>
          ))}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={common.dismiss}
              onClick={() => setDismissed(true)}
            />
          }
        />
      </MessageBar>
    </section>
  );
}
