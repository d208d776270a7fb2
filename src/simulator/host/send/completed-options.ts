import type { SendMode } from '../../shared/manifest';
import type { Fields } from '../wire/envelope';

/** Lengths that Outlook documents for `event.completed` (facts: 2.2). */
export const COMPLETED_LIMITS = { message: 500, cancelLabel: 20 } as const;

/** What the options of `event.completed` mean to this client. */
export type SendVerdict = { readonly kind: 'allowed' } | HeldMessage;

export interface HeldMessage {
  readonly kind: 'held';
  readonly message: string;
  readonly markdown: boolean;
  /** The mode that counts: the manifest's, unless the add-in relaxed it. */
  readonly mode: SendMode;
  /** What the add-in's own button runs; null when it gave no `commandId`. */
  readonly action: { readonly commandId: string; readonly contextData: unknown } | null;
  /** Which button is the add-in's own, if any, and its words on it: null when it says what it always says. */
  readonly ownLabel: { readonly on: 'take-action' | 'dont-send'; readonly text: string | null } | null;
  /** Options that the documentation does not allow, in words for a developer. */
  readonly problems: readonly string[];
}

export interface ClientView {
  readonly manifestMode: SendMode;
  readonly addinName: string;
  readonly supports: (mailboxVersion: string) => boolean;
  /** The button that is the add-in's own: the clients differ (facts: platform 2.2). */
  readonly ownButton: 'take-action' | 'dont-send';
}

function textIn(options: Fields, name: string): string | null {
  const given = options[name];
  return typeof given === 'string' && given !== '' ? given : null;
}

/**
 * Reads the options. Those newer than the client are ignored. Without `allowEvent: true` the message is held: what the
 * real client makes of a missing one is not known.
 */
export function readVerdict(options: Fields, client: ClientView): SendVerdict {
  if (options['allowEvent'] === true) return { kind: 'allowed' };
  const problems: string[] = [];
  const has114 = client.supports('1.14');
  const { message, markdown } = messageOf(options, client, problems);
  return {
    kind: 'held',
    message,
    markdown,
    mode: has114 ? modeOf(options, client.manifestMode, problems) : client.manifestMode,
    action: has114 ? actionOf(options) : null,
    ownLabel: has114 ? labelOf(options, client.ownButton, problems) : null,
    problems,
  };
}

function messageOf(options: Fields, { addinName, supports }: ClientView, problems: string[]) {
  const formatted = supports('1.15') ? textIn(options, 'errorMessageMarkdown') : null;
  const message =
    formatted ?? textIn(options, 'errorMessage') ?? `${addinName} is preventing this email from being sent.`;
  const { message: limit } = COMPLETED_LIMITS;
  if (message.length > limit)
    problems.push(`The message has ${message.length} characters; Outlook takes ${limit}.`);
  // That the rest is cut off is invented.
  return { message: message.slice(0, limit), markdown: formatted !== null };
}

function modeOf(options: Fields, manifestMode: SendMode, problems: string[]): SendMode {
  const override = options['sendModeOverride'];
  if (override === 'promptUser') return 'PromptUser';
  if (override !== undefined) problems.push('sendModeOverride can only be promptUser.');
  return manifestMode;
}

function actionOf(options: Fields): HeldMessage['action'] {
  const commandId = textIn(options, 'commandId');
  return commandId === null ? null : { commandId, contextData: options['contextData'] };
}

/**
 * `cancelLabel` words Take Action, which is there only with a `commandId`; on older clients it words Don't Send, with or
 * without one (facts: platform 2.2). That a label that is too long is not taken is invented.
 */
function labelOf(options: Fields, on: ClientView['ownButton'], problems: string[]): HeldMessage['ownLabel'] {
  const given = textIn(options, 'cancelLabel');
  const hasCommand = textIn(options, 'commandId') !== null;
  if (!hasCommand && (on === 'take-action' || given === null)) return null;
  const isTooLong = given !== null && given.length > COMPLETED_LIMITS.cancelLabel;
  if (isTooLong)
    problems.push(
      `cancelLabel has ${given.length} characters; Outlook takes ${COMPLETED_LIMITS.cancelLabel}.`,
    );
  return { on, text: isTooLong ? null : given };
}
