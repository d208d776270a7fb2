import { sharedMailboxOf, sharedProperties } from '../clients/shared-mailbox';
import type { OpenItem } from '../item/open-item';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, MethodTable } from './method';

function answer(item: OpenItem, { services }: Caller): Answer {
  const mailbox = sharedMailboxOf(item, services);
  return mailbox === null ? refused(ERROR.notSupported) : value(sharedProperties(mailbox));
}

/** The library has the member on items of shared mailboxes only: the initial data says which those are. */
export const SHARED_PROPERTIES_METHODS: MethodTable = {
  108: {
    name: 'getSharedPropertiesAsync',
    fact: 'host-protocol 5, number 108; platform 5.4',
    since: '1.8',
    needs: 'ReadItem',
    invented: 'Everybody who shares a mailbox may do everything in it; there is no address for REST.',
    compose: (call) => answer(call.form, call),
    read: (call) => answer(call.open, call),
  },
};
