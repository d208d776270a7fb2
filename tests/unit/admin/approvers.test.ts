import { describe, expect, it } from '@jest/globals';
import { withAbsence, withStandIn, type Approver } from '../../../src/admin/approvers-state';
import { decidesNobody } from '../../../src/core/policy/source/policy-notes';
import { newPolicy } from '../../../src/admin/new-policy';
import { finished, problemsOf } from '../../../src/admin/policy-draft';
import { USUAL } from '../../../src/admin/usual-numbers';
import { readPublished } from '../../../src/core/policy/read-published';
import { publish } from '../../../src/core/policy/source/publish';

const FRESH = newPolicy({ name: 'Example Legal Aid', domain: 'legalaid.example' }, '2026-11-22');
const DIRECTOR: Approver = { role: 'Director', addresses: ['ruth@legalaid.example'] };
const LEAD = { role: 'Safeguarding Lead', addresses: ['samira@legalaid.example'] };

describe('who lets others join', () => {
  it('has a stand-in as soon as something is said of one', () => {
    expect(withStandIn(DIRECTOR, { role: 'Lead' }).standIn).toEqual({ role: 'Lead', addresses: [] });
  });

  it('has none any more when nothing is said of one', () => {
    const one = { ...DIRECTOR, standIn: { role: '', addresses: ['samira@legalaid.example'] } };
    expect(withStandIn(one, { addresses: [' '] })).toEqual(DIRECTOR);
  });

  it('decides nobody while they are away and nobody stands in', () => {
    expect(decidesNobody(DIRECTOR)).toBe(false);
    expect(decidesNobody({ ...DIRECTOR, absent: true })).toBe(true);
    expect(decidesNobody({ ...DIRECTOR, absent: true, standIn: LEAD })).toBe(false);
  });

  it('is there again when the tick is taken away', () => {
    expect(withAbsence(withAbsence(DIRECTOR, true), false)).toEqual(DIRECTOR);
  });

  it('is saved without what says nothing', () => {
    const typed = { ...DIRECTOR, addresses: ['', ' ruth@legalaid.example '] };
    expect(finished({ ...FRESH, approvers: [typed] }).approvers).toEqual([DIRECTOR]);
  });

  it('misses what a stand-in lacks at its own place', () => {
    const approvers = [{ ...DIRECTOR, standIn: { role: 'Lead', addresses: [] } }];
    expect(problemsOf({ ...FRESH, approvers }).map(({ path }) => path)).toEqual([
      '/approvers/0/standIn/addresses',
    ]);
  });
});

it('the numbers that the page calls usual are those that hold', () => {
  const { mayBeExposed, staleness } = readPublished(publish(FRESH));
  expect(mayBeExposed).toBe(USUAL.exposedRecipients);
  expect(staleness).toEqual({
    noticeAfter: USUAL.noticeAfterHours * 3600,
    holdAfter: USUAL.holdAfterHours * 3600,
  });
});
