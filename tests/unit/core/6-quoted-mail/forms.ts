import type { Language, Source } from './languages';

/** What a mail program knows of the mail that it quotes; lists as it writes them. */
export interface Quoted {
  readonly from: string;
  readonly to: string;
  /** Empty: no such line. */
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
}

/** How one mail program quotes. */
export interface Form {
  readonly format: 'html' | 'text';
  readonly source: Source;
  /** It names the author and nobody else. */
  readonly isAuthorOnly?: true;
  /** The mail, `above` being what its own author has written. */
  readonly write: (quoted: Quoted, language: Language, above: string) => string;
}

const DAY = '22/11/2026 08:20';
const escaped = (text: string) =>
  text.split('&').join('&amp;').split('<').join('&lt;').split('>').join('&gt;');

type Line = readonly [label: string, value: string];

/** From, Sent, To, Cc, Subject: the order of Outlook. */
function outlookLines({ from, to, cc, subject }: Quoted, words: Language): readonly Line[] {
  return [
    [words.from, from],
    [words.date, DAY],
    [words.to, to],
    ...(cc === '' ? [] : [[words.cc, cc] as const]),
    [words.subject, subject],
  ];
}

const bold = (element: string) => (lines: readonly Line[]) =>
  lines.map(([label, value]) => `<${element}>${label}:</${element}> ${escaped(value)}`).join('<br>\n');

/** From, Date, Subject, To, Cc: the order of Gmail, whose other labels are English in most languages. */
const gmailLines = ({ from, to, cc, subject }: Quoted, words: Language): readonly Line[] => [
  [words.from, from],
  ['Date', DAY],
  ['Subject', subject],
  ['To', to],
  ...(cc === '' ? [] : [['Cc', cc] as const]),
];

const appleLines = ({ from, to, cc, subject }: Quoted, words: Language): readonly Line[] => [
  [words.from, from],
  [words.subject, subject],
  [words.date, DAY],
  [words.to, to],
  ...(cc === '' ? [] : [[words.cc, cc] as const]),
];

const thunderbirdLines = ({ from, to, cc, subject }: Quoted, words: Language): readonly Line[] => [
  [words.subject, subject],
  [words.date, DAY],
  [words.from, from],
  [words.to, to],
  ...(cc === '' ? [] : [[words.cc, cc] as const]),
];

const plain = (lines: readonly Line[]) => lines.map(([label, value]) => `${label}: ${value}`).join('\n');
/** Yahoo writes no address without brackets. */
const inBrackets = (list: string) =>
  list
    .split('; ')
    .map((entry) => (entry.includes('@') && !entry.includes('<') ? `"${entry}" <${entry}>` : entry))
    .join('; ');

const wrote = ({ from }: Quoted, { wrote: frame = '' }: Language) =>
  frame.split('{day}').join(DAY).split('{name}').join(from);

const web = (lines: string) =>
  `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">${lines}</font><div>&nbsp;</div></div>`;

const lined = (style: string) => (lines: string) =>
  `<div><div style="border:none;${style};padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal>${lines}<o:p></o:p></p></div></div>`;

const outlook =
  (head: (quoted: Quoted, words: Language) => string): Form['write'] =>
  (quoted, words, above) =>
    `<html><head><style>p.MsoNormal {margin:0}</style></head><body><div>${above}</div>${head(quoted, words)}${quoted.body}</body></html>`;

/** The forms in which Outlook itself quotes: what the launch bundle reads. */
export const OUTLOOK: Readonly<Record<string, Form>> = {
  'Outlook on the web': {
    ...{ format: 'html', source: 'facts' },
    write: outlook((quoted, words) => web(bold('b')(outlookLines(quoted, words)))),
  },
  'new Outlook, with strong labels': {
    ...{ format: 'html', source: 'facts' },
    write: outlook((quoted, words) =>
      web(bold('strong')(outlookLines(quoted, words)))
        .split('id="divRplyFwdMsg"')
        .join("id='divRplyFwdMsg'"),
    ),
  },
  'Outlook on a phone': {
    ...{ format: 'html', source: 'facts' },
    write: outlook(
      (quoted, words) =>
        `<div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing">${bold('b')(outlookLines(quoted, words))}<br><br></div></div>`,
    ),
  },
  'classic Outlook': {
    ...{ format: 'html', source: 'facts' },
    write: outlook((quoted, words) =>
      lined('border-top:solid #E1E1E1 1.0pt')(bold('b')(outlookLines(quoted, words))),
    ),
  },
  'classic Outlook before 2013': {
    ...{ format: 'html', source: 'facts' },
    write: outlook((quoted, words) =>
      lined('border-top: solid #B5C4DF 1.0pt')(
        outlookLines(quoted, words)
          .map(
            ([label, value]) =>
              `<b><span lang=EN-US>\u200e${label}\u00a0:</span></b><span> ${escaped(value)}`,
          )
          .join('<br></span>\n'),
      ),
    ),
  },
  'Outlook on the Mac': {
    ...{ format: 'html', source: 'public' },
    write: outlook((quoted, words) =>
      lined('border-top:solid #B5C4DF 1.0pt')(bold('b')(outlookLines(quoted, words))),
    ),
  },
  'Outlook with links': {
    ...{ format: 'html', source: 'facts' },
    write: outlook((quoted, words) =>
      web(
        bold('b')(outlookLines(quoted, words))
          .split('&lt;')
          .join(
            '&lt;<a href="https://eur05.safelinks.protection.outlook.com/?url=mailto%3Apress%40tabloid.example">',
          )
          .split('&gt;')
          .join('</a>&gt;'),
      ),
    ),
  },
};

