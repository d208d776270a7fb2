import { describe, expect, it } from '@jest/globals';
import { type SendSteps, sendMail } from '../../../src/simulator/page/send/send-mail';
import { aDraft, delivered, done, NADIA, unreachable } from './builders';

function stepsThat(unusual: Partial<SendSteps>, log: string[]): SendSteps {
  const logged =
    <T>(name: string, value: T) =>
    () => {
      log.push(name);
      return Promise.resolve(value);
    };
  return {
    settleRecipients: logged('settle', []),
    read: () => aDraft({ to: [NADIA] }),
    check: logged('check', 'sent' as const),
    save: logged('save', done),
    deliver: logged('deliver', delivered),
    isOnline: () => true,
    queue: logged('queue', true),
    ...unusual,
  };
}

const CASES: Record<string, { steps: Partial<SendSteps>; kind: string; log: string[] }> = {
  'a clean mail is checked, saved and delivered, in this order': {
    steps: {},
    kind: 'sent',
    log: ['settle', 'check', 'save', 'deliver'],
  },
  'text that is nobody stops it before the check': {
    steps: { settleRecipients: () => Promise.resolve(['Nobody Known']) },
    kind: 'unresolved',
    log: [],
  },
  'a mail to nobody is not checked': { steps: { read: () => aDraft() }, kind: 'nobody', log: ['settle'] },
  'somebody in Bcc is enough': {
    steps: { read: () => aDraft({ bcc: [NADIA] }) },
    kind: 'sent',
    log: ['settle', 'check', 'save', 'deliver'],
  },
  'what the add-ins hold is neither saved nor delivered': {
    steps: { check: () => Promise.resolve('not-sent') },
    kind: 'held',
    log: ['settle'],
  },
  'a check that breaks off holds the mail': {
    steps: { check: () => Promise.reject(new Error('broken')) },
    kind: 'check-failed',
    log: ['settle'],
  },
  'what a lost connection put into Drafts is neither saved nor delivered here': {
    steps: { check: () => Promise.resolve('save-draft') },
    kind: 'put-away',
    log: ['settle'],
  },
  'without a connection it waits in the browser': {
    steps: { isOnline: () => false },
    kind: 'queued',
    log: ['settle', 'check', 'queue'],
  },
  'a browser that keeps nothing keeps the form open': {
    steps: { isOnline: () => false, queue: () => Promise.resolve(false) },
    kind: 'not-queued',
    log: ['settle', 'check'],
  },
  'what could not be saved is not delivered': {
    steps: { save: () => Promise.resolve(unreachable) },
    kind: 'not-saved',
    log: ['settle', 'check'],
  },
  'a draft that another tab has sent is gone, not unsaved': {
    steps: { save: () => Promise.resolve({ ok: false, error: { kind: 'missing' } }) },
    kind: 'gone',
    log: ['settle', 'check'],
  },
  'a delivery that fails says so': {
    steps: { deliver: () => Promise.resolve(unreachable) },
    kind: 'not-delivered',
    log: ['settle', 'check', 'save'],
  },
};

describe('pressing Send', () => {
  it.each(Object.entries(CASES))('%s', async (_name, { steps, kind, log: expected }) => {
    const log: string[] = [];
    const outcome = await sendMail(stepsThat(steps, log));
    expect({ kind: outcome.kind, log }).toEqual({ kind, log: expected });
  });
});
