import { value } from './method';
import type { Answer, ComposeCall, MethodTable } from './method';

/** The wire's word for "not delayed". */
const NOW = 0;

function delay({ form, params }: ComposeCall): Answer {
  const time = params.number('time');
  form.model.change({ deliverAt: time === NOW ? null : time }, 'add-in');
  return value();
}

function send({ form }: ComposeCall): Answer {
  form.askToSend();
  return value();
}

export const DELIVERY_METHODS: MethodTable = {
  166: {
    name: 'delayDeliveryTime.getAsync',
    fact: 'host-protocol 5, number 166',
    since: '1.13',
    needs: 'ReadItem',
    compose: ({ form }) => value(form.model.read().deliverAt ?? NOW),
  },
  167: {
    name: 'delayDeliveryTime.setAsync',
    fact: 'host-protocol 5, number 167',
    since: '1.13',
    needs: 'ReadWriteItem',
    compose: delay,
  },
  215: {
    name: 'sendAsync',
    fact: 'host-protocol 5, number 215; platform 2.2',
    since: '1.15',
    needs: 'ReadWriteMailbox',
    blockedInEvents: true,
    invented: 'That the call succeeds as soon as the client starts to send.',
    compose: send,
  },
};
