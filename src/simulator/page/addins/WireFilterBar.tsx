import { Checkbox, SearchBox, Select } from '@fluentui/react-components';
import { useWords } from '../words/use-words';
import { useWireLogStyles } from './WireLog.styles';
import type { WireFilter } from './wire-log-state';

const FRAMES = ['all', 'pane', 'runtime', 'dialog'] as const satisfies readonly WireFilter['frame'][];
const DIRECTIONS = ['all', 'to-host', 'to-add-in'] as const satisfies readonly WireFilter['direction'][];

export interface WireFilterBarProps {
  readonly filter: WireFilter;
  readonly onFilter: (filter: WireFilter) => void;
}

/** Which entries are shown, in one line. */
export function WireFilterBar({ filter, onFilter }: WireFilterBarProps) {
  const styles = useWireLogStyles();
  const { wire } = useWords();
  const change = (part: Partial<WireFilter>) => onFilter({ ...filter, ...part });
  const directions = { all: wire.everyDirection, 'to-host': wire.toHost, 'to-add-in': wire.toAddin };
  const frames = { all: wire.everyFrame, pane: wire.pane, runtime: wire.runtime, dialog: wire.dialog };
  return (
    <div role="search" aria-label={wire.filter} className={styles.filter}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={wire.search}
        placeholder={wire.search}
        value={filter.name}
        onChange={(_event, { value }) => change({ name: value })}
      />
      <Select
        size="small"
        aria-label={wire.frame}
        value={filter.frame}
        onChange={(_event, { value }) => change({ frame: FRAMES.find((each) => each === value) ?? 'all' })}
      >
        {FRAMES.map((frame) => (
          <option key={frame} value={frame}>
            {frames[frame]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={wire.direction}
        value={filter.direction}
        onChange={(_event, { value }) =>
          change({ direction: DIRECTIONS.find((each) => each === value) ?? 'all' })
        }
      >
        {DIRECTIONS.map((direction) => (
          <option key={direction} value={direction}>
            {directions[direction]}
          </option>
        ))}
      </Select>
      <Checkbox
        size="medium"
        label={wire.failedOnly}
        checked={filter.failedOnly}
        onChange={(_event, { checked }) => change({ failedOnly: checked === true })}
      />
      <Checkbox
        size="medium"
        label={wire.inventedOnly}
        checked={filter.inventedOnly}
        onChange={(_event, { checked }) => change({ inventedOnly: checked === true })}
      />
    </div>
  );
}
