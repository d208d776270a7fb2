import { ADDIN_ORIGIN } from './row';
import type { Table } from './row';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const MAIL = 'Subject: Inner\r\n\r\nHello';

function attached(contentType: string, content: string) {
  return {
    id: 'a1',
    name: 'attached',
    contentType,
    size: content.length,
    isInline: false,
    contentId: null,
    base64: base64(content),
  };
}

/** Files, messages and links as attachments. */
export const ATTACHMENT_KINDS: Table = {
  'a message inside a message is an item': {
    fact: 'host-protocol 4',
    draft: { attachments: [attached('message/rfc822', MAIL)] },
    steps: [['item.getAttachmentsAsync'], ['get answer.pop']],
    result: {
      value: {
        id: 'a1',
        name: 'attached',
        attachmentType: 'item',
        size: MAIL.length,
        isInline: false,
        contentType: 'message/rfc822',
      },
    },
  },
  'an attached message is read as its source': {
    fact: 'host-protocol 5, number 150',
    draft: { attachments: [attached('message/rfc822', MAIL)] },
    steps: [['item.getAttachmentContentAsync', 'a1']],
    result: { value: { content: MAIL, format: 'eml' } },
  },
  'an attached link is read as its address': {
    fact: 'host-protocol 5, number 150; that it travels as text/uri-list is invented',
    draft: { attachments: [attached('text/uri-list', 'https://files.example/letter\r\n')] },
    steps: [['item.getAttachmentContentAsync', 'a1']],
    result: { value: { content: 'https://files.example/letter', format: 'url' } },
  },
  'an attached appointment is read as its source': {
    fact: 'host-protocol 5, number 150',
    draft: { attachments: [attached('text/calendar', 'BEGIN:VCALENDAR')] },
    steps: [['item.getAttachmentContentAsync', 'a1']],
    result: { value: { content: 'BEGIN:VCALENDAR', format: 'iCalendar' } },
  },
  'a file is attached from its address': {
    fact: 'host-protocol 5, number 16',
    steps: [['item.addFileAttachmentAsync', `${ADDIN_ORIGIN}/pane.html`, 'pane.html']],
    leavesPart: { attachments: [{ name: 'pane.html', contentType: 'text/html', isInline: false }] },
  },
  'a file that cannot be had is not attached': {
    fact: 'host-protocol 3.1, code 9007; that it is this one is invented',
    steps: [['item.addFileAttachmentAsync', `${ADDIN_ORIGIN}/nothing`, 'nothing.txt']],
    result: { code: 9007, name: 'AttachmentUploadGeneralFailure' },
    leaves: { attachments: [] },
  },
  'an address of more than 2,048 characters is refused before anything is sent': {
    fact: 'the library: MaxUrlLength',
    steps: [['item.addFileAttachmentAsync', `${ADDIN_ORIGIN}/${'x'.repeat(2048)}`, 'x.txt']],
    throws: 'out of the range',
  },
  'a name of more than 255 characters is refused before anything is sent': {
    fact: 'the library: MaxAttachmentNameLength',
    steps: [['item.addFileAttachmentFromBase64Async', 'AQID', 'x'.repeat(256)]],
    throws: 'out of the range',
  },
  'a picture in the text is found by its name': {
    fact: 'type declarations: addFileAttachmentFromBase64Async, cid',
    steps: [['item.addFileAttachmentFromBase64Async', 'AQID', 'logo.png', { isInline: true }]],
    leavesPart: { attachments: [{ isInline: true, contentId: 'logo.png', contentType: 'image/png' }] },
  },
  'a message of the mailbox is attached': {
    fact: 'host-protocol 5, number 19',
    steps: [['item.addItemAttachmentAsync', 'mail-1', 'The mail']],
    leavesPart: {
      attachments: [
        {
          name: 'The mail',
          contentType: 'message/rfc822',
          base64: base64('Subject: Appointment\r\n\r\nTuesday'),
        },
      ],
    },
  },
  'a message that is not there is not attached': {
    fact: 'host-protocol 3.1, code 9049; that it is this one is invented',
    steps: [['item.addItemAttachmentAsync', 'mail-9', 'Gone']],
    result: { code: 9049, name: 'ItemNotFound' },
  },
  'adding answers the id by which the attachment is removed': {
    fact: 'host-protocol 5, numbers 148 and 20',
    draft: { attachments: [attached('text/plain', 'x')] },
    steps: [['item.removeAttachmentAsync', 'a1'], ['item.getAttachmentsAsync']],
    result: { value: [] },
  },
  'a pane that listens hears of attachments': {
    fact: 'host-protocol 7',
    steps: [
      { listen: 'item', to: 'olkAttachmentsChanged' },
      ['item.addFileAttachmentFromBase64Async', 'AQID', 'x.txt'],
    ],
    hears: [{ type: 'olkAttachmentsChanged', attachmentStatus: 'added' }],
  },
};
