import { describe, expect, it } from '@jest/globals';
import { answerDraft } from '../../../src/simulator/server/mail/start-draft';
import type { ParsedMail } from '../../../src/simulator/server/mail/parse-mail';
import { bareSubject, forwardSubject, replySubject } from '../../../src/simulator/server/mail/subject';
import { NOON, someone } from './support';

const NADIA = someone('nadia@legalaid.example', 'Nadia Rahimi');
const ELENA = someone('elena@harbour-shelter.example', 'Elena Petrova');
const TOMAS = someone('tomas@legalaid.example', 'Tomas Okello');

function aMail(unusual: Partial<ParsedMail> = {}): ParsedMail {
  return {
    from: ELENA,
    sender: null,
    replyTo: [],
    to: [NADIA, TOMAS],
    cc: [someone('samira@legalaid.example', 'Samira Haddad')],
    bcc: [],
    subject: 'Magnolia',
    sentAt: Date.UTC(2026, 10, 17, 10, 12),
    messageId: '<m1@harbour-shelter.example>',
    inReplyTo: null,
    references: [],
    bodyFormat: 'html',
    body: '<html><head><title>x</title></head><body dir="ltr"><p>There is a room.</p></body></html>',
    preview: '',
    plainText: '',
    threadIndex: null,
    attachments: [],
    headerBlock: '',
    meeting: null,
    ...unusual,
  };
}

const start = { id: 'd', from: NADIA, now: NOON, timeZone: 'UTC' };
const answer = (kind: 'reply' | 'replyAll' | 'forward', unusual: Partial<ParsedMail> = {}) =>
  answerDraft(kind, { mail: aMail(unusual), conversationId: 'c1' }, start);
const addresses = (people: readonly { readonly address: string }[]) => people.map(({ address }) => address);

describe('who an answer goes to', () => {
  it('a reply goes to the author', () => {
    expect(answer('reply')).toMatchObject({ kind: 'reply', to: [ELENA], cc: [] });
  });
  it('a reply goes where Reply-To says', () => {
    expect(addresses(answer('reply', { replyTo: [someone('desk@harbour-shelter.example')] }).to)).toEqual([
      'desk@harbour-shelter.example',
    ]);
  });
  it('reply all goes to everyone but oneself, and keeps Cc in Cc', () => {
    const draft = answer('replyAll');
    expect(addresses(draft.to)).toEqual([ELENA.address, TOMAS.address]);
    expect(addresses(draft.cc)).toEqual(['samira@legalaid.example']);
  });
  it('reply all names nobody twice, whatever the case', () => {
    const draft = answer('replyAll', {
      to: [NADIA, someone('ELENA@harbour-shelter.example')],
      cc: [ELENA, TOMAS],
    });
    expect(addresses(draft.to)).toEqual([ELENA.address]);
    expect(addresses(draft.cc)).toEqual([TOMAS.address]);
  });
  it('answering what one sent oneself goes to the people it went to', () => {
    expect(addresses(answer('reply', { from: NADIA, to: [ELENA] }).to)).toEqual([ELENA.address]);
    expect(addresses(answer('replyAll', { from: NADIA, to: [ELENA] }).cc)).toEqual([
      'samira@legalaid.example',
    ]);
  });
  it('a forward goes to nobody yet', () => {
    expect(answer('forward')).toMatchObject({ kind: 'forward', to: [], cc: [], bcc: [] });
  });
  it('Bcc people of the answered mail are never taken over', () => {
    const draft = answer('replyAll', { bcc: [someone('hidden@legalaid.example')] });
    expect(JSON.stringify(draft)).not.toContain('hidden@');
  });
});

