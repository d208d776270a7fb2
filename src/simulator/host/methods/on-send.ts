import type { OnSendPlace } from '../item/on-send';
import { ERROR } from '../wire/error-codes';
import { COERCION } from './coercion';
import { refused, value } from './method';
import type { Answer, ComposeCall, Method, MethodTable } from './method';

/** Characters (facts: platform 3.2); the library checks the same before it sends. */
const LENGTH = 5000;

/** Queues text for Send; nothing (or null, which the library sends as nothing) takes it back. */
function queue({ form, params, addin }: ComposeCall, place: OnSendPlace): Answer {
  const text = { format: params.oneOf('coercionType', COERCION), data: params.text('appendTxt') };
  if (text.data.length > LENGTH) return refused(ERROR.invalidParameter);
  if (text.format === 'html' && form.model.read().bodyFormat === 'text') return refused(ERROR.internalFormat);
  form.onSend.set(place, addin.id, text);
  return value();
}

const ORDINARY = { needs: 'ReadWriteItem', extendedPermission: 'AppendOnSend' } satisfies Partial<Method>;

export const ON_SEND_METHODS: MethodTable = {
  100: {
    ...ORDINARY,
    name: 'body.appendOnSendAsync',
    fact: 'host-protocol 5, number 100; platform 3.2 and 6.2',
    since: '1.9',
    compose: (call) => queue(call, 'append'),
  },
  197: {
    ...ORDINARY,
    name: 'body.prependOnSendAsync',
    fact: 'host-protocol 5, number 197; platform 3.2 and 6.2',
    since: '1.13',
    compose: (call) => queue(call, 'prepend'),
  },
};
