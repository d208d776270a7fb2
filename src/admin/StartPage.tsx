import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyProblem } from '../core/policy/policy-problem';
import type { SourceDocument } from '../core/policy/source/source-document';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useAdminStyles } from './admin-styles';
import { FileButton } from './FileButton';
import { FileDrop } from './FileDrop';
import { domainMeant, newPolicy, SAMPLES, samplePolicy } from './new-policy';
import { PageTitle } from './PageTitle';
import { ProblemList } from './ProblemList';
import { ruleProblem } from './problems';
import { readPolicyFile } from './read-policy-file';
import type { AdminTexts } from './texts';

interface StartPageProps {
  readonly texts: AdminTexts;
  readonly today: string;
  readonly onBegin: (source: SourceDocument) => void;
  readonly onOpen: (source: SourceDocument) => void;
}

/** Three ways to a policy: begin one, open a file, look at a sample. */
export function StartPage(props: StartPageProps) {
  const { texts, onOpen } = props;
  const { start: words, title } = texts.words;
  const styles = useAdminStyles();
  return (
    <main className={mergeClasses(styles.content, styles.narrow)}>
      <PageTitle text={title} />
      <p>{words.lead}</p>
      <div className={styles.card}>
        <Begin {...props} />
      </div>
      <div className={styles.card}>
        <OpenFile {...props} />
      </div>
      <div className={styles.card}>
        <Section heading={words.sampleHeading}>
          <p className={styles.hint}>{words.sampleHint}</p>
          <div className={styles.buttons}>
            {SAMPLES.map((name) => (
              <Button key={name} onClick={() => onOpen(samplePolicy(name))}>
                {words.samples[name]}
              </Button>
            ))}
          </div>
        </Section>
      </div>
    </main>
  );
}

function Begin({ texts, today, onBegin }: StartPageProps) {
  const { start: words } = texts.words;
  const styles = useAdminStyles();
  const [name, setName] = useState('');
  const [domain, setDomain] = useState('');
  const meant = domainMeant(domain);
  const wrong = meant === '' ? undefined : ruleProblem(meant, texts.words);
  const isReady = name.trim() !== '' && meant !== '' && wrong === undefined;
  return (
    <Section heading={words.newHeading}>
      <p className={styles.hint}>{words.newHint}</p>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onBegin(newPolicy({ name, domain: meant }, today));
        }}
      >
        <Field label={words.name}>
          <Input value={name} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Field
          label={words.domain}
          hint={isReady && meant !== domain.trim() ? words.domainMeant(meant) : words.domainHint}
          {...(wrong === undefined ? {} : { validationMessage: wrong.text })}
        >
          <Input value={domain} onChange={(_event, { value }) => setDomain(value)} />
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
            {words.begin}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** A file that could not be opened, and why. */
interface Refused {
  readonly sentence: string;
  readonly problems: readonly PolicyProblem[];
}

function OpenFile({ texts, onOpen }: StartPageProps) {
  const { start: words, files } = texts.words;
  const styles = useAdminStyles();
  const [refused, setRefused] = useState<Refused>();
  const refuse = (sentence: string) => setRefused({ sentence, problems: [] });
  const open = async (file: File) => {
    const opened = await readPolicyFile(file);
    if (opened.ok) onOpen(opened.value);
    else setRefused({ sentence: words.notOpened(file.name), problems: opened.error });
  };
  const openSafely = (file: File) => void open(file).catch(() => refuse(words.unreadable(file.name)));
  return (
    <FileDrop onFile={openSafely} onWrong={(wrong) => refuse(`${files.wrong[wrong]} ${words.filesWanted}`)}>
      <Section heading={words.openHeading}>
        <p className={styles.hint}>{words.openHint}</p>
        <FileButton label={words.open} accept=".json,application/json" onFile={openSafely} />
        {refused !== undefined && (
          <div role="alert" className={styles.fields}>
            <Notice tone="hold" sentence={refused.sentence} />
            <ProblemList problems={refused.problems} texts={texts} />
          </div>
        )}
      </Section>
    </FileDrop>
  );
}
