import { err, ok, type Result } from '../core/result';
import type { HostError, HostResult } from '../flows/ports';

declare function setTimeout(run: () => void, ms: number): unknown;

export type Callback<T> = (result: Office.AsyncResult<T>) => void;

/** How long to wait for one answer of Outlook, in milliseconds. */
export interface Patience {
  readonly patienceMs: number;
}

/**
 * The one gate to Outlook: turns a call with a callback into a value. Outlook may answer with an error, throw, or never
 * answer at all (it drops some failures silently), so silence is an answer too.
 */
export function callOffice<T>(
  call: string,
  { patienceMs }: Patience,
  start: (done: Callback<T>) => void,
): HostResult<T> {
  return new Promise((resolve) => {
    const refuse = (error: HostError): void => resolve(err(error));
    setTimeout(() => refuse({ kind: 'host-silent', call, code: 'no-answer' }), patienceMs);
    try {
      start((result) => resolve(toResult(call, result)));
    } catch (thrown) {
      refuse({ kind: 'host-refused', call, code: thrown instanceof Error ? thrown.name : 'unknown' });
    }
  });
}

function toResult<T>(call: string, result: Office.AsyncResult<T>): Result<T, HostError> {
  return result.status === Office.AsyncResultStatus.Succeeded
    ? ok(result.value)
    : err({ kind: 'host-refused', call, code: result.error.code });
}

/** Reads an answer further; one of a shape that nobody expects is an error like any other. */
export function readAnswer<T, U>(
  call: string,
  answer: Result<T, HostError>,
  read: (value: T) => U,
): Result<U, HostError> {
  if (!answer.ok) return answer;
  try {
    return ok(read(answer.value));
  } catch {
    return err({ kind: 'host-refused', call, code: 'unexpected-answer' });
  }
}
