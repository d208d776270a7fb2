import type { Person } from '../../shared/mail';
import { dateFormat } from './date-format';
import { escapeHtml, innerBody } from './html';
import type { ParsedMail } from './parse-mail';

const RULE = '_'.repeat(32);

/** `Tuesday, November 17, 2026 10:12 AM`, as Outlook on the web writes it for English. */
export function sentLine(time: number, timeZone: string): string {
  // Newer time formats put a narrow no-break space before AM and PM; Outlook writes a plain one.
  const clock = dateFormat('time', timeZone).format(time).replace('\u202f', ' ');
  return `${dateFormat('date', timeZone).format(time)} ${clock}`;
}

function personText({ name, address }: Person): string {
  return name === address || name === '' ? address : `${name} <${address}>`;
}

function peopleText(people: readonly Person[]): string {
  return people.map(personText).join('; ');
}

function headerLines(mail: ParsedMail, timeZone: string): readonly (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = [
    ['From', personText(mail.from)],
    ['Sent', mail.sentAt === null ? '' : sentLine(mail.sentAt, timeZone)],
    ['To', peopleText(mail.to)],
    ['Cc', peopleText(mail.cc)],
    ['Subject', mail.subject],
  ];
  return lines.filter(([label, text]) => text !== '' || label === 'Subject');
}

/** What stands under a new HTML answer: `#appendonsend`, a rule, the `#divRplyFwdMsg` block, the mail itself. */
export function quoteAsHtml(mail: ParsedMail, timeZone: string): string {
  const header = headerLines(mail, timeZone)
    .map(([label, text]) => `<b>${label}:</b> ${escapeHtml(text)}`)
    .join('<br>');
  return (
    '<div><br></div><div id="appendonsend"></div>' +
    '<hr style="display:inline-block;width:98%" tabindex="-1">' +
    '<div id="divRplyFwdMsg" dir="ltr">' +
    `<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${header}</font>` +
    `<div>&nbsp;</div></div>${innerBody(mail.body)}`
  );
}

/** The plain-text form: a rule of underscores, the labels line by line, a blank line, the mail itself. */
export function quoteAsText(mail: ParsedMail, timeZone: string): string {
  const header = headerLines(mail, timeZone).map(([label, text]) => `${label}: ${text}`.trimEnd());
  return ['', '', RULE, ...header, '', mail.body].join('\n');
}
