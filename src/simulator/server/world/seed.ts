import type { Account, FolderId } from '../../shared/mail';
import { sameAddress } from '../mail/addresses';
import { deliveredCopy, sentCopy } from '../mail/deliver';
import { withFieldOnTop } from '../mail/header-fields';
import type { SampleMail, SampleMailbox } from './sample-mailbox';
import { fillInDates, resolveTime, type MomentsOfSamples } from './sample-time';
import type { StoredMail, WorldState } from './state';
import type { WorldFiles } from './world-files';

/** Latin-1 both ways keeps every byte that is not part of a date to fill in. */
function datedCopy({ raw, name }: SampleMail, moments: MomentsOfSamples): Buffer {
  const date = new Date(moments.sentAt(name)).toUTCString().replace('GMT', '+0000');
  const filledIn = Buffer.from(fillInDates(raw.toString('latin1'), moments), 'latin1');
  return withFieldOnTop(filledIn, `Date: ${date}`);
}

/** The bytes that lie in one account's folder: the sender's own copy, or what a delivery would have made of it. */
function copyFor(
  dated: Buffer,
  sample: SampleMail,
  { account, folder }: { readonly account: Account; readonly folder: FolderId },
  accounts: readonly Account[],
): Buffer {
  const sender = accounts.find(({ address }) => sameAddress(address, sample.parsed.from.address));
  if (sender?.id === account.id && folder === 'sent') return sentCopy(dated);
  return deliveredCopy(dated, sender ?? { ...account, id: '', tenant: '' }, account);
}

/** Writes the sample mail into a world's files and returns the state that names it. Nothing counts until that is written. */
export function seedWorld(
  { accounts, mails: samples }: SampleMailbox,
  files: WorldFiles,
  { start, timeZone }: { readonly start: number; readonly timeZone: string },
): WorldState {
  const times = new Map(samples.map(({ name, sent }) => [name, resolveTime(sent, start, timeZone)]));
  const moments: MomentsOfSamples = { start, timeZone, sentAt: (name) => times.get(name) ?? start };
  const mails: StoredMail[] = [];
  for (const sample of samples) {
    const dated = datedCopy(sample, moments);
    for (const { account: accountId, folder, unread } of sample.copies) {
      const account = accounts.find(({ id }) => id === accountId);
      if (!account) continue;
      // Who writes to a list that they are on has a copy in Sent and one in the inbox.
      const isSecond = mails.some(({ account: owner, id }) => owner === accountId && id === sample.name);
      mails.push({
        id: isSecond ? `${sample.name}-${folder}` : sample.name,
        account: accountId,
        folder,
        unread,
        receivedAt: moments.sentAt(sample.name),
        messageId: sample.parsed.messageId,
        content: files.keepMail(copyFor(dated, sample, { account, folder }, accounts)),
        customProperties: {},
      });
    }
  }
  return { version: 1, mails, drafts: [], outbox: [], attempts: [], settings: {}, left: [] };
}
