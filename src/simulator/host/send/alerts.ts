import type { SendMode } from '../../shared/manifest';
import type { ClientAlert, HeldAlert, SmartAlertButton } from '../contract';
import type { HeldMessage } from './completed-options';
import { waysOut } from './send-modes';

const button = (id: SmartAlertButton['id']): SmartAlertButton => ({ id });

/**
 * The buttons under an add-in's own message. Where the own button is Don't Send, it carries the add-in's label and runs
 * its command; its id says so, because leaving the alert by Escape cancels and runs nothing.
 */
function heldButtons({ mode, action, ownLabel }: HeldMessage): readonly SmartAlertButton[] {
  const ways = waysOut('held', mode).map(button);
  const own: SmartAlertButton | null =
    ownLabel === null
      ? null
      : {
          id: action === null ? 'dont-send' : 'take-action',
          ...(ownLabel.text === null ? { named: ownLabel.on } : { label: ownLabel.text }),
        };
  if (own === null) return ways;
  return ownLabel?.on === 'take-action'
    ? [own, ...ways]
    : ways.map((way) => (way.id === 'dont-send' ? own : way));
}

/** The alert of an add-in that held the message. */
export function heldAlert(addinName: string, held: HeldMessage): HeldAlert {
  const { message, markdown } = held;
  return { kind: 'held', title: addinName, message, markdown, buttons: heldButtons(held) };
}

/** The alert of an add-in from which nothing came, or nothing yet. The manifest's mode counts: no override reached us. */
export function failureAlert(kind: ClientAlert['kind'], addinName: string, mode: SendMode): ClientAlert {
  return { kind, title: addinName, buttons: waysOut(kind, mode).map(button) };
}
