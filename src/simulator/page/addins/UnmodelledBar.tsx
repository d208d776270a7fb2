import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UnmodelledCall } from '../../host/contract';
import { useWords } from '../words/use-words';

const useStyles = makeStyles({
  cover: { position: 'fixed', inset: 0, zIndex: 2_000_000, backgroundColor: 'rgba(0, 0, 0, 0.5)' },
  bar: {
    backgroundColor: '#a80000',
    color: '#fff',
    padding: '20px 28px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    maxHeight: '80vh',
    overflowY: 'auto',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightBold },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  actions: { display: 'flex', gap: '8px' },
});

export interface UnmodelledBarProps {
  readonly calls: readonly UnmodelledCall[];
  readonly onReload: () => void;
  readonly onLook: () => void;
}

/** Nothing goes on unnoticed once an add-in asked for something that is not modelled. */
export function UnmodelledBar({ calls, onReload, onLook }: UnmodelledBarProps) {
  const styles = useStyles();
  const { unmodelled } = useWords();
  return (
    <div className={styles.cover}>
      <div className={styles.bar} role="alert">
        <h2 className={styles.title}>{unmodelled.title}</h2>
        {calls.map(({ what, detail }, at) => (
          <p key={at} className={styles.text}>
            <span className={styles.what}>{what}</span>: {detail}
          </p>
        ))}
        <p className={styles.text}>{unmodelled.advice}</p>
        <div className={styles.actions}>
          <Button autoFocus onClick={onReload}>
            {unmodelled.reload}
          </Button>
          <Button appearance="outline" style={{ color: '#fff' }} onClick={onLook}>
            {unmodelled.look}
          </Button>
        </div>
      </div>
    </div>
  );
}
