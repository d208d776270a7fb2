import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { AddinHost, UnreachablePage } from '../../host/contract';
import { useAppStyles } from '../App.styles';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  option: { whiteSpace: 'nowrap' },
});

/** One line for each add-in and place, however many of its pages are there. */
export function unreachablePlaces(pages: readonly UnreachablePage[]): readonly UnreachablePage[] {
  const places = new Map(pages.map((page) => [`${page.addinId} ${page.origin}`, page]));
  return [...places.values()];
}

function Advice({ isMoved }: Pick<UnreachablePage, 'isMoved'>) {
  const styles = useStyles();
  const { advice, adviceMoved } = useWords().addinWarnings.unreachable;
  if (!isMoved) return advice;
  return (
    <>
      {adviceMoved.before}
      <code className={styles.option} dir="ltr">
        --pages
      </code>
      {adviceMoved.after}
    </>
  );
}

function UnreachableList({ unreachable }: Pick<AddinHost, 'unreachable'>) {
  const styles = useStyles();
  const app = useAppStyles();
  const words = useWords().addinWarnings.unreachable;
  const places = unreachablePlaces(useStore(unreachable));
  return (
    // The region stays while it is empty: screen readers read out only what comes into one that is there.
    <section aria-live="polite" aria-label={words.title}>
      {places.length > 0 && (
        <MessageBar intent="error" layout="multiline" className={app.offline}>
          <MessageBarBody>
            <ul className={styles.list}>
              {places.map(({ addinId, addinName, origin, isMoved }) => (
                <li key={`${addinId} ${origin}`}>
                  <MessageBarTitle>{addinName}</MessageBarTitle> {words.says(origin)}{' '}
                  <Advice isMoved={isMoved} />
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

/** Says which add-ins do nothing because their pages or scripts do not come up, and what to do about it. */
export function UnreachableAddins() {
  const { host } = useOutlook();
  return host && <UnreachableList unreachable={host.unreachable} />;
}
