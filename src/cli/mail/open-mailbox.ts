import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { err, type Result } from '../../core/result';
import { Problem, reasonOf } from '../problem';
import { shownFile } from '../terminal';
import { LARGEST_MAIL, readMail, type MailRefusal } from '../../mail/read-mail';
import type { SentMail } from '../../mail/sent-mail';
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
  /** Files of the folder that are no mail by their name. */
  readonly leftOut: number;
  readonly entries: () => AsyncGenerator<MailboxEntry>;
}

interface File {
  readonly name: string;
  readonly bytes: number;
  readonly isMbox: boolean;
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

const SEVERAL = err('it is a mailbox of several messages: "mailstamp replay" judges those');

async function read(raw: Uint8Array): Promise<Result<SentMail, string>> {
  const mail = await readMail(raw);
  return mail.ok ? mail : err(refusalInWords(mail.error));
}

async function fileOf(name: string): Promise<File> {
  const handle = await open(name);
  try {
    const first = Buffer.alloc(8);
    const { bytesRead } = await handle.read(first);
    const { size } = await handle.stat();
    return { name, bytes: size, isMbox: looksLikeMbox(first.subarray(0, bytesRead)) };
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
    const { size } = await stat(name);
    if (size > LARGEST_MAIL) return TOO_LARGE;
    const raw = await readFile(name);
    return looksLikeMbox(raw) ? SEVERAL : await read(raw);
  } catch (error) {
    return err(reasonOf(error));
  }
}

async function* entriesOf(files: readonly File[]): AsyncGenerator<MailboxEntry> {
  let before = 0;
  for (const file of files) {
    if (file.isMbox)
      for await (const entry of entriesOfMbox(file)) yield { ...entry, readSoFar: before + entry.readSoFar };
    before += file.bytes;
    if (!file.isMbox)
      yield { place: shownFile(file.name), mail: await readMailFile(file.name), readSoFar: before };
  }
}

const MAIL_NAMES = ['.eml', '.mbox', '.mbx'];

function isMailName(name: string): boolean {
  return MAIL_NAMES.includes(path.extname(name).toLowerCase());
}

/** Every file below a folder, in the order of their names, which exports often begin with a date. */
async function namesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

async function filesOf(
  place: string,
): Promise<{ readonly files: readonly File[]; readonly leftOut: number }> {
  if (!(await stat(place)).isDirectory()) return { files: [await fileOf(place)], leftOut: 0 };
  const names = await namesBelow(place);
  const files: File[] = [];
  for (const name of names.filter(isMailName)) {
    // What cannot be opened is reported when its turn comes.
    files.push(await fileOf(name).catch(() => ({ name, bytes: 0, isMbox: false })));
  }
  return { files, leftOut: names.length - files.length };
}

/**
 * An mbox file, a folder of `.eml` and `.mbox` files, or a single message.
 * @throws {Problem} where it cannot be opened
 */
export async function openMailbox(place: string): Promise<Mailbox> {
  const { files, leftOut } = await filesOf(place).catch((error: unknown) => {
    throw new Problem(`The mailbox ${shownFile(place)} cannot be read: ${reasonOf(error)}.`);
  });
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    leftOut,
    entries: () => entriesOf(files),
  };
}
