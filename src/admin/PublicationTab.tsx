import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalText } from '../core/policy/policy';
import { LOCALES } from '../i18n/locale';
import { useAdminStyles } from './admin-styles';
import { EntryList } from './EntryList';
import { TextField } from './fields';
import { languagesOf, newChecklistItem, withWording } from './local-texts';
import type { TabProps } from './tab-props';

const NOTHING: LocalText = {};

/** What must be true before something is public, and what staff are offered. */
export function PublicationTab(props: TabProps) {
  const { source, texts, onEdit } = props;
  const { words } = texts;
  const { checklist, adjustments = [], uses = [] } = source;
  const styles = useAdminStyles();
  const [added, setAdded] = useState<readonly string[]>([]);
  const languages = [...new Set([...languagesOf(source, texts.language), ...added])];
  const shared = { problems: props.problems, texts, languages };
  return (
    <div className={styles.stack}>
      <MoreLanguages {...shared} onLanguage={(language) => setAdded([...added, language])} />
      <EntryList
        words={words.checklist}
        path="/checklist"
        entries={checklist}
        blank={newChecklistItem(checklist)}
        onEntries={(next, field) => onEdit({ ...source, checklist: next }, field)}
        fields={(item, path, change) => (
          <Wordings
            {...shared}
            path={`${path}/text`}
            text={item.text}
            label={words.checklist.text}
            onText={(text, language) => change({ ...item, text }, language)}
          />
        )}
      />
      <EntryList
        words={words.adjustments}
        path="/adjustments"
        entries={adjustments}
        blank={NOTHING}
        onEntries={(next, field) => onEdit({ ...source, adjustments: next }, field)}
        fields={(text, path, change) => (
          <Wordings {...shared} path={path} text={text} label={words.adjustments.text} onText={change} />
        )}
      />
      <EntryList
        words={words.uses}
        path="/uses"
        entries={uses}
        blank={NOTHING}
        onEntries={(next, field) => onEdit({ ...source, uses: next }, field)}
        fields={(text, path, change) => (
          <Wordings {...shared} path={path} text={text} label={words.uses.text} onText={change} />
        )}
      />
    </div>
  );
}

interface LanguagesProps extends Pick<TabProps, 'problems' | 'texts'> {
  readonly languages: readonly string[];
}

/** A button for each language that the add-in speaks and this policy does not yet. */
function MoreLanguages({
  texts,
  languages,
  onLanguage,
}: LanguagesProps & { readonly onLanguage: (language: string) => void }) {
  const styles = useAdminStyles();
  const missing = LOCALES.filter((locale) => !languages.includes(locale));
  if (missing.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {missing.map((language) => (
        <Button key={language} onClick={() => onLanguage(language)}>
          {texts.words.alsoIn(nameOf(language, texts.language))}
        </Button>
      ))}
    </div>
  );
}

interface WordingsProps extends LanguagesProps {
  readonly path: string;
  readonly text: LocalText;
  readonly label: (language: string) => string;
  readonly onText: (text: LocalText, language: string) => void;
}

/** The same text in each language that the policy speaks. */
function Wordings({ languages, problems, texts, path, text, label, onText }: WordingsProps) {
  return languages.map((language, at) => (
    <TextField
      key={language}
      // The text as a whole is wrong where no language has words: said once, at the first.
      path={at === 0 ? path : `${path}/${language}`}
      problems={problems}
      texts={texts}
      label={label(nameOf(language, texts.language))}
      text={text[language] ?? ''}
      onText={(wording) => onText(withWording(text, language, wording), language)}
    />
  ));
}

/** Policies may name a language in any way; what is no code of one stands for itself. */
function nameOf(language: string, speaking: string): string {
  try {
    const names = new Intl.DisplayNames([speaking], { type: 'language', fallback: 'code' });
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}
