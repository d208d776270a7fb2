import type { Stamp } from '../../src/core/stamp/stamp';
import type { StampingTools } from '../../src/flows/apply-stamp';
import type { CurrentPolicy, PolicySource } from '../../src/flows/ports';
import { findMarkers } from '../../src/core/stamp/marker';
import { readStampHeaders } from '../../src/core/stamp/header';
import { aPolicy, NOON } from './builders';

/** A policy source that always answers with this. */
export function policySource(current: Partial<CurrentPolicy> = {}): PolicySource {
  return {
    current: async () => ({
      policy: aPolicy(),
      at: NOON,
      problem: undefined,
      remember: undefined,
      ...current,
    }),
  };
}

/** Time that passes only while nothing else is left to do: a client that answers before any timer runs out. */
function virtualTime(): (ms: number) => Promise<void> {
  let now = 0;
  const due: { readonly at: number; readonly ring: () => void }[] = [];
  const ringNext = (): void => {
    due.sort((one, other) => one.at - other.at);
    const next = due.shift();
    now = next?.at ?? now;
    next?.ring();
  };
  return (ms) =>
    new Promise((ring) => {
      due.push({ at: now + ms, ring });
      setImmediate(ringNext);
    });
}

/** A client that answers before any timer runs out. */
export const AT_ONCE = virtualTime();

/** A client that is slower than every timer. */
export const SLOWLY = (): Promise<void> => Promise.resolve();

let toolboxes = 0;

/** Stamping with a clock that stands still, chance that counts, and English words. */
export function aToolbox(unusual: Partial<StampingTools> = {}): StampingTools {
  // Every toolbox has a chance of its own: two acts never make the same id.
  toolboxes += 1;
  let chance = (toolboxes * 0.61803) % 1;
  return {
    policies: policySource(),
    wait: SLOWLY,
    surroundings: {
      now: () => 1_795_310_400_000,
      random: () => (chance = (chance + 0.137) % 1),
    },
    marking: ({ stamp, details }, { sender }) => ({
      title: `Stamp ${stamp}`,
      sentence: `Please ask ${sender} before passing it on.`,
      items: stamp === 'adjust' ? details.adjustments : details.uses,
    }),
    ...unusual,
  };
}

/** Any stand-in that keeps a draft. */
interface MarkedDraft {
  readonly draft: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | { readonly content: string };
  };
}

/** What a draft carries: the header's stamp and every marker of its body, top to bottom. */
export function marksOn({ draft }: MarkedDraft): {
  header: Stamp | undefined;
  markers: readonly Stamp[];
} {
  const value = draft.headers['x-mailstamp'];
  const reading = readStampHeaders(value === undefined ? [] : [value]);
  return {
    header: reading.kind === 'stamped' ? reading.mark.stamp : undefined,
    markers: findMarkers(typeof draft.body === 'string' ? draft.body : draft.body.content).intact.map(
      ({ stamp }) => stamp,
    ),
  };
}
