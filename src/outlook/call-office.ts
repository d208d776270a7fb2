import { err, ok } from '../core/result';
import type { HostError, HostResult } from '../flows/ports';

declare function setTimeout(run: () => void, ms: number): unknown;

export type Callback<T> = (result: Office.AsyncResult<T>) => void;

/** How long to wait for one answer of Outlook, in milliseconds. */
export interface Patience {
  readonly patienceMs: number;
}

/**
 * The one gate to Outlook: turns a call with a callback into a value, as `read` reads the answer. Outlook may answer with
 * an error or in a shape that nobody expects, throw, or never answer at all (it drops some failures silently), so silence
 * is an answer too.
 */
export function askOffice<T, U>(
  call: string,
  { patienceMs }: Patience,
  start: (done: Callback<T>) => void,
  read: (value: T) => U,
): HostResult<U> {
  return new Promise((resolve) => {
    const refuse = (code: HostError['code'], kind: HostError['kind'] = 'host-refused'): void =>
      resolve(err({ kind, call, code }));
    const answer = ({ status, value, error }: Office.AsyncResult<T>) => {
      try {
        if (status === Office.AsyncResultStatus.Succeeded) resolve(ok(read(value)));
        else refuse(error.code);
      } catch {
        refuse('unexpected-answer');
      }
    };
    setTimeout(() => refuse('no-answer', 'host-silent'), patienceMs);
    try {
      start(answer);
    } catch (thrown) {
      refuse(thrown instanceof Error ? thrown.name : 'unknown');
    }
  });
}

/** The same where the answer is taken as it comes. */
export function callOffice<T>(
  call: string,
  patience: Patience,
  start: (done: Callback<T>) => void,
): HostResult<T> {
  return askOffice(call, patience, start, (value) => value);
}
