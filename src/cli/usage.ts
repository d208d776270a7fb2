import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isStamp, STAMPS, type Stamp } from '../core/stamp/stamp';
import { parseAddress } from '../core/audience/address';
import { messageOf, Problem } from './problem';

export const USAGE = `Usage:
  mailstamp policy check FILE          everything that is wrong with a policy, and what to write instead
  mailstamp policy publish FILE        write the policy.json that the add-in reads, beside FILE
      --out FILE                         write it somewhere else
  mailstamp check --policy FILE MAIL…  judge messages (.eml) as if they were being sent now
      --mailbox MBOX|DIR                 where to look for the messages that they answer
      --as STAMP                         as if they carried this stamp: ${STAMPS.join(', ')}
      --from ADDRESS                     as if this person sent them
  mailstamp replay --policy FILE MBOX|DIR
                                       what a policy would have done about mail that was sent
      --against OLD                      and what it changes against another policy
      --as STAMP                         as if all of it carried this stamp; "suggested": the stamp that
                                         Mailstamp would suggest, where there is none
  mailstamp chain-report MBOX|DIR      how replies keep to the people of their conversation, and what it takes to know
      --policy FILE                      which addresses are one person's
Everywhere:
      --json                             one JSON object a line
A policy FILE is what administrators write, or its published form. Nothing is sent, and no text of a mail is shown.
Exit code: 0 nothing is held, 1 something is held, 2 wrong use, something that cannot be read, or an end before
everything was judged.`;

export interface PolicyRequest {
  readonly kind: 'policy check' | 'policy publish';
  readonly file: string;
  readonly out: string | undefined;
  readonly json: boolean;
}

export interface CheckRequest {
  readonly kind: 'check';
  readonly policy: string;
  readonly mailbox: string | undefined;
  readonly as: Stamp | undefined;
  readonly from: string | undefined;
  readonly files: readonly string[];
  readonly json: boolean;
}

export interface ReplayRequest {
  readonly kind: 'replay';
  readonly policy: string;
  readonly against: string | undefined;
  readonly as: Stamp | 'suggested' | undefined;
  readonly mailbox: string;
  readonly json: boolean;
}

export interface ChainReportRequest {
  readonly kind: 'chain-report';
  readonly policy: string | undefined;
  readonly mailbox: string;
  readonly json: boolean;
}

export type Request =
  PolicyRequest | CheckRequest | ReplayRequest | ChainReportRequest | { readonly kind: 'help' };

interface Given {
  readonly values: Readonly<Partial<Record<string, string | boolean>>>;
  readonly files: readonly string[];
}

/** Wrong use: what is wrong, and how it goes. */
function misuse(what: string): Problem {
  return new Problem(`${what}\n\n${USAGE}`);
}

function read(args: readonly string[], options: readonly string[]): Given {
  const known: NonNullable<ParseArgsConfig['options']> = { json: { type: 'boolean' } };
  for (const option of options) known[option] = { type: 'string' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    return { values: values as Given['values'], files: positionals };
  } catch (error) {
    throw misuse(messageOf(error));
  }
}

function textOf({ values }: Given, option: string): string | undefined {
  const value = values[option];
  if (value === '') throw misuse(`--${option} is empty.`);
  return typeof value === 'string' ? value : undefined;
}

function required(given: Given, option: string): string {
  const value = textOf(given, option);
  if (value === undefined) throw misuse(`--${option} is missing.`);
  return value;
}

function single(files: readonly string[], what: string): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw misuse(`Name one ${what}; here are ${files.length}.`);
  return file;
}

function stampOf(given: Given): Stamp | undefined {
  const as = textOf(given, 'as');
  if (as === undefined || isStamp(as)) return as;
  throw misuse(`--as ${as} is no stamp: they are ${STAMPS.join(', ')}.`);
}

function senderOf(given: Given): string | undefined {
  const from = textOf(given, 'from');
  if (from !== undefined && parseAddress(from) === undefined)
    throw misuse(`--from ${from} is not an address, such as somebody@ngo.example.`);
  return from;
}

function readPolicy([action, ...args]: readonly string[]): PolicyRequest {
  if (action !== 'check' && action !== 'publish')
    throw misuse('Say what to do with the policy: "policy check" or "policy publish".');
  const given = read(args, action === 'publish' ? ['out'] : []);
  const file = single(given.files, 'policy file');
  return { kind: `policy ${action}`, file, out: textOf(given, 'out'), json: given.values['json'] === true };
}

function readCheck(args: readonly string[]): CheckRequest {
  const given = read(args, ['policy', 'mailbox', 'as', 'from']);
  const policy = required(given, 'policy');
  if (given.files.length === 0) throw misuse('Name at least one message (.eml).');
  return {
    kind: 'check',
    policy,
    mailbox: textOf(given, 'mailbox'),
    as: stampOf(given),
    from: senderOf(given),
    files: given.files,
    json: given.values['json'] === true,
  };
}

function readReplay(args: readonly string[]): ReplayRequest {
  const given = read(args, ['policy', 'against', 'as']);
  return {
    kind: 'replay',
    policy: required(given, 'policy'),
    against: textOf(given, 'against'),
    as: textOf(given, 'as') === 'suggested' ? 'suggested' : stampOf(given),
    mailbox: single(given.files, 'mailbox (an mbox file or a folder)'),
    json: given.values['json'] === true,
  };
}

function readChainReport(args: readonly string[]): ChainReportRequest {
  const given = read(args, ['policy']);
  return {
    kind: 'chain-report',
    policy: textOf(given, 'policy'),
    mailbox: single(given.files, 'mailbox (an mbox file or a folder)'),
    json: given.values['json'] === true,
  };
}

/** @throws {Problem} where the arguments are not understood, with how it goes */
export function readRequest(args: readonly string[]): Request {
  const [command, ...rest] = args;
  if (command === undefined) throw misuse('Say what to do.');
  if (command === 'help' || args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  switch (command) {
    case 'policy':
      return readPolicy(rest);
    case 'check':
      return readCheck(rest);
    case 'replay':
      return readReplay(rest);
    case 'chain-report':
      return readChainReport(rest);
    default:
      throw misuse(`There is no "${command}".`);
  }
}
