import type { AddinHost } from '../../host/contract';
import { type FaultPlan, forServer, type ServerFaults } from '../../shared/faults';
import type { ApiResult } from '../api/send-request';
import { createStore, type Store } from '../state/store';

/** Switches on and off what goes wrong on purpose in this tab. */
export interface FaultControl {
  get(): FaultPlan;
  subscribe(listener: () => void): () => void;
  /** Counts from the next call, frame and file on. */
  change(plan: FaultPlan): Promise<void>;
  /** Whether the add-in's server knows what to do wrong with its files. */
  readonly told: Pick<Store<boolean>, 'get' | 'subscribe'>;
}

export interface FaultControlOptions {
  readonly faults: AddinHost['faults'];
  readonly tellServer: (faults: ServerFaults) => Promise<ApiResult<void>>;
  /** Keeps the plan for a reload. */
  readonly remember: (plan: FaultPlan) => void;
  /** Whether the server could be told of the plan that is there already. */
  readonly isTold: boolean;
}

export function createFaultControl({
  faults,
  tellServer,
  remember,
  isTold,
}: FaultControlOptions): FaultControl {
  const told = createStore(isTold);
  faults.onChange(remember);
  return {
    told,
    get: () => faults.plan,
    subscribe: (listener) => faults.onChange(listener),
    async change(plan) {
      // The server first: a frame that opens on the new plan must not get a page of the old one.
      const { ok } = await tellServer(forServer(plan));
      faults.change(plan);
      told.update(() => ok);
    },
  };
}
