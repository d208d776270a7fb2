import { value } from './method';
import type { Method, MethodTable } from './method';

/** The library's own counting. It is answered, and nothing is kept. */
function notKept(name: string, number: number): Method {
  return {
    name: `mailbox.${name}`,
    fact: `host-protocol 5, number ${number}`,
    since: '1.1',
    needs: 'Restricted',
    anywhere: () => value(),
  };
}

export const TELEMETRY_METHODS: MethodTable = {
  163: notKept('logTelemetry', 163),
  193: notKept('logCustomerContentTelemetry', 193),
  400: notKept('trackCtq', 400),
  401: notKept('recordTrace', 401),
  402: notKept('recordDataPoint', 402),
};
