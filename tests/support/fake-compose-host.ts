import { FIELDS, type Field, type Recipient } from '../../src/core/audience/recipient';
import { err, ok } from '../../src/core/result';
import type { BodyFormat } from '../../src/core/stamp/banner';
import type { Attachment, Body, ComposeHost, ComposeKind, HostResult } from '../../src/flows/ports';

/** The calls of the mail program that this host stands in for, by the names that the mail program gives them. */
export const HOST_CALLS = [
  'to.getAsync',
  'cc.getAsync',
  'bcc.getAsync',
  'to.setAsync',
  'cc.setAsync',
  'bcc.setAsync',
  'from.getAsync',
  'getComposeTypeAsync',
  'internetHeaders.getAsync',
  'internetHeaders.setAsync',
  'body.getTypeAsync',
  'body.getAsync',
  'body.setAsync',
  'body.prependAsync',
  'getAttachmentsAsync',
  'getAttachmentContentAsync',
  'sessionData.getAllAsync',
  'sessionData.setAsync',
  'loadCustomPropertiesAsync',
  'customProperties.saveAsync',
  'notificationMessages.replaceAsync',
  'notificationMessages.removeAsync',
] as const;
export type HostCall = (typeof HOST_CALLS)[number];

/** An error code, the name of what a call throws, or `hang`: the mail program never answers. */
export type Fault = number | 'hang' | typeof OUT_OF_RANGE;

/** Thrown by the library before anything is sent. */
const OUT_OF_RANGE = 'Sys.ArgumentOutOfRangeException';

/** Codes of the mail program (facts: host-protocol 3.1). */
const CODE = {
  invalidAttachment: 9003,
  internalFormat: 9002,
  tooManyRecipients: 9012,
  tooManyNotices: 9025,
  sessionDataTooLong: 9051,
} as const;

/** Limits that the mail program documents; going over them is refused, never cut. */
const LIMITS = { session: 50_000, properties: 2_500, notice: 150, notices: 5, recipients: 500 } as const;

/** `source` of a mail is its text; of a file its bytes in base64. */
export interface FakeAttachment extends Attachment {
  readonly source: string;
}

