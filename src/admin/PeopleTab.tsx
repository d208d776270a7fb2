import { Field, Select } from '@fluentui/react-components';
import { LIST_AUDIENCES, type ListAudience } from '../core/policy/policy';
import { useAdminStyles } from './admin-styles';
import { EntryList } from './EntryList';
import { LinesField, StampsField, TextField, TickField } from './fields';
import type { TabProps } from './tab-props';

const BLANK_LIST = { address: '', audience: 'organisation' } as const;
const NOBODY: readonly string[] = [];
const BLANK_RESTRICTION = { who: [], stamps: ['cleared'] } as const;

/** People and lists about whom the policy says something of their own. */
export function PeopleTab(props: TabProps) {
  const styles = useAdminStyles();
  return (
    <div className={styles.stack}>
      <Lists {...props} />
      <Aliases {...props} />
      <RestrictedRecipients {...props} />
    </div>
  );
}

function Lists({ source, problems, texts, onEdit }: TabProps) {
  const { lists: words } = texts.words;
  return (
    <EntryList
      words={words}
      path="/lists"
      entries={source.lists ?? []}
      blank={BLANK_LIST}
      onEntries={(lists, field) => onEdit({ ...source, lists }, field)}
      fields={(list, path, change) => (
        <>
          <TextField
            problems={problems}
            texts={texts}
            path={`${path}/address`}
            label={words.address}
            text={list.address}
            onText={(address) => change({ ...list, address: address.trim() }, 'address')}
          />
          <Field label={words.audience}>
            <Select
              value={list.audience}
              onChange={(_event, { value }) =>
                change({ ...list, audience: parseAudience(value) ?? list.audience }, 'audience')
              }
            >
              {LIST_AUDIENCES.map((audience) => (
                <option key={audience} value={audience}>
                  {words.audiences[audience]}
                </option>
              ))}
            </Select>
          </Field>
          <TickField
            problems={problems}
            texts={texts}
            path={`${path}/members`}
            label={words.members}
            hint={words.membersHint}
            ticked={list.members}
            onTick={(members) => change({ ...list, members }, 'members')}
          />
        </>
      )}
    />
  );
}

function parseAudience(text: string): ListAudience | undefined {
  return LIST_AUDIENCES.find((audience) => audience === text);
}

function Aliases({ source, problems, texts, onEdit }: TabProps) {
  const { aliases: words } = texts.words;
  return (
    <EntryList
      words={words}
      path="/aliases"
      entries={source.aliases ?? []}
      blank={NOBODY}
      onEntries={(aliases, field) => onEdit({ ...source, aliases }, field)}
      fields={(addresses, path, change) => (
        <LinesField
          problems={problems}
          texts={texts}
          path={path}
          label={words.addresses}
          lines={addresses}
          onLines={(lines) => change(lines, 'addresses')}
        />
      )}
    />
  );
}

function RestrictedRecipients({ source, problems, texts, onEdit }: TabProps) {
  const { words } = texts;
  const common = { problems, texts };
  return (
    <EntryList
      words={words.restricted}
      path="/restrictedRecipients"
      entries={source.restrictedRecipients ?? []}
      blank={BLANK_RESTRICTION}
      onEntries={(restrictedRecipients, field) => onEdit({ ...source, restrictedRecipients }, field)}
      fields={(few, path, change) => (
        <>
          <LinesField
            {...common}
            path={`${path}/who`}
            label={words.who}
            hint={words.whoHint}
            lines={few.who}
            onLines={(who) => change({ ...few, who }, 'who')}
          />
          <StampsField
            {...common}
            path={`${path}/stamps`}
            label={words.restricted.stamps}
            stamps={few.stamps}
            onStamps={(stamps) => change({ ...few, stamps }, 'stamps')}
          />
        </>
      )}
    />
  );
}
