import { SIGN_IN_STATES, type SignInState } from '../../host/auth/sign-in';
import { CLIENT_IDS, CLIENTS, type ClientId } from '../../host/clients/client-profile';
import { bugsOf, type FieldBugId, fieldBugNamed, inAddress } from '../../host/clients/field-bugs';
import { SURPLUS_CALLS, type SurplusCalls } from '../../host/methods/simultaneous-calls';
import { SEND_RULES } from '../../host/send/client-rules';
import { LIST_VIEWS } from '../../shared/mail';
import { UNDO_SECONDS } from '../send/send-settings';

/** What an address asks of the simulated client; null where it says nothing that anybody knows. */
export interface AddressSettings {
  readonly client: ClientId | null;
  readonly bugs: readonly FieldBugId[] | null;
  readonly surplusCalls: SurplusCalls | null;
  readonly signIn: SignInState | null;
  readonly mailboxVersion: string | null;
  readonly locale: string | null;
  readonly slowAfterMs: number | null;
  readonly timeoutMs: number | null;
}

/** Every parameter that some part of the page reads from the address. */
const PARAMETERS: readonly string[] = [
  ...['world', 'as', 'popout', 'view', 'undo', 'faults'],
  ...['client', 'bugs', 'mailbox', 'calls', 'signIn', 'policy', 'order', 'locale', 'slow', 'timeout'],
];

/** A value in the address that nobody knows, and what could stand there. */
interface UnknownValue {
  readonly kind: 'value';
  readonly parameter: string;
  readonly given: string;
  readonly expected: readonly string[] | 'milliseconds' | 'whole-number';
}

/** A parameter that nothing reads, and those that something does. */
interface UnknownParameter {
  readonly kind: 'parameter';
  readonly parameter: string;
  readonly expected: readonly string[];
}
export type AddressProblem = UnknownValue | UnknownParameter;

function oneOf<T extends string>(text: string | null, known: readonly T[]): T | null {
  return known.find((each) => each === text) ?? null;
}

function milliseconds(text: string | null): number | null {
  const value = Number(text);
  return text && Number.isFinite(value) && value > 0 ? value : null;
}

/** With commas between them; an empty text names none. */
function bugNames(text: string): readonly string[] {
  return text.split(',').filter((name) => name !== '');
}

function bugsIn(text: string | null): readonly FieldBugId[] | null {
  return text === null ? null : bugNames(text).flatMap((name) => fieldBugNamed(name) ?? []);
}

/** `mailbox` counts where `client`, or else the client that was chosen before, has such builds. */
export function readAddress(search: string): AddressSettings {
  const query = new URLSearchParams(search);
  return {
    client: oneOf(query.get('client'), CLIENT_IDS),
    bugs: bugsIn(query.get('bugs')),
    surplusCalls: oneOf(query.get('calls'), SURPLUS_CALLS),
    signIn: oneOf(query.get('signIn'), SIGN_IN_STATES),
    mailboxVersion: query.get('mailbox'),
    locale: query.get('locale'),
    slowAfterMs: milliseconds(query.get('slow')),
    timeoutMs: milliseconds(query.get('timeout')),
  };
}

const isWholeNumber = (text: string): boolean => text !== '' && Number.isInteger(Number(text));

/** The policy is one of mailboxes on the web: elsewhere, what is known of it is where it holds (facts: platform 2.5). */
function knownPolicies(client: ClientId): readonly string[] {
  if (SEND_RULES[client].heedsMailboxPolicy) return ['hold'];
  const heeding = CLIENT_IDS.filter((other) => SEND_RULES[other].heedsMailboxPolicy);
  return heeding.map((other) => `hold&client=${other}`);
}

function unknownParameters(query: URLSearchParams): readonly AddressProblem[] {
  const strangers = [...new Set(query.keys())].filter((parameter) => !PARAMETERS.includes(parameter));
  return strangers.map((parameter) => ({ kind: 'parameter', parameter, expected: PARAMETERS }));
}

/**
 * What in the address nobody knows, for the client that it is read for: a name that is misspelt must not pass for
 * another client, or for one without bugs.
 */
export function addressProblems(search: string, client: ClientId): readonly AddressProblem[] {
  const query = new URLSearchParams(search);
  const unless = (
    parameter: string,
    isKnown: (given: string) => boolean,
    expected: UnknownValue['expected'],
  ): readonly AddressProblem[] => {
    const given = query.get(parameter);
    return given === null || isKnown(given) ? [] : [{ kind: 'value', parameter, given, expected }];
  };
  const among = (parameter: string, known: readonly string[]) =>
    unless(parameter, (given) => known.includes(given), known);
  const time = (parameter: string) =>
    unless(parameter, (given) => milliseconds(given) !== null, 'milliseconds');
  const strangers = bugNames(query.get('bugs') ?? '').filter((name) => fieldBugNamed(name) === undefined);
  return [
    ...unknownParameters(query),
    ...among('view', LIST_VIEWS),
    ...among('undo', UNDO_SECONDS.map(String)),
    ...among('client', CLIENT_IDS),
    ...among('mailbox', CLIENTS[client].mailboxVersions),
    ...strangers.map((given) => ({
      kind: 'value' as const,
      parameter: 'bugs',
      given,
      expected: bugsOf(client).map(inAddress),
    })),
    ...among('calls', SURPLUS_CALLS),
    ...among('signIn', SIGN_IN_STATES),
    ...among('policy', knownPolicies(client)),
    ...unless('order', isWholeNumber, 'whole-number'),
    ...time('slow'),
    ...time('timeout'),
  ];
}
