import type { LocalText } from '../core/policy/policy';
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
  return (
    <div className={styles.stack}>
      <EntryList
        words={words.checklist}
        path="/checklist"
        entries={checklist}
        blank={newChecklistItem(checklist)}
        onEntries={(next, field) => onEdit({ ...source, checklist: next }, field)}
        fields={(item, path, change) => (
          <Wordings
            {...props}
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
          <Wordings {...props} path={path} text={text} label={words.adjustments.text} onText={change} />
        )}
      />
      <EntryList
        words={words.uses}
        path="/uses"
        entries={uses}
        blank={NOTHING}
        onEntries={(next, field) => onEdit({ ...source, uses: next }, field)}
        fields={(text, path, change) => (
          <Wordings {...props} path={path} text={text} label={words.uses.text} onText={change} />
        )}
      />
    </div>
  );
}

interface WordingsProps extends TabProps {
  readonly path: string;
  readonly text: LocalText;
  readonly label: (language: string) => string;
  readonly onText: (text: LocalText, language: string) => void;
}

/** The same text in each language that the policy speaks. */
function Wordings({ source, problems, texts, path, text, label, onText }: WordingsProps) {
  const names = new Intl.DisplayNames([texts.language], { type: 'language', fallback: 'code' });
  return languagesOf(source, texts.language).map((language, at) => (
    <TextField
      key={language}
      // The text as a whole is wrong where no language has words: said once, at the first.
      path={at === 0 ? path : `${path}/${language}`}
      problems={problems}
      texts={texts}
      label={label(nameOf(names, language))}
      text={text[language] ?? ''}
      onText={(wording) => onText(withWording(text, language, wording), language)}
    />
  ));
}

/** Policies may name a language in any way; what is no code of one stands for itself. */
function nameOf(names: Intl.DisplayNames, language: string): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}
