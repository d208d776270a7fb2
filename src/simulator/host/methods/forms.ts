import type { DraftAttachment, Person } from '../../shared/mail';
import type { Place } from '../../shared/appointment';
import type { ClientForms, FilledEvent, FilledForm } from '../contract';
import { resolvePeople } from '../item/addresses';
import { asClientTakesIt } from '../item/body';
import { textToHtml } from '../item/body-text';
import { attachFromUrl, attachItem } from '../item/make-attachment';
import type { MadeAttachment } from '../item/make-attachment';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, ComposeCall, Method, MethodTable, ReadCall } from './method';
import { BadParameter } from './params';

type AttachmentLine = readonly unknown[];

/** One line of the list that the library makes: type, name, address or item id, inline. */
async function attachmentFrom(
  [type, name, source, isInline]: AttachmentLine,
  { services }: Caller,
): Promise<MadeAttachment> {
  if (typeof name !== 'string' || typeof source !== 'string') throw new BadParameter('Not an attachment');
  return type === 'item'
    ? attachItem(name, source, services.storage)
    : attachFromUrl(name, source, isInline === true);
}

/** What cannot be attached is left out: the form opens all the same. */
async function attachmentsFrom(call: Caller): Promise<readonly DraftAttachment[]> {
  const made = await Promise.all(call.params.lists('attachments').map((line) => attachmentFrom(line, call)));
  return made.flatMap((each) => (each.kind === 'made' ? [each.attachment] : []));
}

function peopleIn({ params }: Caller, name: string): readonly Person[] {
  const named = params.textsOr(name, []).map((address) => ({ address, name: '' }));
  return resolvePeople(named, []);
}

async function filled(call: Caller): Promise<FilledForm> {
  const { params, services } = call;
  return {
    to: peopleIn(call, 'toRecipients'),
    cc: peopleIn(call, 'ccRecipients'),
    bcc: peopleIn(call, 'bccRecipients'),
    subject: params.textOr('subject', ''),
    html: asClientTakesIt(params.textOr('htmlBody', ''), services),
    attachments: await attachmentsFrom(call),
  };
}

/** Rooms have an address, the place that is typed has none. */
function placesIn({ params }: Caller): readonly Place[] {
  const location = params.textOr('location', '');
  const rooms = params.textsOr('resources', []).map((address) => ({ name: address, address }));
  return [...(location === '' ? [] : [{ name: location, address: null }]), ...rooms];
}

function filledEvent(call: Caller): FilledEvent {
  const { params } = call;
  const body = params.textOr('body', '');
  return {
    required: peopleIn(call, 'requiredAttendees'),
    optional: peopleIn(call, 'optionalAttendees'),
    subject: params.textOr('subject', ''),
    html: body === '' ? '' : textToHtml(body),
    places: placesIn(call),
    start: params.numberOr('start', null),
    end: params.numberOr('end', null),
  };
}

type WithForms<C extends Caller> = (forms: ClientForms, call: C) => Promise<Answer>;

/** A client without a page, as in some tests, has no forms. */
function through<C extends Caller>(open: WithForms<C>): (call: C) => Promise<Answer> {
  return async (call) => {
    const { forms } = call.services;
    return forms === undefined ? refused(ERROR.notSupported) : open(forms, call);
  };
}

const showMail = through(async (forms, { params }) =>
  (await forms.showMail(params.text('itemId'))) ? value() : refused(ERROR.itemNotFound),
);

const writeNew = through(async (forms, call) => {
  await forms.writeNew(await filled(call));
  return value();
});

const writeNewEvent = through(async (forms, call) => {
  await forms.writeNewEvent(filledEvent(call));
  return value();
});

function reply(kind: 'reply' | 'replyAll'): NonNullable<Method['read']> {
  return through<ReadCall>(async (forms, call) => {
    await forms.reply(call.open.mail.id, kind, await filled(call));
    return value();
  });
}

/** Documented: a draft that was saved before closes only when it is to be thrown away. */
const closeDraft = through<ComposeCall>(async (forms, { form, params }) => {
  const isDiscarded = params.flag('discardItem');
  if (!isDiscarded && form.model.reopened) return refused(ERROR.notSupported);
  const answer = await forms.close(form.model.draftId, isDiscarded ? 'discard' : 'ask');
  return answer === 'closed' ? value() : refused(ERROR.cancelled);
});

const close = through<ComposeCall>(async (forms, { form }) => {
  await forms.close(form.model.draftId, 'ask');
  return value();
});

/** The Async twin of a form answers when the form is open; the other one is not waited for. */
function twins(
  [first, second]: readonly [number, number],
  row: Omit<Method, 'fact' | 'since' | 'needs'> & Pick<Method, 'since'>,
): MethodTable {
  const shared = { needs: 'ReadItem', blockedInEvents: true } as const;
  return {
    [first]: { ...shared, ...row, fact: `host-protocol 5, number ${first}` },
    [second]: {
      ...shared,
      ...row,
      name: `${row.name}Async`,
      fact: `host-protocol 5, number ${second}`,
      since: '1.9',
    },
  };
}

const UNKNOWN_ITEM = 'The code when there is no such message.';
const ANY_ITEM = 'The code when there is no such item; that a message is shown as well.';
const LEFT_OUT = 'Attachments that cannot be had are left out.';

export const FORM_METHODS: MethodTable = {
  ...twins([8, 179], {
    name: 'mailbox.displayMessageForm',
    since: '1.1',
    invented: UNKNOWN_ITEM,
    anywhere: showMail,
  }),
  ...twins([9, 180], {
    name: 'mailbox.displayAppointmentForm',
    since: '1.1',
    invented: ANY_ITEM,
    anywhere: showMail,
  }),
  ...twins([7, 177], {
    name: 'mailbox.displayNewAppointmentForm',
    since: '1.1',
    invented: 'That it lasts as long as any new event when no end is named.',
    read: writeNewEvent,
  }),
  ...twins([44, 178], {
    name: 'mailbox.displayNewMessageForm',
    since: '1.6',
    invented: LEFT_OUT,
    read: writeNew,
  }),
  ...twins([10, 183], { name: 'displayReplyForm', since: '1.1', read: reply('reply') }),
  ...twins([11, 184], { name: 'displayReplyAllForm', since: '1.1', read: reply('replyAll') }),
  ...twins([30, 181], {
    name: 'displayReplyForm',
    since: '1.2',
    invented: LEFT_OUT,
    read: reply('reply'),
  }),
  ...twins([31, 182], {
    name: 'displayReplyAllForm',
    since: '1.2',
    invented: LEFT_OUT,
    read: reply('replyAll'),
  }),
  41: {
    name: 'close',
    fact: 'host-protocol 5, number 41; type declarations: MessageCompose.close',
    since: '1.3',
    needs: 'Restricted',
    blockedInEvents: true,
    compose: close,
  },
  203: {
    name: 'closeAsync',
    fact: 'host-protocol 5, number 203; type declarations: MessageCompose.closeAsync',
    since: '1.14',
    needs: 'ReadWriteItem',
    blockedInEvents: true,
    compose: closeDraft,
  },
};
