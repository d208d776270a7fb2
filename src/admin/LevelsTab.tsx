import { mergeClasses, Select } from '@fluentui/react-components';
import { ADJUSTABLE_KINDS } from '../core/policy/adjustable-kinds';
import { DEFAULT_LEVELS } from '../core/policy/default-levels';
import { LEVELS } from '../core/policy/level';
import { silencesOf } from '../core/policy/source/policy-notes';
import { STAMPS } from '../core/stamp/stamp';
import { Section } from '../ui/Section';
import { useAdminStyles, useLevelStyles } from './admin-styles';
import { levelAt, parseLevel, withLevel, type LevelPlace } from './levels-state';
import { Limits } from './Limits';
import { Silences } from './Silences';
import type { TabProps } from './tab-props';

const COLUMNS = [undefined, ...STAMPS] as const;

/** What happens for each kind of finding, and the numbers on which some of them depend. */
export function LevelsTab(props: TabProps) {
  const styles = useAdminStyles();
  return (
    <div className={styles.stack}>
      <Levels {...props} />
      <Limits {...props} />
    </div>
  );
}

/** A level for each kind of finding, and where one stamp differs. */
function Levels(props: TabProps) {
  const { words } = props.texts;
  const admin = useAdminStyles();
  return (
    <Section heading={words.levels.heading}>
      <p className={admin.hint}>{words.levels.hint}</p>
      <div role="status" className={admin.fields}>
        <Silences silences={silencesOf(props.source)} texts={props.texts} />
      </div>
      <LevelTable {...props} />
    </Section>
  );
}

function LevelTable(props: TabProps) {
  const { words, mail } = props.texts;
  const styles = useLevelStyles();
  return (
    <div className={styles.region} role="group" aria-label={words.levels.heading} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.heading, styles.wide)}>
              {words.levels.finding}
            </th>
            {COLUMNS.map((stamp) => (
              <th
                key={stamp ?? 'always'}
                scope="col"
                className={mergeClasses(styles.heading, stamp === undefined && styles.wide)}
              >
                {stamp === undefined ? words.levels.always : mail.stamps[stamp]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ADJUSTABLE_KINDS.map((kind) => (
            <tr key={kind} className={styles.row}>
              <th scope="row" className={styles.kind}>
                {words.levels.kinds[kind]}
              </th>
              {COLUMNS.map((stamp) => (
                <td key={stamp ?? 'always'} className={styles.cell}>
                  <LevelChoice {...props} place={{ kind, stamp }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LevelChoice({ source, texts, onEdit, place }: TabProps & { readonly place: LevelPlace }) {
  const { levels: words } = texts.words;
  const { kind, stamp } = place;
  const column = stamp === undefined ? words.always : texts.mail.stamps[stamp];
  const byDefault =
    stamp === undefined ? words.byDefault(words.names[DEFAULT_LEVELS[kind]]) : words.sameAsAlways;
  return (
    <Select
      size="small"
      aria-label={words.cell(words.kinds[kind], column)}
      value={levelAt(source, place) ?? ''}
      onChange={(_event, { value }) =>
        onEdit(withLevel(source, place, parseLevel(value)), `/levels/${kind}/${column}/${value}`)
      }
    >
      <option value="">{byDefault}</option>
      {LEVELS.map((level) => (
        <option key={level} value={level}>
          {words.names[level]}
        </option>
      ))}
    </Select>
  );
}
