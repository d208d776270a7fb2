import type { AddinHost } from '../../host/contract';
import { type FaultPlan, forServer, type ServerFaults } from '../../shared/faults';
import type { ApiResult } from '../api/send-request';

/** Switches on and off what goes wrong on purpose in this tab. */
export interface FaultControl {
  get(): FaultPlan;
  subscribe(listener: () => void): () => void;
  /** Counts from the next call, frame and file on; false when the add-in's server could not be told. */
  change(plan: FaultPlan): Promise<boolean>;
}

export interface FaultControlOptions {
  readonly faults: AddinHost['faults'];
  readonly tellServer: (faults: ServerFaults) => Promise<ApiResult<void>>;
  /** Keeps the plan for a reload. */
  readonly remember: (plan: FaultPlan) => void;
}

export function createFaultControl({ faults, tellServer, remember }: FaultControlOptions): FaultControl {
  faults.onChange(remember);
  return {
    get: () => faults.plan,
    subscribe: (listener) => faults.onChange(listener),
    async change(plan) {
      // The server first: a frame that opens on the new plan must not get a page of the old one.
      const told = await tellServer(forServer(plan));
      faults.change(plan);
      return told.ok;
    },
  };
}
