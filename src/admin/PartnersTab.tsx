import { receivesNothingMore } from '../core/policy/source/policy-notes';
import { Notice } from '../ui/Notice';
import { EntryList } from './EntryList';
import { RulesField, StampsField, TextField, UntilField } from './fields';
import { withOptional } from './lists';
import type { TabProps } from './tab-props';

const BLANK = { name: '', domains: [], stamps: ['internal'] } as const;

/** Organisations outside that may receive some of the mail. */
export function PartnersTab({ source, problems, texts, onEdit }: TabProps) {
  const { words } = texts;
  const common = { problems, texts };
  return (
    <EntryList
      words={words.partners}
      path="/partners"
      entries={source.partners ?? []}
      blank={BLANK}
      onEntries={(partners, field) => onEdit({ ...source, partners }, field)}
      fields={(partner, path, change) => (
        <>
          <TextField
            {...common}
            path={`${path}/name`}
            label={words.partners.name}
            text={partner.name}
            onText={(name) => change({ ...partner, name }, 'name')}
          />
          <RulesField
            {...common}
            path={`${path}/domains`}
            lines={partner.domains}
            onLines={(domains) => change({ ...partner, domains }, 'domains')}
          />
          <StampsField
            {...common}
            path={`${path}/stamps`}
            label={words.partners.stamps}
            stamps={partner.stamps}
            onStamps={(stamps) => change({ ...partner, stamps }, 'stamps')}
          />
          {receivesNothingMore(partner) && <Notice tone="ask" sentence={words.partners.nothingMore} />}
          <UntilField
            {...common}
            path={`${path}/until`}
            day={partner.until}
            onDay={(until) => change(withOptional(partner, 'until', until), 'until')}
          />
        </>
      )}
    />
  );
}