/** A draft as data, failures included. What is left out is the ordinary new mail. */
export interface FakeDraft {
  readonly user?: { readonly address: string; readonly name: string };
  readonly from?: string;
  readonly kind?: ComposeKind;
  readonly recipients?: readonly Recipient[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
  readonly attachments?: readonly FakeAttachment[];
  readonly session?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Of the conversation that it continues. */
  readonly conversation?: string;
  /** What is kept with the mailbox. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly faults?: Readonly<Partial<Record<HostCall, Fault>>>;
}

export interface FakeNotice {
  readonly message: string;
  readonly linkText: string | undefined;
}

/** The host together with what a test may look at and change while the pane is open. */
export interface FakeComposeHost extends ComposeHost {
  /** Every call in the order in which it was made, refused ones included. */
  readonly calls: readonly HostCall[];
  readonly draft: {
    readonly recipients: Readonly<Record<Field, readonly Recipient[]>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Body;
    readonly session: Readonly<Record<string, string>>;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly notices: Readonly<Record<string, FakeNotice>>;
  };
  /** Makes calls fail from now on; `undefined` mends one. */
  fail(faults: Readonly<Partial<Record<HostCall, Fault | undefined>>>): void;
  /** The person types, or Outlook changes something, behind the add-in's back. */
  setBody(body: Body): void;
  setRecipients(recipients: readonly Recipient[]): void;
  setFrom(address: string): void;
  setAttachments(attachments: readonly FakeAttachment[]): void;
}

/** Somebody in To, unless the test says otherwise. */
export function aRecipient(address: string, unusual: Partial<Recipient> = {}): Recipient {
  return { field: 'to', address, name: '', kind: 'person', ...unusual };
}

function byField(recipients: readonly Recipient[]): Record<Field, readonly Recipient[]> {
  const inField = (field: Field) => recipients.filter((recipient) => recipient.field === field);
  return { to: inField('to'), cc: inField('cc'), bcc: inField('bcc') };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Roughly what a mail program shows of HTML as text: one line per block, entities decoded. */
function textOf(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n+$/, '');
}

/** What a mail program keeps of HTML that is written into a body: class attributes never survive. */
function kept({ format, content }: Body): string {
  return format === 'html' ? content.replace(/ class="[^"]*"/gi, '') : content;
}

/** What a mail program makes of people whom an add-in names: those without an address stay out. */
function resolved(people: readonly Recipient[]): readonly Recipient[] {
  return people
    .filter(({ address }) => /^[^@\s]+@[^@\s]+$/.test(address))
    .map((person) => ({ ...person, name: person.name || person.address }));
}

function htmlOf(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<div>${escaped.replace(/\r?\n/g, '<br>')}</div>`;
}

function prependTo(body: Body, content: string): Body {
  if (body.format === 'text') return { ...body, content: content + body.content };
  const opening = /<body\b[^>]*>/i.exec(body.content);
  const at = opening === null ? 0 : opening.index + opening[0].length;
  return { ...body, content: body.content.slice(0, at) + content + body.content.slice(at) };
}

/**
 * An in-memory draft that answers as Outlook does: it keeps what is written, refuses what Outlook refuses, and fails
 * where the test says so. Calls that it does not know do not exist in its type.
 */
export function createFakeComposeHost(given: FakeDraft = {}): FakeComposeHost {
  const user = given.user ?? { address: 'nadia@legalaid.example', name: 'Nadia Rahimi' };
  const calls: HostCall[] = [];
  const faults = new Map<HostCall, Fault>();
  let recipients = byField(given.recipients ?? []);
  let from = given.from ?? user.address;
  let headers: Readonly<Record<string, string>> = { ...given.headers };
  let body: Body = given.body ?? { format: 'html', content: '<html><body><p>Hello</p></body></html>' };
  let session: Readonly<Record<string, string>> = { ...given.session };
  let properties: Readonly<Record<string, unknown>> = { ...given.properties };
  let notices: Readonly<Record<string, FakeNotice>> = {};
  let attachments = given.attachments ?? [];
  const attached = (id: string) => attachments.find((one) => one.id === id);

  const fail: FakeComposeHost['fail'] = (changes) => {
    for (const [name, fault] of Object.entries(changes)) {
      const call = HOST_CALLS.find((known) => known === name);
      if (call === undefined) throw new Error(`${name} is no call of this host`);
      if (fault === undefined) faults.delete(call);
      else faults.set(call, fault);
    }
  };
  fail(given.faults ?? {});

  async function answer<T>(
    call: HostCall,
    act: () => T,
    problem: () => Exclude<Fault, 'hang'> | undefined = () => undefined,
  ): HostResult<T> {
    calls.push(call);
    // Every real answer arrives in a later turn: nothing may rely on the same one.
    await Promise.resolve();
    const fault = faults.get(call) ?? problem();
    if (fault === 'hang') return new Promise(() => undefined);
    if (fault !== undefined) return err({ kind: 'host-refused', call, code: fault });
    return ok(act());
  }
  const wrongFormat = (written: Body) => (written.format === body.format ? undefined : CODE.internalFormat);
  const sessionTooLong = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).flat().join('').length > LIMITS.session ? CODE.sessionDataTooLong : undefined;
  const propertiesTooLong = (values: Readonly<Record<string, unknown>>) =>
    JSON.stringify(values).length > LIMITS.properties ? OUT_OF_RANGE : undefined;

  return {
    user,
    calls,
    conversation: given.conversation,
    readSetting: (name) => given.settings?.[name],
    get draft() {
      return { recipients, headers, body, session, properties, notices };
    },
    fail,
    setBody(next) {
      body = next;
    },
    setRecipients(next) {
      recipients = byField(next);
    },
    setFrom(next) {
      from = next;
    },
    setAttachments(next) {
      attachments = next;
    },
    readRecipients: (field) => answer(`${field}.getAsync`, () => recipients[field]),
    writeRecipients: (field, next) =>
      answer(
        `${field}.setAsync`,
        () => {
          recipients = { ...recipients, [field]: resolved(next).map((one) => ({ ...one, field })) };
        },
        () => (next.length > LIMITS.recipients ? CODE.tooManyRecipients : undefined),
      ),
    readFrom: () => answer('from.getAsync', () => from),
    readComposeKind: () => answer('getComposeTypeAsync', () => given.kind ?? 'newMail'),
    readHeader: (name) => answer('internetHeaders.getAsync', () => headers[name.toLowerCase()]),
    writeHeader: (name, value) =>
      answer('internetHeaders.setAsync', () => {
        headers = { ...headers, [name.toLowerCase()]: value };
      }),
    readBodyFormat: () => answer('body.getTypeAsync', () => body.format),
    readBody: (format) => answer('body.getAsync', () => bodyIn(body, format)),
    writeBody: (next) =>
      answer(
        'body.setAsync',
        () => {
          body = { ...next, content: kept(next) };
        },
        () => wrongFormat(next),
      ),
    prependBody: (addition) =>
      answer(
        'body.prependAsync',
        () => {
          body = prependTo(body, kept(addition));
        },
        () => wrongFormat(addition),
      ),
    readAttachments: () =>
      answer('getAttachmentsAsync', () => attachments.map(({ id, name, isMail }) => ({ id, name, isMail }))),
    readAttached: (id) =>
      answer(
        'getAttachmentContentAsync',
        () => attached(id)?.source ?? '',
        () => (attached(id) === undefined ? CODE.invalidAttachment : undefined),
      ),
    readSession: () => answer('sessionData.getAllAsync', () => session),
    writeSession: (name, value) =>
      answer(
        'sessionData.setAsync',
        () => {
          session = { ...session, [name]: value };
        },
        () => sessionTooLong({ ...session, [name]: value }),
      ),
    readProperties: () => answer('loadCustomPropertiesAsync', () => properties),
    writeProperties: (changes) =>
      answer(
        'customProperties.saveAsync',
        () => {
          properties = { ...properties, ...changes };
        },
        () => propertiesTooLong({ ...properties, ...changes }),
      ),
    showNotice: (key, message, pane) =>
      answer(
        'notificationMessages.replaceAsync',
        () => {
          notices = { ...notices, [key]: { message, linkText: pane?.linkText } };
        },
        () => noticeProblem(notices, key, { message, linkText: pane?.linkText }),
      ),
    hideNotice: (key) =>
      answer('notificationMessages.removeAsync', () => {
        notices = Object.fromEntries(Object.entries(notices).filter(([shown]) => shown !== key));
      }),
  };
}

function noticeProblem(
  notices: Readonly<Record<string, FakeNotice>>,
  key: string,
  { message, linkText }: FakeNotice,
): Exclude<Fault, 'hang'> | undefined {
  if (message.length > LIMITS.notice) return OUT_OF_RANGE;
  const others = Object.entries(notices).filter(([shown]) => shown !== key);
  const secondLink = linkText !== undefined && others.some(([, other]) => other.linkText !== undefined);
  return others.length >= LIMITS.notices || secondLink ? CODE.tooManyNotices : undefined;
}

/** As the mail program turns it into another format. */
export function bodyIn(body: Body, format: BodyFormat): string {
  if (body.format === format) return body.content;
  return format === 'text' ? textOf(body.content) : htmlOf(body.content);
}

/** All recipients of the fake draft, in the order of the fields. */
export function everybody(host: FakeComposeHost): readonly Recipient[] {
  return FIELDS.flatMap((field) => host.draft.recipients[field]);
}
