import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyProblem } from '../core/policy/policy-problem';
import { publishText } from '../core/policy/source/publish-text';
import type { SourceDocument } from '../core/policy/source/source-document';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useAdminStyles } from './admin-styles';
import { TextField } from './fields';
import { nextVersion } from './new-policy';
import { sourceText } from './policy-draft';
import { ProblemList } from './ProblemList';
import type { TabProps } from './tab-props';

const SOURCE_FILE = 'policy-source.json';
const PUBLISHED_FILE = 'policy.json';

interface SavePolicyProps extends TabProps {
  readonly opened: SourceDocument;
  /** No edition of it is in use, so the first name of it may stay. */
  readonly isNew: boolean;
  /** `2026-11-22`. */
  readonly today: string;
  readonly onFile: (name: string, text: string) => void;
  readonly onSourceSaved: (text: string) => void;
}

/** The two files, and where each of them goes. */
export function SavePolicy(props: SavePolicyProps) {
  const { source, problems, texts, onFile, onSourceSaved } = props;
  const { save: words } = texts.words;
  const styles = useAdminStyles();
  const [saved, setSaved] = useState<string>();
  const [refused, setRefused] = useState<readonly PolicyProblem[]>([]);
  const saveAs = (name: string, text: string) => {
    onFile(name, text);
    setSaved(name);
  };
  const savePublished = () => {
    const published = publishText(sourceText(source));
    setRefused(published.ok ? [] : published.error);
    if (published.ok) saveAs(PUBLISHED_FILE, published.value);
  };
  const saveSource = () => {
    const text = sourceText(source);
    saveAs(SOURCE_FILE, text);
    onSourceSaved(text);
  };
  return (
    <Section heading={words.heading}>
      <Edition {...props} />
      <div>
        <Button onClick={saveSource}>{words.source}</Button>
      </div>
      <p className={styles.hint}>{words.sourceHint}</p>
      <div>
        <Button appearance="primary" disabledFocusable={problems.length > 0} onClick={savePublished}>
          {words.published}
        </Button>
      </div>
      <p className={styles.hint}>{problems.length > 0 ? words.mendFirst : words.publishedHint}</p>
      <div role="status">{saved !== undefined && <Notice tone="info" sentence={words.saved(saved)} />}</div>
      {refused.length > 0 && <ProblemList problems={refused} texts={texts} />}
    </Section>
  );
}

/** What this edition is called, and since when it holds. */
function Edition({ source, opened, isNew, today, problems, texts, onEdit }: SavePolicyProps) {
  const { save: words } = texts.words;
  const version = nextVersion(today, opened.version);
  const mayKeepName = isNew || source.version !== opened.version || sourceText(source) === sourceText(opened);
  return (
    <>
      <TextField
        problems={problems}
        texts={texts}
        path="/version"
        label={words.version}
        hint={words.versionHint}
        text={source.version}
        onText={(text) => onEdit({ ...source, version: text }, '/version')}
      />
      {!mayKeepName && (
        <Notice
          tone="ask"
          sentence={words.sameVersion}
          actions={
            <Button onClick={() => onEdit({ ...source, version, issuedAt: today }, '/version called')}>
              {words.callIt(version)}
            </Button>
          }
        />
      )}
      <TextField
        problems={problems}
        texts={texts}
        path="/issuedAt"
        label={words.issuedAt}
        hint={words.issuedAtHint}
        type="date"
        text={source.issuedAt}
        onText={(issuedAt) => onEdit({ ...source, issuedAt }, '/issuedAt')}
      />
    </>
  );
}
