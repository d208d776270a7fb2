import type { SendMode } from '../../shared/manifest';
import type { SmartAlert, SmartAlertButton } from '../contract';
import type { HeldMessage } from './completed-options';
import { waysOut } from './policy';

const LABELS: Readonly<Record<SmartAlertButton['id'], string>> = {
  'take-action': 'Take Action',
  'send-anyway': 'Send Anyway',
  'dont-send': "Don't Send",
  wait: 'Wait',
  'try-later': 'Try Later',
};

/** Wording of the client itself, which add-ins cannot change. Invented after the documentation's descriptions. */
const OWN_WORDS: Readonly<Record<Exclude<SmartAlert['kind'], 'held'>, (name: string) => string>> = {
  slow: (name) => `${name} is taking longer than expected to check this message.`,
  unavailable: (name) => `${name} is unavailable and could not check this message.`,
  'timed-out': (name) => `${name} did not finish checking this message.`,
};

function buttons(kind: SmartAlert['kind'], mode: SendMode): readonly SmartAlertButton[] {
  return waysOut(kind, mode).map((id) => ({ id, label: LABELS[id] }));
}

/** The alert of an add-in that held the message. */
export function heldAlert(addinName: string, { message, markdown, mode, action }: HeldMessage): SmartAlert {
  const own: readonly SmartAlertButton[] =
    action === null ? [] : [{ id: 'take-action', label: action.label }];
  return { kind: 'held', title: addinName, message, markdown, buttons: [...own, ...buttons('held', mode)] };
}

/** The alert of an add-in from which nothing came, or nothing yet. The manifest's mode counts: no override reached us. */
export function failureAlert(kind: keyof typeof OWN_WORDS, addinName: string, mode: SendMode): SmartAlert {
  return {
    kind,
    title: addinName,
    message: OWN_WORDS[kind](addinName),
    markdown: false,
    buttons: buttons(kind, mode),
  };
}