describe('what an answer carries', () => {
  it('its place in the conversation', () => {
    const draft = answer('reply', { references: ['<m0@x.example>'], inReplyTo: '<m0@x.example>' });
    expect(draft).toMatchObject({
      inReplyTo: '<m1@harbour-shelter.example>',
      references: ['<m0@x.example>', '<m1@harbour-shelter.example>'],
      conversationId: 'c1',
    });
  });
  it('the parent of a mail without References through its In-Reply-To', () => {
    expect(answer('reply', { inReplyTo: '<m0@x.example>' }).references).toEqual([
      '<m0@x.example>',
      '<m1@harbour-shelter.example>',
    ]);
  });
  it('no header of the answered mail', () => {
    expect(answer('reply', { headerBlock: 'x-mailstamp: v=1, s=confidential' }).headers).toEqual({});
  });

  const picture = {
    id: 'p',
    name: 'p.png',
    contentType: 'image/png',
    size: 2,
    isInline: true,
    contentId: 'pic@x',
    content: Buffer.from('hi'),
  };
  const letter = {
    id: 'l',
    name: 'l.pdf',
    contentType: 'application/pdf',
    size: 2,
    isInline: false,
    contentId: null,
    content: Buffer.from('hi'),
  };
  it('a forward takes every attachment along', () => {
    const { attachments } = answer('forward', { attachments: [picture, letter] });
    expect(attachments.map(({ name, base64 }) => [name, base64])).toEqual([
      ['p.png', 'aGk='],
      ['l.pdf', 'aGk='],
    ]);
  });
  it('a reply takes only the pictures that the quoted text shows', () => {
    const { attachments } = answer('reply', {
      body: '<img src="cid:pic@x">',
      attachments: [picture, letter],
    });
    expect(attachments.map(({ name }) => name)).toEqual(['p.png']);
    expect(answer('reply', { attachments: [picture] }).attachments).toEqual([]);
  });
});

describe("Outlook's quoted header block", () => {
  it('stands in HTML below #appendonsend, with the people in angle brackets', () => {
    const { body, bodyFormat } = answer('reply');
    expect(bodyFormat).toBe('html');
    expect(body).toBe(
      '<div><br></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">' +
        '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">' +
        '<b>From:</b> Elena Petrova &lt;elena@harbour-shelter.example&gt;<br>' +
        '<b>Sent:</b> Tuesday, November 17, 2026 10:12 AM<br>' +
        '<b>To:</b> Nadia Rahimi &lt;nadia@legalaid.example&gt;; Tomas Okello &lt;tomas@legalaid.example&gt;<br>' +
        '<b>Cc:</b> Samira Haddad &lt;samira@legalaid.example&gt;<br>' +
        '<b>Subject:</b> Magnolia</font><div>&nbsp;</div></div><p>There is a room.</p>',
    );
  });
  it('stands in plain text below a rule', () => {
    const { body, bodyFormat } = answer('forward', {
      bodyFormat: 'text',
      body: 'There is a room.\n',
      cc: [],
    });
    expect(bodyFormat).toBe('text');
    expect(body).toBe(
      '\n\n________________________________\n' +
        'From: Elena Petrova <elena@harbour-shelter.example>\n' +
        'Sent: Tuesday, November 17, 2026 10:12 AM\n' +
        'To: Nadia Rahimi <nadia@legalaid.example>; Tomas Okello <tomas@legalaid.example>\n' +
        'Subject: Magnolia\n\nThere is a room.\n',
    );
  });
  it('shows markup in a name or subject as text', () => {
    const { body } = answer('reply', {
      from: someone('x@y.example', '<b>"A" & B</b>'),
      subject: '</font><script>',
    });
    expect(body).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt; &lt;x@y.example&gt;');
    expect(body).toContain('<b>Subject:</b> &lt;/font&gt;&lt;script&gt;');
  });
});

describe('prefixes', () => {
  const CASES: Record<string, readonly [string, string, string]> = {
    'none yet': ['Magnolia', 'Re: Magnolia', 'Fw: Magnolia'],
    'already a reply': ['Re: Magnolia', 'Re: Magnolia', 'Fw: Magnolia'],
    'a chain of them, also from elsewhere': ['AW: FW: re:Magnolia', 'Re: Magnolia', 'Fw: Magnolia'],
    'a word that only begins like one': ['Report: May', 'Re: Report: May', 'Fw: Report: May'],
    'an empty subject': ['', 'Re: ', 'Fw: '],
  };
  it.each(Object.entries(CASES))('%s', (_sentence, [subject, reply, forward]) => {
    expect([replySubject(subject), forwardSubject(subject)]).toEqual([reply, forward]);
    expect(bareSubject(reply)).toBe(bareSubject(forward));
  });
});
