import type { SourceDocument } from '../core/policy/source/source-document';
import { Section } from '../ui/Section';
import { useAdminStyles } from './admin-styles';
import { NumberField } from './fields';
import { without } from './lists';
import type { TabProps } from './tab-props';
import { USUAL } from './usual-numbers';

/** The group of numbers with another one in it; undefined leaves it to the default. */
function withNumber<T extends object>(
  numbers: T | undefined,
  name: keyof T & string,
  number: number | undefined,
): T {
  const others = without(numbers ?? {}, name) as T;
  return number === undefined ? others : { ...others, [name]: number };
}

/** How many, and how old, before something is noticed. */
export function Limits({ source, problems, texts, onEdit }: TabProps) {
  const { limits: words } = texts.words;
  const styles = useAdminStyles();
  const { thresholds, staleness } = source;
  const common = { problems, texts };
  const edit = (part: Partial<SourceDocument>, path: string) => onEdit({ ...source, ...part }, path);
  const isWrongWay = problems.some(({ path }) => path === '/staleness');
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      <NumberField
        {...common}
        path="/thresholds/exposedRecipients"
        label={words.exposed}
        hint={words.exposedHint(USUAL.exposedRecipients)}
        number={thresholds?.exposedRecipients}
        byDefault={USUAL.exposedRecipients}
        onNumber={(number, path) =>
          edit({ thresholds: withNumber(thresholds, 'exposedRecipients', number) }, path)
        }
      />
      <NumberField
        {...common}
        path="/staleness/noticeAfterHours"
        label={words.notice}
        hint={words.noticeHint(USUAL.noticeAfterHours)}
        number={staleness?.noticeAfterHours}
        byDefault={USUAL.noticeAfterHours}
        onNumber={(number, path) =>
          edit({ staleness: withNumber(staleness, 'noticeAfterHours', number) }, path)
        }
      />
      <NumberField
        {...common}
        // What is wrong with both together is said where the second of them is.
        path={isWrongWay ? '/staleness' : '/staleness/holdAfterHours'}
        label={words.hold}
        hint={words.holdHint(USUAL.holdAfterHours)}
        number={staleness?.holdAfterHours}
        byDefault={USUAL.holdAfterHours}
        onNumber={(number, path) =>
          edit({ staleness: withNumber(staleness, 'holdAfterHours', number) }, path)
        }
      />
    </Section>
  );
}
