import type { SendMode } from '../../shared/manifest';
import type { LeaveWay, SmartAlert, SmartAlertButton } from '../contract';

type ButtonId = SmartAlertButton['id'];

/** One row of Microsoft's table of send modes: what the person may do. */
interface Row<Way> {
  readonly fact: string;
  /** What in this row is ours rather than documented. */
  readonly invented?: string;
  readonly ways: Readonly<Record<SendMode, readonly Way[]>>;
}

/** What the person may do when an add-in does not let a message go. Buttons stand in the client's order. */
export const SEND_MODES: Readonly<Record<SmartAlert['kind'], Row<ButtonId>>> = {
  held: {
    fact: 'platform 2.3, "Check fails"',
    ways: {
      PromptUser: ['send-anyway', 'dont-send'],
      SoftBlock: ['dont-send'],
      Block: ['dont-send'],
    },
  },
  unavailable: {
    fact: 'platform 2.3, "Add-in unavailable at send"',
    ways: {
      PromptUser: ['send-anyway', 'try-later'],
      SoftBlock: ['send-anyway', 'try-later'],
      Block: ['dont-send'],
    },
  },
  slow: {
    fact: 'platform 2.3, "> 5 s running"',
    invented: 'Under SoftBlock and Block the person may also give up sending.',
    ways: {
      PromptUser: ['send-anyway', 'dont-send'],
      SoftBlock: ['wait', 'dont-send'],
      Block: ['wait', 'dont-send'],
    },
  },
  'timed-out': {
    fact: 'platform 2.3, "5 min time-out"',
    invented: 'The word on the button of SoftBlock and Block.',
    ways: {
      PromptUser: ['send-anyway', 'dont-send'],
      SoftBlock: ['try-later'],
      Block: ['try-later'],
    },
  },
  'connection-lost': {
    fact: 'platform 2.3, "Connection lost after load"',
    invented: 'The words on the buttons.',
    ways: {
      PromptUser: ['send-anyway', 'save-draft'],
      SoftBlock: ['send-anyway', 'save-draft'],
      Block: ['save-draft'],
    },
  },
  'work-offline': {
    fact: 'platform 2.3, "Work Offline"; PromptUser goes to the outbox unchecked, without a question',
    invented: 'The word on the button.',
    ways: { PromptUser: [], SoftBlock: ['ok'], Block: ['ok'] },
  },
};

/** What the person may do who leaves a form in the reading area while its check runs. */
export const LEAVING: Row<LeaveWay> = {
  fact: 'platform 2.3, "Leaves inline compose during check"',
  invented:
    'On the Mac and in classic Outlook before Version 2402, which the row does not name, the same is asked; an add-in of ItemSend counts as Block.',
  ways: {
    PromptUser: ['wait', 'send-anyway', 'save-draft'],
    SoftBlock: ['wait', 'save-draft'],
    Block: ['wait', 'save-draft'],
  },
};

/** The buttons that a kind of alert has under a send mode, the add-in's own button aside. */
export function waysOut(kind: SmartAlert['kind'], mode: SendMode): readonly ButtonId[] {
  return SEND_MODES[kind].ways[mode];
}

const STRICTNESS: Readonly<Record<SendMode, number>> = { PromptUser: 0, SoftBlock: 1, Block: 2 };

/** The strictest of several modes counts for what all of them decide together (facts: platform 2.3, the note on leaving). */
export function strictest(modes: readonly SendMode[]): SendMode {
  return modes.reduce<SendMode>(
    (most, mode) => (STRICTNESS[mode] > STRICTNESS[most] ? mode : most),
    'PromptUser',
  );
}
