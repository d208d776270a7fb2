import { err, ok } from '../core/result';
import type { ReadHost } from '../flows/ports';
import { callOffice, type Patience } from './call-office';
import { mailboxItem } from './mailbox-item';

/** The selected message; undefined when nothing is selected, or something that is no message. */
export function openReadHost(patience: Patience): ReadHost | undefined {
  const item: Office.MessageRead | undefined = Office.context.mailbox.item;
  if (!item?.from) return undefined;
  return {
    ...mailboxItem(item),
    from: { address: item.from.emailAddress, name: item.from.displayName },
    people: [item.from, ...item.to, ...item.cc].map(({ emailAddress }) => emailAddress),
    user: Office.context.mailbox.userProfile.emailAddress,
    async readHeaders() {
      // Phones show messages without this member: test the member, not the requirement set.
      if (!('getAllInternetHeadersAsync' in item)) {
        return err({ kind: 'host-refused', call: 'getAllInternetHeadersAsync', code: 'missing' });
      }
      const headers = await callOffice<string>('getAllInternetHeadersAsync', patience, (done) =>
        item.getAllInternetHeadersAsync(done),
      );
      return headers.ok ? ok(headers.value) : headers;
    },
    readBody: (format) =>
      callOffice('body.getAsync', patience, (done) =>
        item.body.getAsync(format === 'html' ? Office.CoercionType.Html : Office.CoercionType.Text, done),
      ),
  };
}
