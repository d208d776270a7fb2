import { expect } from '@jest/globals';

import type { Row, Table } from './row';

type Mode = 'compose' | 'read';

/** Member, the set that brought it, and the mode in which an item has it (facts: platform 0). */
const MEMBERS: readonly (readonly [member: string, since: number, mode: Mode])[] = [
  ['item.internetHeaders', 8, 'compose'],
  ['item.getAllInternetHeadersAsync', 8, 'read'],
  ['item.categories', 8, 'read'],
  ['item.getItemIdAsync', 8, 'compose'],
  ['item.getAttachmentsAsync', 8, 'compose'],
  ['item.body.appendOnSendAsync', 9, 'compose'],
  ['item.body.setSignatureAsync', 10, 'compose'],
  ['item.getComposeTypeAsync', 10, 'compose'],
  ['item.disableClientSignatureAsync', 10, 'compose'],
  ['item.sessionData', 11, 'compose'],
  ['item.body.prependOnSendAsync', 13, 'compose'],
  ['item.delayDeliveryTime', 13, 'compose'],
  ['item.sensitivityLabel', 13, 'compose'],
  ['context.sensitivityLabelsCatalog', 13, 'compose'],
  ['getSelectedItemsAsync', 13, 'read'],
  ['item.inReplyTo', 14, 'compose'],
  ['item.getConversationIndexAsync', 14, 'compose'],
  ['item.getItemClassAsync', 14, 'compose'],
  ['item.getAsFileAsync', 14, 'read'],
  ['item.closeAsync', 14, 'compose'],
  ['context.officeTheme', 14, 'compose'],
  ['Office.MailboxEnums.BodyMode', 14, 'compose'],
  ['Office.MailboxEnums.SendModeOverride', 14, 'compose'],
  ['Office.EventType.SensitivityLabelChanged', 13, 'compose'],
  ['Office.EventType.InitializationContextChanged', 15, 'compose'],
  ['item.sendAsync', 15, 'compose'],
];

function row(member: string, set: number, mode: Mode): Row {
  return {
    fact: 'platform 0',
    sketch: { settings: { mailboxVersion: `1.${set}` } },
    ...(mode === 'read' ? { read: {} } : { draft: { inReplyTo: '<parent@court.example>' } }),
    steps: [[`typeof ${member}`]],
  };
}

function missing([member, since, mode]: (typeof MEMBERS)[number]): readonly [string, Row] {
  return [
    `${member} is not there before 1.${since}`,
    { ...row(member, since - 1, mode), result: { value: 'undefined' } },
  ];
}

/** Newer members are there only from their requirement set on; rows of one client stand together. */
export const REQUIREMENT_SETS: Table = Object.fromEntries(
  [...MEMBERS].sort(([, one], [, other]) => one - other).map(missing),
);

function present([member, since, mode]: (typeof MEMBERS)[number]): readonly [string, Row] {
  const { steps, ...rest } = row(member, 16, mode);
  return [
    `${member} is there at 1.16 (since 1.${since})`,
    {
      ...rest,
      sketch: { settings: { mailboxVersion: '1.16' } },
      steps,
      result: { value: expect.not.stringMatching(/^undefined$/u) },
    },
  ];
}

export const NEWEST_MEMBERS: Table = Object.fromEntries(MEMBERS.map(present));
