import { fitToBody, prependToBody } from '../item/body';
import { ERROR } from '../wire/error-codes';
import { COERCION } from './coercion';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable } from './method';

/** Writes over what is selected; nobody having clicked anywhere, at the very beginning of the body. */
function write(call: ComposeCall, places: readonly ('body' | 'subject')[]): Answer {
  const { model } = call.form;
  const selected = model.selection?.read() ?? null;
  if (selected !== null && !places.includes(selected.place)) return refused(ERROR.invalidSelection);
  const format = selected?.place === 'subject' ? 'text' : model.read().bodyFormat;
  const written = {
    format: call.params.oneOf('coercionType', COERCION),
    content: call.params.text('data'),
  };
  const fitted = fitToBody(written, format, call.services);
  if (fitted === null) return refused(ERROR.internalFormat);
  if (selected === null) prepend(call, fitted);
  else model.selection?.replace(fitted);
  return value();
}

function prepend({ form: { model } }: ComposeCall, fitted: string): void {
  const { body, bodyFormat } = model.read();
  model.change({ body: prependToBody({ format: bodyFormat, content: body }, fitted) }, 'add-in');
}

function read({ form, params }: ComposeCall): Answer {
  const format = params.oneOf('coercionType', COERCION);
  const selected = form.model.selection?.read() ?? { place: 'body', text: '', html: '' };
  return value({ data: selected[format], sourceProperty: selected.place });
}

const UNTOUCHED = 'Before anybody has clicked into the text, the cursor stands at its very beginning.';

export const SELECTION_METHODS: MethodTable = {
  13: {
    name: 'body.setSelectedDataAsync',
    fact: 'host-protocol 5, number 13',
    since: '1.1',
    needs: 'ReadWriteItem',
    invented: `${UNTOUCHED} The code while the subject is edited.`,
    compose: (call) => write(call, ['body']),
  },
  28: {
    name: 'getSelectedDataAsync',
    fact: 'host-protocol 5, number 28',
    since: '1.2',
    needs: 'ReadWriteItem',
    invented: UNTOUCHED,
    compose: read,
  },
  29: {
    name: 'setSelectedDataAsync',
    fact: 'host-protocol 5, number 29',
    since: '1.2',
    needs: 'ReadWriteItem',
    invented: UNTOUCHED,
    compose: (call) => write(call, ['body', 'subject']),
  },
};
