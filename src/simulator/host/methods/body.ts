import type { BodyFormat } from '../../shared/mail';
import { fitToBody, prependToBody, readBody } from '../item/body';
import type { Body } from '../item/body';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable, ReadCall } from './method';
import type { Params } from './params';

const COERCION: ReadonlyMap<number, BodyFormat> = new Map([
  [0, 'text'],
  [3, 'html'],
]);

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

function write(call: ComposeCall, join: (body: Body, fitted: string) => string): Answer {
  const body = draftBody(call);
  const fitted = fitToBody(written(call.params), body.format);
  if (fitted === null) return refused(ERROR.internalFormat);
  call.form.model.change({ body: join(body, fitted) }, 'add-in');
  return value();
}

const CLEANING = 'What exactly the web client removes from HTML is not known, except class attributes.';

export const BODY_METHODS: MethodTable = {
  13: {
    name: 'body.setSelectedDataAsync',
    needs: 'ReadWriteItem',
    invented: 'The cursor always stands at the very beginning, and nothing is selected.',
    compose: (call) => write(call, prependToBody),
  },
  14: {
    name: 'body.getTypeAsync',
    needs: 'ReadItem',
    compose: (call) => value(draftBody(call).format),
  },
  23: {
    name: 'body.prependAsync',
    needs: 'ReadWriteItem',
    invented: CLEANING,
    compose: (call) => write(call, prependToBody),
  },
  37: {
    name: 'body.getAsync',
    needs: 'ReadItem',
    invented: 'The spacing of text made from HTML, and the head of the HTML document.',
    compose: (call) => value(readBody(draftBody(call), call.params.oneOf('coercionType', COERCION))),
    read: (call) => value(readBody(mailBody(call), call.params.oneOf('coercionType', COERCION))),
  },
  38: {
    name: 'body.setAsync',
    needs: 'ReadWriteItem',
    invented: CLEANING,
    compose: (call) => write(call, (_body, fitted) => fitted),
  },
};
