import type { Finding } from '../core/decide/finding';
import type { Store } from '../ui/store';
import { changeState, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';
import type { Reader } from './reader';

export interface Witness {
  /** The author stands by a finding that is shown (`stands`), or no longer does. */
  readonly standBy: (finding: Finding, stands: boolean) => Promise<void>;
}

export function createWitness(
  store: Store<DeskState>,
  { standBy }: Pick<DraftActions, 'standBy'>,
  reader: Reader,
): Witness {
  return {
    async standBy(finding, stands) {
      const { reading, standing } = store.get();
      if (reading === undefined || standing.kind === 'recording') return;
      changeState(store, { standing: { kind: 'recording', finding: finding.kind } });
      const outcome = await standBy({ finding, reading, stands });
      await reader.reload();
      changeState(store, {
        standing: outcome.ok
          ? { kind: 'recorded', finding: finding.kind }
          : { kind: 'failed', finding: finding.kind, error: outcome.error },
      });
    },
  };
}
