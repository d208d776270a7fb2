import { describe, expect, it } from '@jest/globals';
import type { ClientAlert, HeldAlert, SmartAlertButton } from '../../../src/simulator/host/contract';
import { alertMessage, buttonLabel } from '../../../src/simulator/page/send/describe-alert';
import { wordsFor } from '../../../src/simulator/page/words/use-words';

const FRENCH = wordsFor('fr-FR');
const frame = { title: 'Mailstamp', buttons: [] };
const aHeldOne: HeldAlert = { ...frame, kind: 'held', message: 'As the add-in says it.', markdown: false };
const anAlert = (kind: ClientAlert['kind']): ClientAlert => ({ ...frame, kind });
const labels = (ids: readonly SmartAlertButton['id'][], locale: string) =>
  ids.map((id) => buttonLabel({ id }, wordsFor(locale)));

describe('an alert in the language of the client', () => {
  it('keeps the words of the add-in', () => {
    expect(alertMessage(aHeldOne, FRENCH)).toBe('As the add-in says it.');
    expect(buttonLabel({ id: 'take-action', label: 'Fix it' }, FRENCH)).toBe('Fix it');
  });
  it.each([
    ['slow', 'Mailstamp met plus de temps que prévu à vérifier ce message.'],
    ['unavailable', 'Mailstamp n’est pas disponible et n’a pas pu vérifier ce message.'],
    ['timed-out', 'Mailstamp n’a pas fini de vérifier ce message.'],
  ] as const)('says itself that an add-in is %s', (kind, said) => {
    expect(alertMessage(anAlert(kind), FRENCH)).toBe(said);
  });
  it('names its own buttons', () => {
    const own = ['take-action', 'send-anyway', 'dont-send', 'wait', 'try-later'] as const;
    expect(labels(own, 'fr-FR')).toEqual([
      'Prendre une mesure',
      'Envoyer quand même',
      'Ne pas envoyer',
      'Attendre',
      'Réessayer plus tard',
    ]);
    expect(labels(own, 'en-US')).toEqual(['Take Action', 'Send Anyway', "Don't Send", 'Wait', 'Try Later']);
  });
  it("says Don't Send on a button that runs the add-in's command under that name", () => {
    expect(buttonLabel({ id: 'take-action', named: 'dont-send' }, FRENCH)).toBe('Ne pas envoyer');
  });
});
