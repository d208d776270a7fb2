import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyProblem } from '../core/policy/policy-problem';
import { publishText } from '../core/policy/source/publish-text';
import type { SourceDocument } from '../core/policy/source/source-document';
import type { SavedFile } from '../i18n/admin-words';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useAdminStyles } from './admin-styles';
import { onceFor } from './clicks';
import { TextField } from './fields';
import { nextVersion } from './new-policy';
import { sourceText } from './policy-draft';
import { ProblemList } from './ProblemList';
import { SavedNotice } from './SavedNotice';
import type { TabProps } from './tab-props';

const FILES: Readonly<Record<SavedFile, string>> = { source: 'policy-source.json', published: 'policy.json' };

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
  const [last, setLast] = useState<SavedFile>();
  /** The policy of which each file was saved. */
  const [saved, setSaved] = useState<Partial<Record<SavedFile, SourceDocument>>>({});
  const [refused, setRefused] = useState<readonly PolicyProblem[]>([]);
  const saveAs = (file: SavedFile, text: string) => {
    onFile(FILES[file], text);
    setLast(file);
    setSaved((before) => ({ ...before, [file]: source }));
  };
  const savePublished = () => {
    const published = publishText(sourceText(source));
    setRefused(published.ok ? [] : published.error);
    if (published.ok) saveAs('published', published.value);
  };
  const saveSource = () => {
    const text = sourceText(source);
    saveAs('source', text);
    onSourceSaved(text);
  };
  return (
    <Section heading={words.heading}>
      <Edition {...props} />
      <div>
        <Button onClick={onceFor(saveSource)}>{words.source}</Button>
      </div>
      <p className={styles.hint}>{words.sourceHint}</p>
      <div>
        <Button appearance="primary" disabledFocusable={problems.length > 0} onClick={onceFor(savePublished)}>
          {words.published}
        </Button>
      </div>
      <p className={styles.hint}>{problems.length > 0 ? words.mendFirst : words.publishedHint}</p>
      <div role="status">
        {last !== undefined && saved[last] === source && (
          <SavedNotice
            file={last}
            isOtherMissing={saved[OTHER[last]] !== source}
            version={source.version}
            words={words}
          />
        )}
      </div>
      {refused.length > 0 && <ProblemList problems={refused} texts={texts} />}
    </Section>
  );
}

const OTHER: Readonly<Record<SavedFile, SavedFile>> = { source: 'published', published: 'source' };

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
