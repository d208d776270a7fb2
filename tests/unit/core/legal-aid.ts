import type { SourceDocument } from '../../../src/core/policy/source/source-document';
import { aSource } from '../../support/builders';

/** The author of every mail in the rule book, unless a row says otherwise. */
export const AUTHOR = 'nadia@legalaid.example';
export const COLLEAGUE = 'tomas@legalaid.example';
export const COMMUNICATIONS = 'may@legalaid.example';
export const DIRECTOR = 'ruth@legalaid.example';
export const SAFEGUARDING_LEAD = 'samira@legalaid.example';
export const VOLUNTEER = 'volunteer@postbox.example';
export const SHELTER = 'elena@harbour-shelter.example';
export const RIVER_HOUSE = 'jo@river-house.example';
export const FORMER_PARTNER = 'x@friends.example';
export const PARTNER_UNTIL_TODAY = 'x@today.example';
export const CLIENT = 'yusuf.k@postbox.example';
export const COURT = 'clerk@tribunal.example';
export const PRESS = 'press@paper.example';
export const INTERPRETER = 'booking@interpreters.example';
export const STAFF_LIST = 'all@legalaid.example';
export const PARTNERS_LIST = 'network@legalaid.example';
export const NEWS_LIST = 'news@legalaid.example';
export const UNKNOWN_LIST = 'team@legalaid.example';
/** Two addresses in one, which two mail programs could read differently. */
export const TWO_IN_ONE = 'a@legalaid.example@evil.example';

/** The policy of the rule book: it says something of everybody. */
export const LEGAL_AID: SourceDocument = aSource({
  organisation: {
    name: 'Example Legal Aid',
    domains: ['legalaid.example', '*.legalaid.example', '!former.legalaid.example'],
    peopleElsewhere: [VOLUNTEER],
  },
  aliases: [[COLLEAGUE, 't.okello@legalaid.example', 'tomas@home.example']],
  partners: [
    { name: 'Harbour Shelter', domains: ['harbour-shelter.example'], stamps: ['internal', 'adjust'] },
    { name: 'River House', domains: ['river-house.example'], stamps: ['internal'] },
    { name: 'Old friends', domains: ['friends.example'], stamps: ['internal'], until: '2026-11-21' },
    { name: 'New friends', domains: ['today.example'], stamps: ['internal'], until: '2026-11-22' },
  ],
  lists: [
    { address: STAFF_LIST, audience: 'organisation' },
    { address: PARTNERS_LIST, audience: 'partners' },
    { address: NEWS_LIST, audience: 'anyone' },
  ],
  standingApprovals: [{ who: ['interpreters.example'], as: 'interpreter service', until: '2027-01-31' }],
  restrictedRecipients: [{ who: [COMMUNICATIONS], stamps: ['cleared'] }],
  approvers: [
    {
      role: 'Director',
      addresses: [DIRECTOR],
      standIn: { role: 'Safeguarding Lead', addresses: [SAFEGUARDING_LEAD] },
    },
  ],
  thresholds: { exposedRecipients: 3 },
});

/** The same while the Director is away. */
export const DIRECTOR_AWAY: SourceDocument = {
  ...LEGAL_AID,
  approvers: LEGAL_AID.approvers?.map((approver) => ({ ...approver, absent: true })) ?? [],
};
