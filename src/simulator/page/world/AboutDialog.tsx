import { Link } from '@fluentui/react-components';
import { useWords } from '../words/use-words';
import { useDialogStyles } from './dialogs.styles';
import { InfoDialog } from './InfoDialog';

function Section({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useDialogStyles();
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What this is, what it models, and what it makes up. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useDialogStyles();
  const { app, about, modelled } = useWords();
  return (
    <InfoDialog title={app.about} onClose={onClose}>
      <p className={styles.text}>{about.intro}</p>
      <p className={styles.text}>
        <Link href="/modelled/" target="_blank" inline>
          {modelled.link}
        </Link>
      </p>
      <Section title={about.modelledTitle} lines={about.modelled} />
      <Section title={about.notTitle} lines={about.not} />
      <Section title={about.inventedTitle} lines={about.invented} />
    </InfoDialog>
  );
}