/** Those of other programs, and of plain text. */
export const OTHERS: Readonly<Record<string, Form>> = {
  'Outlook, plain text': {
    ...{ format: 'text', source: 'public' },
    write: (quoted, words, above) =>
      `${above}\n\n________________________________\n${plain(outlookLines(quoted, words))}\n\n${quoted.body}`,
  },
  'classic Outlook, plain text': {
    ...{ format: 'text', source: 'facts' },
    write: (quoted, words, above) =>
      `${above}\r\n\r\n-----Original Message-----\r\n${plain(outlookLines(quoted, words))}\r\n\r\n${quoted.body}`,
  },
  'Gmail, forwarded': {
    ...{ format: 'html', source: 'facts' },
    write: (quoted, words, above) =>
      `<div dir="ltr">${above}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${gmailLines(
        quoted,
        words,
      )
        .map(([label, value]) => `${label}: ${escaped(value)}`)
        .join('<br>')}<br></div><br><br>${quoted.body}</div>`,
  },
  'Gmail, forwarded, plain text': {
    ...{ format: 'text', source: 'public' },
    write: (quoted, words, above) =>
      `${above}\n\n---------- Forwarded message ---------\n${plain(gmailLines(quoted, words))}\n\n\n${quoted.body}`,
  },
  'Gmail, answered': {
    ...{ format: 'html', source: 'facts', isAuthorOnly: true },
    write: (quoted, words, above) =>
      `<div dir="ltr">${above}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(wrote(quoted, words))}<br></div><blockquote class="gmail_quote" style="margin:0">${quoted.body}</blockquote></div>`,
  },
  'Apple Mail, forwarded': {
    ...{ format: 'html', source: 'public' },
    write: (quoted, words, above) =>
      `<div>${above}</div><div><br><blockquote type="cite"><div>${words.forwarded ?? ''}</div><br class="Apple-interchange-newline">${appleLines(
        quoted,
        words,
      )
        .map(
          ([label, value]) =>
            `<div style="margin:0"><span><b>${label}: </b></span><span>${escaped(value)}<br></span></div>`,
        )
        .join('')}<br><div>${quoted.body}</div></blockquote></div>`,
  },
  'Apple Mail, forwarded, plain text': {
    ...{ format: 'text', source: 'public' },
    write: (quoted, words, above) =>
      `${above}\n\n${[words.forwarded ?? '', '', ...plain(appleLines(quoted, words)).split('\n')].map((line) => `> ${line}`).join('\n')}\n> \n> ${quoted.body}`,
  },
  'Apple Mail, answered': {
    ...{ format: 'html', source: 'facts', isAuthorOnly: true },
    write: (quoted, words, above) =>
      `<div>${above}</div><div><br><blockquote type="cite"><div>${escaped(wrote(quoted, words))}</div><br><div>${quoted.body}</div></blockquote></div>`,
  },
  'Thunderbird, forwarded': {
    ...{ format: 'html', source: 'facts' },
    write: (quoted, words, above) => {
      const rows = thunderbirdLines(quoted, words).map(
        ([label, value]) => `<tr><th valign="BASELINE">${label}: </th><td>${escaped(value)}</td></tr>`,
      );
      return `<p>${above}</p><div class="moz-forward-container"><br>-------- Forwarded Message --------<table class="moz-email-headers-table"><tbody>${rows.join('')}</tbody></table><br><br>${quoted.body}</div>`;
    },
  },
  'Thunderbird, answered, plain text': {
    ...{ format: 'text', source: 'facts', isAuthorOnly: true },
    write: (quoted, words, above) => `${above}\n\n${wrote(quoted, words)}\n> ${quoted.body}`,
  },
  'Yahoo, forwarded, in one line': {
    ...{ format: 'text', source: 'public' },
    write: ({ from, to, cc, subject, body }, words, above) => {
      const lists = [from, to, ...(cc === '' ? [] : [cc])].map(inBrackets);
      const labels = [words.from, words.to, words.cc];
      const people = lists.map((list, row) => `${labels[row] ?? ''}: ${list}`);
      return `${above}\n\n   ----- Forwarded Message ----- ${people.join('')}${words.date}: ${DAY}${words.subject}: ${subject}\n ${body}`;
    },
  },
  'Outlook on the Mac, plain text': {
    ...{ format: 'text', source: 'public' },
    write: (quoted, words, above) => `${above}\n\n${plain(outlookLines(quoted, words))}\n${quoted.body}`,
  },
  'Thunderbird, forwarded, plain text': {
    ...{ format: 'text', source: 'public' },
    write: (quoted, words, above) =>
      `${above}\n\n-------- Forwarded Message --------\n${thunderbirdLines(quoted, words)
        .map(([label, value]) => `${label}: \t${value}`)
        .join('\n')}\n\n\n\n${quoted.body}`,
  },
  'Yahoo, answered': {
    ...{ format: 'html', source: 'facts', isAuthorOnly: true },
    write: (quoted, words, above) =>
      `<div>${above}</div><div id="ydp1yahoo_quoted_7" class="ydp1yahoo_quoted"><div style="font-size:13px"><div>${escaped(wrote(quoted, words))}</div><div><br></div><div>${quoted.body}</div></div></div>`,
  },
};
