import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { FOLDERS, SEND_RIGHTS, type Account, type Person } from '../../shared/mail';
import { UNSEEN_LISTS, type MailingList } from '../mail/directory';
import { parseMail, type ParsedMail } from '../mail/parse-mail';
import type { SampleTime } from './sample-time';

const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
const timeSchema = v.union([
  v.strictObject({ minutesAgo: v.number() }),
  v.strictObject({ daysAgo: v.number(), at: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)) }),
]);

const indexSchema = v.strictObject({
  accounts: v.array(
    v.strictObject({
      id: idSchema,
      name: v.string(),
      address: v.string(),
      role: v.string(),
      organisation: v.string(),
      tenant: v.string(),
      hasAddin: v.boolean(),
      members: v.exactOptional(v.record(idSchema, v.picklist(SEND_RIGHTS))),
    }),
  ),
  lists: v.array(
    v.strictObject({
      name: v.string(),
      address: v.string(),
      members: v.array(v.string()),
      unseen: v.exactOptional(v.picklist(UNSEEN_LISTS)),
    }),
  ),
  people: v.array(v.strictObject({ name: v.string(), address: v.string() })),
  mails: v.array(
    v.strictObject({
      file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.eml$/)),
      sent: timeSchema,
      in: v.array(
        v.strictObject({
          account: idSchema,
          folder: v.picklist(FOLDERS),
          unread: v.optional(v.boolean(), false),
        }),
      ),
    }),
  ),
});

export interface SampleMail {
  /** File name without `.eml`; also the id of every copy. */
  readonly name: string;
  readonly sent: SampleTime;
  readonly copies: readonly {
    readonly account: string;
    readonly folder: (typeof FOLDERS)[number];
    readonly unread: boolean;
  }[];
  /** As in the file: without a Date field, dates in the text still to be filled in. */
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
}

/** The people and the mail that every new world starts with. */
export interface SampleMailbox {
  readonly accounts: readonly Account[];
  readonly lists: readonly MailingList[];
  /** Correspondents who have no mailbox here, for the address book. */
  readonly people: readonly Person[];
  /** Oldest first. */
  readonly mails: readonly SampleMail[];
}

/** Larger for older mail; only its order matters. */
function age(sent: SampleTime): number {
  if ('minutesAgo' in sent) return sent.minutesAgo;
  const [hours = 0, minutes = 0] = sent.at.split(':').map(Number);
  return (sent.daysAgo + 1) * 24 * 60 - hours * 60 - minutes;
}

/**
 * Reads `index.json` and the .eml files beside it.
 * @throws when the folder is incomplete: without sample mail the local Outlook has nothing to show.
 */
export async function loadSampleMailbox(folder: string): Promise<SampleMailbox> {
  const index = v.parse(indexSchema, JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
  const mails = index.mails.map(async ({ file, sent, in: copies }): Promise<SampleMail> => {
    const raw = readFileSync(join(folder, file));
    return { name: basename(file, '.eml'), sent, copies, raw, parsed: await parseMail(raw) };
  });
  return {
    accounts: index.accounts.map((account) => ({ ...account, kind: 'person' })),
    lists: index.lists.map((list) => ({ ...list, kind: 'list' })),
    people: index.people.map((person) => ({ ...person, kind: 'person' })),
    mails: (await Promise.all(mails)).sort((one, other) => age(other.sent) - age(one.sent)),
  };
}
