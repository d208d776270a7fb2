import type { PermissionLevel } from '../../../src/simulator/shared/manifest';
import type { Row, Table } from './row';

const AS_HTML = { coercionType: 'html' };

/** Calls that the level below is too low for (facts: host-protocol 5, platform 6.3). */
const NEEDS: Readonly<
  Record<PermissionLevel, readonly (readonly [member: string, ...args: readonly unknown[]])[]>
> = {
  Restricted: [],
  ReadItem: [
    ['item.body.getAsync', 'text'],
    ['item.body.getTypeAsync'],
    ['item.subject.getAsync'],
    ['item.from.getAsync'],
    ['item.internetHeaders.getAsync', ['x-a']],
    ['item.getAttachmentsAsync'],
    ['item.getComposeTypeAsync'],
    ['item.getItemIdAsync'],
    ['item.notificationMessages.getAllAsync'],
    ['getUserIdentityTokenAsync'],
  ],
  ReadWriteItem: [
    ['item.body.prependAsync', 'x', AS_HTML],
    ['item.body.setSelectedDataAsync', 'x', AS_HTML],
    ['item.body.setSignatureAsync', 'x', AS_HTML],
    ['item.body.appendOnSendAsync', 'x', AS_HTML],
    ['item.subject.setAsync', 'x'],
    ['item.to.setAsync', []],
    ['item.bcc.addAsync', []],
    ['item.internetHeaders.setAsync', { 'x-a': '1' }],
    ['item.internetHeaders.removeAsync', ['x-a']],
    ['item.addFileAttachmentFromBase64Async', 'AQID', 'x.bin'],
    ['item.removeAttachmentAsync', 'a1'],
    ['item.saveAsync'],
    ['item.sessionData.setAsync', 'a', '1'],
    ['item.delayDeliveryTime.setAsync', new Date(0)],
  ],
  ReadWriteMailbox: [
    ['masterCategories.addAsync', [{ displayName: 'x', color: 'Preset0' }]],
    ['masterCategories.removeAsync', ['x']],
  ],
};

const BELOW: Readonly<Record<PermissionLevel, PermissionLevel>> = {
  Restricted: 'Restricted',
  ReadItem: 'Restricted',
  ReadWriteItem: 'ReadItem',
  ReadWriteMailbox: 'ReadWriteItem',
};

function refusedBelow(level: PermissionLevel): readonly (readonly [string, Row])[] {
  return NEEDS[level].map((call) => [
    `${call[0]} is refused with ${BELOW[level]}`,
    {
      fact: 'host-protocol 4 and 5; platform 6.3',
      sketch: { addin: { permission: BELOW[level] } },
      steps: [call],
      throws: 'Elevated permission',
    },
  ]);
}

/** What the permission level of the manifest keeps an add-in from, call by call. */
export const LEVELS: Table = Object.fromEntries(
  (['ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const).flatMap(refusedBelow),
);
