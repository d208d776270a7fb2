import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useWords } from '../words/use-words';
import { InfoDialog } from '../world/InfoDialog';
import { SHORTCUTS } from './shortcuts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '8px 24px',
    margin: 0,
    alignItems: 'center',
  },
  keys: { margin: 0, direction: 'ltr', textAlign: 'right' },
  key: {
    display: 'inline-block',
    minWidth: '20px',
    padding: '1px 6px',
    marginInlineStart: '4px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What can be done with keys alone. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { shortcuts } = useWords();
  return (
    <InfoDialog title={shortcuts.title} onClose={onClose}>
      <dl className={styles.list}>
        {SHORTCUTS.map(({ id, keys }) => (
          <Fragment key={keys.join('+')}>
            <dt>{shortcuts.actions[id]}</dt>
            <dd className={styles.keys}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
      <span>{shortcuts.note}</span>
    </InfoDialog>
  );
}
