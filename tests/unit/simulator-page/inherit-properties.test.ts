import { describe, expect, it, jest } from '@jest/globals';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { inheritProperties } from '../../../src/simulator/page/compose/inherit-properties';
import type { Mail } from '../../../src/simulator/shared/mail';
import { aDraft, aMail } from './builders';

const ADDIN = { 'aaaaaaaa-0000-4000-8000-000000000001': { stamp: 'internal' } };
const CLASSIC = { client: 'classic-windows', bugs: [] } as const;
const FORGETFUL = { ...CLASSIC, bugs: ['platform 3.2'] } as const;
const OWN = { 'outlook.categories': { names: ['Red category'] } };

function api(sketch: Partial<Mail> = {}) {
  const mail = jest
    .fn<AccountApi['mail']>()
    .mockImplementation((id) =>
      Promise.resolve(
        id === 'm1'
          ? { ok: true, value: aMail({ id, customProperties: { ...ADDIN, ...OWN }, ...sketch }) }
          : { ok: false, error: { kind: 'missing' } },
      ),
    );
  return { mail };
}

describe('custom properties of a forward', () => {
  it('are those of the mail before, in classic Outlook', async () => {
    const forward = await inheritProperties(CLASSIC, api())({ kind: 'forward', mailId: 'm1' }, aDraft());
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
    expect(await inheritProperties({ client, bugs: [] }, api())(request, draft)).toBe(draft);
  });

  const SINCE = { 'outlook.sinceSent.aaaaaaaa-0000-4000-8000-000000000001': { stamp: 'public' } };
  const SENT = {
    'are those of the draft where sent items have them': [CLASSIC, ADDIN, ADDIN],
    'are none where sent items have none of their draft': [FORGETFUL, ADDIN, {}],
    'are those that were saved since it was sent': [
      FORGETFUL,
      { ...ADDIN, ...SINCE },
      { 'aaaaaaaa-0000-4000-8000-000000000001': { stamp: 'public' } },
    ],
  } as const;
  it.each(Object.entries(SENT))(
    'of a sent item %s',
    async (_name, [settings, customProperties, inherited]) => {
      const inherit = inheritProperties(settings, api({ folder: 'sent', customProperties }));
      const forward = await inherit({ kind: 'forward', mailId: 'm1' }, aDraft());
      expect(forward.customProperties).toEqual(inherited);
    },
  );
});
