import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { err, type Result } from '../../core/result';
import { Problem, reasonOf } from '../problem';
import { countOf, shownFile } from '../terminal';
import { LARGEST_MAIL, readMail, type MailRefusal } from '../../mail/read-mail';
import type { SentMail } from '../../mail/sent-mail';
import { BEGINNING, contentOf, isOutlookFile, type FileContent } from './file-content';
import { looksLikeMbox, MboxSplitter } from './split-mbox';

/** Bytes that are read at once; a mailbox is never in memory as a whole. */
const AT_ONCE = 128 * 1024;

/** One message of a mailbox. */
export interface MailboxEntry {
  /** Where it is: the file, and in an mbox file the number of the message. */
  readonly place: string;
  /** The message, or why it cannot be judged. */
  readonly mail: Result<SentMail, string>;
  /** Bytes of the mailbox up to here. */
  readonly readSoFar: number;
}

export interface Mailbox {
  readonly bytes: number;
  /** Files of the folder in which there is no mail. */
  readonly leftOut: number;
  readonly entries: () => AsyncGenerator<MailboxEntry>;
}

interface File {
  readonly name: string;
  readonly bytes: number;
  readonly content: FileContent;
}

/** Why a message cannot be judged, as the end of a sentence. */
function refusalInWords(refusal: MailRefusal): string {
  switch (refusal.kind) {
    case 'too-large':
      return 'it is larger than any mail that Exchange carries';
    case 'no-mail':
      return 'it is not a mail message';
    case 'names-nobody':
      return 'it names nobody to send it to (a copy without its Bcc?)';
    case 'broken':
      return refusal.reason === '' ? 'nobody knows why' : refusal.reason;
  }
}

const TOO_LARGE = err(refusalInWords({ kind: 'too-large' }));

const SEVERAL = 'it is a mailbox of several messages: "mailstamp replay" judges those';

/** The classic Outlook saves nothing else; the new one and Outlook on the web download .eml. */
const OUTLOOK_FILE =
  'it is in a format that only Outlook reads: save messages as .eml, or export them as mbox, with another program';

async function read(raw: Uint8Array): Promise<Result<SentMail, string>> {
  const mail = await readMail(raw);
  return mail.ok ? mail : err(refusalInWords(mail.error));
}

/** What can be read from its beginning to its end, and again: no pipe, no device. */
async function fileOf(name: string): Promise<File> {
  if (!(await stat(name)).isFile()) return { name, bytes: 0, content: 'nothing' };
  const handle = await open(name);
  try {
    const first = Buffer.alloc(BEGINNING);
    const { bytesRead } = await handle.read(first);
    const { size } = await handle.stat();
    return { name, bytes: size, content: contentOf(name, first.subarray(0, bytesRead)) };
  } finally {
    await handle.close();
  }
}

async function* entriesOfMbox({ name }: File): AsyncGenerator<MailboxEntry> {
  const splitter = new MboxSplitter(LARGEST_MAIL);
  let [readSoFar, count] = [0, 0];
  const entry = async (raw: Buffer | undefined): Promise<MailboxEntry> => {
    count += 1;
    const mail = raw === undefined ? TOO_LARGE : await read(raw);
    return { place: `${shownFile(name)}, message ${count}`, mail, readSoFar };
  };
  try {
    for await (const chunk of createReadStream(name, { highWaterMark: AT_ONCE })) {
      const bytes = chunk as Buffer;
      readSoFar += bytes.length;
      for (const raw of splitter.push(bytes, false)) yield await entry(raw);
    }
  } catch (error) {
    yield { place: shownFile(name), mail: err(`its rest is lost, ${reasonOf(error)}`), readSoFar };
  }
  for (const raw of splitter.push(Buffer.alloc(0), true)) yield await entry(raw);
}

/** Reads one file that holds one message. */
export async function readMailFile(name: string): Promise<Result<SentMail, string>> {
  try {
    const file = await stat(name);
    if (file.isDirectory()) return err(SEVERAL);
    if (file.size > LARGEST_MAIL) return TOO_LARGE;
    const raw = await readFile(name);
    if (isOutlookFile(raw)) return err(OUTLOOK_FILE);
    return looksLikeMbox(raw) ? err(SEVERAL) : await read(raw);
  } catch (error) {
    return err(reasonOf(error));
  }
}

async function* entriesOf(files: readonly File[]): AsyncGenerator<MailboxEntry> {
  let before = 0;
  for (const file of files) {
    const isMbox = file.content === 'mbox';
    if (isMbox)
      for await (const entry of entriesOfMbox(file)) yield { ...entry, readSoFar: before + entry.readSoFar };
    before += file.bytes;
    if (!isMbox)
      yield { place: shownFile(file.name), mail: await readMailFile(file.name), readSoFar: before };
  }
}

/** Every file below a folder, in the order of their names, which exports often begin with a date. */
async function namesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

async function filesBelow(folder: string): Promise<readonly File[]> {
  const files: File[] = [];
  for (const name of await namesBelow(folder)) {
    // What cannot be opened is reported when its turn comes.
    files.push(await fileOf(name).catch((): File => ({ name, bytes: 0, content: 'mail' })));
  }
  return files;
}

async function filesOf(place: string): Promise<readonly File[]> {
  const there = await stat(place);
  if (there.isDirectory()) return filesBelow(place);
  if (!there.isFile()) throw new Error('it is neither a file nor a folder; save the mail to a file first');
  const file = await fileOf(place);
  // A file that is named is always read: it may turn out to be no mail.
  return [file.content === 'nothing' ? { ...file, content: 'mail' } : file];
}

function noMailIn(place: string, leftOut: number): Problem {
  const what = leftOut === 0 ? '' : ` among the ${countOf(leftOut, 'file')} in it`;
  return new Problem(
    `There is no mail in ${shownFile(place)}${what}. Name an mbox file, or a folder of a mail program or of .eml files.`,
  );
}

async function* someOf(entries: AsyncGenerator<MailboxEntry>, nothing: () => Problem) {
  let isEmpty = true;
  for await (const entry of entries) {
    isEmpty = false;
    yield entry;
  }
  if (isEmpty) throw nothing();
}

/**
 * A folder with mail of any program, an mbox file, or a single message. Its entries end with a {@link Problem} where
 * there is none: a mistyped name must not pass for mail in order.
 * @throws {Problem} where it cannot be opened
 */
export async function openMailbox(place: string): Promise<Mailbox> {
  const files = await filesOf(place).catch((error: unknown) => {
    throw new Problem(`The mailbox ${shownFile(place)} cannot be read: ${reasonOf(error)}.`);
  });
  const mail = files.filter(({ content }) => content !== 'nothing');
  const leftOut = files.length - mail.length;
  return {
    bytes: mail.reduce((sum, { bytes }) => sum + bytes, 0),
    leftOut,
    entries: () => someOf(entriesOf(mail), () => noMailIn(place, leftOut)),
  };
}

/** What is said of files that were passed over; nothing where there are none. */
export function leftOutInWords({ leftOut }: Pick<Mailbox, 'leftOut'>): readonly string[] {
  return leftOut === 0
    ? []
    : [`${countOf(leftOut, 'file')} left out: no mail in ${leftOut === 1 ? 'it' : 'them'}.`];
}
