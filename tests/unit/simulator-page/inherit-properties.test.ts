import { describe, expect, it, jest } from '@jest/globals';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { inheritProperties } from '../../../src/simulator/page/compose/inherit-properties';
import { aDraft, aMail } from './builders';

const ADDIN = { 'aaaaaaaa-0000-4000-8000-000000000001': { stamp: 'internal' } };
const OWN = { 'outlook.categories': { names: ['Red category'] } };

function api() {
  const mail = jest
    .fn<AccountApi['mail']>()
    .mockImplementation((id) =>
      Promise.resolve(
        id === 'm1'
          ? { ok: true, value: aMail({ id, customProperties: { ...ADDIN, ...OWN } }) }
          : { ok: false, error: { kind: 'missing' } },
      ),
    );
  return { mail };
}

describe('custom properties of a forward', () => {
  it('are those of the mail before, in classic Outlook', async () => {
    const forward = await inheritProperties('classic-windows', api())(
      { kind: 'forward', mailId: 'm1' },
      aDraft(),
    );
    expect(forward.customProperties).toEqual(ADDIN);
  });

  const CASES = {
    'are not inherited on the web': ['web', { kind: 'forward', mailId: 'm1' }],
    'are not inherited by a reply': ['classic-windows', { kind: 'reply', mailId: 'm1' }],
    'are not inherited from a mail that is gone': ['classic-windows', { kind: 'forward', mailId: 'm9' }],
    'are none in new mail': ['classic-windows', { kind: 'new' }],
  } as const;
  it.each(Object.entries(CASES))('%s', async (_name, [client, request]) => {
    const draft = aDraft();
    expect(await inheritProperties(client, api())(request, draft)).toBe(draft);
  });
});
