import { ERROR } from '../wire/error-codes';
import type { Answer, MethodTable } from './method';

/** Legacy tokens of Exchange are off in every Microsoft 365 tenant (facts: platform 5.2). */
function noToken(): Answer {
  return {
    kind: 'special',
    data: {
      wasSuccessful: false,
      errorCode: ERROR.token,
      errorName: 'GenericTokenError',
      errorMessage: 'Legacy Exchange Online tokens are turned off.',
    },
  };
}

/** The library turns this into 9020 with the message. */
function noEws(): Answer {
  return {
    kind: 'special',
    data: {
      wasProxySuccessful: false,
      errorMessage: 'Exchange Web Services are for Exchange on-premises only.',
    },
  };
}

export const TOKEN_METHODS: MethodTable = {
  2: {
    name: 'mailbox.getUserIdentityTokenAsync',
    fact: 'host-protocol 5, number 2; platform 5.2',
    since: '1.1',
    needs: 'ReadItem',
    invented: 'The words of the refusal.',
    anywhere: noToken,
  },
  5: {
    name: 'mailbox.makeEwsRequestAsync',
    fact: 'host-protocol 5, number 5; platform 5.2',
    since: '1.1',
    needs: 'ReadWriteMailbox',
    invented: 'The words of the refusal.',
    anywhere: noEws,
  },
  12: {
    name: 'mailbox.getCallbackTokenAsync',
    fact: 'host-protocol 5, number 12; platform 5.2',
    since: '1.1',
    needs: 'ReadItem',
    invented: 'The words of the refusal.',
    anywhere: noToken,
  },
};
