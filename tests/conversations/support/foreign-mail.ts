import type { Mail, Person as Correspondent } from '../../../src/simulator/shared/mail';
import type { Doing, Person, Program, QuotingLanguage, Way } from './script';

/** A message of a program that knows no stamps, as it leaves for the mailboxes of others. */
export interface ForeignMail {
  readonly raw: string;
  readonly messageId: string;
  readonly subject: string;
  readonly recipients: readonly { readonly name: string; readonly address: string }[];
}

type Named = Pick<Correspondent, 'name' | 'address'>;

/** How mail programs say who wrote what they quote; each as its program writes it in that language. */
const WROTE: Readonly<Record<QuotingLanguage, (author: Named) => string>> = {
  English: ({ name, address }) => `On Mon, Nov 23, 2026 at 10:04 AM ${name} <${address}> wrote:`,
  French: ({ name, address }) => `Le lun. 23 nov. 2026 à 10:04, ${name} <${address}> a écrit :`,
  Arabic: ({ name, address }) =>
    `في الاثنين، ٢٣ نوفمبر ٢٠٢٦ في ١٠:٠٤ ص تمت كتابة ما يلي بواسطة ${name} <${address}>:`,
  Ukrainian: ({ name, address }) => `пн, 23 лист. 2026 р. о 10:04 ${name} <${address}> пише:`,
  Spanish: ({ name, address }) => `El lun, 23 nov 2026 a las 10:04, ${name} (<${address}>) escribió:`,
  Turkish: ({ name, address }) => `${name} <${address}>, 23 Kas 2026 Pzt, 10:04 tarihinde şunu yazdı:`,
};

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const asText = (html: string) =>
  html
    .replace(/<br\s*\/?>|<\/(?:p|div|td|tr|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

interface Quoting {
  readonly text: string;
  readonly answered: Mail | undefined;
  readonly language: QuotingLanguage;
}

/** Body and its type, as the program quotes. */
function bodyBy(
  program: Program,
  { text, answered, language }: Quoting,
): readonly [type: string, body: string] {
  if (answered === undefined || program === 'without-quote') return ['text/html', `<p>${escape(text)}</p>`];
  const attribution = WROTE[language](answered.from);
  if (program === 'plain-text') {
    const plain = answered.bodyFormat === 'text' ? answered.body : asText(answered.body);
    return [
      'text/plain',
      `${text}\n\n${attribution}\n${plain
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`,
    ];
  }
  const quoted = answered.bodyFormat === 'text' ? `<pre>${escape(answered.body)}</pre>` : answered.body;
  if (program === 'apple-mail') {
    const cite = `<div><blockquote type="cite"><div>${escape(attribution)}</div><br><div>${quoted}</div></blockquote></div>`;
    return ['text/html', `<div dir="auto">${escape(text)}</div><br>${cite}`];
  }
  const attr = `<div dir="ltr" class="gmail_attr">${escape(attribution)}<br></div>`;
  return [
    'text/html',
    `<div dir="auto">${escape(text)}</div><br><div class="gmail_quote">${attr}<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${quoted}</blockquote></div>`,
  ];
}

const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const shownPeople = (people: readonly Named[]) =>
  people.map(({ name, address }) => `${word(name)} <${address}>`).join(',\r\n ');
const isNot = (one: Named) => (other: Named) => other.address !== one.address;

function recipientsOf(who: Person, way: Way, answered: Mail | undefined): readonly Named[] {
  if (answered === undefined || way === 'forwards' || way === 'writes') return [];
  const all = way === 'replies' ? [answered.from] : [answered.from, ...answered.to, ...answered.cc];
  return all.filter(isNot(who));
}

const referencesIn = ({ headerBlock }: Mail) =>
  /^References:\s*((?:<[^>]*>\s*)+)/im.exec(headerBlock.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';

export interface ForeignDraft {
  readonly who: Person;
  readonly program: Program;
  readonly way: Way;
  readonly doing: Doing;
  readonly subject: string;
  readonly answered: Mail | undefined;
}

/** A list writes itself into From and keeps the author in Reply-To, as many do because of DMARC. */
function authorLines(who: Person, program: Program, list: Named | undefined): readonly string[] {
  if (program !== 'mailing-list' || list === undefined) return [`From: ${shownPeople([who])}`];
  return [
    `From: ${word(`${who.name} via ${list.name}`)} <${list.address}>`,
    `Reply-To: ${shownPeople([who])}`,
    `Sender: <${list.address}>`,
    `List-Id: <${list.address.replace('@', '.')}>`,
  ];
}

export function foreignMail({ who, program, way, doing, subject, answered }: ForeignDraft): ForeignMail {
  const { to = [], cc = [], drops = [], text = 'Thank you.', language = 'English' } = doing;
  const isDropped = (person: Named) => drops.some(({ address }) => address === person.address);
  const addressed = [...recipientsOf(who, way, answered), ...to].filter((person) => !isDropped(person));
  const [type, body] = bodyBy(program, { text, answered, language });
  const messageId = `<${crypto.randomUUID()}@${who.address.split('@')[1] ?? ''}>`;
  const ancestors =
    answered === undefined
      ? []
      : [
          `In-Reply-To: ${answered.internetMessageId}`,
          `References: ${[referencesIn(answered), answered.internetMessageId].join(' ').trim().replace(/ /g, '\r\n ')}`,
        ];
  const lines = [
    ...authorLines(who, program, [...to, ...cc].at(-1)),
    `To: ${shownPeople(addressed)}`,
    ...(cc.length > 0 ? [`Cc: ${shownPeople(cc)}`] : []),
    `Subject: ${word(subject)}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    ...ancestors,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
  ];
  return { raw: lines.join('\r\n'), messageId, subject, recipients: [...addressed, ...cc] };
}
