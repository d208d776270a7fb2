import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { Outlook } from '../../support/outlook';
import { AUTHOR, type Mail } from './mails';

export interface OpenDraft {
  readonly name: string;
  readonly own: Outlook;
}

/**
 * Writes each mail in a page and a world of its own. One after the other, because pages that load at the same time
 * hinder each other; what follows is mostly waiting, and may run at the same time. `address` says which client it is.
 */
export async function openDrafts(
  context: BrowserContext,
  address: string,
  mails: Readonly<Record<string, Mail>>,
): Promise<readonly OpenDraft[]> {
  const drafts: OpenDraft[] = [];
  for (const [name, mail] of Object.entries(mails)) {
    const own = new Outlook(await context.newPage(), `matrix-${randomUUID()}`);
    await own.openAs(AUTHOR, address);
    await mail.write(own);
    drafts.push({ name, own });
  }
  return drafts;
}
