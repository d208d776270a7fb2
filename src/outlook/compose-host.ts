import type { Recipient } from '../core/audience/recipient';
import { err, ok } from '../core/result';
import type { BodyFormat } from '../core/stamp/banner';
import type { Body, ComposeHost, ComposeKind, HostResult } from '../flows/ports';
import { callOffice, readAnswer, type Callback, type Patience } from './call-office';
import { mailboxItem } from './mailbox-item';
import { hideNotice, showNotice } from './notices';
import { toEmailUser, toRecipient } from './recipients';

/** Outlook takes at most this many people in one call. */
const PEOPLE_PER_CALL = 100;

function coercion(format: BodyFormat): Office.CoercionType {
  return format === 'html' ? Office.CoercionType.Html : Office.CoercionType.Text;
}

async function writeRecipients(
  field: Office.Recipients,
  patience: Patience,
  people: readonly Recipient[],
): HostResult<void> {
  const users = people.map(toEmailUser);
  const set = (done: Callback<void>) => field.setAsync(users.slice(0, PEOPLE_PER_CALL), done);
  let written = await callOffice('recipients.setAsync', patience, set);
  for (let start = PEOPLE_PER_CALL; written.ok && start < users.length; start += PEOPLE_PER_CALL) {
    const add = (done: Callback<void>) => field.addAsync(users.slice(start, start + PEOPLE_PER_CALL), done);
    written = await callOffice('recipients.addAsync', patience, add);
  }
  return written;
}

function loadProperties(
  item: Office.MessageCompose,
  patience: Patience,
): HostResult<Office.CustomProperties> {
  return callOffice('loadCustomPropertiesAsync', patience, (done) => item.loadCustomPropertiesAsync(done));
}

async function writeProperties(
  item: Office.MessageCompose,
  patience: Patience,
  changes: Readonly<Record<string, string>>,
): HostResult<void> {
  const properties = await loadProperties(item, patience);
  if (!properties.ok) return properties;
  try {
    for (const [name, value] of Object.entries(changes)) properties.value.set(name, value);
  } catch (thrown) {
    const code = thrown instanceof Error ? thrown.name : 'unknown';
    return err({ kind: 'host-refused', call: 'customProperties.set', code });
  }
  return callOffice('customProperties.saveAsync', patience, (done) => properties.value.saveAsync(done));
}

/** The header as it stands, whatever the case in which the client gives its name back. */
async function readHeader(
  item: Office.MessageCompose,
  patience: Patience,
  name: string,
): HostResult<string | undefined> {
  const headers = await callOffice<Record<string, string>>('internetHeaders.getAsync', patience, (done) =>
    item.internetHeaders.getAsync([name], done),
  );
  return readAnswer('internetHeaders.getAsync', headers, (found) => {
    const header = Object.entries(found).find(([key]) => key.toLowerCase() === name);
    return header?.[1];
  });
}

async function readComposeKind(item: Office.MessageCompose, patience: Patience): HostResult<ComposeKind> {
  const kind = await callOffice<{ composeType: string }>('getComposeTypeAsync', patience, (done) =>
    item.getComposeTypeAsync(done),
  );
  const read = readAnswer('getComposeTypeAsync', kind, ({ composeType: type }) => type);
  if (!read.ok) return read;
  const composeType = read.value;
  if (composeType === 'newMail' || composeType === 'reply' || composeType === 'forward')
    return ok(composeType);
  return err({ kind: 'host-refused', call: 'getComposeTypeAsync', code: 'unknown-kind' });
}

async function readBodyFormat(item: Office.MessageCompose, patience: Patience): HostResult<BodyFormat> {
  const type = await callOffice<Office.CoercionType>('body.getTypeAsync', patience, (done) =>
    item.body.getTypeAsync(done),
  );
  return type.ok ? ok(type.value === Office.CoercionType.Html ? 'html' : 'text') : type;
}

function asText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('Not a text');
  return value;
}

/** Opens the draft that this runtime was started for; undefined where Outlook shows none. */
export function openComposeHost(patience: Patience): ComposeHost | undefined {
  const { item: selected, userProfile } = Office.context.mailbox;
  const item: Office.MessageCompose | undefined = selected;
  if (!item) return undefined;
  return {
    ...mailboxItem(item),
    user: { address: userProfile.emailAddress, name: userProfile.displayName },
    async readRecipients(field) {
      const people = await callOffice<Office.EmailAddressDetails[]>(`${field}.getAsync`, patience, (done) =>
        item[field].getAsync(done),
      );
      return readAnswer(`${field}.getAsync`, people, (list) =>
        list.map((person) => toRecipient(field, person)),
      );
    },
    writeRecipients: (field, people) => writeRecipients(item[field], patience, people),
    async readFrom() {
      const from = await callOffice<Office.EmailAddressDetails>('from.getAsync', patience, (done) =>
        item.from.getAsync(done),
      );
      return readAnswer('from.getAsync', from, ({ emailAddress }) => asText(emailAddress));
    },
    readComposeKind: () => readComposeKind(item, patience),
    readHeader: (name) => readHeader(item, patience, name),
    writeHeader: (name, value) =>
      callOffice('internetHeaders.setAsync', patience, (done) =>
        item.internetHeaders.setAsync({ [name]: value }, done),
      ),
    readBodyFormat: () => readBodyFormat(item, patience),
    readBody: (format) =>
      callOffice('body.getAsync', patience, (done) => item.body.getAsync(coercion(format), done)),
    writeBody: ({ format, content }: Body) =>
      callOffice('body.setAsync', patience, (done) =>
        item.body.setAsync(content, { coercionType: coercion(format) }, done),
      ),
    prependBody: ({ format, content }: Body) =>
      callOffice('body.prependAsync', patience, (done) =>
        item.body.prependAsync(content, { coercionType: coercion(format) }, done),
      ),
    readSession: () =>
      callOffice<Readonly<Record<string, string>>>('sessionData.getAllAsync', patience, (done) =>
        item.sessionData.getAllAsync((result) => done(result as Office.AsyncResult<Record<string, string>>)),
      ),
    writeSession: (name, value) =>
      callOffice('sessionData.setAsync', patience, (done) => item.sessionData.setAsync(name, value, done)),
    async readProperties() {
      const properties = await loadProperties(item, patience);
      return readAnswer(
        'customProperties.getAll',
        properties,
        (all) => all.getAll() as Readonly<Record<string, unknown>>,
      );
    },
    writeProperties: (changes) => writeProperties(item, patience, changes),
    showNotice: (key, message, pane) =>
      showNotice(item.notificationMessages, patience, key, message, pane?.linkText),
    hideNotice: (key) => hideNotice(item.notificationMessages, patience, key),
  };
}
