import type { Account, Draft, Mail, MailSummary, Person } from '../../../src/simulator/shared/mail';

export const aPerson = (name: string, address: string): Person => ({ name, address, kind: 'person' });

export const NADIA = aPerson('Nadia Rahimi', 'nadia@legalaid.example');
export const TOMAS = aPerson('Tomas Okello', 'tomas@legalaid.example');
export const ELENA = aPerson('Elena Petrova', 'elena@harbour-shelter.example');

export const anAccount = (unusual: Partial<Account> = {}): Account => ({
  ...NADIA,
  id: 'nadia',
  role: 'Caseworker',
  organisation: 'Example Legal Aid',
  tenant: 'legalaid',
  hasAddin: true,
  ...unusual,
});

export const aDraft = (unusual: Partial<Draft> = {}): Draft => ({
  id: 'draft-1',
  kind: 'newMail',
  inReplyTo: null,
  references: [],
  conversationId: null,
  from: NADIA,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  bodyFormat: 'html',
  body: '',
  attachments: [],
  headers: {},
  customProperties: {},
  savedAt: 0,
  ...unusual,
});

export const aSummary = (unusual: Partial<MailSummary> = {}): MailSummary => ({
  id: 'mail-1',
  folder: 'inbox',
  from: TOMAS,
  to: [NADIA],
  subject: 'Room for Thursday',
  preview: 'The small one is free.',
  receivedAt: Date.UTC(2026, 10, 20, 9, 30),
  unread: false,
  conversationId: 'conversation-1',
  hasAttachments: false,
  ...unusual,
});

export const aMail = (unusual: Partial<Mail> = {}): Mail => ({
  ...aSummary(),
  cc: [],
  bcc: [],
  internetMessageId: '<mail-1@legalaid.example>',
  bodyFormat: 'text',
  body: 'The small one is free.',
  attachments: [],
  headerBlock: '',
  customProperties: {},
  ...unusual,
});

export const done = { ok: true, value: undefined } as const;
export const unreachable = { ok: false, error: { kind: 'unreachable' } } as const;

export const delivered = { ok: true, value: { kind: 'delivered', mailId: 'mail-9', left: [] } } as const;
