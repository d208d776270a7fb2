import { describe, expect, it } from '@jest/globals';
import type { SmartAlert, SmartAlertButton } from '../../../src/simulator/host/contract';
import { alertMessage, buttonLabel } from '../../../src/simulator/page/send/describe-alert';
import { wordsFor } from '../../../src/simulator/page/words/use-words';

const FRENCH = wordsFor('fr-FR');
const anAlert = (kind: SmartAlert['kind']): SmartAlert => ({
  kind,
  title: 'Mailstamp',
  message: 'As the host says it.',
  markdown: false,
  buttons: [],
});
const labels = (ids: readonly SmartAlertButton['id'][], locale: string) =>
  ids.map((id) => buttonLabel({ id, label: 'Corriger (Mailstamp)' }, wordsFor(locale)));

describe('an alert in the language of the client', () => {
  it('keeps the words of the add-in', () => {
    expect(alertMessage(anAlert('held'), FRENCH)).toBe('As the host says it.');
    expect(labels(['take-action'], 'fr-FR')).toEqual(['Corriger (Mailstamp)']);
  });
  it.each([
    ['slow', 'Mailstamp met plus de temps que prévu à vérifier ce message.'],
    ['unavailable', 'Mailstamp n’est pas disponible et n’a pas pu vérifier ce message.'],
    ['timed-out', 'Mailstamp n’a pas fini de vérifier ce message.'],
  ] as const)('says itself that an add-in is %s', (kind, said) => {
    expect(alertMessage(anAlert(kind), FRENCH)).toBe(said);
  });
  it('names its own buttons', () => {
    const own = ['send-anyway', 'dont-send', 'wait', 'try-later'] as const;
    expect(labels(own, 'fr-FR')).toEqual([
      'Envoyer quand même',
      'Ne pas envoyer',
      'Attendre',
      'Réessayer plus tard',
    ]);
    expect(labels(own, 'en-US')).toEqual(['Send Anyway', "Don't Send", 'Wait', 'Try Later']);
  });
});
