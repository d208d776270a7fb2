import type { Field } from '../../../src/core/audience/recipient';
import type { Draft } from '../../../src/simulator/shared/mail';
import { person } from '../harness/world';
import type { PortRow } from './port-row';

/** The draft that a row begins with, as the local Outlook keeps it. */
export function draftFor({ kind, recipients = [], body, headers = {} }: PortRow): Partial<Draft> {
  const people = (field: Field) =>
    recipients
      .filter((recipient) => recipient.field === field)
      .map(({ address, name, kind: who }) => person(address, name, who));
  return {
    kind: kind ?? 'newMail',
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    headers,
    ...(body === undefined ? {} : { bodyFormat: body.format, body: body.content }),
  };
}
