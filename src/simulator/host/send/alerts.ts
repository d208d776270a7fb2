import type { SendMode } from '../../shared/manifest';
import type { SmartAlert, SmartAlertButton } from '../contract';
import type { HeldMessage } from './completed-options';
import { waysOut } from './send-modes';

/** Documented are Take Action, Send Anyway, Don't Send and Try Later; the others are invented. */
const LABELS: Readonly<Record<SmartAlertButton['id'], string>> = {
  'take-action': 'Take Action',
  'send-anyway': 'Send Anyway',
  'dont-send': "Don't Send",
  wait: 'Wait',
  'try-later': 'Try Later',
  'save-draft': 'Save to Drafts',
  ok: 'OK',
};

/** Wording of the client itself, which add-ins cannot change. Invented after the documentation's descriptions. */
const OWN_WORDS: Readonly<Record<Exclude<SmartAlert['kind'], 'held'>, (name: string) => string>> = {
  slow: (name) => `${name} is taking longer than expected to check this message.`,
  unavailable: (name) => `${name} is unavailable and could not check this message.`,
  'timed-out': (name) => `${name} did not finish checking this message.`,
  'connection-lost': (name) => `The connection was lost before ${name} had checked this message.`,
  'work-offline': (name) => `${name} cannot check this message while you work offline.`,
};

const button = (id: SmartAlertButton['id']): SmartAlertButton => ({ id, label: LABELS[id] });

/**
 * The buttons under an add-in's own message. Where the own button is Don't Send, it carries the add-in's label and runs
 * its command; its id says so, because leaving the alert by Escape cancels and runs nothing.
 */
function heldButtons({ mode, action, ownLabel }: HeldMessage): readonly SmartAlertButton[] {
  const ways = waysOut('held', mode).map(button);
  const own: SmartAlertButton | null =
    ownLabel === null
      ? null
      : { id: action === null ? 'dont-send' : 'take-action', label: ownLabel.text, ofAddin: true };
  if (own === null) return ways;
  return ownLabel?.on === 'take-action'
    ? [own, ...ways]
    : ways.map((way) => (way.id === 'dont-send' ? own : way));
}

/** The alert of an add-in that held the message. */
export function heldAlert(addinName: string, held: HeldMessage): SmartAlert {
  const { message, markdown } = held;
  return { kind: 'held', title: addinName, message, markdown, buttons: heldButtons(held) };
}

/** The alert of an add-in from which nothing came, or nothing yet. The manifest's mode counts: no override reached us. */
export function failureAlert(kind: keyof typeof OWN_WORDS, addinName: string, mode: SendMode): SmartAlert {
  return {
    kind,
    title: addinName,
    message: OWN_WORDS[kind](addinName),
    markdown: false,
    buttons: waysOut(kind, mode).map(button),
  };
}
