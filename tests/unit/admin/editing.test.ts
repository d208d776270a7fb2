import { describe, expect, it } from '@jest/globals';
import { beginEditing, editingReducer, type Editing, type EditingAction } from '../../../src/admin/editing';
import { newPolicy } from '../../../src/admin/new-policy';

const OPENED = newPolicy({ name: 'Example Legal Aid', domain: 'legalaid.example' }, '2026-11-22');

type Step = 'undo' | 'redo' | { readonly field: string; readonly name: string };

function actionFor(state: Editing, step: Step): EditingAction {
  if (step === 'undo' || step === 'redo') return { kind: step };
  const { organisation } = state.now;
  const next = { ...state.now, organisation: { ...organisation, name: step.name } };
  return { kind: 'edit', next, field: step.field };
}

const after = (...steps: readonly Step[]): Editing =>
  steps.reduce((state, step) => editingReducer(state, actionFor(state, step)), beginEditing(OPENED));

const type = (name: string, field = '/organisation/name'): Step => ({ field, name });

const STORIES: Readonly<Record<string, { readonly steps: readonly Step[]; readonly name: string }>> = {
  'nothing was done': { steps: [], name: 'Example Legal Aid' },
  'what is typed is there': { steps: [type('Lantern')], name: 'Lantern' },
  'all that is typed into one field is taken back at once': {
    steps: [type('L'), type('La'), type('Lan'), 'undo'],
    name: 'Example Legal Aid',
  },
  'what was typed into another field before stays': {
    steps: [type('Lantern'), type('Harbour', '/elsewhere'), 'undo'],
    name: 'Lantern',
  },
  'what was taken back can be had again': { steps: [type('Lantern'), 'undo', 'redo'], name: 'Lantern' },
  'typing after taking back gives up what was taken back': {
    steps: [type('Lantern'), 'undo', type('Harbour'), 'redo'],
    name: 'Harbour',
  },
  'typing into the same field after taking back is a step of its own': {
    steps: [type('Lantern'), type('Harbour', '/elsewhere'), 'undo', type('North'), 'undo'],
    name: 'Lantern',
  },
  'there is nothing to take back before the beginning': {
    steps: ['undo', 'undo'],
    name: 'Example Legal Aid',
  },
  'there is nothing to have again after the end': { steps: [type('Lantern'), 'redo'], name: 'Lantern' },
};

describe('editing a policy', () => {
  it.each(Object.entries(STORIES))('%s', (_story, { steps, name }) => {
    const { opened, now } = after(...steps);
    expect(now.organisation.name).toBe(name);
    expect(opened).toBe(OPENED);
  });

  it('takes back two hundred steps, and forgets those before', () => {
    const many = Array.from({ length: 250 }, (_, at) => type(`Name ${at}`, `/field/${at}`));
    expect(after(...many).past).toHaveLength(200);
  });
});
