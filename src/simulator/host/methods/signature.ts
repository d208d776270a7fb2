import { fitToBody } from '../item/body';
import type { ComposeForm } from '../item/open-item';
import { withSignature } from '../item/signature';
import { ERROR } from '../wire/error-codes';
import { COERCION } from './coercion';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable } from './method';

/** Characters (facts: platform 3.2); the library of 2022 lets more through. */
const LENGTH = 30_000;

/** The signature that was set last on a form. */
const lastSet = new WeakMap<ComposeForm, string>();

function set({ form, params, services }: ComposeCall): Answer {
  const { body, bodyFormat } = form.model.read();
  const written = { format: params.oneOf('coercionType', COERCION), content: params.text('data') };
  if (written.content.length > LENGTH) return refused(ERROR.invalidParameter);
  const signature = fitToBody(written, bodyFormat, services);
  if (signature === null) return refused(ERROR.internalFormat);
  const before = lastSet.get(form) ?? '';
  lastSet.set(form, signature);
  form.model.change(
    { body: withSignature({ format: bodyFormat, content: body }, before, signature) },
    'add-in',
  );
  return value();
}

export const SIGNATURE_METHODS: MethodTable = {
  173: {
    name: 'body.setSignatureAsync',
    fact: 'host-protocol 5, number 173; platform 3.2',
    since: '1.10',
    needs: 'ReadWriteItem',
    phone: 'extra',
    invented: 'Where the signature goes, and the code beyond 30,000 characters.',
    compose: set,
  },
  175: {
    name: 'isClientSignatureEnabledAsync',
    fact: 'host-protocol 5, number 175',
    since: '1.10',
    needs: 'ReadItem',
    invented: 'People here have no signatures of their own.',
    compose: () => value(false),
  },
  176: {
    name: 'disableClientSignatureAsync',
    fact: 'host-protocol 5, number 176',
    since: '1.10',
    needs: 'ReadWriteItem',
    phone: 'extra',
    invented: 'People here have no signatures of their own, so that nothing changes.',
    compose: () => value(),
  },
};
