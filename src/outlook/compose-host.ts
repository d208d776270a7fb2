import type { Recipient } from '../core/audience/recipient';
import type { BodyFormat } from '../core/stamp/banner';
import type { Attachment, Body, ComposeHost, ComposeKind, HostResult } from '../flows/ports';
import { askOffice, callOffice, type Callback, type Patience } from './call-office';
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

function loadProperties<T>(
  item: Office.MessageCompose,
  patience: Patience,
  read: (all: Office.CustomProperties) => T,
): HostResult<T> {
  return askOffice(
    'loadCustomPropertiesAsync',
    patience,
    (done: Callback<Office.CustomProperties>) => item.loadCustomPropertiesAsync(done),
    read,
  );
}

async function writeProperties(
  item: Office.MessageCompose,
  patience: Patience,
  changes: Readonly<Record<string, string>>,
): HostResult<void> {
  const properties = await loadProperties(item, patience, (all) => {
    for (const [name, value] of Object.entries(changes)) all.set(name, value);
    return all;
  });
  return properties.ok
    ? callOffice('customProperties.saveAsync', patience, (done) => properties.value.saveAsync(done))
    : properties;
}

function asText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError();
  return value;
}

/** The header as it stands, whatever the case in which the client gives its name back. */
function headerIn(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

const COMPOSE_KINDS: readonly ComposeKind[] = ['newMail', 'reply', 'forward'];

function asComposeKind({ composeType }: { readonly composeType: string }): ComposeKind {
  return asText(COMPOSE_KINDS.find((known) => known === composeType)) as ComposeKind;
}

/** Opens the draft that this runtime was started for; undefined where Outlook shows none. */
export function openComposeHost(patience: Patience): ComposeHost | undefined {
  const { item: selected, userProfile } = Office.context.mailbox;
  const item: Office.MessageCompose | undefined = selected;
  if (!item) return undefined;
  return {
    ...mailboxItem(item),
    user: { address: userProfile.emailAddress, name: userProfile.displayName },
    readRecipients: (field) =>
      askOffice<Office.EmailAddressDetails[], Recipient[]>(
        `${field}.getAsync`,
        patience,
        (done) => item[field].getAsync(done),
        (people) => people.map((person) => toRecipient(field, person)),
      ),
    writeRecipients: (field, people) => writeRecipients(item[field], patience, people),
    readFrom: () =>
      askOffice<Office.EmailAddressDetails, string>(
        'from.getAsync',
        patience,
        (done) => item.from.getAsync(done),
        ({ emailAddress }) => asText(emailAddress),
      ),
    readComposeKind: () =>
      askOffice('getComposeTypeAsync', patience, (done) => item.getComposeTypeAsync(done), asComposeKind),
    readHeader: (name) =>
      askOffice<Record<string, string>, string | undefined>(
        'internetHeaders.getAsync',
        patience,
        (done) => item.internetHeaders.getAsync([name], done),
        (headers) => headerIn(headers, name),
      ),
    writeHeader: (name, value) =>
      callOffice('internetHeaders.setAsync', patience, (done) =>
        item.internetHeaders.setAsync({ [name]: value }, done),
      ),
    readBodyFormat: () =>
      askOffice<Office.CoercionType, BodyFormat>(
        'body.getTypeAsync',
        patience,
        (done) => item.body.getTypeAsync(done),
        (type) => (type === Office.CoercionType.Html ? 'html' : 'text'),
      ),
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
    readAttachments: () =>
      askOffice<Office.AttachmentDetailsCompose[], Attachment[]>(
        'getAttachmentsAsync',
        patience,
        (done) => item.getAttachmentsAsync(done),
        (all) => all.map(({ id, name, attachmentType }) => ({ id, name, isMail: attachmentType === 'item' })),
      ),
    readAttached: (id) =>
      askOffice<Office.AttachmentContent, string>(
        'getAttachmentContentAsync',
        patience,
        (done) => item.getAttachmentContentAsync(id, done),
        ({ content }) => asText(content),
      ),
    readSession: () =>
      callOffice<Readonly<Record<string, string>>>('sessionData.getAllAsync', patience, (done) =>
        item.sessionData.getAllAsync((result) => done(result as Office.AsyncResult<Record<string, string>>)),
      ),
    writeSession: (name, value) =>
      callOffice('sessionData.setAsync', patience, (done) => item.sessionData.setAsync(name, value, done)),
    readProperties: () =>
      loadProperties(item, patience, (all) => all.getAll() as Readonly<Record<string, unknown>>),
    writeProperties: (changes) => writeProperties(item, patience, changes),
    showNotice: (key, message, pane) =>
      showNotice(item.notificationMessages, patience, key, message, pane?.linkText),
    hideNotice: (key) => hideNotice(item.notificationMessages, patience, key),
  };
}
