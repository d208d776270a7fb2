import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable, ReadCall } from './method';

/** RFC 5322, 3.6.8: printable ASCII without the colon. */
const HEADER_NAME = /^[\x21-\x39\x3b-\x7e]+$/u;
const LINE_BREAK = /[\r\n]/u;

/** The message's own headers, which no add-in may write. Invented: which of them the real client refuses. */
const RESERVED = new Set(
  'bcc cc content-transfer-encoding content-type date from in-reply-to message-id mime-version received references reply-to return-path sender subject to'.split(
    ' ',
  ),
);

/** All headers of one message in Exchange Online (facts: platform 3.1). Invented: that characters count. */
const MOST = 256 * 1024;
const AROUND = ': \r\n'.length;

function sizeOf(headers: Readonly<Record<string, string>>): number {
  return Object.entries(headers).reduce((sum, [name, text]) => sum + name.length + text.length + AROUND, 0);
}

function isWritable([name, text]: readonly [string, string]): boolean {
  return HEADER_NAME.test(name) && !RESERVED.has(name.toLowerCase()) && !LINE_BREAK.test(text);
}

/** Only what was set on this draft is found; names match in any case and come back as they were asked for. */
function get({ form, params }: ComposeCall): Answer {
  const { headers } = form.model.read();
  const found = params.texts('internetHeaderKeys').flatMap((name) => {
    const text = headers[name.toLowerCase()];
    return text === undefined || !form.headerBugs.isSeen(name) ? [] : [[name, text] as const];
  });
  return value(Object.fromEntries(found));
}

function set({ form, params, services }: ComposeCall): Answer {
  const pairs = Object.entries(params.fields('internetHeaderNameValuePairs'));
  const texts = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  if (texts.length < pairs.length || !texts.every(isWritable)) return refused(ERROR.invalidParameter);
  if (form.headerBugs.failsNow()) return refused(ERROR.genericResponse);
  const added = form.headerBugs.taken(Object.fromEntries(texts));
  const headers = { ...form.model.read().headers, ...added };
  if (sizeOf(headers) > MOST) {
    const detail = 'With what Outlook refuses more than 256 KB of headers is not known.';
    services.unmodelled.report({ what: 'internetHeaders.setAsync', detail });
    return refused(ERROR.notSupported);
  }
  form.model.change({ headers }, 'add-in');
  return value();
}

function remove({ form, params }: ComposeCall): Answer {
  const names = new Set(params.texts('internetHeaderKeys').map((name) => name.toLowerCase()));
  const gone = form.headerBugs.lost(names, { sending: form.sending.underWay, saved: form.isSaved() });
  const kept = Object.entries(form.model.read().headers).filter(([name]) => !gone.has(name));
  form.model.change({ headers: Object.fromEntries(kept) }, 'add-in');
  return value();
}

function allHeaders({ open: { mail }, services }: ReadCall): Answer {
  if (mail.folder === 'sent' && services.suffers('GH#6796')) return value('');
  return value(services.suffers('GH#4109') ? `Subject: ${mail.subject}` : mail.headerBlock);
}

export const INTERNET_HEADER_METHODS: MethodTable = {
  151: {
    name: 'internetHeaders.getAsync',
    fact: 'host-protocol 5, number 151; platform 3.1',
    since: '1.8',
    phone: 'extra',
    needs: 'ReadItem',
    invented: 'Names match in any case.',
    compose: get,
  },
  152: {
    name: 'internetHeaders.setAsync',
    fact: 'host-protocol 5, number 152; platform 3.1',
    since: '1.8',
    phone: 'extra',
    needs: 'ReadWriteItem',
    invented: 'Which names and values are refused.',
    compose: set,
  },
  153: {
    name: 'internetHeaders.removeAsync',
    fact: 'host-protocol 5, number 153; platform 3.1',
    since: '1.8',
    needs: 'ReadWriteItem',
    phone: 'extra',
    compose: remove,
  },
  168: {
    name: 'getAllInternetHeadersAsync',
    fact: 'host-protocol 5, number 168; platform 3.1',
    since: '1.8',
    needs: 'ReadItem',
    read: allHeaders,
  },
};
