import type { Account, ImportReport } from '../../shared/mail';
import { readImportedFile, type ImportedFile } from '../mail/import-file';
import type { StoredMail } from './state';
import type { World } from './world';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Buffer;
}

type ImportedMail = Extract<ImportedFile, { kind: 'mail' }>;

/** A date in the future would keep a mail on top of the list for ever. */
function place(world: World, account: Account, { raw, parsed }: ImportedMail): StoredMail {
  const now = world.sources.now();
  return {
    id: world.sources.newId(),
    account: account.id,
    folder: 'inbox',
    unread: true,
    receivedAt: Math.min(parsed.sentAt ?? now, now),
    messageId: parsed.messageId,
    content: world.files.keepMail(raw),
    customProperties: {},
  };
}

/** Puts files into the inbox. A file comes in whole or not at all; an unreadable one does not stop the others. */
export async function importFiles(
  world: World,
  account: Account,
  files: readonly FileToImport[],
): Promise<ImportReport> {
  const read = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, result: await readImportedFile(bytes) })),
  );
  const imported: { file: string; mailId: string }[] = [];
  const unreadable: { file: string; reason: string }[] = [];
  for (const { name, result } of read) {
    switch (result.kind) {
      case 'unreadable':
        unreadable.push({ file: name, reason: result.reason });
        break;
      case 'mail': {
        const mail = place(world, account, result);
        world.commit((state) => ({ ...state, mails: [...state.mails, mail] }), { [account.id]: ['inbox'] });
        imported.push({ file: name, mailId: mail.id });
      }
    }
  }
  return { imported, unreadable };
}
