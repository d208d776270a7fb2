import type { SourceDocument } from '../core/policy/source/source-document';
import { Section } from '../ui/Section';
import { LinesField, TextField, TickField } from './fields';
import type { TabProps } from './tab-props';

/** Who the organisation is, and from where its people write. */
export function OrganisationTab({ source, problems, texts, onEdit }: TabProps) {
  const { organisation: words } = texts.words;
  const { organisation } = source;
  const edit = (part: Partial<SourceDocument['organisation']>, path: string) =>
    onEdit({ ...source, organisation: { ...organisation, ...part } }, path);
  const common = { problems, texts };
  return (
    <Section heading={words.heading}>
      <TextField
        {...common}
        path="/organisation/name"
        label={words.name}
        hint={words.nameHint}
        text={organisation.name}
        onText={(name) => edit({ name }, '/organisation/name')}
      />
      <LinesField
        {...common}
        path="/organisation/domains"
        label={words.domains}
        hint={words.domainsHint}
        lines={organisation.domains}
        onLines={(domains) => edit({ domains }, '/organisation/domains')}
      />
      <LinesField
        {...common}
        path="/organisation/peopleElsewhere"
        label={words.peopleElsewhere}
        hint={words.peopleElsewhereHint}
        lines={organisation.peopleElsewhere ?? []}
        onLines={(peopleElsewhere) => edit({ peopleElsewhere }, '/organisation/peopleElsewhere')}
      />
      <TickField
        {...common}
        path="/organisation/plusTags"
        label={words.plusTags}
        hint={words.plusTagsHint}
        ticked={organisation.plusTags}
        onTick={(plusTags) => edit({ plusTags }, '/organisation/plusTags')}
      />
      <TickField
        {...common}
        path="/organisation/stampOnPhones"
        label={words.stampOnPhones}
        hint={words.stampOnPhonesHint}
        ticked={organisation.stampOnPhones}
        onTick={(stampOnPhones) => edit({ stampOnPhones }, '/organisation/stampOnPhones')}
      />
    </Section>
  );
}
