import { currentPart, fitToBody, prependToBody, readBody, replaceCurrentPart } from '../item/body';
import type { Body } from '../item/body';
import { ERROR } from '../wire/error-codes';
import { COERCION } from './coercion';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable, ReadCall } from './method';
import type { Params } from './params';

function draftBody({ form }: ComposeCall): Body {
  const { body, bodyFormat } = form.model.read();
  return { format: bodyFormat, content: body };
}

function mailBody({ open }: ReadCall): Body {
  return { format: open.mail.bodyFormat, content: open.mail.body };
}

function written(params: Params): Body {
  return { format: params.oneOf('coercionType', COERCION), content: params.text('data') };
}

/** Characters that one call writes (facts: platform 3.2); the library checks the same. */
const LONGEST = 1_000_000;

function write(call: ComposeCall, join: (body: Body, fitted: string) => string): Answer {
  const body = draftBody(call);
  const given = written(call.params);
  if (given.content.length > LONGEST) return refused(ERROR.invalidParameter);
  const fitted = fitToBody(given, body.format, call.services);
  if (fitted === null) return refused(ERROR.internalFormat);
  call.form.model.change({ body: join(body, fitted) }, 'add-in');
  return value();
}

/** `Office.MailboxEnums.BodyMode.HostConfig`. */
const HOST_CONFIG = 1;

/**
 * With `HostConfig`, clients that group mail by conversation speak of the answer without what it quotes (type
 * declarations: Body.getAsync).
 */
function isAboutAnswer({ params, services }: ComposeCall): boolean {
  const { id } = services.client;
  const groups = id === 'web' || id === 'new-windows' || id === 'phone';
  return groups && params.isNumber('bodyMode', HOST_CONFIG);
}

function read(call: ComposeCall): Answer {
  const body = draftBody(call);
  const wanted = call.params.oneOf('coercionType', COERCION);
  return value(readBody(isAboutAnswer(call) ? currentPart(body) : body, wanted));
}

function replace(call: ComposeCall): Answer {
  const aboutAnswer = isAboutAnswer(call);
  const losesPictures = call.form.sending.underWay && call.services.suffers('GH#6808');
  const keep = (html: string): string => (losesPictures ? withoutInlinePictures(html) : html);
  return write(call, (body, fitted) => keep(aboutAnswer ? replaceCurrentPart(body, fitted) : fitted));
}

/** Pictures that are attachments of the message go, from the quoted text and all other text. */
function withoutInlinePictures(html: string): string {
  return html.replace(/<img\b[^>]*\bsrc=["']?cid:[^>]*>/giu, '');
}

const CLEANING = 'What clients remove from HTML beside the reports under “HTML that an add-in writes”.';

export const BODY_METHODS: MethodTable = {
  14: {
    name: 'body.getTypeAsync',
    fact: 'host-protocol 5, number 14',
    since: '1.1',
    phone: 'missing',
    needs: 'ReadItem',
    compose: (call) => value(draftBody(call).format),
    read: (call) => value(mailBody(call).format),
  },
  23: {
    name: 'body.prependAsync',
    fact: 'host-protocol 5, number 23; platform 3.2',
    since: '1.1',
    phone: 'missing',
    needs: 'ReadWriteItem',
    invented: CLEANING,
    compose: (call) => write(call, prependToBody),
  },
  37: {
    name: 'body.getAsync',
    fact: 'host-protocol 5, number 37',
    since: '1.3',
    needs: 'ReadItem',
    invented: 'The spacing of text made from HTML, the head of the HTML document, and where an answer ends.',
    compose: read,
    read: (call) => value(readBody(mailBody(call), call.params.oneOf('coercionType', COERCION))),
  },
  38: {
    name: 'body.setAsync',
    fact: 'host-protocol 5, number 38; platform 3.2',
    since: '1.3',
    phone: 'missing',
    needs: 'ReadWriteItem',
    invented: CLEANING,
    compose: replace,
  },
};
