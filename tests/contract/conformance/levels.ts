import type { PermissionLevel } from '../../../src/simulator/shared/manifest';
import { NOTE } from './notifications';
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
    ['item.cc.getAsync'],
    ['item.categories.getAsync'],
    ['item.delayDeliveryTime.getAsync'],
    ['item.isClientSignatureEnabledAsync'],
    ['item.getAttachmentContentAsync', 'a1'],
    ['item.notificationMessages.addAsync', 'k', NOTE],
    ['item.notificationMessages.replaceAsync', 'k', NOTE],
    ['item.notificationMessages.removeAsync', 'k'],
    ['item.sensitivityLabel.getAsync'],
    ['item.getItemClassAsync'],
    ['item.getConversationIndexAsync'],
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
    ['item.body.setAsync', 'x', AS_HTML],
    ['item.body.prependOnSendAsync', 'x', AS_HTML],
    ['item.setSelectedDataAsync', 'x', AS_HTML],
    ['item.addItemAttachmentAsync', 'mail-1', 'x'],
    ['item.to.addAsync', []],
    ['item.categories.addAsync', ['Red category']],
    ['item.categories.removeAsync', ['Red category']],
    ['item.sessionData.getAsync', 'a'],
    ['item.sessionData.getAllAsync'],
    ['item.sessionData.clearAsync'],
    ['item.sessionData.removeAsync', 'a'],
    ['item.disableClientSignatureAsync'],
    ['item.sensitivityLabel.setAsync', '1abe1000-0000-4000-8000-000000000001'],
    ['context.sensitivityLabelsCatalog.getAsync'],
    ['context.sensitivityLabelsCatalog.getIsEnabledAsync'],
    ['item.closeAsync'],
  ],
  ReadWriteMailbox: [
    ['masterCategories.addAsync', [{ displayName: 'x', color: 'Preset0' }]],
    ['masterCategories.removeAsync', ['x']],
    ['masterCategories.getAsync'],
    ['makeEwsRequestAsync', '<soap/>'],
    ['item.sendAsync'],
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

/** What takes no permission at all (facts: host-protocol 5, platform 6.3). */
const FREE: readonly (readonly [member: string, ...args: readonly unknown[]])[] = [
  ['item.loadCustomPropertiesAsync'],
  ['context.roamingSettings.saveAsync'],
  ['get item.itemType'],
];

function free(call: (typeof FREE)[number]): readonly [string, Row] {
  return [
    `${call[0]} works with Restricted`,
    {
      fact: 'host-protocol 4 and 5; platform 6.3',
      sketch: { addin: { permission: 'Restricted' } },
      steps: [call],
    },
  ];
}

/** What the permission level of the manifest keeps an add-in from, call by call. */
export const LEVELS: Table = Object.fromEntries([
  ...FREE.map(free),
  ...(['ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const).flatMap(refusedBelow),
]);
