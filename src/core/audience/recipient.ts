export const FIELDS = ['to', 'cc', 'bcc'] as const;
export type Field = (typeof FIELDS)[number];

/** Somebody whom a message is addressed to, as the mail program names them. Nothing in it is trusted but the address. */
export interface Recipient {
  readonly field: Field;
  /** As delivered by Outlook; not yet parsed. */
  readonly address: string;
  readonly name: string;
  /** A list stands for people whom we cannot see. */
  readonly kind: 'person' | 'list';
}

/** A field that could not be read is not an empty field. */
export type FieldReading =
  { readonly kind: 'read'; readonly recipients: readonly Recipient[] } | { readonly kind: 'unreadable' };

/** Everybody whom these fields name, as far as they can be read. */
export function recipientsIn(
  fields: Readonly<Record<Field, FieldReading>>,
  among: readonly Field[] = FIELDS,
): readonly Recipient[] {
  return among.flatMap((field) => {
    const reading = fields[field];
    return reading.kind === 'read' ? reading.recipients : [];
  });
}
