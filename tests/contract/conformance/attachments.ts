import type { Table } from './row';
import { LETTER_IN_DRAFT } from './sample-attachment';

/** Attachments of a draft. */
export const ATTACHMENTS: Table = {
  'attachments are listed': {
    fact: 'host-protocol 4 and 5, number 149',
    draft: { attachments: [LETTER_IN_DRAFT] },
    steps: [['item.getAttachmentsAsync']],
    result: {
      value: [
        {
          id: 'a1',
          name: 'letter.pdf',
          attachmentType: 'file',
          size: 3,
          isInline: false,
          contentType: 'application/pdf',
        },
      ],
    },
  },
  'an attachment is read': {
    fact: 'host-protocol 5, number 150',
    draft: { attachments: [LETTER_IN_DRAFT] },
    steps: [['item.getAttachmentContentAsync', 'a1']],
    result: { value: { content: 'AQID', format: 'base64' } },
  },
  'an unknown attachment is an error': {
    fact: 'host-protocol 3.1, code 9003',
    steps: [['item.getAttachmentContentAsync', 'a1']],
    result: { code: 9003, name: 'InvalidAttachmentId' },
  },
  'an attachment is removed': {
    fact: 'host-protocol 5, number 20',
    draft: { attachments: [LETTER_IN_DRAFT] },
    steps: [['item.removeAttachmentAsync', 'a1']],
    leaves: { attachments: [] },
  },
  'removing what is not there is an error': {
    fact: 'host-protocol 3.1, code 9008',
    steps: [['item.removeAttachmentAsync', 'a1']],
    result: { code: 9008, name: 'AttachmentToDeleteDoesNotExist' },
  },
  'an attachment is added': {
    fact: 'host-protocol 5, number 148',
    steps: [['item.addFileAttachmentFromBase64Async', 'AQID', 'x.bin']],
    leavesPart: { attachments: [{ name: 'x.bin', size: 3, base64: 'AQID' }] },
  },
};
