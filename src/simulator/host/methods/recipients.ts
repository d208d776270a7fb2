import { resolvePeople, toWireRecipient, unresolvedAmong } from '../item/addresses';
import { unresolvedIn } from '../item/unresolved';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, Method, MethodTable } from './method';
import type { Params } from './params';

type RecipientField = 'to' | 'cc' | 'bcc';
const FIELDS: ReadonlyMap<number, RecipientField> = new Map([
  [0, 'to'],
  [1, 'cc'],
  [2, 'bcc'],
]);

/** So many fit into one field (code 9012). */
const FIELD_CAP = 500;

/** The call as an add-in writes it: `to.getAsync`. */
function onField(name: string): Pick<Method, 'describe' | 'described'> {
  return {
    describe: (params) => `${params.oneOf('recipientField', FIELDS)}.${name}`,
    described: [...FIELDS.values()].map((field) => `${field}.${name}`),
  };
}

function get({ form, params, services }: ComposeCall): Answer {
  const people = form.model.read()[params.oneOf('recipientField', FIELDS)];
  const cap = services.client.writtenRecipients(services.settings.mailboxVersion) ?? people.length;
  const named = services.suffers('GH#2201')
    ? people.map((person) => ({ ...person, name: person.address }))
    : people;
  return value(named.slice(0, cap).map((person) => toWireRecipient(person, services.account)));
}

/** Library and wire allow either half of an address to be missing. */
function named(params: Params): readonly { readonly address: string; readonly name: string }[] {
  const textOf = (field: unknown): string => (typeof field === 'string' ? field : '');
  return params
    .list('recipientArray')
    .map(({ address, name }) => ({ address: textOf(address), name: textOf(name) }));
}

type Keep = <T>(existing: readonly T[]) => readonly T[];

function write({ form, params, services }: ComposeCall, keep: Keep): Answer {
  if (services.suffers('GH#6120') && form.model.read().kind === 'reply') return refused(ERROR.notSupported);
  const field = params.oneOf('recipientField', FIELDS);
  const draft = form.model.read();
  const given = named(params);
  const people = [...keep(draft[field]), ...resolvePeople(given, [...draft.to, ...draft.cc, ...draft.bcc])];
  const before = unresolvedIn(draft);
  const added = services.client.addsUnresolved ? unresolvedAmong(given) : [];
  const texts = [...keep(before[field]), ...added];
  if (people.length + texts.length > FIELD_CAP) return refused(ERROR.tooManyRecipients);
  const isSame = texts.length === 0 && before[field].length === 0;
  const unresolved = isSame ? {} : { unresolved: { ...before, [field]: texts } };
  form.model.change({ [field]: people, ...unresolved }, 'add-in');
  return value();
}

const UNRESOLVED =
  'Recipients without a usable address are left out, except on the web and in the new Outlook on Windows, where they stand in the field. What is set takes the place of such text too.';

export const RECIPIENT_METHODS: MethodTable = {
  15: {
    name: 'recipients.getAsync',
    fact: 'host-protocol 5, number 15; platform 5.3',
    since: '1.1',
    ...onField('getAsync'),
    needs: 'ReadItem',
    compose: get,
  },
  21: {
    name: 'recipients.setAsync',
    fact: 'host-protocol 5, number 21; platform 5.3',
    since: '1.1',
    ...onField('setAsync'),
    needs: 'ReadWriteItem',
    invented: UNRESOLVED,
    compose: (call) => write(call, () => []),
  },
  22: {
    name: 'recipients.addAsync',
    fact: 'host-protocol 5, number 22; platform 5.3',
    since: '1.1',
    ...onField('addAsync'),
    needs: 'ReadWriteItem',
    invented: UNRESOLVED,
    compose: (call) => write(call, (existing) => existing),
  },
};
