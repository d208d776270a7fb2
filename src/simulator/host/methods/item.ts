import { MailboxFailure } from '../../shared/mailbox-failure';
import { toWireSender } from '../item/addresses';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, ComposeCall, MethodTable } from './method';

const SUBJECT_LENGTH = 255;

function setSubject({ form, params }: ComposeCall): Answer {
  const subject = params.text('subject');
  if (subject.length > SUBJECT_LENGTH) return refused(ERROR.invalidParameter);
  form.model.change({ subject }, 'add-in');
  return value();
}

async function save({ form }: ComposeCall): Promise<Answer> {
  try {
    return value(await form.save());
  } catch (problem) {
    if (problem instanceof MailboxFailure) return refused(ERROR.save);
    throw problem;
  }
}

/** An empty text when nothing opened the frame with data (Office.js reference, getInitializationContextAsync). */
function initializationContext({ initializationContext: context }: Caller): Answer {
  return value(context ?? '');
}

function composeType({ form }: ComposeCall): Answer {
  const { kind, bodyFormat } = form.model.read();
  return value({ composeType: kind, coercionType: bodyFormat });
}

/** Base64 as documented, but of our own making: null for new mail. */
function conversationIndex({ form }: ComposeCall): Answer {
  const { conversationId, references } = form.model.read();
  if (conversationId === null) return value(null);
  const bytes = new TextEncoder().encode(`${conversationId}/${references.length}`);
  return value(btoa(String.fromCharCode(...bytes)));
}

export const ITEM_METHODS: MethodTable = {
  17: {
    name: 'subject.setAsync',
    fact: 'host-protocol 5, number 17',
    since: '1.1',
    needs: 'ReadWriteItem',
    phone: 'missing',
    compose: setSubject,
  },
  18: {
    name: 'subject.getAsync',
    fact: 'host-protocol 5, number 18',
    since: '1.1',
    needs: 'ReadItem',
    compose: ({ form }) => value(form.model.read().subject),
  },
  32: {
    name: 'saveAsync',
    fact: 'host-protocol 5, number 32',
    since: '1.3',
    needs: 'ReadWriteItem',
    compose: save,
  },
  99: {
    name: 'getInitializationContextAsync',
    fact: 'host-protocol 5, number 99; type declarations: an empty text without data',
    since: '1.3',
    needs: 'ReadItem',
    invented: 'An object arrives as an object; a text stays a text.',
    compose: initializationContext,
    read: initializationContext,
  },
  107: {
    name: 'from.getAsync',
    fact: 'host-protocol 5, number 107; platform 5.3',
    since: '1.7',
    phone: 'extra',
    needs: 'ReadItem',
    compose: ({ form }) => value(toWireSender(form.model.read().from)),
  },
  164: {
    name: 'getItemIdAsync',
    fact: 'host-protocol 5, number 164; code 9046',
    since: '1.8',
    needs: 'ReadItem',
    invented: 'A draft counts as saved once it was reopened or an add-in saved it.',
    compose: ({ form }) => (form.isSaved() ? value(form.model.draftId) : refused(ERROR.itemNotSaved)),
  },
  174: {
    name: 'getComposeTypeAsync',
    fact: 'host-protocol 5, number 174; platform 5',
    since: '1.10',
    needs: 'ReadItem',
    phone: 'extra',
    compose: composeType,
  },
  210: {
    name: 'getItemClassAsync',
    fact: 'host-protocol 5, number 210',
    since: '1.14',
    needs: 'ReadItem',
    compose: () => value('IPM.Note'),
  },
  213: {
    name: 'getConversationIndexAsync',
    fact: 'host-protocol 5, number 213; platform 5',
    since: '1.14',
    needs: 'ReadItem',
    invented: 'The content of the index.',
    compose: conversationIndex,
  },
};
