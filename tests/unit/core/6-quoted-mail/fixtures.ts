import type { QuotingBody } from '../../../../src/core/quote/quoted-block';
import { OTHERS, OUTLOOK, type Form, type Quoted } from './forms';
import { LANGUAGES, type Language, type Source } from './languages';

/** One or several people as a mail program writes them, and what can be known of them. */
interface Listed {
  readonly written: string;
  readonly addresses: readonly string[];
  /** Somebody is there by name only. */
  readonly isComplete: boolean;
}

const known = (written: string, ...addresses: readonly string[]): Listed => ({
  written,
  addresses,
  isComplete: true,
});
const partly = (written: string, ...addresses: readonly string[]): Listed => ({
  written,
  addresses,
  isComplete: false,
});

const AUTHORS: readonly Listed[] = [
  known('Elena Petrova <elena@harbour-shelter.example>', 'elena@harbour-shelter.example'),
  known('سميرة حداد <samira@legalaid.example>', 'samira@legalaid.example'),
  known('"Okello, Tomas" <tomas@legalaid.example>', 'tomas@legalaid.example'),
  known('Олена Коваль <olena@harbour-shelter.example>', 'olena@harbour-shelter.example'),
  known('Clerk via Hearings <hearings@lists.tribunal.example>', 'hearings@lists.tribunal.example'),
];

/** By what separates them: programs differ. */
const TO: Readonly<Record<';' | ',', readonly Listed[]>> = {
  ';': [
    known(
      'Nadia <nadia@legalaid.example>; Ruth Adeyemi <ruth@legalaid.example>',
      'nadia@legalaid.example',
      'ruth@legalaid.example',
    ),
    known(
      'Adeyemi, Ruth <ruth@legalaid.example>; yusuf.k@postbox.example',
      'ruth@legalaid.example',
      'yusuf.k@postbox.example',
    ),
    known("'yusuf.k@postbox.example' <yusuf.k@postbox.example>", 'yusuf.k@postbox.example'),
    known('clerk+4417@tribunal.example', 'clerk+4417@tribunal.example'),
    known(
      "Team <legal-team@legalaid.example>; O'Neil <o'neil@legalaid.example>",
      'legal-team@legalaid.example',
      "o'neil@legalaid.example",
    ),
    known('"press@tabloid.example" <john@ngo.example>', 'john@ngo.example'),
    partly('Ruth Adeyemi; Nadia <nadia@legalaid.example>', 'nadia@legalaid.example'),
  ],
  ',': [
    known(
      'Nadia <nadia@legalaid.example>, Ruth Adeyemi <ruth@legalaid.example>',
      'nadia@legalaid.example',
      'ruth@legalaid.example',
    ),
    known('<yusuf.k@postbox.example>', 'yusuf.k@postbox.example'),
    known(
      'yusuf.k@postbox.example, Ruth <ruth@legalaid.example>',
      'yusuf.k@postbox.example',
      'ruth@legalaid.example',
    ),
    known('"Adeyemi, Ruth" <ruth@legalaid.example>', 'ruth@legalaid.example'),
    known('"press@tabloid.example" <john@ngo.example>', 'john@ngo.example'),
    partly('undisclosed-recipients'),
  ],
};

const CC: readonly Listed[] = [
  known(''),
  known('court@tribunal.example', 'court@tribunal.example'),
  known('Interpreters <bookings@interpreters.example>', 'bookings@interpreters.example'),
];

/** A mail that quotes, and what is true of the mail that it quotes. */
export interface Fixture {
  readonly name: string;
  readonly form: Form;
  readonly source: Source;
  readonly body: QuotingBody;
  readonly from: string;
  readonly people: readonly string[];
  /** Everybody stands there by address. */
  readonly isComplete: boolean;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Text of plain programs breaks at about this many characters. */
const WIDTH = 72;

function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > WIDTH && line.includes('>, ') ? line.split('>, ').join('>,\n ') : line))
    .join('\n');
}

const WITH_SEMICOLONS: ReadonlySet<string> = new Set([
  'Outlook, plain text',
  'classic Outlook, plain text',
  'Yahoo, forwarded, in one line',
]);

function fixture(name: string, form: Form, code: string, language: Language, turn: number): Fixture {
  const bySemicolon = (name in OUTLOOK && name !== 'Outlook on the Mac') || WITH_SEMICOLONS.has(name);
  const [author, to, cc] = [at(AUTHORS, turn), at(TO[bySemicolon ? ';' : ','], turn), at(CC, turn)];
  const quoted: Quoted = {
    ...{ from: author.written, to: to.written, cc: cc.written },
    subject: at(['Re: Magnolia', 'Hearing 4417 <press@tabloid.example>; x', ''], turn + 1),
    body: form.format === 'html' ? '<p>Dear all,</p>' : 'Dear all,',
  };
  const content = form.write(quoted, language, at(['', 'Thank you.', 'Please see below'], turn));
  return {
    name: `${name}, ${code}`,
    form,
    source: form.source === 'own' || language.source === 'own' ? 'own' : form.source,
    body: {
      format: form.format,
      content: name.startsWith('Gmail, forwarded, plain') ? wrapped(content) : content,
    },
    from: author.addresses[0] ?? '',
    people: form.isAuthorOnly ? [] : [...to.addresses, ...cc.addresses],
    isComplete: form.isAuthorOnly !== true && to.isComplete && cc.isComplete,
  };
}

/** Whether a program speaks a language: author's lines and announcements are known in some only. */
function speaks(name: string, form: Form, { wrote, forwarded, source }: Language): boolean {
  if (form.isAuthorOnly) return wrote !== undefined;
  if (name.startsWith('Apple')) return forwarded !== undefined;
  // Yahoo's labels are known in these languages only.
  return !name.startsWith('Yahoo') || source === 'public';
}

/** Every form in every language that it is known in. */
export const FIXTURES: readonly Fixture[] = Object.entries({ ...OUTLOOK, ...OTHERS }).flatMap(
  ([name, form], row) =>
    Object.entries(LANGUAGES)
      .filter(([, language]) => speaks(name, form, language))
      .map(([code, language], column) => fixture(name, form, code, language, row * 7 + column)),
);
