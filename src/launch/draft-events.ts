import { isOneClick, type Stamp } from '../core/stamp/stamp';
import { applyStamp, type StampingTools } from '../flows/apply-stamp';
import { followSender } from '../flows/follow-sender';
import { NOTICE } from '../flows/notice-keys';
import type { ComposeHost } from '../flows/ports';
import { readDraft } from '../flows/read-draft';
import { restoreDraft } from '../flows/restore-draft';
import { startDraft, type DraftStart } from '../flows/start-draft';
import { tellAudience } from '../flows/tell-audience';
import { audienceNotice } from '../i18n/audience-notice';
import type { Words } from '../i18n/words';

/** The draft at hand and everything that handlers need to deal with it. */
export interface Desk {
  readonly host: ComposeHost;
  readonly tools: StampingTools;
  readonly words: Words;
}

async function announceStart({ host, words }: Desk, start: DraftStart): Promise<void> {
  switch (start.kind) {
    case 'unstamped':
      return;
    case 'continued':
      await host.showNotice(NOTICE.stamp, words.notices.continued(start.stamp, start.answers));
      return;
    case 'not-continued':
      await host.showNotice(NOTICE.stamp, words.notices.notContinued(start.stamp), {
        linkText: words.buttons.fix,
      });
  }
}

/** OnNewMessageCompose: new mail, reply, reply all, forward. */
export async function onDraftStarted(desk: Desk): Promise<void> {
  await announceStart(desk, await startDraft(desk.host, desk.tools));
}

/** OnMessageCompose: matters where a saved draft is opened again. */
export async function onDraftOpened({ host }: Desk): Promise<void> {
  await restoreDraft(host);
}

/** OnMessageRecipientsChanged, and after every stamping. */
export async function onAudienceChanged({ host, tools, words }: Desk): Promise<void> {
  await tellAudience(host, tools.policies, audienceNotice(words));
}

/** OnMessageFromChanged. What could not be written anew would name the wrong person: the author has to know. */
export async function onSenderChanged(desk: Desk): Promise<void> {
  const { host, tools, words } = desk;
  const applied = await followSender(host, tools);
  if (applied?.ok === false) {
    await host.showNotice(NOTICE.stamp, words.notices.notStamped, { linkText: words.buttons.fix });
  }
  await onAudienceChanged(desk);
}

/** A ribbon command, or the button of the alert for mail without a stamp. */
export async function onStampChosen(desk: Desk, stamp: Stamp): Promise<void> {
  const { host, tools, words } = desk;
  const { details } = await readDraft(host, tools.policies);
  const applied = await applyStamp(host, tools, { stamp, details });
  if (!applied.ok) {
    await host.showNotice(NOTICE.stamp, words.notices.notStamped, { linkText: words.buttons.fix });
    return;
  }
  if (isOneClick(stamp)) {
    await host.hideNotice(NOTICE.stamp);
  } else {
    await host.showNotice(NOTICE.stamp, words.notices.stamped[stamp], { linkText: words.buttons.fix });
  }
  await onAudienceChanged(desk);
}
