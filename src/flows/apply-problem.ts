import { err, type Result } from '../core/result';
import type { HostError } from './ports';

/** Why a draft could not be stamped. */
export type ApplyProblem =
  | { readonly kind: 'host'; readonly error: HostError }
  /** The author typed while the banner was being changed; nothing was overwritten. */
  | { readonly kind: 'typed-meanwhile' }
  /** The banner that should be replaced was edited so much that it cannot be told from the author's own text. */
  | { readonly kind: 'banner-edited' }
  | { readonly kind: 'too-long' }
  /** A continued stamp gives way: the author chose one meanwhile. */
  | { readonly kind: 'overtaken' };

export function hostProblem(error: HostError): Result<never, ApplyProblem> {
  return err({ kind: 'host', error });
}

export function orProblem<T>(answer: Result<T, HostError>): Result<T, ApplyProblem> {
  return answer.ok ? answer : hostProblem(answer.error);
}
