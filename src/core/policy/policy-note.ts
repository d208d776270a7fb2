import type { Stamp } from '../stamp/stamp';
import type { AdjustableKind } from './adjustable-kinds';

/** A kind of finding that says nothing any more under some stamps, although it protects their mail. */
export interface Silence {
  readonly kind: AdjustableKind;
  readonly stamps: readonly Stamp[];
}

/** Something in a policy that is allowed and hardly meant, with its place as JSON pointer. */
export type PolicyNote =
  | { readonly kind: 'silenced'; readonly path: string; readonly silence: Silence }
  | { readonly kind: 'partner-receives-nothing-more' | 'nobody-decides'; readonly path: string };
