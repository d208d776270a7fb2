import type { SendMode } from '../../shared/manifest';
import type { SmartAlert, SmartAlertButton } from '../contract';

/**
 * What the person may do when an add-in does not let a message go (facts: 2.3, from Microsoft's table of send modes).
 * `wait` and `dont-send` of a slow add-in under SoftBlock and Block are documented as "wait" only: that one may also
 * give up sending is invented.
 */
type ButtonId = SmartAlertButton['id'];
const WAYS_OUT: Readonly<Record<SmartAlert['kind'], Readonly<Record<SendMode, readonly ButtonId[]>>>> = {
  held: {
    PromptUser: ['send-anyway', 'dont-send'],
    SoftBlock: ['dont-send'],
    Block: ['dont-send'],
  },
  slow: {
    PromptUser: ['send-anyway', 'dont-send'],
    SoftBlock: ['wait', 'dont-send'],
    Block: ['wait', 'dont-send'],
  },
  unavailable: {
    PromptUser: ['send-anyway', 'dont-send'],
    SoftBlock: ['send-anyway', 'try-later'],
    Block: ['dont-send'],
  },
  'timed-out': {
    PromptUser: ['send-anyway', 'dont-send'],
    SoftBlock: ['try-later'],
    Block: ['try-later'],
  },
};

/** The buttons that a kind of alert has under a send mode, the add-in's own button aside. */
export function waysOut(kind: SmartAlert['kind'], mode: SendMode): readonly ButtonId[] {
  return WAYS_OUT[kind][mode];
}
