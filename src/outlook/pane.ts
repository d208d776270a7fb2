import type { HostResult } from '../flows/ports';
import { callOffice, type Patience } from './call-office';

/** How Outlook looks; undefined where it does not say. */
export type OutlookTheme = 'light' | 'dark' | undefined;

/** Waits until Outlook is there; resolves with the display language, BCP 47. */
export async function onReady(): Promise<{ readonly locale: string }> {
  await Office.onReady();
  return { locale: Office.context.displayLanguage };
}

/** Tells when the selection of a pinned pane moves on. */
export function onItemChanged(listener: () => void): void {
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, listener);
}

/**
 * Tells when another mail is selected and the pane cannot follow: on the Mac a pane that nobody pinned stays open, and
 * hears of it by another event than pinned ones (facts: platform 4, docs#5288; requirement set 1.13).
 */
export function onLeftBehind(listener: () => void): void {
  const { SelectedItemsChanged } = Office.EventType as Partial<typeof Office.EventType>;
  if (SelectedItemsChanged !== undefined)
    Office.context.mailbox.addHandlerAsync(SelectedItemsChanged, listener);
}

/** Message-ID of what the open draft answers; undefined where this client does not tell (requirement set 1.14). */
export function answeredMessage(): string | undefined {
  const { inReplyTo } = (Office.context.mailbox.item ?? {}) as { readonly inReplyTo?: unknown };
  return typeof inReplyTo === 'string' && inReplyTo !== '' ? inReplyTo : undefined;
}

/** Subject of the open draft; undefined where it has none, or Outlook does not tell. */
export async function readSubject(patience: Patience): Promise<string | undefined> {
  const item: Office.MessageCompose | undefined = Office.context.mailbox.item;
  if (!item) return undefined;
  const subject = await callOffice<string>('subject.getAsync', patience, (done) =>
    item.subject.getAsync(done),
  );
  return subject.ok && subject.value !== '' ? subject.value : undefined;
}

/** Tells when somebody or something is added to or taken out of the open draft. */
export function onDraftChanged(listener: () => void): void {
  const { item } = Office.context.mailbox;
  item?.addHandlerAsync(Office.EventType.RecipientsChanged, listener);
  item?.addHandlerAsync(Office.EventType.AttachmentsChanged, listener);
}

/** Tells when a Smart Alert's button leads to a pane that is open already (requirement set 1.15). */
export function onContextChanged(listener: (context: string) => void): void {
  // Test the member: older editions of the library do not have this event.
  if (!('InitializationContextChanged' in Office.EventType)) return;
  Office.context.mailbox.item?.addHandlerAsync(
    Office.EventType.InitializationContextChanged,
    (event: { readonly initializationContextData?: unknown }) => {
      listener(asText(event.initializationContextData));
    },
  );
}

function asText(context: unknown): string {
  return typeof context === 'string' ? context : JSON.stringify(context ?? null);
}

/** Opens an answer to the selected mail with this in it; its author goes on from there. */
export function openReply(html: string, patience: Patience): HostResult<void> {
  return callOffice('displayReplyFormAsync', patience, (done) => {
    const item: Office.MessageRead | undefined = Office.context.mailbox.item;
    item?.displayReplyFormAsync({ htmlBody: html }, done);
  });
}

/** What a Smart Alert's button passed to this pane; undefined where it was opened otherwise. */
export async function readInitializationContext(patience: Patience): Promise<string | undefined> {
  const { item } = Office.context.mailbox;
  if (!item) return undefined;
  const context = await callOffice<unknown>('getInitializationContextAsync', patience, (done) =>
    item.getInitializationContextAsync(done),
  );
  return context.ok && context.value !== undefined && context.value !== ''
    ? asText(context.value)
    : undefined;
}

/** Reads `#rrggbb`; the middle between black and white is where dark begins. */
function toTheme(theme: Office.OfficeTheme | undefined): OutlookTheme {
  const color = theme?.bodyBackgroundColor;
  if (color?.length !== 7) return undefined;
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  return parts.reduce((sum, part) => sum + part, 0) < 3 * 128 ? 'dark' : 'light';
}

/** The theme that Outlook tells, where it does (requirement set 1.14, not on phones). */
export function outlookTheme(): OutlookTheme {
  return toTheme(Office.context.officeTheme);
}

/** Tells when the theme changes. */
export function onThemeChanged(listener: (theme: OutlookTheme) => void): void {
  Office.context.mailbox.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    (event: { readonly officeTheme?: Office.OfficeTheme }) => {
      listener(toTheme(event.officeTheme) ?? outlookTheme());
    },
  );
}
