import { describe, expect, it } from '@jest/globals';
import { trialOfMail, type MailTrial } from '../../../src/admin/mail-trial';
import { aMail, anMbox, type MailSketch } from '../cli/builders';

const open = (text: string) => trialOfMail(new TextEncoder().encode(text));

interface Row {
  readonly mail: MailSketch;
  readonly fills: Partial<MailTrial['fields']>;
  readonly isAnswer?: boolean;
}

const ROWS: Readonly<Record<string, Row>> = {
  'who writes, and everybody who receives it': {
    mail: {
      from: 'Nadia <nadia@legalaid.example>',
      to: 'Ana <ana@north-clinic.example>, tomas@legalaid.example',
      cc: 'Friends: may@legalaid.example;',
      bcc: 'press@paper.example',
    },
    fills: {
      from: 'nadia@legalaid.example',
      to: 'ana@north-clinic.example, tomas@legalaid.example',
      cc: 'may@legalaid.example',
      bcc: 'press@paper.example',
      stamp: 'as-marked',
    },
  },
  'that it answers another message': {
    mail: { answers: ['<1@legalaid.example>'] },
    fills: {},
    isAnswer: true,
  },
  'somebody without an address, who is held as no address': {
    mail: { to: '"Ana" <>' },
    fills: { to: '?' },
  },
};

describe('a message from a file fills in', () => {
  it.each(Object.entries(ROWS))('%s', async (_name, { mail, fills, isAnswer = false }) => {
    expect(await open(aMail(mail))).toMatchObject({ ok: true, value: { fields: fills, isAnswer } });
  });
});

const REFUSED: Readonly<Record<string, readonly [text: string, kind: string]>> = {
  'an empty file': ['', 'no-mail'],
  'a picture': ['\u0089PNG\r\n\u001a\n', 'no-mail'],
  'a mailbox, of which nobody knows which message is meant': [anMbox(aMail(), aMail()), 'mailbox'],
  'a message to nobody': ['From: nadia@legalaid.example\nSubject: Notes\n\nText\n', 'names-nobody'],
};

describe('a file is refused that is', () => {
  it.each(Object.entries(REFUSED))('%s', async (_name, [text, kind]) => {
    expect(await open(text)).toMatchObject({ ok: false, error: { kind } });
  });
});
