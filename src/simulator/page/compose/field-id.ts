import type { RecipientFieldName } from './recipient-box';

/** Where the focus can be sent in the one compose form of the page. */
export const fieldId = (field: RecipientFieldName | 'from' | 'subject' | 'body' | 'send'): string =>
  `compose-${field}`;

export function focusField(field: Parameters<typeof fieldId>[0]): void {
  document.getElementById(fieldId(field))?.focus();
}
