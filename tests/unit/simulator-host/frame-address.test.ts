import { describe, expect, test } from '@jest/globals';

import { NO_FAULTS } from '../../../src/simulator/shared/faults';
import { addressFor, nameFor } from '../../../src/simulator/host/wire/frame-address';

const IDENTITY = {
  conversationId: 'conv',
  controlId: 'control',
  correlationId: 'corr',
  locale: 'fr-FR',
  isDialog: false,
};
const HOST_INFO = '_host_Info=Outlook$Web$16.01$fr-FR$corr$$$0';

describe('the address of a frame', () => {
  test.each([
    ['https://a.example/p.html', `https://a.example/p.html?et=&${HOST_INFO}`],
    ['https://a.example/p.html?x=1', `https://a.example/p.html?x=1&et=&${HOST_INFO}`],
    ['https://a.example/p.html#top', `https://a.example/p.html?et=&${HOST_INFO}#top`],
  ])('%s says who the host is', (page, address) => {
    expect(addressFor(page, IDENTITY)).toBe(address);
  });
});

test('the name of a frame says whom to talk to, as JSON', () => {
  expect(
    JSON.parse(nameFor(IDENTITY, 'https://host.example', { movedOrigins: {}, faults: NO_FAULTS })),
  ).toEqual({
    baseFrameName: '__host_frame_control',
    hostInfo: 'Outlook$Web$16.01$fr-FR$corr$$$0',
    xdmInfo: 'conv|control|https://host.example',
    serializerVersion: 1,
    flights: [],
  });
});
