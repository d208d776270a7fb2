import type { SessionData } from '../item/session-data';
import { ERROR } from '../wire/error-codes';
import { doneOr, refused, value } from './method';
import type { Answer, ComposeCall, MethodTable } from './method';

function data({ form, addin }: ComposeCall): SessionData {
  return form.sessionData(addin.id);
}

/** GH#5951: for a moment after an answer was opened, the client has nothing to tell (facts: platform 1.4). */
const QUIET_MS = 2000;
function isQuiet({ form, services }: ComposeCall): boolean {
  const isYoung = Date.now() - form.openedAt < QUIET_MS;
  return services.suffers('GH#5951') && form.model.read().kind === 'reply' && isYoung;
}

function get(call: ComposeCall): Answer {
  if (isQuiet(call)) return value(null);
  const found = data(call).get(call.params.text('name'));
  return found === undefined ? refused(ERROR.keyNotFound) : value(found);
}

function remove(call: ComposeCall): Answer {
  return data(call).remove(call.params.text('name')) ? value() : refused(ERROR.keyNotFound);
}

function clear(call: ComposeCall): Answer {
  data(call).clear();
  return value();
}

/** The documentation asks for ReadItem, the library for ReadWriteItem before it sends anything. */
const NEEDS = 'ReadItem';

export const SESSION_DATA_METHODS: MethodTable = {
  185: {
    name: 'sessionData.setAsync',
    fact: 'host-protocol 5, number 185; platform 3.2',
    since: '1.11',
    phone: 'extra',
    needs: NEEDS,
    compose: (call) => doneOr(data(call).set(call.params.text('name'), call.params.text('value'))),
  },
  186: {
    name: 'sessionData.getAsync',
    fact: 'host-protocol 5, number 186; code 9050',
    since: '1.11',
    needs: NEEDS,
    phone: 'extra',
    compose: get,
  },
  187: {
    name: 'sessionData.getAllAsync',
    fact: 'host-protocol 5, number 187',
    since: '1.11',
    needs: NEEDS,
    phone: 'extra',
    compose: (call) => value(data(call).all()),
  },
  188: {
    name: 'sessionData.clearAsync',
    fact: 'host-protocol 5, number 188',
    since: '1.11',
    needs: NEEDS,
    phone: 'extra',
    compose: clear,
  },
  189: {
    name: 'sessionData.removeAsync',
    fact: 'host-protocol 5, number 189',
    since: '1.11',
    phone: 'extra',
    needs: NEEDS,
    invented: 'The code for a name that is not there.',
    compose: remove,
  },
};
