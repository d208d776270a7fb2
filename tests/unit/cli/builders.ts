import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderBanner } from '../../../src/core/stamp/banner';
import { formatStampHeader, HEADER_NAME } from '../../../src/core/stamp/header';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../src/core/stamp/stamp';
import type { Surroundings } from '../../../src/cli/terminal';
import { aSource, NOON } from '../../support/builders';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';

/** What is unusual about a message. */
export interface MailSketch {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly id?: string;
  /** Ids, the message answered last. */
  readonly answers?: readonly string[];
  readonly date?: string;
  /** Stamped as the add-in does it: header and banner. */
  readonly stamp?: Stamp;
  readonly items?: readonly string[];
  /** Any other fields. */
  readonly fields?: readonly string[];
  readonly body?: string;
}

const ID = newStampId(() => 0.5);

/** The id of another stamping act. */
export const OTHER_ID = newStampId(() => 0.25);

/** A banner as it stands on top of a mail in plain text. */
export function aBanner(stamp: Stamp, items: readonly string[] = [], id = ID): string {
  const banner = renderBanner('text', stamp, id, { title: stamp, sentence: 'What it asks.', items });
  return banner.ok ? banner.value : '';
}

function marksOf({ stamp, items }: MailSketch): {
  readonly fields: readonly string[];
  readonly banner: string;
} {
  if (stamp === undefined) return { fields: [], banner: '' };
  const header = formatStampHeader({ stamp, id: ID, at: NOON, domain: 'legalaid.example' });
  return { fields: [`${HEADER_NAME}: ${header}`], banner: aBanner(stamp, items) };
}

/** Nadia's mail to Tomas, unless the test says otherwise. */
export function aMail(sketch: MailSketch = {}): string {
  const {
    from = 'nadia@legalaid.example',
    to = 'tomas@legalaid.example',
    cc,
    bcc,
    id,
    answers = [],
  } = sketch;
  const { date = 'Sun, 22 Nov 2026 12:00:00 +0000', fields = [], body = 'Dear Tomas,\n' } = sketch;
  const marks = marksOf(sketch);
  const ids = answers.map((one) => `<${one}@mail.example>`);
  return [
    `From: ${from}`,
    `To: ${to}`,
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    ...(bcc === undefined ? [] : [`Bcc: ${bcc}`]),
    ...(id === undefined ? [] : [`Message-ID: <${id}@mail.example>`]),
    ...(ids.length === 0 ? [] : [`In-Reply-To: ${ids.at(-1) ?? ''}`, `References: ${ids.join(' ')}`]),
    `Date: ${date}`,
    'Subject: Magnolia',
    ...marks.fields,
    ...(fields.some((field) => field.toLowerCase().startsWith('content-type'))
      ? []
      : ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit']),
    ...fields,
    '',
    `${marks.banner}${body}`,
  ].join('\n');
}

/** Messages one after the other in an mbox file. */
export function anMbox(...mails: readonly string[]): string {
  return mails.map((mail) => `From someone@mail.example Sun Nov 22 12:00:00 2026\n${mail}\n`).join('');
}

/** A folder of its own for one test file. */
export function aFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailstamp-cli-'));
  /** Writes a file and answers with its place. */
  const write = (name: string, content: string | Buffer): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  return {
    folder,
    write,
    /** The sample organisation's policy, as an administrator would write it. */
    writePolicy: (name: string, unusual: Partial<SourceDocument> = {}): string =>
      write(name, JSON.stringify(aSource(unusual))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Surroundings that keep what is printed and said. */
export function listening() {
  const [printed, said]: [string[], string[]] = [[], []];
  const surroundings: Surroundings = {
    terminal: { print: (line) => printed.push(line), say: (text) => said.push(text), draw: undefined },
    now: () => NOON,
  };
  return { printed, said, surroundings };
}
